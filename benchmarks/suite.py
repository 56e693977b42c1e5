"""Everything that is measured of a catalog of one size."""

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from benchmarks.compare import Competitor, Tools, hugo_build, lx_build, lx_check, pagefind_index, rounds
from benchmarks.measure import run, size_of
from benchmarks.results import HUGO, HUGO_PAGES, LX, PAGEFIND, Answers, Size, Timed
from benchmarks.serve import Server, edits, hugo_server, lx_server

_PYTHON = sys.executable
_MOST_PAGES = 100_000
"""Hugo holds some 60 KB a page in memory."""


def measured(records: int, tools: Tools, place: Path, *, count: int) -> Size:
    """Measure in `count` rounds, in an empty folder."""
    project, site = place / "catalog", place / LX
    _made("generate", place, "--records", str(records), "--out", str(project))
    # A first build is not counted: it says how many pages there are, and Python has compiled its modules by then.
    _say(records, "a first build that does not count")
    run(lx_build(tools, project).command(site), log=place / "first.log")
    pages, _ = size_of(site, "*.html")
    competitors = [lx_build(tools, project), *_hugos(records, pages, tools, place)]
    build = _timed(records, "builds", competitors, count, place=place)
    if tools.hugo and tools.pagefind:
        index = [pagefind_index(tools.pagefind, place / HUGO)]
        build |= _timed(records, "indexes", index, count, place=place)
    return Size(
        records,
        pages,
        size_of(site)[1],
        build,
        _timed(records, "checks", [lx_check(tools, project)], count, place=place / "checks")[LX],
        {name: _edits(records, name, server, count, place=place) for name, server in _servers(tools, place)},
        {name: _answers(records, name, place / name) for name in (LX, PAGEFIND) if (place / name).is_dir()},
        _search_bytes(place),
    )


def _hugos(records: int, pages: int, tools: Tools, place: Path) -> Iterator[Competitor]:
    """Hugo with a page a record, and with as many pages as lx makes, unless they need more memory than there may be."""
    if tools.hugo:
        _made("hugo", place, "--records", str(records), "--out", str(place / "plain"))
        yield hugo_build(tools.hugo, place / "plain")
    if tools.hugo and pages <= _MOST_PAGES:
        _made("hugo", place, "--records", str(records), "--pages", str(pages), "--out", str(place / "many"))
        yield hugo_build(tools.hugo, place / "many", HUGO_PAGES)


def _timed(
    records: int, what: str, competitors: Sequence[Competitor], count: int, *, place: Path
) -> dict[str, list[Timed]]:
    place.mkdir(exist_ok=True)
    found: dict[str, list[Timed]] = {one.name: [] for one in competitors}
    for name, one, busy in rounds(competitors, count, place=place):
        found[name].append(Timed(one, busy))
        _say(records, f"{what}: {name} {one.wall:.2f} s, load {busy}")
    return found


def _servers(tools: Tools, place: Path) -> Iterator[tuple[str, Server]]:
    yield LX, lx_server(tools, place / "catalog")
    if tools.hugo:
        yield HUGO, hugo_server(tools.hugo, place / "plain")


def _edits(records: int, name: str, server: Server, count: int, *, place: Path) -> list[float]:
    with server(place / f"{name}-server.log") as served:
        found = list(edits(served, count))
    _say(records, f"edits: {name} {', '.join(f'{one:.2f} s' for one in found)}")
    return found


def _answers(records: int, name: str, folder: Path) -> list[Answers]:
    log = folder.with_name(f"{name}-search.json")
    run([_PYTHON, "-m", "benchmarks.search", name, str(folder)], log=log)
    _say(records, f"search: {name}")
    return [
        Answers(one["query"], tuple(one["milliseconds"]), one["gzip_bytes"], one["files"])
        for one in json.loads(log.read_text())
    ]


def _search_bytes(place: Path) -> Mapping[str, int]:
    found = {LX: size_of(place / LX / "assets/search")[1]}
    if (place / PAGEFIND).is_dir():
        found[PAGEFIND] = size_of(place / PAGEFIND, "*.pf_*")[1]
    return found


def _made(module: str, place: Path, *options: str) -> None:
    """What another process makes: this one must stay small (`measure.run`)."""
    run([_PYTHON, "-m", f"benchmarks.{module}", *options], log=place / f"{module}.log")


def _say(records: int, words: str) -> None:
    print(f"{records:,} records, {words}", file=sys.stderr, flush=True)
