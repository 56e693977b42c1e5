"""Notices that other people's licenses ask for: they say the same, and the truth, wherever they stand."""

import re
from pathlib import Path

import pytest

from checking import VOCABULARIES
from sites import page, sound

PROJECT = Path(__file__).resolve().parents[2]
FILES = ("content/hub/data.md", "content/shared/data.md", "LICENSE-CONTENT.md")
ONET = (
    f"information from the O*NET {VOCABULARIES['onet-occupation'].date} Database by the U.S. Department of Labor,"
    " Employment and Training Administration (USDOL/ETA). Used under the CC BY 4.0 license. O*NET® is a trademark of"
    " USDOL/ETA. The Learning Exchange contributors have modified all or some of this information. USDOL/ETA has not"
    " approved, endorsed, or tested these modifications."
)


def prose(path):
    """A Markdown file's text in one line, without its links."""
    text = re.sub(r"\[(.*?)\]\(.*?\)", r"\1", (PROJECT / path).read_text(), flags=re.DOTALL)
    return " ".join(text.replace("\\*", "*").split())


@pytest.mark.parametrize("path", FILES)
def test_a_page_about_the_data_says_what_it_has_from_onet_in_the_words_that_onet_asks_for(path):
    assert f"This site includes {ONET}" in prose(path)


def test_a_career_says_what_it_has_from_onet_in_the_same_words():
    line = page(sound(), "career/machinist").first("footer", class_="review-line")

    assert f"This page includes {ONET}" in line.text
    assert line.links["CC BY 4.0"] == "https://creativecommons.org/licenses/by/4.0/"


def test_a_career_of_the_starter_catalog_names_the_database_that_its_facts_are_from():
    edition = f"O*NET {VOCABULARIES['onet-occupation'].date} Database"
    files = sorted((PROJECT / "catalog").glob("*/career/*"))

    assert len(files) > 20
    assert [path.name for path in files if f'- {{name: "{edition} (' not in path.read_text()] == []
