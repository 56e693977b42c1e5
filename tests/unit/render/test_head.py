"""What a page says of itself before its content."""

from lx.model.site import Share
from lx.render.context import context_of
from lx.render.head import head_of
from lx.render.list_page import list_views
from lx.render.listing import lists_of
from lx.render.page import press_of
from lx.render.record import record_view
from sites import files_of, parsed, ref, site_of, sound

ADDRESS = "https://exchange.example.org/illinois"


def head(name, exchange="manufacturing", base_url=ADDRESS):
    where = context_of(site_of(exchange=exchange, base_url=base_url))
    return parsed(press_of(where)(record_view(where, ref(name))).content).first("head")


def said(root):
    """What meta elements say, by name or property."""
    metas = (one.attributes for one in root.all("meta"))
    return {one.get("property") or one.get("name"): one.get("content") for one in metas}


def test_a_page_has_a_title_and_a_summary_for_search_engines_and_previews():
    found = head("career/machinist")

    assert found.first("title").text == "Machinist · Manufacturing"
    assert said(found)["og:title"] == "Machinist"
    assert said(found)["description"] == said(found)["og:description"]
    assert said(found)["og:type"] == "website"


def test_with_a_known_address_the_page_names_its_only_one():
    found = head("career/machinist")

    assert found.first("link", rel="canonical").attributes["href"] == f"{ADDRESS}/manufacturing/career/machinist.html"
    assert said(found)["og:url"] == f"{ADDRESS}/manufacturing/career/machinist.html"


def test_what_is_shared_has_its_only_address_in_the_hub():
    addresses = {
        exchange: head("organization/fox-bend-tooling", exchange).first("link", rel="canonical").attributes["href"]
        for exchange in ("manufacturing", "energy", None)
    }

    assert set(addresses.values()) == {f"{ADDRESS}/statewide/organization/fox-bend-tooling.html"}


def test_without_a_known_address_the_page_names_none():
    found = head("career/machinist", base_url="")

    assert list(found.all("link", rel="canonical")) == []
    assert "og:url" not in said(found)


def test_every_page_of_a_list_is_its_own():
    where = context_of(site_of(base_url=ADDRESS))
    view = next(view for view in list_views(where, lists_of(where), Share(0, 1)) if view.path.name == "physics-1.html")

    assert f"{ADDRESS}/manufacturing/list/resource/subjects/physics-1.html" in view.head["head"]


def test_the_way_back_to_the_folder_of_the_site_follows_from_the_address():
    roots = {
        address: head_of(sound(), address=address, title="", summary="", section="")["root"]
        for address in ("index.html", "career/machinist.html", "list/kind/game-1.html")
    }

    assert roots == {"index.html": "", "career/machinist.html": "../", "list/kind/game-1.html": "../../"}


def test_title_and_summary_are_escaped():
    found = head_of(sound(), address="a.html", title='"><script>', summary="a & b", section="")

    assert 'content="&quot;&gt;&lt;script&gt;"' in found["head"]
    assert 'content="a &amp; b"' in found["head"]


def test_a_record_is_there_for_machines_too():
    assert head("career/machinist").first("script", type="application/ld+json").text.startswith('{"@context"')


def test_titles_are_unique_over_a_site():
    pages = {path: raw for path, raw in files_of(site_of()).items() if path.endswith(".html")}
    titles = [parsed(raw).first("title").text for raw in pages.values()]

    assert len(titles) == len(set(titles)), sorted({title for title in titles if titles.count(title) > 1})
