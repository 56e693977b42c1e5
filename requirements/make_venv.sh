#!/bin/sh
# Makes .venv; where Python lacks its venv module, installs it (Debian, as root) or prints the one command that does.
set -eu
PYTHON=${PYTHON:-python3}
if ! command -v "$PYTHON" >/dev/null 2>&1; then
  echo "No $PYTHON here. Install Python 3.11 or newer, or say which: make setup PYTHON=/path/to/python3" >&2
  exit 3
fi
if ! "$PYTHON" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
  echo "$("$PYTHON" --version) is too old: lx needs 3.11 or newer. Say which one to use: make setup PYTHON=python3.11" >&2
  exit 3
fi
if ! "$PYTHON" -c 'import ensurepip, venv' 2>/dev/null; then
  package=$("$PYTHON" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "Installing $package, which Python needs to make .venv ..."
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$package" >/dev/null
  else
    echo "Python's venv module is missing. Install it with: sudo apt-get install $package" >&2
    exit 3
  fi
fi
rm -rf .venv
"$PYTHON" -m venv .venv
