"""Whatever a contributor writes stands in a page's data block as it was written, and cannot end the block."""

import json

from hypothesis import given
from hypothesis import strategies as st

from lx.render.json_ld import script_safe

_PIECES = st.sampled_from(
    ["</script>", "<!--", "<script>", "]]>", "&amp;", "\u2028", "\u2029", "\\", '"', "\\u003c", "\0"]
)
_TEXTS = st.lists(st.one_of(_PIECES, st.text(max_size=8)), max_size=8).map("".join)
_VALUES = st.recursive(
    st.one_of(_TEXTS, st.integers(), st.booleans(), st.none()),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(_TEXTS, inner, max_size=4)),
    max_leaves=12,
)


@given(_VALUES)
def test_a_parser_reads_the_same_value(value):
    assert json.loads(script_safe(json.dumps(value, ensure_ascii=False))) == value


@given(_VALUES)
def test_nothing_that_a_page_would_act_on_is_left(value):
    written = script_safe(json.dumps(value, ensure_ascii=False))

    assert not set("<>&\u2028\u2029") & set(written)
