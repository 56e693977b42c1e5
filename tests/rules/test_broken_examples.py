"""Broken catalogs: the sound one with some other files. Each says in its first line what is expected, and where."""

import json
import re

import pytest

from checking import ROOT, SOUND, checked, tree_of
from lx.report.github import annotations
from lx.report.machine import json_text
from lx.report.terminal import text

BROKEN = ROOT / "tests/examples/broken"
CASES = sorted(path.name for path in BROKEN.iterdir())


def changed_files(case):
    return tree_of(BROKEN / case, BROKEN / case)


def problems_of(case):
    return checked({**SOUND, **changed_files(case)})


@pytest.mark.parametrize("case", CASES)
def test_a_broken_file_is_told_as_its_first_line_says(case):
    found = {}
    for one in problems_of(case):
        found.setdefault(one.path, []).append((one.place.line, one.place.column, one.code))

    told = {path: ", ".join(f"{line}:{column} {code}" for line, column, code in sorted(found[path])) for path in found}

    assert told == {path: raw.decode().splitlines()[0].removeprefix("# ") for path, raw in changed_files(case).items()}


SLIPS = """\
catalog/manufacturing/articulation/kcc-machining-from-pv.yml:7:11: error LX103 No organization is called \
'kestrel-colege'. Fix: write 'kestrel-community-college', or add that organization.
catalog/manufacturing/course/pvhs-cnc-capstone.yml:7:46: error LX112 48.0510 without quotes is a number, not a code. \
Fix: write "48.0510".
catalog/manufacturing/course/pvhs-precision-machining.yml:3:1: error LX080 No field is called 'tittle'. \
Fix: write `title`.
catalog/manufacturing/dual-credit/kcc-mat-110-at-pv.yml:2:1: error LX137 Fees are not stated. \
Fix: write an amount, 0, or `ask`.
catalog/manufacturing/resource/scrap-bin-data.yml:13:16: error LX085 There is no day 2026-02-30: February 2026 has 28 \
days. Fix: write the right day, at most "2026-02-28".
5 errors in 30 records.
"""


def test_five_slips_of_a_partner_are_told_in_plain_words():
    assert text(problems_of("partner-slips"), 30) == SLIPS


def test_five_slips_of_a_partner_are_told_to_a_machine():
    report = json.loads(json_text(problems_of("partner-slips"), 30))

    lines = [
        "{path}:{line}:{column}: {severity} {code} {message} Fix: {fix}\n".format_map(one) for one in report["problems"]
    ]
    assert "".join(lines) == SLIPS.replace("5 errors in 30 records.\n", "")
    assert (report["records"], report["omitted"]) == (30, 0)


def test_five_slips_of_a_partner_stand_beside_the_lines_of_a_pull_request():
    commands = annotations(problems_of("partner-slips"), 30)

    lines = [
        re.sub(r"(.*):(\d+):(\d+): error (LX\d+) (.*)", r"::error file=\1,line=\2,col=\3,title=\4::\5", line)
        for line in SLIPS.splitlines()
    ]
    assert commands.splitlines() == lines
