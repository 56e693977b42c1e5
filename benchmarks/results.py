"""What was measured, as it is kept in results.json."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from benchmarks.measure import Run

LX, HUGO, HUGO_PAGES, PAGEFIND = "lx", "hugo", "hugo-as-many", "pagefind"
"""Competitors; the third is Hugo with as many pages as lx makes of the records."""


NAMES: Mapping[str, str] = {
    LX: "lx build",
    HUGO: "Hugo, a page a record",
    HUGO_PAGES: "Hugo, as many pages as lx",
    PAGEFIND: "Pagefind",
}
"""How competitors are called in tables and charts."""


@dataclass(frozen=True, slots=True)
class Timed:
    """A run, and the machine's load before it."""

    run: Run
    load: float


@dataclass(frozen=True, slots=True)
class Answers:
    """A query typed letter by letter: milliseconds to the results of each, what was fetched from first to last."""

    query: str
    milliseconds: tuple[float, ...]
    gzip_bytes: int
    files: int


@dataclass(frozen=True, slots=True)
class Size:
    """All that was measured of a catalog of one size; competitors that did not take part are missing.

    `pages` and `bytes` are of lx's whole output; `search_bytes` the data of search on disk, for lx that of the hub.
    """

    records: int
    pages: int
    bytes: int
    build: Mapping[str, Sequence[Timed]]
    check: Sequence[Timed]
    edits: Mapping[str, Sequence[float]]
    search: Mapping[str, Sequence[Answers]]
    search_bytes: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Results:
    """A whole measurement: when, where, with what, and every size."""

    date: str
    machine: Mapping[str, str]
    versions: Mapping[str, str]
    sizes: Sequence[Size]
