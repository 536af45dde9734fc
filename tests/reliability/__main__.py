"""`python -m tests.reliability` writes docs/reliability.md; with `--check` it says instead what would change."""

import argparse
import difflib
import sys

from tests.reliability.cases import CATALOGUES
from tests.reliability.recording import keep
from tests.reliability.table import PAGE, Proof, collect, complaints, page, untested


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.reliability", description=__doc__)
    parser.add_argument(
        "--check", action="store_true", help="write nothing; fail when the page is out of date"
    )
    parser.add_argument(
        "--complete", action="append", default=[], help="a mark of which every case needs a test"
    )
    given = parser.parse_args()
    proofs = collect()
    wrong = [*complaints(proofs), *_missing(given.complete, proofs)]
    if given.check:
        wrong += _differences(page(proofs))
    else:
        keep({}, only=frozenset(proof.node for proof in proofs))
        PAGE.write_text(page(proofs), encoding="utf-8")
    print(*wrong, sep="\n", file=sys.stderr)
    return bool(wrong)


def _missing(complete: list[str], proofs: list[Proof]) -> list[str]:
    return [
        f"No test shows {catalogue.mark} {number}: {catalogue.titles[number]}"
        for catalogue in CATALOGUES
        if catalogue.mark in complete
        for number in untested(catalogue, proofs)
    ]


def _differences(fresh: str) -> list[str]:
    old = PAGE.read_text(encoding="utf-8") if PAGE.exists() else ""
    lines = list(
        difflib.unified_diff(old.splitlines(), fresh.splitlines(), PAGE.name, "the tests", lineterm="", n=0)
    )
    return [*lines, "Run `python -m tests.reliability`."] if lines else []


if __name__ == "__main__":
    sys.exit(main())
