"""A record's page: what it shows of the record, and which other records it names."""

import pytest

from checking import SOUND, with_changed
from lx.render.context import context_of
from lx.render.record import record_view
from sites import page, ref, site_of, sound

GUEST = """# catalog/energy/resource/turbine-shop.yml
id: turbine-shop
title: Parts of a turbine
related: [career/machinist]
"""


def context(snippet="", exchange="manufacturing", **rest):
    return context_of(site_of(with_changed(snippet) if snippet else SOUND, exchange, **rest))


@pytest.mark.parametrize(
    ("status", "word"),
    [("withdrawn", "Withdrawn."), ("ended", "Ended."), ("moved\nmoved_to: career/machinist", "Moved.")],
)
def test_what_is_not_offered_any_more_says_so_under_its_title(status, word):
    changed = f"# catalog/manufacturing/resource/scrap-bin-data.yml\nstatus: {status}\n"

    banners = [one.text for one in page(context(changed), "resource/scrap-bin-data").all("p", class_="banner")]

    assert any(banner.startswith(word) for banner in banners)


def test_what_has_moved_leads_on():
    moved = "# catalog/manufacturing/resource/scrap-bin-data.yml\nstatus: moved\nmoved_to: career/machinist\n"

    banner = page(context(moved), "resource/scrap-bin-data").first("p", class_="banner-moved")

    assert banner.links == {"Machinist": "../career/machinist.html"}


def test_what_has_moved_leads_on_by_an_old_name_too():
    moved = """# catalog/manufacturing/resource/scrap-bin-data.yml
status: moved
moved_to: career/lathe-hand
# catalog/manufacturing/career/machinist.yml
aliases: [lathe-hand]
"""

    banner = page(context(moved), "resource/scrap-bin-data").first("p", class_="banner-moved")

    assert banner.links == {"Machinist": "../career/machinist.html"}


def test_a_current_record_has_no_banner_but_that_it_is_fictional():
    banners = [one.text for one in page(sound(), "resource/scrap-bin-data").all("p", class_="banner")]

    assert len(banners) == 1
    assert banners[0].startswith("Demonstration: this entry is fictional.")


def test_a_real_record_has_no_banner():
    assert list(page(sound(), "career/machinist").all("p", class_="banner")) == []


def test_a_guest_says_where_it_belongs():
    where = context(GUEST, "energy")

    banner = page(where, "career/machinist").first("p", class_="banner")

    assert banner.text.startswith("This entry belongs to Demonstration Manufacturing Learning Exchange;")


def test_what_the_site_lists_is_no_guest():
    where = context(GUEST, "energy")

    assert "This entry belongs to" not in page(where, "organization/kestrel-community-college").first("main").text


def test_the_hub_has_no_guests():
    assert "This entry belongs to" not in page(sound(None), "organization/kestrel-community-college").first("main").text


def test_a_guest_page_names_what_the_site_does_not_hold_with_its_exchange_and_without_a_link():
    main = page(context(GUEST, "energy"), "career/machinist").first("main")

    assert "Precision Machining (Demonstration Manufacturing Learning Exchange)" in main.text
    assert "Precision Machining" not in main.links


def test_a_page_leads_to_the_list_of_its_type():
    crumbs = page(sound(), "career/machinist").first("nav", class_="crumbs")

    assert crumbs.links == {"Careers": "../career/index.html"}


def test_a_guest_whose_type_the_site_does_not_list_leads_to_no_list():
    crumbs = page(context(GUEST, "energy"), "career/machinist").first("nav", class_="crumbs")

    assert (crumbs.text, crumbs.links) == ("Careers", {})


def test_a_map_is_not_linked_where_the_site_has_none():
    college = ref("organization/kestrel-community-college")

    assert record_view(sound(), college).values["map"] == "map/kestrel-community-college.html"
    assert record_view(sound("energy"), college).values["map"] == ""


def test_the_review_line_says_when_it_was_looked_at_and_when_it_will_be():
    line = page(sound(), "career/machinist").first("footer", class_="review-line").text

    assert line.startswith(
        "Reviewed Sep 1, 2026. Next review by Sep 1, 2027. Its outside links were tried on Sep 1, 2026."
    )


def test_what_nobody_has_reviewed_or_tried_says_so_kindly():
    never = "# catalog/manufacturing/career/machinist.yml\nlast_reviewed: never\nlink_checked: never\n"

    line = page(context(never), "career/machinist").first("footer", class_="review-line").text

    assert line.startswith("Nobody has reviewed this entry yet. Its outside links have not been tried yet:")


def test_the_review_line_says_what_to_know_of_where_the_facts_come_from():
    read = '# catalog/manufacturing/career/machinist.yml\nsource: "Tasks <b>shortened</b> & chosen by this catalog."\n'

    line = page(context(read), "career/machinist").first("footer", class_="review-line")

    assert "About the facts on this page: Tasks <b>shortened</b> & chosen by this catalog." in line.text


def test_a_record_that_says_nothing_of_its_facts_shows_nothing_of_them():
    assert "About the facts" not in page(sound(), "resource/scrap-bin-data").text


def test_a_change_can_be_suggested_where_the_repository_is_known():
    line = page(sound(), "career/machinist").first("footer", class_="review-line")

    assert line.links["Suggest a change"] == (
        "https://code.example.org/exchange/edit/main/catalog/manufacturing/career/machinist.yml"
    )


def test_a_printed_page_says_where_it_lies_in_the_site():
    review = page(sound(), "resource/scrap-bin-data").first(class_="review-line")

    assert review.first("p", class_="print-only").text == "This page: manufacturing/resource/scrap-bin-data.html"


def test_a_printed_page_says_its_address_on_the_web_where_that_is_known():
    where = context_of(site_of(exchange="energy", base_url="https://exchange.example.org"))

    address = (
        page(where, "organization/kestrel-community-college").first(class_="review-line").first(class_="print-only")
    )

    assert (
        address.text == "This page: https://exchange.example.org/statewide/organization/kestrel-community-college.html"
    )


def test_the_owner_is_a_link_away():
    assert page(sound(), "course/pvhs-drafting").first("p", class_="eyebrow").links == {
        "Prairie View High School (fictional)": "../organization/prairie-view-high-school.html"
    }


def test_paper_leaves_out_what_only_leads_elsewhere():
    where = context("# catalog/manufacturing/career/machinist.yml\nrelated: [resource/scrap-bin-data]\n")
    left = page(where, "career/machinist").first("main")

    quiet = [one.text for one in left.all(class_="no-print") if one.tag in ("nav", "section", "a")]

    assert [text.split(" ")[0] for text in quiet] == ["Careers", "See", "Mentioned", "Suggest"]


def test_a_line_of_a_list_begins_with_a_capital():
    lines = page(sound(), "course/pvhs-precision-machining").first("main").all("li")

    assert {"Measurement", "Manual machining", "CNC basics"} <= {line.text for line in lines}


def test_what_is_not_known_or_not_there_is_said_in_words():
    none = """# catalog/manufacturing/exchange/manufacturing.yml
designation: none
strategic_plan: none
fiscal_agent: unknown
"""
    facts = page(context(none), "exchange/manufacturing").first(class_="facts").text

    assert "State designation Not designated by the state" in facts
    assert "Strategic plan No plan that the state has approved" in facts
    assert "Fiscal agent Not known" in facts


def test_fees_that_are_not_told_are_to_be_asked_for():
    ask = "# catalog/manufacturing/dual-credit/kcc-mat-110-at-pv.yml\nfees: ask\n"

    assert "Fees Ask the college" in page(context(ask), "dual-credit/kcc-mat-110-at-pv").first("main").text


def test_facts_stand_in_the_order_of_the_schema():
    labels = [term.text for term in page(sound(), "course/pvhs-precision-machining").first(class_="facts").all("dt")]

    assert labels == ["Grades", "Credits", "Length", "Offered", "Career and technical", "Codes"]


def test_hostile_text_is_text():
    hostile = """# catalog/manufacturing/resource/scrap-bin-data.yml
title: "<script>alert(1)</script>"
summary: "\\"><img src=x onerror=alert(1)> {{ 7*7 }} ${7*7} %(x)s"
"""
    root = page(context(hostile), "resource/scrap-bin-data")

    assert root.first("h1").text == "<script>alert(1)</script>"
    assert root.first("p", class_="lead").text == '"><img src=x onerror=alert(1)> {{ 7*7 }} ${7*7} %(x)s'
    assert list(root.all("img")) == []


def test_an_agreement_that_can_only_be_claimed_any_more_says_so():
    ended = "# catalog/manufacturing/articulation/kcc-machining-from-pv.yml\nstatus: ended\n"

    assert "Closed to new students." in page(context(ended), "articulation/kcc-machining-from-pv").first("main").text


def test_the_window_says_whose_a_record_is_where_others_are_called_the_same():
    same = "# catalog/manufacturing/course/pvhs-drafting.yml\ntitle: Electronics\n"

    head = record_view(context(same), ref("course/pvhs-drafting")).head

    assert head["title"] == "Electronics, Prairie View High School (fictional)"
    assert record_view(sound(), ref("course/pvhs-drafting")).head["title"] == "Drafting"


def test_the_window_names_the_type_where_the_owner_is_called_the_same():
    same = "# catalog/manufacturing/resource/scrap-bin-data.yml\ntitle: Fox Bend Tooling (fictional)\n"
    names = ("resource/scrap-bin-data", "organization/fox-bend-tooling")

    titles = [record_view(context(same), ref(name)).head["title"] for name in names]

    assert titles == ["Fox Bend Tooling (fictional), Resource", "Fox Bend Tooling (fictional), Organization"]


def test_a_fictional_record_is_marked_where_another_page_names_it():
    real = "# catalog/manufacturing/credential/shop-measurement.yml\ndemonstration: null\n"
    rows = {row.first("a").text: row for row in page(context(real), "career/machinist").all(class_="row")}

    assert rows["CNC certificate of Kestrel (fictional)"].first(class_="tag").text == "demonstration"
    assert list(rows["Shop measurement (fictional)"].all(class_="tag")) == []
