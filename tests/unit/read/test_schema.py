"""Record types as their schema files describe them."""

import pytest

from lx.model.record_type import Vocabulary
from lx.read.schema import ANY_KEY, SchemaError, record_types, schemas_of

TYPE = {
    "plural": "Courses",
    "section": "credit",
    "order": 30,
    "card": ["level"],
    "facts": ["level", "provider"],
    "action": {"field": "url", "label": "Open it"},
    "functions": ["transitions"],
    "owner": "provider",
    "period": "/offered",
    "review_months": 24,
    "json_ld": ["schema:Course"],
}
SUBJECT = Vocabulary("subject", "Subjects", "us", "2026", {})


def course(properties, *, shapes=None, all_of=()):
    schema = {
        "title": "Course",
        "description": "A course.",
        "x-lx": TYPE,
        "allOf": list(all_of),
        "properties": properties,
    }
    return record_types({"course.json": schema, **(shapes or {})}, {"subject": SUBJECT})["course"]


def field(schema, **more):
    return course({"it": schema}, **more).fields["it"]


def test_a_type_is_named_after_its_file_and_called_as_its_schema_says():
    kind = course({})

    assert (kind.name, kind.label, kind.plural, kind.help) == ("course", "Course", "Courses", "A course.")
    assert (kind.section, kind.order, kind.card, kind.facts) == ("credit", 30, ("level",), ("level", "provider"))
    assert (kind.owner, kind.period, kind.review_months) == ("provider", "/offered", 24)


def test_what_a_type_does_not_say_is_empty():
    kind = course({})

    assert (kind.eyebrow, kind.sections) == ((), ())


def test_shapes_are_no_types():
    schema = {"title": "Course", "description": "A course.", "x-lx": TYPE}

    kinds = record_types({"course.json": schema, "shape/value.json": {}}, {})

    assert list(kinds) == ["course"]


def test_a_field_is_called_and_explained_as_its_property_says():
    found = field(
        {"title": "Time needed", "description": "How long.", "type": "string", "x-lx": {"format": "duration"}}
    )

    assert (found.shape.label, found.shape.help, found.shape.format) == ("Time needed", "How long.", "duration")


def test_a_field_says_its_facet_weight_and_term():
    found = field({"type": "string", "x-lx": {"facet": True, "weight": 4, "term": "schema:name"}})

    assert (found.facet, found.weight, found.terms) == (True, 4, {"schema:name": "{value}"})


def test_a_field_that_says_nothing_counts_once_in_search_and_narrows_no_list():
    found = field({"type": "string"})

    assert (found.facet, found.weight, found.terms) == (False, 1, {})


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        ({"type": "string"}, "text"),
        ({"type": "string", "x-lx": {"target": "course"}}, "reference"),
        ({"type": "string", "x-lx": {"vocabulary": "subject"}}, "term"),
        ({"type": "integer"}, "number"),
        ({"type": "boolean"}, "yes-no"),
        ({"type": "array"}, "list"),
        ({"type": ["array", "string"]}, "list"),
        ({"type": "object"}, "object"),
        ({}, "text"),
    ],
)
def test_how_a_value_is_shown_follows_from_what_it_is(schema, expected):
    assert field(schema).shape.format == expected


def test_common_fields_come_first():
    common = {"properties": {"title": {"type": "string", "title": "Title"}}}

    kind = course({"level": {}}, shapes={"shape/common.json": common}, all_of=[{"$ref": "shape/common.json"}])

    assert list(kind.fields) == ["title", "level"]


def test_a_type_may_describe_a_common_field_anew():
    common = {"properties": {"id": {"title": "Id"}}}

    kind = course(
        {"id": {"title": "Folder"}}, shapes={"shape/common.json": common}, all_of=[{"$ref": "shape/common.json"}]
    )

    assert kind.fields["id"].shape.label == "Folder"


def test_what_stands_beside_a_reference_to_a_shape_wins_key_by_key():
    value = {"$defs": {"id": {"type": "string", "title": "Id", "x-lx": {"format": "code", "weight": 0}}}}

    found = field(
        {"title": "College", "$ref": "shape/value.json#/$defs/id", "x-lx": {"weight": 2}},
        shapes={"shape/value.json": value},
    )

    assert (found.shape.label, found.shape.format, found.weight) == ("College", "code", 2)


def test_a_shape_refers_to_others_beside_itself():
    shapes = {
        "shape/value.json": {"$defs": {"money": {"properties": {"unit": {"$ref": "term.json#/$defs/unit"}}}}},
        "shape/term.json": {"$defs": {"unit": {"type": "string", "title": "Unit"}}},
    }

    found = field({"$ref": "shape/value.json#/$defs/money"}, shapes=shapes)

    assert found.shape.properties["unit"].label == "Unit"


def test_a_reference_knows_its_target_and_the_words_that_are_none():
    found = field({"type": "string", "x-lx": {"target": "organization", "except": ["unknown"]}})

    assert (found.shape.target, found.shape.exempt) == ("organization", ("unknown",))


def test_a_list_knows_its_entries():
    found = field({"type": "array", "items": {"type": "string", "x-lx": {"vocabulary": "subject"}}})

    assert found.shape.items is not None
    assert found.shape.items.vocabulary == "subject"


def test_keys_that_are_not_named_have_one_shape():
    found = field({"type": "object", "additionalProperties": {"type": "string", "title": "Next step"}})

    assert found.shape.properties[ANY_KEY].label == "Next step"


def test_a_tree_contains_itself():
    node = {
        "properties": {
            "all_of": {"type": "array", "items": {"$ref": "#/$defs/node"}},
            "course": {"x-lx": {"target": "course"}},
        }
    }

    found = field({"$ref": "shape/tree.json#/$defs/node"}, shapes={"shape/tree.json": {"$defs": {"node": node}}})

    shape = found.shape
    for _ in range(5):
        assert shape.properties["course"].target == "course"
        shape = shape.properties["all_of"].items


def test_a_place_is_linking_if_a_reference_can_stand_anywhere_below_it():
    node = {
        "properties": {
            "all_of": {"type": "array", "items": {"$ref": "#/$defs/node"}},
            "course": {"x-lx": {"target": "course"}},
        }
    }
    tree = field({"$ref": "shape/tree.json#/$defs/node"}, shapes={"shape/tree.json": {"$defs": {"node": node}}}).shape

    assert tree.linking
    assert tree.properties["all_of"].linking
    assert tree.properties["all_of"].items.linking
    assert not field({"type": "object", "properties": {"note": {"type": "string"}}}).shape.linking


def test_a_condition_adds_no_field():
    kind = course(
        {"level": {}}, all_of=[{"if": {"required": ["level"]}, "then": {"properties": {"iai": {"maxItems": 0}}}}]
    )

    assert list(kind.fields) == ["level"]


def test_a_shape_that_is_not_there_is_refused():
    with pytest.raises(SchemaError, match=r"shape/value\.json#/\$defs/id"):
        field({"$ref": "shape/value.json#/$defs/id"})


def test_a_vocabulary_that_is_not_there_is_refused():
    with pytest.raises(SchemaError, match="colour"):
        field({"type": "string", "x-lx": {"vocabulary": "colour"}})


def test_schema_files_are_named_from_their_folder():
    from pathlib import PurePosixPath

    files = {
        PurePosixPath("schema/course.json"): b'{"title": "Course"}',
        PurePosixPath("schema/shape/tree.json"): b"{}",
        PurePosixPath("schema/vocabulary/subject.yml"): b"",
        PurePosixPath("assets/vendor/data.json"): b"{}",
    }

    assert schemas_of(files) == {"course.json": {"title": "Course"}, "shape/tree.json": {}}
