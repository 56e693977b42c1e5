"""Where each rule begins and ends (edges.txt): what is just enough, what is not asked, what is told of several at once.

A case is a sentence and the codes that are told; below it, what is changed in the sound catalog.
"""

import re
from pathlib import Path

import pytest

from checking import SOUND, TYPES, checked, told, with_changed

_CASES = re.findall(
    r"^== (.*): (.*)\n((?:(?!== ).*\n)+)", (Path(__file__).parent / "edges.txt").read_text(), re.MULTILINE
)
CASES = [pytest.param(snippet, codes.replace("nothing", "").split(), id=name) for name, codes, snippet in _CASES]

AP_4 = """
# catalog/manufacturing/articulation/kcc-machining-from-pv.yml
versions:
  - label: terms
    course_years: {from: "2021-22"}
    takes: {course: pvhs-precision-machining}
    gives: [{course: kcc-mfg-105, credits: {value: 3, unit: semester-hour}, transcript: CR}]
    conditions: {exam: {name: AP Physics, at_least: 4, scale: "1-5"}}
    claim: {counts_from: none, automatic: true}
    fees: ask
"""


def codes_of(snippet):
    return sorted(re.search("LX[0-9]{3}", line)[0] for line in told(with_changed(snippet)))


def codes_of_contact(role):
    path = "catalog/manufacturing/resource/series-parallel-bench.yml"
    return codes_of(f'# {path}\ncontact: {{role: "{role}", email: office@exchange.example.org}}')


def test_no_case_is_lost():
    assert len(CASES) == (Path(__file__).parent / "edges.txt").read_text().count("\n== ") + 1


@pytest.mark.parametrize(("snippet", "codes"), CASES)
def test_a_rule_keeps_its_edges(snippet, codes):
    assert codes_of(snippet) == codes


@pytest.mark.parametrize(
    "role", ["Jane Miller", "Dr. Jane Miller", "Mr. Miller", "Jane A. Miller", "Mary O'Brien", "Jane Miller-Smith"]
)
def test_a_name_is_seen(role):
    assert codes_of_contact(role) == ["LX108"]


@pytest.mark.parametrize(
    "role", ["front office", "Front Office", "Articulation Coordinator", "Career Pathways", "Help Desk", "Registrar"]
)
def test_an_office_is_no_name(role):
    assert codes_of_contact(role) == []


def test_what_names_a_broken_record_is_not_blamed():
    broken = "catalog/manufacturing/credential/shop-measurement.yml"
    tree = with_changed(f"# {broken}\nkind: diploma\nissuer: null")

    assert {str(problem.path) for problem in checked(tree)} == {broken}


def test_the_law_of_one_state_is_silent_in_another():
    tree = with_changed(AP_4)
    path = next(path for path in tree if path.name == "catalog.yml")
    assert [problem.code for problem in checked(tree)] == ["LX143"]

    tree[path] = tree[path].replace(b"state: IL", b"state: OH")

    assert checked(tree) == []


def test_the_sound_catalog_has_every_type():
    types = {path.parts[2] for path in SOUND if path.name != "catalog.yml"}

    assert types == set(TYPES)
