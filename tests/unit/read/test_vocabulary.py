"""Vocabularies: short ones as YAML, long ones as a table with a note beside it."""

from pathlib import PurePosixPath

import pytest

from lx.model.record_type import Term
from lx.read.vocabulary import VocabularyError, vocabularies_of

SUBJECTS = b"""\
title: Subjects
source: This project
date: "2026-11-24"
terms:
  physics:
    label: Physics
    definition: Matter and motion.
    hue: 42
  arts:
    label: Arts
"""
ABOUT = b"""\
title: Fields of study
source: NCES
date: "2020"
licence: LicenseRef-public-domain
code: code
label: title
"""


def read(**files):
    names = {name.replace("__", "."): content for name, content in files.items()}
    return vocabularies_of({PurePosixPath("schema/vocabulary", name): content for name, content in names.items()})


def test_a_list_says_where_it_comes_from():
    found = read(subject__yml=SUBJECTS)["subject"]

    assert (found.name, found.title, found.source, found.date) == ("subject", "Subjects", "This project", "2026-11-24")


def test_terms_keep_the_order_of_the_file():
    assert list(read(subject__yml=SUBJECTS)["subject"].terms) == ["physics", "arts"]


def test_a_term_has_a_label_and_may_have_a_definition_and_columns_of_its_own():
    terms = read(subject__yml=SUBJECTS)["subject"].terms

    assert terms["physics"] == Term("physics", "Physics", "Matter and motion.", {"hue": 42})
    assert terms["arts"] == Term("arts", "Arts")


def test_a_table_has_its_code_and_label_in_the_columns_that_the_note_names():
    found = read(cip__about__yml=ABOUT, cip__csv=b'code,title,status\n01.0000,"Agriculture, General",current\n')["cip"]

    assert found.terms == {"01.0000": Term("01.0000", "Agriculture, General", "", {"status": "current"})}
    assert found.title == "Fields of study"


def test_a_code_is_text_whatever_it_looks_like():
    found = read(cip__about__yml=ABOUT, cip__csv=b"code,title\n02153,Technical Mathematics\n")["cip"]

    assert list(found.terms) == ["02153"]


def test_a_list_may_include_others_after_its_own_terms():
    own = SUBJECTS.replace(b"terms:", b"includes: [national]\nterms:")
    national = b'title: N\nsource: N\ndate: "2026"\nterms:\n  national/energy:\n    label: Energy\n'

    found = read(cluster__yml=own, national__yml=national)

    assert list(found["cluster"].terms) == ["physics", "arts", "national/energy"]
    assert list(found["national"].terms) == ["national/energy"]


def test_files_of_other_folders_are_passed_over():
    assert vocabularies_of({PurePosixPath("schema/shape/subject.yml"): SUBJECTS}) == {}


def test_a_list_without_a_source_is_refused():
    with pytest.raises(VocabularyError, match="subject does not say its source"):
        read(subject__yml=SUBJECTS.replace(b"source: This project\n", b""))


def test_a_table_without_the_column_of_its_label_is_refused():
    with pytest.raises(VocabularyError, match=r"cip\.csv lacks a column"):
        read(cip__about__yml=ABOUT, cip__csv=b"code,name\n")


def test_what_is_no_yaml_is_refused():
    with pytest.raises(VocabularyError, match=r"subject\.yml"):
        read(subject__yml=b"title: [\n")
