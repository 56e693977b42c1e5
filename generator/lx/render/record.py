"""A record's page: the view that its template draws."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath

from lx.domain.address import folder_of, list_address
from lx.domain.section import SECTIONS
from lx.domain.title import title_of
from lx.domain.written import text_in
from lx.model.catalog import Link
from lx.model.facts import Card
from lx.model.record import Record, Ref
from lx.model.record_type import RecordType
from lx.model.source import Json
from lx.model.view import View
from lx.render.context import Context, Named, home_title, map_href, named, state, told_apart
from lx.render.detail import details_of
from lx.render.figure import day_text, is_date
from lx.render.head import head_of
from lx.render.json_ld import json_ld
from lx.render.prose import placed
from lx.render.value import Shown, plain, shown

SHOWN_AT_ONCE = 20
"""Of a long group of linked records this many stand on the page; the rest are a link away."""

_ALWAYS = ("related", "links", "sources")
"""Sections that close the text of every type."""


@dataclass(frozen=True, slots=True)
class Group:
    """Records of one kind that point here: heading, the first of them, how many there are.

    `more` is the list where all of them are, "" where the rows are all.
    """

    heading: str
    rows: tuple[Named, ...]
    count: int
    more: str


def record_view(context: Context, ref: Ref) -> View:
    """The page of one record, in this site."""
    record = context.catalog.records[ref]
    kind = context.catalog.types[ref.type]
    card = context.site.facts.cards[ref]
    address = context.addresses[ref]
    details = details_of(context, record)
    values: dict[str, object] = {
        "record": record,
        "card": card,
        "title": named(context, ref).title,
        "type": kind,
        "state": state(context, ref),
        "home": home_title(context, card.home),
        "is_guest": context.site.exchange is not None and not _is_listed(context, ref),
        "eyebrow": _eyebrow(context, record, kind),
        "owner": named(context, card.owner) if card.owner and card.owner in context.site.facts.cards else None,
        "action": _action(context, record, kind),
        "facts": tuple(_rows(context, record, kind, kind.facts)),
        "body": placed(context, ref, address),
        "sections": tuple(_rows(context, record, kind, (*kind.sections, *_ALWAYS))),
        "list": list_address("type", kind.name, page=1) if _has_list(context, kind) else "",
        "linked": tuple(_groups(context, record, _named_anyway(details))),
        "map": map_href(context, ref),
        "review": _review(context, record),
        "moved_to": _moved_to(context, record),
        **details,
    }
    head = head_of(
        context,
        address=address,
        title=_window_title(context, card),
        summary=card.summary,
        section=kind.section,
        data=json_ld(context, record, kind),
        canonical=f"{card.home}/{ref.type}/{ref.id}.html",
    )
    path = PurePosixPath(folder_of(context.site.exchange) + address)
    return View(path, "page", _template(context, ref.type), "en", head, values)


def _window_title(context: Context, card: Card) -> str:
    """The title, with whose it is where others of this site are called the same."""
    owner = told_apart(context, card.ref)
    return f"{title_of(card)}, {owner}" if owner else title_of(card)


def _named_anyway(details: Mapping[str, object]) -> frozenset[Ref]:
    """The records that a type's own part of the page names already."""
    found = details.get("named", frozenset())
    return found if isinstance(found, frozenset) else frozenset()


def _template(context: Context, kind: str) -> str:
    own = f"record/{kind}.html"
    return own if own in context.site.theme.templates else "record/default.html"


def _is_listed(context: Context, ref: Ref) -> bool:
    card = context.site.facts.cards[ref]
    return context.site.exchange in card.exchanges or "statewide" in card.exchanges


def _has_list(context: Context, kind: RecordType) -> bool:
    return any(ref.type == kind.name for ref in context.listed)


def _eyebrow(context: Context, record: Record, kind: RecordType) -> tuple[str, ...]:
    words = [plain(value) for _, value in _rows(context, record, kind, kind.eyebrow)]
    return tuple(words or [context.gettext(kind.label)])


def _rows(context: Context, record: Record, kind: RecordType, names: Iterable[str]) -> Iterator[tuple[str, Shown]]:
    for name in names:
        field = kind.fields.get(name)
        value = record.data.get(name)
        if field is not None and value not in (None, [], {}, ""):
            yield context.gettext(field.shape.label), shown(context, field.shape, value)


def _action(context: Context, record: Record, kind: RecordType) -> Mapping[str, str] | None:
    target = record.data.get(kind.action.get("field", ""))
    if not isinstance(target, str):
        return None
    return {"href": target, "label": context.gettext(kind.action["label"])}


def _groups(context: Context, record: Record, skipped: frozenset[Ref]) -> Iterator[Group]:
    """What points here, under the heading that its schema gives, in the order of the navigation.

    What the page names anyway is `skipped`, and so is what this record calls related itself.
    """
    own = {link.target for link in context.catalog.links.get(record.ref, ()) if link.place.startswith("/related/")}
    groups: dict[tuple[int, str], dict[Ref, None]] = {}
    for link in context.catalog.backlinks.get(record.ref, ()):
        if _counts(context, link) and link.origin not in skipped and link.origin not in own:
            groups.setdefault(_heading(context, link), {})[link.origin] = None
    for (_, heading), origins in sorted(groups.items(), key=lambda item: item[0]):
        rows = sorted((named(context, origin) for origin in origins), key=_by_title)
        more = _more(context, record, rows)
        yield Group(heading, tuple(rows[:SHOWN_AT_ONCE] if more else rows), len(rows), more)


def _more(context: Context, record: Record, rows: Sequence[Named]) -> str:
    """Where the rest of a long group is: the list of all that this record provides; "" where that would not hold it."""
    is_held = all(row.card.owner == record.ref for row in rows) and any(row.ref in context.listed for row in rows)
    return list_address("provider", record.ref.id, page=1) if len(rows) > SHOWN_AT_ONCE and is_held else ""


def _heading(context: Context, link: Link) -> tuple[int, str]:
    kind = context.catalog.types[link.origin.type]
    field = kind.fields.get(link.place.split("/")[1])
    words = field.reverse if field and field.reverse else kind.plural
    return SECTIONS.index(kind.section) * 100 + kind.order, context.gettext(words)


def _counts(context: Context, link: Link) -> bool:
    """A guest page names what this site holds and, in words, what it does not; a draft is named nowhere."""
    return link.origin in context.site.facts.cards and context.site.facts.cards[link.origin].status != "draft"


def _by_title(row: Named) -> tuple[bool, str]:
    return (not row.href, row.title.casefold())


def _review(context: Context, record: Record) -> Mapping[str, str]:
    """When the record was looked at, and is to be looked at again, in words; "" where nothing is known.

    `facts` is what it says of where its facts come from, `source` the file to mend.
    """
    lifetime = context.site.facts.lifetimes[record.ref]
    language = context.site.words.language
    reviewed = record.data.get("last_reviewed")
    return {
        "reviewed": str(reviewed or ""),
        "reviewed_text": _day(reviewed, language),
        "next": day_text(lifetime.review_by, language) if lifetime.review_by else "",
        "links": str(record.data.get("link_checked") or ""),
        "links_text": _day(record.data.get("link_checked"), language),
        "facts": text_in(record.data.get("source")),
        "source": str(record.source.path),
    }


def _day(value: Json, language: str) -> str:
    written = str(value)
    return day_text(date.fromisoformat(written), language) if is_date(written) else ""


def _moved_to(context: Context, record: Record) -> Named | None:
    kind, _, name = str(record.data.get("moved_to", "")).partition("/")
    target = context.catalog.aliases.get(Ref(kind, name), Ref(kind, name))
    return named(context, target) if target in context.site.facts.cards else None
