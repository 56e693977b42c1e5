import pytest

from lx.text.nearest import likeliest, nearest

FIELDS = ("title", "summary", "grade_bands", "last_reviewed", "high-school")


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("tittle", "title"),
        ("Title", "title"),
        ("sumary", "summary"),
        ("grade-bands", "grade_bands"),
        ("gradeBands", "grade_bands"),
        ("last reviewed", "last_reviewed"),
        ("High School", "high-school"),
    ],
)
def test_the_word_that_was_meant(word, meant):
    assert nearest(word, FIELDS) == meant


@pytest.mark.parametrize("word", ["", "zzz", "colour", "t"])
def test_nothing_is_guessed_from_afar(word):
    assert nearest(word, FIELDS) is None


def test_without_options_there_is_none():
    assert nearest("title", ()) is None


def test_a_word_of_any_length_is_compared_in_time():
    assert nearest("title" * 100_000, FIELDS) is None


def test_how_alike_words_must_be_can_be_said():
    assert nearest("challenge", ["exchange"]) == "exchange"
    assert nearest("challenge", ["exchange"], likeness=0.8) is None


def test_options_that_are_as_like_are_all_likely():
    assert likeliest("pvhs-welding", ["cbhs-welding", "lhhs-welding", "drafting"]) == ("cbhs-welding", "lhhs-welding")


def test_what_is_the_same_but_for_case_is_alone_likely():
    assert likeliest("Lead", ["load", "lead"]) == ("lead",)


def test_no_number_is_more_alike_than_another():
    assert likeliest("9-12", ["9-10", "11-12"]) == ()
    assert likeliest("9_10", ["9-10", "11-12"]) == ("9-10",)
