"""The records that name a record: each once, under the heading that says most of why."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from lx.domain.address import list_address
from lx.model.catalog import Link
from lx.model.record import Record, Ref
from lx.render.context import Context, Named, named, owner_title
from lx.render.pointing import is_one_of_several, links_to
from lx.text.place import shapes_to, steps_of

SHOWN_AT_ONCE = 20
"""Of a long group of linked records this many stand on the page; the rest are a link away."""

_ALWAYS_SHOWN = ("related", "links", "sources")


@dataclass(frozen=True, slots=True)
class Row:
    """A linked record, its type and its owner; "" for what the heading or the page says already.

    Of what names this record as one of several that will do, `type` says so too.
    """

    record: Named
    type: str
    owner: str


@dataclass(frozen=True, slots=True)
class Group:
    """Records that point here for one reason: heading, the first of them, how many there are.

    `more` is the list where all of them are, "" where the rows are all. `is_mention`: their schema has no words for the
    reason, and paper does without them.
    """

    heading: str
    rows: tuple[Row, ...]
    count: int
    more: str
    is_mention: bool


def groups_of(context: Context, record: Record, skipped: frozenset[Ref]) -> Iterator[Group]:
    """What points here, in the order of the navigation; what only mentions it comes last.

    What the page names anyway is left out: `skipped`, and what this record itself names in a field that is shown.
    """
    own = _shown_links(context, record)
    by_origin: dict[Ref, list[Link]] = {}
    for link in links_to(context, record):
        if is_named(context, link.origin) and link.origin not in skipped and link.origin not in own:
            by_origin.setdefault(link.origin, []).append(link)
    groups: dict[str, list[Ref]] = {}
    for origin in sorted(by_origin, key=lambda ref: (context.places[ref.type], ref)):
        groups.setdefault(_heading(context, by_origin[origin]), []).append(origin)
    for heading, origins in sorted(groups.items(), key=lambda group: not group[0]):
        choices = {origin for origin in origins if _is_choice(context, by_origin[origin])}
        yield _group(context, record, heading, origins=origins, choices=choices)


def _group(
    context: Context, record: Record, heading: str, *, origins: Sequence[Ref], choices: Collection[Ref]
) -> Group:
    is_mixed = not heading or len({origin.type for origin in origins}) > 1
    records = _in_order(context, origins)
    more = _more(context, record, records)
    shown = records[:SHOWN_AT_ONCE] if more else records
    found = (_row(context, one, about=record.ref, is_mixed=is_mixed) for one in shown)
    rows = tuple(_as_choice(context, row) if row.record.ref in choices else row for row in found)
    words = context.gettext(heading) if heading else context.gettext("Mentioned by")
    return Group(words, rows, len(records), more, not heading)


def _is_choice(context: Context, links: Sequence[Link]) -> bool:
    """Whether this record is one of several that will do, wherever these links name it."""
    return all(is_one_of_several(context, link) for link in links)


def _as_choice(context: Context, row: Row) -> Row:
    return replace(row, type=" · ".join(filter(None, [row.type, context.gettext("one of several")])))


def rows_of(context: Context, refs: Iterable[Ref], *, about: Ref, is_mixed: bool = False) -> tuple[Row, ...]:
    """Records as rows of the page `about` one, by type and title; what this site has no page of comes last."""
    return tuple(_row(context, record, about=about, is_mixed=is_mixed) for record in _in_order(context, refs))


def _in_order(context: Context, refs: Iterable[Ref]) -> Sequence[Named]:
    return sorted((named(context, ref) for ref in refs), key=lambda record: _order(context, record))


def is_named(context: Context, ref: Ref) -> bool:
    """Whether pages name it: a guest page names what this site holds and, in words, what it does not; no draft."""
    card = context.site.facts.cards.get(ref)
    return card is not None and card.status != "draft"


def _row(context: Context, record: Named, *, about: Ref, is_mixed: bool) -> Row:
    owner = owner_title(context, record.card) if record.card.owner != about else ""
    kind = context.gettext(context.catalog.types[record.ref.type].label) if is_mixed else ""
    return Row(record, kind, owner)


def _heading(context: Context, links: Iterable[Link]) -> str:
    """The heading that schemas give to the first of these links that has one, in the order of fields; else ""."""
    found = [one for link in links if (one := _said(context, link))[1]]
    return min(found, default=(0, ""), key=lambda one: one[0])[1]


def _said(context: Context, link: Link) -> tuple[int, str]:
    """Where a link's field stands in its schema (ahead is what matters most), and what heads it.

    That is said of its own place or, failing that, of the nearest around it.
    """
    key = (link.origin.type, link.place)
    known = context.headings.get(key)
    if known is None:
        fields = context.catalog.types[link.origin.type].fields
        name, *steps = steps_of(link.place)
        found = [one.reverse for one in shapes_to(fields[name].shape, steps) if one.reverse] if name in fields else []
        order = list(fields).index(name) if name in fields else len(fields)
        known = context.headings[key] = (order, found[-1] if found else "")
    return known


def _shown_links(context: Context, record: Record) -> frozenset[Ref]:
    """What this record names in a field that its page shows; what merely its text names may be a row as well."""
    kind = context.catalog.types[record.ref.type]
    names = {*kind.eyebrow, *kind.facts, *kind.sections, *kind.codes, *_ALWAYS_SHOWN, kind.owner}
    links = context.catalog.links.get(record.ref, ())
    return frozenset([link.target for link in links if link.place[1:].partition("/")[0] in names])


def _more(context: Context, record: Record, records: Sequence[Named]) -> str:
    """Where the rest of a long group is: the list of all that this record provides; "" where that would not hold it."""
    if len(records) <= SHOWN_AT_ONCE:
        return ""
    is_held = all(one.card.owner == record.ref for one in records)
    is_long = sum(one.ref in context.listed for one in records) > SHOWN_AT_ONCE
    return list_address("provider", record.ref.id, page=1) if is_held and is_long else ""


def _order(context: Context, record: Named) -> tuple[bool, int, str]:
    return (not record.href, context.places[record.ref.type], record.title.casefold())
