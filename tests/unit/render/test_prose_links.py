"""A body in its place: what it names leads there, or is named where it is."""

from pathlib import PurePosixPath

from checking import SOUND
from lx.render.context import context_of
from lx.render.prose import linked, placed
from sites import ref, site_of, sound

TO_MACHINIST = '<p><a href="lx:career/machinist">the trade</a></p>'


def test_a_record_of_the_site_is_linked_from_where_the_page_lies():
    assert linked(sound(), TO_MACHINIST, "resource/a.html") == '<p><a href="../career/machinist.html">the trade</a></p>'
    assert (
        linked(sound(), TO_MACHINIST, "list/x/a-1.html") == '<p><a href="../../career/machinist.html">the trade</a></p>'
    )


def test_the_hub_links_homes():
    assert linked(sound(None), TO_MACHINIST, "about/a.html") == (
        '<p><a href="../manufacturing/career/machinist.html">the trade</a></p>'
    )


def test_a_record_of_another_site_is_named_with_its_exchange():
    assert linked(sound("energy"), TO_MACHINIST, "about/a.html") == (
        "<p>the trade (Demonstration Manufacturing Learning Exchange)</p>"
    )


def test_the_name_of_an_exchange_is_escaped():
    changed = dict(SOUND)
    path = PurePosixPath("catalog/manufacturing/exchange/manufacturing.yml")
    changed[path] = SOUND[path].replace(b"title: Demonstration", b"title: <b>")
    where = context_of(site_of(changed, "energy"))

    assert "(&lt;b&gt; Manufacturing Learning Exchange)" in linked(where, TO_MACHINIST, "about/a.html")


def test_a_page_of_the_site_is_linked():
    html = '<a href="lx:about/privacy">privacy</a>'

    assert linked(sound(), html, "index.html") == '<a href="about/privacy.html">privacy</a>'


def test_what_is_not_there_is_text():
    assert linked(sound(), '<a href="lx:career/nobody">x</a>', "index.html") == "x"


def test_what_stands_inside_a_link_is_kept():
    html = '<a href="lx:career/machinist" rel="x">a <em>fine</em>\ntrade</a> <a href="https://example.org">out</a>'

    assert linked(sound(), html, "index.html") == (
        '<a href="career/machinist.html">a <em>fine</em>\ntrade</a> <a href="https://example.org">out</a>'
    )


def test_a_record_without_a_body_has_none():
    assert placed(sound(), ref("resource/scrap-bin-data"), "resource/scrap-bin-data.html") == ""


def test_a_body_is_shown_with_its_links():
    tree = dict(SOUND)
    old = PurePosixPath("catalog/manufacturing/resource/scrap-bin-data.yml")
    tree[old.with_suffix(".md")] = b"---\n" + tree.pop(old) + b"---\nCount with a [machinist](career/machinist).\n"
    where = context_of(site_of(tree))

    body = placed(where, ref("resource/scrap-bin-data"), "resource/scrap-bin-data.html")

    assert body == '<p>Count with a <a href="../career/machinist.html">machinist</a>.</p>\n'
