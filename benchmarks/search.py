"""How fast search answers in a browser on a slow device, and what it fetches for that.

    python -m benchmarks.search lx SITE
    python -m benchmarks.search pagefind INDEX
    python -m benchmarks.search version

prints JSON. lx is opened from the disk, as from a USB stick. Pagefind needs a web server, and gets one on this machine.
A process of its own, since a browser's driver is large, and whoever begins a competitor must be small.
"""

import gzip
import json
import os
import shutil
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from benchmarks.results import Answers

SLOWDOWN = 4
QUERIES = ("machining", "safety", "welding course", "blueprint reading", "articul", "studentt")
"""A word of many records, a common one, two words twice, a part of a word, a slip."""

_SCRIPTS = Path(__file__).parent / "script"
_PATIENCE = 120_000


@dataclass(frozen=True, slots=True)
class Place:
    """A page with a search box, and the folder in which its address finds files."""

    address: str
    folder: Path


def answers(place: Place, query: str, *, context: BrowserContext) -> Answers:
    """Type a query into a page that was just opened, each letter once the one before is answered."""
    page = context.new_page()
    page.goto(place.address)
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url))
    page.evaluate((_SCRIPTS / "watch.js").read_text())
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWDOWN})
    page.locator("input[type=search]").first.focus()
    took = tuple(_typed(page, letter, number) for number, letter in enumerate(query, start=1))
    files = {_file(url, place.folder) for url in fetched}
    return Answers(query, took, sum(map(_gzipped, files)), len(files))


def _typed(page: Page, letter: str, number: int) -> float:
    """Milliseconds from a key to the frame in which its results stand."""
    page.keyboard.press("Space" if letter == " " else letter)
    # A wait by an expression would need eval, which the pages forbid.
    took: float = page.evaluate("number => window.lxAnswered(number)", number)
    return round(took, 1)


def _file(url: str, folder: Path) -> Path:
    path = unquote(urlsplit(url).path)
    return Path(path) if url.startswith("file:") else folder / path.lstrip("/")


def _gzipped(file: Path) -> int:
    """What it weighs as a web server sends it; what is compressed already stays as it is."""
    content = file.read_bytes()
    return min(len(content), len(gzip.compress(content, 6, mtime=0)))


@contextmanager
def _pagefind(index: Path) -> Iterator[Place]:
    """Pagefind's index, served with a page that has a search box."""
    for name in ("pagefind.html", "pagefind_page.js"):
        shutil.copy(_SCRIPTS / name, index / name)
    handler = partial(_Silent, directory=str(index))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield Place(f"http://127.0.0.1:{server.server_port}/pagefind.html", index)
        server.shutdown()


@contextmanager
def _lx(site: Path) -> Iterator[Place]:
    """The hub's first page, from the disk: it searches all records of all exchanges."""
    yield Place((site / "index.html").as_uri(), site)


class _Silent(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002 - the library's name
        """Say nothing."""


@contextmanager
def chromium() -> Iterator[Browser]:
    """The browser of the tests, with nothing loosened."""
    found = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    args = ["--disable-background-networking", "--disable-component-update", "--no-first-run"]
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        args.append("--no-sandbox")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=args)
        yield browser
        browser.close()


def measured(kind: str, folder: Path, queries: Sequence[str] = QUERIES) -> Iterator[Answers]:
    """Every query as a reader's first one, with nothing in the browser's cache."""
    with {"lx": _lx, "pagefind": _pagefind}[kind](folder.absolute()) as place, chromium() as browser:
        for query in queries:
            context = browser.new_context()
            context.set_default_timeout(_PATIENCE)
            yield answers(place, query, context=context)
            context.close()


def version() -> str:
    """The browser's version."""
    with chromium() as browser:
        return browser.version


def main(arguments: Sequence[str]) -> None:
    """Print what was asked for."""
    match arguments:
        case ["version"]:
            json.dump(version(), sys.stdout)
        case [kind, folder]:
            json.dump([asdict(one) for one in measured(kind, Path(folder))], sys.stdout)


if __name__ == "__main__":
    main(sys.argv[1:])
