"""A record's page: the view that its template draws."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import PurePosixPath

from lx.domain.address import folder_of, list_address
from lx.domain.title import title_of
from lx.domain.written import text_in, value_at
from lx.model.facts import Card
from lx.model.record import Record, Ref
from lx.model.record_type import Field, RecordType
from lx.model.source import Json
from lx.model.view import View
from lx.render.action import action_of
from lx.render.context import Context, Named, home_title, map_href, named, state, told_apart
from lx.render.detail import details_of
from lx.render.figure import day_text, is_date
from lx.render.head import head_of
from lx.render.json_ld import json_ld
from lx.render.linked import groups_of
from lx.render.prose import placed
from lx.render.value import Shown, plain, shown
from lx.render.year_dates import year_dates_shown

_NOTHING = Shown()


def record_view(context: Context, ref: Ref, *, data: str | None = None) -> View:
    """The page of one record, in this site; `data` is what machines read of it, where that is made already."""
    record = context.catalog.records[ref]
    kind = context.catalog.types[ref.type]
    card = context.site.facts.cards[ref]
    address = context.addresses[ref]
    canonical = f"{card.home}/{ref.type}/{ref.id}.html"
    details = details_of(context, record)
    values: dict[str, object] = {
        "record": record,
        "card": card,
        "title": named(context, ref).title,
        "type": kind,
        "state": state(context, ref),
        "ahead": named(context, ref).ahead,
        "home": home_title(context, card.home),
        "is_guest": context.site.exchange is not None and not _is_listed(context, ref),
        "owner": named(context, card.owner) if card.owner and card.owner in context.site.facts.cards else None,
        "list": list_address("type", kind.name, page=1) if _has_list(context, kind) else "",
        "map": map_href(context, ref),
        "moved_to": _moved_to(context, record),
        "body": placed(context, ref, address),
        "linked": tuple(groups_of(context, record, _named_anyway(details))),
        "printed_address": f"{context.site.base_url}/{canonical}" if context.site.base_url else canonical,
        **_own_values(context, record, kind),
        **details,
    }
    head = head_of(
        context,
        address=address,
        title=_window_title(context, card),
        summary=card.summary,
        section=kind.section,
        data=json_ld(context, record, kind) if data is None else data,
        canonical=canonical,
    )
    path = PurePosixPath(folder_of(context.site.exchange) + address)
    return View(path, "page", _template(context, ref.type), "en", head, values)


def _own_values(context: Context, record: Record, kind: RecordType) -> Mapping[str, object]:
    """What the record says of itself, in the parts of its page."""
    return {
        "eyebrow": _eyebrow(context, record, kind),
        "action": action_of(context, record, kind),
        "facts": tuple(_rows(context, record, kind, kind.facts)),
        "sections": tuple(_rows(context, record, kind, kind.sections)),
        "related": tuple(_rows(context, record, kind, ("related",))),
        "closing": tuple(_rows(context, record, kind, ("links", "sources"))),
        "codes": tuple(_rows(context, record, kind, kind.codes)),
        "review": _review(context, record),
    }


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
        value = _shown(context, record, kind, field=field) if field else None
        if field and value and value != _NOTHING:
            yield context.gettext(field.shape.label), value


def _shown(context: Context, record: Record, kind: RecordType, *, field: Field) -> Shown | None:
    """A field's value, None without one; dates of school years depend on the years in which the record holds."""
    value = record.data.get(field.name)
    if field.shape.format == "year-dates":
        return year_dates_shown(context, field.shape, value, period=value_at(record.data, kind.period or ""))
    return None if value in (None, [], {}, "") else shown(context, field.shape, value)


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
