"""Places in a value."""

from lx.model.record_type import Shape
from lx.model.source import Pointer
from lx.text.place import shape_at, shapes_to, steps_of, value_at, with_value


def shape(label, properties=None, items=None):
    return Shape(label, "", "text", None, (), None, properties or {}, items, linking=False)


VALUE = {"versions": [{"label": "first"}, {"label": "second"}]}
SHAPE = shape("", {"versions": shape("Versions", items=shape("Version", {"label": shape("Name")}))})


def test_a_pointer_is_taken_apart_with_its_escapes():
    assert steps_of(Pointer("/a~1b/0/c~0d")) == ["a/b", "0", "c~d"]
    assert steps_of(Pointer("")) == []


def test_what_stands_at_a_place():
    assert value_at(VALUE, ["versions", "1", "label"]) == "second"


def test_nothing_stands_where_nothing_is():
    assert value_at(VALUE, ["versions", "7", "label"]) is None
    assert value_at(VALUE, ["versions", "label"]) is None


def test_the_shape_of_a_place():
    assert shape_at(SHAPE, ["versions", "0", "label"]).label == "Name"
    assert shape_at(SHAPE, ["versions", "0", "nothing"]) is None


def test_the_shapes_on_the_way_to_a_place():
    assert [one.label for one in shapes_to(SHAPE, ["versions", "0", "label"])] == ["", "Versions", "Version", "Name"]
    assert [one.label for one in shapes_to(SHAPE, ["versions", "0", "nothing", "x"])] == ["", "Versions", "Version"]


def test_the_shape_of_any_key():
    assert shape_at(shape("", {"*": shape("Step")}), ["9-10"]).label == "Step"


def test_something_new_stands_in_a_copy():
    changed = with_value(VALUE, ["versions", "0", "fees"], "ask")

    assert changed == {"versions": [{"label": "first", "fees": "ask"}, {"label": "second"}]}
    assert VALUE == {"versions": [{"label": "first"}, {"label": "second"}]}
