"""From an exchange back to the hub: only where there is one."""

import shutil
from pathlib import Path

from playwright.sync_api import BrowserContext, expect

EXCHANGE = "manufacturing/index.html"


def test_who_came_from_the_hub_finds_the_way_back(site: Path, offline: BrowserContext) -> None:
    page = offline.new_page()

    page.goto((site / "index.html").as_uri())
    page.goto((site / EXCHANGE).as_uri())
    page.get_by_role("link", name="All exchanges").click()

    expect(page).to_have_url((site / "index.html").as_uri())


def test_a_copy_without_a_hub_shows_no_way_to_one(site: Path, offline: BrowserContext, tmp_path: Path) -> None:
    shutil.copytree(site / "manufacturing", tmp_path / "alone")
    page = offline.new_page()

    page.goto((site / "index.html").as_uri())
    page.goto((tmp_path / "alone/index.html").as_uri())

    expect(page.get_by_role("link", name="All exchanges")).to_have_count(0)
    expect(page.get_by_text("All exchanges")).to_be_hidden()


def test_without_script_there_is_no_dead_link_to_the_hub(site: Path) -> None:
    assert "data-hub>" in (site / EXCHANGE).read_text()
    assert 'data-hub href="' not in (site / EXCHANGE).read_text()
