"""Text becomes the same words in browser and build, and the forms of a word lie where the browser looks for them."""

import json
import random
import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

from lx.text.tokens import words_of

PROJECT = Path(__file__).resolve().parents[2]
ASSETS = PROJECT / "generator/lx/assets"
LETTERS = st.characters(exclude_categories=("Cs", "Cn"))
SHAPES = st.text(LETTERS, max_size=12) | st.text(
    st.sampled_from("aAÉéñİıΣσςßﬁ²½ʼ’' -_9\u0301\u00ad\u200d"), max_size=12
)
ENDINGS = re.findall(
    r"\w+",
    "s es ed ing er ly y ies ied ity ize izer ization ation ational ator ability ibility able ible ably ibly al ally "
    "alism ality ive iveness ivity ful fulness ness ous ousness ously ent ently ement ment ence ency ance ancy logy "
    "icate ative alize icity ical ion e bly",
)


@pytest.fixture(scope="module")
def page(chromium: Browser) -> Page:
    page = chromium.new_page()
    for name in (
        "vendor/lunr/lunr.min.js",
        "script/domain/tokens.js",
        "script/search/part.js",
        "script/search/index.js",
    ):
        page.evaluate((ASSETS / name).read_text())
    yield page
    page.close()


@pytest.fixture(scope="module")
def texts() -> list[str]:
    """Generated texts, compared in one go: hundreds of calls into a browser would take minutes."""
    found: list[str] = []

    @settings(
        max_examples=600, deadline=None, database=None, derandomize=True,
        phases=[Phase.generate], suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(SHAPES)
    def collect(text: str) -> None:
        found.append(text)

    collect()
    return found


def catalog_words() -> list[str]:
    """Every word of the starter catalog and of the vocabularies."""
    files = [*(PROJECT / "catalog").rglob("*.*"), *(PROJECT / "schema/vocabulary").glob("*.*")]
    return sorted({word for file in files for word in words_of(file.read_text("utf-8"))})


def outside(page: Page, words: list[str]) -> list[str]:
    """Words that the browser would not look at when another form of them is sought."""
    return page.evaluate(
        """(words) => {
          const { stemOf, stemStart } = lx.search;
          return words.split(" ").filter((word) => !word.startsWith(stemStart(stemOf(word))));
        }""",
        " ".join(words),
    )


def test_the_browser_cuts_and_folds_as_the_vectors_expect(page: Page) -> None:
    cases = json.loads((PROJECT / "tests/vectors/tokens.json").read_text("utf-8"))["cases"]
    texts = [case["arguments"][0] for case in cases]

    there = page.evaluate("(texts) => texts.map((text) => lx.tokens.wordsOf(text))", texts)

    assert there == [case["expected"] for case in cases]


def test_generated_texts_become_the_same_words_on_both_sides(page: Page, texts: list[str]) -> None:
    there = page.evaluate("(texts) => texts.map((text) => lx.tokens.wordsOf(text))", texts)

    assert len(set(texts)) > 300
    assert [(text, words_of(text)) for text in texts] == list(zip(texts, there, strict=True))


def test_every_letter_of_unicode_is_folded_alike(page: Page) -> None:
    letters = [chr(code) for code in range(0x20, 0x30000) if not 0xD800 <= code < 0xE000 and chr(code).isprintable()]

    # One string there and one back: the bridge to the browser takes seconds for as many values.
    there = page.evaluate(
        """(lines) => lines.split("\\n").map((line) => lx.tokens.wordsOf(line).join(" ")).join("\\n")""",
        "\n".join(f"x{letter}y" for letter in letters),
    ).split("\n")

    assert [
        letter for letter, words in zip(letters, there, strict=True) if " ".join(words_of(f"x{letter}y")) != words
    ] == []


def test_all_words_that_share_a_stem_begin_as_the_browser_expects(page: Page) -> None:
    words = catalog_words()

    assert len(words) > 5_000
    assert outside(page, words) == []


def test_so_do_words_with_every_ending_that_the_stemmer_knows(page: Page) -> None:
    roots = [word for word in catalog_words() if re.fullmatch("[a-z]{3,12}", word)]
    chosen = random.Random(1).sample(roots, 1_000)

    made = {re.sub("[ey]$", "", root) + ending for root in chosen for ending in ENDINGS}

    assert outside(page, sorted(made)) == []
