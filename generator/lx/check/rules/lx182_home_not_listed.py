"""A record lies in an exchange's folder, but its `exchanges` do not name that exchange.

Its home is the exchange that keeps it; a site without a record of its own folder would surprise whoever edits it.

Wrong:
    # catalog/manufacturing/resource/scrap-bin-data.yml
    exchanges: [energy]
Says:
    catalog/manufacturing/resource/scrap-bin-data.yml:1:12: error LX182 It lies in 'catalog/manufacturing/', but \
`exchanges` does not name manufacturing. Fix: add 'manufacturing', or move the file to 'catalog/energy/'.
"""

from collections.abc import Iterator, Sequence

from lx.domain.written import texts_in
from lx.model.problem import Problem, Severity
from lx.model.record import Record
from lx.model.rule import Rule
from lx.model.source import Pointer
from lx.text.nearest import nearest
from lx.text.slug import is_id

CODE = "LX182"


def check(records: Sequence[Record]) -> Iterator[Problem]:
    """Look for each home among the exchanges; silent where it is none itself, or where a name may mean it."""
    known = {record.ref.id for record in records if record.ref.type == "exchange"}
    for record in records:
        exchanges = texts_in(record.data.get("exchanges"))
        if not exchanges or record.home not in known or record.home in exchanges:
            continue
        others = [name for name in exchanges if name in known]
        strange = [name for name in exchanges if name not in known]
        if all(is_id(name) and nearest(name, known) != record.home for name in strange):
            message = f"It lies in 'catalog/{record.home}/', but `exchanges` does not name {record.home}."
            fix = f"add '{record.home}'" + (f", or move the file to 'catalog/{others[0]}/'." if others else ".")
            yield Problem(CODE, record.source.path, Pointer("/exchanges"), message, fix)


RULE = Rule(CODE, "home-not-listed", Severity.ERROR, __doc__, check)
