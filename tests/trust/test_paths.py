"""Acceptance matrix D: what a file is called, where it lies, and what it leads to."""

import json
import os
import shutil
from pathlib import PurePosixPath

import pytest

from checking import ROOT, SOUND
from lx.check.rules.lx183_reserved_id import CODE as RESERVED
from lx.read.tree import tree_of
from sites import checked
from trust.cases import resource
from trust.project import DAY, digests, lx, said

FOLDER = PurePosixPath("catalog/manufacturing/resource")
SECRET = "plum-tree-at-midnight-7431"
NO_IDS = (
    *("../x", "../../../etc/passwd", "/abs", "a/b", "a\\b", "..%2f", "%2e%2e", "C:x", "C:", "\\\\host\\share", "."),
    *("CON", "Aux", "aux.md", "nul.yml", "trailing.", "trailing ", " leading", "a b", "-rf", "--help", "a--b", "a-"),
    *(".git", "..", "~", "*", "$HOME", "`id`", "a;b", "a&b", "a\x00b", "a\nb", "\U0001f600", "straße", "ＡＢ"),
    *("a" * 65, "a" * 300, "", "<b>", "'", '"', "a?b", "a#b"),
)
FILES = tuple(name for name in NO_IDS if name not in {"", ".", ".."} and not set(name) & {"/", "\x00", "\n"})
"""Those among them that a disk can hold as names, if cut."""


def written_with(name):
    """The text of a resource whose field `id` is this name."""
    return resource("x", id=json.dumps(name, ensure_ascii=False))[1].decode()


def problems_of(tree, found=()):
    """The codes of the problems of each file of a tree."""
    codes = {}
    for problem in (*found, *checked(tree).problems):
        codes.setdefault(problem.path.as_posix(), set()).add(problem.code)
    return codes


@pytest.fixture(scope="module")
def misnaming():
    """The codes of the problems of a file for each name that is no id and stands in its field `id`."""
    files = {name: FOLDER / f"x-{number}.yml" for number, name in enumerate(NO_IDS)}
    codes = problems_of({**SOUND, **{path: written_with(name).encode() for name, path in files.items()}})
    return {name: codes.get(path.as_posix(), set()) for name, path in files.items()}


@pytest.mark.parametrize("name", NO_IDS, ids=lambda name: ascii(name[:70]))
def test_what_is_no_id_is_refused_in_the_field(misnaming, name):
    """Row D1: by the grammar, or because such a text is refused anywhere."""
    assert misnaming[name] & {"LX007", "LX101", "LX102", "LX103", "LX104", "LX105", "LX107", "LX108"}


def on_disk(name):
    """A file of this name, and a file in a folder of this name."""
    return FOLDER / f"{name[:250]}.yml", PurePosixPath("catalog") / name[:250] / "resource" / "some-table.yml"


@pytest.fixture(scope="module")
def misnamed(tmp_path_factory):
    """The codes of the problems of each file, of a project on disk in which all those names are given."""
    project = tmp_path_factory.mktemp("misnamed")
    for path in (path for name in FILES for path in on_disk(name)):
        (project / path).parent.mkdir(parents=True, exist_ok=True)
        (project / path).write_text(written_with("some-table"))
    tree, problems = tree_of(project)
    return problems_of(dict(tree), problems)


@pytest.mark.parametrize("name", FILES, ids=lambda name: ascii(name[:70]))
def test_what_is_no_id_is_refused_as_a_file_name_and_as_a_folder(misnamed, name):
    """Row D1: on disk; a folder that systems hide is passed over."""
    file, folder = (misnamed.get(path.as_posix(), set()) for path in on_disk(name))

    assert file & {"LX013", "LX014"}
    assert "LX014" in folder or (name.startswith(".") and not folder)


RESERVED_IDS = ("index", "all", "con", "prn", "aux", "nul", "com1", "com9", "lpt1", "lpt9")


def test_a_reserved_id_is_refused_in_ids_and_old_ids():
    """Row D2."""
    as_id = dict(resource(name) for name in RESERVED_IDS)
    as_alias = dict(resource(f"formerly-{name}", more=f"aliases: [{name}]\n") for name in RESERVED_IDS)
    tree = {PurePosixPath(path): content for path, content in {**as_id, **as_alias}.items()}

    codes = problems_of({**SOUND, **tree})

    assert [path for path in tree if RESERVED not in codes.get(path.as_posix(), set())] == []


def test_no_exchange_can_have_the_name_of_what_is_beside_exchanges(built):
    """Row D2: in a site, and among its editorial pages."""
    text = SOUND[PurePosixPath("catalog/manufacturing/exchange/manufacturing.yml")].decode()
    beside = {path.name for path in (built / "site").iterdir() if path.is_dir()} - {"energy", "manufacturing"}
    names = sorted(beside | {"hub", "shared", "statewide"})
    files = {name: PurePosixPath(f"catalog/{name}/exchange/{name}.yml") for name in names}
    records = {path: text.replace("id: manufacturing", f"id: {name}").encode() for name, path in files.items()}

    codes = problems_of({**SOUND, **records})

    assert len(names) > 12
    assert [name for name, path in files.items() if RESERVED not in codes.get(path.as_posix(), set())] == []


@pytest.fixture
def plain(tmp_path):
    """The sound example without a site, and a folder beside it that is nobody's business."""
    outside = tmp_path / "outside"
    (outside / "resource").mkdir(parents=True)
    record = written_with("secret").replace("A table", SECRET)
    (outside / "secret.yml").write_text(record)
    (outside / "resource" / "secret.yml").write_text(record)
    (outside / "secret.md").write_text(f"---\ntitle: {SECRET}\nsummary: S.\norder: 5\n---\n{SECRET}\n")
    (outside / "secret.json").write_text(json.dumps({"title": SECRET}))
    return shutil.copytree(ROOT / "tests/examples/sound", tmp_path / "project")


TOGETHER = {
    "catalog/manufacturing/resource/record.yml": "../../../../outside/secret.yml",
    "catalog/manufacturing/resource/text.md": "../../../../outside/secret.md",
    "catalog/manufacturing/resource/absolute.yml": "{outside}/secret.yml",
    "catalog/manufacturing/resource/to-one-beside-it.yml": "try-a-drawing-game.yml",
    "catalog/manufacturing/resource/.hidden.yml": "../../../../outside/secret.yml",
    "catalog/manufacturing/resource/Thumbs.db": "../../../../outside/secret.yml",
    "catalog/manufacturing/resource/attachment.png": "../../../../outside/secret.yml",
    "catalog/manufacturing/resource/to-nowhere.yml": "nowhere.yml",
    "catalog/manufacturing/resource/to-itself.yml": "to-itself.yml",
    "catalog/manufacturing/resource/circle.yml": "round.yml",
    "catalog/manufacturing/resource/round.yml": "circle.yml",
    "catalog/manufacturing/resource/chain.yml": "record.yml",
    "catalog/manufacturing/resource/environment.yml": "/proc/self/environ",
    "catalog/manufacturing/resource/zero.yml": "/dev/zero",
    "catalog/manufacturing/resource/up": "../../..",
    "catalog/manufacturing/root": "/",
    "catalog/outside": "../../outside",
    "catalog/energy/more": "../../../outside/resource",
    "content/shared/page.md": "../../../outside/secret.md",
    "content/hub": "../../outside",
    "schema/type.json": "../../outside/secret.json",
}
"""Links that can lie in one project, each with what it leads to."""

LINKS = {
    "all kinds of them": TOGETHER,
    "all pages and all types": {"content": "../outside", "schema": "../outside"},
    "what the catalog says of itself, and an exchange": {
        "catalog/catalog.yml": "../../outside/secret.yml",
        "catalog/manufacturing": "../../outside",
    },
    "the whole catalog": {"catalog": "../outside"},
}


@pytest.mark.parametrize("links", LINKS)
def test_a_link_is_told_of_and_what_it_leads_to_is_nowhere(plain, links):
    """Row D3."""
    for name, target in LINKS[links].items():
        path = plain / name
        path.parent.mkdir(parents=True, exist_ok=True)
        shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)
        path.symlink_to(target.format(outside=plain.parent / "outside"))

    run = lx("build", *DAY, project=plain, LX_PLANTED=SECRET)
    message = "error LX010 This is a symbolic link; what it leads to is not read. Fix: "

    assert run.returncode == 1
    assert [name for name in LINKS[links] if f"{name}:1:1: {message}" not in said(run)] == []
    assert SECRET not in run.stdout + run.stderr
    assert not (plain / "site").exists()


@pytest.mark.parametrize("form", ["json", "github"])
def test_a_link_is_told_of_in_every_form_and_its_secret_in_none(plain, form):
    """Row D3."""
    (plain / FOLDER / "secret.yml").symlink_to(plain.parent / "outside" / "secret.yml")

    run = lx("check", *DAY, "--format", form, project=plain)

    assert run.returncode == 1
    assert "LX010" in said(run)
    assert SECRET not in run.stdout + run.stderr


def test_a_link_that_takes_a_file_s_place_after_a_site_was_built_keeps_that_site(sound):
    """Row D3."""
    victim = sound / FOLDER / "try-a-drawing-game.yml"
    secret = sound.parent / "secret.yml"
    secret.write_text(victim.read_text().replace("title: ", f"title: {SECRET} "))
    victim.unlink()
    victim.symlink_to(secret)
    before = digests(sound)

    run = lx("build", *DAY, project=sound)

    assert run.returncode == 1
    assert SECRET not in said(run)
    assert digests(sound) == before


def test_a_pipe_is_told_of_and_never_waited_for(plain):
    """Row D3."""
    os.mkfifo(plain / FOLDER / "pipe.yml")

    run = lx("check", *DAY, project=plain)

    assert run.returncode == 1
    assert f"{FOLDER}/pipe.yml:1:1: error LX010 This is neither a file nor a folder." in said(run)


MARKUP = (
    *("<img src=x onerror=alert(1)>", "<script>alert(1)<", "a&lt;b", '"onmouseover="alert(1)', "{{7*7}}"),
    *("::error file=x", "a%0A::error file=x", "%3Cb%3E", "a,line=9"),
)


@pytest.fixture
def marked(plain):
    """A project with records and pages whose names are markup, and the paths of these."""
    page = "---\ntitle: A page\nsummary: What it says.\norder: 5\n---\n"
    paths = [f"{FOLDER}/{name}.yml" for name in MARKUP] + [f"content/shared/{name}.md" for name in MARKUP]
    (plain / "content/shared").mkdir(parents=True)
    for path in paths:
        (plain / path).write_text(page if path.startswith("content") else written_with("x"))
    return plain, paths


def test_markup_in_a_file_name_is_told_of_as_it_is_and_is_on_no_page(marked):
    """Row D4: what has such a name is never published."""
    project, paths = marked

    run = lx("build", *DAY, project=project)

    assert run.returncode == 1
    assert [path for path in paths if f"{path}:1:1: error LX0" not in said(run)] == []
    assert not (project / "site").exists()


def test_no_file_name_is_a_command_to_the_host_of_the_repository(marked):
    """Row D4: an annotation is a line, and the file is what stands behind `file=`."""
    project, paths = marked

    lines = lx("check", *DAY, "--format", "github", project=project).stdout.splitlines()
    files = {line.partition(" file=")[2].partition(",")[0] for line in lines if line.startswith("::error ")}
    escaped = {path.replace("%", "%25").replace(":", "%3A").replace(",", "%2C") for path in paths}

    assert {line.partition(" ")[0] for line in lines if line.startswith("::")} <= {"::error", "::warning", "::notice"}
    assert files
    assert files <= escaped
