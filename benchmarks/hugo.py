"""The same records as a project of Hugo: a plain page a record, with all of its text, and no more.

python -m benchmarks.hugo --records 10000 --out /dev/shm/plain
"""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from benchmarks.catalog import Made, records
from lx.model.source import Json
from lx.text.yaml_text import on_one_line

_CONFIGURATION = {
    "baseURL": "https://exchange.example.org/",
    "title": "Plain pages",
    "uglyURLs": True,
    "disableKinds": ["taxonomy", "term", "RSS", "sitemap", "404", "section"],
}
_PAGE = """\
<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>{{ .Title }}</title><meta name="description" content="{{ .Params.summary }}"></head>
<body><main data-pagefind-body><h1>{{ .Title }}</h1><p>{{ .Params.summary }}</p>{{ .Content }}</main></body>
</html>
"""
_HOME = "<!doctype html><html lang=en><title>{{ .Title }}</title><p>{{ len .Site.RegularPages }} pages</p></html>\n"
_SHOWN_APART = ("title", "summary")


def write_plain(made: Iterable[Made], out: Path, *, pages: int) -> None:
    """Write the project; where there are to be more pages than records, it begins again with the first."""
    (out / "layouts").mkdir(parents=True)
    (out / "hugo.json").write_text(json.dumps(_CONFIGURATION))
    (out / "layouts/single.html").write_text(_PAGE)
    (out / "layouts/home.html").write_text(_HOME)
    for turn, one in enumerate(_repeated(made, pages)):
        folder = out / "content" / f"{one.stub.home}-{one.stub.type}"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{one.stub.id}-{turn}.md").write_text(_text(one))


def _repeated(made: Iterable[Made], pages: int) -> Iterator[Made]:
    kept = list(made)
    for number in range(pages):
        yield kept[number % len(kept)]


def _text(made: Made) -> str:
    heads = {name: made.fields.get(name, made.stub.id) for name in _SHOWN_APART}
    facts = "\n".join(_fact(name, value) for name, value in made.fields.items() if name not in _SHOWN_APART)
    return f"{json.dumps(heads)}\n\n{facts}\n\n{made.body}"


def _fact(name: str, value: Json) -> str:
    return f"- {name}: `{on_one_line(value)}`"


@click.command()
@click.option("--records", "count", type=int, required=True, help="How many records.")
@click.option("--pages", type=int, help="How many pages. Default: one a record.")
@click.option("--out", type=click.Path(path_type=Path), required=True, help="A folder that is not there yet.")
def main(count: int, pages: int | None, out: Path) -> None:
    """Write a made-up catalog as plain pages for Hugo."""
    write_plain(records(count), out, pages=pages or count)


if __name__ == "__main__":
    main()
