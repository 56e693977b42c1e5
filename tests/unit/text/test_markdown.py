from pathlib import PurePosixPath

import pytest

from lx.model.problem import Problem, Severity
from lx.model.record import Prose, Ref
from lx.model.source import Pointer, Span
from lx.text.markdown import prose_of

PATH = PurePosixPath("catalog/manufacturing/career/machinist.md")
TYPES = ("career", "course", "organization")


def prose(body: str) -> Prose:
    found, problems = prose_of(body, TYPES, path=PATH)
    assert problems == ()
    return found


def told(body: str) -> list[tuple[str, int, int]]:
    return [(one.code, one.place.line, one.place.column) for one in prose_of(body, TYPES, path=PATH)[1]]


def problem(body: str) -> Problem:
    (found,) = prose_of(body, TYPES, path=PATH)[1]
    return found


@pytest.mark.parametrize("body", ["", "\n", "  \n\n"])
def test_without_a_body_there_is_no_prose(body):
    assert prose(body) == Prose("", "", ())


def test_a_text_becomes_html_and_words():
    found = prose("# One\n\nTwo *three* `four`\\\nfive & <six\n\n- seven\n- ~~eight~~\n")

    assert found.html == (
        "<h2>One</h2>\n<p>Two <em>three</em> <code>four</code><br />\nfive &amp; &lt;six</p>\n"
        "<ul>\n<li>seven</li>\n<li><del>eight</del></li>\n</ul>\n"
    )
    assert found.plain == "One Two three four five & <six seven eight"


def test_headings_go_on_below_the_title():
    assert prose("# a\n\n## b\n\n# c\n").html == "<h2>a</h2>\n<h3>b</h3>\n<h2>c</h2>\n"


def test_a_table_scrolls_in_its_own_region_and_needs_no_style():
    html = prose("| a | b |\n|--:|:-:|\n| 1 | 2 |\n").html

    assert html.startswith('<div class="scroll" tabindex="0"><table>\n<thead>\n<tr>\n<th class="align-right">a</th>\n')
    assert html.endswith("</tbody>\n</table></div>\n")
    assert "style" not in html


def test_code_scrolls_and_says_no_language():
    assert prose('```js" onclick="x\na < b\n```\n').html == '<pre tabindex="0"><code>a &lt; b\n</code></pre>\n'


def test_a_record_is_named_by_a_placeholder_and_listed_once_in_order_of_the_text():
    found = prose("[a](career/machinist) [b](course/kcc-mat-110 'why') [c](career/machinist)")

    assert '<a href="lx:career/machinist">a</a>' in found.html
    assert '<a href="lx:course/kcc-mat-110" title="why">b</a>' in found.html
    assert found.links == (Ref("career", "machinist"), Ref("course", "kcc-mat-110"))


def test_a_web_address_is_marked_as_leading_out():
    assert prose("[a](https://example.org/?b=c&d) <http://x.example.org>").html == (
        '<p><a href="https://example.org/?b=c&amp;d" rel="external">a</a> '
        '<a href="http://x.example.org" rel="external">http://x.example.org</a></p>\n'
    )


def test_an_address_in_another_alphabet_is_allowed_where_it_is_one_alphabet():
    assert "m%C3%BCller.de" in prose("[a](https://müller.de/größe)").html
    assert told("[a](https://\u0430pple.com)") == [("LX070", 1, 5)]


@pytest.mark.parametrize(
    ("body", "code", "line", "column"),
    [
        ("a\n\nb [c](javascript:alert(1)) d", "LX070", 3, 7),
        ("[c]( data:text/html,x )", "LX070", 1, 6),
        ("[c](//example.org)", "LX070", 1, 5),
        ("[c](<\\\\example.org>)", "LX070", 1, 7),
        ("[c](&#106;avascript&colon;x)", "LX070", 1, 1),
        ("<mailto:a@example.org>", "LX070", 1, 2),
        ("<a@example.org>", "LX070", 1, 1),
        ("> quote\n> [c](ftp://example.org)", "LX070", 2, 7),
        ("- item\n\n  [c](https://u@example.org)", "LX070", 3, 7),
        ("1. a\n   # b [c](file:///x)", "LX070", 2, 12),
        ("| a |\n|---|\n| x [c](tel:555) |", "LX070", 3, 9),
        ("[c]\n\n[c]: lx:career/machinist\n", "LX070", 1, 1),
        ("![alt](x.png)", "LX071", 1, 8),
        ("[![alt](https://example.org/x.png)](https://example.org)", "LX071", 1, 9),
        ("[c](../x.md)", "LX072", 1, 5),
        ("[c](#part)", "LX072", 1, 5),
        ("[c](Career/Machinist)", "LX072", 1, 5),
        ("[c](career/machinist.html)", "LX072", 1, 5),
        ("[c](carer/machinist)", "LX072", 1, 5),
        ("[c](www.example.org)", "LX072", 1, 5),
        ("[](career/machinist)", "LX076", 1, 4),
        ("a &#x202e; b", "LX077", 1, 3),
        ("a\nb&zwnj;c", "LX077", 2, 2),
    ],
)
def test_what_is_refused_is_told_at_its_place(body, code, line, column):
    assert told(body) == [(code, line, column)]
    assert prose_of(body, TYPES, path=PATH)[0] in (Prose("", ""), Prose("", "", (Ref("carer", "machinist"),)))


def test_a_refused_text_still_says_what_it_names():
    body = "[a](x.html) [b](career/machinist) <b>[c](course/z)</b>\n\n[](career/welder) [d](data:x)\n"

    assert prose_of(body, TYPES, path=PATH)[0] == Prose("", "", (Ref("career", "machinist"), Ref("course", "z")))


def test_everything_that_is_refused_is_told_in_order():
    assert told("[a](x) ![b](y)\n\n<b>[c](data:x)</b> [d](career/z)") == [
        ("LX072", 1, 5),
        ("LX071", 1, 13),
        ("LX073", 3, 1),
        ("LX070", 3, 8),
        ("LX073", 3, 15),
    ]


def test_html_is_shown_as_text_with_a_warning():
    found, problems = prose_of("a <script>alert(1)</script>\n\n<div onclick=x>\nb\n</div>\n", TYPES, path=PATH)

    assert found.html == ("<p>a &lt;script&gt;alert(1)&lt;/script&gt;</p>\n&lt;div onclick=x&gt;\nb\n&lt;/div&gt;\n")
    assert found.plain == "a <script>alert(1)</script> <div onclick=x> b </div>"
    assert {(one.code, one.severity) for one in problems} == {("LX073", Severity.WARNING)}
    assert [one.place for one in problems] == [Span(1, 3, 8), Span(1, 19, 9), Span(3, 1, 15)]


@pytest.mark.parametrize("body", ["`<b>`", "    <b>\n", "```\n<b>\n```", "a < b > c", "<https://example.org>", "\\<b>"])
def test_what_is_no_html_is_no_warning(body):
    assert told(body) == []


@pytest.mark.parametrize("body", ["{{ 7*7 }}", "{% include 'x' %}", "${7*7}", "%s {0.real}"])
def test_what_looks_like_a_template_is_text(body):
    assert prose(body).plain == body


def test_an_entity_in_code_is_shown_as_written():
    assert prose("`&#x202e;`").plain == "&#x202e;"


def test_places_count_from_where_the_body_begins():
    _, (found,) = prose_of("a\n[b](x)", TYPES, path=PATH, at=10)

    assert found.place == Span(11, 5, 1)


def test_a_text_in_a_field_is_told_by_its_field():
    _, (found,) = prose_of("a\n[b](x)", TYPES, path=PATH, at=Pointer("/translations/es/body"))

    assert found.place == "/translations/es/body"


def test_a_misspelt_type_is_corrected():
    assert problem("[a](carer/machinist)").fix == "Write career/machinist."


def test_an_address_is_better_told_in_contact():
    assert "contact" in problem("<a@example.org>").fix


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("x" * (100 * 1024 + 1), "LX074"),
        ("é" * (50 * 1024 + 1), "LX074"),
        ("> " * 200 + "x", "LX074"),
        ("- " * 200 + "x", "LX074"),
        ("*a **b " * 200 + "x" + "** c*" * 200, "LX074"),
        ("|a|b|\n|-|-|\n" + "|1|2|\n" * 201, "LX075"),
        ("|a|b|\n|-|-|\n" + "1\n" * 201, "LX075"),
        ("a|" * 21 + "\n" + "-|" * 21 + "\n", "LX075"),
        ("> |a|b|\n> |-|-|\n" + "> |1|2|\n" * 201, "LX075"),
    ],
)
def test_too_much_is_told_and_not_parsed(body, code):
    assert [one for one, _, _ in told(body)] == [code]


@pytest.mark.parametrize(
    "body",
    [
        "x " * (50 * 1024),
        "> " * 40 + "x",
        "|a|b|\n|-|-|\n" + "|1|2|\n" * 200,
        "|a" * 20 + "|\n" + "|-" * 20 + "|\n",
        "a | b | c " * 100,
        "|a|b|\n|-|-|\n" + "|1|2|\n" * 150 + "\n" + "text\n" * 300,
    ],
)
def test_much_is_not_too_much(body):
    assert told(body) == []


@pytest.mark.parametrize(
    ("body", "line", "column"),
    [
        ("See [a](Welder of pipes).", 1, 9),
        ("One.\n\n- See [a](two words) now", 3, 11),
        ("See [a] (career/machinist).", 1, 10),
        ("See [a] (https://example.org/x).", 1, 10),
    ],
)
def test_what_looks_like_a_link_and_is_none_is_told(body, line, column):
    assert told(body) == [("LX078", line, column)]
    assert problem(body).severity is Severity.WARNING


@pytest.mark.parametrize(
    "body", ["See note [1] (page 3).", "`[a](b c)`", "[a](career/machinist)", "a [b] (and/or)", "    [a](b c)\n"]
)
def test_what_is_no_link_and_none_was_meant_is_not_told(body):
    assert told(body) == []
