"""What stands in a record, found in one walk for all rules that look for it: groups of fields, addresses, codes."""

from dataclasses import dataclass, field
from typing import NamedTuple

from lx.check.outside import host_of
from lx.check.walk import ROOT, below
from lx.model.record_type import RecordType, Shape, Vocabulary
from lx.model.rule import Subject
from lx.model.source import Json, Pointer

LONG = ("cip-2020", "onet-occupation", "sced")
"""Vocabularies too long to be listed in a schema, that hold every code there is."""


class Group(NamedTuple):
    """Fields that belong together: the record itself, an entry of a list, a value with parts."""

    place: Pointer
    fields: dict[str, Json]


class Text(NamedTuple):
    """A text, and where it stands: an address, or a code with the name of its vocabulary."""

    place: Pointer
    written: str
    vocabulary: str = ""


@dataclass(frozen=True, slots=True)
class Contents:
    """What a rule about a record's contents may look at, each in the order in which it stands.

    `links` are the texts in fields for web addresses, `addresses` all that look like one, e-mail too.
    """

    subject: Subject
    groups: list[Group] = field(default_factory=list)
    links: list[Text] = field(default_factory=list)
    addresses: list[Text] = field(default_factory=list)
    codes: list[Text] = field(default_factory=list)

    def codes_of(self, vocabulary: str) -> list[tuple[Text, Vocabulary]]:
        """The codes of one vocabulary, each with it; none where it is not there."""
        known = self.subject.vocabularies.get(vocabulary)
        return [(code, known) for code in self.codes if known is not None and code.vocabulary == vocabulary]


def contents_of(subject: Subject) -> Contents:
    """Everything in a record."""
    contents = Contents(subject)
    data = dict(subject.record.data)
    contents.groups.append(Group(ROOT, data))
    for name, part in data.items():
        _look(part, _shape_of(name, subject.type), name, place=ROOT, contents=contents)
    return contents


def _shape_of(name: str, kind: RecordType) -> Shape | None:
    known = kind.fields.get(name)
    return known.shape if known is not None else None


def _look(value: Json, shape: Shape | None, name: str | int, *, place: Pointer, contents: Contents) -> None:
    # Most of a record is text that is neither: its place is not even written.
    if isinstance(value, str):
        if shape is not None and shape.vocabulary in LONG:
            contents.codes.append(Text(below(place, name), value, shape.vocabulary or ""))
            return
        if shape is not None and shape.format == "address":
            contents.links.append(Text(below(place, name), value))
        if ("://" in value or "@" in value) and host_of(value):
            contents.addresses.append(Text(below(place, name), value))
    elif isinstance(value, dict):
        here = below(place, name)
        contents.groups.append(Group(here, value))
        for key, part in value.items():
            _look(part, shape.properties.get(key) if shape else None, key, place=here, contents=contents)
    elif isinstance(value, list):
        here = below(place, name)
        entry = shape.items if shape else None
        for number, part in enumerate(value):
            _look(part, entry, number, place=here, contents=contents)
