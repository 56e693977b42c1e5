"""Records that nobody wrote: values drawn from what the schemas say, mostly sound, with texts that mean harm.

What a schema says only in a condition is not followed, but for one: a single word that stands instead of a list.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from hypothesis import strategies as st

from checking import SCHEMAS, TYPES
from mutations import RECORDS
from trust.payloads import PAYLOADS

IDS = {kind: sorted(record.ref.id for record in RECORDS if record.ref.type == kind) for kind in TYPES}
_SIGNS = st.characters(exclude_categories=("Cs", "Cc", "Cf", "Zl", "Zp"))
WORDS = (
    st.sampled_from(PAYLOADS)
    | st.text(_SIGNS, min_size=1, max_size=6)
    | st.tuples(*[st.sampled_from(PAYLOADS)] * 3).map(" ".join)
)
DAYS = st.dates(date(2015, 1, 1), date(2035, 1, 1)).map(str)
_DEEPEST = 6
_KNOWN = {}


@dataclass(frozen=True, eq=False)
class Said:
    """A schema, and the file in which it stands, so that what it refers to is found."""

    file: str
    schema: Mapping

    def parts(self):
        """This and every schema that it refers to or holds in `allOf`."""
        yield self
        if "$ref" in self.schema:
            yield from self.at(self.schema["$ref"]).parts()
        for one in self.schema.get("allOf", ()):
            yield from Said(self.file, one).parts()

    def at(self, address):
        """The schema at an address that is relative to this one."""
        name, _, pointer = address.partition("#")
        folder = self.file.rpartition("/")[0]
        file = self.file if not name else f"{folder}/{name}" if folder else name
        found = SCHEMAS[file]
        for step in pointer.split("/")[1:]:
            found = found[step]
        return Said(file, found)

    def all(self, keyword):
        """What each part says under a keyword, the nearest first."""
        return [(part.file, part.schema[keyword]) for part in self.parts() if keyword in part.schema]

    def one(self, keyword, default=None):
        """What the nearest part says."""
        found = self.all(keyword)
        return found[0][1] if found else default

    def fields(self):
        """What is said of each field."""
        found = {}
        for file, properties in self.all("properties"):
            for name, schema in properties.items():
                found.setdefault(name, Said(file, schema))
        return found


def invented():
    """A type of record, and data that its schema describes."""
    return st.sampled_from(sorted(TYPES)).flatmap(
        lambda kind: st.tuples(st.just(kind), value(Said(f"{kind}.json", SCHEMAS[f"{kind}.json"])))
    )


def value(said, depth=0):
    """A value for one place."""
    key = said.file, id(said.schema), depth
    if key not in _KNOWN:
        _KNOWN[key] = _value(said, depth)
    return _KNOWN[key]


def _value(said, depth):
    if (const := said.one("const")) is not None:
        return st.just(const)
    if terms := said.one("enum"):
        return st.sampled_from(terms)
    types = said.one("type", "string")
    kinds = [types] if isinstance(types, str) else types
    return st.one_of([_OF_KIND[kind](said, depth) for kind in kinds])


def _string(said, _depth):
    notes = {key: one for _, part in reversed(said.all("x-lx")) for key, one in part.items()}
    if notes.get("target"):
        return _reference(notes["target"])
    stand_in = [branch["const"] for _, branch in said.all("then") if "const" in branch]
    if stand_in:
        return st.sampled_from(stand_in)
    if said.one("format") == "date" or notes.get("format") == "date":
        return DAYS
    if said.one("format") == "email":
        return st.just("office@example.org")
    if notes.get("format") == "address":
        return st.sampled_from(["https://www.example.org/page", "https://example.org/?q=<b>", "https://example.org"])
    most = said.one("maxLength", 200)
    if pattern := said.one("pattern"):
        return _matching(pattern).filter(lambda text: len(text) <= most)
    return _text(said.one("minLength", 0), most)


@cache
def _matching(pattern):
    # The schema's engine knows no line end before the end, which Python's `$` allows.
    return st.from_regex(re.compile(pattern.replace("$", r"\Z"), re.ASCII))


def _text(least, most):
    return WORDS.map(lambda text: text[:most]).filter(lambda text: len(text) >= least)


def _reference(target):
    if target == "*":
        return st.sampled_from([f"{kind}/{name}" for kind, names in IDS.items() for name in names] + ["course/nowhere"])
    return st.sampled_from([*IDS.get(target, ()), "nowhere"])


def _number(said, _depth):
    return st.integers(said.one("minimum", -5), min(said.one("maximum", 3000), 3000))


def _array(said, depth):
    found = said.all("items")
    if not found or depth > _DEEPEST:
        return st.just([])
    least = said.one("minItems", 0)
    most = min(said.one("maxItems", 3), max(least, 3))
    inner = st.deferred(lambda: value(Said(*found[0]), depth + 1))
    unique = str if said.one("uniqueItems") else None
    return st.lists(inner, min_size=least, max_size=most, unique_by=unique)


def _object(said, depth):
    return st.deferred(lambda: _fields(said, depth))


def _fields(said, depth):
    fields = said.fields()
    needed = {name for _, names in said.all("required") for name in names}
    others = sorted(set(fields) - needed) if depth <= _DEEPEST else []
    if not needed and others:
        return st.one_of([_made(said, fields, {name}, others, depth) for name in others[:8]])
    return _made(said, fields, needed, others, depth)


def _made(said, fields, needed, others, depth):
    """Objects with what is needed, and a few other fields, each with those that depend on it."""
    parts = {name: value(said_of, depth + 1) for name, said_of in fields.items()}
    pairs = {name: names for _, some in said.all("dependentRequired") for name, names in some.items()}

    @st.composite
    def made(draw):
        few = draw(st.lists(st.sampled_from(others), max_size=2 if depth else 5)) if others else []
        chosen = sorted({*needed, *few} & set(parts))
        chosen += [other for name in chosen for other in pairs.get(name, ()) if other not in chosen]
        return {name: draw(parts[name]) for name in chosen}

    return made()


_OF_KIND = {
    "array": _array,
    "boolean": lambda _said, _depth: st.booleans(),
    "integer": _number,
    "null": lambda _said, _depth: st.none(),
    "number": _number,
    "object": _object,
    "string": _string,
}
