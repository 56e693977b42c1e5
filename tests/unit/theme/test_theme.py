"""The theme as a whole: styles in one file, templates by name, the same every time."""

import gzip
from pathlib import PurePosixPath

import pytest

from lx.theme.shipped import shipped_files
from lx.theme.theme import theme_of

SHIPPED = shipped_files()


def test_the_styles_are_one_small_file() -> None:
    theme, _ = theme_of({}, SHIPPED)
    sheet = theme.assets[PurePosixPath("assets/site.css")]

    assert sheet.startswith(SHIPPED[PurePosixPath("assets/style/tokens.css")])
    assert len(gzip.compress(sheet, 9)) <= 20 * 1024
    assert not [path for path in theme.assets if "style" in path.parts]


def test_every_style_sheet_is_in_it() -> None:
    theme, _ = theme_of({}, SHIPPED)
    sheet = theme.assets[PurePosixPath("assets/site.css")]

    sheets = [raw for path, raw in SHIPPED.items() if path.parent == PurePosixPath("assets/style")]

    assert all(raw in sheet for raw in sheets)


def test_the_styles_load_nothing_from_elsewhere() -> None:
    theme, _ = theme_of({}, SHIPPED)
    sheet = theme.assets[PurePosixPath("assets/site.css")].decode()

    addresses = [part.split(")")[0].strip("\"'") for part in sheet.split("url(")[1:]]
    files = [address for address in addresses if not address.startswith("data:image/svg+xml")]

    assert "@import" not in sheet
    assert {PurePosixPath("assets", name) for name in files} <= set(theme.assets)


def test_the_frame_is_no_template_of_the_render_stage() -> None:
    theme, _ = theme_of({}, SHIPPED)

    assert "site/hue.css" in theme.templates
    assert not [name for name in theme.templates if name.startswith("shell/")]


def test_the_same_content_makes_the_same_theme() -> None:
    texts = {PurePosixPath("content/hub/a.md"): "---\ntitle: T\nsummary: S.\n---\nText with [a link](career/x).\n"}

    assert theme_of(texts, SHIPPED) == theme_of(texts, SHIPPED)


@pytest.mark.parametrize("body", ["One <![><img src=x> two", "[a](https://x.example <[b> c)"])
def test_a_text_over_which_mkdocs_stumbles_stops_no_build(body: str) -> None:
    path = PurePosixPath("content/shared/odd.md")

    theme, _ = theme_of({path: f"---\ntitle: Odd\nsummary: An odd page.\n---\n{body}\n"}, SHIPPED)

    [page] = theme.pages
    assert page.html.startswith("<p>")
    assert "<img" not in page.html
