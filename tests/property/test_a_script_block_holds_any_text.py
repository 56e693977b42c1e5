"""Whatever a contributor writes stands in a page's data block as it was written, and cannot end the block."""

import json
from dataclasses import replace
from html.parser import HTMLParser

from hypothesis import given, settings
from hypothesis import strategies as st

from lx.render.context import context_of
from lx.render.json_ld import script_safe
from lx.render.page import press_of
from lx.render.record import record_view
from sites import ref, site_of

_PIECES = st.sampled_from(
    ["</script>", "<!--", "<script>", "]]>", "&amp;", "\u2028", "\u2029", "\\", '"', "\\u003c", "\0"]
)
_TEXTS = st.lists(st.one_of(_PIECES, st.text(max_size=8)), max_size=8).map("".join)
_HOSTILE = _TEXTS.filter(bool)
SITE = site_of()
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


@settings(max_examples=60)
@given(_HOSTILE, st.lists(_HOSTILE, max_size=3, unique=True))
def test_a_machine_reads_on_a_record_s_page_what_its_contributor_wrote(text, texts):
    data = {
        "title": text,
        "summary": text,
        "tags": texts,
        "standards": [{"framework": text, "code": text, "alignment": "teaches"}],
        "accessibility": {"summary": text},
        "sources": [{"name": text, "url": text}],
    }

    found = data_on(page_with(data))

    assert found["schema:name"] == found["schema:description"] == found["schema:accessibilitySummary"] == text
    assert found.get("schema:keywords", []) == (texts if len(texts) != 1 else texts[0])
    assert found["schema:educationalAlignment"]["schema:targetName"] == text
    assert found["schema:mainEntityOfPage"]["schema:citation"]["schema:url"] == text


def page_with(data):
    """The page of a resource that says this."""
    name = ref("resource/scrap-bin-data")
    record = SITE.catalog.records[name]
    records = {**SITE.catalog.records, name: replace(record, data={**record.data, **data})}
    where = context_of(replace(SITE, catalog=replace(SITE.catalog, records=records)))
    return press_of(where)(record_view(where, name)).content.decode()


class _Blocks(HTMLParser):
    """What stands in data blocks, read as a browser reads script elements."""

    def __init__(self):
        super().__init__()
        self.inside, self.texts = False, []

    def handle_starttag(self, tag, attrs):
        self.inside = tag == "script" and ("type", "application/ld+json") in attrs
        self.texts += [""] if self.inside else []

    def handle_endtag(self, tag):
        self.inside = self.inside and tag != "script"

    def handle_data(self, data):
        if self.inside:
            self.texts[-1] += data


def data_on(page):
    """The only data block of a page."""
    reader = _Blocks()
    reader.feed(page)
    (text,) = reader.texts
    return json.loads(text)
