"""What a build writes: every file once, the same bytes however often and with however many processes."""

import hashlib
from pathlib import Path, PurePosixPath

import pytest

from checking import TODAY, with_changed
from lx.model.site import Share
from lx.pipeline import outputs, sites_of, write_all
from sites import checked, parsed, product

MORE = "# catalog/manufacturing/course/kcc-mfg-101.yml\naliases: [kcc-mfg-100]\n"
TREE = {
    **with_changed(MORE),
    PurePosixPath("content/shared/privacy.md"): b"---\ntitle: Privacy\nsummary: Nothing is stored.\n---\nNothing.\n",
    PurePosixPath("content/hub/about.md"): b"---\ntitle: About\nsummary: The hub.\n---\nSee [a](career/machinist).\n",
}


@pytest.fixture(scope="module")
def result():
    return checked(TREE)


def made(result, share, **rest):
    sites = sites_of(result, product(), base_url=rest.pop("base_url", ""), **rest)
    return [(output.path.as_posix(), hashlib.sha256(output.content).hexdigest()) for output in outputs(sites, share)]


@pytest.fixture(scope="module")
def whole(result):
    return made(result, Share(0, 1))


def files_below(folder: Path):
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_no_file_is_made_twice(whole):
    paths = [path for path, _ in whole]

    assert len(paths) == len(set(paths))


def test_no_two_files_differ_by_case_alone(whole):
    paths = [path.casefold() for path, _ in whole]

    assert len(paths) == len(set(paths))


@pytest.mark.parametrize("of", [2, 5])
def test_shares_make_every_file_between_them_and_none_twice(result, whole, of):
    shares = [made(result, Share(index, of)) for index in range(of)]

    assert all(shares)
    assert sorted(one for share in shares for one in share) == sorted(whole)


def test_the_same_catalog_gives_the_same_bytes(whole):
    again = made(checked(dict(reversed(TREE.items()))), Share(0, 1))

    assert again == whole


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_processes_write_is_what_one_would_make(result, whole, jobs, tmp_path):
    sites = sites_of(result, product(), base_url="")

    written = write_all(sites, tmp_path, project=tmp_path, jobs=jobs)

    assert files_below(tmp_path) == dict(whole)
    assert len(written) == jobs
    assert sum(len(share.paths) for share in written) == len(whole)
    assert all(share.fault is None for share in written)


def test_words_that_processes_find_are_those_that_one_would_find(result, whole, tmp_path, monkeypatch):
    monkeypatch.setattr("lx.pipeline._WORTH_SHARING", 1)

    write_all(sites_of(result, product(), base_url=""), tmp_path, project=tmp_path, jobs=3)

    assert files_below(tmp_path) == dict(whole)


def test_there_is_a_site_for_each_exchange_and_the_hub_comes_last(result):
    sites = sites_of(result, product(), base_url="https://exchange.example.org")

    assert [site.exchange for site in sites] == ["energy", "manufacturing", None]
    assert {site.exchanges for site in sites} == {("energy", "manufacturing")}
    assert {site.base_url for site in sites} == {"https://exchange.example.org"}
    assert {site.built_on for site in sites} == {TODAY}


def test_a_draft_of_an_exchange_has_no_site():
    draft = checked(with_changed("# catalog/energy/exchange/energy.yml\nstatus: draft\n"))

    assert [site.exchange for site in sites_of(draft, product(), base_url="")] == ["manufacturing", None]


def test_a_build_of_one_exchange_is_a_whole_site_of_that_alone(result, whole):
    paths = [path for path, _ in made(result, Share(0, 1), only=["manufacturing"])]

    assert "index.html" in paths
    assert not [path for path in paths if path.startswith("energy/")]
    assert {path for path in paths if path.startswith("manufacturing/")} == {
        path for path, _ in whole if path.startswith("manufacturing/")
    }


@pytest.mark.parametrize("only", [(), ("energy",), ("manufacturing",)])
def test_every_link_of_a_build_leads_to_a_file_of_it(result, only):
    sites = sites_of(result, product(), base_url="", only=only)
    files = {output.path: output.content for output in outputs(sites, Share(0, 1))}

    dead = [
        (str(path), target)
        for path, raw in files.items()
        if path.suffix == ".html"
        for target in targets(raw)
        if resolved(path, target) not in files
    ]

    assert dead == []


def targets(raw):
    """Where a page's own links, styles, scripts and forms lead."""
    for node in parsed(raw).all():
        for name in ("href", "src", "action"):
            target = node.attributes.get(name, "")
            if target and not target.startswith(("#", "https:", "http:", "mailto:", "tel:")):
                yield target


def resolved(page, target):
    """The file that a relative address names; None where it leaves the output."""
    parts = list(page.parent.parts)
    for part in target.partition("#")[0].partition("?")[0].split("/"):
        if part == ".." and not parts:
            return None
        parts = parts[:-1] if part == ".." else [*parts, part]
    return PurePosixPath(*parts)


def test_no_page_asks_for_anything_from_another_host(result):
    for output in outputs(sites_of(result, product(), base_url="https://exchange.example.org"), Share(0, 1)):
        if output.path.suffix == ".html":
            for node in parsed(output.content).all():
                loads = [node.attributes.get("src", ""), node.attributes.get("action", "")]
                if node.tag == "link" and node.attributes.get("rel") != "canonical":
                    loads.append(node.attributes["href"])
                assert not [one for one in loads if "//" in one], str(output.path)


def test_every_internal_address_ends_in_a_file(result):
    for output in outputs(sites_of(result, product(), base_url=""), Share(0, 1)):
        if output.path.suffix == ".html":
            ends = [target for target in targets(output.content) if not resolved(output.path, target).suffix]
            assert ends == [], str(output.path)
