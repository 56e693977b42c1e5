from pathlib import PurePosixPath

from lx.model.problem import Problem
from lx.read.front_matter import FrontMatter, split

PATH = PurePosixPath("catalog/manufacturing/career/machinist.md")


def test_fields_and_body_keep_their_text_and_know_their_lines():
    assert split("---\nid: x\ntitle: y\n---\n\n  # Body\n", PATH) == FrontMatter(
        "id: x\ntitle: y\n", 2, "\n  # Body\n", 5
    )


def test_a_body_may_be_missing():
    assert split("---\nid: x\n---", PATH) == FrontMatter("id: x\n", 2, "", 4)


def test_fields_may_be_missing():
    assert split("---\n---\nText\n", PATH) == FrontMatter("", 2, "Text\n", 3)


def test_spaces_behind_a_fence_are_no_matter():
    assert split("--- \nid: x\n---\t\nText", PATH) == FrontMatter("id: x\n", 2, "Text", 4)


def test_four_hyphens_are_no_fence():
    assert split("---\nid: x\n---\na\n\n----\n\nb\n", PATH) == FrontMatter("id: x\n", 2, "a\n\n----\n\nb\n", 4)


def test_a_rule_inside_the_body_is_the_body():
    assert split("---\nid: x\n---\na\n\n---\n\nb\n", PATH) == FrontMatter("id: x\n", 2, "a\n\n---\n\nb\n", 4)


def test_hyphens_in_an_indented_text_are_no_fence():
    assert split("---\na: |\n  ---\n---\nb", PATH) == FrontMatter("a: |\n  ---\n", 2, "b", 5)


def test_without_an_opening_fence_there_are_no_fields():
    for text in ["", "id: x\n", "\n---\nid: x\n---\n", " ---\n", "----\nid: x\n----\n"]:
        found = split(text, PATH)
        assert isinstance(found, Problem)
        assert found.code == "LX042"


def test_without_a_closing_fence_there_are_no_fields():
    for text in ["---", "---\n", "---\nid: x\n", "---\nid: x\n ---\n"]:
        found = split(text, PATH)
        assert isinstance(found, Problem)
        assert found.code == "LX043"
