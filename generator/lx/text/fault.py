"""What is wrong with a text, before it is known in which file it stands."""

from dataclasses import dataclass
from pathlib import PurePosixPath

from lx.model.problem import Problem, Severity
from lx.model.source import Pointer, Span


@dataclass(frozen=True, slots=True)
class Fault:
    """A problem without its path; its place counts from the text's first line."""

    code: str
    place: Span
    message: str
    fix: str
    severity: Severity = Severity.ERROR

    def problem(self, path: PurePosixPath, at: int | Pointer = 1) -> Problem:
        """The same as a problem of a file: the text begins there on this line, or is the value of this field."""
        place = self.place
        where = at if isinstance(at, str) else Span(place.line + at - 1, place.column, place.length)
        return Problem(self.code, path, where, self.message, self.fix, severity=self.severity)
