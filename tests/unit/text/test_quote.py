import pytest

from lx.text.quote import listed, quoted, visible


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("plain, 'quoted' and \"double\"", "plain, 'quoted' and \"double\""),
        ("a\nb\tc", "a\\u000Ab\\u0009c"),
        ("\x1b[31m\x9b", "\\u001B[31m\\u009B"),
        ("\u202eevil\u2066", "\\u202Eevil\\u2066"),
        ("left\u200eright\u200f\u061c", "left\\u200Eright\\u200F\\u061C"),
        ("zero\u200bwidth\ufeff", "zero\\u200Bwidth\\uFEFF"),
        ("tag\U000e0041", "tag\\U000E0041"),
        ("half\ud800", "half\\uD800"),
        ("no\u00a0break", "no\\u00A0break"),
        ("مدرسة and 学校 and café", "مدرسة and 学校 and café"),
    ],
)
def test_what_cannot_be_seen_is_written_out(text, seen):
    assert visible(text) == seen


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("a", "'a'"),
        ("", "''"),
        (48.05, "48.05"),
        (True, "true"),
        (None, "null"),
        (["é"], '["é"]'),
        ({"a": 1}, '{"a": 1}'),
    ],
)
def test_a_value_is_shown_as_it_would_be_written(value, shown):
    assert quoted(value) == shown


def test_a_long_value_is_cut():
    assert quoted("x" * 500) == f"'{'x' * 59}…'"
    assert len(quoted(list(range(500)))) == 60


@pytest.mark.parametrize(
    ("words", "sentence"), [([], ""), (["a"], "a"), (["a", "b"], "a or b"), (["a", "b", "c"], "a, b or c")]
)
def test_words_become_a_list_in_a_sentence(words, sentence):
    assert listed(words) == sentence


def test_the_last_two_words_may_be_joined_otherwise():
    assert listed(["a", "b"], last="and") == "a and b"
