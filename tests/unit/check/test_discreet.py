"""A small group's number is never told: not in any message, whatever is wrong with the file it stands in."""

import re
from pathlib import PurePosixPath

import pytest

from checking import ROOT, SOUND, TODAY, tree_of
from lx.check.discreet import discreet
from lx.model.problem import Problem
from lx.pipeline import check, product_of
from lx.report import FORMATS
from lx.theme.shipped import shipped_files

PATH = PurePosixPath("catalog/manufacturing/result/credential-attainment-2025-26.yml")
WHOLE = SOUND[PATH].decode()
ROW = '  - {group: all, n: 74, percent: "70"}'
PLANTED = {
    "a small size": WHOLE.replace("n: 74", "n: 7"),
    "in quotes": WHOLE.replace("n: 74", 'n: "7"'),
    "in words": WHOLE.replace("n: 74", "n: seven"),
    "with a point": WHOLE.replace("n: 74", "n: 7.5"),
    "as a list": WHOLE.replace("n: 74", "n: [7]"),
    "negative": WHOLE.replace("n: 74", "n: -7"),
    "a numerator": WHOLE.replace("n: 74", "n: 74, numerator: 7"),
    "an unknown field": WHOLE.replace("n: 74", "n: 74, students: 7"),
    "as a percent": WHOLE.replace('percent: "70"', "percent: 7"),
    "a sentence as percent": WHOLE.replace('percent: "70"', 'percent: "7 of 74"'),
    "a group": WHOLE.replace("group: all", "group: 7"),
    "a group in words": WHOLE.replace("group: all", "group: {sex: 7 boys}"),
    "twice": WHOLE.replace("n: 74", "n: 7, n: 7"),
    "not YAML": WHOLE.replace(ROW, f"{ROW}\n  - 7 of them: [7"),
    "a key": WHOLE + "7: 7\n",
    "an octal": WHOLE.replace("n: 74", "n: 07"),
    "beside hidden": WHOLE.replace("hidden: true", "n: 7, hidden: true", 1),
    "as an action": WHOLE.replace("action: Add a second exam date in April", "action: [7]"),
    "as a target": WHOLE.replace("target: 60", "target: -7"),
}
PRODUCT = product_of(shipped_files(), SOUND)
assert tree_of(ROOT / "schema", ROOT)


def problems_of(text):
    return check({**SOUND, PATH: text.encode()}, PRODUCT, today=TODAY).problems


@pytest.mark.parametrize("text", PLANTED.values(), ids=PLANTED)
def test_a_planted_seven_is_refused_and_stands_in_no_report(text):
    problems = problems_of(text)

    reports = [report(problems, 1, frozenset()) for _, report in FORMATS]

    assert problems
    # Places in the file are told; they are no figures.
    without_places = [
        re.sub(r'(yml:\d+:\d+|"(line|column|length|endColumn|records|errors)": ?\d+|[a-zA-Z]+=\d+)', "", report)
        for report in reports
    ]
    assert not [report for report in without_places if re.search(r"(?<![\d-])7(?![\d-])|seven", report)]


def test_what_is_said_of_other_types_keeps_its_numbers():
    problem = Problem("LX141", PurePosixPath("catalog/energy/course/a.yml"), None, "Gives 13 hours.", "write 12.")

    assert discreet(problem) == problem


def test_years_and_ids_of_a_result_are_still_told():
    told = discreet(Problem("LX103", PATH, None, "No 'earned-2025-26' is there.", "write 'earned-2024-25'."))

    assert (told.message, told.fix) == ("No 'earned-2025-26' is there.", "write 'earned-2024-25'.")
