"""No change to a sound record crashes the check; what is refused has a line, a column, a sentence and a cure."""

from hypothesis import given, settings

from checking import SOUND, checked
from lx.model.source import Span
from mutations import mutated, written


@given(mutated())
@settings(max_examples=80, deadline=None)
def test_whatever_is_refused_has_a_place_and_a_cure(changed):
    record, data = changed
    raw = written(data)

    problems = checked({**SOUND, record.source.path: raw})

    lines = raw.decode().split("\n")
    for problem in problems:
        assert problem.message.endswith((".", "?")), problem
        assert problem.fix.endswith("."), problem
        assert isinstance(problem.place, Span), problem
        if problem.path == record.source.path:
            assert 1 <= problem.place.line <= len(lines), problem
            assert 1 <= problem.place.column <= len(lines[problem.place.line - 1]) + 1, problem
