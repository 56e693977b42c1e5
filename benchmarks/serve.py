"""How long after saving a file its page shows the change, with a server that watches the files."""

import re
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from http.client import HTTPException
from pathlib import Path
from typing import TypeAlias, TypeVar
from urllib.request import urlopen

from benchmarks import TODAY
from benchmarks.compare import Tools
from benchmarks.measure import FailedError, running

_PATIENCE = 1200.0
_STEP = 0.005
_SUMMARY = re.compile(r'(?m)^summary: .*$|"summary": "[^"]*"')
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Served:
    """A file, and the address of the page that is made of it."""

    file: Path
    address: str


Server: TypeAlias = Callable[[Path], AbstractContextManager[Served]]
"""Runs a server, given the file for what it says."""


def lx_server(tools: Tools, project: Path) -> Server:
    """Lx's server of a project, and a resource in it."""
    file = min(project.glob("catalog/manufacturing/resource/*.md"))
    command = (*tools.lx, "serve", "--project", str(project), "--today", str(TODAY), "--port", "0")

    @contextmanager
    def server(log: Path) -> Iterator[Served]:
        with running(command, log=log):
            host = _waited_for(lambda: re.search(r"(http://[0-9.:]+)", log.read_text()))
            yield Served(file, f"{host[1]}/manufacturing/resource/{file.stem}.html")

    return server


def hugo_server(hugo: str, source: Path) -> Server:
    """Hugo's server of a project, and a page in it."""
    file = min(source.glob("content/manufacturing-resource/*.md"))
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = (hugo, "server", "--source", str(source), "--port", str(port), "--noBuildLock")

    @contextmanager
    def server(log: Path) -> Iterator[Served]:
        with running(command, log=log):
            yield Served(file, f"http://127.0.0.1:{port}/manufacturing-resource/{file.stem}.html")

    return server


def edits(served: Served, count: int) -> Iterator[float]:
    """Seconds from saving a file to the page that shows it, a few times one after the other."""
    _waited_for(lambda: _page(served.address))
    for _ in range(count):
        word = f"Shown{time.monotonic_ns()}"
        began = time.perf_counter()
        _edit(served.file, word)
        _waited_for(lambda word=word: word in _page(served.address))  # type: ignore[misc]
        yield time.perf_counter() - began


def _edit(file: Path, word: str) -> None:
    """Make the word the record's summary."""
    text = file.read_text()
    file.write_text(_SUMMARY.sub(lambda found: found[0].partition(" ")[0] + f' "{word}"', text, count=1))


def _page(address: str) -> str:
    """The page, or "" while there is none."""
    try:
        with urlopen(address, timeout=60) as answer:
            return str(answer.read().decode())
    except (OSError, HTTPException):
        return ""


def _waited_for(look: Callable[[], T | None]) -> T:
    """What there is to be seen at last."""
    end = time.perf_counter() + _PATIENCE
    while time.perf_counter() < end:
        if found := look():
            return found
        time.sleep(_STEP)
    raise FailedError("A server did not show in time what was changed.")
