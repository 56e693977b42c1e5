"""Slips that people make, where they are told of them, and by which code. The page of each code shows its words."""

from pathlib import PurePosixPath

import pytest

from lx.model.problem import Severity
from lx.read.strict_yaml import parse

PATH = PurePosixPath("catalog/manufacturing/career/machinist.yml")


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ("a: b\n\tc: d\n", "LX030", 2, 1),
        ("\ta: b\n", "LX030", 1, 1),
        ("a:\n\t- x\n", "LX030", 2, 1),
        ("a:\n  \tb: x\n", "LX030", 2, 3),
        ('a: "unclosed\nb: c\n', "LX031", 1, 4),
        ("a: 'unclosed\n", "LX031", 1, 4),
        ('a: "unclosed\nb: "c"\n', "LX031", 1, 4),
        ('a: b\nc: "d\ne: "f"\ng: h\n', "LX031", 2, 4),
        ("a: 'it's'\n", "LX032", 1, 8),
        ('a: "x" y\n', "LX032", 1, 8),
        ("a: [x] y\n", "LX032", 1, 8),
        ("a: {x: y} z\n", "LX032", 1, 11),
        ("a:b\nc: d\n", "LX033", 1, 2),
        ("a: b\nc:d\ne: f\n", "LX033", 2, 2),
        ("a: b\nc:d", "LX033", 2, 2),
        ("a:\n  - b:c\n    d: e\n", "LX033", 2, 6),
        ("a:\u00a0b\nc: d\n", "LX033", 1, 3),
        ("a b\nc: d\n", "LX034", 1, 1),
        ("a: b\nc d\n", "LX034", 2, 1),
        ("a: b\nc d", "LX034", 2, 1),
        ("a: |\n x\ny\n", "LX034", 3, 1),
        ("a: b: c\n", "LX035", 1, 5),
        ("- a: b: c\n", "LX035", 1, 7),
        ("a: “b: c”\n", "LX035", 1, 4),
        ("a: b\n c: d\n", "LX036", 2, 2),
        ("a:\n  b: 1\n c: 2\n", "LX036", 3, 2),
        ("- a\nb: c\n", "LX036", 2, 1),
        ("a: b\n- c\n", "LX036", 2, 1),
        ("- - a\n - b\n", "LX036", 2, 2),
        ("a: - b\n", "LX036", 1, 4),
        ("a: @x\n", "LX037", 1, 4),
        ("a: `x`\n", "LX037", 1, 4),
        ("```yaml\na: b\n", "LX037", 1, 1),
        ("a: %x\n", "LX037", 1, 4),
        ("a: >x\n", "LX037", 1, 4),
        ("a: |x\n", "LX037", 1, 4),
        ("a: [?x]\n", "LX037", 1, 5),
        ("é: {?x: y}\n", "LX037", 1, 5),
        ("a: * x\n", "LX037", 1, 4),
        ("a: & x\n", "LX037", 1, 4),
        ("a: !<x\n", "LX037", 1, 4),
        ("%YAML 1.1\n---\na: b\n", "LX037", 1, 1),
        ("%x y\n---\na: b\n", "LX037", 1, 1),
        ("a: [1, 2\nb: c\n", "LX038", 1, 4),
        ("a: {x: 1\nb: c\n", "LX038", 1, 4),
        ("a: [1, 2", "LX038", 1, 4),
        ('a: "C:\\Users"\n', "LX039", 1, 7),
        ('a: "\\ud83d"\n', "LX039", 1, 5),
        ('a: "x\\y"\n', "LX039", 1, 6),
        ("a: [b,, c]\n", "LX020", 1, 7),
        ("a: ]\n", "LX020", 1, 4),
    ],
)
def test_a_slip_is_told_where_it_is(text, code, line, column):
    (problem,) = parse(text, PATH).problems

    assert (problem.code, problem.place.line, problem.place.column) == (code, line, column)
    assert problem.fix.endswith((".", "?"))


def test_the_words_repeat_what_was_written():
    assert parse("id: x\ntitle:Machinist\n", PATH).problems[0].fix == "Write a space: `title: Machinist`."
    assert parse("id: x\ntitle Machinist\n", PATH).problems[0].fix == "Write `title: …`, or join it to the text above."


def test_an_address_with_a_port_is_no_missing_space():
    assert parse("a: http://x.example.org:80\nb: 12:30\n", PATH).problems == ()


@pytest.mark.parametrize(
    ("text", "fix"),
    [
        ("a:\u00a0b\nc: d\n", "Write a plain space in its place."),
        ("a: “b: c”\n", 'Write straight quotes, ", before and behind the text.'),
        ("```yaml\na: b\n", "Delete it, and the other one below."),
        ("length = year\na: b\n", "Write `length: …`, or join it to the text above."),
        ("length; year\na: b\n", "Write `length: …`, or join it to the text above."),
    ],
)
def test_what_word_processors_and_chats_leave_behind_is_known(text, fix):
    [problem] = parse(text, PATH).problems

    assert problem.fix == fix


@pytest.mark.parametrize(
    ("text", "column"),
    [("a: Machining #1\n", 14), ("a: b\t#c\n", 6), ("a: [b, c #d\n  ]\n", 10), ("a: 1 #2\n", 6)],
)
def test_a_text_that_a_comment_cuts_is_told_and_read_on(text, column):
    parsed = parse(text, PATH)

    [problem] = parsed.problems
    assert (problem.code, problem.place.column, problem.severity) == ("LX044", column, Severity.WARNING)
    assert parsed.data is not None


@pytest.mark.parametrize(
    "text", ["a: b # c\n", 'a: "b #c"\n', "a: b#c\n", "#a: b\na: b\n", "a: |\n  b #c\n", "a: [b] #c\n"]
)
def test_no_other_comment_or_sign_is_told(text):
    assert parse(text, PATH).problems == ()
