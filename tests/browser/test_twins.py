"""The browser's twins of domain modules pass the same cases as the Python ones."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

ROOT = Path(__file__).parents[2]
SCRIPTS = ROOT / "generator/lx/assets/script/domain"
TWINS = {"months": ("months",), "lifecycle": ("months", "lifecycle")}
CASES = [
    pytest.param(name, case, id=f"{name}: {case['function']}: {case['name']}")
    for name in TWINS
    for case in json.loads((ROOT / f"tests/vectors/{name}.json").read_text("utf-8"))["cases"]
]


@pytest.fixture(scope="module")
def page(chromium: Browser) -> Iterator[Page]:
    # A zone west of Greenwich, where a day read as midnight in UTC would be the day before.
    context = chromium.new_context(timezone_id="America/Chicago")
    page = context.new_page()
    for name in dict.fromkeys(script for scripts in TWINS.values() for script in scripts):
        page.evaluate((SCRIPTS / f"{name}.js").read_text("utf-8"))
    yield page
    context.close()


@pytest.mark.parametrize(("name", "case"), CASES)
def test_a_twin_gives_what_the_vectors_expect(page, name, case):
    function = re.sub(r"_(\w)", lambda match: match[1].upper(), case["function"])

    given = page.evaluate("([name, of, given]) => window.lx[name][of](...given)", [name, function, case["arguments"]])

    assert given == case["expected"]
