"""A record for machines: JSON-LD with terms of schema.org (LRMI's among them) and CTDL, as its schema maps them."""

import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from lx.model.record import Record, Ref
from lx.model.record_type import RecordType
from lx.model.source import Json
from lx.render.context import Context
from lx.render.term import Fill, Look, compiled, field_part, single

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
    "schema:eventAttendanceMode",
    "schema:license",
    "schema:relatedLink",
    "schema:url",
)
"""Terms under which a text is an address, as the contexts of schema.org and CTDL have it."""

_CONTEXT = json.dumps(
    {**_PREFIXES, **{term: {"@type": "@id"} for term in _ADDRESSES}}, sort_keys=True, separators=(",", ":")
)
_PAGE = "schema:WebPage"


class _Said(NamedTuple):
    """One term that a field is said with: of the record itself, or of the page about it."""

    is_of_page: bool
    term: str
    fill: Fill


def json_ld(context: Context, record: Record, kind: RecordType) -> str:
    """The data block of one record, where only one is wanted."""
    return describer_of(context)(record, kind)


def describer_of(context: Context) -> Callable[[Record, RecordType], str]:
    """What makes a record's data block: an HTML script element that no browser runs."""
    describer = _Describer(context)

    def block(record: Record, kind: RecordType) -> str:
        graph = describer.described(record, kind, kind.fields)
        text = json.dumps(graph, ensure_ascii=False, sort_keys=True, allow_nan=False, separators=(",", ":"))
        return f'<script type="application/ld+json">{{"@context":{_CONTEXT},{script_safe(text[1:])}</script>'

    return block


def script_safe(text: str) -> str:
    """JSON that cannot end the script element around it, nor a line of it; a parser reads the same value."""
    return (
        text.replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029")
    )


class _Describer:
    """Describes records; what many of them share (templates, names of others) is made once."""

    def __init__(self, context: Context) -> None:
        self._look = Look(context, self._thing)
        self._things: dict[Ref, Json] = {}
        self._classes: dict[str, tuple[tuple[str, Fill | None], ...]] = {}
        self._said: dict[tuple[str, tuple[str, ...]], Mapping[str, Sequence[_Said]]] = {}

    def described(self, record: Record, kind: RecordType, names: Iterable[str]) -> Mapping[str, Json]:
        """What these fields say of the record, and of the page about it."""
        classes = tuple(dict.fromkeys(self._classes_of(record, kind)))
        said = self._said_of(kind, classes)
        thing: dict[str, Json] = {"@type": single(classes)}
        page: dict[str, Json] = {"@type": _PAGE}
        if self._look.context.site.base_url:
            thing["@id"] = _url(self._look.context, record.ref)
        for name in names:
            part = field_part(kind, record.data, name) if name in record.data else None
            if part:
                for one in said[name]:
                    _add(page if one.is_of_page else thing, one.term, one.fill(part))
        return thing if len(page) == 1 else {**thing, "schema:mainEntityOfPage": page}

    def _thing(self, ref: Ref) -> Json:
        """Another record as one names it: its classes, its address, its title."""
        if ref not in self._things:
            catalog = self._look.context.catalog
            self._things[ref] = self.described(catalog.records[ref], catalog.types[ref.type], ("title",))
        return self._things[ref]

    def _classes_of(self, record: Record, kind: RecordType) -> Iterator[str]:
        """The classes of the record's type; one in braces is what the vocabulary of a field says: {kind.ctdl}."""
        if kind.name not in self._classes:
            self._classes[kind.name] = tuple(self._class_of(name) for name in kind.json_ld or ("schema:Thing",))
        for name, fill in self._classes[kind.name]:
            part = field_part(kind, record.data, name) if fill else None
            yield from map(str, fill(part)) if fill and part else () if fill else (name,)

    def _said_of(self, kind: RecordType, classes: tuple[str, ...]) -> Mapping[str, Sequence[_Said]]:
        """By field, the terms that fit these classes, with their templates."""
        key = (kind.name, classes)
        if key not in self._said:
            self._said[key] = {name: tuple(self._fitting(field.terms, classes)) for name, field in kind.fields.items()}
        return self._said[key]

    def _class_of(self, name: str) -> tuple[str, Fill | None]:
        field, _, column = name.strip("{}").partition(".")
        return (field, compiled(self._look, f"{{{column}}}")) if column else (name, None)

    def _fitting(self, terms: Mapping[str, Json], classes: Collection[str]) -> Iterator[_Said]:
        for key, template in terms.items():
            of, _, term = key.rpartition("/")
            if of == _PAGE or _fits(of, term, classes):
                yield _Said(of == _PAGE, term, compiled(self._look, template))


def _fits(of: str, term: str, classes: Collection[str]) -> bool:
    """Whether things of these classes have a term: that of its own class, else every class of its vocabulary."""
    return of in classes if of else any(name.partition(":")[0] == term.partition(":")[0] for name in classes)


def _add(thing: dict[str, Json], term: str, values: Sequence[Json]) -> None:
    """Beside what other fields say under the same term, each value once."""
    if len(values) == 1 and term not in thing:
        thing[term] = values[0]
        return
    known = thing.get(term, [])
    every: list[Json] = [*known] if isinstance(known, list) else [known]
    for value in values:
        if value not in every:
            every.append(value)
    if every:
        thing[term] = single(every)


def _url(context: Context, ref: Ref) -> str:
    return f"{context.site.base_url}/{context.site.facts.cards[ref].home}/{ref.type}/{ref.id}.html"
