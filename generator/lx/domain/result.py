"""What a result says, as `lx protect` wrote it: its cells, and of whom they are once several results are put together.

The figures of a program and those of its exchange by program are one; so are an exchange's and the state's by exchange.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lx.domain.suppression.table import ALL, Group
from lx.domain.written import list_in, mapping_in, text_in, whole_in
from lx.model.record import Ref
from lx.model.source import Json

BREAKDOWNS = ("exchange", "region", "program", "school", "sex", "year")
"""By what figures are broken down, the wider before the narrower."""

SCOPES = ("exchange", "program", "organization")
"""Of whom a result can be: the field that names it, and its type."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One group of a result, and its place among the cells. Neither hidden nor not reported: its share is told."""

    number: int
    group: Group
    n: int | None
    percent: str
    hidden: bool
    not_reported: bool

    @property
    def is_told(self) -> bool:
        """Whether a share is told."""
        return bool(self.percent) and not (self.hidden or self.not_reported)


def figures_of(data: Mapping[str, Json]) -> Iterator[Figure]:
    """The figures of a result, or of its card, in its order; what has no group is left out."""
    for number, cell in enumerate(map(mapping_in, list_in(data.get("cells")))):
        group = group_of(cell.get("group"))
        if group is not None:
            hidden, missing = cell.get("hidden") is True, cell.get("not_reported") is True
            yield Figure(number, group, whole_in(cell.get("n")), text_in(cell.get("percent")), hidden, missing)


def group_of(written: Json) -> Group | None:
    """The group that a cell names; None where it names none."""
    if written == "all":
        return ALL
    named = mapping_in(written)
    return frozenset((name, text_in(one)) for name, one in named.items()) if named else None


def scope_of(data: Mapping[str, Json]) -> Ref | None:
    """Of whom a result is."""
    return next((Ref(name, one) for name in SCOPES if (one := text_in(data.get(name)))), None)
