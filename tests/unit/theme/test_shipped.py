"""What the product brings along is found, whole and unchanged."""

import hashlib
import re
from pathlib import PurePosixPath

import pytest

from lx.theme.shipped import shipped_files

SHIPPED = shipped_files()


@pytest.mark.parametrize(
    "path", ["mkdocs.yml", "templates/shell/main.html", "assets/style/tokens.css", "assets/script/scheme.js"]
)
def test_it_is_found_under_the_name_of_its_part(path: str) -> None:
    assert SHIPPED[PurePosixPath(path)]


def test_no_python_and_no_hidden_file_is_shipped() -> None:
    assert not [path for path in SHIPPED if path.suffix in (".py", ".pyc") or path.name.startswith(".")]


def test_the_typeface_is_the_file_that_its_readme_names() -> None:
    folder = PurePosixPath("assets/vendor/atkinson-hyperlegible-next")
    readme = SHIPPED[folder / "README.md"].decode()
    font = SHIPPED[folder / "atkinson-hyperlegible-next-latin-wght-normal.woff2"]

    assert hashlib.sha256(font).hexdigest() in re.findall("[0-9a-f]{64}", readme)
    assert b"SIL OPEN FONT LICENSE" in SHIPPED[folder / "LICENSE"]
