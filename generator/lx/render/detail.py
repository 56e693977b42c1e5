"""What a type's own template is given beyond the default page."""

from collections.abc import Callable, Iterable, Mapping

from lx.domain.address import short_address
from lx.domain.written import text_in
from lx.model.record import Record, Ref
from lx.render.agreement import versions_of
from lx.render.career import career_values
from lx.render.context import Context, named
from lx.render.credit import OfferShown, earned_by, earned_with
from lx.render.program import class_of, program_map, sums_of
from lx.render.result import measure_values, result_values
from lx.render.short_link import short_target


def details_of(context: Context, record: Record) -> Mapping[str, object]:
    """The values that only this type's template knows; none for a type without one."""
    find = _DETAILS.get(record.ref.type)
    return find(context, record) if find else {}


def _course(context: Context, record: Record) -> Mapping[str, object]:
    earns, sources = earned_with(context, record.ref), earned_by(context, record.ref)
    return {"earns": earns, "earned_by": sources, "named": _sources((*earns, *sources))}


def _articulation(context: Context, record: Record) -> Mapping[str, object]:
    return {"versions": versions_of(context, record), "versions_label": _label(context, record, "versions")}


def _credential(context: Context, record: Record) -> Mapping[str, object]:
    earns = earned_with(context, record.ref)
    return {"earns": earns, "named": _sources(earns)}


def _program(context: Context, record: Record) -> Mapping[str, object]:
    return {
        "map_drawing": program_map(context, record),
        "sums": sums_of(context, record),
        "graduates": class_of(context, record),
        "steps_label": _label(context, record, "steps"),
    }


def _challenge(context: Context, record: Record) -> Mapping[str, object]:
    return {"rubric_label": _label(context, record, "rubric")}


def _outreach(context: Context, record: Record) -> Mapping[str, object]:
    target = short_target(context, record)
    address = short_address(text_in(record.data.get("short_link"))) if target else ""
    return {"short_address": address, "leads_to": named(context, target) if target else None}


def _sources(offers: Iterable[OfferShown]) -> frozenset[Ref]:
    return frozenset(offer.source.ref for offer in offers)


def _label(context: Context, record: Record, field: str) -> str:
    return context.gettext(context.catalog.types[record.ref.type].fields[field].shape.label)


_DETAILS: Mapping[str, Callable[[Context, Record], Mapping[str, object]]] = {
    "articulation": _articulation,
    "career": career_values,
    "challenge": _challenge,
    "course": _course,
    "credential": _credential,
    "outreach": _outreach,
    "measure": measure_values,
    "program": _program,
    "result": result_values,
}
