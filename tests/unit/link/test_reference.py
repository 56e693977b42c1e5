"""What a record refers to, along its type's shape."""

from pathlib import PurePosixPath

from lx.link.reference import references
from lx.model.record import Record, Ref
from lx.model.record_type import Field, RecordType, Shape
from lx.model.source import Source


def shape(*, target=None, exempt=(), properties=None, items=None, linking=True):
    return Shape("", "", "", target, tuple(exempt), None, {} if properties is None else properties, items, linking)


def text():
    return shape(linking=False)


def kind(**fields):
    named = {name: Field(name, part, False, 1, None) for name, part in fields.items()}
    return RecordType(
        "course", "", "", "", "credit", 1, named, (), (), (), (), {}, (), None, None, None, (), {}
    )  # fmt: skip


def found(fields, data):
    record = Record(Ref("course", "mine"), "energy", data, "", Source(PurePosixPath("x.yml"), ""))
    return [(link.place, str(link.target)) for link in references(record, kind(**fields))]


def test_a_field_whose_type_is_fixed_holds_an_id():
    assert found({"provider": shape(target="organization")}, {"provider": "kestrel"}) == [
        ("/provider", "organization/kestrel")
    ]


def test_a_field_for_any_type_holds_type_and_id():
    assert found({"moved_to": shape(target="*")}, {"moved_to": "career/machinist"}) == [
        ("/moved_to", "career/machinist")
    ]


def test_every_entry_of_a_list_is_followed():
    fields = {"related": shape(items=shape(target="*"))}

    places = found(fields, {"related": ["career/machinist", "course/drafting"]})

    assert places == [("/related/0", "career/machinist"), ("/related/1", "course/drafting")]


def test_a_tree_is_followed_to_its_leaves():
    parts = {}
    tree = shape(properties=parts)
    parts.update({"all_of": shape(items=tree), "course": shape(target="course")})

    places = found({"takes": tree}, {"takes": {"all_of": [{"course": "a"}, {"all_of": [{"course": "b"}]}]}})

    assert places == [("/takes/all_of/0/course", "course/a"), ("/takes/all_of/1/all_of/0/course", "course/b")]


def test_keys_that_are_not_named_are_followed_too():
    fields = {"grade_steps": shape(properties={"*": shape(target="*")})}

    assert found(fields, {"grade_steps": {"9-10": "course/a"}}) == [("/grade_steps/9-10", "course/a")]


def test_a_word_that_stands_for_a_reference_is_none():
    assert found({"lead": shape(target="organization", exempt=["unknown"])}, {"lead": "unknown"}) == []


def test_one_word_instead_of_a_list_is_no_reference():
    assert found({"senders": shape(items=shape(target="organization"))}, {"senders": "statewide"}) == []


def test_text_is_no_reference():
    assert found({"title": text()}, {"title": "kestrel"}) == []


def test_a_field_that_the_type_does_not_know_is_passed_over():
    assert found({}, {"provider": "kestrel"}) == []


def test_what_is_not_written_as_a_reference_is_passed_over():
    fields = {
        "moved_to": shape(target="*"),
        "provider": shape(target="organization"),
        "related": shape(items=shape(target="*")),
    }

    assert found(fields, {"moved_to": 7, "provider": ["kestrel"], "related": {"career": "machinist"}}) == []


def test_a_name_without_its_type_is_a_reference_to_no_type():
    assert found({"moved_to": shape(target="*")}, {"moved_to": "Machinist"}) == [("/moved_to", "/Machinist")]


def test_a_text_that_is_no_id_is_a_reference_still():
    assert found({"provider": shape(target="organization")}, {"provider": "Kestrel College"}) == [
        ("/provider", "organization/Kestrel College")
    ]


def test_a_key_with_a_slash_is_escaped_in_its_place():
    fields = {"steps": shape(properties={"*": shape(target="*")})}

    assert found(fields, {"steps": {"a/b~c": "course/a"}}) == [("/steps/a~1b~0c", "course/a")]


def test_references_come_in_the_order_in_which_they_are_written():
    fields = {"a": shape(target="course"), "b": shape(target="course")}

    assert [place for place, _ in found(fields, {"b": "x", "a": "y"})] == ["/b", "/a"]
