"""The walls hold by themselves, whatever another parser said before."""

import markdown
import pytest

from lx.theme.markdown_walls import Walls, excess_of, safe


def through(text: str) -> str:
    return markdown.markdown(text, extensions=["tables", "toc", "fenced_code", Walls()])


def test_a_web_address_stays_a_link() -> None:
    assert through("[a](https://example.org/x?y=1)") == '<p><a href="https://example.org/x?y=1">a</a></p>'


def test_a_reference_gets_a_scheme_of_its_own() -> None:
    assert through("[a](career/machinist)") == '<p><a href="lx:career/machinist">a</a></p>'


@pytest.mark.parametrize(
    "text",
    [
        "[a](javascript:alert(1))",
        "[a](&#x6A;avascript:alert(1))",
        "[a](java\\script:x)",
        "[a][r]\n\n[r]: javascript:alert(1)",
        "<javascript:alert(1)>",
        "<someone@example.org>",
        "![a](https://example.org/a.png)",
        "[a](lx:career/machinist)",
        "[TOC]\n\n# A heading",
    ],
)
def test_what_is_refused_has_no_address_behind_the_second_wall(text: str) -> None:
    html = safe(through(text))

    assert "href" not in html
    assert "src" not in html


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "a <b>c</b>",
        "<!-- a comment -->",
        "<?php ?>",
        "<div markdown=1>x</div>",
        "<svg/onload=alert(1)>",
    ],
)
def test_raw_html_becomes_text_in_the_first_wall(text: str) -> None:
    html = through(text)

    assert not [tag for tag in ("<script", "<img", "<b>", "<!--", "<?", "<div", "<svg") if tag in html]
    assert "&lt;" in html


@pytest.mark.parametrize(
    "html",
    [
        "<script>alert(1)</script>",
        '<a href="javascript:alert(1)">x</a>',
        '<p onclick="x()" style="color:red" class="banner" id="main">x</p>',
        "<math><annotation-xml><b>x</b></annotation-xml></math>",
    ],
)
def test_the_second_wall_takes_what_is_not_on_its_list(html: str) -> None:
    cleaned = safe(html)

    assert not [one for one in ("script", "onclick", "style", "class", "id=", "math") if one in cleaned]


def test_too_many_of_a_sign_are_counted() -> None:
    assert excess_of("[a](b/c) " * 200) == ""
    assert excess_of("[a](b/c) " * 201) == "The page has 201 square brackets; the limit is 200."
    assert excess_of("# a\n" * 101) == "The page has 101 headings or lines; the limit is 100."
