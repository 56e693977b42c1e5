"""The theme of all sites of a build: what pages are made with, and what is wrong in `content/`."""

from collections.abc import Collection, Mapping
from pathlib import PurePosixPath

from lx.model.problem import Problem
from lx.model.site import Theme
from lx.theme.editorial import PLACES, drafts_of, missing_pages, page_of
from lx.theme.markdown_walls import Walls
from lx.theme.material import Document, html_of
from lx.theme.shell import shell_of

_STYLES = ("tokens", "base", "layout", "component", "search", "print")
_SHELL = PurePosixPath("templates/shell")


def theme_of(
    texts: Mapping[PurePosixPath, str], shipped: Mapping[PurePosixPath, bytes], *, types: Collection[str] = ()
) -> tuple[Theme, tuple[Problem, ...]]:
    """The theme, and the problems of editorial pages. `texts` are the files of `content/` as text.

    A link may name a shipped type of record, or one of a project's own `types`; whether the record is there is not
    known here (`Editorial.links`). A page with an error stays in the theme without its text.
    """
    drafts, problems = drafts_of(texts, {*_shipped_types(shipped), *types, *PLACES})
    documents = [Document("main.html", ""), *(Document("body.html", draft.body) for draft in drafts)]
    frame, *bodies = html_of(documents, shipped, walls=Walls())
    made = [page_of(draft, html) for draft, html in zip(drafts, bodies, strict=True)]
    pages = tuple(sorted((page for page, _ in made), key=lambda page: (page.folder, page.order, page.name)))
    found = (*problems, *(problem for _, more in made for problem in more), *missing_pages(pages))
    # A page for an address that leads nowhere has the same frame: what differs is what fills it.
    shells = dict.fromkeys(("page", "error"), shell_of(frame))
    return Theme(shells, _templates(shipped), {}, _assets(shipped), pages), found


def _shipped_types(shipped: Mapping[PurePosixPath, bytes]) -> Collection[str]:
    return [path.stem for path in shipped if path.parent == PurePosixPath("schema") and path.suffix == ".json"]


def _templates(shipped: Mapping[PurePosixPath, bytes]) -> Mapping[str, str]:
    root = PurePosixPath("templates")
    return {
        path.relative_to(root).as_posix(): raw.decode()
        for path, raw in shipped.items()
        if path.is_relative_to(root) and path.parent != _SHELL
    }


def _assets(shipped: Mapping[PurePosixPath, bytes]) -> Mapping[PurePosixPath, bytes]:
    styles = PurePosixPath("assets/style")
    sheet = b"\n".join(shipped[styles / f"{name}.css"] for name in _STYLES)
    others = {path: raw for path, raw in shipped.items() if path.parts[0] == "assets" and path.parent != styles}
    return {**others, PurePosixPath("assets/site.css"): sheet}
