#!/bin/sh
# Gathers the window's texts into resources/translations/*.ts and compiles them; English has a file for its plurals alone.
# What is translated stays; what is gone from the code goes. Translate with `pyside6-linguist FILE.ts`.
set -eu
cd "$(dirname "$0")/.."

bin=.venv/bin
out=resources/translations
mkdir -p "$out"
sources=$(find agentdesk/ui agentdesk/app.py -name '*.py' | sort)

# shellcheck disable=SC2086  # one argument a file
"$bin/pyside6-lupdate" -silent -no-obsolete -locations none -source-language en -target-language en -pluralonly $sources -ts "$out/agentdesk_en.ts"
for language in pl pt_BR; do
  # shellcheck disable=SC2086
  "$bin/pyside6-lupdate" -silent -no-obsolete -locations none -source-language en -target-language "$language" $sources -ts "$out/agentdesk_$language.ts"
done
for file in "$out"/*.ts; do
  "$bin/pyside6-lrelease" -silent "$file" -qm "${file%.ts}.qm"
done
