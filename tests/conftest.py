"""What the whole run of tests is told."""


def pytest_addoption(parser):
    parser.addoption("--renew-golden", action="store_true", help="Write the golden files anew; review what changed.")
