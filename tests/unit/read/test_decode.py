from pathlib import PurePosixPath

import pytest

from lx.model.problem import Severity
from lx.model.source import Span
from lx.read import limits
from lx.read.decode import decode

PATH = PurePosixPath("catalog/manufacturing/career/machinist.yml")


def told(raw: bytes) -> list[tuple[str, int, int]]:
    return [(one.code, one.place.line, one.place.column) for one in decode(PATH, raw).problems]


def test_utf_8_is_read_as_it_is():
    decoded = decode(PATH, "title: Mécanique – 機械\n".encode())

    assert decoded.text == "title: Mécanique – 機械\n"
    assert decoded.problems == ()


def test_windows_line_ends_become_plain_ones():
    assert decode(PATH, b"a: 1\r\nb: 2\r\n").text == "a: 1\nb: 2\n"


def test_a_byte_order_mark_is_stripped_and_told():
    decoded = decode(PATH, b"\xef\xbb\xbfid: x\n")

    assert decoded.text == "id: x\n"
    assert [(one.code, one.severity) for one in decoded.problems] == [("LX002", Severity.WARNING)]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_utf_16_is_named(encoding):
    decoded = decode(PATH, "id: machinist\ntitle: Machinist\n".encode(encoding))

    assert decoded.text is None
    assert [one.code for one in decoded.problems] == ["LX001"]
    assert "UTF-16" in decoded.problems[0].message
    assert decoded.problems[0].fix == "Save it as UTF-8."


def test_a_byte_of_windows_1252_is_shown_where_it_is_and_what_it_looks_like():
    (problem,) = decode(PATH, "id: x\ntitle: é caf".encode() + b"\xe9 bar\n").problems

    assert problem.code == "LX001"
    assert problem.place == Span(2, 13)
    assert problem.message == "The byte E9 is not UTF-8; it looks like é in Windows-1252."


def test_a_byte_that_is_nothing_anywhere_gets_no_guess():
    assert decode(PATH, b"title: \x81\n").problems[0].message == "The byte 81 is not UTF-8."


@pytest.mark.parametrize(
    "character", ["\0", "\x07", "\x1b", "\r", "\x7f", "\x85", "\u2028", "\u2029", "\ufffe", "\uffff"]
)
def test_a_control_character_is_found_at_its_place_and_ends_the_reading(character):
    decoded = decode(PATH, f"id: é\ntitle: ab{character}c\n".encode())

    assert [(one.code, one.place) for one in decoded.problems] == [("LX003", Span(2, 10))]
    assert decoded.text is None


def test_what_misleads_or_hides_is_told_by_name_and_does_not_end_the_reading():
    decoded = decode(PATH, "id: a\u202eb\ntitle: c\u200bd\n".encode())

    assert told("id: a\u202eb\ntitle: c\u200bd\n".encode()) == [("LX004", 1, 6), ("LX005", 2, 9)]
    assert "RIGHT-TO-LEFT OVERRIDE (U+202E)" in decoded.problems[0].message
    assert "ZERO WIDTH SPACE (U+200B)" in decoded.problems[1].message
    assert decoded.text is not None


def test_every_harmful_character_is_told_and_of_each_control_the_first():
    assert told(b"a\0\0\n\x07\n\0") == [("LX003", 1, 2), ("LX003", 2, 1)]
    assert told("a\u200b\u200b\n".encode()) == [("LX005", 1, 2), ("LX005", 1, 3)]


def test_line_ends_of_an_old_machine_are_told_once_with_those_that_are_meant():
    (problem,) = decode(PATH, b"id: a\rtitle: b\rsummary: c\r").problems

    assert (problem.code, problem.place) == ("LX003", Span(1, 6))
    assert problem.message == "CARRIAGE RETURN (U+000D) alone ends no line."
    assert problem.fix == "Save the file with line ends LF or CRLF."


def test_a_file_at_the_limit_is_read_and_one_over_it_is_not():
    line = b"a" * 1023 + b"\n"

    assert decode(PATH, line * (limits.FILE_BYTES // 1024)).problems == ()
    assert told(line * (limits.FILE_BYTES // 1024) + b"a") == [("LX006", 1, 1)]


def test_a_line_at_the_limit_is_read_and_one_over_it_is_not():
    assert decode(PATH, b"id: x\n" + b"a" * limits.LINE_BYTES).problems == ()
    assert told(b"id: x\n" + b"a" * (limits.LINE_BYTES + 1)) == [("LX007", 2, 1)]


def test_a_file_of_nothing_but_nul_is_told_in_time():
    assert told(b"\0" * 250_000) == [("LX007", 1, 1), ("LX003", 1, 1)]


def test_a_file_full_of_what_hides_is_told_in_time():
    assert len(told("a\u200b\n".encode() * 50_000)) == 50_000
