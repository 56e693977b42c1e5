"""What is guessed for a value in another form than its field has, and what is not."""

import pytest

from lx.check.meant import meant, number_in


@pytest.mark.parametrize(
    ("form", "text", "fix"),
    [
        ("school-year", "2025-2026", 'write "2025-26".'),
        ("school-year", "2025/26", 'write "2025-26".'),
        ("school-year", "2025–26", 'write "2025-26".'),
        ("school-year", "SY 2025-26", 'write "2025-26".'),
        ("school-year", "1999-2000", 'write "1999-00".'),
        ("school-year", "2025", 'write "2025-26" for the school year that begins in 2025.'),
        ("date", "2026/11/20", 'write "2026-11-20".'),
        ("date", "11/20/2026", 'write "2026-11-20".'),
        ("date", "Nov 20, 2026", 'write "2026-11-20".'),
        ("date", "20 November 2026", 'write "2026-11-20".'),
        ("date", "Sept. 3rd, 2026", 'write "2026-09-03".'),
        ("address", "acme.com", "write `https://acme.com`."),
        ("address", "www.acme.com/jobs?id=1", "write `https://www.acme.com/jobs?id=1`."),
        ("address", "https:/acme.com", "write `https://acme.com`."),
        ("address", "http//acme.com", "write `https://acme.com`."),
        (
            "address",
            "https://acme.com/my page",
            "write %20 for each space in it, or delete what is no part of the address.",
        ),
        ("address", "<https://acme.com>", "write `https://acme.com`."),
        ("address", "[our site](https://acme.com)", "write `https://acme.com`."),
        ("address", "Web: https://acme.com", "write `https://acme.com`."),
        ("address", "https://acme.com, https://b.com", "write one of them only, like `https://acme.com`."),
        ("code", "“13203”", 'write it in straight quotes: "13203".'),
    ],
)
def test_what_was_meant_is_to_be_written(form, text, fix):
    assert meant(form, text) == fix


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("school-year", "2025-27"),
        ("school-year", "Fall 2025"),
        ("school-year", ""),
        ("date", "20/11/2026"),
        ("date", "2026-02-30"),
        ("date", "March 2024"),
        ("date", "11/31/2026"),
        ("address", "agreement.pdf"),
        ("address", "office@acme.com"),
        ("address", "see the web site"),
        ("address", "a" * 100_000 + ".com"),
        ("text", "2025-2026"),
    ],
)
def test_nothing_is_guessed_where_it_could_be_wrong(form, text):
    assert meant(form, text) == ""


@pytest.mark.parametrize(
    ("text", "number"),
    [("$25", "25"), ("$1,250.50", "1250.50"), ("1,250", "1250"), ("11th", "11"), ("Three", "3")],
)
def test_a_number_is_found_in_what_surrounds_it(text, number):
    assert number_in(text) == number


@pytest.mark.parametrize("text", ["2 years", "80%", "12,50", "many", ""])
def test_what_may_be_another_number_is_none(text):
    assert number_in(text) == ""
