#!/bin/sh
# Finds a Chromium for the browser tests, or gets one: a browser test that cannot run fails, it is never skipped.
set -eu
for name in chromium chromium-browser google-chrome; do
  if command -v "$name" >/dev/null 2>&1; then exit 0; fi
done
if "${PYTHON:-python3}" - <<'PY' 2>/dev/null
from pathlib import Path
from playwright.sync_api import sync_playwright
with sync_playwright() as p:
    raise SystemExit(not Path(p.chromium.executable_path).exists())
PY
then exit 0; fi
if [ "$(id -u)" = 0 ] && [ -r /etc/os-release ] && grep -q '^ID=debian' /etc/os-release; then
  echo "Installing Chromium for the browser tests ..."
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium >/dev/null && exit 0
fi
echo "Fetching Chromium for the browser tests ..."
if "${PYTHON:-python3}" -m playwright install chromium; then exit 0; fi
echo "No Chromium. Install one and run again: sudo apt-get install chromium" >&2
exit 3
