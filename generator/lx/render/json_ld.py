"""A record for machines: JSON-LD with terms of schema.org (LRMI's among them) and CTDL, as its schema maps them."""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from lx.model.record import Record, Ref
from lx.model.record_type import RecordType
from lx.model.source import Json
from lx.render.context import Context
from lx.render.term import Look, field_part, filled, single

_PREFIXES: Mapping[str, Json] = {
    "schema": "https://schema.org/",
    "ceterms": "https://purl.org/ctdl/terms/",
    "creditUnit": "https://purl.org/ctdl/vocabs/creditUnit/",
    "lifeCycle": "https://purl.org/ctdl/vocabs/lifeCycle/",
}
_ADDRESSES = (
    "ceterms:framework",
    "ceterms:subjectWebpage",
    "ceterms:targetNode",
    "schema:license",
    "schema:relatedLink",
    "schema:url",
)
"""Terms under which a text is an address, as the contexts of schema.org and CTDL have it."""

_CONTEXT = {**_PREFIXES, **{term: {"@type": "@id"} for term in _ADDRESSES}}
_PAGE = "schema:WebPage"


def json_ld(context: Context, record: Record, kind: RecordType) -> str:
    """The record's data block, as an HTML script element that no browser runs."""
    graph = {"@context": _CONTEXT, **_described(_look(context), record, kind, names=kind.fields)}
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


def _look(context: Context) -> Look:
    look = Look(context, lambda ref: _named(look, ref))
    return look


def _named(look: Look, ref: Ref) -> Json:
    """Another record as one names it: its classes, its address, its title."""
    catalog = look.context.catalog
    return _described(look, catalog.records[ref], catalog.types[ref.type], names=("title",))


def _described(look: Look, record: Record, kind: RecordType, *, names: Iterable[str]) -> Mapping[str, Json]:
    """What these fields say of the record, and of the page about it."""
    classes = tuple(dict.fromkeys(_classes(look, record, kind)))
    thing: dict[str, Json] = {"@type": single(classes)}
    page: dict[str, Json] = {"@type": _PAGE}
    if look.context.site.base_url:
        thing["@id"] = _url(look.context, record.ref)
    for name in names:
        part = field_part(kind, record.data, name)
        for key, template in kind.fields[name].terms.items() if part else ():
            of, _, term = key.rpartition("/")
            if part and (of == _PAGE or _fits(of, term, classes)):
                _add(page if of == _PAGE else thing, term, filled(look, template, part))
    return thing if len(page) == 1 else {**thing, "schema:mainEntityOfPage": page}


def _classes(look: Look, record: Record, kind: RecordType) -> Iterator[str]:
    """The classes of the record's type; one in braces is what the vocabulary of a field says: {kind.ctdl}."""
    for name in kind.json_ld or ("schema:Thing",):
        field, _, column = name.strip("{}").partition(".")
        part = field_part(kind, record.data, field)
        yield from (name,) if not column else map(str, filled(look, f"{{{column}}}", part) if part else ())


def _fits(of: str, term: str, classes: Collection[str]) -> bool:
    """Whether things of these classes have a term: that of its own class, else every class of its vocabulary."""
    return of in classes if of else any(name.partition(":")[0] == term.partition(":")[0] for name in classes)


def _add(thing: dict[str, Json], term: str, values: Sequence[Json]) -> None:
    """Beside what other fields say under the same term, each value once."""
    known = thing.get(term, [])
    every: list[Json] = [*known] if isinstance(known, list) else [known]
    for value in values:
        if value not in every:
            every.append(value)
    if every:
        thing[term] = single(every)


def _url(context: Context, ref: Ref) -> str:
    return f"{context.site.base_url}/{context.site.facts.cards[ref].home}/{ref.type}/{ref.id}.html"
