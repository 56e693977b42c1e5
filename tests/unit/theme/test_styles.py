"""Style sheets and markup know the same names: a style that nothing has is dead, and nobody would notice."""

import inspect
import re
from pathlib import PurePosixPath

from lx.render import pen
from lx.theme.shipped import shipped_files

SHIPPED = shipped_files()
COMMENT = re.compile(r"/\*.*?\*/|url\([^)]*\)", re.DOTALL)
CLASS = re.compile(r"\.([a-z][a-z0-9-]*)")


def styled() -> set[str]:
    """The classes that style sheets select."""
    sheets = [raw.decode() for path, raw in SHIPPED.items() if path.parent == PurePosixPath("assets/style")]
    selectors = [part.split("}")[-1] for sheet in sheets for part in COMMENT.sub("", sheet).split("{")]
    return {name for selector in selectors for name in CLASS.findall(selector)}


def written() -> str:
    """Everything that could carry a class: templates, scripts, and what is made of Markdown."""
    parts = [
        raw.decode() for path, raw in SHIPPED.items() if path.suffix in (".html", ".js") and "vendor" not in path.parts
    ]
    drawn = inspect.getsource(pen).replace("{state}", "{{ state }}")
    return " ".join([*parts, drawn, "scroll", "align-left", "align-center", "align-right"])


def test_every_styled_class_is_somewhere_in_the_markup() -> None:
    markup = written()
    words = set(re.findall(r"[a-z][a-z0-9-]*", markup))
    # pill-{{ state }}, map-{{ box.kind }}: the first half is in the template, the second is a value.
    beginnings = tuple(re.findall(r"([a-z]+-)\{\{", markup))

    assert {name for name in styled() if name not in words and not name.startswith(beginnings)} == set()


def test_a_class_that_nothing_has_would_be_found() -> None:
    assert "skip-link" in styled()
    assert "no-such-class" not in written()


def test_no_style_is_forced_but_by_what_hides() -> None:
    sheets = {path.name: raw.decode() for path, raw in SHIPPED.items() if path.parent == PurePosixPath("assets/style")}
    forced = {name: sheet.count("!important") for name, sheet in sheets.items() if "!important" in sheet}

    assert set(forced) <= {"base.css", "print.css"}


def test_motion_is_for_those_who_have_not_asked_for_less() -> None:
    for path, raw in SHIPPED.items():
        if path.parent == PurePosixPath("assets/style") and "transition" in (sheet := raw.decode()):
            assert sheet.index("prefers-reduced-motion: no-preference") < sheet.index("transition:")
