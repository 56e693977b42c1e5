"""A new record as text. The record types and their schemas are those that the product brings along."""

import re
from pathlib import PurePosixPath

import pytest

from lx.check.accept import accept, validators_of
from lx.model.record import Record, Ref
from lx.model.source import Pointer, Source
from lx.read.front_matter import FrontMatter, split
from lx.read.schema import record_types, schemas_of
from lx.read.strict_yaml import parse
from lx.read.vocabulary import vocabularies_of
from lx.text.example import example_of
from lx.text.record_text import NewRecord, field_order, record_text
from lx.theme.shipped import shipped_files

FILES = shipped_files()
SCHEMAS = schemas_of(FILES)
VOCABULARIES = vocabularies_of(FILES)
TYPES = record_types(SCHEMAS, VOCABULARIES)
VALIDATORS = validators_of(TYPES, SCHEMAS)
BY_HAND = sorted(TYPES.keys() - {"result"})
"""Types whose records are begun by hand; a result is made of a table."""

PATH = PurePosixPath("catalog/new.yml")
BASE = {"id": "welder", "title": "Welder", "summary": "Joins metal.", "status": "current", "last_reviewed": "never"}


def problems(kind, data):
    return accept(Record(Ref(kind, "welder"), "statewide", data, "", Source(PATH, "")), VALIDATORS[kind])


def example(kind, name, data):
    def faults(value):
        start = f"/{name}"
        places = (p.place for p in problems(kind, {**data, name: value}) if f"{p.place}/".startswith(f"{start}/"))
        return [Pointer(place.removeprefix(start)) for place in places]

    return example_of(TYPES[kind].fields[name].shape, VOCABULARIES, faults)


def full(kind):
    """A sound record of the type, and an example for every other field that it may have."""
    data = dict(BASE)
    while found := problems(kind, data):
        name = found[0].place.split("/")[1]
        data[name] = example(kind, name, data)
    found = {name: example(kind, name, data) for name in TYPES[kind].fields if name not in data}
    return data, {name: value for name, value in found.items() if value is not None}


def test_a_career_is_written_with_every_field_explained():
    text = record_text(TYPES["career"], NewRecord({**BASE, "onet": "51-4121.00"}, {}, "../../../schema/career.json"))

    assert text.startswith(
        "# yaml-language-server: $schema=../../../schema/career.json\n"
        "# Id — The record's name in addresses: the file's name without its ending. It never changes, so that printed "
        "links and QR codes keep working.\n"
        "id: welder\n"
        "# Title — What it is called, in at most 90 characters.\n"
        "title: Welder\n"
    )
    assert re.search(r'\n# [^\n]+ — [^\n]+\nonet: "51-4121.00"\n', text)


def test_what_it_could_say_too_is_commented_out():
    text = record_text(TYPES["career"], NewRecord(BASE, {"tags": ["steel"]}))

    assert re.search(r"\n\n# Tags — [^\n]+\n#tags: \[steel\]\n$", text)


def test_without_a_schema_no_editor_is_sent_to_one():
    assert "yaml-language-server" not in record_text(TYPES["career"], NewRecord(BASE, {}))


def test_a_record_with_a_text_has_its_fields_before_it():
    parts = split(record_text(TYPES["career"], NewRecord(BASE, {"tags": ["a"]}, has_body=True)), PATH)

    assert isinstance(parts, FrontMatter)
    assert parse(parts.yaml, PATH).data == BASE
    assert parts.body.strip() == ""


def test_fields_come_in_the_order_in_which_one_writes_them():
    order = field_order(TYPES["resource"])

    assert order[:5] == ("id", "title", "summary", "provider", "kind")
    assert set(order) == set(TYPES["resource"].fields)


@pytest.mark.parametrize("kind", BY_HAND)
def test_every_type_is_written_as_it_is_read(kind):
    data, examples = full(kind)

    assert parse(record_text(TYPES[kind], NewRecord(data, examples)), PATH).data == data


@pytest.mark.parametrize("kind", BY_HAND)
def test_every_field_has_an_example(kind):
    data, examples = full(kind)

    # The course that is made here is a high school's; only a college's has IAI codes.
    assert set(TYPES[kind].fields) - {*data, *examples} == ({"iai"} if kind == "course" else set())


@pytest.mark.parametrize("kind", BY_HAND)
def test_every_example_is_sound_once_its_mark_is_taken_away(kind):
    data, examples = full(kind)
    text = record_text(TYPES[kind], NewRecord(data, examples))

    for name in examples:
        start = text.index(f"\n#{name}:") + 1
        end = re.compile(r"\n\n|\Z").search(text, start).start()
        lines = text[start:end].splitlines()
        alone = text[:start] + "\n".join(line.removeprefix("#") for line in lines) + text[end:]
        read = parse(alone, PATH)

        assert read.problems == ()
        assert read.data == {**data, name: examples[name]}
        assert [p for p in problems(kind, read.data) if p.place.startswith(f"/{name}")] == []
