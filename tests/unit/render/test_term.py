"""The templates by which schemas say what stands in JSON-LD for a value."""

import pytest

from checking import TYPES
from lx.model.record_type import Shape
from lx.render.term import Look, Part, filled
from sites import sound


def shape(form="text", *, target=None, vocabulary=None, exempt=(), items=None, **properties):
    return Shape("", "", form, target, exempt, vocabulary, properties, items, linking=False)


def said(template, value, of=None):
    """What a template makes of a value; a record is named by its type and id."""
    return filled(Look(sound(), str), template, Part(of or shape(), value))


COST = shape("object", basis=shape(vocabulary="cost-basis"), amount=shape("number"))
SUBJECT = shape("term", vocabulary="subject")
TREE = TYPES["credential"].fields["requires"].shape


@pytest.mark.parametrize("value", ["text", 3, 2.5, 0, False, True])
def test_a_value_keeps_its_type(value):
    assert said("{value}", value) == (value,)


@pytest.mark.parametrize("value", ["", None, {"part": 1}])
def test_what_says_nothing_or_is_no_single_value_is_left_out(value):
    assert said("{value}", value) == ()


def test_a_list_stands_once_for_each_entry():
    assert said("Grade {value}", [9, 10], shape("list", items=shape("number"))) == ("Grade 9", "Grade 10")


def test_words_without_a_part_stand_as_they_are():
    assert said("Fictional", True) == ("Fictional",)


def test_a_text_with_a_part_that_is_missing_is_left_out():
    assert said("{town}, {county} County", {"town": "Peoria"}, shape(town=shape(), county=shape())) == ()


def test_braces_in_a_value_are_text():
    assert said("{value} County", "{value}{code}") == ("{value}{code} County",)


def test_a_word_of_a_vocabulary_has_its_code_label_and_list():
    template = ["{code}", "{label}", "{list}"]

    assert said(template, "earth-space-science", SUBJECT) == (
        "earth-space-science",
        "Earth and space science",
        "School subjects",
    )


def test_a_column_of_a_vocabulary_keeps_its_type_and_may_be_missing():
    assert said("{basis.free}", {"basis": "free"}, COST) == (True,)
    assert said("{basis.price}", {"basis": "free"}, COST) == (0,)
    assert said("{basis.free}", {"basis": "fee"}, COST) == (False,)
    assert said("{basis.free}", {"basis": "ask"}, COST) == ()


def test_a_word_that_its_vocabulary_lacks_has_no_label():
    assert said("{label}", "alchemy", SUBJECT) == ()


def test_a_thing_has_its_class_and_what_is_known():
    template = {"@type": "schema:Offer", "schema:price": "{amount}", "schema:description": "{note}"}

    assert said(template, {"amount": 5}, COST) == ({"@type": "schema:Offer", "schema:price": 5},)


def test_a_thing_of_which_the_record_says_nothing_is_left_out():
    template = {"@type": "schema:Offer", "schema:price": "{amount}", "schema:priceCurrency": "{currency|USD}"}

    assert said(template, {"basis": "ask"}, COST) == ()
    assert said({"schema:offers": template}, {"basis": "ask"}, COST) == ()


def test_what_stands_behind_a_stroke_is_said_where_the_record_says_nothing():
    assert said("{currency|USD}", {"amount": 5}, COST) == ("USD",)
    assert said("{currency|USD}", {"currency": "EUR"}, COST) == ("EUR",)


def test_a_thing_stands_for_each_entry_of_a_part():
    codes = shape(cip=shape("list", items=shape(vocabulary="cip-2020")))

    found = said({"each": "cip", "@type": "X", "schema:name": "{code}"}, {"cip": ["48.0501", "15.1301"]}, codes)

    assert [one["schema:name"] for one in found] == ["48.0501", "15.1301"]


def test_a_part_called_value_is_that_part():
    assert said("{value}", {"value": 3}, shape(value=shape("number"))) == (3,)


def test_a_reference_is_what_it_names_and_has_its_fields():
    career = shape("reference", target="career")

    assert said("{value}", "machinist", career) == ("career/machinist",)
    assert said("{onet}", "machinist", career) == ("51-4041.00",)
    assert said("{onet.label}", "machinist", career) == ("Machinists",)
    assert said("{value}", "career/machinist", shape("reference", target="*")) == ("career/machinist",)


def test_a_reference_to_any_type_can_be_taken_by_its_type():
    anything = shape("list", items=shape("reference", target="*"))
    named = ["career/machinist", "dual-credit/kcc-mat-110-at-pv"]

    assert said("{dual_credit}", named, anything) == ("dual-credit/kcc-mat-110-at-pv",)


@pytest.mark.parametrize("template", ["{value}", "{onet}"])
def test_a_reference_that_leads_nowhere_says_nothing(template):
    assert said(template, "nobody", shape("reference", target="career")) == ()


def test_a_word_that_stands_instead_of_an_id_says_nothing():
    assert said("{value}", "unknown", shape("reference", target="organization", exempt=("unknown",))) == ()


@pytest.mark.parametrize(("written", "found"), [("2026-09-01", ("2026-09-01",)), ("never", ()), ("2026-02-30", ())])
def test_only_a_day_that_there_is_is_a_date(written, found):
    assert said("{value}", written, shape("date")) == found


def test_of_a_tree_only_what_every_way_through_it_takes_is_said():
    tree = {
        "all_of": [
            {"course": "kcc-mat-110"},
            {"any_of": [{"course": "kcc-mfg-101"}, {"course": "kcc-mfg-105"}]},
            {"all_of": [{"credential": "shop-measurement"}]},
        ]
    }

    assert said("{course}", tree, TREE) == ("course/kcc-mat-110",)
    assert said("{credential}", tree, TREE) == ("credential/shop-measurement",)
    assert said("{course}", {"any_of": [{"course": "kcc-mfg-101"}]}, TREE) == ()


def test_each_license_of_an_expression_has_its_columns():
    licence = shape("licence", vocabulary="licence")

    assert said("{url}", "CC0-1.0 OR LicenseRef-not-checked", licence) == (
        "https://creativecommons.org/publicdomain/zero/1.0/",
    )
