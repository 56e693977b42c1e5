import pytest

from lx.model.source import Span
from lx.text.markdown_place import Found, Kind, found_in


def test_links_pictures_and_tags_are_found_in_order():
    assert found_in("[a](b) <i>\n![c](d)\n\n<div>\n") == (
        Found(Kind.LINK, "b", Span(1, 5, 1)),
        Found(Kind.TAG, "<i>", Span(1, 8, 3)),
        Found(Kind.IMAGE, "d", Span(2, 6, 1)),
        Found(Kind.TAG, "<div>", Span(4, 1, 5)),
    )


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ("x\n\n  [a](target) b", Span(3, 7, 6)),
        ("> > x\n> > [a](target)", Span(2, 9, 6)),
        ("- x\n  - [a](target)", Span(2, 9, 6)),
        ("## x [a](target)", Span(1, 10, 6)),
        ("x\n[a\nb](target)", Span(3, 4, 6)),
        ("|x|y|\n|-|-|\n|z|[a](target)|", Span(3, 8, 6)),
        ("[a](<target> 'title')", Span(1, 6, 6)),
        ("<target:x>", Span(1, 2, 8)),
        ("*x [a](target)*", Span(1, 8, 6)),
    ],
)
def test_an_address_is_found_where_it_stands(body, place):
    (found,) = found_in(body)

    assert found.place == place


def test_each_of_two_equal_links_has_its_own_place():
    assert [found.place.column for found in found_in("[a](x) [b](x)")] == [5, 12]


def test_of_a_reference_the_place_is_where_it_is_used():
    assert [(one.written, one.place) for one in found_in("\n[a]\n\n[a]: x\n")] == [("x", Span(2, 1, 1))]


def test_a_link_without_words_is_known():
    assert [found.has_text for found in found_in("[](x) [a](x)")] == [False, True]


def test_code_holds_nothing():
    assert found_in("`[a](b) <i>`\n\n    <div>\n\n```\n![a](b)\n```\n") == ()
