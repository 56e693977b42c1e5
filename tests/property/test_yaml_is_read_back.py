"""Law: what is written as YAML is read back as the same value."""

from pathlib import PurePosixPath

from hypothesis import given
from hypothesis import strategies as st

from lx.read.strict_yaml import parse
from lx.text.bidi import has_harmful
from lx.text.yaml_text import field_lines, on_one_line

PATH = PurePosixPath("catalog/a.yml")

texts = st.text(st.characters(codec="utf-8"), max_size=60).filter(lambda text: not has_harmful(text))
tricky = st.sampled_from(
    ["null", "~", "TRUE", "off", "1e3", "0x1F", "1_000", "12:30", "<<", "=", "- a", "? a", "a:", "#a", "'a", '"', "%a"]
)
numbers = st.integers(-(10**14), 10**14) | st.floats(-1e6, 1e6, allow_nan=False).map(lambda one: round(one, 4))
leaves = st.none() | st.booleans() | numbers | texts | tricky
values = st.recursive(
    leaves,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts | tricky, inner, max_size=4),
    max_leaves=12,
)


@given(values)
def test_on_one_line(value):
    assert parse(f"a: {on_one_line(value)}\n", PATH).data == {"a": value}


@given(texts, values)
def test_on_as_many_lines_as_it_takes(name, value):
    assert parse("\n".join(field_lines(name, value)) + "\n", PATH).data == {name: value}
