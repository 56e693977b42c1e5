import pytest

from lx.domain.suppression.table import ALL, Count
from lx.read.count_table import count_table
from lx.read.spreadsheet import rows_of


def read(text, *, by_year=False):
    return count_table(rows_of(text.encode()), by_year=by_year)


def faults(text, *, by_year=False):
    table, wrong = read(text, by_year=by_year)
    assert table is None
    return list(wrong)


def test_groups_are_named_by_what_breaks_them_down():
    table, wrong = read("Sex,School,n,numerator\nf,oak,20,10\n,oak,41,20\ntotal,all,80,41\n")

    assert wrong == ()
    assert table.breakdowns == ("school", "sex")
    assert table.years[""] == {
        frozenset({("school", "oak"), ("sex", "f")}): Count(20, 10),
        frozenset({("school", "oak")}): Count(41, 20),
        ALL: Count(80, 41),
    }


def test_zero_and_not_reported_are_two_things():
    table, _ = read("school,n,numerator\na,0,0\nb,Not reported,\nc,not reported,not reported\n")

    assert list(table.years[""].values()) == [Count(0, 0), None, None]


def test_an_empty_figure_is_asked_about():
    assert faults("school,n,numerator\na,,3\n") == [
        "Row 2: 'n' is empty. Was it zero (write 0) or not reported (write it)?"
    ]


def test_every_fault_is_told_with_its_row_and_none_with_its_value():
    told = faults("school,n,numerator\na,<7,3\nb,7,8\nb,=7,7\nc,not reported,7\nd,9,9\nd,9,9\n")

    assert told == [
        "Row 2: 'n' is not a whole number. Write the raw count, not a masked one.",
        "Row 3: 'numerator' is more than 'n'.",
        "Row 4: 'n' is not a whole number. Write the raw count, not a masked one.",
        "Row 5: it was not reported, but there is a figure.",
        "Row 7: this group has a row already.",
    ]


@pytest.mark.parametrize(
    "header, said",
    [
        ("school,n", "The column 'numerator' is missing."),
        ("shcool,n,numerator", "No column can be called 'shcool'. Did you mean 'school'?"),
        ("n,n,numerator", "Two columns are called 'n'."),
        ("student name,n,numerator", "No column can be called 'student name'."),
    ],
)
def test_columns_are_known_by_their_names(header, said):
    assert faults(f"{header}\n1,1,1\n")[0].startswith(said)


def test_a_table_of_several_years_is_several_tables():
    table, _ = read("year,n,numerator\n2024-25,30,20\n2025-26,40,20\n", by_year=True)

    assert table.years == {"2024-25": {ALL: Count(30, 20)}, "2025-26": {ALL: Count(40, 20)}}
    assert table.breakdowns == ()


def test_without_a_year_nothing_says_of_when_the_figures_are():
    assert "--year 2025-26" in faults("n,numerator\n30,20\n", by_year=True)[0]
    assert faults("year,n,numerator\n,30,20\n", by_year=True) == [
        "Row 2: the year is missing. For a total over years say --year too."
    ]


@pytest.mark.parametrize("text", ["n,numerator\n", ""])
def test_an_empty_table_says_so(text):
    assert len(faults(text)) == 1
