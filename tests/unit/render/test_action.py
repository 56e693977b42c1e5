"""The main button of a record's page."""

import pytest

from checking import with_changed
from lx.render.context import context_of
from sites import page, site_of, sound

RESOURCE = "resource/scrap-bin-data"


def actions(fields, name=RESOURCE):
    where = context_of(site_of(with_changed(f"# catalog/manufacturing/{name}.yml\n{fields}")))
    return page(where, name).first(class_="actions").links


@pytest.mark.parametrize(
    ("kind", "label"),
    [("simulation", "Open the simulation"), ("video", "Watch the video"), ("lesson-plan", "Open the lesson")],
)
def test_the_button_says_what_the_vocabulary_says_of_the_kind(kind, label):
    assert actions(f"kind: {kind}\nurl: https://lessons.test.edu/scrap\n") == {label: "https://lessons.test.edu/scrap"}


def test_a_kind_without_words_of_its_own_leaves_the_schemas():
    found = actions("document: https://www.school.edu/signed.pdf\n", "articulation/kcc-machining-from-pv")

    assert found == {"Open the signed agreement": "https://www.school.edu/signed.pdf"}


@pytest.mark.parametrize("address", ["https://kcc.example.org/a/17", "https://example.com", "http://a.b.test:80/x"])
def test_what_can_only_be_an_example_has_no_button(address):
    assert actions(f"url: {address}\n") == {}


def test_a_record_without_the_field_has_no_button():
    assert page(sound(), "course/pvhs-drafting").first(class_="actions").links == {}


def test_on_paper_the_address_is_written_out():
    where = context_of(
        site_of(with_changed(f"# catalog/manufacturing/{RESOURCE}.yml\nkind: dataset\nurl: https://data.edu/s\n"))
    )

    written = [one.text for one in page(where, RESOURCE).all("p", class_="print-only")]

    assert written[0] == "Open the data set: https://data.edu/s"
