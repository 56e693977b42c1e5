"""The one module that knows mkdocs and mkdocs-material: Markdown and templates in, HTML out, in one run for all sites.

Of the theme we take its configuration, its Markdown and its way of filling templates; its markup is replaced by
`templates/shell/`, since its own fails accessibility, the content security policy and weight. The theme's end of life
is announced: a successor is a change to this module alone.
"""

import logging
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from markdown import Extension

_TEMPLATES = PurePosixPath("templates/shell")


@dataclass(frozen=True, slots=True)
class Document:
    """Markdown without front matter, and the template of `templates/shell/` that it fills."""

    template: str
    text: str


def html_of(
    documents: Sequence[Document], shipped: Mapping[PurePosixPath, bytes], *, walls: Extension
) -> tuple[str, ...]:
    """The documents' pages in their order. `walls` is a Markdown extension that all of them pass.

    A document's file gets a number for a name, so that no name means anything to mkdocs.
    """
    with TemporaryDirectory(prefix="lx-theme-") as folder, _silence():
        root = Path(folder)
        _lay_out(root, documents, shipped)
        _build(root, walls)
        return tuple((root / "site" / f"{n}.html").read_text("utf-8") for n in range(len(documents)))


def _lay_out(root: Path, documents: Sequence[Document], shipped: Mapping[PurePosixPath, bytes]) -> None:
    (root / "documents").mkdir()
    (root / "shell").mkdir()
    (root / "mkdocs.yml").write_bytes(shipped[PurePosixPath("mkdocs.yml")])
    for path, content in shipped.items():
        if path.parent == _TEMPLATES:
            (root / "shell" / path.name).write_bytes(content)
    for number, document in enumerate(documents):
        text = f"---\ntemplate: {document.template}\n---\n{document.text}"
        (root / "documents" / f"{number}.md").write_text(text, "utf-8")


def _build(root: Path, walls: Extension) -> None:
    # Imported here, since it takes as long as the run: other processes read records meanwhile.
    from mkdocs.commands.build import build
    from mkdocs.config import load_config

    config = load_config(str(root / "mkdocs.yml"), docs_dir=str(root / "documents"), site_dir=str(root / "site"))
    # In place of the theme's own templates, among which mkdocs would look at ten thousand icons.
    config.theme.dirs[:] = [str(root / "shell")]
    config.theme.static_templates.clear()
    config.markdown_extensions.append(walls)
    build(config)


@contextmanager
def _silence() -> Iterator[None]:
    # What mkdocs remarks (links it does not know, pages outside a navigation) our own walls have said better.
    logger = logging.getLogger("mkdocs")
    level = logger.level
    logger.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        logger.setLevel(level)
