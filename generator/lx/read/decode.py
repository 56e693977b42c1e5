"""Bytes to text: UTF-8 and nothing that hides, misleads or controls a machine."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from lx.model.problem import Problem, Severity
from lx.model.source import Span
from lx.read import limits
from lx.text.bidi import Harm, Harmful, harmful, has_harmful, name_of

_BOM = b"\xef\xbb\xbf"
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_RETURN = name_of("\r")
FAULTS = {Harm.CONTROL: "LX003", Harm.ORDER: "LX004", Harm.HIDDEN: "LX005"}
"""The code of each kind of harmful character."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text with LF line ends and no byte order mark; None where nothing sensible can be read on."""

    text: str | None
    problems: tuple[Problem, ...]


def decode(path: PurePosixPath, raw: bytes) -> Decoded:
    """The text of a file. Lines and columns of problems count as an editor does, without a byte order mark."""
    if len(raw) > limits.FILE_BYTES:
        return Decoded(None, (too_large(path, len(raw)),))
    if raw.startswith(_UTF_16) or _has_every_other_zero(raw[:64]):
        return Decoded(None, (_utf_16(path),))
    warnings = (_byte_order_mark(path),) if raw.startswith(_BOM) else ()
    plain = raw.removeprefix(_BOM).replace(b"\r\n", b"\n")
    try:
        text = plain.decode()
    except UnicodeDecodeError as error:
        return Decoded(None, (*warnings, _not_utf_8(path, plain, error.start)))
    if not has_harmful(text) and not _has_long_line(plain):
        return Decoded(text, warnings)
    return _examined(path, text, warnings)


def _has_every_other_zero(start: bytes) -> bool:
    return len(start) > 1 and any(start) and not (any(start[::2]) and any(start[1::2]))


def too_large(path: PurePosixPath, size: int) -> Problem:
    """A file over the limit, which is not read at all."""
    message = f"The file has {size // 1024} KB; the limit is {limits.FILE_BYTES // 1024} KB."
    return Problem("LX006", path, Span(1, 1), message, "Shorten it, or split it into several records.")


def _examined(path: PurePosixPath, text: str, warnings: tuple[Problem, ...]) -> Decoded:
    long = tuple(_long_lines(path, text))
    found = list(_first_controls(harmful(text)))
    problems = [_harmful_character(path, one, span) for one, span in zip(found, _spans(text, found), strict=True)]
    is_readable = not long and all(one.harm is not Harm.CONTROL for one in found)
    return Decoded(text if is_readable else None, (*warnings, *long, *problems))


def _first_controls(found: Iterable[Harmful]) -> Iterator[Harmful]:
    """Of each character that controls a machine the first: line ends of another machine stand on every line."""
    seen: set[str] = set()
    for one in found:
        if one.harm is not Harm.CONTROL or one.name not in seen:
            yield one
        seen.add(one.name)


def _has_long_line(plain: bytes) -> bool:
    return len(plain) > limits.LINE_BYTES and any(len(line) > limits.LINE_BYTES for line in plain.split(b"\n"))


def _long_lines(path: PurePosixPath, text: str) -> Iterator[Problem]:
    for number, line in enumerate(text.split("\n"), 1):
        if (size := len(line.encode())) > limits.LINE_BYTES:
            message = f"This line has {size // 1024} KB; the limit is {limits.LINE_BYTES // 1024} KB."
            yield Problem("LX007", path, Span(number, 1), message, "Break it into several lines.")


def _spans(text: str, found: Iterable[Harmful]) -> Iterator[Span]:
    # In one go over the text: a damaged file can hold hundreds of thousands of them.
    line, begin, last = 1, 0, 0
    for one in found:
        if lines := text.count("\n", last, one.index):
            line, begin = line + lines, text.rindex("\n", last, one.index) + 1
        last = one.index
        yield Span(line, one.index - begin + 1)


def _harmful_character(path: PurePosixPath, found: Harmful, place: Span) -> Problem:
    reason = {
        Harm.CONTROL: "controls a machine; it is no text",
        Harm.ORDER: "changes the order in which text is shown, so that it reads differently from what it is",
        Harm.HIDDEN: "cannot be seen, so that two words that look the same differ",
    }[found.harm]
    message = f"{found.name} {reason}."
    if found.name == _RETURN:
        message, fix = f"{found.name} alone ends no line.", "Save the file with line ends LF or CRLF."
        return Problem(FAULTS[found.harm], path, place, message, fix)
    return Problem(FAULTS[found.harm], path, place, message, "Delete the character.")


def _byte_order_mark(path: PurePosixPath) -> Problem:
    message = "The file begins with a byte order mark, which nothing needs."
    return Problem("LX002", path, Span(1, 1), message, "Save it as UTF-8 without BOM.", severity=Severity.WARNING)


def _utf_16(path: PurePosixPath) -> Problem:
    return Problem("LX001", path, Span(1, 1), "The file is written in UTF-16, not in UTF-8.", "Save it as UTF-8.")


def _not_utf_8(path: PurePosixPath, plain: bytes, start: int) -> Problem:
    before = plain[:start].decode()
    guess = plain[start : start + 1].decode("cp1252", "replace")
    message = f"The byte {plain[start]:02X} is not UTF-8"
    message += f"; it looks like {guess} in Windows-1252." if guess.isprintable() and guess != "\ufffd" else "."
    place = Span(before.count("\n") + 1, len(before) - before.rfind("\n"))
    return Problem("LX001", path, place, message, "Save the file as UTF-8.")
