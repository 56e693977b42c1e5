"""What someone probably meant where libyaml stumbles, and where the slip is: often earlier than the stumble.

libyaml's sentences are compared with, never shown. What is not recognised is still a problem where it stumbled.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

import yaml

from lx.model.source import Span
from lx.read.mark import end_of, start_of
from lx.text.fault import Fault
from lx.text.quote import quoted

_GLUED = re.compile(r" *(?:- +)*([A-Za-z_][\w-]*):(?=[^\s/])")
_ODD_SPACE = re.compile(r" *(?:- +)*[A-Za-z_][\w-]*:(?=[^\S \t\n])")
_FENCE = re.compile(r" *(?:```|~~~)")
_CURLY = re.compile(r"[“”„‘’‚]")
_FIRST_WORD = re.compile(r" *(?:- +)*(\S+)")
_QUOTE_IT = "Put the whole text in double quotes."


@dataclass(frozen=True, slots=True)
class Stumble:
    """Where libyaml gave up and where began what it was reading (from 0); the last sound event; what is not closed."""

    said: str
    place: tuple[int, int]
    begun: tuple[int, int]
    last: yaml.Event | None
    open: list[yaml.CollectionStartEvent]
    lines: list[str]

    def line(self, number: int) -> str:
        """A line of the text, empty behind its end."""
        return self.lines[number] if number < len(self.lines) else ""


def slip_of(
    error: yaml.YAMLError, last: yaml.Event | None, opened: list[yaml.CollectionStartEvent], lines: list[str]
) -> Fault:
    """The slip behind an error of libyaml, from the last sound event, the lists and maps still open, and the lines."""
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        return Fault("LX020", Span(1, 1), "This cannot be read as YAML.", "Write each field as `name: value`.")
    mark, begun = error.problem_mark, error.context_mark or error.problem_mark
    said = f"{error.context or ''}: {error.problem or ''}"
    stumble = Stumble(said, (mark.line, mark.column), (begun.line, begun.column), last, opened, lines)
    for sentence, slip in _SLIPS:
        if sentence in said and (fault := slip(stumble)):
            return fault
    message = "YAML cannot go on from here."
    return _fault(
        "LX020", stumble.place, message, "Compare with the lines around it, or put the text in double quotes."
    )


def _fault(code: str, place: tuple[int, int], message: str, fix: str, *, length: int = 1) -> Fault:
    return Fault(code, Span(place[0] + 1, place[1] + 1, max(length, 1)), message, fix)


def _tab(stumble: Stumble) -> Fault | None:
    line, column = stumble.place
    text = stumble.line(line)
    indent = text[: len(text) - len(text.lstrip(" \t"))]
    if "\t" not in indent or column > len(indent):
        return None
    message = "A tab indents this line; YAML takes spaces only."
    return _fault("LX030", (line, indent.index("\t")), message, "Write two spaces instead.")


def _unclosed_quote(stumble: Stumble) -> Fault:
    return _quote(stumble, stumble.begun)


def _quote(stumble: Stumble, place: tuple[int, int]) -> Fault:
    sign = stumble.line(place[0])[place[1] : place[1] + 1]
    return _fault(
        "LX031", place, f"The quote {sign} that begins this text has no end.", f"Write {sign} behind the text too."
    )


def _escape(stumble: Stumble) -> Fault:
    line, column = stumble.place
    start = max(stumble.line(line).rfind("\\", 0, column + 1), 0)
    written = stumble.line(line)[start : start + 2]
    message = f"{written} is no escape that YAML knows in double quotes."
    fix = "Write the character itself; for a backslash write \\\\, or put the text in single quotes."
    return _fault("LX039", (line, start), message, fix, length=2)


def _colon(stumble: Stumble) -> Fault:
    """A colon where no field can begin: the text before it is on this line, or on an earlier one that goes on here."""
    line, column = stumble.place
    last = stumble.last
    first_line, first_column = start_of(last) if isinstance(last, yaml.ScalarEvent) else (line, 0)
    if first_line == line and _CURLY.match(stumble.line(line)[first_column:]):
        message = "Curly quotes are letters for YAML, so that the colon between them ends the name of a field."
        return _fault("LX035", (line, first_column), message, 'Write straight quotes, ", before and behind the text.')
    if first_line == line:
        message = "A second colon with a space on this line: YAML takes what is before it for a field's name."
        return _fault("LX035", (line, column), message, _QUOTE_IT)
    if not stumble.line(first_line)[:first_column].strip(" -"):
        return _no_colon(stumble, first_line)
    return _uneven(stumble)


def _simple_key(stumble: Stumble) -> Fault:
    return _no_colon(stumble, stumble.begun[0])


def _no_colon(stumble: Stumble, line: int) -> Fault:
    text = stumble.line(line)
    if odd := _ODD_SPACE.match(text):
        message = "The space behind the colon is another one than YAML knows, such as a word processor writes."
        return _fault("LX033", (line, odd.end()), message, "Write a plain space in its place.")
    if glued := _GLUED.match(text):
        message = "There is no space behind the colon, so that this is no field."
        return _fault("LX033", (line, glued.end() - 1), message, f"Write a space: `{glued[1]}: {text[glued.end() :]}`.")
    word = _FIRST_WORD.match(text)
    name = word[1].rstrip(";:=,") if word else ""
    message = "This line has no colon, so that it is no field."
    place = (line, word.start(1) if word else 0)
    return _fault("LX034", place, message, f"Write `{name}: …`, or join it to the text above.", length=len(name))


def _sign_here(stumble: Stumble) -> Fault:
    return _sign(stumble, stumble.place)


def _sign_begun(stumble: Stumble) -> Fault:
    return _sign(stumble, stumble.begun)


def _sign(stumble: Stumble, place: tuple[int, int]) -> Fault:
    if _FENCE.match(stumble.line(place[0])):
        message = "This line belongs around code in a message or a web page, not into a record."
        return _fault("LX037", place, message, "Delete it, and the other one below.")
    sign = stumble.line(place[0])[place[1] : place[1] + 1]
    return _fault("LX037", place, f"A text without quotes cannot begin with {quoted(sign)}.", _QUOTE_IT)


def _bracket(stumble: Stumble) -> Fault:
    return _open_bracket(stumble, stumble.begun)


def _bracket_at_end(stumble: Stumble) -> Fault | None:
    line, column = stumble.place
    if stumble.line(line)[column:].strip() or any(map(str.strip, stumble.lines[line + 1 :])) or not stumble.open:
        return None
    return _open_bracket(stumble, start_of(stumble.open[-1]))


def _open_bracket(stumble: Stumble, place: tuple[int, int]) -> Fault:
    line, column = place
    sign = stumble.line(line)[column : column + 1]
    end = {"[": "]", "{": "}"}.get(sign, "a bracket")
    message = f"The {sign} that opens here has no end, or a comma is missing behind it."
    return _fault("LX038", place, message, f"Write {end} at the end, and a comma between any two members.")


def _behind_end(stumble: Stumble) -> Fault | None:
    """More on the line behind a closing quote or bracket; or the quote closes a text that began on an earlier line."""
    last = stumble.last
    if last is None or end_of(last)[0] != stumble.place[0] or end_of(last)[1] > stumble.place[1]:
        return None
    if isinstance(last, yaml.CollectionEndEvent) and end_of(last)[1] > start_of(last)[1]:
        message = "The list or map ends with the bracket before this, but the line goes on."
        return _fault("LX032", stumble.place, message, _QUOTE_IT)
    if not isinstance(last, yaml.ScalarEvent) or not last.style or last.style not in "'\"":
        return None
    if start_of(last)[0] != stumble.place[0]:
        return _quote(stumble, start_of(last))
    fix = (
        "Write '' for an apostrophe in single quotes."
        if last.style == "'"
        else 'Write \\" for a quote in double quotes.'
    )
    return _fault("LX032", stumble.place, "The text ends with the quote before this, but the line goes on.", fix)


def _uneven(stumble: Stumble) -> Fault:
    line = stumble.place[0]
    text = stumble.line(line)
    column = len(text) - len(text.lstrip(" "))
    message = "This line begins in another column than the lines that it belongs to."
    return _fault(
        "LX036", (line, column), message, "Begin all fields, or all list items, of one level in the same column."
    )


def _list_on_line(stumble: Stumble) -> Fault:
    message = "A list cannot begin on the line of its field."
    return _fault(
        "LX036", stumble.place, message, "Begin the list on the next line; a text that begins with - needs quotes."
    )


def _second_document(stumble: Stumble) -> Fault:
    return _fault("LX025", stumble.place, "A second document begins here; a file holds one record.", "Delete it.")


# Compared from the top; the first that knows a slip tells of it.
_SLIPS: tuple[tuple[str, Callable[[Stumble], Fault | None]], ...] = (
    ("", _tab),
    ("quoted scalar: found unexpected", _unclosed_quote),
    ("quoted scalar: ", _escape),
    ("mapping values are not allowed", _colon),
    ("could not find expected ':'", _simple_key),
    ("cannot start any token", _sign_here),
    ("block scalar: ", _sign_begun),
    ("alias: ", _sign_begun),
    ("anchor: ", _sign_begun),
    ("tag: ", _sign_begun),
    ("directive: ", _sign_begun),
    ("did not find expected ',' or", _bracket),
    ("flow node: did not find expected node content", _bracket_at_end),
    ("block sequence entries are not allowed", _list_on_line),
    ("did not find expected key", _behind_end),
    ("did not find expected key", _uneven),
    ("did not find expected '-' indicator", _uneven),
    ("expected <document start>", _second_document),
)
