"""Figures and short words as a reader writes them."""

from lx.render.figure import money_text


def test_an_amount_that_is_not_told_is_to_be_asked_for():
    assert money_text({"what": "posting", "amount": "ask"}, "en", str) == "ask what it costs"
