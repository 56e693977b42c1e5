"""Cards: what other pages may know of a record."""

from collections.abc import Mapping

from lx.derive.result import result_summary, result_title
from lx.domain.lifecycle import State
from lx.domain.vocabulary import term_of
from lx.domain.written import text_in, texts_in
from lx.model.catalog import Catalog
from lx.model.facts import Card
from lx.model.record import Record, Ref
from lx.model.record_type import RecordType
from lx.model.source import Json

STATEWIDE = "statewide"
_LANGUAGE = "en"


def cards_of(catalog: Catalog) -> Mapping[Ref, Card]:
    """The card of every record, drafts too."""
    every = exchanges_of(catalog)
    shown = {name: _shown(kind) for name, kind in catalog.types.items()}
    return {ref: _card(record, catalog, every=every, shown=shown[ref.type]) for ref, record in catalog.records.items()}


def _shown(kind: RecordType) -> tuple[str, ...]:
    """The fields of a card. What has no title of its own is figures that other pages show: all of it is its card."""
    return tuple(dict.fromkeys((*kind.eyebrow, *kind.card, *(() if "title" in kind.fields else kind.fields))))


def exchanges_of(catalog: Catalog) -> tuple[str, ...]:
    """The ids of all exchanges that have a site, in order: not of drafts."""
    exchanges = (one for ref, one in catalog.records.items() if ref.type == "exchange")
    return tuple(sorted(one.ref.id for one in exchanges if one.data.get("status") != State.DRAFT))


def _card(record: Record, catalog: Catalog, *, every: tuple[str, ...], shown: tuple[str, ...]) -> Card:
    data, kind = record.data, catalog.types[record.ref.type]
    return Card(
        ref=record.ref,
        home=record.home,
        exchanges=_exchanges(record, every),
        functions=texts_in(data["functions"]) if "functions" in data else _functions(data, kind, catalog),
        title=text_in(data.get("title")) or result_title(data, catalog) or record.ref.id,
        summary=text_in(data.get("summary")) or result_summary(data, catalog),
        owner=_owner(data, kind, aliases=catalog.aliases),
        demonstration=data.get("demonstration") is True,
        status=text_in(data.get("status")) or "current",
        language=next(iter(texts_in(data.get("languages"))), _LANGUAGE),
        values={name: data[name] for name in shown if name in data},
    )


def _functions(data: Mapping[str, Json], kind: RecordType, catalog: Catalog) -> tuple[str, ...]:
    """The functions of a type; one in braces is what the vocabulary of a field says: {kind.function}."""
    if not any(name.startswith("{") for name in kind.functions):
        return kind.functions
    return tuple(filter(None, (_function(name, data, kind, catalog=catalog) for name in kind.functions)))


def _function(name: str, data: Mapping[str, Json], kind: RecordType, *, catalog: Catalog) -> str:
    field, _, column = name.strip("{}").partition(".")
    if not column:
        return name
    described = kind.fields.get(field)
    term = term_of(catalog.vocabularies, described.shape.vocabulary, text_in(data.get(field))) if described else None
    return str(term.more.get(column, "")) if term else ""


def _exchanges(record: Record, every: tuple[str, ...]) -> tuple[str, ...]:
    listed = texts_in(record.data["exchanges"]) if "exchanges" in record.data else (record.home,)
    return every if STATEWIDE in listed else listed


def _owner(data: Mapping[str, Json], kind: RecordType, *, aliases: Mapping[Ref, Ref]) -> Ref | None:
    owner = text_in(data.get(kind.owner)) if kind.owner else ""
    if not owner or not kind.owner:
        return None
    field = kind.fields.get(kind.owner)
    if field and owner in field.shape.exempt:
        return None
    ref = Ref((field and field.shape.target) or "organization", owner)
    return aliases.get(ref, ref) if aliases else ref
