"""Examples of values, found by asking what is wrong with them."""

from lx.model.record_type import Shape, Term, Vocabulary
from lx.text.example import example_of


def shape(form="text", *, target=None, vocabulary=None, properties=None, items=None):
    return Shape("", "", form, target, (), vocabulary, properties or {}, items, linking=False)


def nothing_wrong(_):
    return ()


def test_a_value_of_a_known_form_is_one_of_that_form():
    assert example_of(shape("date"), {}, nothing_wrong) == "2026-11-20"


def test_a_reference_says_what_it_names():
    assert example_of(shape("reference", target="course"), {}, nothing_wrong) == "id-of-course"
    assert example_of(shape("reference", target="*"), {}, nothing_wrong) == "type/id"


def test_a_word_is_of_its_vocabulary():
    words = Vocabulary("kind", "", "", "", {"map": Term("map", "Map"), "quiz": Term("quiz", "Quiz")})

    assert example_of(shape("term", vocabulary="kind"), {"kind": words}, nothing_wrong) == "map"


def test_a_list_has_one_entry():
    assert example_of(shape("list", items=shape("email")), {}, nothing_wrong) == ["office@example.org"]


def test_an_object_gets_what_it_lacks_and_no_more():
    contact = shape("object", properties={"role": shape(), "email": shape("email"), "phone": shape("phone")})

    def faults(value):
        return [f"/{name}" for name in ("role", "email") if name not in value]

    assert example_of(contact, {}, faults) == {"role": "…", "email": "office@example.org"}


def test_an_object_that_wants_any_member_gets_one():
    rules = shape(
        "object", properties={"cap": shape("object", properties={"value": shape()}), "page": shape("address")}
    )

    assert example_of(rules, {}, lambda value: () if value else ("",)) == {"page": "https://www.example.org/page"}


def test_another_start_is_tried_where_the_first_will_not_do():
    assert example_of(shape("code"), {}, lambda value: () if isinstance(value, int) else ("",)) == 2027


def test_where_nothing_will_do_there_is_no_example():
    assert example_of(shape(), {}, lambda _: ("",)) is None
