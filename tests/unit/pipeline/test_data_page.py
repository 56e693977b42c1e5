"""The page about the data, as it ships: it leads to its own site's data, and says what they hold."""

import json
import re
from pathlib import PurePosixPath

import pytest

from checking import ROOT, SOUND, tree_of
from lx.model.site import Share
from lx.pipeline import outputs, sites_of
from sites import checked, parsed, product

CONTENT = {path: raw for folder in ("hub", "shared") for path, raw in tree_of(ROOT / "content" / folder, ROOT).items()}
ABOUT = {PurePosixPath("content/hub/about.md"): b"---\ntitle: About\nsummary: About.\n---\n"}
"""The one that names records of the starter catalog, without them."""
WORDS = {
    "type": "type",
    "id": "id",
    "title": "title",
    "summary": "summary",
    "url": "address",
    "provider": "provide",
    "exchanges": "exchanges",
    "functions": "functions",
    "status": "status",
    "demonstration": "fictional",
    "short_link": "short link",
    "leads_to": "leads to",
}
"""By what is said of a record, the word that the page has for it."""


@pytest.fixture(scope="module")
def files():
    result = checked({**SOUND, **CONTENT, **ABOUT})
    assert not result.has_errors, result.problems
    sites = sites_of(result, product(), base_url="")
    return {output.path: output.content for output in outputs(sites, Share(0, 1))}


@pytest.mark.parametrize("site", ["", "manufacturing", "energy"])
def test_the_page_about_the_data_leads_to_the_data_of_its_own_site(files, site):
    root = parsed(files[PurePosixPath(site, "about/data.html")])

    assert root.links["catalog.json"] == "../catalog.json"
    found = json.loads(files[PurePosixPath(site, "catalog.json")])
    assert {"built_on", "records"} <= set(found)
    assert [one["url"] for one in found["records"] if PurePosixPath(site, one["url"]) not in files] == []


@pytest.mark.parametrize("site", ["", "manufacturing"])
def test_the_page_about_the_data_names_all_that_they_say_of_a_record(files, site):
    words = parsed(files[PurePosixPath(site, "about/data.html")]).first("main").text
    records = json.loads(files[PurePosixPath(site, "catalog.json")])["records"]

    assert set().union(*records) == set(WORDS)
    assert [word for word in WORDS.values() if not re.search(rf"\b{word}", words)] == []
