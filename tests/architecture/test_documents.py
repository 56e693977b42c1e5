"""What the documents name is there: files and folders, commands and options, links, and messages letter by letter."""

import re
import shlex
import subprocess
import sys
from pathlib import Path, PurePosixPath

import click
import pytest

from checking import SOUND, TYPES, told, tree_of
from lx.cli import COMMANDS, lx

PROJECT = Path(__file__).resolve().parents[2]
DOCUMENTS = (
    "ARCHITECTURE.md",
    "CONTRIBUTING.md",
    "README.md",
    "SECURITY.md",
    "benchmarks/README.md",
    "requirements/README.md",
    "schema/vocabulary/README.md",
    "tests/examples/README.md",
)
ROOTS = ("", "generator/lx", "generator/lx/assets/script/domain", "schema", "catalog", "content", "tests/examples")
BUILT = ("site/", "OUT/", ".venv/", "lx/", "catalog.json")
"""What a build or an installation makes."""
INVENTED = ("intro-to-welding.yml", "index.html", ".lx-site.json", "catalog/…/", "schema/makerspace.json")
KEPT = re.compile(r"Places that are kept for what is not there yet:.*?\n\n", re.DOTALL)
CODE = re.compile(r"`([^`\n]+)`")
BLOCK = re.compile(r"^```(\w*)\n(.*?)^```", re.DOTALL | re.MULTILINE)
LINK = re.compile(r"\]\(([^)\s]+)\)")
A_PATH = re.compile(r"(?:[\w.<>*…-]+/)+[\w.<>*-]*|[\w-]+\.(?:py|js|md|json|yml|toml|css)")


def text_of(name: str) -> str:
    return (PROJECT / name).read_text()


def commands_in(name: str) -> list[str]:
    """Every command: lines of shell blocks, indented lines that look like one, what stands between backticks."""
    text = text_of(name)
    blocks = [line for kind, block in BLOCK.findall(text) if kind == "sh" for line in block.splitlines()]
    indented = re.findall(r"^    ((?:\.venv|make|lx|uv) ?.*)$", text, flags=re.MULTILINE)
    found = (line.partition("#")[0].strip() for line in (*blocks, *indented, *CODE.findall(BLOCK.sub("", text))))
    return [line for line in found if re.match(r"(?:make|lx|uv|\.venv/bin/\w+) ", f"{line} ")]


def named_in(name: str) -> list[str]:
    spans = CODE.findall(KEPT.sub("", BLOCK.sub("", text_of(name))))
    return [one for one in spans if A_PATH.fullmatch(one) and not one.startswith((*BUILT, *INVENTED))]


def is_there(path: str, document: str) -> bool:
    pattern = re.sub(r"<\w+>|NNN", "*", path).rstrip("/")
    roots = [PROJECT / root for root in ROOTS] + [(PROJECT / document).parent]
    if any(list(root.glob(pattern)) for root in roots):
        return True
    return "/" not in path.rstrip("/") and bool(list((PROJECT / "generator/lx").rglob(pattern)))


@pytest.mark.parametrize("name", DOCUMENTS)
def test_what_a_document_names_is_there(name: str) -> None:
    assert [path for path in named_in(name) if not is_there(path, name)] == []


def test_documents_name_files() -> None:
    assert sum(len(named_in(name)) for name in DOCUMENTS) > 100
    assert not is_there("check/no_such_file.py", "README.md")


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_link_of_a_document_leads_somewhere(name: str) -> None:
    dead = []
    for link in LINK.findall(text_of(name)):
        file, _, place = link.partition("#")
        if file.startswith(("https:", "http:")):
            continue
        target = (PROJECT / name).parent / file if file else PROJECT / name
        headings = re.findall(r"^#+ (.*)$", target.read_text(), flags=re.MULTILINE) if target.is_file() else []
        anchors = {re.sub(r"[^\w -]", "", heading).strip().lower().replace(" ", "-") for heading in headings}
        if not target.exists() or (place and place not in anchors):
            dead.append(link)

    assert dead == []


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_target_of_make_that_a_document_names_is_there(name: str) -> None:
    targets = set(re.findall(r"^([a-z]+):", text_of("Makefile"), flags=re.MULTILINE))
    named = {word for one in commands_in(name) for word in one.split()[1:2] if one.startswith("make ")}

    assert named <= targets


def test_the_help_of_make_tells_every_target() -> None:
    phony = set(re.search(r"^\.PHONY: (.*)$", text_of("Makefile"), flags=re.MULTILINE)[1].split())
    told_of = subprocess.run(["make", "-s", "help"], cwd=PROJECT, capture_output=True, text=True, check=True).stdout

    assert set(re.findall(r"make (\w+)", told_of)) == phony


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_command_of_lx_that_a_document_names_is_there_with_its_options(name: str) -> None:
    commands = {name: lx.get_command(click.Context(lx), name) for name in COMMANDS}
    wrong = []
    for one in commands_in(name):
        words = shlex.split(one)
        if Path(words[0]).name != "lx" or len(words) < 2:
            continue
        command = commands.get(words[1])
        options = {opt for param in command.params for opt in param.opts} if command else set()
        used = {word.partition("=")[0] for word in words[2:] if word.startswith("-")} - {"--help", "-h"}
        if not isinstance(command, click.Command) or not used <= options:
            wrong.append(one)

    assert wrong == []


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_script_and_folder_of_tests_in_a_command_is_there(name: str) -> None:
    used = [word for one in commands_in(name) for word in one.split() if word.startswith(("tests/", "benchmarks/"))]

    assert [path for path in used if not (PROJECT / path).exists()] == []


def test_the_table_of_commands_tells_every_command() -> None:
    assert set(COMMANDS) <= {one.split()[1] for one in commands_in("README.md") if one.startswith("lx ")}


def test_packages_are_locked_as_the_page_about_it_says() -> None:
    made = {
        line.replace(" -q ", " ") for line in re.findall(r"^\t(uv pip .*)$", text_of("Makefile"), flags=re.MULTILINE)
    }
    said = {one for one in commands_in("requirements/README.md") if one.startswith("uv ")}

    assert len(said) == 2
    assert said <= made


MESSAGE = "catalog/manufacturing/articulation/kcc-machining-from-pv.yml:7:11: error LX103 "
BROKEN = PROJECT / "tests/examples/broken/partner-slips"


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md"])
def test_the_message_that_a_document_shows_is_what_the_check_says(name: str) -> None:
    shown = [block.strip() for kind, block in BLOCK.findall(text_of(name)) if kind == "text" and MESSAGE in block]

    lines = told({**SOUND, **tree_of(BROKEN, BROKEN)})

    assert shown == [line for line in lines if line.startswith(MESSAGE)]


def test_the_page_for_partners_shows_the_message_in_its_parts() -> None:
    page = " ".join(text_of("content/shared/contribute.md").split())

    [line] = [one for one in told({**SOUND, **tree_of(BROKEN, BROKEN)}) if one.startswith(MESSAGE)]

    message, _, fix = line.removeprefix(MESSAGE).partition(" Fix: ")
    assert f"**What is wrong:** {message}" in page
    assert f"**What to do:** {fix[0].upper()}{fix[1:]}" in page
    assert "`kcc-machining-from-pv.yml`, line 7, column 11" in page


def test_the_whole_record_that_the_first_page_shows_is_sound() -> None:
    [record] = [block for kind, block in BLOCK.findall(text_of("README.md")) if kind == "yaml"]
    name = re.search(r"^id: (.*)$", record, flags=re.MULTILINE)[1]
    path = PurePosixPath(f"catalog/statewide/organization/{name}.yml")

    assert "organization" in TYPES
    assert told({**SOUND, path: record.encode()}) == []


def test_every_form_to_report_something_is_among_those_that_the_guide_promises() -> None:
    forms = {path.stem for path in (PROJECT / ".github/ISSUE_TEMPLATE").glob("*.yml")}

    assert {"propose-a-resource", "suggest-a-change", "accessibility"} <= forms


def test_the_guide_says_how_files_that_tests_write_are_written() -> None:
    scripts = [one for one in commands_in("CONTRIBUTING.md") if one.startswith(".venv/bin/python ")]

    for one in scripts:
        script = PROJECT / one.split()[1]
        assert '__name__ == "__main__"' in script.read_text()
    assert len(scripts) == 2
    assert sys.version_info >= (3, 11)
