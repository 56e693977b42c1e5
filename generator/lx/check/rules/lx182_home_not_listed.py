"""A record lies in an exchange's folder, but its `exchanges` do not name that exchange.

Its home is the exchange that keeps it; a site without a record of its own folder would surprise whoever edits it.

Wrong:
    # catalog/manufacturing/resource/scrap-bin-data.yml
    exchanges: [energy]
Says:
    catalog/manufacturing/resource/scrap-bin-data.yml:1:12: error LX182 It lies in 'catalog/manufacturing/', but \
`exchanges` does not name manufacturing. Fix: add 'manufacturing', or move the file to 'catalog/energy/'.
"""

from collections.abc import Iterator

from lx.domain.address import STATEWIDE
from lx.domain.written import texts_in
from lx.model.problem import Problem, Severity
from lx.model.rule import Rule, Subject
from lx.model.source import Pointer
from lx.text.slug import is_id

CODE = "LX182"


def check(subject: Subject) -> Iterator[Problem]:
    """Look for the home among the exchanges; silent where one of these is no id, but a title."""
    record = subject.record
    exchanges = texts_in(record.data.get("exchanges"))
    if exchanges and record.home not in (STATEWIDE, *exchanges) and all(map(is_id, exchanges)):
        message = f"It lies in 'catalog/{record.home}/', but `exchanges` does not name {record.home}."
        fix = f"add '{record.home}', or move the file to 'catalog/{exchanges[0]}/'."
        yield Problem(CODE, record.source.path, Pointer("/exchanges"), message, fix)


RULE = Rule(CODE, "home-not-listed", Severity.ERROR, __doc__, check)
