"""Which problems are shown, in which order, and how many there are."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from lx.model.problem import Problem, Severity
from lx.model.source import Span

SHOWN_PER_FILE = 100
"""Nobody reads more of one file, and a broken one can have thousands."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What is shown, and by path how many more the limit hides."""

    problems: tuple[Problem, ...]
    omitted: dict[str, int]


def shown(problems: Iterable[Problem], first: Collection[PurePosixPath] = ()) -> Shown:
    """Problems in reading order, at most `SHOWN_PER_FILE` a file. Where that is too few, errors go before warnings.

    The files `first` come before all others.
    """
    begin = {str(path) for path in first}
    by_path: dict[str, list[Problem]] = {}
    for problem in problems:
        by_path.setdefault(str(problem.path), []).append(problem)
    kept: list[Problem] = []
    omitted: dict[str, int] = {}
    for path in sorted(by_path, key=lambda path: (path not in begin, path)):
        of_file = sorted(by_path[path], key=lambda one: (is_warning(one), _position(one)))
        kept += sorted(of_file[:SHOWN_PER_FILE], key=_position)
        if len(of_file) > SHOWN_PER_FILE:
            omitted[path] = len(of_file) - SHOWN_PER_FILE
    return Shown(tuple(kept), omitted)


def is_warning(problem: Problem) -> bool:
    """Whether it leaves the build running."""
    return problem.severity is Severity.WARNING


def span_of(problem: Problem) -> Span | None:
    """Where in its file, if it is known; a problem of the machine has no place."""
    return problem.place if isinstance(problem.place, Span) else None


def summary(problems: Sequence[Problem], records: int) -> str:
    """What it comes to, like ``1 error, 2 warnings in 40 records.``."""
    warnings = sum(is_warning(problem) for problem in problems)
    errors = len(problems) - warnings
    told = [_number(errors, "error")] if errors or not warnings else []
    told += [_number(warnings, "warning")] if warnings else []
    found = ", ".join(told) if problems else "No problems"
    return f"{found} in {_number(records, 'record')}."


def _position(problem: Problem) -> tuple[int, int, str, str]:
    span = span_of(problem)
    return (span.line, span.column, problem.code, problem.message) if span else (0, 0, problem.code, problem.message)


def _number(count: int, word: str) -> str:
    return f"{count:,} {word}{'' if count == 1 else 's'}"
