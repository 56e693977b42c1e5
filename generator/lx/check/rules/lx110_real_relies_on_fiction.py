"""A real record refers to a fictional one.

Nobody may act on what is invented. Links between the two are stored on the fictional side only.

Wrong:
    # catalog/manufacturing/career/machinist.yml
    related: [program/pv-precision-manufacturing]
Says:
    catalog/manufacturing/career/machinist.yml:1:11: error LX110 A real career relies on a fictional program; nobody \
may act on it. Fix: take 'pv-precision-manufacturing' out here; the fictional record may name the real one.
"""

from collections.abc import Iterator

from lx.model.problem import Problem, Severity
from lx.model.record import Record
from lx.model.rule import Linked, Rule

CODE = "LX110"


def check(linked: Linked) -> Iterator[Problem]:
    """Follow every link of the records that are not fictional."""
    catalog = linked.catalog
    for origin, links in catalog.links.items():
        record = catalog.records[origin]
        for link in () if _is_fictional(record) else links:
            if _is_fictional(catalog.records[link.target]):
                kinds = (catalog.types[ref.type].label.casefold() for ref in (origin, link.target))
                message = "A real {} relies on a fictional {}; nobody may act on it.".format(*kinds)
                fix = f"take '{link.target.id}' out here; the fictional record may name the real one."
                yield Problem(CODE, record.source.path, link.place, message, fix)


def _is_fictional(record: Record) -> bool:
    return record.data.get("demonstration") is True


RULE = Rule(CODE, "real-relies-on-fiction", Severity.ERROR, __doc__, check)
