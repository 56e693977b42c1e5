"""Acceptance matrix G, as far as the output folder is concerned: whatever happens, the last good site is whole.

Every fault of the disk by itself is in tests/unit/publish/test_site.py.
"""

import hashlib
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path, PurePosixPath

import pytest

from lx.model.output import File
from lx.publish.marker import MARKER
from lx.publish.site import Order, Published, publish
from lx.publish.stage import write

HERE = Path(__file__).parent
OLD = {MARKER, "career/welder.html", "gone.html", "index.html"}
NEW = {MARKER, "added.html", "career/welder.html", "index.html"}


def tree(folder):
    return {path.relative_to(folder).as_posix(): path.read_text() for path in folder.rglob("*") if path.is_file()}


def is_whole(site, names, text):
    return set(site) == names and all(content == text for name, content in site.items() if name != MARKER)


def again(project):
    fill = lambda stage: [write(stage, [File(PurePosixPath("index.html"), b"newest")], project=project)]  # noqa: E731
    return publish(project / "site", fill, project=project, order=Order(()))


@pytest.fixture(scope="module", params=["exchange", "renames"])
def killed(request, tmp_path_factory):
    """For each step of the disk, the project of a build that was killed before it; the last build got to the end."""
    folder = tmp_path_factory.mktemp(request.param)
    run = subprocess.run(
        [sys.executable, str(HERE / "publish_and_die.py"), str(folder), request.param],
        capture_output=True,
        text=True,
        check=True,
    )
    steps = int(run.stdout)
    # Making the stage, four files with their folders, the marker, the swap, and clearing away the old site.
    assert steps > 15
    return [folder / str(step) for step in range(1, steps + 1)], request.param


def test_wherever_a_build_is_killed_the_old_site_or_the_new_one_is_there_whole(killed):
    projects, way = killed
    seen = []
    for project in projects:
        where = "site" if (project / "site").exists() else ".site.lx-old"
        site = tree(project / where)
        is_old, is_new = is_whole(site, OLD, "old"), is_whole(site, NEW, "new")
        seen.append("old" if is_old else "new")

        assert is_old or is_new, project
        # Only without the system's exchange is there a moment at which the site is beside its place.
        assert where == "site" or way == "renames"

    assert seen == sorted(seen, key="old new".index)
    assert {"old", "new"} == set(seen)


def test_the_build_after_a_killed_one_clears_up(killed):
    projects, _ = killed
    for project in projects:
        assert again(project) == Published(files=1, size=6), project
        assert [path.name for path in project.iterdir()] == ["site"], project
        assert set(tree(project / "site")) == {MARKER, "index.html"}


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


@pytest.mark.parametrize("out", ["/", "home", ".", "..", "catalog", "catalog/site", "elsewhere", "link"])
def test_a_folder_that_is_not_for_a_site_is_refused_and_left_as_it_is(starter, out):
    (starter / "link").symlink_to(starter / "elsewhere", target_is_directory=True)
    before = sorted(starter.rglob("*"))

    said = published_in_another_process(starter, out, HOME=str(starter / "home"))

    assert said.startswith("LX903 ")
    assert sorted(starter.rglob("*")) == before
    assert (starter / "elsewhere" / "thesis.txt").read_text() == "mine"


def test_the_same_site_is_the_same_bytes_under_any_umask(starter):
    marks = []
    for umask in (0o022, 0o077):
        before = os.umask(umask)
        try:
            published_in_another_process(starter, f"site-{umask}")
        finally:
            os.umask(before)
        marks.append((starter / f"site-{umask}" / MARKER).read_bytes())

    assert marks[0] == marks[1]


SOUND = HERE.parent / "examples" / "sound"


def lx(*arguments, project, **environment):
    """`lx` as a user runs it in a project."""
    return subprocess.run(
        [sys.executable, "-m", "lx", *arguments],
        capture_output=True,
        text=True,
        check=False,
        cwd=project,
        env={**os.environ, **environment},
    )


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """A sound project with its site."""
    project = shutil.copytree(SOUND, tmp_path_factory.mktemp("built") / "project")
    run = lx("build", "--today", "2026-11-24", "--jobs", "1", project=project)
    assert run.returncode == 0, run.stdout + run.stderr
    return project


@pytest.fixture
def project(built, tmp_path):
    """A copy of it, to be changed."""
    return shutil.copytree(built, tmp_path / "project")


def digests(folder):
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


def wait_until_written(build, processes):
    """Wait until so many processes have each written a file."""
    said = []
    while said.count("written\n") < processes:
        said.append(build.stderr.readline())
        assert said[-1], "".join(said)


@pytest.mark.parametrize(
    ("number", "code", "jobs"),
    [
        (signal.SIGINT, 130, "1"),
        (signal.SIGINT, 130, "2"),
        (signal.SIGTERM, 143, "1"),
        (signal.SIGTERM, 143, "2"),
        (signal.SIGHUP, 129, "2"),
    ],
)
def test_a_build_that_is_told_to_end_leaves_the_old_site_and_nothing_beside_it(project, number, code, jobs):
    before = digests(project)
    command = [sys.executable, str(HERE / "build_and_wait.py"), "build", "--today", "2026-11-25", "--jobs", jobs]
    # In a session of its own: a terminal sends Ctrl-C to all processes of a command.
    build = subprocess.Popen(command, cwd=project, stderr=subprocess.PIPE, text=True, start_new_session=True)

    wait_until_written(build, int(jobs))
    (os.killpg if number == signal.SIGINT else os.kill)(build.pid, number)
    _, said = build.communicate(timeout=60)

    assert build.returncode == code
    assert "Traceback" not in said
    assert digests(project) == before


def test_after_a_killed_build_of_several_processes_the_next_one_is_whole(project):
    command = [sys.executable, str(HERE / "build_and_wait.py"), "build", "--today", "2026-11-24", "--jobs", "2"]
    build = subprocess.Popen(command, cwd=project, stderr=subprocess.PIPE, text=True)
    wait_until_written(build, 2)
    build.kill()
    build.communicate(timeout=60)

    again = lx("build", "--today", "2026-11-24", project=project)

    assert again.returncode == 0, again.stdout
    assert sorted(path.name for path in project.iterdir()) == ["catalog", "site"]


def test_neither_place_nor_language_nor_zone_nor_number_of_processes_changes_a_byte(project, tmp_path):
    noon = "1795521600"  # 2026-11-24, 12:00 UTC
    other = {"PYTHONHASHSEED": "2", "TZ": "Pacific/Kiritimati", "LANG": "de_DE.UTF-8", "SOURCE_DATE_EPOCH": noon}
    before = os.umask(0o077)
    try:
        lx("build", "--jobs", "2", "--project", str(project), "--out", str(tmp_path / "b"), project=tmp_path, **other)
    finally:
        os.umask(before)

    assert digests(project / "site") == digests(tmp_path / "b")
    assert len(digests(tmp_path / "b")) > 100


def test_of_a_removed_record_nothing_is_left(project):
    record = project / "catalog/manufacturing/resource/try-a-drawing-game.yml"
    named = [
        path for path in (project / "site").rglob("*") if path.is_file() and record.stem.encode() in path.read_bytes()
    ]

    record.unlink()
    lx("build", "--today", "2026-11-24", project=project)

    assert len(named) > 3
    assert not list((project / "site").rglob(f"*{record.stem}*"))
    assert [
        path for path in (project / "site").rglob("*") if path.is_file() and record.stem.encode() in path.read_bytes()
    ] == []


def test_a_build_into_a_folder_that_is_not_ours_ends_with_3_and_a_problem_without_a_line(project):
    (project / "mine").mkdir()
    (project / "mine" / "thesis.txt").write_text("mine")

    run = lx("build", "--out", "mine", project=project)

    assert run.returncode == 3
    assert "\nmine: error LX903 This folder holds files that lx did not make. Fix: " in f"\n{run.stdout}"
    assert digests(project / "mine").keys() == {"thesis.txt"}


def test_with_an_error_in_one_record_nothing_is_published(project):
    before = digests(project / "site")
    machinist = project / "catalog/manufacturing/career/machinist.yml"
    machinist.write_text(machinist.read_text().replace("title:", "tittle:"))

    run = lx("build", "--today", "2026-11-24", project=project)

    assert run.returncode == 1
    assert digests(project / "site") == before
