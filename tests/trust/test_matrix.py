"""The table of rows and tests is complete and up to date. Run as a script, this file writes it anew."""

import sys
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[1]))

from trust.matrix import README, ROWS, held_by, table


def test_every_row_is_held_by_a_test_or_says_what_it_waits_for():
    tests = held_by()

    assert [row.id for row in ROWS if bool(tests.get(row.id)) == bool(row.waits_for)] == []


def test_no_test_names_a_row_that_is_not_there():
    assert set(held_by()) <= {row.id for row in ROWS}


def test_rows_have_a_name_each():
    assert len({row.id for row in ROWS}) == len(ROWS)


def test_the_table_is_up_to_date():
    assert README.read_text("utf-8") == table()


if __name__ == "__main__":
    README.write_text(table(), "utf-8")
