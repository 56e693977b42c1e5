"""Every word of every title leads to its document, in the part in which a browser looks for it."""

from bisect import bisect_right
from unittest.mock import patch

from hypothesis import given, settings
from hypothesis import strategies as st

from lx.export.search import index
from lx.text.tokens import words_of
from search_site import decoded, documents_in, record, site_of, values_in

ALPHABET = st.characters(exclude_categories=("Cs", "Cc"))
TITLES = st.lists(st.text(ALPHABET, min_size=1, max_size=30), min_size=1, max_size=12)


def units(text):
    return text.encode("utf-16-be")


@settings(max_examples=150, deadline=None)
@given(TITLES)
def test_shards_find_every_title(titles):
    records = [record(f"career/a{number}", title) for number, title in enumerate(titles)]

    with patch.object(index, "SHARD_SIZE", 60):
        values = values_in(site_of(records))

    firsts = values["manifest"]["firsts"]["words"]
    for number, shown in enumerate(documents_in(values)):
        for word in words_of(shown[0]):
            part = bisect_right([units(first) for first in firsts], units(word)) - 1
            lines = dict(line.split(" ") for line in values[f"words-{part}"].split(";"))
            assert decoded(lines[word])[number] >= 4, (shown[0], word)
