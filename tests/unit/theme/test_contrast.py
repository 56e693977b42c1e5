"""The colours of `tokens.css` keep their contrast in light and dark, for every hue that an exchange may choose."""

import math
import re
from collections.abc import Iterator, Mapping
from itertools import product
from pathlib import Path
from typing import NamedTuple

import pytest

TOKENS = Path(__file__).parents[3] / "generator/lx/assets/style/tokens.css"
SURFACES = ("paper", "raised", "sunken", "tint", "tint-strong")
TEXT = [
    *product(("ink", "soft", "accent", "accent-strong"), SURFACES),
    *product(("ink", "soft", "accent"), ("ended-tint", "ask-tint", "ok-tint")),
    ("on-accent", "accent"),
    ("on-accent", "accent-strong"),
    *(pair for name in ("ok", "ask", "ended") for pair in ((name, f"{name}-tint"), (name, "paper"), (name, "raised"))),
]
CONTROLS = [*product(("control", "accent", "ink"), SURFACES), ("accent", "ended-tint"), ("ok", "raised")]


class Colour(NamedTuple):
    lightness: float
    chroma: float
    hue: float | None  # None: the exchange's


def tokens(css: str, scheme: int) -> Mapping[str, Colour]:
    """The colours of one scheme: 0 is light, 1 is dark."""
    found = re.findall(r"--([a-z-]+): light-dark\(oklch\(([^;]*?)\), oklch\(([^;]*)\)\);", css)
    return {name: colour(both[scheme]) for name, *both in found}


def colour(text: str) -> Colour:
    lightness, chroma, hue = text.split()
    return Colour(float(lightness), float(chroma), None if hue.startswith("var(") else float(hue))


def luminance(linear: tuple[float, ...]) -> float:
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def linear_rgb(lightness: float, chroma: float, hue: float) -> tuple[float, ...]:
    """Linear sRGB, which may lie outside 0..1 (Björn Ottosson's matrices)."""
    a, b = chroma * math.cos(math.radians(hue)), chroma * math.sin(math.radians(hue))
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    )


def shown(lightness: float, chroma: float, hue: float) -> Iterator[float]:
    """The luminances that a screen may show: cut off at sRGB's edge, or with the chroma lowered until it fits."""
    yield luminance(tuple(min(max(part, 0), 1) for part in linear_rgb(lightness, chroma, hue)))
    while chroma > 0 and not all(-1e-4 <= part <= 1.0001 for part in linear_rgb(lightness, chroma, hue)):
        chroma -= 0.002
    yield luminance(linear_rgb(lightness, max(chroma, 0), hue))


def ratio(first: float, second: float) -> float:
    light, dark = max(first, second), min(first, second)
    return (light + 0.05) / (dark + 0.05)


def least(front: Colour, back: Colour) -> tuple[float, int]:
    """The least contrast over all hues, and the hue."""
    fixed = front.hue is not None and back.hue is not None
    return min(
        (ratio(one, other), hue)
        for hue in range(1 if fixed else 360)
        for one, other in zip(
            shown(front.lightness, front.chroma, hue if front.hue is None else front.hue),
            shown(back.lightness, back.chroma, hue if back.hue is None else back.hue),
            strict=True,
        )
    )


def written(colour: Colour) -> str:
    """A colour as hexadecimal sRGB."""
    parts = (min(max(part, 0), 1) for part in linear_rgb(colour.lightness, colour.chroma, colour.hue or 0))
    return "#" + "".join(
        f"{round(255 * (12.92 * p if p <= 0.0031308 else 1.055 * p ** (1 / 2.4) - 0.055)):02x}" for p in parts
    )


@pytest.fixture(scope="module")
def css() -> str:
    return TOKENS.read_text("utf-8")


def test_white_on_black_has_the_ratio_of_the_standard() -> None:
    assert least(Colour(1, 0, 0), Colour(0, 0, 0))[0] == pytest.approx(21, abs=0.01)


def test_a_pale_link_would_be_found_out() -> None:
    assert least(Colour(0.7, 0.12, None), Colour(0.994, 0.003, 110))[0] < 4.5


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_every_colour_is_looked_at(css: str, scheme: int) -> None:
    used = {name for pair in (*TEXT, *CONTROLS) for name in pair}

    assert set(tokens(css, scheme)) - used == {"line"}  # separates, and says nothing by itself
    assert len(re.findall("light-dark", css)) == len(tokens(css, scheme))


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_text_has_at_least_4_5_to_1_for_every_hue(css: str, scheme: int) -> None:
    colours = tokens(css, scheme)

    found = {pair: least(colours[pair[0]], colours[pair[1]]) for pair in TEXT}

    assert {pair: least_and_hue for pair, least_and_hue in found.items() if least_and_hue[0] < 4.5} == {}


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_controls_have_at_least_3_to_1_for_every_hue(css: str, scheme: int) -> None:
    colours = tokens(css, scheme)

    found = {pair: least(colours[pair[0]], colours[pair[1]]) for pair in CONTROLS}

    assert {pair: least_and_hue for pair, least_and_hue in found.items() if least_and_hue[0] < 3} == {}


@pytest.mark.parametrize(("scheme", "name"), [(0, "light"), (1, "dark")])
def test_the_browsers_bar_has_the_headers_colour(css: str, scheme: int, name: str) -> None:
    frame = (TOKENS.parents[2] / "templates/shell/main.html").read_text("utf-8")
    found = re.search(rf'name="theme-color" content="(#[0-9a-f]{{6}})" media="\(prefers-color-scheme: {name}\)"', frame)

    assert found
    assert found[1] == written(tokens(css, scheme)["raised"])
