import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lx.domain.suppression.band import Width, band_of, finest, numerators, percent_text


@pytest.mark.parametrize(
    "numerator, n, text",
    [
        (13, 14, "80 or more"),
        (31, 33, "90 or more"),
        (52, 74, "70"),
        (51, 52, "95 or more"),
        (0, 10, "20 or less"),
        (0, 41, "5 or less"),
        (4, 19, "21-39"),
        (10, 20, "40-59"),
        (5, 40, "11-19"),
        (8, 40, "20-29"),
        (22, 40, "50-59"),
        (3, 50, "6"),
    ],
)
def test_a_percent_stands_in_the_band_that_its_group_asks_for(numerator, n, text):
    assert percent_text(numerator, n, width=finest(n)) == text


def test_half_a_percent_is_rounded_up():
    assert percent_text(129, 200, width=Width.WHOLE) == "65"


@pytest.mark.parametrize(
    "n, width", [(None, Width.FIFTHS), (10, Width.FIFTHS), (20, Width.FIFTHS), (21, Width.TENTHS), (40, Width.TENTHS)]
)
def test_small_groups_and_those_whose_size_is_not_told_have_wide_bands(n, width):
    assert finest(n) is width


def test_from_forty_one_on_a_percent_is_whole():
    assert finest(41) is Width.WHOLE


@pytest.mark.parametrize(
    "text", ["", "7", "7 or less", "60-70", "20-39", "100", "3", "97", "seventy", "70 %", "5 or more"]
)
def test_what_no_band_is_called_is_none(text):
    assert (band_of(text) is None) == (text != "7")


@settings(deadline=None)
@given(st.integers(10, 3000), st.data())
def test_a_band_holds_the_number_that_it_was_made_of(n, data):
    numerator = data.draw(st.integers(0, n))
    width = data.draw(st.sampled_from([one for one in Width if one >= finest(n)]))

    band = band_of(percent_text(numerator, n, width=width))

    assert band is not None
    assert band.width is width
    assert numerators(band, n)[0] <= numerator <= numerators(band, n)[1]


@settings(deadline=None)
@given(st.integers(10, 400), st.data())
def test_numbers_beside_a_band_are_written_otherwise(n, data):
    numerator = data.draw(st.integers(0, n))
    text = percent_text(numerator, n, width=finest(n))
    band = band_of(text)
    assert band is not None
    least, most = numerators(band, n)

    beside = {percent_text(one, n, width=finest(n)) for one in (least - 1, most + 1) if 0 <= one <= n}

    assert text not in beside
