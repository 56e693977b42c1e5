"""The fiscal agent of an exchange is neither its lead nor one of its members.

Who holds the public money must be at the table.

Wrong:
    # catalog/manufacturing/exchange/manufacturing.yml
    fiscal_agent: demo-energy-association
Says:
    catalog/manufacturing/exchange/manufacturing.yml:1:15: error LX181 The fiscal agent is neither the lead nor a \
member of the exchange. Fix: add 'demo-energy-association' to `members`, or name one of them.
"""

from collections.abc import Iterator

from lx.domain.written import list_in, mapping_in, text_in
from lx.model.problem import Problem, Severity
from lx.model.rule import Rule, Subject
from lx.model.source import Pointer
from lx.text.slug import is_id

CODE = "LX181"
_UNKNOWN = "unknown"


def check(subject: Subject) -> Iterator[Problem]:
    """Look for the fiscal agent among lead and members; silent where these are not known by their ids."""
    data = subject.record.data
    agent, members = text_in(data.get("fiscal_agent")), data.get("members")
    if subject.record.ref.type != "exchange" or agent in ("", _UNKNOWN) or not isinstance(members, list):
        return
    seats = (text_in(mapping_in(member).get("organization")) for member in list_in(members))
    table = {text_in(data.get("lead")), *seats} - {""}
    if agent not in table and all(map(is_id, {agent, *table})):
        message = "The fiscal agent is neither the lead nor a member of the exchange."
        fix = f"add '{agent}' to `members`, or name one of them."
        yield Problem(CODE, subject.record.source.path, Pointer("/fiscal_agent"), message, fix)


RULE = Rule(CODE, "fiscal-agent-outside", Severity.ERROR, __doc__, check)
