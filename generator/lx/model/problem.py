"""What is wrong, where, and what to do about it."""

from dataclasses import dataclass
from enum import Enum
from pathlib import PurePosixPath

from lx.model.source import Pointer, Span


class Severity(Enum):
    """An error stops the build; a warning does not, unless `--strict` says so."""

    ERROR = "error"
    WARNING = "warning"


class Part(Enum):
    """Which part of a pointed-at pair is meant: a misspelt field is its key."""

    KEY = "key"
    VALUE = "value"


@dataclass(frozen=True, slots=True)
class Problem:
    """One problem in the reader's words.

    A rule gives a Pointer; `read/locate.py` turns it into a Span of the file. `place` is None where the machine, not
    the content, is at fault. `fix` says what to do and is never empty.
    """

    code: str
    path: PurePosixPath
    place: Pointer | Span | None
    message: str
    fix: str
    part: Part = Part.VALUE
    severity: Severity = Severity.ERROR
