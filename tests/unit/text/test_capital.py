"""How a line begins."""

import pytest

from lx.text.capital import capital


@pytest.mark.parametrize(
    ("written", "shown"),
    [("bring transcript", "Bring transcript"), ("2 lessons", "2 lessons"), ("pH of water", "pH of water"), ("", "")],
)
def test_a_line_begins_with_a_capital_unless_its_first_word_has_a_form_of_its_own(written, shown):
    assert capital(written) == shown
