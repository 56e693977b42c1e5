"""Values as YAML for people."""

from pathlib import PurePosixPath

import pytest

from lx.read.strict_yaml import parse
from lx.text.yaml_text import field_lines, on_one_line

PATH = PurePosixPath("catalog/a.yml")


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("Precision Machining", "Precision Machining"),
        ("kcc-mat-110", "kcc-mat-110"),
        ("área", "área"),
        ("2026-11-20", '"2026-11-20"'),
        ("48.0501", '"48.0501"'),
        ("no", '"no"'),
        ("a: b", '"a: b"'),
        ("a #b", '"a #b"'),
        ("", '""'),
        (" a", '" a"'),
        ("one\ntwo", '"one\\ntwo"'),
        ("a\u202eb", '"a\\u202Eb"'),
        (3, "3"),
        (0.5, "0.5"),
        (True, "true"),
        (None, "null"),
        ([], "[]"),
        (["a", "b, c"], '[a, "b, c"]'),
        ({"from": "2024-25"}, '{from: "2024-25"}'),
    ],
)
def test_a_value_is_written_as_a_person_would(value, written):
    assert on_one_line(value) == written


def test_what_is_short_stands_on_one_line():
    assert field_lines("credits", {"value": 3, "unit": "semester-hour"}) == (
        "credits: {value: 3, unit: semester-hour}",
    )


def test_what_is_long_stands_a_member_a_line():
    steps = [{"course": "a" * 40, "why": "because " * 8}, {"course": "b"}]

    lines = field_lines("steps", steps)

    assert lines == (
        "steps:",
        f"  - course: {'a' * 40}",
        f'    why: "{"because " * 8}"',
        "  - {course: b}",
    )
    assert parse("\n".join(lines), PATH).data == {"steps": steps}


def test_a_list_in_a_list_is_read_back():
    value = [["x" * 60, "y" * 60], ["z"]]

    assert parse("\n".join(field_lines("a", value)), PATH).data == {"a": value}
