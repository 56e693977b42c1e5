"""The index: levels, postings, parts, first letters, spellings."""

from lx.export.search import index
from lx.export.search.index import encoded, index_of, lines_of, shards_of, steps_for
from lx.export.search.prefix import REACH, wide_prefixes
from lx.export.search.spelling import spellings_of
from lx.export.search.weight import FIRST, TITLED, said_of
from search_site import decoded, documents_of, postings_in, record, site_of, values_in


def levels_of(texts):
    return {word: level for level, words in enumerate(said_of(texts).split("\n")) for word in words.split()}


def said(*words):
    """A document that says these words, each with its level."""
    return "\n".join(f" {' '.join(word for word, at in words if at == level)} " for level in range(8))


def test_a_word_of_the_title_outweighs_any_other():
    levels = levels_of({9: ["A machinist"], 4: ["metal"], 1: ["metal " * 500]})

    assert levels["machinist"] >= TITLED > levels["metal"]


def test_a_summary_outweighs_a_mention_and_often_outweighs_once():
    levels = levels_of({4: ["exact " * 2], 1: ["lathe " * 4 + "mill " + "and " * 150]})

    assert levels["exact"] > levels["lathe"] > levels["mill"]


def test_a_word_says_more_in_a_short_title_than_in_a_long_one_and_most_where_one_begins():
    long = levels_of({9: ["An introduction to welding for grades nine and ten"]})

    assert long["an"] == FIRST > levels_of({9: ["Arc welding"]})["welding"] > long["welding"] == TITLED


def test_a_word_of_several_fields_stands_at_one_level_alone():
    text = said_of({9: ["Metal, metal"], 4: ["metal"], 1: ["Metal and metal"]})

    assert text.split() == ["and", "metal"]


def test_two_words_of_a_sentence_that_a_hyphen_joins_are_found_as_one_too():
    levels = levels_of({9: ["Set up Wi-Fi"], 1: ["a-b", "pv-101-x y"]})

    assert levels["wifi"] >= TITLED
    assert set(levels) == {"set", "up", "wi", "fi", "wifi", "a", "b", "pv", "101", "x", "y"}


def test_postings_are_read_back_as_they_were_written():
    postings = {0: 0, 1: 7, 8: 3, 44: 0, 2000: 4, 2001: 1, 70_000: 2, 99_999: 7}

    text = encoded([8 * number + level for number, level in postings.items()], steps_for(100_000))

    assert decoded(text) == postings


def test_every_step_is_written_in_its_own_way_and_holds_no_sign_that_parts_words():
    steps = steps_for(10_000)

    assert len(steps) >= 80_000
    assert len(set(steps)) == len(steps)
    assert not set("".join(steps)) & set(' ;"\\<')


def test_words_are_in_the_order_in_which_a_browser_compares_them():
    site = site_of([record("career/a", "zebra \ufa0e 𐐨 área 9")])

    words = [line.partition(" ")[0] for line in lines_of(index_of(one.said for one in documents_of(site)))]

    assert words == sorted(words, key=lambda text: text.encode("utf-16-be"))
    assert words != sorted(words)


def test_the_index_is_cut_into_parts_that_keep_to_the_size():
    lines = [f"{number:05} {'A' * 90}" for number in range(1000)]

    shards = list(shards_of(lines))

    assert [line for shard in shards for line in shard] == lines
    assert len(shards) > 1
    assert max(len(";".join(shard)) for shard in shards) <= index.SHARD_SIZE


def test_first_letters_that_fill_too_many_parts_are_answered_beforehand():
    words = [f"ma{end}" for end in "bcdefgh"] + ["zinc"]
    found = wide_prefixes(index_of(said((word, TITLED)) for word in words), words)

    assert list(found) == ["m", "ma"]
    assert list(decoded(found["ma"])) == list(range(7))


def test_first_letters_that_fill_few_parts_have_no_answer_beforehand():
    words = [f"ma{end}" for end in "bcdefgh"[:REACH]]

    assert wide_prefixes(index_of(said((word, TITLED)) for word in words), words) == {}


def test_an_answer_to_first_letters_holds_titles_alone_and_those_first_that_begin_so(monkeypatch):
    monkeypatch.setattr("lx.export.search.prefix._SHOWN", 4)
    words = [f"ma{end}" for end in "abcdefgh"]
    levels = [TITLED - 1, *[TITLED] * 4, *[FIRST] * 3]
    found = wide_prefixes(index_of(said(one) for one in zip(words, levels, strict=True)), words)

    assert decoded(found["ma"]) == {1: TITLED, 5: FIRST, 6: FIRST, 7: FIRST}


def test_spellings_hold_words_of_titles_and_words_that_several_documents_have():
    texts = [
        said(("abcd", 4), ("ab12", 4), ("ab", 4), ("abcde", 4), ("abce", 0), ("bazz", 0)),
        *[said(("bazz", 0))] * 3,
    ]

    heads, tails = spellings_of(index_of(texts))

    assert heads == ["abcdK", "abcdeK", "bazzC"]
    assert tails == ["dcbaK", "edcbaK", "zzabC"]


def test_the_index_of_a_site_holds_every_word_once():
    values = values_in(
        site_of([record("career/a", "Machinist", body="Cuts metal."), record("career/b", "Metal worker")])
    )

    postings = postings_in(values)

    assert set(postings["metal"]) == {0, 1}
    assert (postings["metal"][0] < TITLED, postings["metal"][1] >= TITLED) == (True, True)
