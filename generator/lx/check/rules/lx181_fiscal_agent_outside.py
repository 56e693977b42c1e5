"""The fiscal agent of an exchange is neither its lead nor one of its members.

Who holds the public money must be at the table.

Wrong:
    # catalog/manufacturing/exchange/manufacturing.yml
    fiscal_agent: demo-energy-association
Says:
    catalog/manufacturing/exchange/manufacturing.yml:1:15: error LX181 The fiscal agent is neither the lead nor a \
member of the exchange. Fix: add 'demo-energy-association' to `members`, or name one of them.
"""

from collections.abc import Collection, Iterator, Sequence

from lx.domain.written import list_in, mapping_in, text_in
from lx.model.problem import Problem, Severity
from lx.model.record import Record
from lx.model.rule import Rule
from lx.model.source import Pointer

CODE = "LX181"


def check(records: Sequence[Record]) -> Iterator[Problem]:
    """Look for each fiscal agent among lead and members; silent where one of these names no organization."""
    organizations = {record.ref.id for record in records if record.ref.type == "organization"}
    for record in records:
        if record.ref.type == "exchange" and isinstance(record.data.get("members"), list):
            yield from _outside(record, organizations)


def _outside(record: Record, organizations: Collection[str]) -> Iterator[Problem]:
    data = record.data
    agent = text_in(data.get("fiscal_agent"))
    seats = (text_in(mapping_in(member).get("organization")) for member in list_in(data.get("members")))
    table = {text_in(data.get("lead")), *seats} - {""}
    if agent not in table and {agent, *table} <= {*organizations}:
        message = "The fiscal agent is neither the lead nor a member of the exchange."
        fix = f"add '{agent}' to `members`, or name one of them."
        yield Problem(CODE, record.source.path, Pointer("/fiscal_agent"), message, fix)


RULE = Rule(CODE, "fiscal-agent-outside", Severity.ERROR, __doc__, check)
