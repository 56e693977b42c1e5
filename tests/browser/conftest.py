"""A real Chromium, without a network, and the starter catalog built once."""

import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request

PROJECT = Path(__file__).resolve().parents[2]
TODAY = "2026-11-24"


@dataclass
class Watch:
    """What a page said and asked for while it was watched."""

    console: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    foreign: list[str] = field(default_factory=list)

    def on(self, page: Page) -> None:
        page.on("console", self._said)
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("request", self._asked)

    def _said(self, message: ConsoleMessage) -> None:
        self.console.append(f"{message.type}: {message.text} ({message.location.get('url', '')})")

    def _asked(self, request: Request) -> None:
        if not request.url.startswith(("file:", "data:", "blob:", "about:", "http://127.0.0.1")):
            self.foreign.append(request.url)

    @property
    def faults(self) -> list[str]:
        return [*self.console, *self.errors, *(f"request: {url}" for url in self.foreign)]


def build(out: Path, *, project: Path = PROJECT) -> Path:
    """A site built by the command, as a user builds it."""
    run = subprocess.run(
        [sys.executable, "-m", "lx", "build", "--project", str(project), "--out", str(out), "--today", TODAY],
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout[-3000:] + run.stderr[-3000:]
    return out


def largest(site: Path, pattern: str) -> Path:
    """The longest page whose path fits a pattern: of pages that are alike, the one that shows most.

    Partners change the starter catalog, so no test names one of its records.
    """
    found = [page for page in site.glob(pattern) if page.name != "index.html" or pattern.endswith("index.html")]
    return max(found, key=lambda page: (page.stat().st_size, page))


def record_in(site: Path, kind: str) -> dict[str, str]:
    """A record of a type, of the one with most words in its title: its id, title, and its address from the hub."""
    records = json.loads((site / "catalog.json").read_text())["records"]
    return max((one for one in records if one["type"] == kind), key=lambda one: (len(one["title"].split()), one["id"]))


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The starter catalog's site: hub and exchanges, in a folder whose path has a space and an umlaut."""
    return build(tmp_path_factory.mktemp("built") / "USB stick ü" / "site")


@pytest.fixture(scope="session")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the sound example, whose records nobody changes for their own sake."""
    return build(tmp_path_factory.mktemp("example") / "site", project=PROJECT / "tests/examples/sound")


@pytest.fixture
def offline(chromium: Browser) -> Iterator[BrowserContext]:
    """A fresh reader, with the network off."""
    context = chromium.new_context(viewport={"width": 1280, "height": 900}, locale="en-US")
    context.set_offline(True)
    yield context
    context.close()


@pytest.fixture
def watch() -> Watch:
    """Hears what pages say and ask for: `watch.on(page)`, then `watch.faults`."""
    return Watch()
