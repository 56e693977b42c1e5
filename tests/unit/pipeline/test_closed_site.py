"""An exchange's folder alone: what is in it leads nowhere out of it, and nothing in it is missing."""

from pathlib import PurePosixPath

import pytest

from checking import with_changed
from lx.model.site import Share
from lx.pipeline import outputs, sites_of
from sites import checked, parsed, product

CHANGES = """# catalog/energy/resource/turbine-shop.yml
id: turbine-shop
title: Parts of a turbine
related: [career/machinist, course/kcc-mfg-105]
# catalog/energy/resource/gone.yml
id: gone
title: Old parts
status: withdrawn
# catalog/energy/resource/left.yml
id: left
title: Left parts
status: moved
moved_to: career/machinist
# catalog/energy/resource/secret.yml
id: secret
title: Secret parts
status: draft
# catalog/statewide/organization/kestrel-community-college.yml
aliases: [kestrel]
"""
PAGES = {
    "content/shared/privacy.md": "title: Privacy\nsummary: Shared.\n---\nSee [Machinist](career/machinist).\n",
    "content/shared/credit.md": "title: Credit\nsummary: Shared.\n---\nSee [privacy](about/privacy).\n",
    "content/energy/privacy.md": "title: Privacy of energy\nsummary: Own.\n---\nSee [courses](course/kcc-mfg-101).\n",
    "content/manufacturing/credit.md": "title: Credit in shops\nsummary: Own.\n---\nAsk.\n",
}
TREE = {
    **with_changed(CHANGES),
    **{PurePosixPath(path): f"---\n{text}".encode() for path, text in PAGES.items()},
}
MANUFACTURING = "Demonstration Manufacturing Learning Exchange"


@pytest.fixture(scope="module")
def sites():
    result = checked(TREE)
    assert not result.has_errors, result.problems
    return {site.exchange: site for site in sites_of(result, product(), base_url="")}


@pytest.fixture(scope="module")
def energy(sites):
    """The files of the exchange, from its own folder, as in a copy on a memory stick."""
    made = outputs([sites["energy"]], Share(0, 1))
    return {output.path.relative_to("energy"): output.content for output in made}


def page(files, path):
    return parsed(files[PurePosixPath(path)])


def pages(files):
    return {path: parsed(raw) for path, raw in files.items() if path.suffix == ".html"}


def addresses(root):
    for node in root.all():
        for name in ("href", "src", "action"):
            target = node.attributes.get(name, "")
            if target and not target.startswith(("#", "https:", "http:", "mailto:", "tel:")):
                yield target.partition("#")[0].partition("?")[0]


def test_all_files_of_a_site_lie_in_its_folder(sites):
    for exchange in ("energy", "manufacturing"):
        assert all(output.path.parts[0] == exchange for output in outputs([sites[exchange]], Share(0, 1)))


def test_every_link_inside_stays_inside_and_leads_somewhere(energy):
    for path, root in pages(energy).items():
        for target in addresses(root):
            parts = list(path.parent.parts)
            for part in target.split("/"):
                assert part != ".." or parts, f"{path} leads out by {target}"
                parts = parts[:-1] if part == ".." else [*parts, part]
            assert PurePosixPath(*parts) in energy, f"{path} leads to {target}, which is not there"


def test_what_a_record_names_guests_there(energy):
    links = page(energy, "resource/turbine-shop.html").first("main").links

    assert links["Machinist"] == "../career/machinist.html"
    assert links["MFG 105 Machine Tools I"] == "../course/kcc-mfg-105.html"


def test_guests_bring_no_further_guests(energy):
    guests = {str(path) for path in energy if path.parent.name in ("career", "course", "program", "credential")}

    assert guests == {"career/machinist.html", "course/kcc-mfg-105.html"}


def test_a_guest_names_what_the_site_does_not_hold_as_text_with_its_exchange(energy):
    main = page(energy, "career/machinist.html").first("main")

    assert f"Precision Machining ({MANUFACTURING})" in main.text
    assert not [words for words in main.links if "Precision Machining" in words]


def test_credit_on_a_guest_names_its_agreement_as_text(energy):
    main = page(energy, "course/kcc-mfg-105.html").first("main")

    assert f"Introduction to Manufacturing ({MANUFACTURING})" in main.text
    assert f"Articulated course: Machining at Prairie View for credit at Kestrel ({MANUFACTURING})" in main.text


def test_a_guest_is_in_no_list_no_count_and_no_export(energy):
    titles = [root.first("main").text for path, root in pages(energy).items() if path.name == "index.html"]

    assert not any("Machinist" in text for text in titles)
    assert b'"machinist"' not in energy[PurePosixPath("catalog.json")]


def test_an_old_address_leads_on(energy):
    assert page(energy, "organization/kestrel.html").first("main").links == {
        "Kestrel Community College (fictional)": "../organization/kestrel-community-college.html"
    }


def test_a_draft_has_no_page_and_is_named_nowhere(energy):
    assert PurePosixPath("resource/secret.html") not in energy
    assert not any(b"Secret parts" in raw for raw in energy.values())


def test_what_was_withdrawn_keeps_a_page_that_says_so_and_is_in_no_list(energy):
    assert "Withdrawn." in page(energy, "resource/gone.html").first("p", class_="banner-withdrawn").text
    assert "Old parts" not in page(energy, "resource/index.html").first("main").text


def test_what_has_moved_leads_on(energy):
    banner = page(energy, "resource/left.html").first("p", class_="banner-moved")

    assert banner.links == {"Machinist": "../career/machinist.html"}


def test_its_own_editorial_page_wins_over_the_shared_one(energy, sites):
    shops = {output.path: output.content for output in outputs([sites["manufacturing"]], Share(0, 1))}

    assert page(energy, "about/privacy.html").first("h1").text == "Privacy of energy"
    assert page(energy, "about/credit.html").first("h1").text == "Credit"
    assert page(shops, "manufacturing/about/privacy.html").first("h1").text == "Privacy"
    assert page(shops, "manufacturing/about/credit.html").first("h1").text == "Credit in shops"


def test_an_editorial_page_names_what_the_site_does_not_hold_with_its_exchange(energy):
    article = page(energy, "about/privacy.html").first("article")

    assert f"See courses ({MANUFACTURING})." in article.text
    assert article.links == {}


def test_a_record_of_the_site_keeps_its_address_in_the_hub(sites):
    hub = {str(output.path) for output in outputs([sites[None]], Share(0, 1))}

    assert "statewide/organization/kestrel-community-college.html" in hub
    assert not [path for path in hub if path.startswith(("energy/", "manufacturing/"))]
