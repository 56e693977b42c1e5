"""Which records a page names because they name its own, and under which heading."""

from checking import SOUND, with_changed
from lx.render.context import context_of
from lx.render.linked import SHOWN_AT_ONCE, groups_of
from lx.render.record import record_view
from sites import page, ref, site_of, sound

PROVIDED = "Courses it offers"
OTHER_LINKS = """# catalog/manufacturing/resource/scrap-bin-data.yml
related: [course/pvhs-drafting]
# catalog/manufacturing/career/machinist.yml
related: [course/pvhs-drafting]
"""


def context(snippet="", exchange="manufacturing"):
    return context_of(site_of(with_changed(snippet) if snippet else SOUND, exchange))


def linked(where, name):
    return {group.heading: group for group in record_view(where, ref(name)).values["linked"]}


def groups(where, name):
    return {heading: [row.record.title for row in group.rows] for heading, group in linked(where, name).items()}


def courses(number, *, provider="kestrel-community-college", **fields):
    """That many high-school courses, written as records."""
    more = "".join(f"{name}: {value}\n" for name, value in fields.items())
    return "".join(
        f"# catalog/manufacturing/course/kcc-{one}.yml\nid: kcc-{one}\ntitle: Course {one:03}\nlevel: high-school\n"
        f"provider: {provider}\n{more}"
        for one in range(number)
    )


def test_what_points_at_a_record_stands_under_the_words_of_its_schema_in_the_order_of_the_navigation():
    assert list(groups(sound(), "organization/kestrel-community-college").items()) == [
        ("Agreements that give credit here", ["Machining at Prairie View for credit at Kestrel"]),
        ("Its dual-credit courses", ["Technical Mathematics (MAT 110) at Prairie View"]),
        ("Courses it offers", ["MAT 110 Technical Mathematics", "MFG 101 Shop Measurement", "MFG 105 Machine Tools I"]),
        ("Programs that lead here", ["Precision manufacturing at Prairie View"]),
        ("Credentials it awards", ["CNC certificate of Kestrel (fictional)"]),
        ("Exchanges it belongs to", ["Demonstration Manufacturing Learning Exchange"]),
        (
            "Schools and districts that it serves",
            [
                "Cedar Ridge High School (fictional)",
                "Fox Bend School District (fictional)",
                "Mill Creek High School (fictional)",
                "North Fork High School (fictional)",
                "Oak Hollow High School (fictional)",
                "Prairie View High School (fictional)",
            ],
        ),
    ]


def test_the_words_nearest_to_a_link_head_it():
    assert groups(sound(), "credential/kcc-cnc-certificate") == {
        "Credit that counts toward it": [
            "Machining at Prairie View for credit at Kestrel",
            "Technical Mathematics (MAT 110) at Prairie View",
        ],
        "Programs where you earn it": ["Precision manufacturing at Prairie View"],
    }
    assert list(groups(sound(), "credential/shop-measurement")) == ["Where it is asked for", "Courses that lead here"]


def test_a_record_that_points_here_twice_is_named_once():
    twice = """# catalog/manufacturing/course/pvhs-cnc-capstone.yml
prerequisites:
  any_of:
    - {course: pvhs-drafting}
    - all_of: [{course: pvhs-drafting}, {course: pvhs-electronics}]
"""

    assert groups(context(twice), "course/pvhs-drafting")["Courses that build on it"] == ["CNC Capstone"]


def test_of_several_reasons_the_one_that_its_schema_names_first_heads_a_record():
    two_seats = """# catalog/manufacturing/exchange/manufacturing.yml
lead: kestrel-community-college
members: [{organization: kestrel-community-college, sector: education, seat: voting}]
"""

    found = groups(context(two_seats), "organization/kestrel-community-college")

    assert found["Exchanges it leads"] == ["Demonstration Manufacturing Learning Exchange"]
    assert "Exchanges it belongs to" not in found


def test_a_reason_is_worth_more_than_a_mention():
    both = """# catalog/manufacturing/course/pvhs-cnc-capstone.yml
prerequisites: {course: pvhs-drafting}
related: [course/pvhs-drafting]
"""

    assert "Mentioned by" not in groups(context(both), "course/pvhs-drafting")


def test_what_points_here_for_no_named_reason_comes_last_by_type_and_says_which():
    found = linked(context(OTHER_LINKS), "course/pvhs-drafting")

    assert list(found)[-1] == "Mentioned by"
    assert [(row.record.title, row.type) for row in found["Mentioned by"].rows] == [
        ("A month of scrap", "Resource"),
        ("Machinist", "Career"),
    ]


def test_rows_of_one_type_do_not_repeat_it():
    found = linked(sound(), "organization/kestrel-community-college")

    assert {row.type for group in found.values() for row in group.rows} == {""}


def test_a_row_says_whose_a_record_is_but_on_the_owners_page():
    (program,) = linked(sound(), "organization/kestrel-community-college")["Programs that lead here"].rows
    offered = linked(sound(), "organization/prairie-view-high-school")["Programs it offers"].rows

    assert program.owner == "Prairie View High School (fictional)"
    assert [row.owner for row in offered] == [""]


def test_what_the_page_names_in_its_own_part_is_not_named_again():
    record = sound().catalog.records[ref("course/pvhs-technical-math")]

    found = groups_of(sound(), record, frozenset([ref("dual-credit/kcc-mat-110-at-pv")]))

    assert "Technical Mathematics (MAT 110) at Prairie View" not in str(list(found))


def test_what_a_record_names_in_a_field_that_is_shown_is_not_named_again():
    both_ways = """# catalog/manufacturing/course/pvhs-drafting.yml
leads_to: [course/pvhs-cnc-capstone]
# catalog/manufacturing/course/pvhs-cnc-capstone.yml
prerequisites: {course: pvhs-drafting}
"""

    where = context(both_ways)

    assert "CNC Capstone" not in str(groups(where, "course/pvhs-drafting"))
    assert "Drafting" not in str(groups(where, "course/pvhs-cnc-capstone"))


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

    assert "Shop Measurement" not in str(groups(context(draft), "organization/kestrel-community-college")[PROVIDED])


def test_of_a_long_group_the_first_twenty_stand_on_the_page_and_the_list_of_all_is_a_link_away():
    group = linked(context(courses(25, provider="fox-bend-tooling")), "organization/fox-bend-tooling")[PROVIDED]

    assert [row.record.title for row in group.rows] == [f"Course {one:03}" for one in range(SHOWN_AT_ONCE)]
    assert (group.count, group.more) == (25, "list/provider/fox-bend-tooling-1.html")


def test_a_group_of_twenty_needs_no_list():
    where = context(courses(SHOWN_AT_ONCE, provider="fox-bend-tooling"))

    assert linked(where, "organization/fox-bend-tooling")[PROVIDED].more == ""


def test_a_long_group_that_no_list_holds_stands_on_the_page_whole():
    group = linked(context(courses(25, leads_to="[credential/shop-measurement]")), "credential/shop-measurement")[
        "Courses that lead here"
    ]

    assert (len(group.rows), group.more) == (26, "")


def test_on_a_real_page_rows_tell_what_is_fictional():
    where = context("# catalog/manufacturing/resource/scrap-bin-data.yml\nrelated: [career/machinist]\n")
    rows = list(page(where, "career/machinist").all("li", class_="row"))

    assert [row.text for row in rows if "demonstration" not in row.text] == []
    assert len(rows) > 1


def test_on_a_fictional_page_rows_need_no_mark():
    college = page(sound(), "organization/kestrel-community-college")

    assert [row.text for row in college.all("li", class_="row") if list(row.all(class_="tag"))] == []


DISTRICT = """# catalog/statewide/organization/a-district.yml
id: a-district
title: A District
kind: district
# catalog/statewide/organization/prairie-view-high-school.yml
parent: a-district
# catalog/manufacturing/articulation/for-the-district.yml
id: for-the-district
title: An agreement with the district
kind: articulated
receiver: kestrel-community-college
senders: [a-district]
"""


def test_what_is_needed_and_what_is_one_of_several_are_told_apart():
    credentials = """# catalog/manufacturing/credential/needs-both.yml
id: needs-both
title: Needs both
requires: {all_of: [{course: pvhs-drafting}, {course: pvhs-electronics}]}
# catalog/manufacturing/credential/needs-one.yml
id: needs-one
title: Needs one
requires: {any_of: [{course: pvhs-drafting}, {course: pvhs-electronics}]}
# catalog/manufacturing/credential/needs-two-of-two.yml
id: needs-two-of-two
title: Needs two of two
requires: {choose: 2, of: [{course: pvhs-drafting}, {course: pvhs-electronics}]}
"""
    rows = linked(context(credentials), "course/pvhs-drafting")["Credentials it counts toward"].rows

    assert [(row.record.title, row.type) for row in rows] == [
        ("Needs both", ""),
        ("Needs one", "one of several"),
        ("Needs two of two", ""),
    ]


def test_what_is_needed_in_one_place_is_needed():
    twice = """# catalog/manufacturing/course/pvhs-cnc-capstone.yml
prerequisites:
  all_of:
    - {course: pvhs-drafting}
    - any_of: [{course: pvhs-drafting}, {course: pvhs-electronics}]
"""
    (row,) = linked(context(twice), "course/pvhs-drafting")["Courses that build on it"].rows

    assert row.type == ""


def test_a_program_that_names_an_offering_stands_with_its_courses():
    programs = {
        name: groups(sound(), f"course/{name}").get("Programs that include it")
        for name in ("pvhs-technical-math", "kcc-mat-110")
    }

    assert list(programs.values()) == [["Precision manufacturing at Prairie View"]] * 2


def test_a_school_shows_the_agreements_of_its_district():
    found = groups(context(DISTRICT), "organization/prairie-view-high-school")["Agreements for its students"]

    assert "An agreement with the district" in found


def test_a_school_shows_the_statewide_agreements_that_take_what_it_teaches():
    agreement = """# catalog/manufacturing/articulation/for-all.yml
id: for-all
title: An agreement for all
kind: articulated
receiver: kestrel-community-college
senders: statewide
versions:
  - label: terms
    course_years: {from: "2024-25"}
    takes: {course: pvhs-drafting}
    gives: [{course: kcc-mfg-105, credits: {value: 3, unit: semester-hour}}]
"""
    where = context(agreement)

    assert (
        "An agreement for all" in groups(where, "organization/prairie-view-high-school")["Agreements for its students"]
    )
    assert "An agreement for all" not in str(groups(where, "organization/cedar-ridge-high-school"))
