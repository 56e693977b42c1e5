"""Courses need one another: a circle of prerequisites.

Nobody could ever start with the first.

Wrong:
    # catalog/manufacturing/course/kcc-mfg-101.yml
    prerequisites: {course: kcc-mfg-105}
    # catalog/manufacturing/course/kcc-mfg-105.yml
    prerequisites: {course: kcc-mfg-101}
Says:
    catalog/manufacturing/course/kcc-mfg-101.yml:1:16: error LX121 'Shop Measurement' needs 'Machine Tools I' and \
'Machine Tools I' needs 'Shop Measurement'; nobody could ever start. Fix: take one of them out of `prerequisites`.
Right:
    # catalog/manufacturing/course/kcc-mfg-101.yml
    prerequisites:
      any_of:
        - {course: kcc-mfg-105}
        - {course: kcc-mat-110}
    # catalog/manufacturing/course/kcc-mfg-105.yml
    prerequisites: {course: kcc-mfg-101}
"""

from collections.abc import Iterator, Mapping

from lx.domain.tree import Leaf, is_satisfied, leaves
from lx.model.problem import Problem, Severity
from lx.model.record import Ref
from lx.model.rule import Linked, Rule
from lx.model.source import Json, Pointer
from lx.text.quote import quoted

CODE = "LX121"


def check(linked: Linked) -> Iterator[Problem]:
    """Take away what can be started, then what can follow; what stays waits for itself."""
    records = linked.catalog.records
    waiting = _never_started(
        {ref: record.data["prerequisites"] for ref, record in records.items() if _has_any(record.data)}
    )
    told: set[Ref] = set()
    for ref in sorted(waiting):
        circle = _circle(ref, waiting)
        if told.isdisjoint(circle):
            titles = [quoted(records[one].data.get("title")) for one in circle]
            needs = " and ".join(
                f"{one} needs {other}" for one, other in zip(titles, [*titles[1:], titles[0]], strict=True)
            )
            fix = "take one of them out of `prerequisites`."
            message = f"{needs}; nobody could ever start."
            yield Problem(CODE, records[circle[0]].source.path, Pointer("/prerequisites"), message, fix)
        told.update(circle)


def _has_any(data: Mapping[str, Json]) -> bool:
    return "prerequisites" in data


def _never_started(needs: Mapping[Ref, Json]) -> Mapping[Ref, Json]:
    waiting = dict(needs)
    while startable := [
        ref for ref, tree in waiting.items() if is_satisfied(tree, lambda leaf: _ref(leaf) not in waiting)
    ]:
        for ref in startable:
            del waiting[ref]
    return waiting


def _circle(start: Ref, waiting: Mapping[Ref, Json]) -> list[Ref]:
    """The circle into which one runs by following what a course waits for; it begins with its first in order."""
    way = [start]
    while True:
        following = next((ref for leaf in leaves(waiting[way[-1]]) if (ref := _ref(leaf)) in waiting), None)
        if following is None:
            return [start]
        if following in way:
            circle = way[way.index(following) :]
            first = circle.index(min(circle))
            return circle[first:] + circle[:first]
        way.append(following)


def _ref(leaf: Leaf) -> Ref:
    return Ref("course" if leaf.kind == "exam_course" else leaf.kind, leaf.id)


RULE = Rule(CODE, "courses-need-each-other", Severity.ERROR, __doc__, check)
