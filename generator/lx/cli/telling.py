"""Problems on their way out: in which form, with which exit code."""

from collections.abc import Sequence

from lx.model.problem import Problem, Severity
from lx.report import FORMATS as REPORTS

FORMATS = tuple(name for name, _ in REPORTS)


def told(problems: Sequence[Problem], form: str, *, records: int) -> str:
    """All problems in the form asked for."""
    return dict(REPORTS)[form](problems, records)


def exit_code(problems: Sequence[Problem], *, strict: bool) -> int:
    """0 fine, 1 problems, 3 where the machine is at fault; warnings count only under `--strict`."""
    if any(problem.place is None for problem in problems):
        return 3
    return int(any(strict or problem.severity is Severity.ERROR for problem in problems))
