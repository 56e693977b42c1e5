"""Whatever the Markdown, the HTML of a body holds only what its wall allows, in the eyes of an HTML5 parser."""

import re
from pathlib import PurePosixPath

import nh3
from hypothesis import given
from hypothesis import strategies as st

from lx.model.problem import Severity
from lx.model.source import Span
from lx.text.markdown import prose_of
from markdown_signs import SIGNS

PATH = PurePosixPath("catalog/manufacturing/career/machinist.md")
PIECES = [*SIGNS, "~~", "/>", "&#0;", "&colon;", "onerror=", "\u00a0"]
BODIES = st.lists(st.sampled_from(PIECES), max_size=40).map("".join) | st.text(max_size=80)


def prose(body: str):
    return prose_of(body, ("career",), path=PATH)


def alike(html: str) -> str:
    return html.replace("&quot;", '"').replace("&#x27;", "'").replace("&nbsp;", "\u00a0").replace(" />", ">")


@given(BODIES)
def test_nothing_foreign_comes_out(body):
    html = prose(body)[0].html

    judged = nh3.clean(
        html,
        tags=nh3.ALLOWED_TAGS - {"img", "svg", "math"},
        attributes={
            "a": {"href", "title", "rel"},
            "ol": {"start"},
            **{tag: {"class", "tabindex"} for tag in ("div", "pre", "td", "th")},
        },
        url_schemes={"https", "lx"},
        link_rel=None,
    )

    assert alike(judged) == alike(html)
    assert all(
        re.fullmatch(r"lx:career/[a-z0-9-]+|https://x\.example.*", href) for href in re.findall('href="(.*?)"', html)
    )


@given(BODIES)
def test_it_is_safe_or_told(body):
    found, problems = prose(body)

    is_refused = any(problem.severity is Severity.ERROR for problem in problems)
    assert not (is_refused and found.html)
    for problem in problems:
        assert isinstance(problem.place, Span)
        assert 1 <= problem.place.line <= body.count("\n") + 1
        assert problem.place.column >= 1


@given(BODIES)
def test_the_same_text_gives_the_same_prose(body):
    assert prose(body) == prose(body)


@given(st.text(st.characters(categories=("L", "N", "P", "S", "Zs")), min_size=1, max_size=40))
def test_what_is_escaped_is_read_as_written(text):
    words = " ".join(text.split())
    escaped = "".join(f"\\{one}" if re.match(r"[!-/:-@\[-`{-~]", one) else one for one in words)

    assert prose(f"x {escaped}")[0].plain == f"x {words}".strip()
