"""How well search finds what is there, measured on the starter catalog: exact words, slips, words of the text."""

import json
import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Browser, Page

from browser.conftest import PROJECT, record_in
from lx.text.tokens import words_of

LETTERS = "abcdefghijklmnopqrstuvwxyz"
OVER = ("ended", "withdrawn", "moved")


@dataclass(frozen=True)
class Entry:
    """A record that search must find: its address from the hub, and its words."""

    url: str
    title: list[str]
    shown: set[str]
    all: set[str]


@pytest.fixture(scope="module")
def page(chromium: Browser, site: Path) -> Page:
    page = chromium.new_page()
    page.goto((site / "index.html").as_uri())
    page.get_by_role("searchbox").fill(record_in(site, "career")["title"])
    page.locator("a[data-result]").first.wait_for()
    yield page
    page.close()


@pytest.fixture(scope="module")
def entries(site: Path) -> list[Entry]:
    """The records as their files have them, read without anything of ours."""
    files = {(path.parts[-2], path.stem): path for path in (PROJECT / "catalog").glob("*/*/*.*")}
    records = json.loads((site / "catalog.json").read_text())["records"]
    return [
        Entry(
            record["url"],
            words_of(record["title"]),
            set(words_of(f"{record['title']} {record['summary']}")),
            set(words_of(" ".join([record["title"], *written(files[record["type"], record["id"]])]))),
        )
        for record in records
        if record["status"] not in OVER
    ]


@pytest.fixture(scope="module")
def frequency(entries: list[Entry]) -> Counter[str]:
    """In how many records a word stands."""
    return Counter(word for entry in entries for word in entry.all)


def written(path: Path) -> Iterator[str]:
    """What a record's file says, without the names of its fields."""
    text = path.read_text()
    if path.suffix == ".md":
        _, text, body = text.split("---\n", 2)
        yield body
    yield from strings(yaml.load(text, yaml.BaseLoader))


def strings(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            yield from strings(part)
    elif isinstance(value, str):
        yield value


def slip(word: str, chance: random.Random) -> str:
    """A word with one letter changed, dropped, or swapped with a different neighbour."""
    swaps = [at for at in range(len(word) - 1) if word[at] != word[at + 1]]
    kind = chance.choice(["change", "drop", "swap"] if swaps else ["change", "drop"])
    at = chance.choice(swaps) if kind == "swap" else chance.randrange(len(word))
    if kind == "change":
        return word[:at] + chance.choice(LETTERS.replace(word[at], "")) + word[at + 1 :]
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :] if kind == "swap" else word[:at] + word[at + 1 :]


def share_found(page: Page, wanted: list[tuple[str, str]], *, first: int) -> float:
    """The share of (query, address) whose address is among the first results."""
    found = page.evaluate(
        """async ([queries, first]) => {
          const addresses = async (query) => {
            const { documents } = await lx.search.find(query);
            return (await lx.search.shown(documents.slice(0, first))).map((one) => one.address);
          };
          return Promise.all(queries.map(addresses));
        }""",
        [[query for query, _ in wanted], first],
    )
    missed = [(query, url) for (query, url), addresses in zip(wanted, found, strict=True) if url not in addresses]
    print(f"{100 - 100 * len(missed) / len(wanted):.1f} % of {len(wanted)}; missed: {missed}")
    return 1 - len(missed) / len(wanted)


def test_the_two_rarest_words_of_a_title_find_it_in_the_first_five(
    page: Page, entries: list[Entry], frequency: Counter[str]
) -> None:
    wanted = [
        (" ".join(sorted(dict.fromkeys(entry.title), key=lambda word: frequency[word])[:2]), entry.url)
        for entry in entries
    ]

    assert share_found(page, wanted, first=5) >= 0.97


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_slip_in_a_word_of_the_title_leads_to_it_in_the_first_ten(
    page: Page, entries: list[Entry], seed: int
) -> None:
    chance = random.Random(seed)
    long = [(entry, [word for word in entry.title if len(word) > 4 and word.isalpha()]) for entry in entries]

    wanted = [(slip(chance.choice(words), chance), entry.url) for entry, words in long if words]

    assert len(wanted) > 0.9 * len(entries)
    assert share_found(page, wanted, first=10) >= 0.85


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_rare_word_from_inside_a_record_finds_it_in_the_first_twenty(
    page: Page, entries: list[Entry], frequency: Counter[str], seed: int
) -> None:
    chance = random.Random(seed)
    titles_and_summaries = set().union(*(entry.shown for entry in entries))
    inside = [
        (entry, sorted(word for word in entry.all - titles_and_summaries if frequency[word] <= 10 and len(word) > 2))
        for entry in entries
    ]

    wanted = [(chance.choice(words), entry.url) for entry, words in inside if words]

    # A year's results are figures: few words stand in one of them alone.
    assert len(wanted) > 0.85 * len(entries)
    assert share_found(page, wanted, first=20) >= 0.9


def test_every_record_that_search_should_find_is_listed_by_its_own_title(page: Page, entries: list[Entry]) -> None:
    wanted = [(" ".join(entry.title), entry.url) for entry in entries]

    assert share_found(page, wanted, first=10) == 1


def test_two_words_of_a_record_find_it_however_common_they_are(page: Page, entries: list[Entry]) -> None:
    chance = random.Random(1)
    said = [(entry, sorted(word for word in entry.all - {"true", "false"} if len(word) > 2)) for entry in entries]

    wanted = [(" ".join(chance.sample(words, 2)), entry.url) for entry, words in said]

    assert share_found(page, wanted, first=10_000) == 1
