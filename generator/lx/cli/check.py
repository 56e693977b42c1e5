"""`lx check`: every problem of every file at once."""

import json
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path, PurePosixPath
from typing import TextIO, cast

import click

from lx.check.past import lost
from lx.cli.load import load
from lx.cli.progress import step
from lx.cli.project import project_option, root_of, today_option
from lx.cli.telling import FORMATS, exit_code, of_changed, told
from lx.model.problem import Problem
from lx.model.source import Json, Tree
from lx.pipeline import check as checked_of
from lx.read.locate import all_located
from lx.workers import cores


@click.command()
@project_option
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", help="How to tell: text, json or github.")
@click.option(
    "--changed",
    type=click.File(encoding="utf-8"),
    metavar="FILE",
    help="A list of the files that a change touches, a path a line, as git diff --name-only writes it; - reads it from "
    "the input. They are told first; of all other files, errors only.",
)
@click.option(
    "--since",
    type=click.File(encoding="utf-8"),
    metavar="FILE",
    help="The catalog.json of the site that is published: no address and no short link of it may be lost.",
)
@click.option("--strict", is_flag=True, help="Let warnings count as errors.")
@today_option
def check(
    project: Path, form: str, changed: TextIO | None, *, since: TextIO | None, strict: bool, today: datetime | None
) -> int:
    """Report every problem of every file of the catalog."""
    loaded = load(root_of(project), today)
    with step("Checking"):
        checked = checked_of(loaded.tree, loaded.product, today=loaded.today, found=loaded.problems, jobs=cores())
    past = lost(checked.catalog, _published(since)) if since is not None else ()
    every = (*checked.problems, *(one for lost_one in past for one in _located(lost_one, loaded.tree)))
    problems, first = every, _paths(changed or ())
    if changed is not None:
        problems = of_changed(problems, first)
    click.echo(told(problems, form, records=checked.records, first=first), nl=False)
    if left_out := len(every) - len(problems):
        click.echo(f"Warnings about files that did not change, not told here: {left_out}.", err=True)
    return exit_code(problems, strict=strict)


def _located(problem: Problem, tree: Tree) -> tuple[Problem, ...]:
    return tuple(all_located((problem,), tree.get(problem.path, b"")))


def _published(file: TextIO) -> Json:
    try:
        return cast("Json", json.load(file))
    except ValueError as fault:
        raise click.BadParameter(f"{file.name} is no JSON: {fault}.", param_hint="--since") from fault


def _paths(lines: Iterable[str]) -> frozenset[PurePosixPath]:
    return frozenset(PurePosixPath(line.strip()) for line in lines if line.strip())
