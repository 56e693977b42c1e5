"""`lx serve`: the sites at a local address, built again after every change."""

import gc
import threading
import webbrowser
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path, PurePosixPath

import click

from lx.cli.live.server import HOST, address_of, server_of
from lx.cli.live.site import LiveSite
from lx.cli.live.watch import changes, is_of_product
from lx.cli.load import Loaded, load
from lx.cli.progress import step
from lx.cli.project import day_of, project_option, root_of, today_option
from lx.cli.telling import exit_code, told
from lx.model.output import File, Output
from lx.model.site import Share
from lx.model.source import Tree
from lx.pipeline import check, outputs, sites_of
from lx.publish.fault import port_problem, problem_of
from lx.read.repository import read_repository
from lx.read.tree import tree_of

_SHOWN = 12


@dataclass(frozen=True, slots=True)
class Built:
    """What a build came to: the sites' files by path, None where errors stand in the way, and the report."""

    files: Mapping[str, bytes] | None
    report: str


@click.command()
@project_option
@click.option("--port", type=click.IntRange(0, 65535), default=8000, help="Default: 8000; 0 takes any that is free.")
@click.option("--open", "opened", is_flag=True, help="Open it in a browser.")
@today_option
def serve(project: Path, port: int, *, opened: bool, today: datetime | None) -> int:
    """Show the sites at a local address and build again after every change. Ctrl-C ends it."""
    root = root_of(project)
    site = LiveSite()
    try:
        server = server_of(site, port)
    except OSError as error:
        click.echo(told((port_problem(error, f"{HOST}:{port}"),), "text", records=0), nl=False)
        return 3
    address = address_of(server)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    loaded = load(root, today)
    _show(site, loaded, address)
    click.echo(f"Shown at {address}/ while you edit. Ctrl-C ends it.")
    if opened:
        webbrowser.open(address)
    for changed in changes(root):
        is_new = any(is_of_product(path, root) for path in changed)
        loaded = load(root, today) if is_new else _read_again(loaded, today)
        _show(site, loaded, address)
    return 0


def _show(site: LiveSite, loaded: Loaded, address: str) -> None:
    """Build, and show what came of it; where there are errors, the last good site stays."""
    try:
        with step("Building"):
            built = _built(loaded, address)
    except OSError as error:
        # A file that vanished while it was read comes back, or its going is the next change.
        built = Built(None, told((problem_of(error, loaded.root),), "text", records=0))
    click.echo(built.report, nl=False)
    lines = built.report.splitlines()
    status = "" if built.files is not None else "\n".join([*lines[:_SHOWN], *lines[_SHOWN:][-1:]])
    site.show(built.files, status=status)
    gc.collect()


def _built(loaded: Loaded, address: str) -> Built:
    checked = check(loaded.tree, loaded.product, today=loaded.today, found=loaded.problems)
    report = told(checked.problems, "text", records=checked.records)
    if exit_code(checked.problems, strict=False):
        return Built(None, report)
    sites = sites_of(checked, loaded.product, base_url=address)
    made = outputs(sites, Share(0, 1))
    return Built({output.path.as_posix(): _content(output, loaded.tree) for output in made}, report)


def _content(output: Output, tree: Tree) -> bytes:
    return output.content if isinstance(output, File) else tree[PurePosixPath(output.original)]


def _read_again(loaded: Loaded, today: datetime | None) -> Loaded:
    """The project as it is now; the product is the same."""
    tree, problems = tree_of(loaded.root)
    repository, _ = read_repository(tree)
    day = day_of(today, repository.time_zone)
    return replace(loaded, tree=tree, repository=repository, today=day, problems=problems)
