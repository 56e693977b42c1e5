"""`lx check`: every problem of every file at once."""

from datetime import datetime
from pathlib import Path

import click

from lx.cli.load import load
from lx.cli.progress import step
from lx.cli.project import project_option, root_of, today_option
from lx.cli.telling import FORMATS, exit_code, told
from lx.pipeline import check as checked_of


@click.command()
@project_option
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", help="How to tell: text, json or github.")
@click.option("--strict", is_flag=True, help="Let warnings count as errors.")
@today_option
def check(project: Path, form: str, *, strict: bool, today: datetime | None) -> int:
    """Report every problem of every file of the catalog."""
    loaded = load(root_of(project), today)
    with step("Checking"):
        checked = checked_of(loaded.tree, loaded.product, today=loaded.today, found=loaded.problems)
    click.echo(told(checked.problems, form, records=checked.records), nl=False)
    return exit_code(checked.problems, strict=strict)
