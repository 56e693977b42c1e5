"""The search files: each a script that hands one value to the page, since a page on a disk may load nothing else.

| file | what |
| --- | --- |
| manifest | how many documents; first words of the files that are in order; names of kinds and exchanges |
| words-N | a part of the index: words with their documents, `;` between them |
| heads-N, tails-N | the same of words to compare with a misspelt one, by their beginnings and by their endings |
| documents-N | what is shown of CHUNK documents: title, address, kind, owner, summary, exchanges, demonstration, line |
| filters | one character a document for its kind, one for its set of exchanges |
| prefixes | answers to first letters that too many words share; only if there are such |
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256

from lx.export.search.document import Document
from lx.export.search.index import index_of, lines_of, shards_of
from lx.export.search.naming import Naming, named, naming_of
from lx.export.search.prefix import REACH, wide_prefixes
from lx.export.search.spelling import spellings_of
from lx.model.site import Site
from lx.model.source import Json

CHUNK = 6
"""Documents a file: results come from all over the catalog, and each brings its file along."""


def packed(documents: Sequence[Document], site: Site) -> Iterator[tuple[str, bytes]]:
    """Names (without `.js`) and contents of all files of a site's search."""
    index = index_of(one.said for one in documents)
    naming = naming_of(documents, site)
    parts, firsts = _cut({"words": lines_of(index), **dict(zip(("heads", "tails"), spellings_of(index), strict=True))})
    parts |= _shown(documents, naming)
    if prefixes := wide_prefixes(index, firsts["words"]):
        parts["prefixes"] = prefixes
    parts["manifest"] = {
        "chunk": CHUNK,
        "documents": len(documents),
        "firsts": firsts,
        "prefixes": bool(prefixes),
        "reach": REACH,
        **named(naming),
    }
    return _scripts(parts)


def _cut(ordered: Mapping[str, Iterable[str]]) -> tuple[dict[str, Json], dict[str, list[str]]]:
    """Lines in order, cut into files; and the first words of these, which are all that need be known to find a word."""
    parts: dict[str, Json] = {}
    firsts: dict[str, list[str]] = {}
    for kind, lines in ordered.items():
        shards = tuple(shards_of(lines))
        firsts[kind] = [shard[0].partition(" ")[0] for shard in shards]
        parts |= {f"{kind}-{number}": ";".join(shard) for number, shard in enumerate(shards)}
    return parts, firsts


def _shown(documents: Sequence[Document], naming: Naming) -> dict[str, Json]:
    kinds = {name: place for place, name in enumerate(naming.kinds)}
    sets = {exchanges: place for place, exchanges in enumerate(naming.sets)}
    filed = [(kinds[one.kind], sets[one.exchanges]) for one in documents]
    rows = [_row(one, *places) for one, places in zip(documents, filed, strict=True)]
    parts: dict[str, Json] = {
        f"documents-{start // CHUNK}": rows[start : start + CHUNK] for start in range(0, len(rows), CHUNK)
    }
    parts["filters"] = ["".join(chr(ord("A") + places[which]) for places in filed) for which in (0, 1)]
    return parts


def _row(one: Document, kind: int, exchanges: int) -> Json:
    owner = one.owner if one.owner != one.title else ""
    return [one.title, one.address, kind, owner, one.summary, exchanges, int(one.demonstration), one.line]


def _scripts(parts: Mapping[str, Json]) -> Iterator[tuple[str, bytes]]:
    """Every file names the edition that it belongs to: a browser may have kept an old one, whose numbers differ."""
    # ASCII alone, so that neither a charset nor U+2028 can change what is read.
    encode = json.JSONEncoder(separators=(",", ":"), allow_nan=False).encode
    texts = {name: encode(value) for name, value in parts.items()}
    edition = sha256("\n".join(texts.values()).encode()).hexdigest()[:12]
    for name, text in texts.items():
        yield name, f'lx.put("{name}","{edition}",{text});\n'.encode("ascii")
