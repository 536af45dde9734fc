# shellcheck shell=sh disable=SC2154  # build, root, bundle, version and arch are build_deb.sh's
# Read by build_deb.sh: lays the frozen application out as Debian's file hierarchy wants it, and describes it.

install_file() { install -D -m 644 "$1" "$2"; }

lay_out() {
  mkdir -p "$bundle" "$root/usr/bin"
  cp -a "$build/frozen/agentdesk/." "$bundle/"
  ln -s ../lib/agentdesk/agentdesk "$root/usr/bin/agentdesk"
  tidy_bundle
  lay_out_desktop
  lay_out_documents
}

# Shared objects are not programs, nothing is writable by others, no library looks for others in the builder's own
# directories, and nothing carries symbols no one reads; but wheels' *.libs no longer load when they are stripped.
tidy_bundle() {
  chmod -R u=rwX,go=rX "$bundle"
  find "$bundle/_internal" -type f -exec chmod 644 {} +
  find "$bundle/_internal" \( -path '*/lib-dynload/*.so' -o -name 'libpython*' \) -exec patchelf --remove-rpath {} +
  find "$bundle/_internal" -type f -name '*.so*' ! -path '*.libs/*' -exec strip --strip-unneeded {} + 2>/dev/null || true
  find "$bundle" -type d -empty -delete
}

lay_out_desktop() {
  share=$root/usr/share
  install_file resources/linux/org.agentdesk.AgentDesk.desktop "$share/applications/org.agentdesk.AgentDesk.desktop"
  install_file resources/linux/org.agentdesk.AgentDesk.metainfo.xml \
    "$share/metainfo/org.agentdesk.AgentDesk.metainfo.xml"
  install_file resources/icons/agentdesk.svg "$share/icons/hicolor/scalable/apps/agentdesk.svg"
  QT_QPA_PLATFORM=offscreen .venv/bin/python installer/draw_icons.py resources/icons/agentdesk.svg \
    "$share/icons/hicolor"
}

lay_out_documents() {
  doc=$root/usr/share/doc/agentdesk
  mkdir -p "$doc" "$root/usr/share/man/man1" "$root/usr/share/lintian/overrides"
  install_file installer/linux/copyright "$doc/copyright"
  .venv/bin/python installer/third_party.py "$doc/third-party-licences"
  gzip -9n "$doc/third-party-licences"
  changelog | gzip -9n >"$doc/changelog.gz"
  sed -e "s/@VERSION@/$version/" -e "s/@DATE@/$(date -u -d "@$SOURCE_DATE_EPOCH" +%Y-%m-%d)/" installer/agentdesk.1 |
    gzip -9n >"$root/usr/share/man/man1/agentdesk.1.gz"
  install_file installer/linux/lintian-overrides "$root/usr/share/lintian/overrides/agentdesk"
}

changelog() {
  printf 'agentdesk (%s) unstable; urgency=medium\n\n  * See CHANGELOG.md in the source.\n\n -- %s  %s\n' \
    "$version" "$maintainer" "$(date -u -R -d "@$SOURCE_DATE_EPOCH")"
}

maintainer='AgentDesk authors <agentdesk@localhost>'

# The packages of the distribution whose libraries the application loads, with the versions it was linked against.
library_packages() {
  mkdir -p "$build/debian"
  printf 'Source: agentdesk\nPackage: agentdesk\nArchitecture: any\n' >"$build/debian/control"
  find "$PWD/$bundle" -type f \( -name '*.so*' -o -name agentdesk \) >"$build/elves"
  private=$(find "$PWD/$bundle" -type f -name '*.so*' -exec dirname {} + | sort -u | sed 's/^/-l/')
  (
    cd "$build" || exit
    # shellcheck disable=SC2046,SC2086  # options, one a line, without spaces in them
    dpkg-shlibdeps -O --ignore-missing-info $private $(sed 's/^/-e/' elves) 2>shlibdeps.log
  ) | sed -n 's/^shlibs:Depends=//p'
}

describe() {
  mkdir -p "$root/DEBIAN"
  depends=$(library_packages)
  [ -n "$depends" ] || { cat "$build/shlibdeps.log" >&2 && exit 1; }
  cat >"$root/DEBIAN/control" <<CONTROL
Package: agentdesk
Version: $version
Architecture: $arch
Maintainer: $maintainer
Installed-Size: $(du -sk "$root/usr" | cut -f1)
Depends: $depends, ca-certificates, tzdata, fonts-dejavu-core | fonts-liberation | ttf-dejavu-core
Recommends: gnome-keyring | kwalletmanager | keepassxc, notification-daemon, libenchant-2-2 | libenchant2-2, hunspell-en-us | hunspell-en-gb, hunspell-pl, hunspell-pt-br | hunspell-pt-pt
Suggests: xvfb
Section: mail
Priority: optional
Description: helpdesk that turns a support mailbox into tickets
 AgentDesk is a desktop helpdesk for people who support web-hosting customers
 by mail. It folds the conversations of any IMAP mailbox into tickets and lets
 agents answer, note, assign, snooze, merge and close them. It works offline,
 needs no server of its own, and raises an alert when a mail is urgent.
 .
 "agentdesk demo" opens a demo mailbox and needs no account.
CONTROL
  (cd "$root" && find usr -type f -print0 | sort -z | xargs -0 md5sum) >"$root/DEBIAN/md5sums"
}
