"""Whoever follows a dead link to the web server finds the way back, at any depth."""

import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from browser.conftest import record_in


class Pages(SimpleHTTPRequestHandler):
    """A static host as there are many: what it does not have is answered with 404.html, at the address asked for."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        if code != 404:
            super().send_error(code, message, explain)
            return
        page = Path(self.directory, "404.html").read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def host(site: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Pages, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()


@pytest.mark.parametrize("address", ["/nope", "/a/b/c/nope.html", "/manufacturing/resource/nope.html"])
def test_the_page_for_a_wrong_address_has_its_styles_and_its_search(
    site: Path, host: str, chromium: Browser, address: str
) -> None:
    career = record_in(site, "career")
    page = chromium.new_page()

    page.goto(host + address)
    page.locator("input[type=search]").fill(career["title"])
    first = page.locator("a[data-result]").first
    expect(first).to_be_visible()
    first.click()

    expect(page).to_have_url(f"{host}/{career['url']}")
    page.close()


def test_its_own_skip_link_stays_on_the_page(host: str, chromium: Browser) -> None:
    page = chromium.new_page()

    page.goto(f"{host}/a/b/nope")

    assert page.locator("a.skip-link").evaluate("link => link.href") == f"{host}/a/b/nope#main"
    page.close()
