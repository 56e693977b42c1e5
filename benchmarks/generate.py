"""Writes a made-up project to measure with.

.venv/bin/python benchmarks/generate.py --records 10000 --out /dev/shm/catalog
"""

import shutil
import sys
from pathlib import Path

import click

if not __package__:
    # Run by its path: what it imports lies beside its folder.
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks import TODAY
from benchmarks.catalog import project, write


@click.command()
@click.option("--records", "count", type=click.IntRange(40, 1_000_000), required=True, help="How many records.")
@click.option("--out", type=click.Path(path_type=Path), required=True, help="A folder that is not there yet.")
@click.option("--seed", type=int, default=1, help="Another one gives another catalog. Default: 1.")
@click.option("--replace", is_flag=True, help="Remove the folder first, if it is there.")
def main(count: int, out: Path, seed: int, *, replace: bool) -> None:
    """Write a made-up project."""
    if replace and out.is_dir():
        shutil.rmtree(out)
    if out.exists():
        raise click.BadParameter(f"{out} is there already.", param_hint="--out")
    files = write(project(count, seed=seed), out)
    click.echo(f"{count:,} records in {files:,} files. Check them with --today {TODAY}.")


if __name__ == "__main__":
    main()
