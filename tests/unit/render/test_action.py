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


INTERNSHIP = "opportunity/fox-bend-internship"


def apply_by(day):
    return actions(f'apply: {{by: "{day}", url: "https://jobs.test.edu/17"}}\n', INTERNSHIP)


@pytest.mark.parametrize("day", ["2026-11-24", "2027-04-15"])
def test_one_can_apply_until_the_last_day(day):
    assert apply_by(day) == {"Apply": "https://jobs.test.edu/17"}


def test_nobody_is_sent_to_apply_after_the_last_day():
    assert apply_by("2026-11-23") == {}


def test_the_button_knows_its_last_day_for_whoever_reads_an_old_copy():
    fields = f'# catalog/manufacturing/{INTERNSHIP}.yml\napply: {{by: "2027-04-15", url: "https://jobs.test.edu/17"}}\n'
    root = page(context_of(site_of(with_changed(fields))), INTERNSHIP)

    assert root.first("a", class_="button").attributes["data-until"] == "2027-04-15"


def test_what_has_ended_has_no_button():
    ended = "kind: simulation\nurl: https://lessons.test.edu/scrap\nstatus: ended\n"

    assert actions(ended) == {}


def test_a_record_without_the_field_has_no_button():
    assert page(sound(), "course/pvhs-drafting").first(class_="actions").links == {}


def test_on_paper_the_address_is_written_out():
    where = context_of(
        site_of(with_changed(f"# catalog/manufacturing/{RESOURCE}.yml\nkind: dataset\nurl: https://data.edu/s\n"))
    )

    written = [one.text for one in page(where, RESOURCE).all("p", class_="print-only")]

    assert written[0] == "Open the data set: https://data.edu/s"
