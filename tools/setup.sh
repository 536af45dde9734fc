#!/bin/sh
# Makes a checkout ready: the system libraries for the uses named on the command line (see system-packages.txt),
# the virtual environment, the locked requirements, and AgentDesk itself in it. Running it again is quick and harmless.
#
#   tools/setup.sh [run] [demo] [test] [package]    (default: run demo test; `python` alone: no system libraries)
set -eu
cd "$(dirname "$0")/.."

uses=${*:-run demo test}
venv=.venv
stamp=$venv/.agentdesk-setup
policy=/usr/sbin/policy-rc.d

say() { printf 'setup: %s\n' "$*"; }
fail() {
  printf 'setup: %s\n' "$*" >&2
  exit 1
}

is_new_enough() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }

find_python() {
  for candidate in ${PYTHON:-} python3 python3.13 python3.12 python3.11; do
    if command -v "$candidate" >/dev/null && is_new_enough "$candidate"; then
      command -v "$candidate"
      return
    fi
  done
  fail 'Python 3.11 or newer is needed and was not found. Install it, or name it: make setup PYTHON=/path/to/python3'
}

can_make_venv() { "$python" -c 'import ensurepip, venv' 2>/dev/null; }

venv_package() {
  case $python in
    */python3) echo python3-venv ;;
    *) echo "$(basename "$python")-venv" ;;
  esac
}

# Debian's own interpreter keeps its shared library, which the frozen application carries, in a package apart.
python_library() {
  case "$uses $python" in
    *package*/usr/bin/python3*)
      name=$("$python" -c 'import sys; print("libpython%d.%d" % sys.version_info[:2])')
      echo "${name}t64|$name"
      ;;
  esac
}

installed_packages() { dpkg-query -W -f='${db:Status-Abbrev} ${Package}\n' 2>/dev/null | awk '$1 == "ii" { print $2 }'; }

# The wanted packages of which no spelling is installed, one a line, spellings still joined by |.
missing_packages() {
  for use in $uses; do
    awk -v use="$use" '$1 == use { print $2 }' tools/system-packages.txt
  done >"$work/wanted"
  can_make_venv || venv_package >>"$work/wanted"
  python_library >>"$work/wanted"
  installed_packages >"$work/installed"
  awk 'NR == FNR { have[$1]; next }
       { n = split($1, names, "|"); for (i = 1; i <= n; i++) if (names[i] in have) next; print $1 }' \
    "$work/installed" "$work/wanted"
}

has_candidate() { LC_ALL=C apt-cache policy "$1" 2>/dev/null | grep -q 'Candidate: [^(]'; }

# One name for each line: the first spelling that this release offers.
spell() {
  while read -r spellings; do
    chosen=
    for name in $(echo "$spellings" | tr '|' ' '); do
      if has_candidate "$name"; then chosen=$name && break; fi
    done
    echo "${chosen:-${spellings##*|}}"
  done
}

find_root() {
  if [ "$(id -u)" = 0 ]; then
    as_root=
  elif command -v sudo >/dev/null && { sudo -n true 2>/dev/null || [ -t 0 ]; }; then
    as_root=sudo
  else
    return 1
  fi
}

# The mail servers of the story tests are started by the tests, privately; installing them must start nothing.
hold_services() {
  [ -e "$policy" ] && return
  printf '#!/bin/sh\nexit 101\n' | $as_root tee "$policy" >/dev/null
  $as_root chmod 755 "$policy"
  held=yes
}

release_services() {
  if [ -n "$held" ]; then
    $as_root rm -f "$policy"
    held=
  fi
}

# What was installed for the tests alone must not come up at the next boot either.
disable_service() {
  if grep -q "^$1" "$work/missing" && [ -d /run/systemd/system ]; then
    $as_root systemctl disable --quiet "$2" 2>/dev/null || say "could not disable $2.service; it may start at the next boot"
  fi
}

preseed_postfix() {
  grep -q '^postfix$' "$work/missing" || return 0
  echo 'postfix postfix/main_mailer_type select No configuration' | $as_root debconf-set-selections
}

install_packages() {
  $as_root apt-get update -qq || say 'apt-get update failed; going on with the package lists at hand'
  names=$(spell <"$work/missing" | xargs)
  [ -n "$names" ] || return 0
  say "installing system packages: $names"
  preseed_postfix
  hold_services
  # shellcheck disable=SC2086  # a list of package names
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $names \
    >"$work/apt.log" 2>&1 </dev/null || {
    tail -n 30 "$work/apt.log" >&2
    fail "apt-get could not install: $names"
  }
  release_services
  disable_service dovecot dovecot
  disable_service postfix postfix
}

ask_for_packages() {
  command -v apt-get >/dev/null && names=$(spell <"$work/missing" | tr '\n' ' ') || names=$(tr '\n' ' ' <"$work/missing")
  say 'these system packages are missing, and neither root nor sudo is at hand to install them. The command is:'
  echo "    sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $names"
  can_make_venv || fail "$python cannot make a virtual environment without $(venv_package). Run that command, then make setup again."
  say 'going on with what is there.'
}

system_packages() {
  missing_packages >"$work/missing"
  [ -s "$work/missing" ] || return 0
  if command -v apt-get >/dev/null && find_root; then install_packages; else ask_for_packages; fi
}

fingerprint() {
  { cat requirements-dev.lock pyproject.toml agentdesk/__init__.py && "$python" -V && pwd; } | sha256sum | cut -d' ' -f1
}

python_packages() {
  [ "$(cat "$stamp" 2>/dev/null)" = "$(fingerprint)" ] && [ -x "$venv/bin/agentdesk" ] && return
  say "virtual environment in $venv with $("$python" -V)"
  is_new_enough "$venv/bin/python" || "$python" -m venv --clear "$venv"
  rm -f "$stamp"
  say 'installing the locked requirements'
  "$venv/bin/python" -m pip install -qq --disable-pip-version-check --require-hashes -r requirements-dev.lock
  "$venv/bin/python" -m pip install -qq --disable-pip-version-check --no-deps --no-build-isolation -e .
  fingerprint >"$stamp"
}

# The second IMAP server of the tests, which Debian will not install beside the first.
second_server() {
  case " $uses " in
    *' test '*) tools/cyrus.sh || say 'Cyrus could not be unpacked, so the tests leave it out.' ;;
  esac
}

# The judge of accessibility of the help site's pages, by the lock in tests/web.
web_tests() {
  case " $uses " in *' test '*) ;; *) return 0 ;; esac
  [ -e tests/web/node_modules/axe-core/axe.min.js ] && return 0
  if ! command -v npm >/dev/null && command -v apt-get >/dev/null && find_root; then
    say 'installing npm'
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends npm >"$work/npm.log" 2>&1 </dev/null ||
      tail -n 5 "$work/npm.log" >&2
  fi
  (cd tests/web && npm ci --ignore-scripts --no-audit --no-fund >"$work/npm.log" 2>&1) || {
    tail -n 5 "$work/npm.log" >&2
    say 'axe-core could not be fetched by npm, so the tests of the help site are left out.'
  }
}

# What decides is not a package's name but whether Qt's own libraries load.
check_qt() {
  "$venv/bin/python" - <<'PYTHON' || fail 'Qt does not load: install the packages named above, then make setup again.'
import ctypes, pathlib, sys
import PySide6
try:
    from PySide6 import QtWidgets
    ctypes.CDLL(str(pathlib.Path(PySide6.__file__).parent / "Qt/plugins/platforms/libqxcb.so"))
except (ImportError, OSError) as problem:
    sys.exit(f"setup: {problem}")
PYTHON
}

held=
work=$(mktemp -d)
trap 'release_services; rm -rf "$work"' EXIT
trap 'exit 1' INT TERM HUP
python=$(find_python)
[ "$uses" = python ] || system_packages
python_packages
second_server
web_tests
[ "$uses" = python ] || check_qt
say "ready: $venv/bin/agentdesk"
