"""Problems on their way out: which of them, in which form, with which exit code."""

from collections.abc import Collection, Sequence
from pathlib import PurePosixPath

from lx.model.problem import Problem, Severity
from lx.report import FORMATS as REPORTS

FORMATS = tuple(name for name, _ in REPORTS)


def told(
    problems: Sequence[Problem], form: str, *, records: int, first: Collection[PurePosixPath] = frozenset()
) -> str:
    """All problems in the form asked for, those of the files `first` before the others."""
    return dict(REPORTS)[form](problems, records, first)


def of_changed(problems: Sequence[Problem], changed: Collection[PurePosixPath]) -> tuple[Problem, ...]:
    """What a change is answerable for: all of the files that it touches, and every error, wherever it shows."""
    return tuple(one for one in problems if one.severity is Severity.ERROR or one.path in changed)


def exit_code(problems: Sequence[Problem], *, strict: bool) -> int:
    """0 fine, 1 problems, 3 where the machine is at fault; warnings count only under `--strict`."""
    if any(problem.place is None for problem in problems):
        return 3
    return int(any(strict or problem.severity is Severity.ERROR for problem in problems))
