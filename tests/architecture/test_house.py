"""The house keeps its shape: layers, sizes, visible registries, docstrings."""

import ast
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from lx.cli import COMMANDS
from lx.producers import EXPORTS
from lx.report import FORMATS

PROJECT = Path(__file__).resolve().parents[2]
PACKAGE = PROJECT / "generator" / "lx"
BENCHMARKS = PROJECT / "benchmarks"
MODULES = sorted((*PACKAGE.rglob("*.py"), *BENCHMARKS.glob("*.py"), *(BENCHMARKS / "record").glob("*.py")))
LONGEST_MODULE, LONGEST_FUNCTION = 300, 40


def functions(module: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(ast.parse(module.read_text())):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def length(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines of a function without its docstring."""
    first = node.body[0]
    is_doc = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant)
    doc = (first.end_lineno or 0) - first.lineno + 1 if is_doc else 0
    return (node.end_lineno or 0) - node.lineno + 1 - doc


def test_a_stage_imports_no_other_stage() -> None:
    found = shutil.which("lint-imports", path=str(Path(sys.executable).parent))

    run = subprocess.run([str(found), "--no-cache"], cwd=PROJECT, capture_output=True, text=True, check=False)

    assert run.returncode == 0, run.stdout


def test_every_module_can_be_read_in_one_sitting() -> None:
    long = {str(m.relative_to(PROJECT)): n for m in MODULES if (n := len(m.read_text().splitlines())) > LONGEST_MODULE}

    assert long == {}


def test_every_function_fits_a_screen() -> None:
    long = [
        f"{module.relative_to(PROJECT)}:{node.name} {length(node)}"
        for module in MODULES
        for node in functions(module)
        if length(node) > LONGEST_FUNCTION
    ]

    assert long == []


def test_every_module_says_what_it_is() -> None:
    silent = [str(m.relative_to(PROJECT)) for m in MODULES if not ast.get_docstring(ast.parse(m.read_text()))]

    assert silent == []


def test_the_values_stay_few() -> None:
    lines = sum(len(module.read_text().splitlines()) for module in (PACKAGE / "model").glob("*.py"))

    assert lines < 620


@pytest.mark.parametrize(
    ("folder", "listed"),
    [
        ("cli", set(COMMANDS)),
        ("export", {produce.__name__ for produce in EXPORTS}),
        ("report", {report.__module__.rpartition(".")[2] for _, report in FORMATS}),
    ],
)
def test_what_lies_in_a_folder_is_in_its_list(folder: str, listed: set[str]) -> None:
    helpers = {
        "cli": {"asking", "form", "known", "live", "load", "new_files", "progress", "project"}
        | {"result_file", "telling", "timings"},
        "export": set(),
        "report": {"order", "protection"},
    }
    files = {path.stem for path in (PACKAGE / folder).iterdir() if not path.name.startswith("__")}

    assert {name for name in listed if name} == files - helpers[folder]
