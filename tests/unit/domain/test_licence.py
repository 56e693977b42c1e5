import pytest

from lx.domain.licence import ids_of, is_id, pieces_of


@pytest.mark.parametrize(
    ("expression", "ids"),
    [
        ("CC-BY-4.0", ("CC-BY-4.0",)),
        ("CC-BY-3.0-US OR GPL-2.0-only", ("CC-BY-3.0-US", "GPL-2.0-only")),
        ("(CC-BY-4.0 OR MIT) AND CC-BY-4.0", ("CC-BY-4.0", "MIT")),
        ("GPL-2.0-only WITH Classpath-exception-2.0 OR MIT", ("GPL-2.0-only", "MIT")),
        ("", ()),
    ],
)
def test_an_expression_names_each_license_once_and_an_exception_is_none(expression, ids):
    assert ids_of(expression) == ids


def test_parentheses_are_pieces_of_their_own():
    assert pieces_of("(MIT OR CC0-1.0) AND X") == ("(", "MIT", "OR", "CC0-1.0", ")", "AND", "X")


def test_what_joins_or_groups_is_no_id():
    assert [piece for piece in ("MIT", "AND", "OR", "WITH", "(", ")") if is_id(piece)] == ["MIT"]
