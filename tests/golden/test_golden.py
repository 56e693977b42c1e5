"""A whole small site, some of whose files are kept: whatever a change does to them is seen.

Renew them by `pytest --renew-golden tests/golden`, and review the difference.
"""

import difflib
import json
import re
from pathlib import Path, PurePosixPath

import pytest

from checking import TYPES, with_changed
from lx.model.site import Share
from lx.pipeline import outputs, sites_of
from sites import checked, parsed, product

EXPECTED = Path(__file__).parent / "expected"
GUEST = """# catalog/energy/resource/turbine-shop.yml
id: turbine-shop
title: Parts of a turbine
related: [career/machinist]
# catalog/manufacturing/course/kcc-mfg-101.yml
aliases: [kcc-mfg-100]
"""
BODY = b"""---
id: try-a-drawing-game
---
# How it is played

Two pupils draw a [machinist's](career/machinist) part; a third *measures*.

| Round | Minutes |
|-------|---------|
| 1     | 10      |

1. Draw.
2. Swap, see [the privacy page](https://exchange.example.org/privacy).
"""
PAGES = {
    "content/hub/about.md": b"---\ntitle: About\nsummary: What the hub is.\norder: 10\n---\nAll exchanges.\n",
    "content/shared/privacy.md": (
        b"---\ntitle: Privacy\nsummary: Nothing about a student is stored.\norder: 20\n---\n"
        b"## What is kept\n\nNothing. See [machinists](career/machinist) and [how to take part](about/contribute).\n"
    ),
    "content/shared/contribute.md": b"---\ntitle: Take part\nsummary: Mend it.\norder: 30\n---\n- Look\n- Write\n",
}
KEPT = (
    "404.html",
    "catalog.json",
    "index.html",
    "energy/career/machinist.html",
    "energy/catalog.json",
    "energy/index.html",
    "manufacturing/about/privacy.html",
    "manufacturing/articulation/kcc-machining-from-pv.html",
    "manufacturing/career/machinist.html",
    "manufacturing/challenge/scrap-to-gain.html",
    "manufacturing/course/index.html",
    "manufacturing/course/kcc-mfg-100.html",
    "manufacturing/course/kcc-mfg-105.html",
    "manufacturing/course/pvhs-precision-machining.html",
    "manufacturing/credential/kcc-cnc-certificate.html",
    "manufacturing/dual-credit/kcc-mat-110-at-pv.html",
    "manufacturing/equipment/micrometer-kit.html",
    "manufacturing/event/skills-day-2027.html",
    "manufacturing/exchange/manufacturing.html",
    "manufacturing/facility/fox-bend-metrology-lab.html",
    "manufacturing/go/m1.html",
    "manufacturing/index.html",
    "manufacturing/list/section/credit-1.html",
    "manufacturing/list/subjects/mathematics-1.html",
    "manufacturing/map/prairie-view-high-school.html",
    "manufacturing/mentor-program/shop-mentors.html",
    "manufacturing/opportunity/fox-bend-internship.html",
    "manufacturing/measure/credential-attainment.html",
    "manufacturing/organization/kestrel-community-college.html",
    "manufacturing/outreach/machinist-kit.html",
    "manufacturing/plan/four-to-six-year-plan.html",
    "manufacturing/professional-development/shop-week-for-teachers.html",
    "manufacturing/program/pv-precision-manufacturing.html",
    "manufacturing/resource/try-a-drawing-game.html",
    "manufacturing/result/credential-attainment-2025-26.html",
    "manufacturing/search.html",
    "manufacturing/student-organization/demo-skills-chapter.html",
    "statewide/organization/prairie-view-high-school.html",
)


DESCRIBED = (
    "articulation/kcc-machining-from-pv",
    "career/machinist",
    "challenge/scrap-to-gain",
    "course/pvhs-precision-machining",
    "credential/kcc-cnc-certificate",
    "dual-credit/kcc-mat-110-at-pv",
    "equipment/micrometer-kit",
    "event/skills-day-2027",
    "exchange/manufacturing",
    "facility/fox-bend-metrology-lab",
    "measure/credential-attainment",
    "mentor-program/shop-mentors",
    "opportunity/fox-bend-internship",
    "organization/kestrel-community-college",
    "outreach/machinist-kit",
    "plan/four-to-six-year-plan",
    "professional-development/shop-week-for-teachers",
    "program/pv-precision-manufacturing",
    "resource/series-parallel-bench",
    "result/credential-attainment-2025-26",
    "student-organization/demo-skills-chapter",
)
"""What these say to machines is kept too, by their type."""


@pytest.fixture(scope="module")
def made():
    tree = {**with_changed(GUEST), **{PurePosixPath(path): raw for path, raw in PAGES.items()}}
    game = PurePosixPath("catalog/manufacturing/resource/try-a-drawing-game.yml")
    tree[game.with_suffix(".md")] = BODY.replace(b"id: try-a-drawing-game\n", tree.pop(game))
    result = checked(tree)
    assert result.problems == ()
    sites = sites_of(result, product(), base_url="https://exchange.example.org")
    return {str(output.path): output.content for output in outputs(sites, Share(0, 1))}


@pytest.mark.parametrize("path", KEPT)
def test_a_page_is_as_it_was(made, path, is_renewed):
    file = EXPECTED / path
    if is_renewed:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(made[path])

    expected = file.read_bytes() if file.is_file() else b""

    if made[path] != expected:
        pytest.fail(difference(expected, made[path], path), pytrace=False)


@pytest.mark.parametrize("name", DESCRIBED)
def test_what_a_record_says_to_machines_is_as_it_was(made, name, is_renewed):
    block = parsed(made[f"manufacturing/{name}.html"]).first("script", type="application/ld+json")
    found = f"{json.dumps(json.loads(''.join(block.children)), ensure_ascii=False, indent=1)}\n".encode()
    file = EXPECTED / data_file(name)
    if is_renewed:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(found)

    expected = file.read_bytes() if file.is_file() else b""

    if found != expected:
        pytest.fail(difference(expected, found, data_file(name)), pytrace=False)


def data_file(name):
    return f"json-ld/{name.partition('/')[0]}.json"


def test_every_type_of_record_is_among_the_pages():
    kinds = {PurePosixPath(path).parent.name for path in KEPT}

    assert set(TYPES) <= kinds
    assert {name.partition("/")[0] for name in DESCRIBED} == set(TYPES)


def test_nothing_is_kept_that_is_compared_with_nothing(is_renewed):
    files = [path for path in EXPECTED.rglob("*") if path.is_file()]
    kept = {*KEPT, *map(data_file, DESCRIBED)}
    stale = [path for path in files if path.relative_to(EXPECTED).as_posix() not in kept]
    if is_renewed:
        for path in stale:
            path.unlink()

    assert is_renewed or stale == []


def difference(expected, found, path):
    """What differs, a line an element, with the lines around it."""
    old, new = (re.sub(r">\s*(?=<)", ">\n", raw.decode()).splitlines() for raw in (expected, found))
    lines = list(difflib.unified_diff(old, new, f"golden {path}", f"built {path}", lineterm="", n=1))
    more = [f"... {len(lines) - 80} further lines"] if len(lines) > 80 else []
    hint = "If this is meant: pytest --renew-golden tests/golden, and review the difference."
    return "\n".join([*(lines[:80] or ["They differ in white space alone."]), *more, hint])


def test_a_difference_is_shown_a_line_an_element():
    told = difference(b"<p>a</p><p>b</p>\n", b"<p>a</p><p>c</p>\n", "x.html").splitlines()

    assert told[:2] == ["--- golden x.html", "+++ built x.html"]
    assert told[3:-1] == [" <p>a</p>", "-<p>b</p>", "+<p>c</p>"]
