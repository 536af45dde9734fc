#!/bin/sh
# Unpacks Debian's Cyrus IMAP server into the virtual environment, for the tests alone: a Debian system holds only one IMAP
# server at a time, and that is Dovecot. It takes 4 MB from the archive, needs no root, and running it again is harmless.
set -eu
cd "$(dirname "$0")/.."

home=$PWD/.venv/cyrus
[ -e "$home/usr/lib/cyrus/bin/imapd" ] && exit 0

installed() { dpkg-query -W -f='${db:Status-Abbrev}' "$1" 2>/dev/null | grep -q '^ii'; }

# Libraries that the server loads and the system lacks; those for virus scanning and zephyrgrams it never reaches here.
missing_libraries() {
  apt-cache depends cyrus-common cyrus-imapd | awk '/Depends: lib/ { print $NF }' | sort -u |
    grep -v '^libclamav\|^libzephyr' | while read -r library; do installed "$library" || echo "$library"; done
}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
# shellcheck disable=SC2046  # a list of package names
apt-get download -qq cyrus-imapd cyrus-common $(missing_libraries) >apt.log 2>&1 || {
  cat apt.log >&2
  exit 1
}
for package in *.deb; do dpkg-deb -x "$package" root; done
rm -rf root/usr/share "$home"
mv root "$home"
chmod 755 "$home"
