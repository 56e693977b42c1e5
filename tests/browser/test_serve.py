"""`lx serve` as someone uses it who edits a record and looks at its page."""

import os
import re
import shutil
import signal
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import expect

SOUND = Path(__file__).resolve().parents[1] / "examples" / "sound"
MACHINIST = Path("catalog/manufacturing/career/machinist.yml")
A_WHILE = 60_000
"""Milliseconds after which a page that doesn't change is taken for one that never will; no measure of speed."""


@pytest.fixture
def project(tmp_path):
    return shutil.copytree(SOUND, tmp_path / "project")


# Whoever runs the tests in the background may have Ctrl-C ignored, and what is ignored is handed down.
LX = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); from lx.cli import main; main()"


@contextmanager
def serving(project):
    """The command, running, and the address that it told of."""
    command = [sys.executable, "-c", LX, "serve", "--project", str(project), "--port", "0", "--today", "2026-11-24"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    try:
        told = []
        while not (found := re.search(r"http://127\.0\.0\.1:[0-9]+", "".join(told[-1:]))):
            told.append(process.stdout.readline())
            assert told[-1], process.stderr.read()
        yield process, found.group()
    finally:
        process.kill()
        process.communicate()


@pytest.fixture
def served(project):
    """The command, running on the sound project, and its address."""
    with serving(project) as found:
        yield found


@pytest.fixture
def page(chromium, served):
    context = chromium.new_context()
    page = context.new_page()
    page.goto(f"{served[1]}/manufacturing/career/machinist.html")
    yield page
    context.close()


def edit(path, old, new):
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))


def test_an_edited_title_is_on_the_page_by_itself(project, page, watch):
    watch.on(page)
    expect(page.locator("h1")).to_have_text("Machinist")

    edit(project / MACHINIST, "title: Machinist", "title: Maker of parts")

    expect(page.locator("h1")).to_have_text("Maker of parts", timeout=A_WHILE)
    assert watch.faults == []


def test_with_an_error_the_last_good_page_stays_and_says_what_is_wrong(project, page):
    edit(project / MACHINIST, "title: Machinist", "tittle: Maker of parts")

    told = page.locator("pre[role=status]")
    expect(told).to_contain_text("machinist.yml:", timeout=A_WHILE)
    expect(told).to_contain_text("No field is called 'tittle'")
    expect(page.locator("h1")).to_have_text("Machinist")

    edit(project / MACHINIST, "tittle: Maker of parts", "title: Maker of parts")

    expect(page.locator("h1")).to_have_text("Maker of parts", timeout=A_WHILE)
    expect(told).to_be_hidden()


def test_a_new_record_has_a_page_at_once(project, page, served):
    text = (
        (project / MACHINIST)
        .read_text()
        .replace("id: machinist", "id: turner")
        .replace("title: Machinist", "title: Turner")
    )
    (project / MACHINIST).with_name("turner.yml").write_text(text)

    expect(page.locator("h1")).to_have_text("Machinist")
    page.goto(f"{served[1]}/manufacturing/career/turner.html")

    expect(page.locator("h1")).to_have_text("Turner", timeout=A_WHILE)


def test_serving_writes_nothing_into_the_project(project, page):
    before = sorted(project.rglob("*"))

    edit(project / MACHINIST, "title: Machinist", "title: Maker of parts")
    expect(page.locator("h1")).to_have_text("Maker of parts", timeout=A_WHILE)

    assert sorted(project.rglob("*")) == before


def test_ctrl_c_ends_it_quietly(served):
    process, _ = served

    process.send_signal(signal.SIGINT)
    said, _ = process.communicate(timeout=A_WHILE / 1000)

    assert process.returncode == 130
    assert "Traceback" not in said


def test_a_taken_port_is_told_and_another_one_named(served, project):
    _, address = served
    port = address.rpartition(":")[2]

    run = subprocess.run(
        [sys.executable, "-m", "lx", "serve", "--project", str(project), "--port", port],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "NO_COLOR": "1"},
    )

    assert run.returncode == 3
    assert run.stdout.startswith(f"127.0.0.1:{port}: error LX907 ")


def test_a_project_that_was_never_sound_shows_what_is_wrong_until_it_is(project, chromium):
    edit(project / MACHINIST, "title: Machinist", "tittle: Machinist")

    with serving(project) as (_, address):
        page = chromium.new_page()
        page.goto(f"{address}/")
        expect(page.locator("pre")).to_contain_text("No field is called 'tittle'")
        edit(project / MACHINIST, "tittle: Machinist", "title: Machinist")

        expect(page.locator("h1")).not_to_have_text("There is no site yet", timeout=A_WHILE)
        page.close()
