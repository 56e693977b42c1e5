import jsonschema_rs
import pytest

from lx.check.schema_place import Part, fields_of, possible, trail
from lx.check.wanted import wanted

SHARED = {"properties": {"day": {"title": "Day", "type": "string"}}, "$defs": {"loop": {"$ref": "#/$defs/loop"}}}
ROOT = {
    "title": "Note",
    "allOf": [{"$ref": "shared.json"}],
    "properties": {
        "list": {"title": "List", "type": "array", "items": {"properties": {"name": {"title": "Name"}}}},
        "map": {"additionalProperties": {"title": "Value"}},
        "loop": {"$ref": "shared.json#/$defs/loop"},
        "lost": {"$ref": "#/title"},
    },
    "if": {"required": ["a"]},
    "then": {"properties": {"list": {"minItems": 1}}},
}
REGISTRY = jsonschema_rs.Registry([("lx:/a/root.json", ROOT), ("lx:/a/shared.json", SHARED)])
PART = Part(ROOT, REGISTRY.resolver("lx:/a/root.json"))


def titles(parts):
    return [part.schema.get("title") for part in parts]


def test_a_trail_holds_the_schemas_of_the_failing_place():
    [day] = trail(PART, ["allOf", 0, "$ref", "properties", "day", "type"])

    assert (day.schema["title"], day.is_field) == ("Day", True)


def test_a_trail_at_the_record_itself_keeps_its_branches():
    parts = trail(PART, ["allOf", 0, "$ref", "required"])

    assert [part.schema for part in parts] == [ROOT, ROOT["allOf"][0], SHARED]


def test_a_trail_goes_into_lists():
    assert titles(trail(PART, ["properties", "list", "items", "properties", "name", "type"])) == ["Name"]


def test_a_trail_that_cannot_be_followed_ends():
    assert trail(PART, ["properties", "lost", "$ref", "type"])[-1].schema == ROOT["properties"]["lost"]


def test_all_that_may_be_said_of_a_place_is_found():
    ways = possible(PART, ("list", 0, "name"))

    assert [titles(parts) for parts in ways][1:] == [["List", None], [None], ["Name"]]


def test_a_name_that_is_not_listed_is_any_name():
    assert titles(possible(PART, ("map", "es"))[-1]) == ["Value"]


def test_the_fields_of_every_branch_are_known():
    assert set(fields_of(possible(PART, ())[0])) == {"day", "list", "map", "loop", "lost"}


def test_a_schema_that_names_itself_ends():
    assert len(possible(PART, ("loop",))[-1]) < 50


@pytest.mark.parametrize(
    ("schema", "words"),
    [
        ({"type": "string"}, "text"),
        ({"type": "boolean"}, "true or false"),
        ({"type": "string", "enum": ["a", "b"]}, "one of `a` or `b`"),
        ({"type": "string", "enum": ["a"]}, "`a`"),
        ({"type": "string", "x-lx": {"format": "date"}}, 'a date like "2026-11-20"'),
        (
            {"type": "string", "x-lx": {"target": "organization", "except": ["unknown"]}},
            "the id of an organization or `unknown`",
        ),
        ({"type": "string", "x-lx": {"target": "*"}}, "a record, as `type/id`"),
        ({"type": ["array", "string"], "if": {"type": "string"}, "then": {"const": "ask"}}, "a list or `ask`"),
        ({"x-lx": {"facet": True}}, ""),
    ],
)
def test_what_is_wanted_is_said_in_words(schema, words):
    assert wanted([Part(schema, PART.resolver)]) == words
