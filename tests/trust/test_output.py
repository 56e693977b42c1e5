"""Acceptance matrix G: whatever a build meets on its way, the last good site is whole, and what is not ours is kept.

Kills and faults of the disk are in ``test_disk.py``, what may not change a byte in ``test_same.py``.
"""

import os
import signal
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

import pytest

from lx.model.output import File
from lx.publish.site import Order, publish
from lx.publish.stage import write
from trust.project import DAY, FAULTY, built_by, digests, lx, said

RECORD = Path("catalog/manufacturing/resource/try-a-drawing-game.yml")
LAST = Path("catalog/statewide/organization/prairie-view-high-school.yml")


@pytest.fixture
def starter(tmp_path):
    """A project with a home of its own, in which nothing is worth building."""
    for name in ("catalog", "content", "home", "elsewhere"):
        (tmp_path / "project" / name).mkdir(parents=True)
    (tmp_path / "project" / "elsewhere" / "thesis.txt").write_text("mine")
    return tmp_path / "project"


def published_in_another_process(project, out, **environment):
    """What publishing says there, as `code message` or `published`."""
    script = (
        "import sys\n"
        "from pathlib import Path\n"
        "from lx.publish.site import Order, publish\n"
        "found = publish(Path(sys.argv[1]), lambda stage: [], project=Path(sys.argv[2]), order=Order(()))\n"
        "print(getattr(found, 'code', 'published'), getattr(found, 'message', ''))\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", script, str(out), str(project)],
        capture_output=True,
        text=True,
        check=True,
        cwd=project,
        env={**os.environ, **environment},
    )
    return run.stdout


@pytest.mark.parametrize(
    "out", ["/", "home", ".", "..", "catalog", "catalog/site", "elsewhere", "link", "away", "file"]
)
def test_a_folder_that_is_not_for_a_site_is_refused_and_left_as_it_is(starter, out):
    """Row G4."""
    (starter / "link").symlink_to(starter / "elsewhere", target_is_directory=True)
    (starter / "away").symlink_to(starter / "nowhere")
    (starter / "file").write_text("mine")
    before = digests(starter)

    said = published_in_another_process(starter, out, HOME=str(starter / "home"))

    assert said.startswith("LX903 ")
    assert digests(starter) == before


def test_a_build_into_a_folder_that_is_not_ours_ends_with_3_and_a_problem_without_a_line(sound):
    """Row G4."""
    (sound / "mine").mkdir()
    (sound / "mine" / "thesis.txt").write_text("mine")
    before = digests(sound)

    run = lx("build", "--out", "mine", project=sound)

    assert run.returncode == 3
    assert "\nmine: error LX903 This folder holds files that lx did not make. Fix: " in f"\n{said(run)}"
    assert digests(sound) == before


def publishes(project, text, *, while_written=lambda: None):
    """What publishing says of a small site, while something happens."""

    def fill(stage):
        while_written()
        return [write(stage, [File(PurePosixPath("index.html"), text)], project=project)]

    return publish(project / "site", fill, project=project, order=Order(()))


@pytest.mark.parametrize("name", ["notes.txt", "career/notes.txt", ".htaccess"])
def test_a_file_that_somebody_puts_there_while_a_build_runs_is_kept(starter, name):
    """Row G4: with the site that was there."""
    publishes(starter, b"old")
    mine = starter / "site" / name

    def add():
        mine.parent.mkdir(exist_ok=True)
        mine.write_text("mine")

    problem = publishes(starter, b"new", while_written=add)

    assert problem.code == "LX903"
    assert name in problem.message
    assert mine.read_text() == "mine"
    assert (starter / "site" / "index.html").read_bytes() == b"old"
    assert not (starter / ".site.lx-stage").exists()


@pytest.mark.parametrize("name", [".site.lx-stage", ".site.lx-old"])
def test_a_folder_that_happens_to_have_the_name_of_a_stage_is_kept(starter, name):
    """Row G4."""
    publishes(starter, b"old")
    (starter / name).mkdir()
    (starter / name / "thesis.txt").write_text("mine")
    before = digests(starter)

    problem = publishes(starter, b"new")

    assert (problem.code, problem.path) == ("LX903", PurePosixPath(str(starter / name)))
    assert digests(starter) == before


def test_of_a_removed_record_nothing_is_left(sound):
    """Row G5."""
    name = RECORD.stem.encode()
    files = [path for path in (sound / "site").rglob("*") if path.is_file()]
    named = [path for path in files if name in path.read_bytes()]

    (sound / RECORD).unlink()
    built_by(project=sound)

    assert len(named) > 3
    assert not list((sound / "site").rglob(f"*{RECORD.stem}*"))
    assert [path for path in (sound / "site").rglob("*") if path.is_file() and name in path.read_bytes()] == []


@contextmanager
def beginning(project, fault, jobs):
    """A build that waits, in a session of its own, as soon as so many processes are at work."""
    command = [sys.executable, str(FAULTY), fault, "build", *DAY, "--jobs", jobs]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    build = subprocess.Popen(command, cwd=project, text=True, start_new_session=True, **pipes)
    lines = []
    try:
        while lines.count("written\n") < int(jobs):
            lines.append(build.stderr.readline())
            assert lines[-1], "".join(lines)
        yield build
    finally:
        build.kill()
        build.communicate(timeout=60)


READING, WRITING = "wait_while_reading", "wait_after_the_first_file"


@pytest.mark.parametrize(
    ("fault", "number", "code", "jobs"),
    [
        (READING, signal.SIGINT, 130, "2"),
        (READING, signal.SIGTERM, 143, "2"),
        (WRITING, signal.SIGINT, 130, "1"),
        (WRITING, signal.SIGINT, 130, "2"),
        (WRITING, signal.SIGTERM, 143, "1"),
        (WRITING, signal.SIGTERM, 143, "2"),
        (WRITING, signal.SIGHUP, 129, "2"),
    ],
)
def test_a_build_that_is_told_to_end_leaves_the_old_site_and_nothing_beside_it(sound, fault, number, code, jobs):
    """Row G6."""
    before = digests(sound)
    with beginning(sound, fault, jobs) as build:
        # A terminal sends Ctrl-C to all processes of a command.
        (os.killpg if number == signal.SIGINT else os.kill)(build.pid, number)
        out, err = build.communicate(timeout=60)

    assert build.returncode == code
    assert "Traceback" not in out + err
    assert digests(sound) == before
    assert sorted(path.name for path in sound.iterdir()) == ["catalog", "site"]


def test_of_two_builds_at_once_the_second_is_told_who_holds_the_folder_and_after_a_kill_it_is_free(sound):
    """Rows G2 and G7."""
    before = digests(sound / "site")
    with beginning(sound, WRITING, "2") as build:
        second = lx("build", *DAY, project=sound)

        assert second.returncode == 3
        message = f"site: error LX904 Another build is writing this folder (process {build.pid}). "
        assert message in said(second)
        assert digests(sound / "site") == before
        build.kill()

    built_by("--jobs", "1", project=sound)

    assert digests(sound / "site") == before
    assert sorted(path.name for path in sound.iterdir()) == ["catalog", "site"]


@pytest.mark.parametrize(
    ("fault", "victim", "words"),
    [
        ("source_vanishes", RECORD, "no such file"),
        ("source_vanishes_for_a_worker", LAST, "no such file"),
        ("source_vanishes", Path("catalog/catalog.yml"), "no such file"),
        ("source_becomes_a_link", RECORD, "symbolic links"),
        ("source_becomes_a_folder", RECORD, "is a directory"),
    ],
)
def test_a_source_that_gives_way_while_it_is_read_ends_the_build_in_words(sound, tmp_path, fault, victim, words):
    """Row G8."""
    (tmp_path / "secret.yml").write_text("title: plum-tree-at-midnight")
    before = digests(sound / "site")
    more = {"LX_VICTIM": str(sound / victim), "LX_SECRET": str(tmp_path / "secret.yml")}

    run = lx("build", *DAY, "--jobs", "2", project=sound, fault=fault, **more)

    assert run.returncode == 3
    assert "error LX909 " in said(run)
    assert str(sound / victim) in run.stdout
    assert words in run.stdout
    assert "plum-tree" not in run.stdout + run.stderr
    assert digests(sound / "site") == before
    assert sorted(path.name for path in sound.iterdir()) == ["catalog", "site"]


def test_a_source_that_changes_while_the_build_runs_is_one_thing_all_over_the_site(sound):
    """Row G8."""
    run = lx("build", *DAY, project=sound, fault="source_changes", LX_VICTIM=str(sound / RECORD))
    text = b"".join(path.read_bytes() for path in (sound / "site").rglob("*") if path.is_file())

    assert run.returncode == 0, said(run)
    assert b"Version 1" in text
    assert b"Version 2" not in text


def test_a_source_that_changes_before_its_fault_is_placed_is_still_told_of(sound):
    """Row G8."""
    text = (sound / RECORD).read_text()
    (sound / RECORD).write_text(text.replace("provider: ", "provider: not-there-at-all-"))
    assert text != (sound / RECORD).read_text()

    run = lx("check", *DAY, project=sound, fault="source_shrinks", LX_VICTIM=str(sound / RECORD))

    assert run.returncode in {1, 3}
    assert RECORD.as_posix() in said(run)


@pytest.mark.parametrize(
    "fault",
    [
        "worker_killed_writing",
        "worker_killed_reading",
        "worker_killed_handing_over",
        "memory_runs_out_writing",
        "memory_runs_out_in_a_worker",
        "memory_runs_out_reading",
    ],
)
def test_a_build_that_has_too_little_memory_ends_in_words(sound, fault):
    """Row G9."""
    before = digests(sound)

    run = lx("build", *DAY, "--jobs", "2", project=sound, fault=fault)

    assert run.returncode == 3
    assert ": error LX908 " in said(run)
    assert digests(sound) == before
    assert sorted(path.name for path in sound.iterdir()) == ["catalog", "site"]


def test_with_one_bad_record_among_many_nothing_is_published(sound):
    """Row G10: enough records for several processes to read them."""
    many = [(sound / RECORD).with_stem(f"game-{number}") for number in range(500)]
    text = (sound / RECORD).read_text()
    for path in many:
        path.write_text(text.replace(RECORD.stem, path.stem))
    assert text != many[0].read_text()
    many[377].write_text(text.replace(RECORD.stem, many[377].stem).replace("title:", "tittle:"))
    before = digests(sound)

    run = lx("build", *DAY, "--jobs", "2", project=sound)

    assert run.returncode == 1
    assert {line.partition(":")[0] for line in run.stdout.splitlines() if " error LX" in line} == {
        many[377].relative_to(sound).as_posix()
    }
    assert "Nothing was built" in said(run)
    assert digests(sound) == before


def test_a_catalog_of_a_newer_format_is_refused_with_what_to_do(sound):
    """Row G12."""
    description = sound / "catalog/catalog.yml"
    description.write_text(description.read_text().replace("format: 1", "format: 2"))
    before = digests(sound)

    run = lx("build", *DAY, project=sound)

    assert run.returncode == 1
    assert "catalog/catalog.yml:1:9: error LX052 " in said(run)
    assert "Fix: Use a newer version of lx." in run.stdout
    assert digests(sound) == before


@pytest.mark.parametrize(("arguments", "to"), [(("check",), "stdout"), (("build",), "stdout"), (("check",), "stderr")])
def test_where_a_report_cannot_be_written_the_command_ends_with_3(sound, arguments, to):
    """Row G3: the kernel has a file that is always full."""
    with Path("/dev/full").open("w") as full:
        pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, to: full}
        command = [sys.executable, "-m", "lx", *arguments, *DAY]
        run = subprocess.run(command, cwd=sound, text=True, check=False, **pipes)

    assert run.returncode == 3
    assert "error LX901 " in (run.stdout or "") + (run.stderr or "")
    assert "Traceback" not in (run.stdout or "") + (run.stderr or "")
