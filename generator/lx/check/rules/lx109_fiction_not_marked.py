"""A fictional record has a real address, or a record with an example address does not say that it is fictional.

Nobody should act on an invented agreement, and nobody real should get the mail of an invented school.

Wrong:
    # catalog/manufacturing/resource/scrap-bin-data.yml
    url: https://www.scrap-shop.com/table
Says:
    catalog/manufacturing/resource/scrap-bin-data.yml:1:6: error LX109 A fictional record must use an example \
address; 'https://www.scrap-shop.com/table' is a real one. Fix: write an address on example.org.
Wrong:
    # catalog/manufacturing/career/machinist.yml
    outlook_source: https://outlook.example.org
Says:
    catalog/manufacturing/career/machinist.yml:1:17: error LX109 'https://outlook.example.org' is an example address, \
but the record does not say that it is fictional. Fix: add `demonstration: true`, or write the real address.
"""

from collections.abc import Iterator

from lx.check.contents import Contents
from lx.check.outside import is_example
from lx.model.problem import Problem, Severity
from lx.model.rule import Rule
from lx.text.quote import quoted

CODE = "LX109"
_SOURCES = "/sources/"
"""A fictional record may cite a real source."""


def check(contents: Contents) -> Iterator[Problem]:
    """Compare every address of a record with what it says of itself."""
    record = contents.subject.record
    is_fictional = record.data.get("demonstration") is True
    for place, address, _ in contents.addresses:
        if is_fictional and not is_example(address) and not place.startswith(_SOURCES):
            message = f"A fictional record must use an example address; {quoted(address)} is a real one."
            yield Problem(CODE, record.source.path, place, message, "write an address on example.org.")
        elif not is_fictional and is_example(address):
            message = f"{quoted(address)} is an example address, but the record does not say that it is fictional."
            fix = "add `demonstration: true`, or write the real address."
            yield Problem(CODE, record.source.path, place, message, fix)


RULE = Rule(CODE, "fiction-not-marked", Severity.ERROR, __doc__, check)
