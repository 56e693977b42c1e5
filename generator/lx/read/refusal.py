"""What is sound YAML but refused here, in the reader's words: one function a refusal, from the event that shows it."""

import re

import yaml

from lx.model.problem import Severity
from lx.model.source import Span
from lx.read import limits
from lx.read.decode import FAULTS
from lx.read.mark import end_of, start_of
from lx.text.bidi import harmful
from lx.text.fault import Fault
from lx.text.quote import quoted


def alias(event: yaml.Event) -> Fault:
    """A second use of what is named elsewhere."""
    name = event.anchor if isinstance(event, yaml.AliasEvent) else ""
    message = f"*{name} repeats what is written elsewhere; anchors and aliases are not allowed."
    return Fault("LX022", _start(event), message, "Write it out; a text that begins with * needs quotes.")


def properties(event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> tuple[Fault, ...]:
    """An anchor, a tag, or both, before a value."""
    faults = []
    if event.anchor is not None:
        message = f"&{event.anchor} names a value for a second use; anchors and aliases are not allowed."
        faults.append(Fault("LX022", _start(event), message, "Delete it; a text that begins with & needs quotes."))
    if event.tag is not None:
        message = f"{_tag(event.tag)} tells YAML what the value is; tags are not allowed."
        faults.append(Fault("LX023", _start(event), message, "Delete it; a text that begins with ! needs quotes."))
    return tuple(faults)


def merge_key(event: yaml.Event) -> Fault:
    """`<<`, which takes over the fields of another map."""
    message = "<< takes over the fields of another map; merging is not allowed."
    return Fault("LX024", _start(event, 2), message, "Write the fields out.")


def second_document(event: yaml.Event) -> Fault:
    """A further document in the same file."""
    message = "A second document begins here; a file holds one record."
    fix = "Delete the line, or make it a file of its own. If text is to follow the fields, name the file .md."
    return Fault("LX025", _start(event, 3), message, fix)


def directive() -> Fault:
    """A line such as `%YAML 1.1` before the document."""
    message = "A line that begins with % gives YAML orders; none are allowed."
    return Fault("LX037", Span(1, 1), message, "Delete the line.")


def too_deep(event: yaml.Event) -> Fault:
    """A list or map at the depth limit."""
    message = f"This lies more than {limits.DEPTH} levels deep; no record needs that."
    return Fault("LX026", _start(event), message, "Is a bracket too much, or the indentation wrong?")


def too_many(event: yaml.Event) -> Fault:
    """The first value over the limit."""
    message = f"The fields above this hold {limits.VALUES:,} values; no record needs more."
    return Fault("LX029", _start(event), message, "Split it into several records.")


def key(event: yaml.Event) -> Fault:
    """A field's name that is a number, a list, or nothing."""
    if not isinstance(event, yaml.ScalarEvent):
        return Fault("LX027", _start(event), "A list or map stands where a field's name is expected.", "Write a name.")
    if not event.value:
        return Fault("LX027", _start(event), "A field's name is missing before the colon.", "Write a name.")
    message = f"{event.value} without quotes is not text, and a field's name must be."
    return Fault("LX027", _start(event, len(event.value)), message, f'Write "{event.value}".')


def question_mark(event: yaml.Event) -> Fault:
    """A word in brackets that begins with a question mark."""
    line, column = start_of(event)
    message = "A text without quotes cannot begin with '?'."
    return Fault("LX037", Span(line + 1, column), message, "Put the whole text in double quotes.")


def double_key(event: yaml.Event, first_line: int) -> Fault:
    """A field that this map has already."""
    name = event.value if isinstance(event, yaml.ScalarEvent) else ""
    message = f"{quoted(name)} stands here twice: on line {first_line} and on line {start_of(event)[0] + 1}."
    return Fault("LX021", _start(event, len(name)), message, "Delete one of the two.")


def number(event: yaml.ScalarEvent) -> Fault:
    """Infinity, not a number, or more digits than every program keeps."""
    message = f"{event.value} is no number that every program reads alike."
    return Fault(
        "LX028", _start(event, len(event.value)), message, f'Write "{event.value}" in quotes if it is a code or text.'
    )


def comment(event: yaml.ScalarEvent, text: str) -> Fault | None:
    """What a # directly before a word takes away from a text without quotes, such as the 1 of ``Machining #1``."""
    end = event.end_mark.index if event.end_mark else 0
    found = re.match(r"[ \t]+(#[^\s#][^\n]{0,80})", text[end : end + 120])
    if found is None:
        return None
    line, column = end_of(event)
    message = f"Readers do not see {quoted(found[1])}: behind a space, YAML takes # for the beginning of a comment."
    fix = "Put the whole text in double quotes; behind the # of a comment, write a space."
    return Fault("LX044", Span(line + 1, column + found.start(1) + 1, 1), message, fix, Severity.WARNING)


def swallowed_items(event: yaml.ScalarEvent, lines: list[str]) -> tuple[Fault, ...]:
    """Lines that look like a list's items, but go on with the text above them."""
    message = "This looks like an item of a list, but it goes on with the text above."
    fix = "For a list, leave the field's own line empty behind the colon; for a text, put it in quotes."
    first, last = start_of(event)[0], end_of(event)[0]
    rows = (row for row in range(first + 1, min(last + 1, len(lines))) if lines[row].lstrip().startswith("- "))
    return tuple(
        Fault("LX036", Span(row + 1, len(lines[row]) - len(lines[row].lstrip()) + 1), message, fix) for row in rows
    )


def characters(event: yaml.ScalarEvent) -> tuple[Fault, ...]:
    """What an escape in double quotes hides."""
    return tuple(
        Fault(FAULTS[one.harm], _start(event), f"An escape in this text stands for {one.name}.", "Delete the escape.")
        for one in harmful(event.value)
    )


def _start(event: yaml.Event, length: int = 1) -> Span:
    line, column = start_of(event)
    return Span(line + 1, column + 1, max(length, 1))


def _tag(tag: str) -> str:
    return tag.replace("tag:yaml.org,2002:", "!!")
