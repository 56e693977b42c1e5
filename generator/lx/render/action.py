"""A record's main action: what a reader came to open."""

from collections.abc import Mapping

from lx.domain.lifecycle import has_ended
from lx.domain.vocabulary import term_of
from lx.domain.written import mapping_in, text_in
from lx.model.record import Record
from lx.model.record_type import RecordType
from lx.render.context import Context
from lx.text.href import is_example


def action_of(context: Context, record: Record, kind: RecordType) -> Mapping[str, str] | None:
    """Address and label of the main button; None where there is nothing to open, as of what is fictional or closed.

    The label is what the vocabulary says of the record's kind ("Open the simulation"), else what the schema says.
    `until` is the last day on which the button serves, where one is known: an old copy of the page must not offer it.
    """
    value = record.data.get(kind.action.get("field", ""))
    address = text_in(mapping_in(value).get(kind.action["part"]) if "part" in kind.action else value)
    if not address or is_example(address) or not _is_open(context, record):
        return None
    lifetime = context.site.facts.lifetimes[record.ref]
    last = lifetime.closes or lifetime.until
    label = context.gettext(_label(context, record, kind) or kind.action["label"])
    return {"href": address, "label": label, "until": last.isoformat() if last else ""}


def _is_open(context: Context, record: Record) -> bool:
    lifetime, today = context.site.facts.lifetimes[record.ref], context.site.built_on
    status = context.site.facts.cards[record.ref].status
    return not has_ended(lifetime, status, today=today) and not (lifetime.closes and today > lifetime.closes)


def _label(context: Context, record: Record, kind: RecordType) -> str:
    field = kind.fields.get(kind.action.get("by", ""))
    code = text_in(record.data.get(field.name)) if field else ""
    term = term_of(context.catalog.vocabularies, field.shape.vocabulary, code) if field else None
    return str(term.more.get("action", "")) if term else ""
