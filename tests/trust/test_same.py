"""Acceptance matrix F and G: nothing but catalog and day changes a byte of the site; no secret gets into it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from trust.project import DAY, digests, fresh

ODD = str(Path(__file__).with_name("odd"))
NOON = "1795521600"  # 2026-11-24, 12:00 UTC
SECRET = "plum-tree-at-midnight-7431"
SECRETS = (
    *("GITHUB_TOKEN", "GH_TOKEN", "ACTIONS_RUNTIME_TOKEN", "ACTIONS_ID_TOKEN_REQUEST_TOKEN", "ACTIONS_CACHE_URL"),
    *("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AZURE_CLIENT_SECRET", "GOOGLE_APPLICATION_CREDENTIALS"),
    *("NPM_TOKEN", "PYPI_TOKEN", "TWINE_PASSWORD", "PIP_INDEX_URL", "HTTPS_PROXY", "http_proxy", "SSH_AUTH_SOCK"),
    *("USER", "LOGNAME", "HOSTNAME", "EMAIL", "GIT_AUTHOR_NAME", "DATABASE_URL", "MKDOCS_CONFIG", "EDIT_URI"),
)
"""What an environment may hold that is nobody's business."""


def written_otherwise(project, folder):
    """The same project elsewhere, its files made in another order, with other rights and other times."""
    for path in sorted((path for path in project.rglob("*") if path.is_file()), reverse=True):
        if path.is_relative_to(project / "site"):
            continue
        copy = folder / path.relative_to(project)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(path.read_bytes())
        copy.chmod(0o600)
        os.utime(copy, (1, 1))
    return folder


OTHERWISE = {
    "zone, language and hash seed": {
        "jobs": "1",
        "umask": 0o077,
        "environment": {
            "PYTHONHASHSEED": "1",
            "TZ": "Pacific/Kiritimati",
            "LANG": "tr_TR.UTF-8",
            "LC_ALL": "C",
            "SOURCE_DATE_EPOCH": NOON,
        },
    },
    "two processes, order of folders": {
        "jobs": "2",
        "umask": 0o022,
        "environment": {
            "PYTHONHASHSEED": "2",
            "TZ": "Pacific/Pago_Pago",
            "LANG": "C.UTF-8",
            "PYTHONPATH": ODD,
            "LX_ORDER": "1",
            "SOURCE_DATE_EPOCH": NOON,
        },
    },
    "seven processes, another order, another home, old terminal": {
        "jobs": "7",
        "umask": 0o002,
        "environment": {
            "PYTHONHASHSEED": "3",
            "PYTHONPATH": ODD,
            "LX_ORDER": "2",
            "HOME": "/nonexistent",
            "COLUMNS": "20",
            "TERM": "dumb",
            "PYTHONUTF8": "0",
            "LC_ALL": "POSIX",
            "SOURCE_DATE_EPOCH": NOON,
        },
    },
}


@pytest.mark.parametrize("otherwise", OTHERWISE)
def test_neither_place_nor_language_nor_zone_nor_order_nor_number_of_processes_changes_a_byte(
    built, tmp_path, otherwise
):
    """Row G1: built elsewhere from files that were made in another order, called from another folder."""
    how = OTHERWISE[otherwise]
    project = written_otherwise(built, tmp_path / "a place of its own")
    before = os.umask(how["umask"])
    try:
        arguments = ("build", "--jobs", how["jobs"], "--project", project, "--out", "b/c")
        run = fresh(*arguments, project=tmp_path, **how["environment"])
    finally:
        os.umask(before)

    assert run.returncode == 0, run.stdout + run.stderr
    assert digests(tmp_path / "b/c") == digests(built / "site")
    assert len(digests(tmp_path / "b/c")) > 100


def test_the_order_of_folders_is_really_another(tmp_path):
    """Row G1: the test above would see it."""
    for number in range(20):
        (tmp_path / f"{number:02}").touch()
    script = "import os, sys; print([e.name for e in os.scandir(sys.argv[1])], os.listdir(sys.argv[1]))"
    said = [
        subprocess.run(
            [sys.executable, "-c", script, str(tmp_path)],
            capture_output=True,
            check=True,
            env={**os.environ, "PYTHONPATH": ODD, "LX_ORDER": order},
        ).stdout
        for order in ("1", "2", "1")
    ]

    assert said[0] == said[2] != said[1]


def without_network():
    """What a command begins with to have no network at all, where the system lets us."""
    for command in (("unshare", "--net"), ("unshare", "--map-root-user", "--net")):
        tried = subprocess.run(["sh", "-c", " ".join((*command, "true"))], capture_output=True, check=False)
        if tried.returncode == 0:
            return command
    return ()


def test_without_a_network_and_among_secrets_the_site_is_the_same_and_holds_none_of_them(built, tmp_path):
    """Row F3: whoever asks for the network is ended, also where there is none."""
    secrets = dict.fromkeys(SECRETS, SECRET)
    odd = {"PYTHONPATH": ODD, "LX_ORDER": "3", "LX_NO_NETWORK": "1"}
    arguments = ("build", *DAY, "--timings", "--project", built, "--out", tmp_path / "site")

    run = fresh(*arguments, project=tmp_path, before=without_network(), **secrets, **odd)

    assert run.returncode == 0, run.stdout + run.stderr
    assert digests(tmp_path / "site") == digests(built / "site")
    assert SECRET not in run.stdout + run.stderr
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert [path for path in files if SECRET.encode() in path.read_bytes()] == []


def test_whoever_asks_for_the_network_is_caught():
    """Row F3: the test above would see it."""
    script = "import socket; socket.create_connection(('127.0.0.1', 9))"
    environment = {**os.environ, "PYTHONPATH": ODD, "LX_ORDER": "3", "LX_NO_NETWORK": "1"}

    assert subprocess.run([sys.executable, "-c", script], check=False, env=environment).returncode == 97


def test_no_machine_no_user_and_no_folder_is_named_in_a_site(built):
    """Row G1: what these tests would not see, since they run on one machine."""
    named = [str(Path.home()).encode(), str(built).encode(), os.uname().nodename.encode(), sys.prefix.encode()]
    named = [one for one in named if len(one) > 6]

    text = b"".join(path.read_bytes() for path in (built / "site").rglob("*") if path.is_file())

    assert [one for one in named if one in text] == []
