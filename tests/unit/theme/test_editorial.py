"""Editorial pages: where they stand, what they begin with, what their text may hold."""

from collections.abc import Mapping
from pathlib import PurePosixPath

import pytest

from lx.model.problem import Problem, Severity
from lx.model.site import Editorial, Theme
from lx.model.source import Span
from lx.theme.shipped import shipped_files
from lx.theme.theme import theme_of

SHIPPED = shipped_files()
HEAD = "---\ntitle: Privacy\nsummary: What is kept.\norder: 80\n---\n"


def made(texts: Mapping[str, str]) -> tuple[Theme, tuple[Problem, ...]]:
    return theme_of({PurePosixPath(path): text for path, text in texts.items()}, SHIPPED)


def page(body: str) -> Editorial:
    theme, problems = made({"content/hub/privacy.md": HEAD + body})
    assert not problems
    return theme.pages[0]


def told(texts: Mapping[str, str]) -> list[tuple[str, str, object]]:
    return [(problem.code, str(problem.path), problem.place) for problem in made(texts)[1]]


def test_a_page_is_made_of_its_fields_and_its_text() -> None:
    made_page = page("We keep **nothing**.\n")

    assert made_page == Editorial(
        folder="hub",
        name="privacy",
        title="Privacy",
        summary="What is kept.",
        order=80,
        html="<p>We keep <strong>nothing</strong>.</p>",
        plain="We keep nothing.",
        source=PurePosixPath("content/hub/privacy.md"),
    )


def test_pages_come_in_their_order_and_those_without_one_last() -> None:
    theme, _ = made(
        {
            "content/hub/a.md": "---\ntitle: A\nsummary: S.\n---\n",
            "content/hub/b.md": "---\ntitle: B\nsummary: S.\norder: 20\n---\n",
            "content/hub/c.md": "---\ntitle: C\nsummary: S.\norder: 3\n---\n",
        }
    )

    assert [one.name for one in theme.pages] == ["c", "b", "a"]


def test_a_value_may_stand_in_quotes() -> None:
    theme, _ = made({"content/hub/a.md": '---\ntitle: "Terms: in short"\nsummary: S.\n---\n'})

    assert theme.pages[0].title == "Terms: in short"


def test_a_page_may_be_empty() -> None:
    assert page("").html == ""


@pytest.mark.parametrize(
    ("path", "text", "code", "place"),
    [
        ("content/about.md", HEAD, "LX060", Span(1, 1)),
        ("content/hub/deeper/about.md", HEAD, "LX060", Span(1, 1)),
        ("content/hub/About Us.md", HEAD, "LX060", Span(1, 1)),
        ("content/hub/photo.txt", "", "LX060", Span(1, 1)),
        ("content/hub/a.md", "Only text.\n", "LX061", Span(1, 1)),
        ("content/hub/a.md", "---\ntitle: T\n", "LX061", Span(1, 1)),
        ("content/hub/a.md", "---\ntitle: T\n---\n", "LX061", Span(1, 1, 3)),
        ("content/hub/a.md", HEAD.replace("order", "odrer"), "LX062", Span(4, 1, 9)),
        ("content/hub/a.md", HEAD.replace("order: 80", "title: Again"), "LX062", Span(4, 1, 12)),
        ("content/hub/a.md", HEAD.replace("80", "first"), "LX063", Span(4, 8, 5)),
        ("content/hub/a.md", HEAD.replace("Privacy", "P" * 91), "LX063", Span(2, 8, 91)),
        ("content/hub/a.md", HEAD.replace("Privacy", '""'), "LX063", Span(2, 8, 2)),
    ],
)
def test_a_page_without_a_place_or_its_fields_is_refused(path: str, text: str, code: str, place: Span) -> None:
    theme, problems = made({path: text})

    assert [(problem.code, problem.place) for problem in problems] == [(code, place)]
    assert not any(page.html for page in theme.pages)


@pytest.mark.parametrize("head", ["title: A\nsumary: S.\n", "title: A\nsummary: S.\norder: last\n"])
def test_a_fault_of_a_page_hides_none_of_its_text_and_nothing_that_it_names(head: str) -> None:
    theme, problems = made(
        {
            "content/hub/about.md": f"---\n{head}---\nSee [work](career/machinst),\n"
            "[this](x.html), [that](about/privcy).",
            "content/hub/privacy.md": "---\ntitle: P\nsummary: S.\n---\n[a](about/about)",
        }
    )

    about = next(page for page in theme.pages if page.name == "about")
    line = head.count("\n") + 3
    assert [target for target, _ in about.links] == ["career/machinst", "about/privcy"]
    assert about.links[0][1] == Span(line, 12, 15)
    assert [(one.code, one.place) for one in problems if one.code in ("LX064", "LX072")] == [
        ("LX072", Span(line + 1, 8, 6)),
        ("LX064", Span(line + 1, 24, 12)),
    ]
    assert {one.path.stem for one in problems} == {"about"}


def test_links_to_records_and_pages_are_left_for_each_site_to_make() -> None:
    theme, problems = made(
        {
            "content/hub/about.md": "---\ntitle: A\nsummary: S.\n---\n"
            "See [work](career/machinist)\nand [this](about/privacy).",
            "content/hub/privacy.md": HEAD,
        }
    )

    assert not problems
    assert '<a href="lx:career/machinist"' in theme.pages[1].html
    assert theme.pages[1].links == (("career/machinist", Span(5, 12, 16)), ("about/privacy", Span(6, 12, 13)))


def test_a_link_to_a_page_that_is_not_there_is_told() -> None:
    found = told({"content/manufacturing/a.md": HEAD + "\nSee [it](about/nowhere)."})

    assert found == [("LX064", "content/manufacturing/a.md", Span(7, 10, 13))]


def test_a_page_may_link_to_the_data_of_its_own_site_and_to_no_other() -> None:
    found = told({"content/shared/a.md": HEAD + "See [all](catalog/json) and [this](catalog/csv)."})

    assert found == [("LX064", "content/shared/a.md", Span(6, 36, 11))]


def test_a_page_of_an_exchange_may_link_to_a_shared_one_but_not_to_the_hubs() -> None:
    body = HEAD + "[a](about/common) [b](about/joint)"
    found = told({"content/manufacturing/a.md": body, "content/shared/common.md": HEAD, "content/hub/joint.md": HEAD})

    assert [place for _, _, place in found] == [Span(6, 23, 11)]


def test_raw_html_is_shown_as_text_with_a_warning() -> None:
    theme, problems = made({"content/hub/a.md": HEAD + '<script>alert(1)</script>\n\nA <b onclick="x()">word</b>.'})

    assert "<script" not in theme.pages[0].html
    assert "<b" not in theme.pages[0].html
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in theme.pages[0].html
    assert {problem.code for problem in problems} == {"LX073"}
    assert {problem.severity for problem in problems} == {Severity.WARNING}


@pytest.mark.parametrize(
    "target",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "&#106;avascript:alert(1)",
        "java\tscript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "//evil.example",
        "\\\\evil.example",
        "http:\\\\evil.example",
        "https://user@evil.example",
        "lx:career/machinist",
        "refused:x",
        "../secret",
        "page.html",
        "/root",
        "#part",
        "mailto:someone@example.org",
    ],
)
def test_an_address_that_is_not_allowed_leaves_no_link(target: str) -> None:
    theme, problems = made({"content/hub/a.md": f"{HEAD}[words]({target}) and [more][1]\n\n[1]: {target}\n"})

    assert "href" not in theme.pages[0].html
    assert any(problem.severity is Severity.ERROR for problem in problems) or not theme.pages[0].links


def test_a_picture_is_refused_where_it_stands() -> None:
    found = told({"content/hub/a.md": HEAD + "\n![A lathe](https://example.org/lathe.png)\n"})

    assert [(code, path) for code, path, _ in found] == [("LX071", "content/hub/a.md")]


def test_headings_begin_below_the_title_and_skip_no_level() -> None:
    assert page("# One\n\n### Two\n\n# Three").html == "<h2>One</h2>\n<h3>Two</h3>\n<h2>Three</h2>"


def test_a_table_stands_in_a_frame_that_scrolls() -> None:
    html = page("| a | b |\n|---|---|\n| 1 | 2 |\n").html

    assert html.startswith('<div class="scroll" tabindex="0"><table>')
    assert html.endswith("</table></div>")


@pytest.mark.parametrize(
    "text", ["[" * 50_000, "`" * 50_000, "<a " * 30_000, "# a\n" * 20_000, "1. " * 30_000, "> " * 40_000]
)
def test_a_text_that_would_take_minutes_is_refused_at_once(text: str) -> None:
    _, problems = made({"content/hub/a.md": HEAD + text})

    assert "LX074" in {problem.code for problem in problems}


def test_an_error_in_one_page_does_not_hide_another() -> None:
    found = told({"content/hub/a.md": HEAD + "![x](y.png)", "content/hub/b.md": "no fields"})

    assert [(code, path) for code, path, _ in found] == [("LX071", "content/hub/a.md"), ("LX061", "content/hub/b.md")]
