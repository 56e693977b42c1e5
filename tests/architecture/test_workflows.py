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
    assert workflow(name)["permissions"] == {}
    assert all("permissions" in job for job in workflow(name)["jobs"].values())


@pytest.mark.parametrize("name", NAMES)
def test_the_code_of_others_is_fixed_by_its_digest(name: str) -> None:
    used = [step["uses"] for step in steps_of(name) if "uses" in step]

    assert used
    assert all(re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", one) for one in used)


@pytest.mark.parametrize("name", NAMES)
def test_nothing_that_others_may_write_stands_in_a_script(name: str) -> None:
    assert [step["run"] for step in steps_of(name) if "${{" in step.get("run", "")] == []


def test_a_proposal_runs_with_rights_to_read_only() -> None:
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
