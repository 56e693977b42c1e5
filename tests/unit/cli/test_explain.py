"""`lx explain`: what a rule wants, why, and an example; and what every command has in common."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from checking import SCHEMAS
from sites import product


def test_a_rule_says_its_name_how_bad_it_is_and_its_page(lx_command):
    ran = lx_command("explain", "LX103")

    first, _, page = ran.out.partition("\n\n")
    assert ran.code == 0
    assert first == "LX103 unknown-reference (error)"
    assert page.startswith("A record points at a record that does not exist.")
    assert "receiver: kestrel-colege" in page


def test_small_letters_will_do(lx_command):
    assert lx_command("explain", "lx114").out.startswith("LX114 license-not-checked (warning)")


OWN = {
    "code": "LX399",
    "name": "no-tools",
    "message": "A makerspace without tools is a room.",
    "fix": "list what one can work with.",
}


@pytest.fixture
def own_type(tmp_path):
    """A project with a type of record of its own, whose schema says a fault in its own words."""

    def made(**more):
        schema = {**SCHEMAS["credential.json"], "title": "Makerspace"}
        tools = {"title": "Tools", "type": "string", "x-lx": {"faults": {"required": {**OWN, **more}}}}
        schema["properties"] = {**schema["properties"], "tools": tools}
        (tmp_path / "schema").mkdir()
        (tmp_path / "schema/makerspace.json").write_text(json.dumps(schema))
        return tmp_path

    return made


def test_a_rule_of_the_projects_own_schema_is_explained(lx_command, own_type):
    project = own_type(why="Nobody could work there.", wrong="# catalog/a/makerspace/b.yml\ntools:\n")

    ran = lx_command("explain", "LX399", "--project", project)

    assert ran.code == 0, ran.err
    assert ran.out.startswith("LX399 no-tools (error)\n\nNo tools.\n\nNobody could work there.\n\nWrong:\n")
    assert lx_command("explain", "LX399").code == 2


def test_an_own_rule_without_an_example_still_says_what_to_do(lx_command, own_type, monkeypatch):
    monkeypatch.chdir(own_type())

    ran = lx_command("explain", "lx399")

    assert ran.out == (
        "LX399 no-tools (error)\n\nNo tools.\n\nSays:\n"
        "    error LX399 A makerspace without tools is a room. Fix: list what one can work with.\n"
    )


def test_a_code_that_is_none_is_wrong_usage_and_the_nearest_is_named(lx_command):
    ran = lx_command("explain", "LXX103")

    assert ran.code == 2
    assert "No rule is called 'LXX103'. Did you mean LX103?" in ran.err


def test_what_is_like_no_code_is_just_none(lx_command):
    ran = lx_command("explain", "spelling")

    assert ran.code == 2
    assert "No rule is called 'spelling'.\n" in ran.err


def test_a_code_must_be_given(lx_command):
    assert lx_command("explain").code == 2


@pytest.mark.parametrize("kind", ["LX0", "LX1", "LX2", "LX9"])
def test_every_kind_of_rule_can_be_explained(lx_command, kind):
    code = next(rule.code for rule in product().rules if rule.code.startswith(kind))

    ran = lx_command("explain", code)

    assert ran.code == 0
    assert ran.out.startswith(f"{code} ")


@pytest.mark.parametrize("option", ["-h", "--help"])
def test_help_names_every_command(lx_command, option):
    ran = lx_command(option)

    assert ran.code == 0
    assert all(f"\n  {name} " in ran.out for name in ("build", "check", "explain", "new", "serve"))


def test_a_command_that_is_none_is_wrong_usage(lx_command):
    assert lx_command("biuld").code == 2


def test_it_runs_as_a_module_and_as_a_command():
    program = Path(sys.executable).parent / "lx"

    told = [
        subprocess.run([*start, "--version"], capture_output=True, text=True, check=True).stdout
        for start in ([program], [sys.executable, "-m", "lx"])
    ]

    assert told[0] == told[1]
    assert told[0].startswith("lx, version ")
