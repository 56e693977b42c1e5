"""What the product brings along: schemas, the shell's configuration, templates, assets, catalogs of messages.

Each stands in the package itself, or, in the source tree, beside `generator/` (an editable install has no `lx/schema`).
A project's own files of these names are never looked at: templates and configuration could run code.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath

_PACKAGE = Path(__file__).resolve().parent.parent
_PARTS = ("schema", "mkdocs.yml", "templates", "assets", "locale")


def shipped_files() -> Mapping[PurePosixPath, bytes]:
    """Every shipped file by its path (`schema/resource.json`, `assets/script/site.js`), in order of path."""
    files = {path: found.read_bytes() for part in _PARTS for path, found in _files_of(part)}
    return dict(sorted(files.items()))


def _files_of(part: str) -> Iterator[tuple[PurePosixPath, Path]]:
    root = _PACKAGE / part
    if not root.exists():
        root = _PACKAGE.parent.parent / part
    if root.is_file():
        yield PurePosixPath(part), root
    for found in root.rglob("*"):
        relative = found.relative_to(root)
        if found.is_file() and not any(name.startswith((".", "__")) for name in relative.parts):
            yield PurePosixPath(part, relative.as_posix()), found
