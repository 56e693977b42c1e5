"""A record's main action: what a reader came to open."""

from collections.abc import Mapping

from lx.domain.written import text_in
from lx.model.record import Record
from lx.model.record_type import RecordType
from lx.render.context import Context
from lx.text.href import is_example


def action_of(context: Context, record: Record, kind: RecordType) -> Mapping[str, str] | None:
    """Address and label of the main button; None where there is nothing to open, as of what is fictional.

    The label is what the vocabulary says of the record's kind ("Open the simulation"), else what the schema says.
    """
    address = text_in(record.data.get(kind.action.get("field", "")))
    if not address or is_example(address):
        return None
    return {"href": address, "label": context.gettext(_label(context, record, kind) or kind.action["label"])}


def _label(context: Context, record: Record, kind: RecordType) -> str:
    field = kind.fields.get(kind.action.get("by", ""))
    vocabulary = context.catalog.vocabularies.get(field.shape.vocabulary or "") if field else None
    term = vocabulary.terms.get(text_in(record.data.get(field.name))) if vocabulary and field else None
    return str(term.more.get("action", "")) if term else ""
