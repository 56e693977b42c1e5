"""A record for machines: JSON-LD with schema.org, LRMI and CTDL terms, as its schema maps them."""

import json
from collections.abc import Mapping, Sequence

from lx.model.record import Record, Ref
from lx.model.record_type import Field, RecordType
from lx.model.source import Json
from lx.render.context import Context

_CONTEXT = {
    "schema": "https://schema.org/",
    "ceterms": "https://purl.org/ctdl/terms/",
    "lrmi": "http://purl.org/dcx/lrmi-terms/",
}


def json_ld(context: Context, record: Record, kind: RecordType) -> str:
    """The record's data block, as an HTML script element that no browser runs."""
    graph: dict[str, Json] = {"@context": _CONTEXT, "@type": list(kind.json_ld) or ["schema:Thing"]}
    if context.site.base_url:
        graph["@id"] = _url(context, record.ref)
    for name, field in kind.fields.items():
        value = record.data.get(name)
        if field.term and value not in (None, [], {}, ""):
            for term in field.term.split():
                graph[term] = _value(context, field, value)
    text = json.dumps(graph, ensure_ascii=False, sort_keys=True, allow_nan=False, separators=(",", ":"))
    return f'<script type="application/ld+json">{script_safe(text)}</script>'


def script_safe(text: str) -> str:
    """JSON that cannot end the script element around it, nor a line of it; a parser reads the same value."""
    return (
        text.replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029")
    )


def _value(context: Context, field: Field, value: Json) -> Json:
    target = field.shape.target or (field.shape.items.target if field.shape.items else None)
    if target is not None:
        values = value if isinstance(value, Sequence) and not isinstance(value, str) else [value]
        things = [_thing(context, target, str(part)) for part in values]
        return things if len(things) != 1 else things[0]
    return _plain(value)


def _thing(context: Context, target: str, text: str) -> Json:
    kind, _, name = text.partition("/") if target == "*" else (target, "", text)
    card = context.site.facts.cards.get(Ref(kind, name))
    if card is None:
        return text
    thing: dict[str, Json] = {"schema:name": card.title}
    if context.site.base_url:
        thing["@id"] = _url(context, card.ref)
    return thing


def _plain(value: Json) -> Json:
    """Nested data as one text a part, so that no unmapped key becomes a term."""
    if isinstance(value, Mapping):
        return ", ".join(f"{name} {part}" for name, part in value.items() if isinstance(part, str | int | float))
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [_plain(part) for part in value]
    return value


def _url(context: Context, ref: Ref) -> str:
    return f"{context.site.base_url}/{context.site.facts.cards[ref].home}/{ref.type}/{ref.id}.html"
