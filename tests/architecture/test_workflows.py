"""What runs at the host of the repository: whose code, with which rights, and when."""

import re
import subprocess
from pathlib import Path

import pytest
import yaml

PROJECT = Path(__file__).resolve().parents[2]
FOLDER = PROJECT / ".github" / "workflows"
NAMES = sorted(path.name for path in FOLDER.glob("*.yml"))


def workflow(name: str) -> dict:
    # In YAML 1.1, which this loader reads, the key `on` is true.
    return yaml.safe_load((FOLDER / name).read_text())


def steps_of(name: str) -> list[dict]:
    return [step for job in workflow(name)["jobs"].values() for step in job["steps"]]


def run_of(name: str, step: str) -> str:
    return next(one["run"] for one in steps_of(name) if one.get("name") == step)


@pytest.mark.parametrize("name", NAMES)
def test_a_workflow_has_no_right_that_a_job_does_not_ask_for(name: str) -> None:
    """Row F1."""
    assert workflow(name)["permissions"] == {}
    assert all("permissions" in job for job in workflow(name)["jobs"].values())


@pytest.mark.parametrize("name", NAMES)
def test_the_code_of_others_is_fixed_by_its_digest(name: str) -> None:
    """Row F1."""
    used = [step["uses"] for step in steps_of(name) if "uses" in step]

    assert used
    assert all(re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", one) for one in used)


@pytest.mark.parametrize("name", NAMES)
def test_nothing_that_others_may_write_stands_in_a_script(name: str) -> None:
    """Row F1: nor in what such code is given, for it may be a script there."""
    assert [step["run"] for step in steps_of(name) if "${{" in step.get("run", "")] == []
    given = [str(value) for step in steps_of(name) for value in (*step.get("with", {}).values(), step.get("if", ""))]
    assert [one for one in given if re.search(r"github\.(event\b|head_ref|actor)", one)] == []


@pytest.mark.parametrize("name", NAMES)
def test_no_workflow_runs_the_code_of_a_proposal_with_the_rights_of_the_project(name: str) -> None:
    """Row F1: what begins a workflow is one of a few things, and none of them lends a stranger's code any right."""
    assert set(workflow(name)[True]) <= {"pull_request", "push", "schedule", "workflow_dispatch"}
    assert "secrets." not in (FOLDER / name).read_text()


@pytest.mark.parametrize("name", NAMES)
def test_no_key_is_left_in_the_folder_in_which_the_code_of_a_proposal_runs(name: str) -> None:
    """Row F1."""
    checkouts = [step for step in steps_of(name) if step.get("uses", "").startswith("actions/checkout@")]

    assert checkouts
    assert all(step["with"]["persist-credentials"] is False for step in checkouts)


@pytest.mark.parametrize("name", NAMES)
def test_no_job_runs_without_end_or_on_a_machine_of_ours(name: str) -> None:
    """Row F1."""
    assert all(0 < job["timeout-minutes"] <= 120 for job in workflow(name)["jobs"].values())
    assert {job["runs-on"] for job in workflow(name)["jobs"].values()} == {"ubuntu-24.04"}


def test_what_lx_is_made_with_is_locked_with_hashes_and_comes_as_wheels() -> None:
    """Row F5."""
    installs = [
        line for line in (PROJECT / "Makefile").read_text().splitlines() if "pip install" in line and "-r " in line
    ]
    locks = [PROJECT / "requirements" / name for name in ("run.txt", "dev.txt")]

    assert len(installs) >= 2
    assert [line for line in installs if "--require-hashes --only-binary :all:" not in line] == []
    for lock in locks:
        packages = re.split(r"\n(?=[a-z])", lock.read_text().strip())
        assert [one for one in packages if "==" not in one or "--hash=sha256:" not in one] == []
        assert "http" not in lock.read_text()


def test_a_proposal_runs_with_rights_to_read_only() -> None:
    """Row F1."""
    for name in ("check.yml", "test.yml"):
        assert all(job["permissions"] == {"contents": "read"} for job in workflow(name)["jobs"].values())


def git(folder: Path, *arguments: str) -> None:
    who = ["-c", "user.name=a", "-c", "user.email=a@example.org"]
    subprocess.run(["git", "-C", str(folder), *who, *arguments], check=True, capture_output=True)


@pytest.fixture
def merged(tmp_path: Path) -> Path:
    """A repository whose last commit is a change to be described."""
    git(tmp_path, "init", "-q")
    for name in ("catalog/a.yml", "catalog/b.yml", "generator/a.py"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("a: 1\n")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-qm", "Begin")
    return tmp_path


def outcome(script: str, folder: Path, event: str = "pull_request") -> str:
    environment = {"PATH": "/usr/bin:/bin", "EVENT": event, "GITHUB_OUTPUT": "output", "RUNNER_TEMP": "."}
    ran = subprocess.run(
        ["bash", "-euc", script], cwd=folder, env=environment, capture_output=True, text=True, check=True
    )
    return ran.stdout + ((folder / "output").read_text() if (folder / "output").exists() else "")


@pytest.mark.parametrize(
    ("file", "event", "says"),
    [
        ("catalog/a.yml", "pull_request", "software=same\n"),
        ("content/new.md", "pull_request", "software=same\n"),
        ("generator/a.py", "pull_request", "software=changed\n"),
        ("schema/a.json", "pull_request", "software=changed\n"),
        ("catalog/a.yml", "push", "software=changed\n"),
    ],
)
def test_a_proposal_of_content_alone_is_not_answerable_for_the_software(
    merged: Path, file: str, event: str, says: str
) -> None:
    """Row F2."""
    (merged / file).parent.mkdir(exist_ok=True)
    (merged / file).write_text("a: 2\n")
    git(merged, "add", "-A")
    git(merged, "commit", "-qm", "Change")

    assert outcome(run_of("test.yml", "Look whether the software changes"), merged, event) == says
    tests = [step["if"] for step in steps_of("test.yml")[2:]]
    assert tests == ["steps.look.outputs.software == 'changed'"] * 3


def test_the_check_is_told_which_files_a_proposal_changes(merged: Path) -> None:
    script = run_of("check.yml", "Check the catalog")
    (merged / "catalog/a.yml").write_text("a: 2\n")
    (merged / "catalog/b.yml").rename(merged / "catalog/c.yml")
    git(merged, "add", "-A")
    git(merged, "commit", "-qm", "Change")

    outcome(script.splitlines()[0], merged)

    assert (merged / "changed.txt").read_text().splitlines() == ["catalog/a.yml", "catalog/b.yml", "catalog/c.yml"]
    assert script.splitlines()[1] == '.venv/bin/lx check --format github --changed "$RUNNER_TEMP/changed.txt"'


@pytest.mark.parametrize(
    ("files", "says"),
    [
        (["catalog/a.yml", "content/new.md"], False),
        ([".github/workflows/check.yml"], True),
        ([".github/CODEOWNERS"], True),
        (["mkdocs.yml"], True),
        (["catalog/a.yml", "schema/a.json"], True),
        (["catalog.yml"], True),
        (["catalogs/a.yml"], True),
        (["generator/content/a.py"], True),
    ],
)
def test_a_proposal_that_changes_more_than_content_is_told_of(merged: Path, files: list[str], says: bool) -> None:
    """Row F2."""
    for file in files:
        (merged / file).parent.mkdir(parents=True, exist_ok=True)
        (merged / file).write_text("a: 2\n")
    git(merged, "add", "-A")
    git(merged, "commit", "-qm", "Change")

    said = outcome(run_of("check.yml", "Say whether it touches more than content"), merged)

    assert said.startswith("::warning title=More than content::") is says
    assert bool(said) is says


def test_a_file_that_moves_out_of_content_is_told_of(merged: Path) -> None:
    """Row F2."""
    (merged / "catalog/a.yml").rename(merged / "generator/b.py")
    git(merged, "add", "-A")
    git(merged, "commit", "-qm", "Change")

    assert "More than content" in outcome(run_of("check.yml", "Say whether it touches more than content"), merged)
