"""A sum of money stands beside a real name, and nothing says where it can be looked up.

A number beside a real name is believed. Whoever doubts it must be able to check it.

Wrong:
    # catalog/manufacturing/career/machinist.yml
    figures:
      - {name: median pay, value: "50,000 dollars", year: 2025, area: Illinois}
Says:
    catalog/manufacturing/career/machinist.yml:2:6: error LX111 A figure stands beside a real name without a source. \
Fix: add `source`, or leave the figure out.
Wrong:
    # catalog/manufacturing/career/machinist.yml
    cost: {basis: fee, amount: 40, currency: USD}
    sources: null
Says:
    catalog/manufacturing/career/machinist.yml:1:28: error LX111 A figure stands beside a real name without a source. \
Fix: add `sources` to the record, or leave the figure out.
"""

from collections.abc import Iterator

from lx.check.contents import Contents
from lx.check.walk import below
from lx.domain.written import number_in
from lx.model.problem import Problem, Severity
from lx.model.rule import Rule

CODE = "LX111"
_LOOKED_UP = ("source", "sources", "url", "document", "standing_policy")
"""Fields that say where the facts of a record can be read."""


def check(contents: Contents) -> Iterator[Problem]:
    """Look for sums in a real record without sources. What always needs its own, the schema asks for."""
    record = contents.subject.record
    if record.data.get("demonstration") is True or any(name in record.data for name in _LOOKED_UP):
        return
    for place, fields in contents.groups:
        if number_in(fields.get("amount")) and "source" not in fields:
            message = "A figure stands beside a real name without a source."
            fix = "add `sources` to the record, or leave the figure out."
            yield Problem(CODE, record.source.path, below(place, "amount"), message, fix)


RULE = Rule(CODE, "figure-without-source", Severity.ERROR, __doc__, check)
