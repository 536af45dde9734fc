#!/bin/sh
# Renews the two lock files from pyproject.toml: every version exact, every artefact by its hash, for every Python
# and platform the project supports, and no word about where they come from. The resolver lives in build/.
set -eu
cd "$(dirname "$0")/.."

venv=build/lock-venv
[ -x "$venv/bin/uv" ] || { "${PYTHON:-python3}" -m venv "$venv" && "$venv/bin/python" -m pip install --quiet 'uv>=0.9'; }

compile() {
  "$venv/bin/uv" pip compile --quiet --system-certs --universal --python-version 3.11 --generate-hashes --no-header \
    --no-emit-index-url --no-emit-find-links "$@" pyproject.toml
}

compile --output-file requirements.lock
compile --extra dev --constraints requirements.lock --output-file requirements-dev.lock

if grep -nE '://|^ *--(index|extra-index|find-links|trusted-host)' requirements.lock requirements-dev.lock; then
  echo 'A lock file names a place to download from; it must not.' >&2
  exit 1
fi
echo "Locked: $(grep -c '==' requirements.lock) packages to run, $(grep -c '==' requirements-dev.lock) with those to develop."
