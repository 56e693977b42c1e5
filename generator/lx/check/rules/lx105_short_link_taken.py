"""Two outreach kits have the same short link.

It is printed on flyers: whoever types it must come to what the flyer is about, and can come to one page only.

Wrong:
    # catalog/manufacturing/outreach/internship-kit.yml
    id: internship-kit
    title: Summers in a tool shop
    for: program/pv-precision-manufacturing
Says:
    catalog/manufacturing/outreach/machinist-kit.yml:6:13: error LX105 The short link 'm1' already leads to \
'Precision manufacturing at Prairie View'; links on paper never change. Fix: choose another one for the flyer that is \
not printed yet.
"""

from collections.abc import Iterator

from lx.domain.written import text_in
from lx.model.catalog import Catalog
from lx.model.problem import Problem, Severity
from lx.model.record import Record, Ref
from lx.model.rule import Linked, Rule
from lx.model.source import Pointer
from lx.text.quote import quoted

CODE = "LX105"


def check(linked: Linked) -> Iterator[Problem]:
    """Go through the kits in order of their files; the first has the link."""
    kits = (record for ref, record in linked.catalog.records.items() if ref.type == "outreach")
    taken: dict[str, Record] = {}
    for kit in sorted(kits, key=lambda record: record.source.path):
        link = text_in(kit.data.get("short_link"))
        first = taken.setdefault(link, kit)
        if link and first is not kit:
            where = quoted(_title(first, linked.catalog))
            message = f"The short link {quoted(link)} already leads to {where}; links on paper never change."
            fix = "choose another one for the flyer that is not printed yet."
            yield Problem(CODE, kit.source.path, Pointer("/short_link"), message, fix)


def _title(kit: Record, catalog: Catalog) -> str:
    kind, _, name = text_in(kit.data.get("for")).partition("/")
    target = catalog.records.get(Ref(kind, name))
    return text_in(target.data.get("title")) if target else kit.ref.id


RULE = Rule(CODE, "short-link-taken", Severity.ERROR, __doc__, check)
