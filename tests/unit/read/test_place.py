from pathlib import PurePosixPath

import pytest

from lx.model.problem import Problem
from lx.read.place import Place, place_of, record_paths

TYPES = ("career", "course", "organization")


def flaw(path: str) -> tuple[str, str]:
    found = place_of(PurePosixPath(path), TYPES)
    assert isinstance(found, Problem)
    return found.code, found.fix


def told(*paths: str) -> list[tuple[str, str]]:
    found = record_paths([PurePosixPath(path) for path in paths])
    return [(one.code, str(one.path)) for one in found.problems]


@pytest.mark.parametrize("suffix", [".yml", ".md"])
def test_a_path_says_whose_a_record_is_what_it_is_and_what_it_is_called(suffix):
    path = PurePosixPath(f"catalog/manufacturing/course/kcc-mat-110{suffix}")

    assert place_of(path, TYPES) == Place("manufacturing", "course", "kcc-mat-110")


@pytest.mark.parametrize(
    "path", ["catalog/x.yml", "catalog/a/course.yml", "catalog/a/course/b/c.yml", "content/a/course/b.yml"]
)
def test_a_record_lies_at_one_depth_only(path):
    assert flaw(path)[0] == "LX011"


def test_a_type_that_is_misspelt_is_corrected():
    assert flaw("catalog/a/Courses/b.yml") == ("LX012", "Name the folder course.")
    assert flaw("catalog/a/carreer/b.yml") == ("LX012", "Name the folder career.")


def test_a_type_that_is_not_there_is_not_taken_for_another():
    assert flaw("catalog/a/student-organization/b.yml") == (
        "LX012",
        "Name the folder career, course or organization.",
    )
    assert flaw("catalog/a/xyz/b.yml") == ("LX012", "Name the folder career, course or organization.")


@pytest.mark.parametrize(
    ("name", "fix"),
    [
        ("b.yaml", "Name it b.yml."),
        ("b.YML", "Name it b.yml."),
        ("b.markdown", "Name it b.md."),
        ("b.yml.txt", "Name it b.yml."),
        ("b.md.TXT", "Name it b.md."),
        ("b.txt", "Delete it, or keep it outside catalog/."),
        ("b", "Delete it, or keep it outside catalog/."),
        ("b.yml.bak", "Delete it, or keep it outside catalog/."),
        ("b.yml~", "Delete it, or keep it outside catalog/."),
        (".yml", "Delete it, or keep it outside catalog/."),
    ],
)
def test_only_two_endings_are_a_record_s(name, fix):
    assert flaw(f"catalog/a/course/{name}") == ("LX013", fix)


@pytest.mark.parametrize(
    ("name", "fix"),
    [
        ("A", "Name it a."),
        ("a b", "Name it a-b."),
        ("a_b", "Name it a-b."),
        ("-rf", "Name it rf."),
        ("a-", "Name it a."),
        ("a--b", "Name it a-b."),
        ("CON", "Name it con."),
        ("aux.md", "Name it aux-md."),
        ("..%2f", "Name it 2f."),
        ("C:x", "Name it c-x."),
        (".git", "Name it git."),
        ("a ", "Name it a."),
        ("a.", "Name it a."),
        ("a\n", "Name it a."),
        ("é", "Give it another name."),
        ("😀", "Give it another name."),
        ("<img src=x>", "Name it img-src-x."),
        ("a" * 65, f"Name it {'a' * 64}."),
    ],
)
def test_a_name_that_is_no_id_is_refused(name, fix):
    assert flaw(f"catalog/a/course/{name}.yml") == ("LX014", fix)
    assert flaw(f"catalog/{name}/course/a.yml") == ("LX014", fix)


def test_an_id_of_64_characters_is_one():
    assert place_of(PurePosixPath(f"catalog/a/course/{'a' * 64}.yml"), TYPES) == Place("a", "course", "a" * 64)


def test_records_are_the_files_of_the_catalog_in_order_but_for_two_kinds():
    paths = [
        *(
            "catalog/statewide/course/b.yml",
            "catalog/statewide/course/a.md",
            "catalog/catalog.yml",
            "catalog/README.md",
        ),
        *("catalog/statewide/course/README.md", "content/hub/about.md", "catalog/notes.txt"),
    ]

    found = record_paths([PurePosixPath(path) for path in paths])

    assert [str(path) for path in found.paths] == [
        "catalog/notes.txt",
        "catalog/statewide/course/a.md",
        "catalog/statewide/course/b.yml",
    ]
    assert found.problems == ()


def test_two_files_of_one_record_are_told_and_one_is_read():
    found = record_paths(
        [PurePosixPath("catalog/statewide/course/a.yml"), PurePosixPath("catalog/statewide/course/a.md")]
    )

    assert [(one.code, str(one.path)) for one in found.problems] == [("LX015", "catalog/statewide/course/a.yml")]
    assert [str(path) for path in found.paths] == ["catalog/statewide/course/a.md"]


def test_files_of_other_endings_are_no_second_file():
    assert told("catalog/statewide/course/a.yml", "catalog/statewide/course/a.txt") == []
