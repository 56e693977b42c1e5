"""Problems as annotations beside the lines of a pull request: GitHub's workflow commands."""

from collections.abc import Sequence

from lx.model.problem import Problem
from lx.report.order import is_warning, shown, span_of, summary
from lx.text.quote import visible

# Whatever could end a command or begin another one.
_DATA = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_PROPERTY = str.maketrans({**_DATA, ":": "%3A", ",": "%2C"})
_MESSAGE = str.maketrans(_DATA)


def annotations(problems: Sequence[Problem], records: int) -> str:
    """One command a line, errors first, since only the first few are shown; the last line is for the log."""
    kept = shown(problems)
    lines = [_command(problem) for problem in sorted(kept.problems, key=is_warning)]
    lines += [
        f"::notice file={_property(path)}::{count} more problems of this file" for path, count in kept.omitted.items()
    ]
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
