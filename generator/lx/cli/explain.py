"""`lx explain LX103`: what a rule wants, why, and an example."""

from pathlib import Path

import click

from lx.cli.project import project_option
from lx.pipeline import product_of
from lx.read.tree import tree_of
from lx.text.nearest import nearest
from lx.theme.shipped import shipped_files


@click.command()
@click.argument("code")
@project_option
def explain(code: str, project: Path) -> int:
    """Say what the rule CODE wants, why, and show an example. It may be one of the project's own schemas."""
    tree, _ = tree_of(project.resolve())
    rules = {rule.code: rule for rule in product_of(shipped_files(), tree).rules}
    rule = rules.get(code.upper())
    if rule is None:
        guess = nearest(code.upper(), rules)
        raise click.UsageError(f"No rule is called '{code}'." + (f" Did you mean {guess}?" if guess else ""))
    click.echo(f"{rule.code} {rule.name} ({rule.severity.value})\n\n{rule.text.strip()}")
    return 0
