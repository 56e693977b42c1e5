"""Bytes and characters that a file may not hold, from bytes to a record. Each test's name is its row's words."""

import time
from pathlib import PurePosixPath

import pytest

from checking import SOUND, with_changed
from lx.model.problem import Problem, Severity
from lx.model.site import Share
from lx.model.source import Span
from lx.pipeline import outputs, sites_of
from lx.read.record import Reading, read_record
from sites import checked, files_of, parsed, product, site_of

PATH = PurePosixPath("catalog/manufacturing/career/machinist.yml")
RIGHT_TO_LEFT = "# catalog/manufacturing/career/machinist.yml\ntitle: عامل آلات\nsummary: وصف قصير\n"
FIELDS = (
    "id: ma{}chinist\n",
    "title: ma{}chinist\n",
    "url: https://example.org/{}x\n",
    "links: [{{label: a, url: '{}'}}]\n",
)


def reading(raw: bytes, path: PurePosixPath = PATH) -> Reading:
    started = time.monotonic()
    found = read_record(path, raw, ("career",))
    assert time.monotonic() - started < 10
    return found


def problem(raw: bytes, path: PurePosixPath = PATH) -> Problem:
    (found,) = reading(raw, path).problems
    assert found.fix
    return found


def test_a_nul_byte_is_an_error_at_its_line_and_column():
    """Row A1."""
    assert (problem(b"id: x\ntitle: a\0b\n").code, problem(b"id: x\ntitle: a\0b\n").place) == ("LX003", Span(2, 9))


def test_a_byte_order_mark_is_stripped_with_a_warning_and_changes_nothing_else():
    """Row A2."""
    with_mark, without = reading(b"\xef\xbb\xbfid: x\n"), reading(b"id: x\n")

    assert with_mark.record is not None
    assert without.record is not None
    assert with_mark.record.data == without.record.data
    assert [(one.code, one.severity) for one in with_mark.problems] == [("LX002", Severity.WARNING)]


def published(tree):
    """Every file of every site of a catalog."""
    found = checked(tree)
    return {one.path: one.content for one in outputs(sites_of(found, product(), base_url=""), Share(0, 1))}


def test_with_a_byte_order_mark_in_every_file_the_site_is_the_same_to_the_byte():
    """Row A2."""
    marked = {path: b"\xef\xbb\xbf" + raw for path, raw in SOUND.items()}

    assert published(marked) == published(SOUND)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf_16_is_an_error_that_says_how_to_save(encoding):
    """Row A3."""
    found = problem("id: machinist\n".encode(encoding))

    assert (found.code, found.fix) == ("LX001", "Save it as UTF-8.")


def test_latin_1_is_an_error_with_byte_place_and_guess():
    """Row A4."""
    found = problem(b"id: x\ntitle: caf\xe9\n")

    assert (found.code, found.place) == ("LX001", Span(2, 11))
    assert "E9" in found.message
    assert "Windows-1252" in found.message


@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize("character", [*"\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"])
def test_bidi_controls_are_an_error_by_name_in_any_field(field, character):
    """Row A5."""
    found = problem(field.format(character).encode())

    assert found.code == "LX004"
    assert f"U+{ord(character):04X}" in found.message
    assert found.place.column == field.format(character).index(character) + 1


@pytest.mark.parametrize("text", ["اَلْعَرَبِيَّةُ", "עִבְרִית", "a\u200fb\u200ec"])
def test_right_to_left_text_and_its_marks_are_accepted(text):
    """Row A5."""
    assert reading(f"title: {text}\n".encode()).problems == ()


def test_a_page_and_a_list_let_each_text_say_its_direction():
    """Row A5."""
    files = files_of(site_of(with_changed(RIGHT_TO_LEFT)))
    article = parsed(files["manufacturing/career/machinist.html"])
    entry = parsed(files["manufacturing/career/index.html"]).first("li", class_="result")

    shown = [article.first("h1"), article.first("p", class_="lead"), entry.first("a"), entry.first("p")]
    assert [one.text for one in shown] == ["عامل آلات", "وصف قصير", "عامل آلات", "وصف قصير"]
    assert {one.attributes.get("dir") for one in shown} == {"auto"}


@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize(
    "character", ["\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\u00ad", "\U000e0041", "\U000e007f"]
)
def test_characters_that_cannot_be_seen_are_an_error_in_any_field(field, character):
    """Row A6."""
    assert problem(field.format(character).encode()).code == "LX005"


def test_a_joiner_inside_an_emoji_is_accepted():
    """Row A6."""
    assert reading("summary: Families 👨\u200d👩\u200d👧 welcome\n".encode()).problems == ()


@pytest.mark.parametrize("number", [*range(9), *range(11, 32), *range(127, 160), 0x2028, 0x2029])
def test_controls_and_line_separators_are_an_error(number):
    """Row A7."""
    raw = f"title: ab{chr(number)}c\n".encode().replace(b"\r\n", b"\r \n")

    assert (problem(raw).code, problem(raw).place) == ("LX003", Span(1, 10))


@pytest.mark.parametrize("number", [*range(9), *range(11, 32), 127, 133, 0x2028, 0x2029, 0x202E, 0x200B])
def test_an_escape_hides_none_of_them(number):
    """Row A7."""
    assert problem(f'title: "ab\\u{number:04x}c"\n'.encode()).code in {"LX003", "LX004", "LX005"}


@pytest.mark.parametrize("escape", ["\\ud800", "\\udfff", "\\ud83d\\ude00", "\\U0000d800", "\\U00110000"])
def test_half_a_character_is_an_error(escape):
    """Row A8."""
    assert problem(f'id: x\ntitle: "a{escape}"\n'.encode()).code == "LX039"


def test_half_a_character_in_bytes_is_an_error():
    """Row A8."""
    assert problem(b"title: a\xed\xa0\x80b\n").code == "LX001"


@pytest.mark.parametrize("raw", [b"\xc0\xaf", b"\xf8\x88\x80\x80\x80", b"\xe2\x82", b"\x80"])
def test_bytes_that_only_resemble_utf_8_are_an_error(raw):
    """Row A4."""
    assert problem(b"title: a" + raw).code == "LX001"


@pytest.mark.parametrize(
    "raw", [b"", b"\n", b"# only a comment\n", b"- a\n- b\n", b"text\n", b"--- a\n", b"[]\n", b"''\n", b"---\n---\n"]
)
def test_what_is_no_record_is_told_in_one_sentence_what_a_record_looks_like(raw):
    """Row A9."""
    found = reading(raw)

    assert found.record is None
    assert {one.code for one in found.problems} & {"LX040", "LX041", "LX025"}


def test_two_documents_are_an_error():
    """Row A9."""
    assert problem(b"id: x\n---\nid: y\n").code == "LX025"


@pytest.mark.parametrize(
    ("raw", "code"), [(b"id: x\n" * (10 * 1024 * 1024 // 6), "LX006"), (b"title: " + b"a" * (200 * 1024), "LX007")]
)
def test_too_much_is_an_error_before_anything_is_parsed(raw, code):
    """Row A10."""
    assert problem(raw).code == code


@pytest.mark.parametrize("line_end", [b"\r\n", b"\n"])
def test_line_ends_of_both_worlds_give_the_same_record(line_end):
    raw = b"id: x\nsummary: |\n  one\n  two\n"
    found = reading(raw.replace(b"\n", line_end))

    assert found.problems == ()
    assert found.record is not None
    assert found.record.data == {"id": "x", "summary": "one\ntwo\n"}


@pytest.mark.parametrize("name", ["<img src=x onerror=alert(1)>", "a\u202eb", "::error::x", "a\nb", "%0aset-output"])
def test_a_file_name_cannot_carry_anything(name):
    """Row A5."""
    found = problem(b"id: x\n", PurePosixPath(f"catalog/manufacturing/career/{name}.yml"))

    assert found.code == "LX014"
    assert "\n" not in found.message
    assert "\u202e" not in found.message
