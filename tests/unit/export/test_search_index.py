"""The index: weights, postings, parts, first letters, spellings."""

from lx.export.search import index
from lx.export.search.index import Word, encoded, index_of, line_of, shards_of
from lx.export.search.prefix import REACH, wide_prefixes
from lx.export.search.spelling import spellings_of
from lx.export.search.weight import letters_of
from search_site import decoded, documents_of, postings_in, record, site_of, values_in


def word(text, *postings):
    return Word(text, len(postings), [number << 8 | ord(letter) for number, letter in postings])


def test_a_word_of_the_title_outweighs_any_other():
    letters = letters_of([(9, "Machinist"), (4, "metal"), (1, "metal " * 500)])

    assert letters["machinist"] >= "Q" > letters["metal"]


def test_a_summary_outweighs_a_mention_and_often_outweighs_once():
    letters = letters_of([(4, "exact"), (1, "lathe lathe lathe mill")])

    assert letters["exact"] > letters["lathe"] > letters["mill"]


def test_a_word_says_more_in_a_short_title_than_in_a_long_one():
    short, long = letters_of([(9, "Welding")]), letters_of([(9, "An introduction to welding for grades nine and ten")])

    assert short["welding"] > long["welding"]


def test_postings_are_read_back_as_they_were_written():
    postings = [(0, "A"), (1, "Z"), (37, "B"), (2000, "Q"), (2001, "C"), (99_999, "D")]

    text = encoded([number << 8 | ord(letter) for number, letter in postings])

    assert decoded(text) == dict(postings)


def test_words_are_in_the_order_in_which_a_browser_compares_them():
    site = site_of([record("career/a", "zebra \ufa0e 𐐨 área 9")])

    words = [one.text for one in index_of(documents_of(site))]

    assert words == sorted(words, key=lambda text: text.encode("utf-16-be"))
    assert words != sorted(words)


def test_of_a_word_that_too_many_hold_the_weightiest_postings_stay(monkeypatch):
    monkeypatch.setattr(index, "MOST", 2)
    site = site_of(
        [record(f"career/a{number}", f"A{number}", "mill" if number == 2 else "", body="mill") for number in range(4)]
    )

    line = next(line_of(one) for one in index_of(documents_of(site)) if one.text == "mill")

    assert line.startswith("mill 4 ")
    assert list(decoded(line.split(" ")[2])) == [0, 2]


def test_the_index_is_cut_into_parts_that_keep_to_the_size():
    lines = [f"{number:05} {'A' * 90}" for number in range(1000)]

    shards = list(shards_of(lines))

    assert [line for shard in shards for line in shard] == lines
    assert len(shards) > 1
    assert max(len(";".join(shard)) for shard in shards) <= index.SHARD_SIZE


def test_first_letters_that_fill_too_many_parts_are_answered_beforehand():
    words = [word(f"ma{end}", (number, "Z")) for number, end in enumerate("bcdefgh")]
    words.append(word("zinc", (9, "Z")))

    found = wide_prefixes(words, [one.text for one in words])

    assert list(found) == ["m", "ma"]
    assert list(decoded(found["ma"])) == list(range(7))


def test_first_letters_that_fill_few_parts_have_no_answer_beforehand():
    words = [word(f"ma{end}", (0, "Z")) for end in "bcdefgh"[:REACH]]

    assert wide_prefixes(words, [one.text for one in words]) == {}


def test_an_answer_to_first_letters_holds_titles_alone():
    words = [word("maa", (0, "P")), *(word(f"ma{end}", (number, "Q")) for number, end in enumerate("bcdefgh", 1))]

    assert 0 not in decoded(wide_prefixes(words, [one.text for one in words])["ma"])


def test_spellings_hold_words_of_titles_and_words_that_several_documents_have():
    words = [
        word("abcd", (0, "Q")),
        word("abce", (0, "A")),
        word("abzz", (0, "A"), (1, "A"), (2, "A"), (3, "A")),
        word("ab12", (0, "Q")),
        word("ab", (0, "Q")),
        word("abcde", (0, "Q")),
    ]

    assert spellings_of(words) == {4: "0abcdK2zzC", 5: "0abcdeK"}


def test_the_index_of_a_site_holds_every_word_once():
    values = values_in(
        site_of([record("career/a", "Machinist", body="Cuts metal."), record("career/b", "Metal worker")])
    )

    postings = postings_in(values)

    assert set(postings["metal"]) == {0, 1}
    assert (postings["metal"][0] < "Q", postings["metal"][1] >= "Q") == (True, True)
