"""A folder of the catalog belongs to no exchange.

Its records would be in no site.

Wrong:
    # catalog/manufactring/course/pvhs-welding.yml
    id: pvhs-welding
Says:
    catalog/manufactring/course/pvhs-welding.yml:1:5: error LX202 The folder 'catalog/manufactring/' belongs to no \
exchange. Fix: move the records to 'catalog/manufacturing/'.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from lx.domain.address import STATEWIDE
from lx.model.problem import Problem, Severity
from lx.model.record import Record
from lx.model.rule import Rule
from lx.model.source import Pointer
from lx.text.nearest import nearest

CODE = "LX202"


def check(records: Sequence[Record]) -> Iterator[Problem]:
    """Look for each folder's exchange; told once a folder, at its first record."""
    exchanges = {record.ref.id for record in records if record.ref.type == "exchange"}
    for home, found in groupby(sorted(records, key=_home_and_path), key=_home):
        if home in exchanges or home == STATEWIDE:
            continue
        first = next(found)
        guess = nearest(home, exchanges)
        rest = f"add 'catalog/{home}/exchange/{home}.yml', or move the records to an exchange's folder."
        fix = f"move the records to 'catalog/{guess}/'." if guess else rest
        message = f"The folder 'catalog/{home}/' belongs to no exchange."
        yield Problem(CODE, first.source.path, Pointer("/id"), message, fix)


def _home(record: Record) -> str:
    return record.home


def _home_and_path(record: Record) -> tuple[str, str]:
    return record.home, str(record.source.path)


RULE = Rule(CODE, "folder-of-no-exchange", Severity.ERROR, __doc__, check)
