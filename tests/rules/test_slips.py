"""Slips of partners are told in one line each, at their place, in plain words, with what would be right."""

import re
from pathlib import Path

import pytest

from checking import told, with_changed

TEXT = Path(__file__).with_name("slips.txt").read_text()
SLIPS = re.findall(r"^# (\S+)\n((?:(?!->).+\n)+)((?:-> .+\n)+)", TEXT, flags=re.MULTILINE)


@pytest.mark.parametrize(("path", "fields", "says"), SLIPS, ids=[fields.partition("\n")[0] for _, fields, _ in SLIPS])
def test_a_slip_is_told_letter_by_letter(path, fields, says):
    lines = [f"{path}:{line.removeprefix('-> ')}" for line in says.splitlines()]

    assert told(with_changed(f"# {path}\n{fields}")) == lines


def test_every_slip_is_told_once():
    assert len(SLIPS) == TEXT.count("\n# ") >= 30
    assert all(says.count("-> ") == 1 for _, _, says in SLIPS)
