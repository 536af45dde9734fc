# The one entry point for chores. Each target sets up what it needs by itself; `make` alone lists them.
.DEFAULT_GOAL := help
.PHONY: help setup demo test check lint fmt bench reliability package translations lock clean

BIN := .venv/bin
PYTEST = $(BIN)/python -m pytest -n auto --maxprocesses 4 --dist loadfile
PYTHON ?=
ARGS ?=
export PYTHON

help:  ## list the targets
	@sed -n 's/^\([a-z]*\):.*## /  make \1\t/p' $(MAKEFILE_LIST) | expand -t 22

setup:  ## system libraries (or the command for them), .venv, locked requirements
	@tools/setup.sh run demo test

demo:  ## open the workstation on a demo mailbox; no account needed
	@tools/setup.sh run demo
	@$(BIN)/agentdesk demo $(ARGS)

test: setup  ## run every test; ARGS="-k word" picks some
	$(PYTEST) $(ARGS)

check: setup lint  ## all that lint checks, and the unit tests
	$(PYTEST) tests/unit

lint:  ## ruff, mypy, import contracts, house rules
	@tools/setup.sh python
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy --strict agentdesk
	$(BIN)/lint-imports
	$(BIN)/python tools/house_rules.py

fmt:  ## format the code and mend what ruff can mend
	@tools/setup.sh python
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: setup  ## print the benchmarks
	$(BIN)/python -m tests.bench $(ARGS)

reliability: setup  ## run the tests of docs/reliability.md and write it
	$(BIN)/python -m pytest -m "hard_case or fault or hostile" --record-seen $(ARGS)
	$(BIN)/python -m tests.reliability

package:  ## build dist/agentdesk_VERSION_ARCH.deb
	@tools/setup.sh run package
	@installer/linux/build_deb.sh

translations:  ## gather the window's texts and compile their translations
	@tools/setup.sh python
	@tools/translations.sh

lock:  ## renew the locked requirements from pyproject.toml
	@tools/lock.sh

clean:  ## remove what was built, the virtual environment too
	rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
