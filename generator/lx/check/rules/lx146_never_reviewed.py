"""Nobody has reviewed a record yet, or tried its links.

It may be right. But a reader should know, and somebody should look.

Wrong:
    # catalog/manufacturing/resource/scrap-bin-data.yml
    last_reviewed: never
Says:
    catalog/manufacturing/resource/scrap-bin-data.yml:1:16: warning LX146 Nobody has reviewed it yet. Would you? Fix: \
look at it, correct it, and write the day as `last_reviewed`.
Wrong:
    # catalog/manufacturing/career/machinist.yml
    link_checked: never
Says:
    catalog/manufacturing/career/machinist.yml:1:15: warning LX146 Nobody has tried its links yet. Would you? Fix: \
look at it, correct it, and write the day as `link_checked`.
"""

from collections.abc import Iterator

from lx.check.contents import Contents
from lx.model.problem import Problem, Severity
from lx.model.rule import Rule
from lx.model.source import Pointer

CODE = "LX146"
_NEVER = "never"


def check(contents: Contents) -> Iterator[Problem]:
    """Look for the word, and for links that nobody speaks of."""
    record = contents.subject.record
    if record.data.get("status") != "current":
        return
    faults = []
    if record.data.get("last_reviewed") == _NEVER:
        faults.append(("last_reviewed", "reviewed it"))
    if record.data.get("link_checked", _NEVER) == _NEVER and _has_links(contents):
        faults.append(("link_checked", "tried its links"))
    if faults:
        what = " or ".join(said for _, said in faults)
        fields = " and ".join(f"`{field}`" for field, _ in faults)
        message = f"Nobody has {what} yet. Would you?"
        fix = f"look at it, correct it, and write the day as {fields}."
        yield Problem(CODE, record.source.path, Pointer(f"/{faults[0][0]}"), message, fix)


def _has_links(contents: Contents) -> bool:
    """Whether it leads to the real web; whoever invents an address is told so elsewhere."""
    if contents.subject.record.data.get("demonstration") is True:
        return False
    return any("://" in address.written for address in contents.addresses)


RULE = Rule(CODE, "never-reviewed", Severity.WARNING, __doc__, check)
