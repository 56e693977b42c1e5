"""YAML that means harm or comes out as something else than it looks. (The row's words: its name.)"""

import json
import time
from pathlib import PurePosixPath

import pytest

from corpora import YAML_SUITE, yaml_cases
from lx.model.problem import Problem, Severity
from lx.model.source import Json, Span
from lx.read.decode import decode
from lx.read.strict_yaml import Parsed, parse

PATH = PurePosixPath("catalog/manufacturing/career/machinist.yml")


def parsed(text: str) -> Parsed:
    started = time.monotonic()
    found = parse(text, PATH)
    assert time.monotonic() - started < 10
    return found


def codes(text: str) -> set[str]:
    return {one.code for one in parsed(text).problems}


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("a: 1\nb: 2\na: 3\n", (1, 3)),
        ("x:\n  a: 1\n  a: 2\n", (2, 3)),
        ('a: 1\n"a": 2\n', (1, 2)),
        ("'a': 1\n? a\n: 2\n", (1, 2)),
        ("x: [{a: 1,\n  a: 2}]\n", (1, 2)),
    ],
)
def test_a_double_key_is_an_error_with_both_lines(text, lines):
    """Row B1."""
    (problem,) = parsed(text).problems

    assert problem.code == "LX021"
    assert f"on line {lines[0]} and on line {lines[1]}" in problem.message


def bomb(levels: int) -> str:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, levels)]
    return "\n".join(lines)


def merge_bomb(levels: int) -> str:
    lines = ["a0: &a0 {x: 1}"]
    return "\n".join([*lines, *(f"a{n}: &a{n} {{<<: [*a{n - 1}, *a{n - 1}]}}" for n in range(1, levels))])


@pytest.mark.parametrize("text", [bomb(9), merge_bomb(18), "a: &a [*a]", "&a a: *a", "a: &x 1", "a: *x"])
def test_anchors_and_aliases_are_an_error_whatever_they_would_make(text):
    """Row B2."""
    assert "LX022" in codes(text)
    assert parsed(text).data is None


@pytest.mark.parametrize(
    "text", ["[" * 5000, "{a: " * 5000, "- " * 5000, "? " * 5000, "[" * 200_000, "a: " + "[{" * 9000]
)
def test_what_lies_too_deep_is_an_error_and_never_a_crash(text):
    """Row B3."""
    assert codes(text) & {"LX026", "LX020", "LX038", "LX036"}


@pytest.mark.parametrize(
    "tag", ["!!python/object:os.system", "!!python/object/apply:os.system", "!foo", "!!binary", "!!set"]
)
def test_a_tag_is_an_error_at_its_place(tag):
    """Row B4."""
    (problem,) = parsed(f"id: x\ntitle: {tag} x\n").problems

    assert (problem.code, problem.place) == ("LX023", Span(2, 8))


@pytest.mark.parametrize(
    ("written", "value"),
    [
        *(("NO", "NO"), ("on", "on"), ("y", "y"), ("02134", "02134"), ("12:30", "12:30"), ("2026-11-24", "2026-11-24")),
        *(("0x1F", "0x1F"), ("0o17", "0o17"), ("1_000", "1_000"), ("190:20:30", "190:20:30"), ("2024-25", "2024-25")),
        *(("1.10", 1.1), ("13203", 13203), ("-5", -5), ("1e3", 1000.0), ("true", True), ("~", None)),
    ],
)
def test_what_is_written_without_quotes_is_what_yaml_1_2_says(written, value):
    """Row B5."""
    assert parsed(f"a: {written}\n") == Parsed({"a": value})


@pytest.mark.parametrize("written", [".nan", ".inf", "-.INF", "1e400", "12345678901234567890"])
def test_a_number_that_json_cannot_hold_is_an_error(written):
    """Row B5."""
    assert codes(f"a: {written}\n") == {"LX028"}


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        ("a: b\n\tc: d\n", "LX030", (2, 1)),
        ('a: "b\nc: d\n', "LX031", (1, 4)),
        ("a: b\nkey:value\nc: d\n", "LX033", (2, 4)),
        ("a: @b\n", "LX037", (1, 4)),
        ("a: `b`\n", "LX037", (1, 4)),
        ("a: b\nno colon here\n", "LX034", (2, 1)),
    ],
)
def test_a_slip_is_an_error_at_its_place_with_a_hint(text, code, place):
    """Row B6."""
    (problem,) = parsed(text).problems

    assert (problem.code, (problem.place.line, problem.place.column)) == (code, place)
    assert problem.fix


@pytest.mark.parametrize(
    "text", ["[a]: b\n", "{a: b}: c\n", "? - a\n: b\n", "1: a\n", "null: a\n", "true: a\n", "1.5: a\n"]
)
def test_a_key_that_is_no_text_is_an_error(text):
    """Row B7."""
    assert codes(text) == {"LX027"}


@pytest.mark.parametrize(
    "text",
    [
        *("a: " + "x" * 250_000, "a: '" + "x\n" * 120_000, 'a: "' + "\\" * 250_000, "a: |\n" + " x\n" * 80_000),
        *(
            "a: 1\n" * 50_000,
            "a\n" * 120_000,
            ": " * 120_000,
            "? " * 120_000,
            "- " * 120_000,
            "&a " * 80_000,
            "!a " * 80_000,
        ),
        *(
            "{" * 250_000,
            "[a, " * 60_000,
            "{a: {" * 50_000,
            "a: [" + "1, " * 80_000,
            "a: {" + "b: 1, " * 40_000,
            "'" * 250_000,
        ),
        *(
            '"' * 250_001,
            "#" * 250_000,
            "%" * 250_000,
            "---\n" * 60_000,
            "...\n" * 60_000,
            "*a " * 80_000,
            "\t" * 250_000,
        ),
        *(" " * 250_000 + "a", "\n" * 250_000, "a: b: " * 40_000, "<<: " * 60_000, "a: >\n\n" + "\n" * 200_000 + " x"),
    ],
)
def test_a_text_of_any_kind_is_read_or_refused_in_time(text):
    """Row K5."""
    parsed(text)


# libyaml takes these though YAML 1.2 does not: wrong indentation inside brackets or quotes, comments and document
# marks without the space before them. None is read as something else than it looks.
TAKEN_THOUGH_INVALID = "9C9N 9JBA CVW2 DK95:1 G5U8 QB6E S98Z SU5Z X4QW Y79Y:3 YJV2"

# These are refused though YAML 1.2 takes them. Most libyaml does not know: keys and values in rare positions, tabs
# between tokens, empty keys. On purpose: directives (27NA, 6LVF, MUS6), swallowed items (AB8U), ?x in brackets (652Z).
REFUSED_THOUGH_VALID = """
    27NA 2JQS 2LFX 4ABK 4MUZ:0 4MUZ:1 4MUZ:2 58MP 5MUD 5T43 652Z 6BCT 6CA3 6LVF 8XYN 96NN:0 96NN:1 9SA2 A2M4 AB8U
    BEC7 CFD4 DBG4 DK95:0 DK95:3 DK95:4 DK95:7 FRK4 HM87:0 HM87:1 HWV9 K3WX MUS6:2 MUS6:3 MUS6:4 MUS6:5 MUS6:6
    NHX8 NJ66 NKF9 Q5MG QT73 R4YG RTP8 S3PD SM9W:1 UKK6:0 UT92 VJP3:1 W4TN W5VH Y79Y:1 Y79Y:10 ZYU8:0 ZYU8:1
    ZYU8:2 ZYU8:3
"""


def result(text: str) -> tuple[Json, list[Problem]]:
    decoded = decode(PATH, text.encode())
    found = parsed(decoded.text) if decoded.text is not None else Parsed(None)
    return found.data, [one for one in (*decoded.problems, *found.problems) if one.severity is Severity.ERROR]


def codes_in(text: str) -> set[str]:
    return {one.code for one in result(text)[1]}


if YAML_SUITE.is_dir():
    CASES = tuple(yaml_cases())

    def test_no_case_of_the_suite_crashes_or_hangs():
        """Row B8."""
        assert sum(1 for case in CASES if result(case.text)) > 400

    def test_what_the_suite_calls_invalid_is_refused_but_for_a_list():
        """Row B8."""
        taken = {case.name for case in CASES if case.is_invalid and not codes_in(case.text)}

        assert taken == set(TAKEN_THOUGH_INVALID.split())

    def test_what_the_suite_calls_valid_is_read_or_refused_on_purpose_but_for_a_list():
        """Row B8."""
        purpose = {"LX003", *(f"LX02{digit}" for digit in range(1, 10))}
        valid = [(case.name, codes_in(case.text)) for case in CASES if not case.is_invalid]

        refused = {name for name, found in valid if found and not found & purpose}

        assert refused == set(REFUSED_THOUGH_VALID.split())

    def test_what_is_read_is_what_the_suite_s_json_says():
        """Row B8: the suite says in JSON what every case means that we read; a text of no document is nothing."""
        read = [(case, result(case.text)[0]) for case in CASES if not case.is_invalid and not codes_in(case.text)]

        assert len(read) > 130
        for case, data in read:
            assert case.json is not None, case.name
            assert data == (json.loads(case.json) if case.json.strip() else None), case.name

    def test_what_is_refused_has_a_place_in_the_text():
        """Row B8."""
        for case in CASES:
            lines = case.text.removeprefix("\ufeff").replace("\r\n", "\n").split("\n")
            for problem in result(case.text)[1]:
                assert isinstance(problem.place, Span), case.name
                assert 1 <= problem.place.line <= len(lines), case.name
                assert 1 <= problem.place.column <= len(lines[problem.place.line - 1]) + 1, case.name
                assert problem.fix, case.name
