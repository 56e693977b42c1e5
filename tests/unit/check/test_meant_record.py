"""Which record is meant by what is no id."""

import pytest

from lx.check.meant_record import NO_NAMES, meant_ids, names_of

TITLES = {
    "cedar-ridge-high-school": "Cedar Ridge High School (fictional)",
    "information-technology": "Information Technology Exchange",
    "kcc-mfg-105": "Machining Basics",
    "kestrel-community-college": "Kestrel Community College (fictional)",
    "lhhs-welding": "Welding",
    "pvhs-welding": "Welding",
    "the-carpentries": "The Carpentries",
}
NAMES = names_of(TITLES)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("kestrel-colege", "kestrel-community-college"),
        ("Kestrl Colege", "kestrel-community-college"),
        ("Kestrel Community College", "kestrel-community-college"),
        ("Kestrel Community College (fictional)", "kestrel-community-college"),
        ("kestrel community colege", "kestrel-community-college"),
        ("Kestrel College", "kestrel-community-college"),
        ("KESTREL-COMMUNITY-COLLEGE", "kestrel-community-college"),
        ("KCC", "kestrel-community-college"),
        ("IT", "information-technology"),
        ("MFG 105", "kcc-mfg-105"),
        ("Machining  Basic", "kcc-mfg-105"),
        ("Carpentries", "the-carpentries"),
    ],
)
def test_a_record_is_found(written, meant):
    assert meant_ids(written, NAMES)[0] == meant


def test_of_records_with_one_title_all_are_meant():
    assert meant_ids("Welding", NAMES) == ("lhhs-welding", "pvhs-welding")


@pytest.mark.parametrize("written", ["Illinois Central College", "", "-", "x" * 100_000, "A", "(fictional)"])
def test_nothing_is_guessed_from_afar(written):
    assert meant_ids(written, NAMES) == ()


def test_a_name_that_only_ends_alike_is_not_meant():
    assert (
        meant_ids("prairie-view-high-school", names_of({"mill-creek-high-school": "", "cedar-ridge-high-school": ""}))
        == ()
    )


def test_words_that_stand_in_many_names_mean_none():
    assert meant_ids("high", names_of({f"{one}-high-school": "" for one in ("elm", "fir", "oak", "yew")})) == ()


def test_a_few_names_can_all_be_told():
    assert names_of({"energy": "Energy", "finance": ""}).few == ("energy", "finance")
    assert NAMES.few == ()
    assert NO_NAMES.few == ()
