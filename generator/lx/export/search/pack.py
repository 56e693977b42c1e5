"""The search files: each a script that hands one value to the page, since a page on a disk may load nothing else.

| file | what |
| --- | --- |
| manifest | how many documents; first words of the parts; names of kinds and exchanges; which other files there are |
| words-N | a part of the index: words with their postings, `;` between them |
| documents-N | what is shown of CHUNK documents: title, address, kind, owner, summary, exchanges, demonstration, line |
| filters | one character a document for its kind, one for its set of exchanges |
| prefixes | answers to first letters that too many words share; only if there are such |
| spelling-N | words of N letters |
"""

import json
from collections.abc import Iterator, Sequence
from hashlib import sha256

from lx.export.search.document import Document
from lx.export.search.index import index_of, line_of, shards_of
from lx.export.search.naming import Naming, named, naming_of
from lx.export.search.prefix import REACH, wide_prefixes
from lx.export.search.spelling import spellings_of
from lx.model.site import Site
from lx.model.source import Json

CHUNK = 8
"""Documents a file: results come from all over the catalog, and each brings its file along."""


def packed(documents: Sequence[Document], site: Site) -> Iterator[tuple[str, bytes]]:
    """Names (without `.js`) and contents of all files of a site's search."""
    words = tuple(index_of(documents))
    shards = tuple(shards_of(map(line_of, words)))
    firsts = [shard[0].partition(" ")[0] for shard in shards]
    prefixes = wide_prefixes(words, firsts)
    spellings = spellings_of(words)
    naming = naming_of(documents, site)
    parts: dict[str, Json] = {f"words-{number}": ";".join(shard) for number, shard in enumerate(shards)}
    parts |= dict(_document_parts(documents, naming))
    parts |= {f"spelling-{length}": text for length, text in spellings.items()}
    if prefixes:
        parts["prefixes"] = prefixes
    manifest: dict[str, Json] = {
        "chunk": CHUNK,
        "documents": len(documents),
        "firsts": firsts,
        "prefixes": bool(prefixes),
        "reach": REACH,
        "spellings": list(spellings),
        **named(naming),
    }
    yield from _scripts(manifest, parts)


def _document_parts(documents: Sequence[Document], naming: Naming) -> Iterator[tuple[str, Json]]:
    for start in range(0, len(documents), CHUNK):
        yield f"documents-{start // CHUNK}", [_shown(one, naming) for one in documents[start : start + CHUNK]]
    kinds = "".join(chr(ord("A") + naming.kind(one)) for one in documents)
    sets = "".join(chr(ord("A") + naming.set(one)) for one in documents)
    yield "filters", [kinds, sets]


def _shown(one: Document, naming: Naming) -> Json:
    place, exchanges = naming.kind(one), naming.set(one)
    owner = one.owner if one.owner != one.title else ""
    return [one.title, one.address, place, owner, one.summary, exchanges, int(one.demonstration), list(one.line)]


def _scripts(manifest: Json, parts: dict[str, Json]) -> Iterator[tuple[str, bytes]]:
    """Every file names the edition that it belongs to: a browser may have kept an old one, whose numbers differ."""
    texts = {name: _json(value) for name, value in {**parts, "manifest": manifest}.items()}
    edition = sha256("\n".join(texts.values()).encode()).hexdigest()[:12]
    for name, text in texts.items():
        yield name, f'lx.put("{name}","{edition}",{text});\n'.encode("ascii")


def _json(value: Json) -> str:
    """ASCII alone, so that neither a charset nor U+2028 can change what is read."""
    return json.dumps(value, separators=(",", ":"), allow_nan=False)
