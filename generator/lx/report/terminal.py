"""Problems for a person at a terminal, a line each: ``path:line:column: error LX103 message Fix: what to do``."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from pathlib import PurePosixPath

from lx.model.problem import Problem
from lx.report.order import is_warning, shown, span_of, summary
from lx.text.quote import visible

_ALIKE = 10
"""A warning that comes more often than this is told once, with its number: else it buries the errors."""

_BOLD, _RED, _YELLOW, _PLAIN = "\x1b[1m", "\x1b[31m", "\x1b[33m", "\x1b[0m"


def text(
    problems: Sequence[Problem], records: int, first: Collection[PurePosixPath] = (), *, coloured: bool = False
) -> str:
    """Every problem on its own line, then how many there are in how many records. Ends with a line break."""
    frequent = _frequent(problems)
    kept = shown((problem for problem in problems if not _is_among(problem, frequent)), first)
    lines = [_line(problem, coloured=coloured) for problem in kept.problems]
    lines += [
        f"{visible(path)}: {count} more problems of this file are not shown." for path, count in kept.omitted.items()
    ]
    lines += _groups(problems, frequent, coloured=coloured)
    return "\n".join([*lines, summary(problems, records)]) + "\n"


def _frequent(problems: Sequence[Problem]) -> dict[str, int]:
    counts = Counter(problem.code for problem in problems if is_warning(problem))
    return {code: count for code, count in sorted(counts.items()) if count > _ALIKE}


def _is_among(problem: Problem, frequent: dict[str, int]) -> bool:
    return is_warning(problem) and problem.code in frequent


def _groups(problems: Sequence[Problem], frequent: dict[str, int], *, coloured: bool) -> Iterator[str]:
    for code, count in frequent.items():
        first = shown(problem for problem in problems if problem.code == code and is_warning(problem)).problems[0]
        yield f"{_line(first, coloured=coloured)} ({count - 1} more like this; see: lx explain {code})"


def _line(problem: Problem, *, coloured: bool) -> str:
    span = span_of(problem)
    place = f"{problem.path}:{span.line}:{span.column}" if span else str(problem.path)
    place, level = visible(place), problem.severity.value
    if coloured:
        colour = _YELLOW if is_warning(problem) else _RED
        place, level = f"{_BOLD}{place}{_PLAIN}", f"{colour}{level}{_PLAIN}"
    return f"{place}: {level} {problem.code} {visible(problem.message)} Fix: {visible(problem.fix)}"
