"""A sound project with its site, for tests of what may happen to both."""

import shutil

import pytest

from checking import ROOT
from trust.project import built_by


@pytest.fixture(scope="session")
def built(tmp_path_factory):
    """A sound project with its site."""
    project = shutil.copytree(ROOT / "tests/examples/sound", tmp_path_factory.mktemp("built") / "project")
    built_by("--jobs", "1", project=project)
    return project


@pytest.fixture
def sound(built, tmp_path):
    """A copy of it, to be changed."""
    return shutil.copytree(built, tmp_path / "project")
