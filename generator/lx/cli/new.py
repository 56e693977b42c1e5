"""`lx new resource`: a new record, asked for at a terminal, or made of options everywhere else."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path, PurePosixPath

import click

from lx.cli.asking import asked_home, completed, is_terminal
from lx.cli.form import Form, Values, filled
from lx.cli.known import known_of
from lx.cli.load import Loaded, load
from lx.cli.project import project_option, root_of, today_option
from lx.cli.telling import exit_code, told
from lx.domain.address import STATEWIDE
from lx.model.record import Ref
from lx.model.record_type import RecordType
from lx.model.source import Pointer, Tree
from lx.pipeline import check
from lx.publish.fault import problem_of
from lx.text.nearest import nearest
from lx.text.record_text import NewRecord, explanation, field_order, record_text
from lx.text.slug import slug

EXCHANGE = "exchange"
PROTECTED = "result"


@dataclass(frozen=True, slots=True)
class Given:
    """What the options say."""

    exchange: str | None
    texts: Mapping[str, str]
    settings: Sequence[str]
    demonstration: bool


@click.command()
@click.argument("kind", metavar="TYPE")
@click.option("--exchange", metavar="ID", help="In whose folder it will lie; statewide for what several share.")
@click.option("--id", "name", metavar="ID", help="Its name in addresses. Default: made of the title.")
@click.option("--title", metavar="TEXT", help="What it is called.")
@click.option("--summary", metavar="TEXT", help="One sentence: what it is, and for whom.")
@click.option("--set", "settings", multiple=True, metavar="FIELD=VALUE", help="Any field; YAML for lists. Repeatable.")
@click.option("--format", "form", type=click.Choice(["yml", "md"]), default="yml", help="md if it will have a text.")
@click.option("--demonstration", is_flag=True, help="It is fictional, and says so.")
@click.option("--dry-run", is_flag=True, help="Show the record; write nothing.")
@project_option
@today_option
def new(
    kind: str,
    exchange: str | None,
    name: str | None,
    title: str | None,
    summary: str | None,
    settings: tuple[str, ...],
    form: str,
    *,
    demonstration: bool,
    dry_run: bool,
    project: Path,
    today: datetime | None,
) -> int:
    """Begin a record of TYPE: organization, resource, career, course ... Its fields are explained in the new file."""
    loaded = load(root_of(project), today)
    named = {"id": name, "title": title, "summary": summary}
    texts = {field: text for field, text in named.items() if text is not None}
    given = Given(exchange, texts, settings, demonstration)
    answers, values = _answered(loaded, _type(kind, loaded), given)
    path = PurePosixPath("catalog", answers.home, answers.kind.name, f"{values['id']}.{form}")
    if there := _same_name(loaded.tree, path, loaded):
        click.echo(f"{there} is already there. Nothing was written; choose another --id.", err=True)
        return 1
    text = record_text(answers.kind, _new_record(loaded, answers, values, has_body=form == "md"))
    return _finished(loaded, path, text, dry_run=dry_run)


def _type(name: str, loaded: Loaded) -> RecordType:
    types = loaded.product.types
    if name == PROTECTED:
        raise click.UsageError("A result is made of a table, so that no student can be made out: lx protect --help.")
    if name in types:
        return types[name]
    guess = nearest(name, types)
    meant = f"Did you mean {guess}?" if guess else f"There are {', '.join(types)}."
    raise click.UsageError(f"No type of record is called '{name}'. {meant}")


def _answered(loaded: Loaded, kind: RecordType, given: Given) -> tuple[Form, Values]:
    """All that the record says; UsageError with everything that is missing or cannot be."""
    homes = _homes(loaded.tree, kind)
    home, wrong = _home(given, homes, kind)
    form = Form(kind, home, loaded.product, known_of(loaded.tree, loaded.product.types), loaded.today)
    values, more = _from_options(form, given)
    wrong += more
    if is_terminal() and not wrong:
        if not home:
            form = Form(kind, asked_home(homes), loaded.product, form.known, loaded.today)
        values = completed(form, values)
    elif "id" not in values and "title" in values and (made := slug(str(values["title"]))):
        values = {**values, "id": made}
    missing = () if wrong and is_terminal() else tuple(_missing(form, values, homes))
    if wrong or missing:
        raise click.UsageError("\n  ".join(["Nothing was written:", *wrong, *missing]))
    if kind.name == EXCHANGE:
        form = Form(kind, str(values["id"]), loaded.product, form.known, loaded.today)
    return form, values


def _from_options(form: Form, given: Given) -> tuple[Values, list[str]]:
    """What the options say, read as the fields ask for, and what is wrong with it."""
    values: Values = {"status": "current", "last_reviewed": form.today.isoformat()}
    if given.demonstration:
        values = {**values, "demonstration": True}
    wrong: list[str] = []
    for field, text in (*given.texts.items(), *map(_setting, given.settings)):
        place = Pointer(f"/{field}")
        if text is None:
            wrong.append(f"--set {field} has no value; write --set {field}=VALUE.")
        elif field not in form.kind.fields:
            guess = nearest(field, form.kind.fields)
            wrong.append(f"No field is called '{field}'." + (f" Did you mean {guess}?" if guess else ""))
        else:
            values = filled(values, place, form.read(text, place, values))
            wrong += [f"{field}: {p.message} Fix: {p.fix}" for p in form.wrong(values, place)]
    return values, wrong


def _setting(text: str) -> tuple[str, str | None]:
    field, is_given, value = text.partition("=")
    return field.strip(), value.strip() if is_given else None


def _home(given: Given, homes: Sequence[str], kind: RecordType) -> tuple[str, list[str]]:
    """The home as far as it is said, and what is wrong with it. An exchange's home is its own id."""
    if kind.name == EXCHANGE:
        return EXCHANGE, []
    home = given.exchange or ""
    if not home or home in homes:
        return home, []
    guess = nearest(home, homes)
    meant = f"Did you mean {guess}?" if guess else f"There are {', '.join(homes)}."
    return "", [f"--exchange: no exchange is called '{home}'. {meant}"]


def _missing(form: Form, values: Values, homes: Sequence[str]) -> Iterator[str]:
    if not form.home:
        yield f"--exchange is missing: {', '.join(homes)}."
    for place in form.missing(values):
        field, *below = place.split("/")[1:]
        option = f"--{field}" if field in ("id", "title", "summary") else f"--set {field}=..."
        if below:
            yield f"{field}: {'/'.join(below)} is missing in it."
        elif field != "id" or "title" in values:
            yield f"{option} is missing: {explanation(form.kind, field)}"


def _homes(tree: Tree, kind: RecordType) -> tuple[str, ...]:
    """Where a record of the type may lie: with an exchange that there is, or with what is shared."""
    exchanges = {path.parts[1] for path in tree if path.parts[0] == "catalog" and path.parts[2:3] == (EXCHANGE,)}
    return tuple(sorted(exchanges | {STATEWIDE})) if kind.name != EXCHANGE else ()


def _same_name(tree: Tree, path: PurePosixPath, loaded: Loaded) -> PurePosixPath | None:
    """The record that has this type and id already, wherever it lies."""
    kind, name = path.parts[2], path.stem
    if path in tree:
        return path
    return known_of(tree, loaded.product.types).refs.get(Ref(kind, name))


def _new_record(loaded: Loaded, form: Form, values: Values, *, has_body: bool) -> NewRecord:
    others = [name for name in field_order(form.kind) if name not in values]
    schema = f"schema/{form.kind.name}.json"
    address = f"../../../{schema}" if (loaded.root / schema).is_file() else ""
    return NewRecord(values, form.examples(others, values), address, has_body)


def _finished(loaded: Loaded, path: PurePosixPath, text: str, *, dry_run: bool) -> int:
    """The record checked as `lx check` would, and written if it is sound."""
    tree = {**loaded.tree, path: text.encode()}
    found = check(tree, loaded.product, today=loaded.today, found=loaded.problems).problems
    problems = tuple(problem for problem in found if problem.path == path)
    if code := exit_code(problems, strict=False):
        click.echo(told(problems, "text", records=1), nl=False)
        click.echo(f"Nothing was written. This is what it would have been:\n\n{text}", nl=False, err=True)
        return code
    if dry_run:
        click.echo(text, nl=False)
        return 0
    code = _written(loaded.root, path, text)
    if problems and not code:
        click.echo(told(problems, "text", records=1), nl=False)
    return code


def _written(root: Path, path: PurePosixPath, text: str) -> int:
    target = root / path
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        click.echo(f"{path} is already there. Nothing was written; choose another --id.", err=True)
        return 1
    except OSError as error:
        with suppress(OSError):
            target.unlink()
        click.echo(told((problem_of(error, target),), "text", records=0), nl=False)
        return 3
    click.echo(f"Wrote {path}. Open it and go through its fields; then: lx check, lx serve.")
    return 0
