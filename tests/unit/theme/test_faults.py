"""Every reference page of an editorial fault shows what is written and what is then said, to the letter."""

import re
from pathlib import PurePosixPath

import pytest

from lx.report.terminal import text
from lx.theme.faults import RULES
from lx.theme.shipped import shipped_files
from lx.theme.theme import theme_of

PAGE = re.compile(
    r"(?P<title>[^\n]+\.)\n\n.*?^Wrong:\n    # (?P<path>[^\n]+)\n(?P<wrong>.*?)^Says:\n(?P<says>.*)",
    re.DOTALL | re.MULTILINE,
)
SHIPPED = shipped_files()


def test_codes_are_in_order_and_each_belongs_to_one_fault() -> None:
    codes = [rule.code for rule in RULES]

    assert codes == sorted(codes)
    assert len(codes) == len(set(codes)) == len({rule.name for rule in RULES})


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_page_shows_what_is_said(rule) -> None:
    page = PAGE.fullmatch(rule.text)
    assert page

    _, problems = theme_of(
        {PurePosixPath(page["path"]): re.sub("^    ", "", page["wrong"], flags=re.MULTILINE)}, SHIPPED
    )

    assert [problem.code for problem in problems] == [rule.code]
    assert [problem.severity for problem in problems] == [rule.severity]
    assert f"    {text(problems, 1).splitlines()[0]}\n" == page["says"]
