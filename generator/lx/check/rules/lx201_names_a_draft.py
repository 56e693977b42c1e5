"""A record or an editorial page that readers see names a record that is still a draft.

A draft has no page, so the link would lead nowhere.

Wrong:
    # catalog/manufacturing/credential/shop-measurement.yml
    status: draft
Says:
    catalog/manufacturing/articulation/kcc-machining-from-pv.yml:50:28: error LX201 It names 'Shop measurement \
(fictional)', which is a draft and has no page. Fix: take it out here, or write `status: current` in \
'catalog/manufacturing/credential/shop-measurement.yml'.
    catalog/manufacturing/course/pvhs-precision-machining.yml:16:12: error LX201 It names 'Shop measurement \
(fictional)', which is a draft and has no page. Fix: take it out here, or write `status: current` in \
'catalog/manufacturing/credential/shop-measurement.yml'.
"""

from collections.abc import Iterator
from pathlib import PurePosixPath

from lx.model.problem import Problem, Severity
from lx.model.record import Record
from lx.model.rule import Linked, Rule
from lx.model.source import Pointer, Span
from lx.text.quote import quoted

CODE = "LX201"


def check(linked: Linked) -> Iterator[Problem]:
    """Follow the links of all records that are no drafts themselves."""
    records = linked.catalog.records
    drafts = {ref for ref, record in records.items() if record.data.get("status") == "draft"}
    for origin, links in linked.catalog.links.items() if drafts else ():
        for link in links:
            if link.target in drafts and origin not in drafts:
                yield draft_problem(records[link.target], records[origin].source.path, link.place)


def draft_problem(draft: Record, path: PurePosixPath, place: Pointer | Span) -> Problem:
    """Where a record or a page names a draft, in words."""
    message = f"It names {quoted(draft.data.get('title'))}, which is a draft and has no page."
    fix = f"take it out here, or write `status: current` in '{draft.source.path}'."
    return Problem(CODE, path, place, message, fix)


RULE = Rule(CODE, "names-a-draft", Severity.ERROR, __doc__, check)
