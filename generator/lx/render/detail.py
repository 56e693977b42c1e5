"""What a type's own template is given beyond the default page."""

from collections.abc import Callable, Mapping

from lx.model.record import Record
from lx.render.agreement import versions_of
from lx.render.career import career_values
from lx.render.context import Context
from lx.render.credit import credit_values
from lx.render.program import program_map, sums_of


def details_of(context: Context, record: Record) -> Mapping[str, object]:
    """The values that only this type's template knows; none for a type without one."""
    find = _DETAILS.get(record.ref.type)
    return find(context, record) if find else {}


def _course(context: Context, record: Record) -> Mapping[str, object]:
    values = credit_values(context, record.ref)
    offers = (*values["earns"], *values["earned_by"])
    return {**values, "named": frozenset(offer.source.ref for offer in offers)}


def _articulation(context: Context, record: Record) -> Mapping[str, object]:
    return {"versions": versions_of(context, record), "versions_label": _label(context, record, "versions")}


def _credential(context: Context, record: Record) -> Mapping[str, object]:
    earns = credit_values(context, record.ref)["earns"]
    return {"earns": earns, "named": frozenset(offer.source.ref for offer in earns)}


def _program(context: Context, record: Record) -> Mapping[str, object]:
    return {
        "map_drawing": program_map(context, record),
        "sums": sums_of(context, record),
        "steps_label": _label(context, record, "steps"),
    }


def _label(context: Context, record: Record, field: str) -> str:
    return context.gettext(context.catalog.types[record.ref.type].fields[field].shape.label)


_DETAILS: Mapping[str, Callable[[Context, Record], Mapping[str, object]]] = {
    "articulation": _articulation,
    "career": career_values,
    "course": _course,
    "credential": _credential,
    "program": _program,
}
