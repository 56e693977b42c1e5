"""A record's page: what it shows of the record, and which other records it names."""

import pytest

from checking import SOUND, with_changed
from lx.render.context import context_of
from lx.render.record import SHOWN_AT_ONCE, record_view
from sites import page, ref, site_of, sound

GUEST = """# catalog/energy/resource/turbine-shop.yml
id: turbine-shop
title: Parts of a turbine
related: [career/machinist]
"""


def context(snippet="", exchange="manufacturing", **rest):
    return context_of(site_of(with_changed(snippet) if snippet else SOUND, exchange, **rest))


def groups(where, name):
    return {
        group.heading: [row.title for row in group.rows] for group in record_view(where, ref(name)).values["linked"]
    }


def courses(number, *, provider="kestrel-community-college", **fields):
    """That many college courses, written as records."""
    more = "".join(f"{name}: {value}\n" for name, value in fields.items())
    return "".join(
        f"# catalog/manufacturing/course/kcc-{one}.yml\nid: kcc-{one}\ntitle: Course {one:03}\nlevel: high-school\n"
        f"provider: {provider}\n{more}"
        for one in range(number)
    )


def test_what_points_at_a_record_stands_under_the_words_of_its_schema_in_the_order_of_the_navigation():
    assert groups(sound(), "organization/kestrel-community-college") == {
        "Articulation agreements": ["Machining at Prairie View for credit at Kestrel"],
        "Dual-credit courses": ["Technical Mathematics (MAT 110) at Prairie View"],
        "Courses": ["MAT 110 Technical Mathematics", "MFG 101 Shop Measurement", "MFG 105 Machine Tools I"],
        "Programs that lead here": ["Precision manufacturing at Prairie View"],
        "Credentials it awards": ["CNC certificate of Kestrel (fictional)"],
        "Exchanges it belongs to": ["Demonstration Manufacturing Learning Exchange"],
        "Schools in its district": [
            "Cedar Ridge High School (fictional)",
            "Fox Bend School District (fictional)",
            "Mill Creek High School (fictional)",
            "North Fork High School (fictional)",
            "Oak Hollow High School (fictional)",
            "Prairie View High School (fictional)",
        ],
    }


def test_a_record_that_points_here_twice_is_named_once():
    twice = """# catalog/manufacturing/course/pvhs-cnc-capstone.yml
prerequisites:
  any_of:
    - {course: pvhs-drafting}
    - all_of: [{course: pvhs-drafting}, {course: pvhs-electronics}]
"""

    assert groups(context(twice), "course/pvhs-drafting")["Courses that build on it"] == ["CNC Capstone"]


def test_what_the_page_names_in_its_own_part_is_not_named_again():
    found = [title for titles in groups(sound(), "course/pvhs-technical-math").values() for title in titles]

    assert "Technical Mathematics (MAT 110) at Prairie View" not in found


def test_what_a_record_calls_related_itself_is_not_named_again():
    both = """# catalog/manufacturing/resource/scrap-bin-data.yml
related: [resource/try-a-drawing-game]
# catalog/manufacturing/resource/try-a-drawing-game.yml
related: [resource/scrap-bin-data]
"""
    where = context(both)

    assert "A month of scrap" not in str(groups(where, "resource/try-a-drawing-game"))
    assert "A month of scrap" in page(where, "resource/try-a-drawing-game").first(class_="record").text


def test_a_draft_is_named_nowhere():
    draft = "# catalog/manufacturing/course/kcc-mfg-101.yml\nstatus: draft\n"

    assert "Shop Measurement" not in str(groups(context(draft), "organization/kestrel-community-college")["Courses"])


def test_of_a_long_group_the_first_twenty_stand_on_the_page_and_the_list_of_all_is_a_link_away():
    where = context(courses(25, provider="fox-bend-tooling"))
    (group,) = (
        group
        for group in record_view(where, ref("organization/fox-bend-tooling")).values["linked"]
        if group.heading == "Courses"
    )

    assert [row.title for row in group.rows] == [f"Course {one:03}" for one in range(SHOWN_AT_ONCE)]
    assert (group.count, group.more) == (25, "list/provider/fox-bend-tooling-1.html")


def test_a_group_of_twenty_needs_no_list():
    where = context(courses(SHOWN_AT_ONCE, provider="fox-bend-tooling"))
    linked = record_view(where, ref("organization/fox-bend-tooling")).values["linked"]

    assert [group.more for group in linked if group.heading == "Courses"] == [""]


def test_a_long_group_that_no_list_holds_stands_on_the_page_whole():
    where = context(courses(25, leads_to="[career/machinist]"))
    (group,) = (
        group
        for group in record_view(where, ref("career/machinist")).values["linked"]
        if group.heading == "Courses that lead here"
    )

    assert (len(group.rows), group.more) == (26, "")


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


def test_the_main_action_leads_to_the_resource():
    actions = page(sound(), "resource/scrap-bin-data").first(class_="actions")

    assert list(actions.links.values()) == ["https://resources.example.org/scrap"]


def test_facts_stand_in_the_order_of_the_schema():
    labels = [term.text for term in page(sound(), "course/pvhs-precision-machining").first(class_="facts").all("dt")]

    assert labels == ["Codes", "Grades", "Credits", "Length", "Offered", "Career and technical"]


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
