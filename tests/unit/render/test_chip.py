"""What a row says of a record in a few words."""

from checking import SOUND, with_changed
from lx.render.chip import chips_of, line_of
from lx.render.context import context_of
from lx.render.entry import entry_of
from sites import ref, site_of, sound


def context(snippet=""):
    return context_of(site_of(with_changed(snippet) if snippet else SOUND))


def test_a_row_shows_the_fields_of_the_card():
    assert chips_of(sound(), ref("resource/series-parallel-bench")) == (
        *("Simulation", "Grades 9–10", "Free", "CC BY 4.0", "45 minutes", "HS-PS3-3"),
    )


def test_one_line_shows_what_helps_most_to_choose():
    assert line_of(sound(), ref("resource/series-parallel-bench")) == ("Simulation", "Grades 9–10", "Free")


def test_who_owns_a_record_is_not_said_again():
    assert chips_of(sound(), ref("credential/shop-measurement")) == ("Certification", "Leads to: Machinist")


def test_a_value_that_says_nothing_alone_has_words_around_it():
    assert chips_of(sound(), ref("career/machinist"))[0] == "Preparation: Medium"
    assert chips_of(sound(), ref("program/pv-precision-manufacturing"))[1] == "Graduating classes 2027 and later"
    assert chips_of(sound(), ref("course/pvhs-cnc-capstone"))[1:3] == ("Course MF410", "Grade 12")


def test_a_county_is_called_one_and_a_place_without_it_is_left_out():
    school = "# catalog/statewide/organization/prairie-view-high-school.yml\nlocation: {town: Elgin}\n"
    one = ref("organization/prairie-view-high-school")

    assert "Kane County" in chips_of(sound(), one)
    assert chips_of(context(school), one) == ("School",)


def test_the_number_with_which_a_title_begins_is_not_said_again():
    assert chips_of(sound(), ref("course/kcc-mat-110")) == ("College", "3 semester hours")


def test_a_word_that_stands_for_a_list_has_none_around_it():
    every = "# catalog/manufacturing/articulation/kcc-machining-from-pv.yml\nsenders: statewide\n"
    one = ref("articulation/kcc-machining-from-pv")

    assert chips_of(sound(), one)[1] == "For students of Prairie View High School (fictional)"
    assert chips_of(context(every), one)[1].startswith("For students") is False


def test_of_a_long_list_three_are_named():
    many = "# catalog/manufacturing/career/machinist.yml\nsubjects: [mathematics, physics, chemistry, biology, arts]\n"

    assert chips_of(context(many), ref("career/machinist"))[1] == (
        "School subjects: Mathematics, Physics, Chemistry and 2 more"
    )


def test_an_owner_who_is_called_as_the_record_is_is_not_named_beside_it():
    same = "# catalog/manufacturing/resource/scrap-bin-data.yml\ntitle: Fox Bend Tooling (fictional)\n"
    one = ref("resource/scrap-bin-data")

    assert entry_of(sound(), one).owner == "Fox Bend Tooling (fictional)"
    assert entry_of(context(same), one).owner == ""


def test_yes_and_no_say_in_a_row_what_their_schema_says_of_them():
    one, record = ref("dual-credit/kcc-mat-110-at-pv"), "# catalog/manufacturing/dual-credit/kcc-mat-110-at-pv.yml\n"

    assert chips_of(context(f"{record}high_school_credit: false\n"), one)[-1] == "College credit only (dual enrollment)"
    assert chips_of(context(f"{record}high_school_credit: true\n"), one) == chips_of(sound(), one)
