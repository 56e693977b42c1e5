from pathlib import PurePosixPath

import pytest

from lx.model.source import Span
from lx.read.strict_yaml import Place, member, parse, positions

PATH = PurePosixPath("catalog/manufacturing/career/machinist.yml")


def told(text: str, *, line: int = 1) -> list[tuple[str, int, int]]:
    return [(one.code, one.place.line, one.place.column) for one in parse(text, PATH, line=line).problems]


def test_a_record_is_read_in_its_order():
    text = 'title: Machinist\ncodes: {local: "MAT 110", cip: ["27.0301", 5]}\n'
    text += "steps:\n  - grade: 9\n    take: null\n  - text\n"

    data = parse(text, PATH).data

    assert data == {
        "title": "Machinist",
        "codes": {"local": "MAT 110", "cip": ["27.0301", 5]},
        "steps": [{"grade": 9, "take": None}, "text"],
    }
    assert list(data) == ["title", "codes", "steps"]


def test_quotes_make_text_of_everything():
    assert parse("a: \"1\"\nb: 'true'\nc: ''\nd: |\n  12\n", PATH).data == {"a": "1", "b": "true", "c": "", "d": "12\n"}


def test_texts_over_several_lines_are_joined_as_yaml_says():
    assert parse("a: >\n  one\n  two\n\n  three\nb: one\n  two\n", PATH).data == {
        "a": "one two\nthree\n",
        "b": "one two",
    }


def test_nothing_is_written_in_an_empty_text_or_in_comments():
    assert parse("", PATH).data is None
    assert parse("# nothing\n", PATH) == parse("", PATH)


def test_a_double_key_is_told_with_both_lines_and_the_first_is_kept():
    parsed = parse('a: 1\nb: {x: 1, "x": 2}\n"a": {c: d}\n', PATH)

    assert [(one.code, one.place) for one in parsed.problems] == [("LX021", Span(2, 11, 1)), ("LX021", Span(3, 1, 1))]
    assert "on line 2 and on line 2" in parsed.problems[0].message
    assert "on line 1 and on line 3" in parsed.problems[1].message
    assert parsed.data == {"a": 1, "b": {"x": 1}}


def test_lines_count_from_where_the_text_begins_in_its_file():
    parsed = parse("a: 1\na: 2\n", PATH, line=10)

    assert parsed.problems[0].place.line == 11
    assert "on line 10 and on line 11" in parsed.problems[0].message


def test_every_refusal_is_told_not_only_the_first():
    assert told("a: &x 1\nb: !t y\nc: *x\n<<: {d: .nan}\n") == [
        ("LX022", 1, 4),
        ("LX023", 2, 4),
        ("LX022", 3, 4),
        ("LX024", 4, 1),
        ("LX028", 4, 9),
    ]


@pytest.mark.parametrize("text", ["a: &x 1\n", "a: &x [1]\n", "&x a: 1\n", "&x {a: 1}\n", "&x [*x]\n"])
def test_an_anchor_is_refused_wherever_it_stands(text):
    parsed = parse(text, PATH)

    assert {one.code for one in parsed.problems} == {"LX022"}
    assert parsed.data is None


@pytest.mark.parametrize("tag", ["!foo", "!!binary", "!!python/object:os.system", "!!str", "!", "!<tag:x>"])
@pytest.mark.parametrize("value", ["x", "[x]", "{x: y}", "'x'"])
def test_a_tag_is_refused_at_its_place(tag, value):
    assert told(f"a: 1\nb: {tag} {value}\n") == [("LX023", 2, 4)]


@pytest.mark.parametrize("key", ["1", "1.5", "true", "null", "~", "[a]", "{a: b}", "? [a]\n"])
def test_a_key_that_is_no_text_is_refused(key):
    assert [code for code, _, _ in told(f"{key}: x\n")] == ["LX027"]


def test_a_key_in_quotes_is_text_whatever_it_says():
    assert parse("\"1\": x\n'<<': y\n", PATH).data == {"1": "x", "<<": "y"}


def test_twelve_levels_are_read_and_the_thirteenth_is_refused():
    assert parse("[" * 12 + "]" * 12, PATH).problems == ()
    assert told("[" * 13 + "]" * 13) == [("LX026", 1, 13)]
    assert told("{a: " * 13 + "1" + "}" * 13) == [("LX026", 1, 49)]


def test_ten_thousand_values_are_read_and_the_next_is_refused():
    most = "a: [" + "\n1," * 9_998 + "]\n"

    assert parse(most, PATH).problems == ()
    assert told(f"{most}b: 1\n") == [("LX029", 10_000, 4)]
    assert told("- {}\n" * 10_000) == [("LX029", 10_000, 3)]


@pytest.mark.parametrize("text", ["a: 1\n---\nb: 2\n", "a: 1\n--- b\n", "a: 1\n...\n---\nb: 2\n"])
def test_a_second_document_is_refused_and_the_first_is_kept(text):
    parsed = parse(text, PATH)

    assert [one.code for one in parsed.problems] == ["LX025"]
    assert parsed.data == {"a": 1}


def test_a_single_document_may_have_marks():
    assert parse("---\na: 1\n...\n", PATH) == parse("a: 1\n", PATH)


def test_an_escape_is_judged_by_what_it_stands_for():
    parsed = parse('a: "x\\u202Ey\\0"\nb: "caf\\u00e9 \\x41\\t"\n', PATH)

    assert [(one.code, one.place.line) for one in parsed.problems] == [("LX004", 1), ("LX003", 1)]


def test_escapes_that_harm_nobody_are_read():
    assert parse('b: "caf\\u00e9 \\x41\\t\\\\"\n', PATH).data == {"b": "café A\t\\"}


def test_items_that_a_text_would_swallow_are_told():
    assert told("tags: first\n  - second\n  - third\nid: x\n") == [("LX036", 2, 3), ("LX036", 3, 3)]


def test_a_hyphen_in_a_text_of_several_lines_is_none_of_an_item():
    assert parse("summary: Makes parts - by\n  machines - of metal\n", PATH).data == {
        "summary": "Makes parts - by machines - of metal"
    }


def test_positions_know_keys_values_and_what_is_written():
    places = positions("id: x\ncodes: {cip: [1.10, 'é']}\n", line=5)

    assert places == {
        "": Place(Span(5, 1, 5), None, ""),
        "/id": Place(Span(5, 5, 1), Span(5, 1, 2), "x"),
        "/codes": Place(Span(6, 8, 1), Span(6, 1, 5), ""),
        "/codes/cip": Place(Span(6, 14, 1), Span(6, 9, 3), ""),
        "/codes/cip/0": Place(Span(6, 15, 4), None, "1.10"),
        "/codes/cip/1": Place(Span(6, 21, 3), None, "é"),
    }


def test_positions_end_where_the_text_can_no_longer_be_read():
    assert set(positions("a: 1\nb: [1, 2\n")) >= {"", "/a", "/b", "/b/0", "/b/1"}


def test_a_text_of_several_lines_is_shown_up_to_the_end_of_its_first():
    assert positions("a: >\n  one\n  two\n")["/a"].value == Span(1, 4, 1)
    assert positions("a: one\n  two\n")["/a"].value == Span(1, 4, 3)


def test_slashes_and_tildes_in_names_are_escaped():
    assert member(member("", "a/b"), "c~d") == "/a~1b/c~0d"
    assert member("/a", 3) == "/a/3"
