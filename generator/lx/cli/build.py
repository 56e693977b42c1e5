"""`lx build`: check the catalog, and publish its sites."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import click

from lx.cli.load import Loaded, load
from lx.cli.progress import step
from lx.cli.project import project_option, root_of, today_option
from lx.cli.telling import exit_code, told
from lx.cli.timings import watch_of
from lx.model.problem import Problem
from lx.pipeline import Checked, check, sites_of, write_all
from lx.publish.site import Order, publish
from lx.text.href import is_allowed
from lx.text.nearest import nearest
from lx.watch import Watch
from lx.workers import cores


@click.command()
@project_option
@click.option("--out", type=click.Path(path_type=Path), default="site", help="Where the sites go. Default: site.")
@click.option("--exchange", "only", multiple=True, metavar="ID", help="Build only this exchange; may be repeated.")
@click.option("--base-url", metavar="URL", help="Where the hub will be on the web. Default: as catalog.yml says.")
@click.option("--jobs", type=click.IntRange(1, 64), help="How many processes work. Default: one a core.")
@click.option("--strict", is_flag=True, help="Build nothing if there is a warning.")
@click.option("--timings", is_flag=True, help="Say at the end how long each stage took.")
@click.option("--force", is_flag=True, help="Let --exchange replace a folder that holds other exchanges too.")
@today_option
def build(
    project: Path,
    out: Path,
    only: tuple[str, ...],
    base_url: str | None,
    jobs: int | None,
    *,
    strict: bool,
    timings: bool,
    force: bool,
    today: datetime | None,
) -> int:
    """Check the catalog and build its sites: the hub, and one closed site for each exchange."""
    watch = watch_of(asked=timings)
    loaded = load(root_of(project), today)
    watch.done("load", len(loaded.tree))
    address = _address(base_url if base_url is not None else loaded.repository.base_url)
    workers = jobs or cores()
    with step("Checking"):
        checked = check(
            loaded.tree, loaded.product, today=loaded.today, found=loaded.problems, jobs=workers, watch=watch
        )
    click.echo(told(checked.problems, "text", records=checked.records), nl=False)
    if code := exit_code(checked.problems, strict=strict):
        click.echo("Nothing was built; the last good site, if there is one, is untouched.", err=True)
        return code
    _refuse_unknown(only, checked)
    return _publish(loaded, checked, out, only=only, address=address, jobs=workers, force=force, watch=watch)


def _publish(
    loaded: Loaded,
    checked: Checked,
    out: Path,
    *,
    only: Sequence[str],
    address: str,
    jobs: int,
    force: bool,
    watch: Watch,
) -> int:
    sites = sites_of(checked, loaded.product, base_url=address, only=only)
    exchanges = tuple(site.exchange for site in sites if site.exchange)
    order = Order(exchanges, whole=not only, force=force)
    with step("Building"):
        result = publish(
            out,
            lambda stage: write_all(sites, stage, project=loaded.root, jobs=jobs, watch=watch),
            project=loaded.root,
            order=order,
        )
    watch.done("publish")
    if isinstance(result, Problem):
        click.echo(told((result,), "text", records=checked.records), nl=False)
        return exit_code((result,), strict=False)
    click.echo(f"Built {result.files:,} files, {result.size / 1e6:.1f} MB. Open {out / 'index.html'} in a browser.")
    return 0


def _address(text: str) -> str:
    address = text.rstrip("/")
    if address and not is_allowed(address):
        raise click.BadParameter(
            f"'{text}' is no web address; write one like https://exchange.example.org.", param_hint="--base-url"
        )
    return address


def _refuse_unknown(only: Sequence[str], checked: Checked) -> None:
    known = [name for name in checked.facts.holdings if name]
    for name in only:
        if name not in known:
            guess = nearest(name, known)
            raise click.BadParameter(
                f"No exchange is called '{name}'." + (f" Did you mean {guess}?" if guess else ""),
                param_hint="--exchange",
            )
