"""A page as it is served while its catalog is being edited: what is on disk never holds any of this."""

import html
import re
from pathlib import Path

from lx.cli.live.site import State

RELOAD = "-/reload.js"
CHANGES = "-/changes"

_POLICY = re.compile(rb'(<meta http-equiv="Content-Security-Policy" content=")([^"]*)"')
_END_OF_HEAD = b"</head>"
_WAITING = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'">
<title>No site yet</title>
</head>
<body>
<h1>There is no site yet</h1>
<pre role="status">{status}</pre>
</body>
</html>
"""


def reload_script() -> bytes:
    """The script that listens for changes."""
    return (Path(__file__).parent / "reload.js").read_bytes()


def listening(page: bytes, version: str) -> bytes:
    """The page with the script that listens for changes, and with leave to do so."""
    script = f'<script src="/{RELOAD}?{version}" defer></script>\n'.encode()
    return _POLICY.sub(_may_listen, page, count=1).replace(_END_OF_HEAD, script + _END_OF_HEAD, 1)


def waiting_page(state: State) -> bytes:
    """What stands at every address while there is no site yet."""
    page = _WAITING.format(status=html.escape(state.status or "The site is being built."))
    return listening(page.encode(), state.version)


def _may_listen(found: re.Match[bytes]) -> bytes:
    directives = [one.strip() for one in found[2].split(b";")]
    kept = [one for one in directives if one and not one.startswith(b"connect-src")]
    return found[1] + b"; ".join([*kept, b"connect-src 'self'"]) + b'"'
