"""Problems as JSON, for other programs."""

import json
from collections.abc import Collection, Sequence
from pathlib import PurePosixPath

from lx.model.problem import Problem
from lx.model.source import Json
from lx.report.order import shown, span_of
from lx.text.quote import visible


def json_text(problems: Sequence[Problem], records: int, first: Collection[PurePosixPath] = ()) -> str:
    """``{"omitted": …, "problems": […], "records": …}``: records read, and how many problems the limit a file hides."""
    kept = shown(problems, first)
    report: Json = {
        "records": records,
        "problems": [_entry(problem) for problem in kept.problems],
        "omitted": sum(kept.omitted.values()),
    }
    return json.dumps(report, sort_keys=True, allow_nan=False, indent=2) + "\n"


def _entry(problem: Problem) -> Json:
    span = span_of(problem)
    return {
        "path": visible(str(problem.path)),
        "line": span.line if span else None,
        "column": span.column if span else None,
        "code": problem.code,
        "severity": problem.severity.value,
        "message": visible(problem.message),
        "fix": visible(problem.fix),
    }
