"""YAML 1.2 without what no record needs: anchors, tags, merging, double keys, keys that are no text, more documents.

Read from libyaml's events, once and without a look at where they stand. Only where something is refused, the same code
reads the text again and notes every problem and the place of everything; so does whoever looks for a place in a file.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import cast

import yaml

from lx.model.problem import Problem, Severity
from lx.model.source import Json, Pointer, Span
from lx.read import limits, refusal
from lx.read.mark import end_of, span_of, start_of
from lx.read.plain_scalar import NumberError, value_of
from lx.read.slip import slip_of
from lx.text.bidi import has_harmful
from lx.text.fault import Fault

_NOWHERE = Pointer("\0")
# With these, what was read is still what is meant and can be checked further: bad characters, a double key, more text.
_HARMLESS = frozenset({"LX003", "LX004", "LX005", "LX021", "LX025", "LX044"})
_GLUED_COMMENT = re.compile(r"[^\s#][ \t]+#[^\s#]")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a value stands, where its key does (None for the whole and in lists), and the text of a single value."""

    value: Span
    key: Span | None
    written: str


@dataclass(frozen=True, slots=True)
class Parsed:
    """A document's data; None also where a problem leaves nothing to go on with."""

    data: Json
    problems: tuple[Problem, ...] = ()

    @property
    def is_refused(self) -> bool:
        """Whether a problem is more than advice."""
        return any(problem.severity is Severity.ERROR for problem in self.problems)


def parse(text: str, path: PurePosixPath, *, line: int = 1) -> Parsed:
    """The data of a YAML text that begins on this line of its file, and every problem with how it is written."""
    # libyaml forgets the last line end of an indented text that has none.
    text = text if text.endswith("\n") else f"{text}\n"
    try:
        return Parsed(_Reader(text).document())
    except (_StopError, yaml.YAMLError):
        data, notes = _examined(text, line)
    is_whole = all(fault.code in _HARMLESS for fault in notes.faults)
    return Parsed(data if is_whole else None, tuple(fault.problem(path) for fault in notes.faults))


def positions(text: str, *, line: int = 1) -> Mapping[Pointer, Place]:
    """Where each value of a YAML text stands, as far as it can be read; the text begins on this line of its file."""
    return _examined(text, line)[1].places


def _examined(text: str, line: int) -> "tuple[Json, _Notes]":
    # With as many empty lines before it as the file has other lines, libyaml counts as the reader's editor does.
    text = "\n" * (line - 1) + text
    notes = _Notes(text.split("\n"))
    try:
        return _Reader(text, notes).document(), notes
    except _StopError:
        return None, notes
    except yaml.YAMLError as error:
        notes.faults.append(slip_of(error, notes.last, notes.open, notes.lines))
        return None, notes


class _StopError(Exception):
    """Reading on is of no use: in the first pass at anything that is refused, in the second where it could not end."""


@dataclass(slots=True)
class _Notes:
    """What the second pass writes down; `last` and `open` are for where libyaml stumbles."""

    lines: list[str]
    faults: list[Fault] = field(default_factory=list)
    keys: dict[Pointer, Span] = field(default_factory=dict)
    places: dict[Pointer, Place] = field(default_factory=dict)
    open: list[yaml.CollectionStartEvent] = field(default_factory=list)
    last: yaml.Event | None = None

    def value(self, pointer: Pointer, event: yaml.Event) -> None:
        """Note where a value stands; its key was noted before it."""
        written = event.value if isinstance(event, yaml.ScalarEvent) else ""
        self.places[pointer] = Place(span_of(event, self.lines), self.keys.get(pointer), written)

    def remembering(self, next_event: Callable[[], yaml.Event]) -> Callable[[], yaml.Event]:
        """The same events; each is remembered as the last, and what begins as open until it ends."""

        def remembered() -> yaml.Event:
            event = self.last = next_event()
            if isinstance(event, yaml.CollectionStartEvent):
                self.open.append(event)
            elif isinstance(event, yaml.CollectionEndEvent):
                self.open.pop()
            return event

        return remembered


class _Reader:
    """One pass over a text's events, which builds its data."""

    def __init__(self, text: str, notes: _Notes | None = None) -> None:
        events = cast("Callable[[], yaml.Event]", yaml.CBaseLoader(text).get_event)
        self.next = events if notes is None else notes.remembering(events)
        self.notes = notes
        self.has_escapes = "\\" in text
        self.questions = text if "?" in text else ""
        self.values = 0
        # The # first: the pattern alone takes a sixth of the reading.
        self.comments = text if "#" in text and _GLUED_COMMENT.search(text) else ""

    def document(self) -> Json:
        """The data of the only document; None if there is none."""
        self.next()
        event = self.next()
        if not isinstance(event, yaml.DocumentStartEvent):
            return None
        if event.version is not None or event.tags:
            self.refuse(refusal.directive())
        data = self.node(self.next(), Pointer(""), 0)
        self.next()
        event = self.next()
        if not isinstance(event, yaml.StreamEndEvent):
            self.refuse(refusal.second_document(event))
        return data

    def node(self, event: yaml.Event, pointer: Pointer, depth: int) -> Json:
        """The value that begins with this event; `depth` counts what it lies in."""
        self.values += 1
        if self.values > limits.VALUES:
            self.refuse(refusal.too_many(event))
            raise _StopError
        if self.notes is not None:
            self.notes.value(pointer, event)
        if isinstance(event, yaml.ScalarEvent):
            return self.scalar(event)
        if not isinstance(event, yaml.CollectionStartEvent):
            self.refuse(refusal.alias(event))
            return None
        if event.anchor is not None or event.tag is not None:
            self.refuse(*refusal.properties(event))
        if depth >= limits.DEPTH:
            self.refuse(refusal.too_deep(event))
            raise _StopError
        return (
            self.mapping(pointer, depth + 1)
            if isinstance(event, yaml.MappingStartEvent)
            else self.sequence(pointer, depth + 1)
        )

    def scalar(self, event: yaml.ScalarEvent) -> Json:
        """The value of a single word or text."""
        if event.anchor is not None or event.tag is not None:
            self.refuse(*refusal.properties(event))
        written: str = event.value
        if not event.style:
            if self.comments and (comment := refusal.comment(event, self.comments)):
                self.refuse(comment)
            if " - " in written and start_of(event)[0] != end_of(event)[0]:
                self.refuse_swallowed(event)
            try:
                return value_of(written)
            except NumberError:
                self.refuse(refusal.number(event))
        elif self.has_escapes and has_harmful(written):
            self.refuse(*refusal.characters(event))
        return written

    def mapping(self, pointer: Pointer, depth: int) -> Json:
        """The fields up to the end of this map. Of a double key, the first value is kept."""
        box: dict[str, Json] = {}
        while not isinstance(event := self.next(), yaml.MappingEndEvent):
            key = self.key(event, depth)
            place = pointer if self.notes is None else member(pointer, key)
            if key in box:
                self.refuse_double(event, place)
                self.node(self.next(), _NOWHERE, depth)
                continue
            if self.notes is not None:
                self.notes.keys[place] = span_of(event, self.notes.lines)
            box[key] = self.node(self.next(), place, depth)
        return box

    def sequence(self, pointer: Pointer, depth: int) -> Json:
        """The members up to the end of this list."""
        box: list[Json] = []
        while not isinstance(event := self.next(), yaml.SequenceEndEvent):
            box.append(self.node(event, pointer if self.notes is None else member(pointer, len(box)), depth))
        return box

    def key(self, event: yaml.Event, depth: int) -> str:
        """A field's name."""
        if not isinstance(event, yaml.ScalarEvent):
            self.refuse(refusal.key(event))
            self.node(event, _NOWHERE, depth)
            return f"\0{start_of(event)}"
        name = self.scalar(event)
        written: str = event.value
        # In brackets, libyaml takes the question mark of `?name` for an order and reads `name`.
        if self.questions and event.start_mark and self.questions[event.start_mark.index - 1] == "?":
            self.refuse(refusal.question_mark(event))
        if written == "<<" and not event.style:
            self.refuse(refusal.merge_key(event))
        elif not isinstance(name, str):
            self.refuse(refusal.key(event))
        return written

    def refuse(self, *faults: Fault) -> None:
        """Write down what is refused; in the first pass, leave."""
        if self.notes is None:
            raise _StopError
        self.notes.faults.extend(faults)

    def refuse_swallowed(self, event: yaml.ScalarEvent) -> None:
        """A text over several lines, which may have taken a list's items for its own words."""
        if self.notes is None:
            raise _StopError
        self.refuse(*refusal.swallowed_items(event, self.notes.lines))

    def refuse_double(self, event: yaml.Event, place: Pointer) -> None:
        """A key that this map has already."""
        if self.notes is None:
            raise _StopError
        self.refuse(refusal.double_key(event, self.notes.keys[place].line))


def member(pointer: Pointer, name: str | int) -> Pointer:
    """The place of a field or of a list's member (from 0) below this one."""
    return Pointer(f"{pointer}/{str(name).replace('~', '~0').replace('/', '~1')}")
