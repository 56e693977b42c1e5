"""The page of all values of a facet."""

from checking import with_changed
from lx.render.context import context_of
from lx.render.listing import lists_of
from lx.render.page import press_of
from lx.render.values_page import values_views
from sites import parsed, site_of, sound

STANDARDS = """# catalog/manufacturing/resource/scrap-bin-data.yml
standards:
  - {framework: CCSS-math, code: "6.SP.A.3", alignment: teaches}
  - {framework: NGSS, code: K-PS2-1, alignment: teaches}
"""
PAGE = "manufacturing/list/resource/standards/index.html"


def pages(snippet=""):
    where = context_of(site_of(with_changed(snippet))) if snippet else sound()
    views = values_views(where, lists_of(where))
    return {str(view.path): parsed(press_of(where)(view).content).first("main") for view in views}


def test_standards_stand_under_their_framework_in_its_order_with_their_headings():
    main = pages(STANDARDS)[PAGE]

    assert [heading.text for heading in main.all("h2")] == [
        "Common Core State Standards for Mathematics",
        "Next Generation Science Standards",
    ]
    assert [row.text for row in main.all(class_="row")] == [
        "6.SP.A.3 Statistics & Probability 1",
        "K-PS2-1 Motion and Stability: Forces and Interactions 1",
        "HS-PS3-3 Energy 1",
    ]


def test_every_standard_leads_to_its_list():
    assert pages(STANDARDS)[PAGE].links["K-PS2-1"] == "../../../list/resource/standards/NGSS-K-PS2-1-1.html"


def test_a_facet_of_few_values_has_no_such_page():
    assert list(pages()) == [PAGE]


def test_a_facet_of_many_values_has_one():
    many = "".join(
        f"# catalog/statewide/organization/shop-{one:02}.yml\nid: shop-{one:02}\ntitle: Shop {one:02}\n"
        f"# catalog/manufacturing/resource/table-{one:02}.yml\nid: table-{one:02}\nprovider: shop-{one:02}\n"
        for one in range(11)
    )

    assert len(list(pages(many)["manufacturing/list/resource/provider/index.html"].all(class_="row"))) == 13


def test_it_says_of_what():
    main = pages()[PAGE]

    assert main.first("h1").text == "Resources: Standards"
    assert main.first(class_="crumbs").links["Resources"] == "../../../resource/index.html"
