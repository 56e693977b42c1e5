"""What is told where a record does not meet its schema: the field, the value, what is expected, what to do."""

import pytest

from checking import of_field, sentence, told_of
from lx.model.problem import Part

TEXT = {"title": "Note", "type": "string", "minLength": 3, "maxLength": 5}


@pytest.mark.parametrize(
    ("schema", "value", "says"),
    [
        (
            {"title": "Note", "type": "string"},
            None,
            "LX082 Nothing stands behind `note:`. Fix: write text, or delete the line.",
        ),
        (
            {"title": "Note", "type": "string"},
            12,
            'LX082 {written} without quotes is a number; Note (`note`) is text. Fix: write "{written}".',
        ),
        (
            {"title": "Note", "type": "string"},
            True,
            'LX082 {written} without quotes is a yes-or-no value; Note (`note`) is text. Fix: write "{written}".',
        ),
        (
            {"title": "Note", "type": "string", "enum": ["A", "B"]},
            3,
            "LX082 {written} without quotes is a number; Note (`note`) is text. Fix: write one of `A` or `B`.",
        ),
        (
            {"title": "Note", "type": "string"},
            ["a"],
            "LX082 Note (`note`) is a list; expected is text. Fix: write text.",
        ),
        (
            {"title": "Note", "type": "boolean"},
            "No",
            "LX082 Note (`note`) is the text 'No'; expected is true or false. Fix: write false without quotes.",
        ),
        (
            {"title": "Note", "type": "integer"},
            "12",
            "LX082 Note (`note`) is the text '12'; expected is a whole number. Fix: write 12 without quotes.",
        ),
        (
            {"title": "Note", "type": "integer"},
            1.5,
            "LX082 Note (`note`) is the number 1.5; expected is a whole number. Fix: write a whole number.",
        ),
        (
            {"title": "Note", "type": "array", "items": {"type": "string"}},
            "a",
            "LX082 Note (`note`) is the text 'a'; expected is a list. Fix: write it as a list: [a].",
        ),
        (
            {"title": "Note", "type": ["array", "string"], "if": {"type": "string"}, "then": {"const": "ask"}},
            "aks",
            "LX083 Note (`note`) cannot be 'aks'. Fix: write `ask`.",
        ),
        (
            {"title": "Note", "enum": ["algebra", "geometry"]},
            "Algebra ",
            "LX083 'Algebra ' is not a word for Note (`note`). Fix: write `algebra`.",
        ),
        (
            {"title": "Note", "enum": ["algebra", "geometry"]},
            "xyz",
            "LX083 'xyz' is not a word for Note (`note`). Fix: write `algebra` or `geometry`.",
        ),
        (
            {"title": "Note", "const": "current"},
            "old",
            "LX083 Note (`note`) cannot be 'old'. Fix: write `current`.",
        ),
        (
            {"title": "Note", "type": "string", "format": "date"},
            "2027-02-29",
            "LX085 There is no day 2027-02-29: February 2027 has 28 days. "
            'Fix: write the right day, at most "2027-02-28".',
        ),
        (
            {"title": "Note", "type": "string", "format": "date"},
            "2026-13-01",
            "LX085 There is no day 2026-13-01: a year has months 01 to 12. "
            "Fix: write year, month and day, in this order.",
        ),
        (
            {"title": "Note", "type": "string", "format": "date"},
            "11/20/2026",
            "LX085 '11/20/2026' is not written as a date. Fix: write \"2026-11-20\".",
        ),
        (
            {"title": "Note", "type": "string", "format": "date"},
            "20/11/2026",
            "LX085 '20/11/2026' is not written as a date. Fix: write year, month and day, like \"2026-11-20\".",
        ),
        (
            {"title": "Note", "type": "string", "format": "email"},
            "nobody",
            "LX086 'nobody' is not an e-mail address. Fix: write an e-mail address like office@example.org.",
        ),
        (
            {"title": "Note", "type": "string", "pattern": "^[a-z]+$"},
            "A1",
            "LX084 'A1' is not the form of Note (`note`). Fix: compare it with the field's description in the schema.",
        ),
        (TEXT, "", "LX087 Note (`note`) is empty. Fix: write text."),
        (TEXT, "ab", "LX087 Note (`note`) has 2 characters; at least 3 are possible. Fix: add at least 1."),
        (TEXT, "abcdefg", "LX087 Note (`note`) has 7 characters; at most 5 are possible. Fix: shorten it by 2."),
        (
            {"title": "Note", "type": "array", "minItems": 1},
            [],
            "LX088 Note (`note`) is empty. Fix: add an entry, or delete the line.",
        ),
        (
            {"title": "Note", "type": "array", "maxItems": 1},
            [1, 2, 3],
            "LX088 Note (`note`) has 3 entries; at most 1 are possible. Fix: leave out 2.",
        ),
        (
            {"title": "Note", "type": "object", "minProperties": 1, "properties": {"a": {}, "b": {}}},
            {},
            "LX088 Note (`note`) is empty. Fix: add one of `a` or `b`, or delete the line.",
        ),
        (
            {"title": "Note", "type": "integer", "minimum": 9, "maximum": 16},
            8,
            "LX089 Note (`note`) is 8; at least 9 is possible. Fix: write a number from 9 to 16.",
        ),
        (
            {"title": "Note", "type": "number", "maximum": 4},
            4.5,
            "LX089 Note (`note`) is 4.5; at most 4 is possible. Fix: write a number up to 4.",
        ),
        (
            {"title": "Note", "not": {"type": "string"}},
            "x",
            "LX091 Note (`note`) cannot be 'x'. Fix: compare it with the field's description in the schema.",
        ),
    ],
)
def test_a_keyword_has_its_sentence(schema, value, says):
    assert sentence(of_field(schema), {"note": value}) == f"/note {says}"


def test_an_entry_is_called_by_its_number_and_its_list():
    schema = of_field({"title": "Notes", "type": "array", "items": {"type": "integer"}})

    assert sentence(schema, {"note": [1, "two"]}) == (
        "/note/1 LX082 Entry 2 of Notes (`note`) is the text 'two'; expected is a whole number. Fix: write 2."
    )


def test_an_entry_that_stands_twice_is_told_at_the_second():
    schema = of_field({"title": "Notes", "type": "array", "uniqueItems": True})

    assert sentence(schema, {"note": ["a", {"b": 1}, {"b": 1}]}) == (
        '/note/2 LX090 {"b": 1} stands twice in Notes (`note`): as entry 2 and 3. Fix: delete one of the two.'
    )


def test_a_long_or_hostile_value_is_shortened_and_made_visible():
    said = sentence(of_field({"title": "Note", "enum": ["a"]}), {"note": "\u202e\x1b" + "x" * 500})

    assert said.startswith("/note LX083 '\\u202E\\u001Bxxx")
    assert len(said) < 160


def test_a_missing_field_says_what_to_write():
    schema = {
        "properties": {"who": {"title": "Provider", "type": "string", "x-lx": {"target": "organization"}}},
        "required": ["who"],
    }

    assert sentence(schema, {"id": "a"}) == (
        "/who LX081 Provider (`who`) is missing. Fix: add `who:` and the id of an organization."
    )


def test_a_field_is_missing_in_an_entry_of_a_list():
    entry = {"type": "object", "properties": {"name": {"title": "Name", "type": "string"}}, "required": ["name"]}
    schema = of_field({"title": "Notes", "type": "array", "items": entry})

    assert sentence(schema, {"note": [{"name": "a"}, {}]}) == (
        "/note/1/name LX081 Name (`name`) is missing in entry 2 of `note`. Fix: add `name:` and text."
    )


def test_a_misspelt_required_field_is_one_problem_at_its_name():
    schema = {"properties": {"title": {}, "summary": {}}, "required": ["title"], "additionalProperties": False}

    [problem] = told_of(schema, {"titel": "x"})

    assert (problem.code, problem.place, problem.part) == ("LX080", "/titel", Part.KEY)
    assert problem.fix == "write `title`."


def test_of_two_misspelt_fields_each_is_taken_for_another():
    schema = {"properties": {"title": {}, "titles": {}}, "required": ["title"], "additionalProperties": False}

    assert [one.fix for one in told_of(schema, {"titel": 1, "tittles": 2})] == ["write `title`.", "write `titles`."]


def test_a_field_with_two_likely_names_is_taken_for_either():
    schema = {"properties": {"lead": {}, "load": {}}, "required": ["lead"], "additionalProperties": False}

    assert [one.fix for one in told_of(schema, {"laad": "x"})] == ["write `lead` or `load`."]


def test_a_field_may_be_known_by_another_name():
    summary = {"title": "Summary", "x-lx": {"also_called": ["description"]}}
    schema = {
        "properties": {"summary": summary, "demonstration": {}},
        "required": ["summary"],
        "additionalProperties": False,
    }

    assert [one.fix for one in told_of(schema, {"Description": "x"})] == ["write `summary`."]


def test_an_unlike_unknown_field_does_not_hide_a_missing_one():
    schema = {"properties": {"title": {}}, "required": ["title"], "additionalProperties": False}

    assert [one.code for one in told_of(schema, {"zzz": 1})] == ["LX080", "LX081"]


def test_an_unknown_field_may_belong_under_another():
    codes = {"title": "Codes", "properties": {"sced": {}}, "additionalProperties": False}

    assert sentence({"properties": {"codes": codes}, "additionalProperties": False}, {"sced": "1"}) == (
        "/sced LX080 No field is called 'sced'. Fix: move it under `codes`."
    )


def test_a_fault_in_a_shared_branch_does_not_make_its_fields_unknown():
    schema = {
        "allOf": [{"properties": {"a": {"title": "A", "type": "string"}, "b": {"title": "B"}}}],
        "unevaluatedProperties": False,
    }

    assert [one.place for one in told_of(schema, {"a": 1, "b": 2})] == ["/a"]
    assert [one.place for one in told_of(schema, {"a": 1, "b": 2, "c": 3})] == ["/c", "/a"]


def test_a_field_that_only_another_branch_knows_is_told():
    schema = {"if": {"required": ["a"]}, "then": {"properties": {"b": {}}}, "unevaluatedProperties": False}

    assert [one.place for one in told_of(schema, {"b": 2})] == ["/b"]


def test_the_words_of_a_schema_come_before_the_general_ones():
    words = {"code": "LX199", "message": "'{value}' is odd.", "fix": "write it even."}
    schema = of_field({"type": "string", "pattern": "^a$", "x-lx": {"faults": {"pattern": words}}})

    assert sentence(schema, {"note": "b"}) == "/note LX199 'b' is odd. Fix: write it even."


def test_words_without_a_code_take_the_general_one():
    words = {"message": "'{value}' is odd.", "fix": "write it even."}
    schema = of_field({"type": "string", "pattern": "^a$", "x-lx": {"faults": {"pattern": words}}})

    assert sentence(schema, {"note": "b"}) == "/note LX084 'b' is odd. Fix: write it even."


def test_words_stand_beside_the_property_or_behind_its_reference():
    words = {"pattern": {"message": "inner.", "fix": "inner."}, "minLength": {"message": "outer.", "fix": "outer."}}
    shape = {"type": "string", "pattern": "^a+$", "minLength": 2, "x-lx": {"faults": {"pattern": words["pattern"]}}}
    schema = {
        "properties": {"note": {"$ref": "#/$defs/shape", "x-lx": {"faults": {"minLength": words["minLength"]}}}},
        "$defs": {"shape": shape},
    }

    assert sentence(schema, {"note": "a"}) == "/note LX087 outer. Fix: outer."
    assert sentence(schema, {"note": "bb"}) == "/note LX084 inner. Fix: inner."


def test_words_for_a_missing_field_stand_beside_it():
    words = {"required": {"message": "Who is it?", "fix": "say who."}}
    schema = {
        "properties": {"who": {"type": "object", "required": ["name"], "x-lx": {"faults": words}}},
        "required": ["who"],
    }

    assert sentence(schema, {"id": "a"}) == "/who LX081 Who is it? Fix: say who."
    assert sentence(schema, {"who": {}}) == "/who/name LX081 `name` is missing under `who`. Fix: add `name:`."


def test_an_empty_field_is_told_like_a_missing_one():
    words = {"required": {"message": "Who is it?", "fix": "say who."}}
    schema = {"properties": {"who": {"type": "string", "x-lx": {"faults": words}}}, "required": ["who"]}

    assert sentence(schema, {"who": None}) == "/who LX081 Who is it? Fix: say who."


def test_words_about_numbers_are_not_told_of_lists():
    words = {"code": "LX112", "message": "{value} without quotes is a number.", "fix": 'write "{value}".'}
    schema = of_field({"title": "Code", "type": "string", "x-lx": {"faults": {"type": words}}})

    assert (
        sentence(schema, {"note": 48.05}) == '/note LX112 {written} without quotes is a number. Fix: write "{written}".'
    )
    assert sentence(schema, {"note": [1]}) == "/note LX082 Code (`note`) is a list; expected is text. Fix: write text."


def test_of_alternatives_the_one_that_was_meant_is_explained():
    course = {"required": ["course"], "properties": {"course": {"title": "Course", "type": "string"}}}
    tree = {"required": ["all_of"], "properties": {"all_of": {"title": "All of", "items": {"$ref": "#/$defs/tree"}}}}
    schema = {"properties": {"takes": {"$ref": "#/$defs/tree"}}, "$defs": {"tree": {"anyOf": [course, tree]}}}

    assert sentence(schema, {"takes": {"all_of": [{"course": 1}]}}).startswith("/takes/all_of/0/course LX082 ")


def test_where_no_alternative_was_meant_the_value_is_refused():
    schema = of_field({"title": "Note", "anyOf": [{"type": "string"}, {"type": "integer"}]})

    assert sentence(schema, {"note": [1]}).startswith("/note LX091 Note (`note`) cannot be [1].")


def test_words_between_which_nothing_decides_are_all_told():
    schema = of_field({"title": "Note", "enum": ["lead", "load", "other"]})

    assert sentence(schema, {"note": "laad"}).endswith("Fix: write `lead` or `load`.")


def test_of_many_words_some_are_told_and_their_number():
    schema = {
        "properties": {"note": {"title": "Note", "enum": [f"word-{one}" for one in "abcdefghijklmnopqrst"]}},
        "required": ["note"],
    }
    told = "one of its 20 words, such as `word-a`, `word-b` or `word-c`."

    assert sentence(schema, {"note": "xyz"}).endswith(f"Fix: write {told}")
    assert sentence(schema, {"id": "a"}).endswith(f"Fix: add `note:` and {told}")


def test_a_field_that_must_be_there_is_not_to_be_deleted():
    schema = {"properties": {"note": {"title": "Note", "type": "string"}}, "required": ["note"]}

    assert sentence(schema, {"note": None}) == "/note LX082 Nothing stands behind `note:`. Fix: write text."


def test_the_form_of_a_value_is_told_before_its_length():
    schema = of_field({"title": "Note", "type": "string", "maxLength": 5, "pattern": "^[a-z]+$"})

    assert sentence(schema, {"note": "NOT A NOTE"}).startswith("/note LX084 ")
    assert sentence(schema, {"note": "abcdefg"}).startswith("/note LX087 ")


def test_what_was_meant_comes_before_the_words_of_a_schema():
    words = {"message": "'{value}' is not a school year.", "fix": "write one."}
    note = {"type": "string", "pattern": "^2026-27$", "x-lx": {"format": "school-year", "faults": {"pattern": words}}}

    assert sentence(of_field(note), {"note": "2026-2027"}).endswith('Fix: write "2026-27".')
    assert sentence(of_field(note), {"note": "soon"}).endswith("Fix: write one.")


def test_a_number_is_not_merely_quoted_where_a_form_is_asked():
    note = {"title": "Note", "type": "string", "x-lx": {"format": "school-year"}}

    assert sentence(of_field(note), {"note": 26}).endswith('Fix: write a school year like "2026-27".')


def test_one_value_is_told_once():
    schema = of_field({"title": "Note", "type": "string", "minLength": 1, "pattern": "^a+$", "format": "email"})

    assert sentence(schema, {"note": ""}).startswith("/note LX087 ")


def test_the_name_of_a_field_can_be_wrong_too():
    schema = of_field({"title": "Notes", "propertyNames": {"enum": ["9-10", "11-12"]}})

    [problem] = told_of(schema, {"note": {"9-11": "x"}})

    assert (problem.place, problem.part, problem.fix) == ("/note/9-11", Part.KEY, "write `9-10` or `11-12`.")


def test_a_record_with_a_hundred_thousand_faults_is_told_quickly():
    schema = of_field({"title": "Notes", "type": "array", "items": {"type": "string"}})

    assert len(told_of(schema, {"note": list(range(100_000))})) == 1000
