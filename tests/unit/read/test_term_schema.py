"""`schema/shape/term.json` says what the vocabularies say. Run this file as a script to write it again."""

import json
from pathlib import Path, PurePosixPath

from lx.model.record_type import Term, Vocabulary
from lx.read.term_schema import term_schema, written
from lx.read.vocabulary import vocabularies_of

ROOT = Path(__file__).resolve().parents[3]
FILE = ROOT / "schema/shape/term.json"
RENEW = "the vocabularies have changed: run .venv/bin/python tests/unit/read/test_term_schema.py"


def shipped_vocabularies():
    return vocabularies_of(
        {PurePosixPath(path.relative_to(ROOT)): path.read_bytes() for path in (ROOT / "schema/vocabulary").iterdir()}
    )


def vocabulary(name, *codes):
    return Vocabulary(name, name, "us", "2026", {code: Term(code, code) for code in codes})


def test_the_shipped_file_is_up_to_date():
    assert FILE.read_text(encoding="utf-8") == written(term_schema(shipped_vocabularies())), RENEW


def test_a_short_vocabulary_becomes_a_list_of_allowed_words():
    schema = term_schema({"device": vocabulary("device", "phone", "tablet")})

    assert schema["$defs"]["device"]["enum"] == ["phone", "tablet"]
    assert schema["$defs"]["device"]["x-lx"] == {"vocabulary": "device", "format": "term"}


def test_a_long_vocabulary_is_left_to_its_rules():
    schema = term_schema({"cip": vocabulary("cip", *(f"{number:02}.0000" for number in range(101)))})

    assert schema["$defs"] == {}


def test_the_order_of_names_does_not_depend_on_the_order_of_files():
    one, two = vocabulary("a", "x"), vocabulary("b", "y")

    assert written(term_schema({"b": two, "a": one})) == written(term_schema({"a": one, "b": two}))


def test_the_text_is_json():
    schema = term_schema({"device": vocabulary("device", "é")})

    assert json.loads(written(schema)) == schema


if __name__ == "__main__":
    FILE.write_text(written(term_schema(shipped_vocabularies())), encoding="utf-8")
