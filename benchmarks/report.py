"""The results as tables, between the markers of a README."""

import statistics
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeAlias

from benchmarks.measure import spread_of
from benchmarks.results import HUGO, HUGO_PAGES, LX, NAMES, PAGEFIND, Answers, Results, Size, Timed

BEGIN, END = "<!-- results: written by `make bench` -->", "<!-- end of results -->"

Cell: TypeAlias = Callable[[Size], str]
_NONE = "–"


def renewed(text: str, results: Results) -> str:
    """The README with these results in place of those it holds. ValueError where it lacks a marker."""
    before, begin, rest = text.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"The README lacks {BEGIN if not begin else END}")
    return f"{before}{BEGIN}\n\n{tables(results)}\n{END}{after}"


def tables(results: Results) -> str:
    """All tables, and what they were measured with."""
    sizes = results.sizes
    parts = [
        "![Seconds to build, by number of records](results.svg)\n",
        _table("Cold build, seconds", sizes, _builds(_wall)),
        _table("The same, seconds of processor time", sizes, _builds(_cpu)),
        _table("The same, memory of the largest process, MB", sizes, _builds(_peak)),
        _table("Output and other commands of lx", sizes, _others()),
        _table("Save a file, see its page, seconds", sizes, _edits()),
        _table("Search in Chromium, processor slowed down four times", sizes, _search()),
        *_conditions(results),
    ]
    return "\n".join(parts)


def _table(title: str, sizes: Sequence[Size], rows: Mapping[str, Cell]) -> str:
    lines = [
        f"| {title} | {' | '.join(f'{size.records:,} records' for size in sizes)} |",
        f"|---|{'---:|' * len(sizes)}",
        *(f"| {name} | {' | '.join(map(cell, sizes))} |" for name, cell in rows.items()),
    ]
    return "\n".join(lines) + "\n"


def _builds(figure: Callable[[Sequence[Timed]], str]) -> Mapping[str, Cell]:
    def cell(name: str) -> Cell:
        return lambda size: figure(size.build[name]) if size.build.get(name) else _NONE

    return {label: cell(name) for name, label in NAMES.items()}


def _wall(timed: Sequence[Timed]) -> str:
    return _spread([one.run.wall for one in timed])


def _cpu(timed: Sequence[Timed]) -> str:
    return _spread([one.run.cpu for one in timed])


def _peak(timed: Sequence[Timed]) -> str:
    return f"{max(one.run.peak for one in timed) / 1e6:,.0f}"


def _others() -> Mapping[str, Cell]:
    return {
        "Pages, of records, lists, maps and texts": lambda size: f"{size.pages:,}",
        "All files, MB": lambda size: f"{size.bytes / 1e6:,.1f}",
        "Times Hugo's time for a page a record": lambda size: _ratio(size, HUGO),
        "Times Hugo's time for as many pages": lambda size: _ratio(size, HUGO_PAGES),
        "lx check, seconds": lambda size: _wall(size.check),
        "lx check, memory, MB": lambda size: _peak(size.check),
    }


def _ratio(size: Size, other: str) -> str:
    """By round, so that whatever else the machine did meets both."""
    pairs = list(zip(size.build.get(LX, ()), size.build.get(other, ()), strict=False))
    return f"{statistics.median(one.run.wall / two.run.wall for one, two in pairs):.2f}" if pairs else _NONE


def _edits() -> Mapping[str, Cell]:
    def cell(name: str) -> Cell:
        return lambda size: _spread(size.edits[name]) if size.edits.get(name) else _NONE

    return {"lx serve": cell(LX), "hugo server": cell(HUGO)}


def _search() -> Mapping[str, Cell]:
    rows: dict[str, Cell] = {}
    for name, label in ((LX, "lx, from the disk"), (PAGEFIND, "Pagefind, from a web server")):
        rows |= {
            f"{label}: first results after the first key, ms": _answered(name, _first),
            f"{label}: results after each later key, ms": _answered(name, _later),
            f"{label}: fetched for a query, KB gzip": _answered(name, _fetched),
            f"{label}: all data of search, MB on disk": _data(name),
        }
    return rows


def _answered(name: str, figure: Callable[[Sequence[Answers]], str]) -> Cell:
    return lambda size: figure(size.search[name]) if size.search.get(name) else _NONE


def _data(name: str) -> Cell:
    return lambda size: f"{size.search_bytes[name] / 1e6:.1f}" if name in size.search_bytes else _NONE


def _first(answers: Sequence[Answers]) -> str:
    return _spread([one.milliseconds[0] for one in answers], digits=0)


def _later(answers: Sequence[Answers]) -> str:
    return _spread([took for one in answers for took in one.milliseconds[1:]], digits=0)


def _fetched(answers: Sequence[Answers]) -> str:
    return _spread([one.gzip_bytes / 1000 for one in answers], digits=0)


def _spread(figures: Sequence[float], *, digits: int = 2) -> str:
    """The median, and in brackets from the least to the most."""
    found = spread_of(figures)
    if len(figures) == 1:
        return f"{found.median:,.{digits}f}"
    return f"{found.median:,.{digits}f} ({found.least:,.{digits}f}–{found.most:,.{digits}f})"


def _conditions(results: Results) -> Iterator[str]:
    loads = [one.load for size in results.sizes for timed in size.build.values() for one in timed]
    count = max(len(timed) for size in results.sizes for timed in size.build.values())
    queries = ", ".join(f"*{one.query}*" for size in results.sizes[:1] for one in size.search.get(LX, ()))
    runs = "One run" if count == 1 else f"Median of {count} runs"
    yield f"{runs}, in brackets the least and the most. Measured {results.date}.\n"
    yield f"Load of the machine before a run: {min(loads)} to {max(loads)}; others' work makes figures worse.\n"
    yield "Machine: " + "; ".join(f"{name}: {value}" for name, value in results.machine.items()) + ".\n"
    yield "Versions: " + ", ".join(f"{name} {value}" for name, value in results.versions.items()) + ".\n"
    yield f"Queries, typed letter by letter: {queries}.\n"
