"""Which files count while the catalog is being edited, and word when one of them changes."""

from collections.abc import Iterator
from pathlib import Path

from watchfiles import Change, watch

_PACKAGE = Path(__file__).resolve().parents[2]
_OF_PROJECT = ("catalog", "content", "schema")
_OF_PRODUCT = ("schema", "templates", "assets", "mkdocs.yml")
_KINDS = frozenset({".css", ".csv", ".html", ".js", ".json", ".md", ".svg", ".woff2", ".yaml", ".yml"})


def changes(root: Path) -> Iterator[frozenset[Path]]:
    """The files that changed, as often as some do; KeyboardInterrupt ends it."""
    for found in watch(*watched(root), watch_filter=counts, step=50, raise_interrupt=True):
        yield frozenset(Path(path) for _, path in found)


def watched(root: Path) -> tuple[Path, ...]:
    """The project's sources, and what the product brings along: in a source tree, that is edited too."""
    places = [root / name for name in _OF_PROJECT]
    places += [parent / name for parent in (_PACKAGE, _PACKAGE.parents[1]) for name in _OF_PRODUCT]
    return tuple(dict.fromkeys(place.resolve() for place in places if place.exists()))


def is_of_product(path: Path, root: Path) -> bool:
    """Whether it belongs to what is made ready once for all builds: not to the catalog's own texts."""
    return not any(path.is_relative_to(root / name) for name in ("catalog", "content"))


def counts(_: Change, path: str) -> bool:
    """Whether a changed file is one of ours, not what an editor puts beside it for a moment."""
    name = Path(path).name
    return Path(name).suffix in _KINDS and not name.startswith((".", "#", "~"))
