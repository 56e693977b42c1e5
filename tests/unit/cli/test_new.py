"""`lx new`: a record that is sound at once, or a word on what is missing, and nothing written."""

import errno
import importlib
import os
import pty
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from lx.cli import lx
from lx.read.strict_yaml import parse

FILES = {
    "catalog/catalog.yml": "format: 1\nname: Demonstration\ntime_zone: America/Chicago\n",
    "catalog/energy/exchange/energy.yml": "id: energy\n",
    "catalog/statewide/organization/openstax.yml": (
        "id: openstax\ntitle: OpenStax\nsummary: Free textbooks.\nkind: nonprofit\nsector: education\n"
        'url: https://openstax.org\nlast_reviewed: "2026-11-20"\nstatus: current\n'
    ),
    "catalog/statewide/organization/wind-works.yml": (
        "id: wind-works\ntitle: Wind Works (fictional)\nsummary: A maker of rotors.\nkind: employer\nsector: business\n"
        'last_reviewed: "2026-11-20"\nstatus: current\ndemonstration: true\n'
    ),
}
RESOURCE = (
    "--exchange=energy",
    "--title=Wind power: a start",
    "--summary=A lesson on wind for grade 8.",
    "--set=provider=openstax",
    "--set=kind=lesson-plan",
    "--set=url=https://openstax.org/wind",
    "--set=licence=CC-BY-4.0",
)
WIND = Path("catalog/energy/resource/wind-power-a-start.yml")


@pytest.fixture
def project(tmp_path):
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    return tmp_path


@pytest.fixture
def run(project):
    """Runs `lx new`; gives its exit code, what it printed, and what it told of wrong usage."""

    def ran(*arguments, answers=None):
        options = ["new", *arguments, "--project", str(project), "--today", "2026-11-24"]
        result = CliRunner().invoke(lx, options, input=answers, standalone_mode=False)
        if isinstance(result.exception, click.ClickException):
            return result.exception.exit_code, result.stdout, result.exception.format_message()
        if isinstance(result.exception, click.Abort):
            return 130, result.stdout, result.stderr
        assert result.exception is None
        return result.return_value, result.stdout, result.stderr

    return ran


@pytest.fixture
def at_terminal(monkeypatch):
    # The package has the command under the module's name.
    monkeypatch.setattr(importlib.import_module("lx.cli.new"), "is_terminal", lambda: True)


def fields(path):
    return parse(path.read_text(), path).data


def everything(project):
    return sorted(path for path in project.rglob("*") if path.is_file())


def test_a_record_of_options_is_written_where_it_belongs(run, project):
    code, said, _ = run("resource", *RESOURCE)

    assert code == 0
    assert WIND.as_posix() in said
    assert fields(project / WIND) == {
        "id": "wind-power-a-start",
        "title": "Wind power: a start",
        "summary": "A lesson on wind for grade 8.",
        "provider": "openstax",
        "kind": "lesson-plan",
        "url": "https://openstax.org/wind",
        "licence": "CC-BY-4.0",
        "status": "current",
        "last_reviewed": "2026-11-24",
    }


def test_what_it_does_not_say_is_there_commented_out(run, project):
    run("resource", *RESOURCE)

    assert '\n#available: {from: "2026-11-20"}\n' in (project / WIND).read_text()


def test_an_editor_is_led_to_the_schema_where_the_project_has_one(run, project):
    (project / "schema").mkdir()
    (project / "schema" / "resource.json").write_bytes(
        (Path(__file__).parents[3] / "schema" / "resource.json").read_bytes()
    )
    run("resource", *RESOURCE, "--dry-run")

    _, said, _ = run("resource", *RESOURCE, "--dry-run")

    assert said.startswith("# yaml-language-server: $schema=../../../schema/resource.json\n")


def test_trying_it_out_writes_nothing(run, project):
    before = everything(project)

    code, said, _ = run("resource", *RESOURCE, "--dry-run")

    assert code == 0
    assert said.startswith("# Id — ")
    assert everything(project) == before


def test_a_record_with_a_text_is_a_markdown_file(run, project):
    run("resource", *RESOURCE, "--format=md")

    assert (project / WIND).with_suffix(".md").read_text().startswith("---\n")


def test_what_is_fictional_says_so(run, project):
    run(
        "organization",
        "--exchange=statewide",
        "--title=Rotor Works (fictional)",
        "--summary=A maker of rotors.",
        "--set=kind=employer",
        "--set=sector=business",
        "--demonstration",
    )

    assert fields(project / "catalog/statewide/organization/rotor-works-fictional.yml")["demonstration"] is True


def test_an_exchange_lies_in_a_folder_of_its_own(run, project):
    code, _, _ = run(
        "exchange",
        "--title=Health",
        "--summary=An exchange for health care.",
        "--set=cluster=illinois/health-science",
        "--set=lead=unknown",
        "--set=fiscal_agent=unknown",
        "--set=members=unknown",
        "--set=designation=none",
        "--set=strategic_plan=none",
    )

    assert code == 0
    assert (project / "catalog/health/exchange/health.yml").is_file()


@pytest.mark.parametrize(
    ("setting", "field", "value"),
    [
        ("subjects=physics, biology", "subjects", ["physics", "biology"]),
        ("subjects=[physics]", "subjects", ["physics"]),
        ("kind=Lesson", "kind", "lesson-plan"),
        ("cost={basis: free}", "cost", {"basis": "free"}),
        ("summary=2024 in numbers # 1", "summary", "2024 in numbers # 1"),
        ("title=2024", "title", "2024"),
        ('title="Wind: a start"', "title", "Wind: a start"),
        ("materials=a fan", "materials", ["a fan"]),
    ],
)
def test_a_value_is_read_as_its_field_asks_for(run, project, setting, field, value):
    run("resource", *RESOURCE, "--id=wind", f"--set={setting}")

    assert fields(project / "catalog/energy/resource/wind.yml")[field] == value


def test_everything_that_is_missing_is_told_at_once(run, project):
    before = everything(project)

    code, _, told = run("resource")

    assert code == 2
    for option in (
        "--exchange",
        "--title",
        "--summary",
        "--set provider=",
        "--set kind=",
        "--set url=",
        "--set licence=",
    ):
        assert f"{option}" in told
    assert "Where it can be used." in told
    assert everything(project) == before


def test_everything_that_is_wrong_is_told_at_once(run, project):
    before = everything(project)

    code, _, told = run(
        "resource", *RESOURCE, "--set=kind=lessonplan", "--set=provider=openstacks", "--set=tittle=x", "--set=y"
    )

    assert code == 2
    assert "kind: 'lessonplan' is not a word" in told
    assert "No organization is called 'openstacks'. Fix: write 'openstax', or add that organization." in told
    assert "No field is called 'tittle'. Did you mean title?" in told
    assert "--set y has no value" in told
    assert everything(project) == before


def test_a_misspelt_type_is_guessed(run):
    code, _, told = run("resorce")

    assert (code, told) == (2, "No type of record is called 'resorce'. Did you mean resource?")


def test_an_unknown_exchange_is_guessed(run):
    code, _, told = run("resource", *RESOURCE, "--exchange=energie")

    assert code == 2
    assert "no exchange is called 'energie'. Did you mean energy?" in told


@pytest.mark.parametrize("options", [(), ("--format=md",), ("--exchange=statewide",)])
def test_a_record_is_never_written_over(run, project, options):
    run("resource", *RESOURCE)
    before = (project / WIND).read_bytes()

    code, _, told = run("resource", *RESOURCE, *options)

    assert code == 1
    assert told == f"{WIND.as_posix()} is already there. Nothing was written; choose another --id.\n"
    assert (project / WIND).read_bytes() == before
    assert len(everything(project)) == len(FILES) + 1


def test_what_only_the_check_of_the_catalog_sees_keeps_it_from_being_written(run, project):
    code, said, told = run("resource", *RESOURCE, "--set=provider=wind-works")

    assert code == 1
    assert "error LX110" in said
    assert told.startswith("Nothing was written.")
    assert not (project / WIND).exists()


@pytest.mark.usefixtures("at_terminal")
def test_a_person_is_asked_for_what_is_missing(run, project):
    answers = [
        "energy",
        "Wind power: a start",
        "",
        "A lesson.",
        "openstax",
        "lesson",
        "https://openstax.org/w",
        "CC0-1.0",
    ]

    code, _, asked = run("resource", answers="\n".join(answers) + "\n")

    assert code == 0
    assert fields(project / WIND)["summary"] == "A lesson."
    assert "id [wind-power-a-start]:" in asked
    assert "What it is called, in at most 90 characters." in asked
    assert "lesson-plan" in asked


@pytest.mark.usefixtures("at_terminal")
def test_a_wrong_answer_is_told_at_once_and_asked_again(run, project):
    answers = [
        "openstacks",
        "openstax",
        "lessonplan",
        "lesson-plan",
        "openstax.org/w",
        "https://openstax.org/w",
        "CC0-1.0",
    ]

    code, _, asked = run("resource", *RESOURCE[:3], answers="\n" + "\n".join(answers) + "\n")

    assert code == 0
    assert "Error: No organization is called 'openstacks'. Write 'openstax', or add that organization." in asked
    assert "Error: 'openstax.org/w' is not a web address." in asked
    assert fields(project / WIND)["kind"] == "lesson-plan"


def test_a_record_may_be_named_by_its_title(run, project):
    code, _, told = run("resource", *RESOURCE, "--set=provider=OpenStax")

    assert code == 0, told
    assert fields(project / WIND)["provider"] == "openstax"


def test_records_in_a_list_and_of_any_type_may_be_named_by_title(run, project):
    (project / "catalog/energy/exchange/energy.yml").write_text("id: energy\ntitle: Wind and sun\n")

    code, _, told = run("resource", *RESOURCE, "--set=exchanges=Wind and Sun", "--set=related=energy, OpenStax")

    assert code == 0, told
    assert fields(project / WIND)["exchanges"] == ["energy"]
    assert fields(project / WIND)["related"] == ["exchange/energy", "organization/openstax"]


def test_a_title_that_two_records_have_names_none(run, project):
    path = "catalog/statewide/organization/{}.yml"
    text = FILES[path.format("openstax")]
    for name in ("rice-one", "rice-two"):
        (project / path.format(name)).write_text(text.replace("openstax", name, 1).replace("OpenStax", "Rice Books"))

    code, _, told = run("resource", *RESOURCE, "--set=provider=Rice Books")

    assert code == 2
    assert "Fix: write 'rice-one' or 'rice-two', or add that organization." in told


@pytest.mark.usefixtures("at_terminal")
def test_a_person_sees_which_records_there_are(run):
    _, _, asked = run("resource", *RESOURCE[:3], answers="\n\n")

    assert "By id or by title." in asked
    assert "\n  openstax: OpenStax\n  wind-works: Wind Works (fictional)\n" in asked


@pytest.mark.usefixtures("at_terminal")
def test_of_many_records_a_person_sees_the_nearest_to_the_answer(run, project):
    path = "catalog/statewide/organization/{}.yml"
    text = FILES[path.format("openstax")]
    for number in range(30):
        (project / path.format(f"school-{number}")).write_text(text.replace("openstax", f"school-{number}", 1))

    _, _, asked = run("resource", *RESOURCE[:3], answers="\nWind Wrks\nWind Works\n")

    assert "'Wind Wrks' is not the id of an organization." in asked
    assert "\n  wind-works: Wind Works (fictional)\n" in asked
    assert "school-7:" not in asked
    assert asked.count("provider:") == 2


@pytest.mark.usefixtures("at_terminal")
def test_a_value_with_parts_is_asked_for_part_by_part(run, project):
    answers = ["openstax", "high-school", "", "0.5", "carnegie", "", "TX 101"]

    code, _, asked = run("course", *RESOURCE[:3], "--id=wind", answers="\n".join(answers) + "\n")

    assert code == 0, asked
    assert fields(project / "catalog/energy/course/wind.yml")["credits"] == {"value": 0.5, "unit": "carnegie"}
    assert fields(project / "catalog/energy/course/wind.yml")["codes"] == {"local": "TX 101"}


@pytest.mark.usefixtures("at_terminal")
def test_a_value_with_parts_may_be_written_at_once(run, project):
    answers = ["openstax", "high-school", "{value: 1, unit: carnegie}", "{local: TX 101}"]

    code, _, asked = run("course", *RESOURCE[:3], "--id=wind", answers="\n".join(answers) + "\n")

    assert code == 0, asked
    assert fields(project / "catalog/energy/course/wind.yml")["credits"] == {"value": 1, "unit": "carnegie"}


@pytest.mark.usefixtures("at_terminal")
def test_whoever_stops_answering_has_written_nothing(run, project):
    before = everything(project)

    code, _, _ = run("resource", answers="energy\nWind\n")

    assert code == 130
    assert everything(project) == before


@pytest.mark.parametrize("stdin", ["closed", "empty", "silent"])
def test_where_nobody_can_answer_nobody_is_asked(project, stdin):
    command = [sys.executable, "-m", "lx", "new", "resource", "--project", str(project)]
    silent, held_open = os.pipe()
    given = {"closed": None, "empty": subprocess.DEVNULL, "silent": silent}[stdin]
    close = (lambda: os.close(0)) if stdin == "closed" else None

    run = subprocess.run(
        command, stdin=given, capture_output=True, text=True, timeout=60, preexec_fn=close, check=False
    )
    os.close(silent)
    os.close(held_open)

    assert run.returncode == 2
    assert "--title is missing" in run.stderr
    assert "Traceback" not in run.stderr


def test_at_a_real_terminal_it_asks(project):
    command = [sys.executable, "-m", "lx", "new", "resource", "--project", str(project)]
    ours, theirs = pty.openpty()

    process = subprocess.Popen(command, stdin=theirs, stdout=subprocess.PIPE, stderr=theirs)
    os.write(ours, b"\x04\x04")
    said, _ = process.communicate(timeout=60)
    asked = os.read(ours, 10_000).decode()
    os.close(ours)
    os.close(theirs)

    assert process.returncode == 130
    assert "In whose folder".casefold() in asked.casefold()
    assert said == b""


def test_a_full_disk_leaves_no_half_a_record(run, project, monkeypatch):
    opened = Path.open

    def full(path, mode="r", **more):
        file = opened(path, mode, **more)
        if mode == "x":
            file.write = lambda _: (_ for _ in ()).throw(OSError(errno.ENOSPC, "no space left on device"))
        return file

    monkeypatch.setattr(Path, "open", full)
    code, said, _ = run("resource", *RESOURCE)

    assert code == 3
    assert "error LX901" in said
    assert not (project / WIND).exists()


def test_advice_on_what_was_written_is_given_at_once(run):
    _, said, _ = run("resource", *RESOURCE)

    assert "warning LX115" in said
