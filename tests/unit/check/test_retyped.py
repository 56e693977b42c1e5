"""A value of another kind than its field has: how the same would be written in the right one."""

import json
from collections.abc import Mapping

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from checking import SCHEMAS, of_field, sentence

PERIOD = {
    "title": "Offered",
    "type": "object",
    "examples": [{"until": "2027-28", "from": "2026-27"}],
    "properties": {"from": {"type": "string", "pattern": "^20..-..$"}, "until": {"type": "string"}},
    "required": ["from"],
}
CONTACT = {
    "title": "Contact",
    "type": "object",
    "examples": [{"role": "front office", "email": "office@example.org"}],
    "properties": {"role": {"type": "string"}, "email": {"type": "string", "pattern": "@"}},
    "required": ["role"],
}
COST = {
    "title": "Cost",
    "type": "object",
    "examples": [{"basis": "free"}, {"basis": "fee", "amount": 25}],
    "properties": {"basis": {"enum": ["free", "fee"]}, "amount": {"type": "number"}},
    "required": ["basis"],
}
BARE = {"title": "Credits", "type": "object", "properties": {"value": {}, "unit": {}}, "required": ["value", "unit"]}
WHOLE = {"type": "array", "items": {"type": "integer"}}
WORDS = {"type": "array", "items": {"enum": ["high-school", "college"]}}
NAMES = {"type": "array", "items": {"type": "string", "x-lx": {"target": "organization"}}}
GROUPS = {"type": "array", "items": COST}


def fix_of(schema, value):
    return sentence(of_field(schema), {"note": value}).partition("Fix: ")[2]


@pytest.mark.parametrize(
    ("schema", "value", "fix"),
    [
        (PERIOD, "2019-20", 'write it like `note: {from: "2019-20", until: "2027-28"}`.'),
        (CONTACT, "dean", 'write it like `note: {role: dean, email: "office@example.org"}`.'),
        (CONTACT, "dean@acme.org", 'write it like `note: {role: front office, email: "dean@acme.org"}`.'),
        (COST, "free", "write `note: {basis: free}`."),
        (COST, 40, "write it like `note: {basis: fee, amount: 40}`."),
        (COST, "cheap", "write it like `note: {basis: free}` or `note: {basis: fee, amount: 25}`."),
        (COST, ["free"], "write it like `note: {basis: free}` or `note: {basis: fee, amount: 25}`."),
        (COST, "x" * 500, "write it like `note: {basis: free}` or `note: {basis: fee, amount: 25}`."),
        (BARE, 3, "write it like {value: …, unit: …}."),
    ],
)
def test_a_single_value_goes_into_the_field_that_it_fits(schema, value, fix):
    assert fix_of(schema, value) == fix


def test_an_entry_of_a_list_is_written_without_the_name_of_the_list():
    assert fix_of(GROUPS, ["free"]) == "write `{basis: free}`."


@pytest.mark.parametrize(
    ("schema", "value", "fix"),
    [
        (WHOLE, "9-12", "write it as a list: [9, 10, 11, 12]."),
        (WHOLE, "9, 10th", "write it as a list: [9, 10]."),
        (WHOLE, 9, "write it as a list: [9]."),
        (WHOLE, "(9, 10)", "write it as a list: [9, 10]."),
        (WORDS, "High school, college", "write it as a list: [high-school, college]."),
        (WORDS, "colleges", "write it as a list: [college]."),
        (NAMES, "West Fork High School", "write it as a list: [west-fork-high-school]."),
        (WORDS, "all", "write a list of its words, such as [high-school, college]."),
        (GROUPS, "free", "write it as a list, like [{basis: free}]."),
        (GROUPS, {"basis": "free"}, "write it as a list: a hyphen and a space before its first field."),
        (WORDS, "x" * 500, "write a list."),
    ],
)
def test_a_single_value_becomes_a_list(schema, value, fix):
    assert fix_of(schema, value) == fix


@pytest.mark.parametrize(
    ("value", "fix"),
    [("12", "write 12 without quotes."), ("$12", "write 12."), ("many", "write a whole number, in digits only.")],
)
def test_a_text_becomes_a_number(value, fix):
    assert fix_of({"title": "Note", "type": "integer"}, value) == fix


def examples_in(schema, place):
    """Every example of a schema with its place."""
    if isinstance(schema, Mapping):
        yield from ((place, one) for one in schema.get("examples", ()))
        for name, part in schema.items():
            yield from examples_in(part, f"{place}/{name.replace('~', '~0').replace('/', '~1')}")
    elif isinstance(schema, list):
        for number, part in enumerate(schema):
            yield from examples_in(part, f"{place}/{number}")


EXAMPLES = [
    pytest.param(name, *found, id=f"{name}#{found[0]}")
    for name, schema in SCHEMAS.items()
    for found in examples_in(schema, "")
]
BASE = "https://learning-exchange.example/schema/"
REGISTRY = Registry().with_resources(
    [(BASE + name, DRAFT202012.create_resource(schema)) for name, schema in SCHEMAS.items()]
)


@pytest.mark.parametrize(("name", "place", "example"), EXAMPLES)
def test_an_example_of_a_schema_is_sound(name, place, example):
    validator = Draft202012Validator({"$ref": f"{BASE}{name}#{place}"}, registry=REGISTRY)

    assert [error.message for error in validator.iter_errors(json.loads(json.dumps(example)))] == []


def test_what_partners_write_as_one_word_has_an_example():
    named = {f"{name}#{place}" for name, place, _ in (param.values for param in EXAMPLES)}

    assert {
        "shape/common.json#/properties/contact",
        "shape/common.json#/properties/cost",
        "shape/value.json#/$defs/credits",
        "shape/value.json#/$defs/school-years",
        "shape/tree.json#/$defs/takes",
        "shape/tree.json#/$defs/conditions/properties/grade",
    } <= named


def test_a_group_that_is_missing_or_empty_is_shown_by_its_example():
    schema = {"properties": {"note": COST}, "required": ["note"]}

    assert sentence(schema, {"id": "a"}).endswith("Fix: add it, like `note: {basis: free}`.")
    assert sentence(schema, {"note": None}).endswith("Fix: write it like `note: {basis: free}`.")
