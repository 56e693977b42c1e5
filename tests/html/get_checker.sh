#!/bin/sh
# Finds what checks the HTML (Java, and the Nu Html Checker from npm, its hash fixed), or gets it.
# Ends with 3 where something is missing and can't be installed for want of rights: who runs this decides what that means.
set -eu
here=$(dirname "$0")
checker=$here/node_modules/vnu-jar/build/dist/vnu.jar

need() { # COMMAND PACKAGE
  if command -v "$1" >/dev/null 2>&1; then return; fi
  if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null 2>&1; then
    echo "There is no $1 here, which checking the HTML needs. Install it with: sudo apt-get install $2" >&2
    exit 3
  fi
  echo "Installing $2, which checking the HTML needs ..."
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$2" >/dev/null
}

need java default-jre-headless
if [ "$checker" -nt "$here/package-lock.json" ]; then exit 0; fi
need npm npm
echo "Fetching the Nu Html Checker (hash checked) ..."
npm ci --prefix "$here" --ignore-scripts --no-audit --no-fund --silent
touch "$checker"
