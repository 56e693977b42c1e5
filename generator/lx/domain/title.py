"""How a record is called wherever it is named."""

from collections.abc import Mapping

from lx.model.facts import Card

NUMBER_FIELD = "codes"
"""The field of a course that holds its number."""


def title_of(card: Card) -> str:
    """The title; a college course is known by its number, which stands before it."""
    number = number_of(card)
    return f"{number} {card.title}" if number else card.title


def number_of(card: Card) -> str:
    """The number of a college course, "" of anything else."""
    codes = card.values.get(NUMBER_FIELD)
    if card.values.get("level") != "college" or not isinstance(codes, Mapping):
        return ""
    return str(codes.get("local") or "")
