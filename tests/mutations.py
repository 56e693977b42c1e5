"""Sound records with one thing changed: a value replaced, a field taken away, misspelt or added, an entry repeated."""

import copy
import json

from hypothesis import strategies as st

from checking import SOUND, TYPES
from lx.read.record import read_record
from lx.read.repository import PATH

RECORDS = tuple(read_record(path, SOUND[path], TYPES).record for path in sorted(SOUND) if path != PATH)

_WORDS = (
    "",
    "ask",
    "none",
    "unknown",
    "never",
    "2026-02-30",
    "2024-26",
    "48.0501",
    "course/x",
    "yes",
    "en",
    "A",
    "{written}",
)
_SCALARS = (
    st.none()
    | st.booleans()
    | st.integers(-(10**6), 10**6)
    | st.floats(-1e6, 1e6, allow_nan=False).map(lambda number: round(number, 3))
    | st.sampled_from(_WORDS)
    | st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=12)
)
_NAMES = st.sampled_from(("title", "from", "until", "course", "all_of", "choose", "of", "titel")) | st.text(
    "abc_", max_size=5
)
VALUES = st.recursive(
    _SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_NAMES, inner, max_size=3), max_leaves=6
)


@st.composite
def mutated(draw):
    """A sound record and its data with one to three changes."""
    record = draw(st.sampled_from(RECORDS))
    data = copy.deepcopy(dict(record.data))
    for _ in range(draw(st.integers(1, 3))):
        _mutate(draw, data)
    return record, data


def written(data):
    """Data as a file: JSON is YAML too."""
    return (json.dumps(data, indent=1) + "\n").encode()


def _mutate(draw, data):
    boxes = list(_boxes(data))
    box = draw(st.sampled_from(boxes))
    change = draw(st.sampled_from(("add", "delete", "misspell", "repeat", "replace")))
    keys = list(box) if isinstance(box, dict) else list(range(len(box)))
    if change == "add" or not keys:
        _add(draw, box)
        return
    key = draw(st.sampled_from(keys))
    if change == "delete":
        del box[key]
    elif change == "misspell" and isinstance(box, dict):
        box[key[:-1] + key[-1:] * 2 + key[:1]] = box.pop(key)
    elif change == "repeat" and isinstance(box, list):
        box.append(copy.deepcopy(box[key]))
    else:
        box[key] = draw(VALUES)


def _add(draw, box):
    if isinstance(box, dict):
        box[draw(_NAMES)] = draw(VALUES)
    else:
        box.insert(0, draw(VALUES))


def _boxes(value):
    if isinstance(value, (dict, list)):
        yield value
        for part in value.values() if isinstance(value, dict) else value:
            yield from _boxes(part)
