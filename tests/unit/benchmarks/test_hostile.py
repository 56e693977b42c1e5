"""The broken catalog is broken in every record."""

from benchmarks import TODAY
from benchmarks.hostile import broken
from lx.model.problem import Severity
from lx.pipeline import check, product_of
from lx.theme.shipped import shipped_files


def test_every_record_has_a_fault_of_its_own() -> None:
    tree = dict(broken(120))

    checked = check(tree, product_of(shipped_files(), tree), today=TODAY)

    at_fault = {problem.path for problem in checked.problems if problem.severity is Severity.ERROR}
    assert at_fault == {path for path in tree if path.parts[0] == "catalog" and len(path.parts) == 4}
    assert len(checked.problems) > 300
