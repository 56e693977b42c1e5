"""Editorial pages on a site, and the few pages that every site has."""

from lx.render.context import context_of
from lx.render.editorial import editorial_views, error_view, search_view
from lx.render.frame import pages_of
from lx.render.listing import lists_of
from lx.render.page import press_of
from lx.render.rules import rules_views
from sites import page_of, parsed, product, site_of, sound

PAGES = (
    page_of("shared", "privacy", "Privacy", order=20),
    page_of("shared", "credit", "Credit", order=10),
    page_of("manufacturing", "privacy", "Our privacy", order=5),
    page_of("energy", "grid", "The grid"),
    page_of("hub", "about", "About the hub"),
)


def titles(exchange):
    return [page.title for page in pages_of(context_of(site_of(exchange=exchange, pages=PAGES)))]


def test_an_exchange_has_the_shared_pages_and_its_own():
    assert titles("energy") == ["Credit", "The grid", "Privacy"]


def test_its_own_page_wins_over_the_shared_one_of_that_name():
    assert titles("manufacturing") == ["Our privacy", "Credit"]


def test_the_hub_has_only_its_own():
    assert titles(None) == ["About the hub"]


def test_a_page_lies_under_about_and_names_the_others():
    where = context_of(site_of(pages=PAGES))
    first, second = editorial_views(where)

    root = parsed(press_of(where)(first).content)

    assert (str(first.path), str(second.path)) == (
        "manufacturing/about/privacy.html",
        "manufacturing/about/credit.html",
    )
    assert root.first("aside").links == {"Our privacy": "../about/privacy.html", "Credit": "../about/credit.html"}
    assert root.first("h1").text == "Our privacy"


def test_links_of_a_page_lead_into_its_own_site():
    body = '<p><a href="lx:career/machinist">Machinist</a> and <a href="lx:about/credit">credit</a></p>'
    where = context_of(site_of(pages=[page_of("shared", "help", html=body), page_of("shared", "credit")]))

    (view,) = (view for view in editorial_views(where) if view.path.name == "help.html")

    assert parsed(press_of(where)(view).content).first("article").links == {
        "Machinist": "../career/machinist.html",
        "credit": "../about/credit.html",
    }


def test_the_footer_leads_to_the_pages_that_readers_look_for_there():
    where = context_of(site_of(pages=PAGES))
    root = parsed(press_of(where)(search_view(where, lists_of(where))).content)

    assert root.first("footer").links["Our privacy"] == "about/privacy.html"


def test_search_shows_every_list_to_whoever_has_no_script():
    root = parsed(press_of(sound())(search_view(sound(), lists_of(sound()))).content)

    assert root.first(id="lists").links["Courses"] == "course/index.html"
    assert root.first("noscript").text.startswith("Search runs in your browser and needs JavaScript")


def test_every_page_has_one_search_box():
    views = [search_view(sound(), lists_of(sound())), error_view(sound())]

    boxes = [list(parsed(press_of(sound())(view).content).all("input", type="search")) for view in views]

    assert [len(found) for found in boxes] == [1, 1]


def test_every_rule_is_listed_and_has_a_page_that_tells_it_in_full():
    context = sound(None)
    press = press_of(context)
    index, *pages = rules_views(context)
    codes = [rule.code for rule in product().rules]
    unknown = next(page for page in pages if page.path.stem == "lx103")

    assert [row.attributes["id"] for row in parsed(press(index).content).first("main").all("li")] == codes
    assert [page.path.stem.upper() for page in pages] == codes
    assert "kestrel-colege" in parsed(press(unknown).content).first("pre").text
