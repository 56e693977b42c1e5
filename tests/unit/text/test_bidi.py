import pytest

from lx.text.bidi import Harm, Harmful, harmful, has_harmful, name_of


@pytest.mark.parametrize("character", [*"\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"])
def test_what_turns_the_direction_harms_the_order(character):
    assert [one.harm for one in harmful(f"a{character}b")] == [Harm.ORDER]


@pytest.mark.parametrize(
    "character",
    [*"\u00ad\u034f\u115f\u1160\u180e\u200b\u2060\u2064\u3164\ufeff\uffa0\ufff9", "\U000e0041", "\U000e0100"],
)
def test_what_cannot_be_seen_is_hidden(character):
    assert [one.harm for one in harmful(f"a{character}b")] == [Harm.HIDDEN]


@pytest.mark.parametrize("character", [*"\0\x07\x0b\x0c\r\x1b\x7f\x80\x85\x9f\u2028\u2029\ufffe\uffff"])
def test_what_is_no_text_controls(character):
    assert [one.harm for one in harmful(f"a{character}b")] == [Harm.CONTROL]


@pytest.mark.parametrize(
    "text",
    [
        "plain\ttext\n",
        "Größe, señal, naïve\u00a0– « ok »",
        "العربية עברית",
        "\u200eleft and right\u200f marks",
        "机械 にほん 한국어",
        "family 👨\u200d👩\u200d👧, flag 🏳️\u200d🌈, skin 👩🏽\u200d🔧, heart ❤️",
        "می\u200cخواهم",
        "क्\u200dष",
    ],
)
def test_writing_of_any_language_harms_nobody(text):
    assert not has_harmful(text)
    assert list(harmful(text)) == []


@pytest.mark.parametrize("text", ["machi\u200dnist", "\u200dx", "x\u200d", "a\u200cb", "👨\u200dx", "x\u200d👨"])
def test_a_joiner_that_joins_nothing_is_hidden(text):
    assert has_harmful(text)
    assert [one.harm for one in harmful(text)] == [Harm.HIDDEN]


def test_each_is_told_with_its_place_and_name():
    assert list(harmful("a\u202eb\n\x1b")) == [
        Harmful(1, Harm.ORDER, "RIGHT-TO-LEFT OVERRIDE (U+202E)"),
        Harmful(4, Harm.CONTROL, "ESCAPE (U+001B)"),
    ]


def test_what_has_no_name_has_a_number():
    assert name_of("\uffff") == "a control character (U+FFFF)"


def test_the_quick_look_and_the_close_one_agree_on_every_character():
    disagreeing = [
        number
        for number in range(0x110000)
        if not 0xD800 <= number < 0xE000 and has_harmful(chr(number)) != any(harmful(chr(number)))
    ]

    assert disagreeing == []
