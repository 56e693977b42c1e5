"""Dates of each school year: this year's first, then what is to come, then what is over; what is missing is said."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from lx.domain.school_year import first_year, is_school_year, is_within, school_year, year_of
from lx.domain.written import day_in, list_in, mapping_in, text_in
from lx.model.record_type import Shape
from lx.model.source import Json
from lx.render.context import Context
from lx.render.figure import day_text
from lx.render.value import Shown

_YEAR = "school_year"


def year_dates_shown(context: Context, shape: Shape, value: Json, *, period: Json) -> Shown:
    """A list of ``{school_year, register_by, ...}`` as rows, in the order in which a reader needs them.

    `period` are the school years in which it holds: this year and the next stand there even while nobody has set their
    dates, if they lie within. A last day that has passed is marked.
    """
    written = {text_in(entry.get(_YEAR)): entry for entry in map(mapping_in, list_in(value))}
    parts = shape.items.properties if shape.items else {}
    today = context.site.built_on
    years = _in_order({*written, *_expected(mapping_in(period), today)}, year_of(today))
    rows = (_row(context, parts, written.get(year, {}), year=year) for year in years)
    return Shown(items=tuple(Shown(rows=row) for row in rows))


def _expected(period: Mapping[str, Json], today: date) -> Iterator[str]:
    """This school year and, where its end is told, the next: those of them that lie in the period."""
    since, until = text_in(period.get("from")), text_in(period.get("until"))
    this = year_of(today)
    following = school_year(first_year(this) + 1)
    if is_school_year(since):
        yield from (year for year in (this, following) if is_within(year, since, until=until or this))


def _in_order(years: set[str], current: str) -> Sequence[str]:
    over = sorted((year for year in years if year < current), reverse=True)
    return [*sorted(years.difference(over)), *over]


def _row(
    context: Context, parts: Mapping[str, Shape], entry: Mapping[str, Json], *, year: str
) -> tuple[tuple[str, Shown], ...]:
    dates = (
        (context.gettext(part.label), Shown(year) if name == _YEAR else _day(context, entry.get(name)))
        for name, part in parts.items()
    )
    return tuple(dates)


def _day(context: Context, value: Json) -> Shown:
    day = day_in(value)
    if day is None:
        return Shown(context.gettext("Not set yet"))
    return Shown(day_text(day, context.site.words.language), time=day.isoformat(), passed=day < context.site.built_on)
