"""The site at a local address: for this machine's browser only, straight from memory."""

import json
from collections.abc import Mapping
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import PurePosixPath
from typing import Protocol
from urllib.parse import quote, unquote, urlsplit

from lx.cli.live.page import CHANGES, RELOAD, listening, reload_script, waiting_page
from lx.cli.live.site import LiveSite, State

HOST = "127.0.0.1"
_HEARTBEAT = 10.0
_HTML = "text/html; charset=utf-8"
_KINDS: Mapping[str, str] = {
    ".css": "text/css; charset=utf-8",
    ".html": _HTML,
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".woff2": "font/woff2",
    ".xml": "application/xml; charset=utf-8",
}


class _Sink(Protocol):
    def write(self, content: bytes, /) -> object: ...
    def flush(self) -> object: ...


def server_of(site: LiveSite, port: int) -> ThreadingHTTPServer:
    """A server of the site on this machine, bound but not yet serving; port 0 is any that is free."""

    class Handler(_Handler):
        live = site

    server = ThreadingHTTPServer((HOST, port), Handler)
    server.daemon_threads = True
    return server


def address_of(server: ThreadingHTTPServer) -> str:
    """Where the server's site begins."""
    return f"http://{HOST}:{server.server_port}"


class _Handler(BaseHTTPRequestHandler):
    """Answers a request. What is asked for is looked up among the site's files, so that no path leads out of them."""

    live: LiveSite
    protocol_version = "HTTP/1.1"
    timeout = 60
    server: ThreadingHTTPServer

    def do_GET(self) -> None:
        """Give a file, or word of changes."""
        if not self._is_ours():
            # Another site's name may have been pointed at this machine, to read from it.
            self._answer(HTTPStatus.MISDIRECTED_REQUEST, b"This is not the host that was asked for.\n", "text/plain")
            return
        path = unquote(urlsplit(self.path).path).lstrip("/")
        state = self.live.state
        if path == CHANGES:
            self._tell_changes()
        elif path == RELOAD:
            self._answer(HTTPStatus.OK, reload_script(), _KINDS[".js"])
        elif not state.files:
            self._answer(HTTPStatus.SERVICE_UNAVAILABLE, waiting_page(state), _HTML)
        else:
            self._give(path, state)

    do_HEAD = do_GET  # noqa: N815 - the library's name

    def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002 - the library's name
        """Say nothing: the terminal is for the catalog's problems."""

    def _is_ours(self) -> bool:
        port = self.server.server_port
        return self.headers.get("Host", "") in (f"{HOST}:{port}", f"localhost:{port}")

    def _give(self, path: str, state: State) -> None:
        index = "/".join([*path.rstrip("/").split("/"), "index.html"]).lstrip("/")
        if path and not path.endswith("/") and path not in state.files and index in state.files:
            self._lead_to(index)
            return
        name = index if not path or path.endswith("/") else path
        status = HTTPStatus.OK if name in state.files else HTTPStatus.NOT_FOUND
        content = state.files.get(name) or state.files.get("404.html", b"Not found.\n")
        kind = _KINDS.get(PurePosixPath(name).suffix, "application/octet-stream") if status == HTTPStatus.OK else _HTML
        self._answer(status, listening(content, state.version) if kind == _HTML else content, kind)

    def _lead_to(self, name: str) -> None:
        self.send_response(HTTPStatus.FOUND)
        self.send_header("Location", f"/{quote(name)}")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _answer(self, status: HTTPStatus, content: bytes, kind: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def _tell_changes(self) -> None:
        self.close_connection = True
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream; charset=utf-8")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        try:
            _tell(self.wfile, self.live)
        except OSError:
            return  # the page was left


def _tell(page: _Sink, live: LiveSite) -> None:
    """Send the state, and every one after it, for as long as the page is open."""
    seen: State | None = None
    while True:
        state = live.other_than(seen, patience=_HEARTBEAT)
        if state is seen:
            page.write(b": still here\n\n")
        else:
            page.write(_event("site", state.version) + _event("status", json.dumps(state.status)))
        page.flush()
        seen = state


def _event(name: str, data: str) -> bytes:
    return f"event: {name}\ndata: {data}\n\n".encode()
