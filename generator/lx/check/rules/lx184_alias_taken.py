"""An old id of one record is the id, or an old id, of another.

A printed link with that id could lead to one of them only.

Wrong:
    # catalog/manufacturing/course/pvhs-drafting.yml
    aliases: [pvhs-electronics]
Says:
    catalog/manufacturing/course/pvhs-drafting.yml:1:11: error LX184 'pvhs-electronics' is already a name of \
'catalog/manufacturing/course/pvhs-electronics.yml'. Fix: take it out: an old id leads to one record only.
"""

from collections.abc import Iterator, Sequence

from lx.check.walk import below
from lx.domain.written import list_in
from lx.model.problem import Problem, Severity
from lx.model.record import Record, Ref
from lx.model.rule import Rule
from lx.model.source import Pointer
from lx.text.quote import quoted

CODE = "LX184"


def check(records: Sequence[Record]) -> Iterator[Problem]:
    """Look each alias up among all ids and aliases of its type."""
    owners = {record.ref: record for record in records}
    for record in sorted((one for one in records if "aliases" in one.data), key=_path):
        for number, alias in enumerate(list_in(record.data.get("aliases"))):
            name = Ref(record.ref.type, alias) if isinstance(alias, str) else record.ref
            owner = owners.setdefault(name, record)
            if owner is not record or name == record.ref:
                message = f"{quoted(alias)} is already a name of '{owner.source.path}'."
                fix = "take it out: an old id leads to one record only."
                yield Problem(CODE, record.source.path, below(Pointer("/aliases"), number), message, fix)


def _path(record: Record) -> str:
    return str(record.source.path)


RULE = Rule(CODE, "alias-taken", Severity.ERROR, __doc__, check)
