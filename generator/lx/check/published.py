"""All results of one measure and year put together, as a reader who wants to work something out would."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lx.domain.result import BREAKDOWNS, Figure, figures_of, scope_of
from lx.domain.suppression.audit import Told
from lx.domain.suppression.band import band_of
from lx.domain.suppression.table import Group, Line, lines_of
from lx.domain.written import text_in
from lx.model.catalog import Catalog
from lx.model.record import Record, Ref

_OF_THE_STATE = "agency"


@dataclass(frozen=True, slots=True)
class Published:
    """What is published of one measure and year: which groups are hidden and where, what is told of the others."""

    hidden: Mapping[Group, tuple[Record, Figure]]
    told: Mapping[Group, Told]
    places: Mapping[Group, tuple[Record, Figure]]
    lines: tuple[Line, ...]
    """Every line whose total is published. A result's groups add up within it; groups of other results may overlap."""
    both: tuple[tuple[Record, Figure], ...]
    """Hidden here, and told in another result."""

    def place_of(self, group: Group) -> tuple[Record, Figure]:
        """Where a group stands."""
        return self.places[group]

    def is_impossible(self, line: Line) -> bool:
        """Whether the parts are more than their total, or all are told and come to another sum."""
        total = self.told[line.total].n if line.total in self.told else None
        parts = [self.told[part].n if part in self.told else None for part in line.parts]
        known = [n for n in parts if n is not None]
        return total is not None and (sum(known) > total or (len(known) == len(parts) and sum(known) != total))


def results_of(catalog: Catalog) -> Iterator[Record]:
    """Every result, in order."""
    return (record for ref, record in catalog.records.items() if ref.type == "result")


def published_of(catalog: Catalog) -> Iterator[Published]:
    """What is published, measure by measure and year by year."""
    by_measure: dict[tuple[str, str], list[Record]] = {}
    for record in results_of(catalog):
        key = text_in(record.data.get("measure")), text_in(record.data.get("year"))
        by_measure.setdefault(key, []).append(record)
    yield from (_together(records, catalog) for records in by_measure.values())


def _together(records: list[Record], catalog: Catalog) -> Published:
    hidden: dict[Group, tuple[Record, Figure]] = {}
    told: dict[Group, Told] = {}
    places: dict[Group, tuple[Record, Figure]] = {}
    lines: dict[Line, None] = {}
    for record in records:
        scope = _scope(record, catalog)
        figures = [figure for figure in figures_of(record.data) if figure.hidden or figure.is_told]
        lines |= dict.fromkeys(lines_of({figure.group | scope for figure in figures}, BREAKDOWNS))
        for figure in figures:
            group, band = figure.group | scope, band_of(figure.percent)
            places[group] = record, figure
            if figure.hidden:
                hidden[group] = record, figure
            elif figure.is_told and band:
                told[group] = Told(figure.n, band)
    both = tuple(hidden.pop(group) for group in [*hidden] if group in told)
    return Published(hidden, told, places, tuple(lines), both)


def _scope(record: Record, catalog: Catalog) -> Group:
    """Of whom a result is, in the words by which a wider result is broken down; the state's has none."""
    scope = scope_of(record.data)
    target = catalog.records.get(scope) if scope else None
    if scope is None:
        return frozenset()
    if scope.type == "program":
        home = target.home if target else record.home
        return frozenset({("program", scope.id), ("exchange", home)})
    if scope.type == "exchange":
        return frozenset({("exchange", scope.id)})
    if target and target.data.get("kind") == _OF_THE_STATE:
        return frozenset()
    return frozenset({("organization", scope.id)})


def minimum_of(record: Record, catalog: Catalog, *, least: int) -> int:
    """The smallest group that a result's measure allows to be shown, `least` or more."""
    measure = catalog.records.get(Ref("measure", text_in(record.data.get("measure"))))
    asked = measure.data.get("minimum_group") if measure else None
    return max(least, asked) if isinstance(asked, int) else least
