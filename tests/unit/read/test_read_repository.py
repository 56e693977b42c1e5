import pytest

from lx.model.catalog import Repository
from lx.model.source import Span
from lx.read.repository import NOTHING_SAID, PATH, read_repository

SOUND = """\
format: 1
name: Demonstration learning exchanges
state: IL
time_zone: America/Chicago
languages: [en, es]
base_url: https://exchange.example.org/
repository: https://code.example.org/exchange
"""


def told(text: str) -> list[tuple[str, int, int]]:
    return [(one.code, one.place.line, one.place.column) for one in read_repository({PATH: text.encode()})[1]]


def test_the_description_is_read():
    repository, problems = read_repository({PATH: SOUND.encode()})

    assert problems == ()
    assert repository == Repository(
        "Demonstration learning exchanges",
        "IL",
        "America/Chicago",
        ("en", "es"),
        "https://exchange.example.org",
        "https://code.example.org/exchange",
    )


def test_only_format_and_name_must_be_said():
    repository, problems = read_repository({PATH: b"format: 1\nname: Exchanges\n"})

    assert problems == ()
    assert repository == Repository("Exchanges", "", "UTC", ("en",), "", "")


def test_empty_addresses_are_not_said():
    assert told("format: 1\nname: Exchanges\nbase_url: ''\nrepository: ''\nstate: ''\n") == []


def test_without_the_file_nothing_is_said():
    repository, problems = read_repository({})

    assert repository == NOTHING_SAID
    assert [(one.code, one.path, one.place) for one in problems] == [("LX050", PATH, Span(1, 1))]


@pytest.mark.parametrize(
    ("written", "instead", "line", "column"),
    [
        ("format: 1", "format: one", 1, 9),
        ("format: 1", "format: true", 1, 9),
        ("format: 1", "format: 1.0", 1, 9),
        ("format: 1", "fromat: 1", 1, 1),
        ("name: Demonstration learning exchanges", "name: 3", 2, 7),
        ("state: IL", "state: 17", 3, 8),
        ("America/Chicago", "Chicago", 4, 12),
        ("America/Chicago", "../../etc/passwd", 4, 12),
        ("[en, es]", "en", 5, 12),
        ("[en, es]", "[en, 3]", 5, 12),
        ("[en, es]", "[]", 5, 12),
        ("https://exchange.example.org/", "javascript:alert(1)", 6, 11),
        ("https://code.example.org/exchange", "code.example.org", 7, 13),
    ],
)
def test_a_wrong_field_is_told_at_its_place(written, instead, line, column):
    assert ("LX051", line, column) in told(SOUND.replace(written, instead))


def test_an_unknown_field_is_told_with_the_nearest():
    (problem,) = read_repository({PATH: (SOUND + "base-url: x\n").encode()})[1]

    assert (problem.code, problem.place, problem.fix) == ("LX051", Span(8, 1, 8), "Write `base_url`.")


def test_a_newer_format_is_told_and_nothing_else_of_it():
    assert told(SOUND.replace("format: 1", "format: 2")) == [("LX052", 1, 9)]


def test_all_problems_are_told():
    assert [code for code, _, _ in told("x: 1\ntime_zone: x\n")] == ["LX051"] * 4


def test_slips_are_told_alone():
    assert told("format 1\nname: x\n") == [("LX034", 1, 1)]
    assert [code for code, _, _ in told("format: 1\nname: \0\n")] == ["LX003"]


def test_a_list_is_no_description():
    assert [code for code, _, _ in told("- 1\n")] == ["LX051", "LX051"]


def test_advice_on_how_it_is_written_hides_nothing_that_is_wrong():
    assert [code for code, *_ in told("format: 1\nname: Exchanges #1\nstte: IL\n")] == ["LX044", "LX051"]
