import hashlib
from pathlib import PurePosixPath

import pytest

from lx.model.record import Ref
from lx.model.source import Source, Span
from lx.read.record import read_record

YML = PurePosixPath("catalog/manufacturing/course/kcc-mat-110.yml")
MD = PurePosixPath("catalog/manufacturing/course/kcc-mat-110.md")
TYPES = ("course",)


def test_a_yml_file_is_a_record_without_a_body():
    raw = b'id: kcc-mat-110\ncodes: {local: "MAT 110"}\n'

    reading = read_record(YML, raw, TYPES)

    assert reading.problems == ()
    assert reading.record is not None
    assert reading.record.ref == Ref("course", "kcc-mat-110")
    assert reading.record.home == "manufacturing"
    assert reading.record.data == {"id": "kcc-mat-110", "codes": {"local": "MAT 110"}}
    assert reading.record.body == ""
    assert reading.record.source == Source(YML, hashlib.sha256(raw).hexdigest())


def test_a_md_file_is_a_record_with_a_body_that_knows_its_line():
    reading = read_record(MD, b"---\nid: kcc-mat-110\n---\n\nAlgebra *at work*.\n", TYPES)

    assert reading.record is not None
    assert reading.record.data == {"id": "kcc-mat-110"}
    assert reading.record.body == "\nAlgebra *at work*.\n"
    assert reading.body_line == 4


def test_problems_of_front_matter_count_the_lines_of_the_whole_file():
    reading = read_record(MD, b"---\nid: a\nid: b\n---\ntext\n", TYPES)

    assert [(one.code, one.place) for one in reading.problems] == [("LX021", Span(3, 1, 2))]
    assert "on line 2 and on line 3" in reading.problems[0].message


def test_a_path_that_is_no_record_s_is_not_read():
    reading = read_record(PurePosixPath("catalog/manufacturing/curse/a.yml"), b"\0", TYPES)

    assert reading.record is None
    assert [one.code for one in reading.problems] == ["LX012"]


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"", "LX040"),
        (b"\n\n", "LX040"),
        (b"# only comments\n", "LX040"),
        (b"---\n", "LX040"),
        (b"null\n", "LX040"),
        (b"- a\n- b\n", "LX041"),
        (b"just a text\n", "LX041"),
        (b"12\n", "LX041"),
    ],
)
def test_a_file_without_fields_says_what_a_record_looks_like(raw, code):
    reading = read_record(YML, raw, TYPES)

    assert reading.record is None
    assert [one.code for one in reading.problems] == [code]
    assert "a record is lines of `name: value`" in reading.problems[0].message
    assert "`id: kcc-mat-110`" in reading.problems[0].fix


def test_advice_on_a_file_without_fields_does_not_hide_that_it_has_none():
    reading = read_record(YML, b"- a #1\n", TYPES)

    assert reading.record is None
    assert [one.code for one in reading.problems] == ["LX044", "LX041"]


def test_an_empty_map_is_a_record_for_the_check_to_judge():
    reading = read_record(YML, b"{}\n", TYPES)

    assert reading.record is not None
    assert reading.record.data == {}


def test_front_matter_without_fields_is_told_behind_its_fence():
    reading = read_record(MD, b"---\n---\ntext\n", TYPES)

    assert [(one.code, one.place) for one in reading.problems] == [("LX040", Span(2, 1))]


def test_a_record_with_a_double_key_can_still_be_checked():
    reading = read_record(YML, b"id: a\nid: b\n", TYPES)

    assert reading.record is not None
    assert [one.code for one in reading.problems] == ["LX021"]


def test_a_record_with_a_slip_cannot():
    reading = read_record(YML, b"id: a\ntitle: [\n", TYPES)

    assert reading.record is None
    assert [one.code for one in reading.problems] == ["LX038"]


def test_problems_of_bytes_and_of_yaml_are_told_together():
    reading = read_record(YML, "id: a\u200b\nid: b\n".encode(), TYPES)

    assert [one.code for one in reading.problems] == ["LX005", "LX021"]
