"""Every rule's reference page is its test: what is *Wrong* gives what it *Says*, letter by letter, and nothing else."""

import re
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from checking import SCHEMAS, SOUND, TYPES, told, with_changed
from lx.check import rules
from lx.check.rules import CATALOG_RULES, CONTENT_RULES, NAME_RULES, RECORD_RULES, rules_of
from lx.check.rules.schema_faults import SCHEMA_RULES
from lx.check.schema_rules import faults_in
from lx.domain.address import RESERVED

MODULE_RULES = (*RECORD_RULES, *CONTENT_RULES, *NAME_RULES, *CATALOG_RULES)


@dataclass(frozen=True)
class Example:
    """A block of a page: the heading, and its text without the indentation."""

    heading: str
    text: str


def examples_of(page):
    parts = re.split(r"^(Wrong|Says|Right):\n", page, flags=re.MULTILINE)
    return [
        Example(name, re.sub(r"^    ", "", block, flags=re.MULTILINE).rstrip())
        for name, block in zip(parts[1::2], parts[2::2], strict=True)
    ]


def cases_of(page):
    """What is wrong with what it says, and what is right with nothing."""
    blocks = examples_of(page)
    for at, block in enumerate(blocks):
        if block.heading == "Wrong":
            yield block.text, blocks[at + 1].text.splitlines()
        elif block.heading == "Right":
            yield block.text, []


PAGES = [
    pytest.param(*case, id=f"{rule.code}-{n}")
    for rule in (*SCHEMA_RULES, *MODULE_RULES)
    for n, case in enumerate(cases_of(rule.text), 1)
]


def test_the_sound_catalog_is_sound():
    assert told(SOUND) == []


@pytest.mark.parametrize(("snippet", "says"), PAGES)
def test_a_rule_says_what_its_page_says(snippet, says):
    assert told(with_changed(snippet)) == says


@pytest.mark.parametrize("rule", [*SCHEMA_RULES, *MODULE_RULES], ids=lambda rule: rule.code)
def test_a_page_says_what_is_wrong_and_shows_it(rule):
    title, _, rest = rule.text.partition("\n\n")
    headings = [block.heading for block in examples_of(rest)]

    assert title.endswith(".")
    assert "\n" not in title
    assert headings[:2] == ["Wrong", "Says"]
    assert headings.count("Wrong") == headings.count("Says")


@pytest.mark.parametrize("rule", [*SCHEMA_RULES, *MODULE_RULES], ids=lambda rule: rule.code)
def test_a_page_shows_its_own_fault(rule):
    for _, says in cases_of(rule.text):
        assert all(f": {rule.severity.value} {rule.code} " in line for line in says)


def test_every_rule_module_is_in_a_list_of_its_kind():
    modules = {path.stem for path in Path(rules.__file__).parent.glob("lx*.py")}

    assert {f"{rule.code.lower()}_{rule.name.replace('-', '_')}" for rule in MODULE_RULES} == modules


@pytest.mark.parametrize("listed", [RECORD_RULES, CONTENT_RULES, NAME_RULES, CATALOG_RULES, SCHEMA_RULES])
def test_rules_stand_in_order_of_code(listed):
    codes = [rule.code for rule in listed]

    assert codes == sorted(codes)


def test_no_code_stands_for_two_rules():
    codes = [rule.code for rule in (*SCHEMA_RULES, *MODULE_RULES)]

    assert len(codes) == len(set(codes))


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(words, id=words["code"])
        for schema in SCHEMAS.values()
        for words in faults_in(schema)
        if "wrong" in words
    ],
)
def test_a_schema_finds_what_its_own_words_call_wrong(words):
    lines = told(with_changed(words["wrong"]))

    assert lines
    assert all(f": error {words['code']} " in line for line in lines), lines


def test_all_rules_can_be_explained():
    everything = rules_of(TYPES, SCHEMAS, given=())
    codes = [rule.code for rule in everything]

    assert codes == sorted(set(codes))
    assert {words["code"] for schema in SCHEMAS.values() for words in faults_in(schema)} <= set(codes)
    assert all("Wrong:\n" in rule.text and "Says:\n" in rule.text for rule in everything)


def test_the_page_of_a_module_holds_where_a_schema_says_a_part_of_its_fault():
    page = next(rule for rule in rules_of(TYPES, SCHEMAS, given=()) if rule.code == "LX120")

    assert page.name == "unknown-sced-code"


def test_what_the_reader_reports_can_be_explained_too():
    reading = replace(SCHEMA_RULES[0], code="LX001")

    assert rules_of(TYPES, SCHEMAS, given=(reading,))[0] is reading


def test_the_schema_reserves_the_folders_of_a_site():
    reserved = SCHEMAS["exchange.json"]["properties"]["id"]["not"]["enum"]

    # The last two are folders of content/, where an exchange's own pages could not be told from theirs.
    assert set(reserved) == RESERVED | {"hub", "shared"}
