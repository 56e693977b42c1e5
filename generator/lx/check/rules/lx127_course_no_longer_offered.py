"""A current program lists a course that is no longer offered.

A student who follows the plan will find no such course.

Wrong:
    # catalog/manufacturing/course/pvhs-electronics.yml
    offered: {from: "2019-20", until: "2023-24"}
Says:
    catalog/manufacturing/program/pv-precision-manufacturing.yml:18:20: warning LX127 The program still lists \
'Electronics', last offered in 2023-24. Fix: replace it, or say when it was offered again.
"""

from collections.abc import Iterator

from lx.check.study import course_of, programs_of, steps_of
from lx.domain.school_year import is_school_year, year_of
from lx.domain.tree import Leaf
from lx.domain.written import mapping_in, text_in
from lx.model.catalog import Catalog
from lx.model.problem import Problem, Severity
from lx.model.record import Record, Ref
from lx.model.rule import Linked, Rule
from lx.text.quote import quoted

CODE = "LX127"


def check(linked: Linked) -> Iterator[Problem]:
    """Compare the last year of every course and offering with the school year of today."""
    this_year = year_of(linked.today)
    for program in programs_of(linked.catalog):
        for _, place, leaf in steps_of(program):
            for taken in _taken(leaf, linked.catalog):
                last = _last_year(taken)
                if is_school_year(last) and last < this_year:
                    name = quoted(taken.data.get("title"))
                    message = f"The program still lists {name}, last offered in {last}."
                    fix = "replace it, or say when it was offered again."
                    yield Problem(CODE, program.source.path, place, message, fix)


def _taken(leaf: Leaf, catalog: Catalog) -> Iterator[Record]:
    offering = catalog.records.get(Ref("dual-credit", leaf.id)) if leaf.kind == "dual_credit" else None
    taken = offering or course_of(leaf, catalog)
    if taken:
        yield taken


def _last_year(record: Record) -> str:
    years = record.data.get("offered" if record.ref.type == "course" else "school_years")
    return text_in(mapping_in(years).get("until"))


RULE = Rule(CODE, "course-no-longer-offered", Severity.WARNING, __doc__, check)
