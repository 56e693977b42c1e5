"""`lx protect`: a local table of raw counts to results that may be committed. The table stays where it is."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path, PurePosixPath

import click

from lx.cli.known import known_of
from lx.cli.load import Loaded, load
from lx.cli.new_files import Written, write_all
from lx.cli.project import project_option, root_of, today_option
from lx.cli.result_file import ResultOf, result_text
from lx.cli.telling import exit_code, told
from lx.domain.address import STATEWIDE
from lx.domain.school_year import is_school_year
from lx.domain.suppression.protection import Protected, protected
from lx.domain.suppression.table import SMALLEST_GROUP
from lx.domain.written import texts_in, whole_in
from lx.model.problem import Severity
from lx.model.record import Ref
from lx.model.source import Json
from lx.pipeline import check
from lx.read.count_table import CountTable, count_table, groups_reported
from lx.read.record import read_record
from lx.read.spreadsheet import MOST_BYTES, TableError, rows_of
from lx.report.protection import told as explained
from lx.text.nearest import nearest

_RESULT = "result"
_LONGEST = 56  # a hyphen and a school year follow, in 64 letters


@dataclass(frozen=True, slots=True)
class Asked:
    """What the options say: of whom the result is, and what stands in it besides figures."""

    measure: str
    scope: Ref
    home: str
    year: str
    name: str
    minimum: int
    more: Mapping[str, Json]


@click.command()
@click.argument("table", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--measure", required=True, metavar="ID", help="What was counted.")
@click.option("--year", default="", metavar="YEAR", help="The school year, like 2025-26. Default: the column year.")
@click.option("--exchange", default="", metavar="ID", help="The exchange that the figures are of,")
@click.option("--program", default="", metavar="ID", help="... or the program,")
@click.option("--organization", default="", metavar="ID", help="... or the organization.")
@click.option("--sheet", default="", metavar="NAME", help="Which sheet, where a workbook has several.")
@click.option("--id", "name", default="", metavar="ID", help="The result's name. Default: made of the others.")
@click.option("--minimum", type=click.IntRange(SMALLEST_GROUP), help="The smallest group shown, if larger than 10.")
@click.option("--target", type=click.FloatRange(0, 100), help="The percent that is to be reached.")
@click.option("--action", metavar="TEXT", help="What will be done to get there.")
@click.option("--demonstration", is_flag=True, help="It is fictional, and says so.")
@click.option("--replace", "replaces", is_flag=True, help="Write over a result that is there.")
@click.option("--dry-run", is_flag=True, help="Show the result; write nothing.")
@project_option
@today_option
def protect(
    table: Path,
    measure: str,
    year: str,
    exchange: str,
    program: str,
    organization: str,
    sheet: str,
    name: str,
    minimum: int | None,
    target: float | None,
    action: str | None,
    *,
    demonstration: bool,
    replaces: bool,
    dry_run: bool,
    project: Path,
    today: datetime | None,
) -> int:
    """Turn TABLE, a CSV or xlsx file of raw counts outside the repository, into results that may be committed.

    It has a row for each group: columns school, sex, program, region, exchange or year say which (empty or "all": all
    of them), n how many people there are, numerator how many of them count; "not reported" where nobody did. Small
    groups are hidden, and others where they would give a small one away.
    """
    root = root_of(project)
    _refuse_inside(table, root)
    loaded = load(root, today)
    scopes = {"exchange": exchange, "program": program, "organization": organization}
    more = {"target": _number(target), "action": action, "demonstration": demonstration or None}
    asked = _asked(loaded, measure, scopes=scopes, year=year, name=name, minimum=minimum, more=more)
    files = _made(loaded, table, asked=asked, sheet=sheet)
    return _finished(loaded, files, replaces=replaces, dry_run=dry_run) if files else 1


def _made(loaded: Loaded, table: Path, *, asked: Asked, sheet: str) -> Mapping[PurePosixPath, str]:
    """The results of a table, by path; none where something stands in the way, which is told."""
    counts, wrong = _table(table, sheet, by_year=not asked.year)
    if counts is None:
        click.echo("\n".join(["Nothing was written:", *(f"  {one}" for one in wrong)]), err=True)
        return {}
    if extra := _not_asked(loaded, counts, asked.measure):
        raise click.UsageError(f"The measure '{asked.measure}' is not broken down by {', '.join(extra)}.")
    made = {
        one: protected(dict(groups_reported(groups)), counts.breakdowns, minimum=asked.minimum)
        for one, groups in counts.years.items()
    }
    for one, protection in made.items():
        missing = sum(count is None for count in counts.years[one].values())
        _tell(protection, one or asked.year, minimum=asked.minimum, missing=missing)
    if any(protection.refused for protection in made.values()):
        click.echo("Nothing was written.", err=True)
        return {}
    return dict(_files(asked, counts, made=made, day=loaded.today))


def _number(target: float | None) -> float | None:
    return int(target) if target is not None and target.is_integer() else target


def _refuse_inside(table: Path, root: Path) -> None:
    """A table in the repository is one `git add` away from being public for ever."""
    if table.resolve().is_relative_to(root):
        raise click.UsageError(
            f"{table.name} lies inside the repository. Raw counts must never enter it, not even for a moment: git "
            "keeps every version. Move the table elsewhere and run this again."
        )


def _asked(
    loaded: Loaded,
    measure: str,
    *,
    scopes: Mapping[str, str],
    year: str,
    name: str,
    minimum: int | None,
    more: Mapping[str, Json],
) -> Asked:
    """What the options mean; UsageError where they name what is not there."""
    given = [Ref(kind, one) for kind, one in scopes.items() if one]
    if len(given) != 1:
        raise click.UsageError("Say of whom the figures are: one of --exchange, --program and --organization.")
    if year and not is_school_year(year):
        raise click.UsageError("--year is not a school year; write it like 2025-26.")
    data = _data(loaded, Ref("measure", measure))
    path = _path(loaded, given[0])
    least = max(SMALLEST_GROUP, whole_in(data.get("minimum_group")) or 0, minimum or 0)
    home = path.parts[1] if given[0].type != "organization" else STATEWIDE
    said = {field: value for field, value in more.items() if value is not None}
    return Asked(measure, given[0], home, year, name, least, said)


def _path(loaded: Loaded, ref: Ref) -> PurePosixPath:
    refs = known_of(loaded.tree, loaded.product.types).refs
    if ref in refs:
        return refs[ref]
    guess = nearest(ref.id, [one.id for one in refs if one.type == ref.type])
    meant = f" Did you mean {guess}?" if guess else ""
    raise click.UsageError(f"No {ref.type} is called '{ref.id}'.{meant}")


def _data(loaded: Loaded, ref: Ref) -> Mapping[str, Json]:
    path = _path(loaded, ref)
    record = read_record(path, loaded.tree[path], loaded.product.types).record
    return record.data if record else {}


def _table(table: Path, sheet: str, *, by_year: bool) -> tuple[CountTable | None, tuple[str, ...]]:
    try:
        with table.open("rb") as file:
            return count_table(rows_of(file.read(MOST_BYTES + 1), sheet), by_year=by_year)
    except TableError as fault:
        return None, (str(fault),)


def _not_asked(loaded: Loaded, counts: CountTable, measure: str) -> tuple[str, ...]:
    allowed = texts_in(_data(loaded, Ref("measure", measure)).get("breakdowns"))
    return tuple(name for name in counts.breakdowns if allowed and name not in allowed)


def _tell(protection: Protected, year: str, *, minimum: int, missing: int) -> None:
    lines = explained(protection, minimum=minimum, missing=missing)
    click.echo("\n".join([f"{year}:", *(f"  {line}" for line in lines)]), err=True)


def _files(
    asked: Asked, counts: CountTable, *, made: Mapping[str, Protected], day: date
) -> Iterator[tuple[PurePosixPath, str]]:
    """A result for each year: its path and its text."""
    for one, protection in made.items():
        year = one or asked.year
        name = asked.name if asked.name and len(made) == 1 else f"{asked.name or _name(asked)}-{year}"
        result = ResultOf(name, asked.measure, asked.scope, year, asked.minimum, day, asked.more)
        groups = {group: protection.shares.get(group) for group in counts.years[one]}
        missing = frozenset(group for group, count in counts.years[one].items() if count is None)
        text = result_text(result, groups, missing=missing)
        yield PurePosixPath("catalog", asked.home, _RESULT, f"{name}.yml"), text


def _name(asked: Asked) -> str:
    """Of what measure, of whom; cut at a hyphen where the year would no longer fit."""
    name = f"{asked.measure}-{asked.scope.id}"
    return name if len(name) <= _LONGEST else name[:_LONGEST].rpartition("-")[0]


def _finished(loaded: Loaded, files: Mapping[PurePosixPath, str], *, replaces: bool, dry_run: bool) -> int:
    """The results checked together with all others, as `lx check` would, and written if they are sound."""
    there = [path for path in files if path in loaded.tree]
    if there and not replaces:
        click.echo(f"{there[0]} is already there. Nothing was written; say --replace to write over it.", err=True)
        return 1
    tree = {**loaded.tree, **{path: text.encode() for path, text in files.items()}}
    found = check(tree, loaded.product, today=loaded.today, found=loaded.problems).problems
    of_results = [one for one in found if one.path.parts[2:3] == (_RESULT,) and one.severity is Severity.ERROR]
    if code := exit_code(of_results, strict=False):
        click.echo(told(of_results, "text", records=len(files)), nl=False)
        click.echo("Nothing was written.", err=True)
        return code
    if dry_run:
        click.echo("\n".join(files.values()), nl=False)
        return 0
    written = write_all(loaded.root, files)
    return _written(written)


def _written(written: Written) -> int:
    if written.problem:
        click.echo(told((written.problem,), "text", records=0), nl=False)
        return 3
    for path in written.paths:
        click.echo(f"Wrote {path}.")
    return 0
