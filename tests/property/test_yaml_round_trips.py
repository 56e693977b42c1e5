"""Data written as YAML are read as the same data, and every position points at what it is a position of."""

import json
import math
from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath

from hypothesis import given
from hypothesis import strategies as st

from lx.model.source import Json, Pointer
from lx.read.decode import decode
from lx.read.strict_yaml import member, parse, positions
from lx.text.bidi import has_harmful

PATH = PurePosixPath("catalog/manufacturing/course/kcc-mat-110.yml")
ROOT = Pointer("")
TEXTS = st.text(st.characters(exclude_categories=("Cs",)), max_size=30).filter(lambda text: not has_harmful(text))
NUMBERS = st.integers(-(10**15) + 1, 10**15 - 1) | st.integers(-(10**9), 10**9).map(lambda whole: whole / 1000)
VALUES = st.recursive(
    st.none() | st.booleans() | NUMBERS | TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
    max_leaves=20,
)
RECORDS = st.dictionaries(TEXTS, VALUES, min_size=1, max_size=6)


def written(value: Json, *, margin: str = "", is_block: bool) -> str:
    """A value as YAML: block style with its own lines, or in brackets; single values as JSON writes them."""
    if isinstance(value, str) or not isinstance(value, (Mapping, Sequence)) or not value:
        return json.dumps(value, ensure_ascii=False)
    below = f"\n{margin}" if is_block else " "
    if isinstance(value, Mapping):
        parts = [
            f"{below}{_key(key)}: {written(one, margin=margin + '  ', is_block=is_block)}" for key, one in value.items()
        ]
        return "".join(parts) if is_block else f"{{{','.join(parts)}}}"
    parts = [
        f"{below}{'- ' if is_block else ''}{written(one, margin=margin + '  ', is_block=is_block)}" for one in value
    ]
    return "".join(parts) if is_block else f"[{','.join(parts)}]"


def _key(key: str) -> str:
    return json.dumps(key, ensure_ascii=False)


def depth(value: Json) -> int:
    if isinstance(value, str) or not isinstance(value, (Mapping, Sequence)):
        return 0
    return 1 + max(map(depth, value.values() if isinstance(value, Mapping) else value), default=0)


def leaves(value: Json, pointer: Pointer = ROOT):
    if isinstance(value, str) or not isinstance(value, (Mapping, Sequence)) or not value:
        yield pointer, value
        return
    for key, one in value.items() if isinstance(value, Mapping) else enumerate(value):
        yield from leaves(one, member(pointer, key))


@given(RECORDS.filter(lambda record: depth(record) <= 12), st.booleans())
def test_what_is_written_is_read(record, is_block):
    text = written(record, is_block=is_block)

    decoded = decode(PATH, text.encode())

    assert decoded.text is not None
    assert parse(decoded.text, PATH) == parse(json.dumps(record, ensure_ascii=False), PATH)
    assert parse(decoded.text, PATH).data == record
    assert parse(decoded.text, PATH).problems == ()


@given(RECORDS.filter(lambda record: depth(record) <= 12), st.booleans(), st.integers(1, 5))
def test_positions_point_at_the_values(record, is_block, line):
    text = written(record, is_block=is_block)
    lines = ([""] * (line - 1)) + text.split("\n")

    places = positions(text, line=line)

    for pointer, value in leaves(record):
        span = places[pointer].value
        shown = json.dumps(value, ensure_ascii=False)
        assert lines[span.line - 1][span.column - 1 :].startswith(shown)
        assert span.length == (1 if value in ([], {}) else len(shown))


@given(RECORDS.filter(lambda record: depth(record) <= 12), st.booleans())
def test_positions_point_at_the_keys(record, is_block):
    text = written(record, is_block=is_block)
    lines = text.split("\n")

    for name in record:
        span = positions(text)[member(ROOT, name)].key
        assert span is not None
        assert lines[span.line - 1][span.column - 1 :].startswith(_key(name))


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_number_is_read_as_written_or_refused(number):
    parsed = parse(f"a: {number!r}\n", PATH)

    assert parsed.problems or parsed.data == {"a": number}
    assert parsed.problems or math.isfinite(number)


@given(st.text("0123456789.+-eE_xo:", min_size=1, max_size=12))
def test_whatever_looks_like_a_number_keeps_its_value_or_its_letters(written_number):
    parsed = parse(f"a: {written_number}\n", PATH)
    value = parsed.data["a"] if isinstance(parsed.data, Mapping) else None

    if not parsed.problems:
        assert value == written_number or value == float(written_number)
