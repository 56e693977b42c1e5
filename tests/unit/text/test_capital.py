"""How a line begins."""

import pytest

from lx.text.capital import capital, within


@pytest.mark.parametrize(
    ("written", "shown"),
    [("bring transcript", "Bring transcript"), ("2 lessons", "2 lessons"), ("pH of water", "pH of water"), ("", "")],
)
def test_a_line_begins_with_a_capital_unless_its_first_word_has_a_form_of_its_own(written, shown):
    assert capital(written) == shown


@pytest.mark.parametrize(
    ("written", "shown"), [("Dual-credit courses", "dual-credit courses"), ("IAI codes", "IAI codes"), ("", "")]
)
def test_within_a_line_words_have_no_capital_unless_it_is_their_own(written, shown):
    assert within(written) == shown
