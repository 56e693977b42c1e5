"""A table of raw counts: a row for each group, with how many people it has and how many of them count.

Columns are found by their names: those that break down (`school`, `sex`, ...), `n` and `numerator`. What is left empty,
or says `all`, is summed over. Every fault is told with its row; a value never is.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from lx.domain.result import BREAKDOWNS
from lx.domain.school_year import is_school_year
from lx.domain.suppression.table import Count, Group
from lx.read.spreadsheet import Row, TableError
from lx.text.nearest import nearest
from lx.text.quote import quoted

YEAR = "year"
_SIZE, _COUNTED = "n", "numerator"
_COLUMNS = (*BREAKDOWNS, _SIZE, _COUNTED)
_ALSO_CALLED = {"denominator": _SIZE, "count": _COUNTED, "school year": YEAR}
_EVERYBODY = frozenset({"", "all", "total"})
_NOT_REPORTED = "not reported"
_WHOLE = re.compile(r"[0-9]{1,7}")


@dataclass(frozen=True, slots=True)
class CountTable:
    """Raw counts by group, for each year that the table is of ("" where its rows do not say); None: not reported.

    `breakdowns` are those that it has, the wider first.
    """

    breakdowns: tuple[str, ...]
    years: Mapping[str, Mapping[Group, Count | None]]


def count_table(rows: Sequence[Row], *, by_year: bool) -> tuple[CountTable | None, tuple[str, ...]]:
    """The table, and what is wrong with it in sentences. `by_year`: a row's year says which result it belongs to."""
    if not rows:
        return None, ("The table is empty.",)
    columns, wrong = _columns(rows[0], by_year=by_year)
    if wrong:
        return None, wrong
    years: dict[str, dict[Group, Count | None]] = {}
    faults: list[str] = []
    for row in rows[1:]:
        try:
            year, group, count = _read(row, columns, by_year=by_year)
        except TableError as fault:
            faults.append(str(fault))
            continue
        groups = years.setdefault(year, {})
        if group in groups:
            faults.append(f"Row {row.number}: this group has a row already.")
        groups[group] = count
    if not years and not faults:
        faults.append("The table has no rows below its header.")
    breakdowns = tuple(name for name in BREAKDOWNS if name in columns and not (by_year and name == YEAR))
    return None if faults else CountTable(breakdowns, years), tuple(faults)


def _columns(header: Row, *, by_year: bool) -> tuple[Mapping[str, int], tuple[str, ...]]:
    columns: dict[str, int] = {}
    wrong = []
    for place, written in enumerate(header.cells):
        name = _ALSO_CALLED.get(written.casefold(), written.casefold())
        if name in columns:
            wrong.append(f"Two columns are called {quoted(name)}.")
        elif name in _COLUMNS:
            columns[name] = place
        elif name:
            guess = nearest(name, _COLUMNS)
            meant = f"Did you mean '{guess}'?" if guess else f"There may be {', '.join(_COLUMNS)}."
            wrong.append(f"No column can be called {quoted(written)}. {meant}")
    wrong += [f"The column '{name}' is missing." for name in (_SIZE, _COUNTED) if name not in columns and not wrong]
    if by_year and YEAR not in columns and not wrong:
        wrong.append("Of which school year is it? Say --year 2025-26, or add a column 'year'.")
    return columns, tuple(wrong)


def _read(row: Row, columns: Mapping[str, int], *, by_year: bool) -> tuple[str, Group, Count | None]:
    cells = {name: row.cells[place] if place < len(row.cells) else "" for name, place in columns.items()}
    named = {name: cells[name] for name in BREAKDOWNS if cells.get(name, "").casefold() not in _EVERYBODY}
    if YEAR in named and not is_school_year(named[YEAR]):
        raise TableError(f"Row {row.number}: the year is not written like 2025-26.")
    year = named.pop(YEAR, "") if by_year else ""
    if by_year and not year:
        raise TableError(f"Row {row.number}: the year is missing. For a total over years say --year too.")
    return year, frozenset(named.items()), _count(row.number, cells)


def _count(number: int, cells: Mapping[str, str]) -> Count | None:
    size, counted = cells[_SIZE], cells[_COUNTED]
    if _NOT_REPORTED in (size.casefold(), counted.casefold()):
        if {size.casefold(), counted.casefold()} <= {_NOT_REPORTED, ""}:
            return None
        raise TableError(f"Row {number}: it was not reported, but there is a figure.")
    for name, written in ((_SIZE, size), (_COUNTED, counted)):
        if not written:
            raise TableError(f"Row {number}: '{name}' is empty. Was it zero (write 0) or not reported (write it)?")
        if not _WHOLE.fullmatch(written):
            raise TableError(f"Row {number}: '{name}' is not a whole number. Write the raw count, not a masked one.")
    if int(counted) > int(size):
        raise TableError(f"Row {number}: 'numerator' is more than 'n'.")
    return Count(int(size), int(counted))


def groups_reported(counts: Mapping[Group, Count | None]) -> Iterator[tuple[Group, Count]]:
    """The groups that somebody reported."""
    return ((group, count) for group, count in counts.items() if count is not None)
