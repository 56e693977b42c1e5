"""How a value of a record is shown: words instead of codes, names instead of ids."""

import pytest

from checking import TYPES, VOCABULARIES
from lx.model.record_type import Shape
from lx.render.value import ANY_KEY, Shown, plain, shown
from lx.text.href import is_allowed
from sites import ref, sound


def shape(form, *, target=None, vocabulary=None, exempt=(), items=None, label="", words=(), **properties):
    return Shape(label, "", form, target, exempt, vocabulary, properties, items, linking=False, words=dict(words))


def told(form, value, exchange="manufacturing", **rest):
    return shown(sound(exchange), shape(form, **rest), value)


GRADE_BANDS = shape("term", vocabulary="grade-band")


@pytest.mark.parametrize(
    ("form", "value", "text"),
    [
        ("text", "Read & write <b>", "Read & write <b>"),
        ("number", 2.5, "2.5"),
        ("yes-no", True, "Yes"),
        ("yes-no", False, "No"),
        ("school-year", "2024-25", "2024-25"),
        ("date", "2026-09-01", "Sep 1, 2026"),
        ("date", "never", "not yet"),
        ("date", "2026-02-30", "2026-02-30"),
        ("period", {"from": "2026-09-01", "until": "2027-05-31"}, "Sep 1, 2026 to May 31, 2027"),
        ("period", {"from": "2024-25"}, "2024-25 and later"),
        ("period", {"from": "2026-09-01"}, "since Sep 1, 2026"),
        ("period", {"from": "2024-25", "until": "2024-25"}, "2024-25"),
        ("period", {"until": "2027-28"}, "until 2027-28"),
        ("period", {"from": 2027}, "2027 and later"),
        ("range", {"min": 3, "max": 5}, "3–5"),
        ("range", {"min": 4, "max": 4}, "4"),
        ("range", {"min": 16}, "16 and up"),
        ("range", {"max": 5}, "up to 5"),
        ("money", {"amount": 45, "currency": "USD"}, "$45"),
        ("money", {"amount": 12.5, "currency": "USD"}, "$12.50"),
        ("money", {"amount": 1200, "currency": "USD", "per": "student"}, "$1,200 per student"),
        ("money", {"amount": 0, "currency": "USD"}, "no charge"),
        ("money", {"amount": 5, "currency": "EUR"}, "€5"),
        ("money", "ask", "ask"),
        ("cost", {"basis": "free"}, "Free"),
        ("cost", {"basis": "fee", "amount": 10, "currency": "USD", "per": "year"}, "$10 per year"),
        ("cost", {"basis": "fee"}, "Ask for the price"),
        ("cost", {"basis": "ask"}, "Ask for the price"),
        ("credits", {"value": 1, "unit": "semester-hour"}, "1 semester hour"),
        ("credits", {"value": 3, "unit": "semester-hour"}, "3 semester hours"),
        ("credits", {"value": 4.5, "unit": "quarter-hour"}, "4.5 quarter hours"),
        ("credits", {"value": 0.5, "unit": "carnegie"}, "0.5 high-school units"),
        ("duration", "PT45M", "45 minutes"),
        ("duration", "PT1H30M", "1 hour 30 minutes"),
        ("duration", "P2W", "2 weeks"),
        ("duration", "P1DT1M", "1 day 1 minute"),
        ("grades", [12, 9, 10], "9–10, 12"),
        ("email", "office@example.org", "office@example.org"),
        ("address", "https://www.example.org/a/", "www.example.org/a"),
    ],
)
def test_a_value_is_shown_in_words(form, value, text):
    assert told(form, value).text == text


def test_a_date_keeps_the_day_for_machines():
    assert told("date", "2026-09-01").time == "2026-09-01"


@pytest.mark.parametrize("written", ["never", "2024-25"])
def test_what_is_no_day_is_no_time_for_machines(written):
    assert told("date", written).time == ""


@pytest.mark.parametrize(
    ("bands", "text"),
    [
        (["K-2", "3-5"], "K–5"),
        (["11-12", "6-8"], "6–8, 11–12"),
        (["9-10", "11-12", "13-14", "adult"], "9–12, college years 1–2, adults"),
        (["13-14", "15-16"], "College years 1–4"),
    ],
)
def test_neighbouring_grade_bands_run_together(bands, text):
    assert told("list", bands, items=GRADE_BANDS).text == text


@pytest.mark.parametrize(
    ("bands", "chip"),
    [
        (["11-12", "6-8"], "Grades 6–8, 11–12"),
        (["11-12", "13-14"], "Grades 11–12, college years 1–2"),
        (["13-14", "adult"], "College years 1–2, adults"),
    ],
)
def test_grade_bands_without_a_label_say_what_they_are(bands, chip):
    assert plain(told("list", bands, items=GRADE_BANDS)) == chip


@pytest.mark.parametrize(("grades", "chip"), [([12], "Grade 12"), ([9, 10, 12], "Grades 9–10, 12")])
def test_grades_without_a_label_say_what_they_are(grades, chip):
    assert plain(told("grades", grades)) == chip


def test_a_word_that_stands_for_a_value_is_what_its_schema_says():
    found = told("list", "ask", items=shape("object"), words={"ask": "Ask the college"})

    assert found == Shown("Ask the college")


def test_a_code_of_a_vocabulary_is_shown_by_its_label():
    assert told("term", "simulation", vocabulary="resource-kind") == Shown("Simulation")


def test_a_code_that_its_vocabulary_lacks_is_shown_as_it_is_written():
    assert told("term", "hologram", vocabulary="resource-kind") == Shown("hologram")


def test_a_code_of_a_long_list_keeps_its_number_and_has_its_title_beside_it():
    assert told("code", "13203", vocabulary="sced") == Shown("13203", note="Machining")


def test_a_license_is_its_label_with_its_text_a_link_away_and_what_one_may_do():
    assert told("licence", "CC-BY-SA-4.0", vocabulary="licence") == Shown(
        "CC BY-SA 4.0",
        "https://creativecommons.org/licenses/by-sa/4.0/",
        outside=True,
        note="Copy, change and share under the same license; name the author.",
    )


def test_a_license_without_a_text_on_the_web_is_no_link():
    found = told("licence", "LicenseRef-not-checked", vocabulary="licence")

    assert (found.text, found.href, found.outside) == ("License not checked", "", False)


@pytest.mark.parametrize(
    ("written", "words", "links"),
    [
        ("CC-BY-3.0-US OR GPL-2.0-only", "CC BY 3.0 US or GPL 2.0", ["CC BY 3.0 US", "GPL 2.0"]),
        (
            "(CC-BY-4.0 OR MIT) AND CC0-1.0",
            "(CC BY 4.0 or MIT License) and CC0 1.0",
            ["CC BY 4.0", "MIT License", "CC0 1.0"],
        ),
        ("GPL-2.0-only WITH Classpath-exception-2.0", "GPL 2.0 with Classpath-exception-2.0", ["GPL 2.0"]),
    ],
)
def test_several_licenses_are_one_sentence_and_each_is_a_link(written, words, links):
    found = told("licence", written, vocabulary="licence")

    assert plain(found) == words
    assert [piece.text for piece in found.run if piece.href] == links


def test_every_license_text_is_a_safe_web_address():
    addresses = [term.more["url"] for term in VOCABULARIES["licence"].terms.values() if "url" in term.more]

    assert len(addresses) >= 12
    assert [one for one in addresses if not (one.startswith("https://") and is_allowed(one))] == []


def test_an_outside_address_is_a_link():
    found = told("address", "https://www.example.org/a/")

    assert (found.href, found.outside) == ("https://www.example.org/a/", True)


@pytest.mark.parametrize(
    ("form", "written", "href"),
    [("email", "office@example.org", "mailto:office@example.org"), ("phone", "+1 (555) 010-0199", "tel:+15550100199")],
)
def test_a_contact_can_be_reached(form, written, href):
    found = told(form, written)

    assert (found.text, found.href, found.outside) == (written, href, True)


def test_an_e_mail_address_cannot_write_the_letter():
    assert told("email", "a?subject=b&c%0d@example.org").href == "mailto:a%3Fsubject%3Db%26c%250d@example.org"


@pytest.mark.parametrize("name", ["label", "name"])
def test_a_link_and_a_source_are_shown_by_their_name(name):
    found = told("link", {name: "Handbook", "url": "https://example.org/h"})

    assert found == Shown("Handbook", "https://example.org/h", outside=True)


def test_a_standard_is_a_code_with_its_framework_what_it_does_and_its_title():
    written = [{"framework": "NGSS", "code": "HS-PS3-5", "alignment": "teaches"}]

    found = shown(sound(), TYPES["resource"].fields["standards"].shape, written)

    assert found.items == (Shown("HS-PS3-5", note="NGSS · Teaches · Energy"),)


def test_a_standard_of_an_unknown_framework_keeps_its_code():
    assert told("standard", {"framework": "XYZ", "code": "A.1"}) == Shown("A.1", note="XYZ")


def test_a_reference_is_the_title_of_what_it_names_and_leads_there():
    found = told("reference", "kestrel-community-college", target="organization")

    assert found == Shown(
        "Kestrel Community College (fictional)", "organization/kestrel-community-college.html", note=""
    )


def test_a_reference_of_any_type_leads_to_that_type():
    assert told("reference", "career/machinist", target="*") == Shown("Machinist", "career/machinist.html")


def test_a_college_course_is_known_by_its_number():
    assert told("reference", "kcc-mfg-101", target="course").text == "MFG 101 Shop Measurement"


def test_a_reference_to_what_this_site_does_not_hold_is_text_with_its_exchange():
    found = told("reference", "machinist", "energy", target="career")

    assert (found.text, found.href) == ("Machinist", "")
    assert found.note == sound().site.facts.cards[ref("exchange/manufacturing")].title


def test_a_word_that_stands_for_a_reference_is_a_word():
    assert told("reference", "unknown", target="organization", exempt=("unknown",)) == Shown("Unknown")


def test_a_reference_to_nothing_is_shown_as_it_is_written():
    assert told("reference", "nobody", target="organization") == Shown("nobody")


def test_a_list_is_shown_part_by_part():
    assert told("list", ["a", "b"], items=shape("text")).items == (Shown("a"), Shown("b"))


def test_an_object_is_shown_by_the_labels_of_its_parts_in_the_order_of_the_schema():
    parts = {"model": shape("text", label="How"), "meets": shape("text", label="Meets"), "of": shape("text")}

    found = told("object", {"meets": "monthly", "model": "board", "of": ""}, **parts)

    assert found.rows == (("How", Shown("board")), ("Meets", Shown("monthly")))


def test_an_object_with_a_single_possible_part_is_that_part():
    assert told("object", {"min": 16}, min=shape("number", label="At least")) == Shown("16")


def test_keys_that_a_vocabulary_gives_are_shown_by_their_label():
    steps = {ANY_KEY: shape("reference", target="*")}

    found = told("object", {"9-10": "career/machinist"}, vocabulary="grade-band", **steps)

    assert [(label, part.text) for label, part in found.rows] == [("Grades 9–10", "Machinist")]


@pytest.mark.parametrize("form", ["tree", "conditions"])
def test_a_tree_is_left_to_the_template(form):
    assert told(form, {"any_of": [{"course": "a"}]}).tree == {"any_of": [{"course": "a"}]}


@pytest.mark.parametrize("form", ["money", "credits", "period", "object", "list"])
def test_a_value_of_another_kind_than_its_format_is_shown_as_it_is_written(form):
    assert told(form, "ask").text == "ask"


@pytest.mark.parametrize(
    ("value", "line"),
    [
        (Shown("a", note="small"), "a"),
        (Shown(items=(Shown("a"), Shown(""), Shown("b"))), "a, b"),
        (Shown(rows=(("Label", Shown("first")), ("Other", Shown("second")))), "first"),
        (Shown(tree={"course": "a"}), ""),
    ],
)
def test_a_chip_is_one_short_line(value, line):
    assert plain(value) == line


@pytest.mark.parametrize(("day", "passed"), [("2026-11-23", True), ("2026-11-24", False), ("2026-11-25", False)])
def test_a_last_day_is_marked_once_it_lies_behind(day, passed):
    assert told("deadline", day).passed is passed


def test_of_any_other_day_nobody_says_that_it_has_passed():
    assert told("date", "2026-11-23").passed is None


def test_money_says_its_currency_and_unit_once():
    dues = shape("object", amount=shape("number", label="Amount"), per=shape("text", label="Per"))

    assert shown(sound(), dues, {"amount": 10, "per": "year"}).rows == (("Amount", Shown("$10 per year")),)
