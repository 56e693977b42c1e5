"""What the whole run of tests is told, and the one browser of it."""

import os
import shutil

import pytest

FORBIDDEN = ("--allow-file-access-from-files", "--disable-web-security", "--unsafely-treat-insecure-origin-as-secure")


def pytest_addoption(parser):
    parser.addoption("--renew-golden", action="store_true", help="Write the golden files anew; review what changed.")


@pytest.fixture(scope="session")
def chromium():
    """Chromium, without any flag that would loosen what file:// forbids."""
    # Imported when a test asks for it: most runs are of tests without a browser.
    from playwright.sync_api import sync_playwright

    found = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    args = ["--disable-background-networking", "--disable-component-update", "--no-first-run"]
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        args.append("--no-sandbox")
    assert not set(args) & set(FORBIDDEN)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=args)
        yield browser
        browser.close()
