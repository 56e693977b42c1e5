"""What every command begins with: the project's files, the product made ready, the day."""

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from lx.cli.project import day_of
from lx.model.catalog import Repository
from lx.model.problem import Problem
from lx.model.source import Tree
from lx.pipeline import Product, product_of
from lx.read.repository import read_repository
from lx.read.tree import tree_of
from lx.theme.shipped import shipped_files


@dataclass(frozen=True, slots=True)
class Loaded:
    """A project ready to be checked; `problems` are of files that could not be read at all."""

    root: Path
    tree: Tree
    product: Product
    repository: Repository
    today: date
    problems: tuple[Problem, ...]


def load(root: Path, today: datetime | None) -> Loaded:
    """Read the project at `root`."""
    tree, problems = tree_of(root)
    repository, _ = read_repository(tree)
    product = product_of(shipped_files(), tree)
    return Loaded(root, tree, product, repository, day_of(today, repository.time_zone), problems)
