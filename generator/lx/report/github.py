"""Problems as annotations beside the lines of a pull request: GitHub's workflow commands."""

from collections import Counter
from collections.abc import Collection, Sequence
from pathlib import PurePosixPath

from lx.model.problem import Problem
from lx.report.order import is_warning, shown, span_of, summary
from lx.text.quote import visible

# Whatever could end a command or begin another one.
_DATA = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_PROPERTY = str.maketrans({**_DATA, ":": "%3A", ",": "%2C"})
_MESSAGE = str.maketrans(_DATA)
_BESIDE_LINES = 10


def annotations(problems: Sequence[Problem], records: int, first: Collection[PurePosixPath] = ()) -> str:
    """One command a line, errors before warnings, since only the first few are shown; the last line is for the log."""
    kept = shown(problems, first)
    lines = [_command(problem) for problem in sorted(kept.problems, key=is_warning)]
    lines += [
        f"::notice file={_property(path)}::{count} more problems of this file" for path, count in kept.omitted.items()
    ]
    if max(Counter(problem.severity for problem in problems).values(), default=0) > _BESIDE_LINES:
        lines.insert(
            0,
            f"::notice title=More::GitHub shows at most {_BESIDE_LINES} errors and {_BESIDE_LINES} warnings of a step "
            f"beside their lines. All are in the log of this step: {summary(problems, records)}",
        )
    return "\n".join([*lines, summary(problems, records)]) + "\n"


def _command(problem: Problem) -> str:
    span = span_of(problem)
    place = f",line={span.line},col={span.column}" if span else ""
    told = f"{visible(problem.message)} Fix: {visible(problem.fix)}".translate(_MESSAGE)
    return (
        f"::{problem.severity.value} file={_property(str(problem.path))}{place},title={_property(problem.code)}::{told}"
    )


def _property(value: str) -> str:
    return visible(value).translate(_PROPERTY)
