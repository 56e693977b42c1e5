"""Pages at old addresses."""

from checking import with_changed
from lx.render.context import context_of
from lx.render.moved import moved_views
from lx.render.page import press_of
from sites import parsed, site_of

ALIASES = """# catalog/manufacturing/course/kcc-mfg-101.yml
aliases: [kcc-mfg-100, kcc-mfg-99]
# catalog/statewide/organization/kestrel-community-college.yml
aliases: [kestrel]
"""


def context(exchange, snippet=ALIASES, **rest):
    return context_of(site_of(with_changed(snippet), exchange, **rest))


def paths(exchange, snippet=ALIASES):
    return [str(view.path) for view in moved_views(context(exchange, snippet))]


def test_an_old_address_leads_on_wherever_the_record_has_its_page():
    assert paths("manufacturing") == [
        "manufacturing/course/kcc-mfg-100.html",
        "manufacturing/course/kcc-mfg-99.html",
        "manufacturing/organization/kestrel.html",
    ]
    assert paths("energy") == ["energy/organization/kestrel.html"]


def test_the_hub_has_old_addresses_of_what_is_shared_alone():
    assert paths(None) == ["statewide/organization/kestrel.html"]


def test_a_draft_has_no_page_under_an_old_name_either():
    assert paths("manufacturing", f"{ALIASES}status: draft\n") == paths("manufacturing")[:2]


def test_the_page_says_where_the_entry_is_now():
    where = context("manufacturing")
    view = next(moved_views(where))

    main = parsed(press_of(where)(view).content).first("main")

    assert main.first("p").text == "This entry has a new address: MFG 101 Shop Measurement."
    assert main.links == {"MFG 101 Shop Measurement": "../course/kcc-mfg-101.html"}


def test_the_only_address_of_an_old_page_is_the_new_one():
    where = context("manufacturing", base_url="https://exchange.example.org")

    assert (
        'rel="canonical" href="https://exchange.example.org/manufacturing/course/kcc-mfg-101.html"'
        in (next(moved_views(where)).head["head"])
    )
