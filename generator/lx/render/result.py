"""Figures as pages show them: a share in its band, hidden, or not reported; each looks the same wherever it stands."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from lx.domain.result import BREAKDOWNS, Figure, figures_of, scope_of
from lx.domain.suppression.band import band_of
from lx.domain.suppression.table import ALL, Group
from lx.domain.written import number_in, text_in
from lx.model.record import Record, Ref
from lx.model.source import Json
from lx.render.chart import Bar, Chart, chart_of
from lx.render.context import Context, Named, label_of, named
from lx.render.figure import number_text
from lx.render.linked import is_named

_TARGETS = {"school": "organization", "program": "program", "exchange": "exchange"}
_VOCABULARIES = {"sex": "sex", "region": "region"}


@dataclass(frozen=True, slots=True)
class Cell:
    """A figure of a table: its words, and whether a share is told; `href` leads to the result it stands in."""

    words: str
    is_told: bool
    low: int | None
    high: int | None
    href: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A group of a result: what it is called, the records that it names, how many people, its figure."""

    label: str
    records: tuple[Named, ...]
    people: str
    cell: Cell


@dataclass(frozen=True, slots=True)
class Series:
    """What a measure says of one exchange, program or organization (or a region of it), year by year."""

    label: str
    record: Named
    cells: tuple[Cell, ...]
    target: str


@dataclass(frozen=True, slots=True)
class Part:
    """The results of a measure by one kind of whom: a line each, a column a year, and a chart of the latest year."""

    heading: str
    years: tuple[str, ...]
    series: tuple[Series, ...]
    chart: Chart | None


def result_values(context: Context, record: Record) -> Mapping[str, object]:
    """What a result's page has beside the default: its groups as a table, and as a chart."""
    figures = sorted(figures_of(record.data), key=_place)
    lines = tuple(_line(context, figure) for figure in figures)
    bars = [Bar(line.label, line.cell.words, line.cell.low, line.cell.high) for line in lines]
    title = named(context, record.ref).title
    target = number_in(record.data.get("target"))
    chart = chart_of("groups", bars, title=title, target=target, target_words=_target(context, record.data))
    return {"lines": lines, "chart": chart}


def measure_values(context: Context, record: Record) -> Mapping[str, object]:
    """What a measure's page has beside the default: all its results, by whom they are of and by year."""
    results = tuple(_results(context, record.ref))
    say = context.gettext
    headings = {
        "exchange": say("By exchange"),
        "program": say("By program"),
        "organization": say("By organization"),
        "region": say("By region"),
    }
    parts = (_part(context, name, heading, results=results) for name, heading in headings.items())
    return {"parts": tuple(part for part in parts if part.series), "named": frozenset(results)}


def _results(context: Context, measure: Ref) -> Iterator[Ref]:
    """The results of a measure that this site may name, in order."""
    origins = {link.origin for link in context.catalog.backlinks.get(measure, ()) if link.origin.type == "result"}
    yield from sorted(one for one in origins if is_named(context, one))


def _part(context: Context, name: str, heading: str, *, results: Iterable[Ref]) -> Part:
    found: dict[tuple[Ref, Group], dict[str, Ref]] = {}
    for ref in results:
        data = context.site.facts.cards[ref].values
        for key in _keys(data, name):
            found.setdefault(key, {})[text_in(data.get("year"))] = ref
    years = tuple(sorted({year for by_year in found.values() for year in by_year}))
    series = tuple(_series(context, key, found[key], years=years) for key in sorted(found, key=str))
    return Part(heading, years, series, _latest(name, heading, series=series, years=years))


def _keys(data: Mapping[str, Json], name: str) -> Iterator[tuple[Ref, Group]]:
    """Of whom a result says something under this heading: itself as a whole, or each of its regions."""
    scope = scope_of(data)
    if scope is None or (scope.type != name and name != "region"):
        return
    if name != "region":
        yield scope, ALL
        return
    yield from ((scope, one.group) for one in figures_of(data) if [part for part, _ in one.group] == [name])


def _series(context: Context, key: tuple[Ref, Group], by_year: Mapping[str, Ref], *, years: tuple[str, ...]) -> Series:
    scope, group = key
    record = named(context, scope)
    label = f"{_label(context, group)}, {record.title}" if group else record.title
    latest = context.site.facts.cards[by_year[max(by_year)]].values
    cells = tuple(_cell_of(context, by_year.get(year), group) for year in years)
    return Series(label, record, cells, _percent(context, latest.get("target")))


def _cell_of(context: Context, ref: Ref | None, group: Group) -> Cell:
    """The figure of a group in a result; where there is no result, or it lacks the group, nothing was reported."""
    if ref is None:
        return Cell(context.gettext("no result"), is_told=False, low=None, high=None)
    found = (one for one in figures_of(context.site.facts.cards[ref].values) if one.group == group)
    figure = next(found, Figure(0, group, None, "", hidden=False, not_reported=True))
    return _cell(context, figure, href=context.addresses.get(ref, ""))


def _latest(name: str, heading: str, *, series: tuple[Series, ...], years: tuple[str, ...]) -> Chart | None:
    bars = [Bar(one.label, one.cells[-1].words, one.cells[-1].low, one.cells[-1].high) for one in series]
    title = f"{heading}, {years[-1]}" if years else heading
    return chart_of(name, bars, title=title, target=None, target_words="")


def _place(figure: Figure) -> tuple[int, tuple[tuple[int, str], ...]]:
    """Everybody first, then the wider groups before the narrower."""
    return len(figure.group), tuple(sorted((BREAKDOWNS.index(name), one) for name, one in figure.group))


def _line(context: Context, figure: Figure) -> Line:
    people = number_text(figure.n) if figure.n is not None else ""
    refs = [Ref(_TARGETS[name], one) for name, one in sorted(figure.group) if name in _TARGETS]
    records = tuple(named(context, ref) for ref in refs if ref in context.site.facts.cards)
    return Line(_label(context, figure.group), records, people, _cell(context, figure))


def _label(context: Context, group: Group) -> str:
    """A group in words: ``Oak Hollow High School, Female``."""
    ordered = sorted(group, key=lambda part: BREAKDOWNS.index(part[0]))
    return ", ".join(_word(context, name, one) for name, one in ordered) or context.gettext("All")


def _word(context: Context, name: str, one: str) -> str:
    if name in _TARGETS:
        card = context.site.facts.cards.get(Ref(_TARGETS[name], one))
        return card.title if card else one
    return label_of(context, _VOCABULARIES.get(name), one) or one


def _cell(context: Context, figure: Figure, href: str = "") -> Cell:
    band = band_of(figure.percent)
    if figure.hidden or figure.not_reported or band is None:
        words = context.gettext("hidden") if figure.hidden else context.gettext("not reported")
        return Cell(words, is_told=False, low=None, high=None, href=href)
    return Cell(_share(context, figure.percent), is_told=True, low=band.low, high=band.high, href=href)


def _share(context: Context, percent: str) -> str:
    """``70%``, ``60–69%``, ``80% or more``."""
    number, _, end = percent.partition(" ")
    words = {"or less": context.gettext("%s or less"), "or more": context.gettext("%s or more")}.get(end, "%s")
    return words % f"{number.replace('-', '–')}%"


def _target(context: Context, data: Mapping[str, Json]) -> str:
    percent = _percent(context, data.get("target"))
    return context.gettext("Target: %s") % percent if percent else ""


def _percent(context: Context, value: Json) -> str:
    number = number_in(value)
    return f"{number_text(number, context.site.words.language)}%" if number is not None else ""
