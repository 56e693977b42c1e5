#!/bin/sh
# Checks the HTML of every page of a built site (`sh tests/html/check.sh site`): no error, no warning, but accepted ones.
# Ends with 1 where a page has a fault, with 3 where there is nothing to check with (get_checker.sh).
set -eu
here=$(dirname "$0")
if [ ! -f "$1/index.html" ]; then
  echo "There is no site in $1." >&2
  exit 2
fi
sh "$here/get_checker.sh"

check() {
  java -jar "$here/node_modules/vnu-jar/build/dist/vnu.jar" \
    --Werror --filterfile "$here/accepted.txt" --skip-non-html --format gnu "$@"
}

if check "$here/planted.html" 2>/dev/null; then
  echo "The checker finds no fault in a page that has one, so what it says of others proves nothing." >&2
  exit 1
fi
check "$1"
echo "The HTML of $(find "$1" -name '*.html' | wc -l) pages is sound."
