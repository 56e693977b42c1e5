import pytest

from lx.read.plain_scalar import NumberError, value_of


@pytest.mark.parametrize("written", ["", "~", "null", "Null", "NULL"])
def test_nothing_is_written_in_five_ways(written):
    assert value_of(written) is None


@pytest.mark.parametrize(("written", "value"), [("true", True), ("True", True), ("FALSE", False), ("false", False)])
def test_true_and_false_are_truth(written, value):
    assert value_of(written) is value


@pytest.mark.parametrize(
    ("written", "value"), [("0", 0), ("-0", 0), ("+5", 5), ("-12", -12), ("123456789012345", 123456789012345)]
)
def test_whole_numbers(written, value):
    assert value_of(written) == value
    assert type(value_of(written)) is int


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("0.5", 0.5),
        (".5", 0.5),
        ("5.", 5.0),
        ("1.10", 1.1),
        ("-2.50", -2.5),
        ("3.0", 3.0),
        ("1e3", 1000.0),
        ("1E-3", 0.001),
        ("48.0501", 48.0501),
    ],
)
def test_decimal_numbers(written, value):
    assert value_of(written) == value
    assert type(value_of(written)) is float


@pytest.mark.parametrize(
    "written",
    [
        *("no", "No", "NO", "yes", "on", "off", "y", "n", "tRUE", "nULL", "~~", "none"),
        *("02134", "012", "00", "-01", "007.5", "0o17", "0x1F", "0b1", "1_000", "1,000"),
        *("12:30", "1:00:00", "2026-11-24", "2024-25", "2001-12-14t21:59:43.10-05:00", "51-4041.00"),
        *("1.2.3", "1e", "e3", ".", "-", "+", "..", "+-1", "1e+", "-.", "=", "١٢"),
    ],
)
def test_everything_else_is_text_as_it_is_written(written):
    assert value_of(written) == written


@pytest.mark.parametrize("written", [".inf", "-.inf", "+.INF", ".Inf", ".nan", ".NaN", ".NAN"])
def test_infinity_and_no_number_are_refused(written):
    with pytest.raises(NumberError):
        value_of(written)


@pytest.mark.parametrize(
    "written", ["1234567890123456", "0.1234567890123456", "1e301", "1e-301", "9" * 5000, "1e99999999999999"]
)
def test_numbers_that_not_every_program_keeps_are_refused(written):
    with pytest.raises(NumberError):
        value_of(written)


@pytest.mark.parametrize("written", [".inF", ".nAn", "inf", "nan", "+.nan"])
def test_what_only_resembles_infinity_is_text(written):
    assert value_of(written) == written
