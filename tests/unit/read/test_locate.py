from pathlib import PurePosixPath

import pytest

from lx.model.problem import Part, Problem
from lx.model.source import Pointer, Span
from lx.read.locate import all_located, located

YML = PurePosixPath("catalog/manufacturing/course/kcc-mat-110.yml")
MD = PurePosixPath("catalog/manufacturing/course/kcc-mat-110.md")
TEXT = b"""\
id: kcc-mat-110
codes: {local: "MAT 110", cip: [11.1010]}
offered:
  from: "2018-19"
empty: {}
"""


def place(pointer: str, *, part: Part = Part.VALUE, path: PurePosixPath = YML, raw: bytes = TEXT) -> Span:
    problem = Problem("LX103", path, Pointer(pointer), "message", "fix", part)
    found = located(problem, raw).place
    assert isinstance(found, Span)
    return found


@pytest.mark.parametrize(
    ("pointer", "value", "key"),
    [
        ("/id", Span(1, 5, 11), Span(1, 1, 2)),
        ("/codes", Span(2, 8, 1), Span(2, 1, 5)),
        ("/codes/local", Span(2, 16, 9), Span(2, 9, 5)),
        ("/offered/from", Span(4, 9, 9), Span(4, 3, 4)),
    ],
)
def test_a_pointer_leads_to_the_value_or_to_its_key(pointer, value, key):
    assert place(pointer) == value
    assert place(pointer, part=Part.KEY) == key


def test_a_list_s_member_has_no_key():
    assert place("/codes/cip/0", part=Part.KEY) == place("/codes/cip/0") == Span(2, 33, 7)


def test_a_missing_field_is_its_object_s_first_field():
    assert place("/title") == Span(1, 1, 2)
    assert place("/offered/until") == Span(4, 3, 4)
    assert place("/codes/sced/0/x") == Span(2, 9, 5)


def test_of_an_empty_object_or_a_list_it_is_the_field_itself():
    assert place("/empty/x") == Span(5, 1, 5)
    assert place("/codes/cip/7") == Span(2, 27, 3)


def test_the_whole_is_where_the_first_field_begins():
    assert place("") == Span(1, 1, 15)


def test_lines_of_front_matter_count_in_the_whole_file():
    assert place("/id", path=MD, raw=b"---\nid: x\n---\n\nText\n") == Span(2, 5, 1)


def test_a_body_is_behind_its_front_matter():
    assert place("/body", path=MD, raw=b"---\nid: x\n---\n\nText\n") == Span(4, 1, 1)


def test_a_link_of_a_body_is_counted():
    raw = b"---\nid: x\n---\n\nA [b](course/c) and [d](https://example.org) and\n[e](career/f), [g](course/c).\n"

    assert place("/body/0", path=MD, raw=raw) == Span(5, 7, 8)
    assert place("/body/1", path=MD, raw=raw) == Span(6, 5, 8)
    assert place("/body/9", path=MD, raw=raw) == Span(4, 1, 1)


def test_windows_line_ends_and_a_byte_order_mark_shift_nothing():
    assert place("/offered/from", raw=b"\xef\xbb\xbf" + TEXT.replace(b"\n", b"\r\n")) == Span(4, 9, 9)


def test_columns_are_characters_not_bytes():
    assert place("/b", raw="{é: ü😀, b: x}".encode()) == Span(1, 12, 1)


def test_names_with_slashes_are_found():
    assert place("/a~1b/c~0d", raw=b"a/b: {c~d: 1}\n") == Span(1, 12, 1)


def test_what_has_a_place_keeps_it():
    problem = Problem("LX021", YML, Span(7, 7), "message", "fix")

    assert located(problem, TEXT) is problem
    assert all_located((problem,), TEXT) == (problem,)


def test_what_is_written_comes_back_into_the_words():
    problem = Problem("LX112", YML, Pointer("/codes/cip/0"), "{written} needs quotes.", 'Write "{written}".')

    found = located(problem, TEXT)

    assert (found.message, found.fix) == ("11.1010 needs quotes.", 'Write "11.1010".')


def test_a_file_that_cannot_be_read_has_a_start():
    assert place("/id", raw=b"\xff\xfe") == Span(1, 1)
    assert place("/id", raw=b"\0") == Span(1, 1)
    assert place("/id", path=MD, raw=b"id: x") == Span(1, 1)


def test_what_was_read_before_a_slip_is_found():
    assert place("/id", raw=b"id: x\ntitle: [\n") == Span(1, 5, 1)
