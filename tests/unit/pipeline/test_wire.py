"""What processes give one another comes out as it went in."""

from pathlib import PurePosixPath

import pytest

from lx.model.problem import Part, Problem, Severity
from lx.model.record import Prose, Record, Ref
from lx.model.source import Pointer, Source, Span
from lx.publish.stage import Fault, Written
from lx.wire import Read, reads_from_wire, reads_to_wire, written_from_wire, written_to_wire

PATH = PurePosixPath("catalog/manufacturing/course/a.md")
RECORD = Record(
    Ref("course", "a"),
    "manufacturing",
    {"id": "a", "grades": [9, 10.5], "cte": True, "none": None, "deep": {"x": [{"y": "é\u2028"}]}},
    "A body.\n",
    Source(PATH, "0f" * 32),
)
WARNING = Problem("LX114", PATH, Span(3, 7, 12), "Is it?", "Look.", Part.KEY, Severity.WARNING)


@pytest.mark.parametrize(
    "read",
    [
        Read(RECORD, None, (), is_sound=True),
        Read(RECORD, Prose("<p>A</p>", "A", (Ref("career", "machinist"),)), (WARNING,), is_sound=True),
        Read(RECORD, Prose("", ""), (WARNING, Problem("LX080", PATH, Span(1, 1), "No.", "Do.")), is_sound=False),
        Read(None, None, (Problem("LX901", PATH, None, "Full.", "Free some."),), is_sound=False),
        Read(None, None, (Problem("LX101", PATH, Pointer("/id"), "No.", "Do."),), is_sound=False),
    ],
)
def test_what_was_read_comes_back_equal(read):
    assert reads_from_wire(reads_to_wire({7: read})) == {7: read}


def test_many_come_back_by_their_numbers():
    reads = {number: Read(None, None, (), is_sound=bool(number % 2)) for number in (0, 3, 1)}

    assert reads_from_wire(reads_to_wire(reads)) == reads


def test_a_problem_keeps_its_kinds():
    back = reads_from_wire(reads_to_wire({0: Read(None, None, (WARNING,), is_sound=True)}))[0]

    assert back.problems[0].severity is Severity.WARNING
    assert back.problems[0].part is Part.KEY


@pytest.mark.parametrize(
    "written",
    [Written((), 0), Written(("a.html", "b/c.html"), 123), Written(("a.html",), 5, Fault(28, "b/ü.html"))],
)
def test_what_was_written_comes_back_equal(written):
    assert written_from_wire(written_to_wire(written)) == written
