"""The page of a part of the navigation: its types, the first of each, ways to browse."""

from checking import with_changed
from lx.render.context import context_of
from lx.render.listing import lists_of
from lx.render.page import press_of
from lx.render.section import section_views
from sites import page_of, parsed, site_of, sound


def sections(where):
    return {view.head["section"]: view for view in section_views(where, lists_of(where))}


def shelves(view):
    found = (part.shelf for part in view.values["parts"])
    return {shelf.listing.title: [entry.record.title for entry in shelf.entries] for shelf in found}


def ways(view, kind):
    """The ways into a type, each with its values."""
    part = next(part for part in view.values["parts"] if part.shelf.listing.kind == kind)
    return {group.label: [one.label for one in group.choices] for group in part.ways}


def test_a_site_has_the_parts_that_it_has_something_in():
    assert list(sections(sound())) == ["learn", "credit", "careers", "experience", "about"]
    assert list(sections(sound("energy"))) == ["learn", "careers", "about"]


def test_a_part_shows_its_types_with_the_first_of_each():
    assert shelves(sections(sound())["careers"]) == {
        "Careers": ["Machinist"],
        "Programs": ["Precision manufacturing at Prairie View"],
        "Credentials": ["CNC certificate of Kestrel (fictional)", "Shop measurement (fictional)"],
        "Outreach kits": ["Machinist, in five minutes"],
        "Plan templates": ["Four-to-six-year plan"],
    }


def test_of_many_six_are_shown_and_all_are_a_link_away():
    view = sections(sound())["credit"]
    main = parsed(press_of(sound())(view).content).first("main")

    assert len(shelves(view)["Courses"]) == 6
    assert main.links["All 9 courses"] == "../../course/index.html"


def test_lessons_can_be_browsed_by_subject_grade_and_standard():
    view = sections(sound())["learn"]
    main = parsed(press_of(sound())(view).content).first("main")

    assert ways(view, "resource") == {
        "Subjects": ["Mathematics", "Physics", "Engineering"],
        "Grades": ["Grades 6–8", "Grades 9–10", "Grades 11–12"],
        "Standards": [],
    }
    assert main.links["Physics 1"] == "../../list/resource/subjects/physics-1.html"
    assert main.links["All 1: Standards"] == "../../list/resource/standards/index.html"


def test_careers_can_be_browsed_by_pathway():
    other = "# catalog/manufacturing/career/welder.yml\nid: welder\ntitle: Welder\npathways: [national-16/production]\n"
    where = context_of(site_of(with_changed(other)))

    assert ways(sections(where)["careers"], "career")["Career pathways"] == ["Production"]


def test_a_subject_that_only_other_parts_have_is_not_among_them():
    only_career = "# catalog/manufacturing/career/machinist.yml\nsubjects: [chemistry]\n"
    where = context_of(site_of(with_changed(only_career)))

    assert "chemistry" in lists_of(where).topics["subjects"]
    assert "Chemistry" not in ways(sections(where)["learn"], "resource")["Subjects"]


def test_credit_shows_the_maps():
    assert [address for _, address in sections(sound())["credit"].values["maps"]] == [
        "map/prairie-view-high-school.html",
        "map/kestrel-community-college.html",
    ]
    assert sections(sound())["learn"].values["maps"] == ()


def test_about_shows_the_editorial_pages():
    where = context_of(site_of(pages=[page_of("shared", "privacy", "Privacy")]))

    assert sections(where)["about"].values["pages"] == (("Privacy", "What it says.", "about/privacy.html"),)


def test_every_site_leads_to_the_rules():
    for where in (sound(None), sound()):
        main = parsed(press_of(where)(sections(where)["about"]).content).first("main")

        assert main.links["What is checked"] == "../../maintain/rules.html"


def test_its_window_is_called_otherwise_than_a_type_of_the_same_name():
    assert sections(sound())["careers"].head["title"] == "Careers: overview"
