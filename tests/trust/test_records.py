"""Records changed at random, and records that nobody wrote: taken or refused in words; what is taken can be built.

LX_TRIES says how many: 2,000 changed ones by themselves, 100,000 every night.
"""

import json
import re
from pathlib import PurePosixPath

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checking import SCHEMAS, SOUND, VALIDATORS, checked
from lx.model.problem import Severity
from lx.model.source import Span
from lx.read.repository import PATH
from mutations import RECORDS, mutated
from oracles import ORACLES
from sites import files_of, site_of
from trust.strategies import Said, invented
from trust.tries import TRIES

_SOME = settings(deadline=None, suppress_health_check=list(HealthCheck))


def tries(share):
    """So many examples: a share of all tries."""
    return settings(_SOME, max_examples=max(TRIES * share // 100, 10))


def written(data):
    """Data as a file: JSON is YAML too."""
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()


def assert_told(path, raw):
    """Check a file alone: it is taken, or each refusal says where, what and how to mend it."""
    lines = raw.decode("utf-8", "replace").removeprefix("\ufeff").replace("\r\n", "\n").split("\n")
    problems = checked({PATH: SOUND[PATH], path: raw})
    for problem in problems:
        assert problem.message.endswith((".", "?")), problem
        assert problem.fix.endswith((".", "?")), problem
        assert isinstance(problem.place, Span), problem
        if problem.path == path:
            assert 1 <= problem.place.line <= len(lines), problem
            assert 1 <= problem.place.column <= len(lines[problem.place.line - 1]) + 1, problem
    return problems


@tries(100)
@given(mutated())
def test_whatever_is_changed_in_a_sound_record_is_taken_or_told_where(changed):
    """Row B9."""
    record, data = changed

    assert_told(record.source.path, written(data))


@tries(10)
@given(invented())
def test_whatever_a_schema_describes_is_taken_or_told_where(made):
    """Row B9."""
    kind, data = made
    home = "invented" if kind == "exchange" else "statewide"

    assert_told(PurePosixPath(f"catalog/{home}/{kind}/invented.yml"), written({**data, "id": "invented"}))


FILES = sorted(path for path in SOUND if path != PATH)
SCRAPS = [
    *("\n", " ", "  ", "\t", ":", ": ", "- ", "? ", "'", '"', "[", "]", "{", "}", ",", "#", "&a ", "*a", "!t ", "|"),
    *(">", "%", "@", "`", "~", "<<: ", "---\n", "...\n", "\\", "\\u202e", "\x00", "\x85", "\u2028", "\u202e", "\u200b"),
    *("\ufeff", "\r", "1e999", ".inf", "0x1f", "02134", "NO", "null", "é", "👨\u200d👩", "\n  x: 1\n", "\nid: y\n"),
]  # fmt: skip


@st.composite
def damaged(draw):
    """A sound file with one to four scraps put in, stretches cut out, written twice or swapped, or bytes changed."""
    path = draw(st.sampled_from(FILES))
    raw = SOUND[path]
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(raw)))
        end = min(start + draw(st.integers(0, 12)), len(raw))
        scrap = draw(st.sampled_from(SCRAPS)).encode()
        part = draw(st.sampled_from([scrap, b"", raw[start:end] * 2, raw[start:end][::-1], b"\xe9", b"\xff"]))
        raw = raw[:start] + part + raw[end:]
    return path, raw


@tries(25)
@given(damaged())
def test_whatever_is_damaged_in_a_sound_file_is_taken_or_told_where(file):
    """Row B9."""
    assert_told(*file)


@tries(15)
@given(st.one_of(mutated().map(lambda one: (one[0].ref.type, one[1])), invented()))
def test_the_validator_that_decides_agrees_with_another(made):
    """Row B9: but for formats, which each judges a little differently, and what follows where a branch fails."""
    kind, data = made

    refused = {error.kind.name for error in VALIDATORS[kind].compiled.iter_errors(data)}
    by_another = {error.validator for error in ORACLES[kind].iter_errors(data)}

    is_taste = refused | by_another <= {"format", "unevaluatedProperties"}
    assert bool(refused) == bool(by_another) or is_taste, (kind, refused, by_another)


@settings(_SOME, max_examples=max(TRIES // 400, 3))
@given(st.lists(mutated(), min_size=15, max_size=25))
def test_whatever_is_taken_can_be_built(changed):
    """Row B9."""
    tree = dict(SOUND)
    for record, data in changed:
        more = {**tree, record.source.path: written(data)}
        if not any(problem.severity is Severity.ERROR for problem in checked(more)):
            tree = more

    for exchange in ("manufacturing", None):
        assert files_of(site_of(tree, exchange))


def patterned(said, name=""):
    """Every place below that has a pattern of its own."""
    if isinstance(said.schema.get("pattern"), str):
        yield pytest.param(said, id=f"{said.file}: {name}")
    for key, part in said.schema.items():
        if isinstance(part, dict) and key not in ("not", "x-lx"):
            yield from patterned(Said(said.file, part), key)


ANNOTATIONS = "shape/annotation.json"
PATTERNS = [one for file, schema in SCHEMAS.items() if file != ANNOTATIONS for one in patterned(Said(file, schema))]


@pytest.mark.parametrize("said", PATTERNS)
def test_a_pattern_means_the_same_to_every_engine(said):
    """Row B10: whole words only, nothing that engines read otherwise, and a limit of length beside it."""
    pattern = said.schema["pattern"]

    assert re.fullmatch(r"\^.+\$", pattern)
    assert not re.search(r"\\[dDwWsSbBZA]|\(\?[^:]", pattern)
    assert said.one("maxLength")


def test_a_line_end_behind_a_word_is_no_part_of_it():
    """Row B10."""
    words = [
        (record, name)
        for record in RECORDS
        for name, said in Said(f"{record.ref.type}.json", SCHEMAS[f"{record.ref.type}.json"]).fields().items()
        if isinstance(record.data.get(name), str) and (said.one("pattern") or said.one("enum"))
    ]

    assert len(words) > 100
    for record, name in words:
        longer = {**record.data, name: f"{record.data[name]}\n"}
        assert not VALIDATORS[record.ref.type].compiled.is_valid(longer), (record.ref, name)
