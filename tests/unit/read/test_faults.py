"""Every reference page of a reading fault shows what is written and what is then said, to the letter."""

import re
from pathlib import PurePosixPath

import pytest

from lx.model.problem import Problem
from lx.model.source import Span
from lx.read.faults import RULES
from lx.read.locate import located
from lx.read.place import record_paths
from lx.read.record import read_record
from lx.read.repository import PATH, read_repository
from lx.text.markdown import prose_of

TYPES = ("career", "course", "organization")
EXCHANGE = {PurePosixPath("catalog/manufacturing/exchange/manufacturing.yml"): b"id: manufacturing\n"}
SHOWN = [rule for rule in RULES if "Wrong:" in rule.text]
WITHOUT_EXAMPLE = {"LX001", "LX002", "LX006", "LX007", "LX010", "LX029", "LX030", "LX050", "LX074", "LX075"}


def test_codes_are_in_order_and_each_belongs_to_one_fault():
    codes = [rule.code for rule in RULES]

    assert codes == sorted(codes)
    assert len(codes) == len(set(codes)) == len({rule.name for rule in RULES})
    assert all(re.fullmatch("LX0[0-9]{2}", code) for code in codes)


def test_every_page_begins_with_a_sentence_and_ends_with_a_line():
    assert [
        rule.code for rule in RULES if not re.match(r"[A-Z\w][^\n]+\.\n", rule.text) or not rule.text.endswith("\n")
    ] == []


def test_only_what_text_cannot_show_has_no_example():
    assert {rule.code for rule in RULES} - {rule.code for rule in SHOWN} == WITHOUT_EXAMPLE


@pytest.mark.parametrize("rule", SHOWN, ids=lambda rule: rule.code)
def test_a_page_shows_what_is_said(rule):
    wrong, says = re.fullmatch(r".*?^Wrong:\n(.*?)^Says:\n(.*)", rule.text, re.DOTALL | re.MULTILINE).groups()

    said = "".join(f"    {line(problem)}\n" for problem in problems_of(tree_of(wrong)))

    assert said == says


def tree_of(wrong: str) -> dict[PurePosixPath, bytes]:
    files = re.findall(r"^    # (catalog/.*)\n((?:(?!    # catalog/).*\n)*)", wrong, re.MULTILINE)
    return {PurePosixPath(path): re.sub("^    ", "", text, flags=re.MULTILINE).encode() for path, text in files}


def problems_of(tree: dict[PurePosixPath, bytes]) -> list[Problem]:
    if PATH in tree:
        return list(read_repository(tree)[1])
    found = record_paths({**tree, **EXCHANGE})
    problems = list(found.problems)
    for path in found.paths:
        if path in tree:
            reading = read_record(path, tree[path], TYPES)
            body = reading.record.body if reading.record else ""
            problems += reading.problems
            problems += prose_of(body, TYPES, path=path, at=reading.body_line)[1]
    return [located(problem, tree[problem.path]) for problem in problems]


def line(problem: Problem) -> str:
    place = problem.place
    assert isinstance(place, Span)
    words = f"{problem.severity.value} {problem.code} {problem.message} Fix: {problem.fix}"
    return f"{problem.path}:{place.line}:{place.column}: {words}"
