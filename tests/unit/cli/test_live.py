"""The site in memory and at a local address, without a catalog behind it."""

import http.client
import threading

import pytest

from lx.cli.live.page import listening, waiting_page
from lx.cli.live.server import server_of
from lx.cli.live.site import LiveSite, State
from lx.cli.live.watch import counts, is_of_product, watched

PAGE = (
    b'<!doctype html><html><head><meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
    b"script-src 'self'\"><title>Hub</title></head><body></body></html>"
)
FILES = {
    "index.html": PAGE,
    "404.html": b"<html><head></head>Nothing here.</html>",
    "energy/index.html": b"<html><head></head>Energy</html>",
    "energy/assets/site.css": b"a{}",
    "catalog.json": b"{}",
}


@pytest.fixture
def site():
    return LiveSite()


@pytest.fixture
def server(site):
    server = server_of(site, 0)
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture
def ask(server):
    """Status, headers and body of an answer."""

    def asked(path, *, host=None, method="GET"):
        connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=30)
        connection.putrequest(method, path, skip_host=True)
        connection.putheader("Host", host or f"127.0.0.1:{server.server_port}")
        connection.endheaders()
        answer = connection.getresponse()
        found = answer.status, dict(answer.getheaders()), answer.read()
        connection.close()
        return found

    return asked


def test_a_page_is_served_with_the_script_that_listens_and_leave_to_do_so(site, ask):
    site.show(FILES, status="")

    status, headers, body = ask("/")

    assert status == 200
    assert headers["Content-Type"] == "text/html; charset=utf-8"
    assert headers["Cache-Control"] == "no-store"
    assert b"default-src 'none'; script-src 'self'; connect-src 'self'\"" in body
    assert f'<script src="/-/reload.js?{site.state.version}" defer></script>\n</head>'.encode() in body


def test_what_is_no_page_is_served_as_it_is(site, ask):
    site.show(FILES, status="")

    status, headers, body = ask("/energy/assets/site.css?x=1")

    assert (status, headers["Content-Type"], body) == (200, "text/css; charset=utf-8", b"a{}")


def test_a_folder_leads_to_its_first_page(site, ask):
    site.show(FILES, status="")

    assert ask("/energy")[:2][1]["Location"] == "/energy/index.html"
    assert b"Energy" in ask("/energy/")[2]


@pytest.mark.parametrize(
    "path",
    [
        "/../index.html",
        "/%2e%2e/index.html",
        "/energy/../index.html",
        "//energy",
        "/energy\\index.html",
        "/none",
        "/\x00",
    ],
)
def test_only_what_the_site_holds_is_found(site, ask, path):
    site.show(FILES, status="")

    status, headers, body = ask(path.replace("\x00", "%00"))

    assert status in (404, 302)
    assert headers.get("Location", "/energy/index.html") == "/energy/index.html"
    assert b"Hub" not in body


@pytest.mark.parametrize("host", ["evil.example", "evil.example:80", "127.0.0.1", "", "127.0.0.1.evil.example"])
@pytest.mark.parametrize("path", ["/", "/-/changes", "/catalog.json"])
def test_another_hosts_name_gets_nothing(site, ask, host, path):
    site.show(FILES, status="")

    status, _, body = ask(path, host=host or " ")

    assert status == 421
    assert body == b"This is not the host that was asked for.\n"


def test_nothing_can_be_sent_to_it(ask):
    assert ask("/", method="POST")[0] == 501


def test_only_the_head_is_given_where_only_that_is_asked_for(site, ask):
    site.show(FILES, status="")

    status, headers, body = ask("/index.html", method="HEAD")

    assert (status, body) == (200, b"")
    assert int(headers["Content-Length"]) > len(PAGE)


def test_until_there_is_a_site_every_page_says_why_not(site, ask):
    site.show(None, status="catalog/<a>.yml:1:1: error")

    status, _, body = ask("/energy/index.html")

    assert status == 503
    assert b"catalog/&lt;a&gt;.yml:1:1: error" in body
    assert b"/-/reload.js" in body


def test_an_open_page_hears_of_every_change(site, server):
    site.show(FILES, status="")
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=30)
    connection.request("GET", "/-/changes")
    stream = connection.getresponse()

    def event():
        lines = [stream.readline() for _ in range(3)]
        assert lines[2] == b"\n"
        return lines[0].decode().strip(), lines[1].decode().strip()

    first = [event(), event()]
    site.show({"index.html": b"new"}, status="")
    second = [event(), event()]
    site.show(None, status="a\nb")
    third = [event(), event()]
    connection.close()

    assert first[1] == ("event: status", 'data: ""')
    assert first[0] != second[0] == third[0]
    assert third[1] == ("event: status", 'data: "a\\nb"')


def test_the_same_files_are_the_same_version(site):
    site.show(FILES, status="")
    before = site.state.version

    site.show(dict(FILES), status="")

    assert site.state.version == before


def test_with_an_error_the_last_good_files_stay(site):
    site.show(FILES, status="")

    site.show(None, status="broken")

    assert (site.state.files, site.state.status) == (FILES, "broken")


def test_two_runs_never_give_a_version_the_same_name():
    one, other = LiveSite(), LiveSite()
    one.show(FILES, status="")
    other.show(FILES, status="")

    assert one.state.version != other.state.version


def test_a_page_that_may_listen_already_gets_the_leave_once():
    page = PAGE.replace(b"script-src 'self'", b"connect-src 'none'; script-src 'self'")

    served = listening(page, "v")

    assert served.count(b"connect-src") == 1
    assert b"connect-src 'self'" in served


def test_a_page_without_a_head_is_left_alone():
    assert listening(b"<p>plain", "v") == b"<p>plain"


def test_the_waiting_page_has_a_status_that_the_script_finds():
    assert b'<pre role="status">The site is being built.</pre>' in waiting_page(State("v", {}, ""))


@pytest.mark.parametrize(
    ("name", "is_counted"),
    [
        ("a.yml", True),
        ("a.md", True),
        ("page.html", True),
        (".a.yml.swp", False),
        ("a.yml~", False),
        (".#a.yml", False),
    ],
)
def test_what_an_editor_puts_beside_a_file_does_not_count(name, is_counted):
    assert counts(None, f"/project/catalog/{name}") is is_counted


def test_what_is_edited_is_watched_and_what_is_not_there_is_passed_over(tmp_path):
    (tmp_path / "catalog").mkdir()

    places = watched(tmp_path)

    assert tmp_path / "catalog" in places
    assert tmp_path / "content" not in places
    assert any(place.name == "templates" for place in places)


def test_the_catalogs_own_texts_leave_the_product_as_it_is(tmp_path):
    assert not is_of_product(tmp_path / "catalog" / "a.yml", tmp_path)
    assert is_of_product(tmp_path / "schema" / "resource.json", tmp_path)
