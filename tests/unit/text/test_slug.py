"""An id made from a title."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lx.text.slug import slug


@pytest.mark.parametrize(
    ("title", "made"),
    [
        ("Precision Machining", "precision-machining"),
        ("CNC: mills & lathes!", "cnc-mills-lathes"),
        ("Año escolar", "ano-escolar"),
        ("Ohm's law", "ohms-law"),
        ("Straße", "strasse"),
        ("  --  ", ""),
        ("数学", ""),
    ],
)
def test_an_id_is_made_of_the_titles_words(title, made):
    assert slug(title) == made


def test_a_long_title_ends_with_a_whole_word():
    assert slug("word " * 20) == "-".join(["word"] * 13)


def test_one_endless_word_is_cut():
    assert slug("a" * 90) == "a" * 64


@given(st.text(max_size=200))
def test_whatever_the_title_it_is_an_id_or_nothing(title):
    made = slug(title)

    assert len(made) <= 64
    assert made == "" or re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", made)
