"""What points at a record: by its own name, and by the name of something that it is a part of.

A program names a dual-credit offering and means its courses too; an agreement names a district, or says `statewide`,
and means each of its schools.
"""

from collections.abc import Iterator, Sequence

from lx.domain.address import STATEWIDE
from lx.domain.tree import branch_of
from lx.model.catalog import Link
from lx.model.record import Record, Ref
from lx.model.source import Json, Pointer
from lx.render.context import Context
from lx.text.place import steps_of, value_at

_OFFERED = (Pointer("/high_school_course"), Pointer("/college_course"))
_SENDERS = Pointer("/senders")
_OF_SCHOOLS = (f"{_SENDERS}/", "/schools/")
_LEAF = "/dual_credit"


def links_to(context: Context, record: Record) -> Iterator[Link]:
    """The links that point at a record or at what stands for it."""
    yield from context.catalog.backlinks.get(record.ref, ())
    if record.ref.type == "course":
        yield from _through_offerings(context, record)
    if record.ref.type == "organization" and record.data.get("kind") == "school":
        yield from _through_district(context, record)
        yield from _statewide(context, record.ref)


def is_one_of_several(context: Context, link: Link) -> bool:
    """Whether a link is a leaf of a choice: something else will do as well."""
    if "of/" not in link.place:
        return False
    steps = steps_of(link.place)
    data: Json = context.catalog.records[link.origin].data
    return any(_leaves_a_choice(value_at(data, steps[:at])) for at in range(1, len(steps)))


def _leaves_a_choice(node: Json) -> bool:
    branch = branch_of(node)
    return branch is not None and branch.least < len(branch.parts)


def _through_offerings(context: Context, course: Record) -> Iterator[Link]:
    """Trees that name a dual-credit offering of the course."""
    backlinks = context.catalog.backlinks
    for offering in backlinks.get(course.ref, ()):
        if offering.origin.type == "dual-credit" and offering.place in _OFFERED:
            yield from _those(backlinks.get(offering.origin, ()), (_LEAF,))


def _those(links: Sequence[Link], ends: tuple[str, ...]) -> Iterator[Link]:
    return (link for link in links if link.place.endswith(ends))


def _through_district(context: Context, school: Record) -> Iterator[Link]:
    """Agreements and offerings that name the school's district."""
    for above in context.catalog.links.get(school.ref, ()):
        if above.place == "/parent":
            links = context.catalog.backlinks.get(above.target, ())
            yield from (link for link in links if link.place.startswith(_OF_SCHOOLS))


def _statewide(context: Context, school: Ref) -> Iterator[Link]:
    """Agreements for every school of the state that give credit for a course which this one teaches."""
    credit_map = context.site.facts.maps.get(school)
    cells = credit_map.cells.values() if credit_map else ()
    sources = dict.fromkeys(cell.offers[0].source for found in cells for cell in found)
    for source in sources:
        if context.catalog.records[source].data.get("senders") == STATEWIDE:
            yield Link(source, _SENDERS, school)
