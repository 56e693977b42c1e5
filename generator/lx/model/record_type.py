"""What a type of record is: its JSON Schema, and what the schema's annotations (`x-lx`) say of each field."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from lx.model.source import Json


@dataclass(frozen=True, slots=True)
class Term:
    """One word of a vocabulary: the code that a record writes, its label; `more` are the columns of that vocabulary."""

    code: str
    label: str
    definition: str = ""
    more: Mapping[str, Json] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """A controlled list, with where it comes from. `terms` keep the file's order."""

    name: str
    title: str
    source: str
    date: str
    terms: Mapping[str, Term]


@dataclass(frozen=True, slots=True)
class Shape:
    """A place in a record, seen by its schema: how it is called, what it may point at, how it is shown.

    `target` is the record type that the value's id names, or ``*`` where the value is ``type/id``; `exempt` are words
    that stand there instead of an id (``unknown``, ``each``, ``statewide``), `words` what a reader sees instead of
    such a word. `reverse` heads, on the page of what is named here, those that name it. Shapes of trees are cyclic.
    `linking` says whether a reference can stand here or anywhere below.
    """

    label: str
    help: str
    format: str
    target: str | None
    exempt: tuple[str, ...]
    vocabulary: str | None
    properties: Mapping[str, "Shape"]
    items: "Shape | None"
    linking: bool
    words: Mapping[str, str] = field(default_factory=dict)
    reverse: str = ""


@dataclass(frozen=True, slots=True)
class Field:
    """A top-level field of a record type.

    `terms` are what JSON-LD calls it: a property (``schema:name``), where need be of a class
    (``schema:CreativeWork/schema:license``), and the template of what stands there.
    `chip` are the words for its value in a row, where the value does not say by itself what it is.
    """

    name: str
    shape: Shape
    facet: bool
    weight: int
    terms: Mapping[str, Json]
    chip: str = ""


@dataclass(frozen=True, slots=True)
class RecordType:
    """A type of record, wholly from its schema file.

    `section` is the part of the navigation; `eyebrow`, `card`, `facts`, `sections` name fields in the order in which
    they are shown, `codes` those that close the page, for data rather than readers; `owner` is the field that stands
    for `provider`; `period` points at what says from when until when; `review_months` is the cycle of review; `json_ld`
    the classes of schema.org and CTDL, one in braces what the vocabulary of a field says (``{kind.ctdl}``).
    """

    name: str
    label: str
    plural: str
    help: str
    section: str
    order: int
    fields: Mapping[str, Field]
    eyebrow: tuple[str, ...]
    card: tuple[str, ...]
    facts: tuple[str, ...]
    sections: tuple[str, ...]
    action: Mapping[str, str]
    functions: tuple[str, ...]
    owner: str | None
    period: str | None
    review_months: int | None
    json_ld: tuple[str, ...]
    schema: Mapping[str, Json]
    codes: tuple[str, ...] = ()
