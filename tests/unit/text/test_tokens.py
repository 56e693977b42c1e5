"""Words as search knows them."""

import json
from pathlib import Path

import pytest

from lx.text.tokens import LONGEST, joined_of, words_of

CASES = json.loads((Path(__file__).parents[2] / "vectors/tokens.json").read_text("utf-8"))["cases"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_text_is_cut_and_folded_as_the_vectors_expect(case):
    assert words_of(*case["arguments"]) == case["expected"]


def test_a_word_counts_up_to_its_limit():
    assert words_of("a" * 100 + " b") == ["a" * LONGEST, "b"]


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("No Wi-Fi, please", ["wifi"]),
        ("(e-learning) and «co-op»", ["elearning", "coop"]),
        ("grades 9-12", []),
        ("a state-of-the-art shop", []),
        ("career/cnc-tool", []),
        ("see https://phet.example.org/wi-fi", []),
        ("cnc-tool", []),
    ],
)
def test_two_words_that_a_hyphen_joins_in_a_sentence_are_one_word_too(text, joined):
    assert list(joined_of(text)) == joined
