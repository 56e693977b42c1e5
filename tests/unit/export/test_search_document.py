"""What can be found in a site."""

from dataclasses import replace
from datetime import date
from pathlib import PurePosixPath

from lx.export.search.text import texts_of
from lx.model.facts import Cell, CreditMap, Lifetime, Offer
from lx.model.record import Ref
from lx.model.site import Editorial
from lx.model.source import Pointer
from search_site import documents_of, record, site_of

OVER = Lifetime(start=None, until=date(2026, 11, 23), claimable_until=None, review_by=None, reviewed=True)
CLAIMABLE = Lifetime(
    start=None, until=date(2026, 11, 23), claimable_until=date(2027, 1, 1), review_by=None, reviewed=True
)


def titles(site):
    return [document.title for document in documents_of(site)]


def said(site, number=0):
    return documents_of(site)[number].said.split()


def editorial(folder, name, title):
    return Editorial(folder, name, title, f"Summary of {title}", 1, "", f"Text of {title}", PurePosixPath("x"))


def test_documents_are_in_order_of_title_whatever_its_case():
    site = site_of([record("career/b", "welder"), record("career/a", "Machinist"), record("career/c", "Zoologist")])

    assert titles(site) == ["Machinist", "welder", "Zoologist"]


def test_what_has_ended_was_withdrawn_or_moved_is_not_found():
    records = [
        record("course/over", "Over"),
        record("course/claimable", "Claimable"),
        record("course/written", "Written", status="ended"),
        record("course/withdrawn", "Withdrawn", status="withdrawn"),
        record("course/moved", "Moved", status="moved"),
    ]

    site = site_of(records, lifetimes={Ref("course", "over"): OVER, Ref("course", "claimable"): CLAIMABLE})

    assert titles(site) == ["Claimable"]


def test_every_value_of_a_record_is_searched_however_deep():
    one = record(
        "career/machinist", "Machinist", onet="51-4041.00", steps=[{"grade": 9, "take": {"all": ["course/pv-101"]}}]
    )

    text = said(site_of([one]))

    assert {"51", "4041", "00", "course", "pv", "101", "9"} <= set(text)


def test_a_code_is_found_by_what_its_vocabulary_calls_it():
    one = record("resource/a", "A", subjects=["cs", "phys", "unknown"])

    text = said(site_of([one]))

    assert {"cs", "computer", "science", "phys", "physics"} <= set(text)


def test_a_record_is_found_by_its_body_its_type_and_its_owner():
    records = [
        record("course/mat", "Mathematics", owner="kestrel", body="Fractions and decimals."),
        record("organization/kestrel", "Kestrel College"),
    ]

    text = said(site_of(records), 1)

    assert {"fractions", "decimals", "course", "kestrel", "college"} <= set(text)


def test_a_word_that_a_record_shares_with_its_owner_stands_there_once():
    records = [
        record("course/mat", "Kestrel mathematics", owner="kestrel"),
        record("organization/kestrel", "Kestrel College"),
    ]

    assert sorted(said(site_of(records), 1)) == ["college", "course", "kestrel", "mat", "mathematics"]


def test_words_that_were_found_beforehand_are_not_sought_again():
    site = replace(site_of([record("career/a", "A")]), said={Ref("career", "a"): " beforehand "})

    assert said(site) == ["beforehand"]


def test_the_schema_says_how_much_a_field_weighs():
    one = record("career/a", "Welder", "Joins metal.", tags=["heat"], other="rest")

    texts = texts_of(site_of([one]).catalog)(Ref("career", "a"))

    assert texts == {1: ["a", "a", "rest", "Career"], 9: ["Welder"], 4: ["Joins metal."], 3: ["heat"]}


def test_an_exchange_points_at_its_own_pages_and_the_hub_at_homes():
    records = [record("career/a", "A"), record("career/b", "B", home="statewide", exchanges=["statewide"])]

    own = [document.address for document in documents_of(site_of(records))]
    hub = [document.address for document in documents_of(site_of(records, None))]

    assert own == ["career/a.html"]
    assert hub == ["manufacturing/career/a.html", "statewide/career/b.html"]


def test_the_hub_files_what_is_statewide_under_every_exchange():
    records = [
        record("career/a", "A", home="energy"),
        record("career/b", "B", home="statewide", exchanges=["statewide"]),
    ]

    found = [document.exchanges for document in documents_of(site_of(records, None))]

    assert found == [("energy",), ("energy", "manufacturing")]


def test_a_dual_credit_map_is_found_by_its_school_its_courses_and_its_colleges():
    records = [
        record("organization/pv", "Prairie View"),
        record("organization/kestrel", "Kestrel College"),
        record("course/m", "Machining"),
        record("course/agreement", "Machining for credit"),
    ]
    school, college, course, agreement = (one["ref"] for one in records)
    offer = Offer(
        source=agreement,
        place=Pointer("/versions/0/gives/0"),
        kind="articulated",
        label="",
        courses=(course,),
        schools=(school,),
        statewide=False,
        college=college,
        college_course=None,
        area="shop",
        value=3,
        unit="semester-hour",
        since="2024-25",
        until="",
        takes=None,
        conditions=None,
        claimable_until=None,
    )
    cells = {(course, college): (Cell((offer,), 3),)}

    site = site_of(records, maps={school: CreditMap(school, (course,), (college,), cells)})

    found = next(document for document in documents_of(site) if document.kind == "map")
    assert (found.title, found.address) == ("Dual-credit map of Prairie View", "map/pv.html")
    assert {"machining", "kestrel", "college"} <= set(found.said.split())


def test_an_exchange_has_its_own_editorial_page_in_place_of_the_shared_one():
    pages = [
        editorial("shared", "privacy", "Privacy"),
        editorial("manufacturing", "privacy", "Our privacy"),
        editorial("energy", "about", "Energy"),
        editorial("hub", "about", "The hub"),
    ]

    own, hub = titles(site_of([], pages=pages)), titles(site_of([], None, pages=pages))

    assert own == ["Our privacy"]
    assert hub == ["The hub"]
