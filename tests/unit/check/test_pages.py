"""What an editorial page names must be there for its readers."""

import re
from pathlib import PurePosixPath

import pytest

from checking import with_changed
from lx.check.pages import RULES
from lx.model.source import Span
from lx.report.terminal import text
from sites import checked

BADGE = "# catalog/manufacturing/credential/shop-measurement.yml\n"
PAGE = PurePosixPath("content/shared/start.md")


def told_of(status, body):
    changed = with_changed(f"{BADGE}status: {status}\n")
    page = f"---\ntitle: Start\nsummary: Where to begin.\n---\n{body}\n"
    return [one for one in checked({**changed, PAGE: page.encode()}).problems if one.path == PAGE]


def test_a_page_that_names_a_draft_is_told_where_and_which():
    [problem] = told_of("draft", "Begin.\n\nEarn the [badge](credential/shop-measurement) first.")

    assert (problem.code, problem.place) == ("LX201", Span(7, 18, len("credential/shop-measurement")))
    assert problem.message == "It names 'Shop measurement (fictional)', which is a draft and has no page."
    assert "catalog/manufacturing/credential/shop-measurement.yml" in problem.fix


@pytest.mark.parametrize("status", ["current", "ended"])
def test_a_page_may_name_what_has_a_page(status):
    assert told_of(status, "Earn the [badge](credential/shop-measurement).") == []


def test_a_draft_is_known_by_its_old_name_too():
    changed = with_changed(f"{BADGE}status: draft\naliases: [measuring]\n")
    page = b"---\ntitle: Start\nsummary: Where to begin.\n---\nEarn the [badge](credential/measuring).\n"

    assert "LX201" in {one.code for one in checked({**changed, PAGE: page}).problems if one.path == PAGE}


def test_the_place_is_that_of_the_link_not_of_a_longer_name():
    body = "Not credential/shop-measurement-two, nor credential/shop-measurement: [this](credential/shop-measurement)."

    [problem] = told_of("draft", body)

    assert problem.place.column == body.index("](") + 3


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_page_of_reference_shows_what_is_said(rule):
    wrong, says = re.split("^Says:\n", rule.text.partition("Wrong:\n")[2], flags=re.MULTILINE)
    wrong = re.sub("^    ", "", wrong, flags=re.MULTILINE)
    record, _, page = wrong.partition("# content/shared/start.md\n")

    problems = checked({**with_changed(record), PAGE: page.encode()}).problems

    told = [one for one in problems if one.path == PAGE]
    assert [one.severity for one in told] == [rule.severity]
    assert f"    {text(told, 1).splitlines()[0]}\n" == says


def told_of_folder(folder):
    path = PurePosixPath(f"content/{folder}/visit.md")
    page = b"---\ntitle: Visit\nsummary: When to come.\n---\nCome.\n"
    return [one for one in checked({**with_changed(""), path: page}).problems if one.path == path]


@pytest.mark.parametrize(
    ("folder", "fix"),
    [
        ("manufactoring", "Move it to 'content/manufacturing/'."),
        ("visits", "Move it to 'content/shared/', or to that of an exchange."),
    ],
)
def test_a_page_in_a_folder_of_no_exchange_would_be_shown_nowhere(folder, fix):
    [problem] = told_of_folder(folder)

    assert (problem.code, problem.fix) == ("LX060", fix)


@pytest.mark.parametrize("folder", ["shared", "hub", "energy", "manufacturing"])
def test_a_page_may_lie_with_what_shows_it(folder):
    assert told_of_folder(folder) == []
