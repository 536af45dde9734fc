#!/bin/sh
# Builds dist/agentdesk_VERSION_ARCH.deb: the one-dir application in /usr/lib/agentdesk, and what a desktop expects
# around it. Run it through `make package`, which sets up what it needs.
set -eu
umask 022
cd "$(dirname "$0")/../.."
. installer/linux/deb_layout.sh

say() { printf 'package: %s\n' "$*"; }

version=$(.venv/bin/python -c 'import agentdesk; print(agentdesk.__version__)')
arch=$(dpkg --print-architecture)
export SOURCE_DATE_EPOCH="${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || date +%s)}"
build=build/deb
root=$build/root
bundle=$root/usr/lib/agentdesk
deb=dist/agentdesk_${version}_${arch}.deb

freeze() {
  say 'freezing the application'
  .venv/bin/pyinstaller --noconfirm --log-level ERROR --distpath "$build/frozen" --workpath "$build/work" \
    installer/agentdesk.spec
}

validate() {
  desktop-file-validate resources/linux/*.desktop
  appstreamcli validate --no-net resources/linux/*.metainfo.xml >/dev/null
}

validate
rm -rf "$root" "$build/frozen" "$build/debian"
mkdir -p "$root" dist
freeze
lay_out
describe
fakeroot dpkg-deb --build -Zxz --root-owner-group "$root" "$deb" >/dev/null
say "built $deb: $(du -h "$deb" | cut -f1) packed, $(du -sh "$root" | cut -f1) installed"
say 'largest parts:'
du -sk "$bundle"/_internal/* | sort -rn | head -n 8 | awk '{ n = split($2, part, "/"); printf "  %7.1f MB  %s\n", $1 / 1024, part[n] }'
say 'lintian'
lintian --allow-root --fail-on error "$deb"
say 'lintian found no error'
