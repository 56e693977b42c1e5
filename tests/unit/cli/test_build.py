"""`lx build`: a checked catalog becomes sites in a folder, or the folder stays as it was."""

import hashlib
import json
import re
import shutil

import pytest

from checking import ROOT

DAY = "2026-11-24"


NEEDED = (
    "catalog.yml",
    "energy/exchange/energy.yml",
    "manufacturing/exchange/manufacturing.yml",
    "manufacturing/career/machinist.yml",
    "statewide/organization/demo-energy-association.yml",
    "statewide/organization/demo-manufacturing-association.yml",
    "statewide/organization/fox-bend-tooling.yml",
    "statewide/organization/kestrel-community-college.yml",
)


@pytest.fixture
def project(tmp_path):
    """Two exchanges of the sound example with hardly anything in them: they are built in no time."""
    for name in NEEDED:
        file = tmp_path / "project/catalog" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / "tests/examples/sound/catalog" / name, file)
    return tmp_path / "project"


@pytest.fixture
def out(tmp_path):
    return tmp_path / "site"


@pytest.fixture
def build(lx_command, project, out):
    """Runs `lx build` of the project into `out`."""

    def ran(*options):
        place = () if "--out" in options else ("--out", out)
        return lx_command("build", "--project", project, *place, "--today", DAY, "--jobs", 1, *options)

    return ran


def spoil(project, path="manufacturing/career/machinist.yml", text="tittle: x\n"):
    file = project / "catalog" / path
    file.write_text(file.read_text() + text)


def digest(folder):
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return hashlib.sha256(b"".join(bytes(path.relative_to(folder)) + path.read_bytes() for path in files)).hexdigest()


def sites(folder):
    """The exchanges that the folder holds a site of."""
    return sorted(path.parent.name for path in folder.glob("*/catalog.json"))


def test_a_sound_catalog_becomes_a_hub_and_a_site_for_each_exchange(build, out):
    ran = build()

    assert ran.code == 0
    assert re.fullmatch(
        rf"No problems in 7 records\.\nBuilt \d+ files, \d+\.\d MB\. Open {out}/index.html in a browser\.\n", ran.out
    )
    assert (out / "index.html").is_file()
    assert sites(out) == ["energy", "manufacturing"]


def test_an_error_stops_it_and_nothing_is_written(build, out, project):
    spoil(project)

    ran = build()

    assert ran.code == 1
    assert "machinist.yml:17:1: error LX080 No field is called 'tittle'." in ran.out
    assert "Nothing was built" in ran.err
    assert not out.exists()


def test_after_an_error_the_last_good_site_is_as_it_was(build, out, project):
    build()
    before = digest(out)
    spoil(project)

    assert build().code == 1
    assert digest(out) == before


@pytest.mark.parametrize(("options", "code"), [((), 0), (("--strict",), 1)])
def test_a_warning_stops_it_only_if_that_is_asked_for(build, out, project, options, code):
    file = project / "catalog/manufacturing/career/machinist.yml"
    file.write_text(file.read_text().replace('link_checked: "2026-09-01"', "link_checked: never"))

    ran = build(*options)

    assert ran.code == code
    assert "1 warning in 7 records." in ran.out
    assert out.exists() == (code == 0)


def test_one_exchange_can_be_built_alone(build, out):
    assert build("--exchange", "energy").code == 0
    assert sites(out) == ["energy"]
    assert (out / "index.html").is_file()


def test_several_exchanges_can_be_named(build, out):
    assert build("--exchange", "energy", "--exchange", "manufacturing").code == 0
    assert sites(out) == ["energy", "manufacturing"]


def test_a_build_of_one_does_not_drop_the_others_unasked(build, out):
    build()
    before = digest(out)

    ran = build("--exchange", "energy")

    assert ran.code == 3
    assert "manufacturing" in ran.out
    assert digest(out) == before


def test_a_build_of_one_drops_the_others_by_force(build, out):
    build()

    assert build("--exchange", "energy", "--force").code == 0
    assert sites(out) == ["energy"]


def test_a_whole_build_takes_the_place_of_one(build, out):
    build("--exchange", "energy")

    assert build().code == 0
    assert sites(out) == ["energy", "manufacturing"]


def test_an_exchange_that_is_not_there_is_wrong_usage_and_the_nearest_is_named(build, out):
    ran = build("--exchange", "enrgy")

    assert ran.code == 2
    assert "No exchange is called 'enrgy'. Did you mean energy?" in ran.err
    assert not out.exists()


def test_an_exchange_like_no_other_is_just_not_there(build):
    ran = build("--exchange", "zzzzzzzz")

    assert ran.code == 2
    assert "No exchange is called 'zzzzzzzz'.\n" in ran.err


@pytest.mark.parametrize(
    "address", ["exchange.example.org", "javascript:alert(1)", "//example.org", "ftp://example.org", "https://a b.org"]
)
def test_an_address_that_is_none_of_the_web_is_wrong_usage(build, out, address):
    ran = build("--base-url", address)

    assert ran.code == 2
    assert f"'{address}' is no web address" in ran.err
    assert not out.exists()


@pytest.mark.parametrize(
    ("options", "address"),
    [
        ((), "https://exchange.example.org/manufacturing/career/machinist.html"),
        (
            ("--base-url", "https://other.example.org/il/"),
            "https://other.example.org/il/manufacturing/career/machinist.html",
        ),
        (("--base-url", ""), None),
    ],
)
def test_pages_name_the_address_that_is_given_else_that_of_the_catalog(build, out, options, address):
    build(*options)

    found = re.search(r'rel="canonical" href="([^"]*)"', (out / "manufacturing/career/machinist.html").read_text())

    assert (found and found[1]) == address


def test_the_site_says_on_which_day_it_was_built(build, out, lx_command, project, monkeypatch):
    build()
    day = json.loads((out / "catalog.json").read_text())["built_on"]
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795564800")
    lx_command("build", "--project", project, "--out", out, "--jobs", 1)

    assert day == DAY
    assert json.loads((out / "catalog.json").read_text())["built_on"] == "2026-11-25"


def test_a_folder_of_somebody_else_is_refused(build, out):
    out.mkdir()
    (out / "thesis.txt").write_text("mine")

    ran = build()

    assert ran.code == 3
    assert "error LX903" in ran.out
    assert (out / "thesis.txt").read_text() == "mine"


def test_the_project_itself_is_refused(build, project):
    before = digest(project)

    assert build("--out", project).code == 3
    assert digest(project) == before


def test_a_folder_without_a_catalog_is_wrong_usage(lx_command, tmp_path, out):
    ran = lx_command("build", "--project", tmp_path, "--out", out)

    assert ran.code == 2
    assert "There is no folder catalog/" in ran.err


@pytest.mark.parametrize("jobs", ["0", "65", "many"])
def test_a_number_of_processes_that_cannot_be_is_wrong_usage(build, jobs):
    assert build("--jobs", jobs).code == 2


def test_what_is_gone_from_the_catalog_is_gone_from_the_site(build, out, project):
    build()
    page = out / "manufacturing/career/machinist.html"
    was_there = page.is_file()
    (project / "catalog/manufacturing/career/machinist.yml").unlink()

    assert build().code == 0
    assert was_there
    assert not page.exists()
    assert b"machinist" not in (out / "manufacturing/catalog.json").read_bytes()


def test_the_same_catalog_gives_the_same_folder(build, out, lx_command, project, tmp_path):
    build()
    other = tmp_path / "other"
    lx_command("build", "--project", project, "--out", other, "--today", DAY, "--jobs", 2)

    assert digest(other) == digest(out)
