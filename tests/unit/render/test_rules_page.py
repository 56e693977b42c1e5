"""The pages of the rules, as a contributor reads them."""

from lx.render.context import context_of
from lx.render.page import press_of
from lx.render.rules import rules_views
from sites import parsed, site_of, sound


def pages(where=None):
    where = where or sound(None)
    return {str(view.path): parsed(press_of(where)(view).content).first("main") for view in rules_views(where)}


def test_every_rule_has_a_page_that_says_more_than_its_name():
    found = pages()

    assert len(found) == len(sound(None).site.rules) + 1
    assert [path for path, main in found.items() if len(list(main.all("p"))) + len(list(main.all("li"))) < 2] == []


def test_a_rule_is_told_in_paragraphs_and_its_examples_under_headings():
    rule = pages()["maintain/lx103.html"]

    assert rule.first("p", class_="lead").text == "A record points at a record that does not exist."
    assert [one.text for one in rule.all("h2")] == ["An example that is wrong", "What the check says"] * 2
    assert [one.text.split(" ")[0] for one in rule.all("pre")] == [
        *("#", "catalog/manufacturing/articulation/kcc-machining-from-pv.yml:1:11:"),
        *("#", "catalog/manufacturing/articulation/kcc-machining-from-pv.yml:1:11:"),
    ]


def test_a_rule_says_whether_it_stops_a_change():
    found = pages()

    assert "An error It must be fixed before a change can go live." in found["maintain/lx103.html"].text
    assert "A warning It is advice, and does not stop a change." in found["maintain/lx146.html"].text


def test_an_exchange_lists_the_rules_and_leads_to_the_hub_s_pages_where_these_have_an_address():
    alone = pages(sound())["manufacturing/maintain/rules.html"]
    known = pages(context_of(site_of(base_url="https://exchange.example.org")))["manufacturing/maintain/rules.html"]

    assert "A record points at a record that does not exist." in alone.text
    assert list(alone.links) == []
    assert known.links["LX103 unknown reference"] == "https://exchange.example.org/maintain/lx103.html"
