"""One flag writes the golden files anew, `pytest tests/golden --renew-golden`; what changed is reviewed."""

import pytest


def pytest_addoption(parser):
    parser.addoption("--renew-golden", action="store_true", help="Write the golden files anew.")


@pytest.fixture(scope="session")
def is_renewed(request):
    """Whether the golden files are to be written anew. Unknown where this folder is only a part of a run."""
    return request.config.getoption("--renew-golden", default=False)
