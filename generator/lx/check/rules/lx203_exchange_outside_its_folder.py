"""An exchange's own record does not lie in that exchange's folder.

The folder's name is the exchange's id: in its site, in every address, and for every record that lies there.

Wrong:
    # catalog/manufacturing/exchange/energy.yml
    id: energy
    # catalog/energy/exchange/energy.yml
Says:
    catalog/manufacturing/exchange/energy.yml:1:5: error LX203 The exchange 'energy' lies in \
'catalog/manufacturing/'. Fix: move it to 'catalog/energy/exchange/'.
"""

from collections.abc import Iterator

from lx.model.problem import Problem, Severity
from lx.model.rule import Rule, Subject
from lx.model.source import Pointer

CODE = "LX203"


def check(subject: Subject) -> Iterator[Problem]:
    """Compare the folder with the id."""
    record = subject.record
    if record.ref.type == "exchange" and record.home != record.ref.id:
        message = f"The exchange '{record.ref.id}' lies in 'catalog/{record.home}/'."
        fix = f"move it to 'catalog/{record.ref.id}/exchange/'."
        yield Problem(CODE, record.source.path, Pointer("/id"), message, fix)


RULE = Rule(CODE, "exchange-outside-its-folder", Severity.ERROR, __doc__, check)
