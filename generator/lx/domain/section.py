"""The sections of a site's navigation, and the place of a record type among all."""

from lx.model.record_type import RecordType

SECTIONS = ("learn", "credit", "careers", "experience", "about")
"""The sections, in order; each shows only if it holds something."""


def place_of(kind: RecordType) -> tuple[int, int, str]:
    """Where a type stands: by section, in it by the order that its schema gives."""
    return SECTIONS.index(kind.section), kind.order, kind.name
