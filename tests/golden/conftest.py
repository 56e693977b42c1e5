"""One flag writes the golden files anew, `pytest --renew-golden`; what changed is reviewed like any change."""

import pytest


@pytest.fixture(scope="session")
def is_renewed(request):
    """Whether the golden files are to be written anew."""
    return request.config.getoption("--renew-golden")
