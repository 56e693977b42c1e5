from dataclasses import replace
from pathlib import PurePosixPath

import pytest

from checking import TYPES, subject_of
from lx.check.contents import contents_of
from lx.check.nearest_code import nearest_code
from lx.check.outside import host_of, is_example
from lx.check.walk import ROOT, below, groups
from lx.model.record import Record, Ref
from lx.model.source import Source


def contents(kind, **data):
    record = Record(Ref(kind, "a"), "energy", data, "", Source(PurePosixPath(f"catalog/energy/{kind}/a.yml"), ""))
    return contents_of(subject_of(record))


def test_groups_are_found_at_every_depth():
    found = contents("course", codes={"local": "A"}, links=[{"label": "x", "url": "y"}])

    assert [group.place for group in found.groups] == ["", "/codes", "/links/0"]


def test_addresses_are_found_at_every_depth():
    found = contents(
        "course", contact={"email": "a@b.org", "role": "x"}, links=[{"url": "https://c.org/?q=@"}], title="a @ b"
    )

    assert [(one.place, one.written) for one in found.addresses] == [
        ("/contact/email", "a@b.org"),
        ("/links/0/url", "https://c.org/?q=@"),
    ]


def test_what_a_page_links_to_is_found_whatever_it_looks_like():
    found = contents("resource", links=[{"url": "y"}], title="https://x.org", url="javascript:z")

    assert [(one.place, one.written) for one in found.links] == [("/links/0/url", "y"), ("/url", "javascript:z")]


def test_codes_are_found_by_what_the_schema_says_of_their_place():
    found = contents("course", codes={"sced": "13203", "cip": ["48.0501"], "local": "13203"}, title="13203")

    assert [(one.place, one.written, one.vocabulary) for one in found.codes] == [
        ("/codes/sced", "13203", "sced"),
        ("/codes/cip/0", "48.0501", "cip-2020"),
    ]


def test_codes_are_found_in_trees():
    takes = {"any_of": [{"course": "a"}, {"all_of": [{"sced": "13203"}]}]}

    found = contents("articulation", versions=[{"takes": takes}])

    assert [one.place for one in found.codes] == ["/versions/0/takes/any_of/1/all_of/0/sced"]


def test_without_its_vocabulary_no_code_is_looked_up():
    subject = replace(contents("course", codes={"sced": "1"}).subject, vocabularies={})

    assert contents_of(subject).codes_of("sced") == []


@pytest.mark.parametrize(
    ("text", "host"),
    [
        ("https://KCC.example.org:8080/a?b#c", "kcc.example.org"),
        ("http://example.org.", "example.org"),
        ("https://user@example.org", "example.org"),
        ("https://[::1", ""),
        ("office@KCC.example.org", "kcc.example.org"),
        ("office at kcc.example.org", ""),
        ("@school", ""),
        ("a/b@c.org", ""),
        ("ftp://example.org", ""),
    ],
)
def test_an_address_has_a_host(text, host):
    assert host_of(text) == host


@pytest.mark.parametrize(
    "address", ["https://example.org", "https://a.b.example.com/x", "a@example.net", "http://x.test"]
)
def test_an_example_address_is_known(address):
    assert is_example(address)


@pytest.mark.parametrize("address", ["https://notexample.org", "https://example.org.evil.com", "https://example.edu"])
def test_a_real_address_is_no_example(address):
    assert not is_example(address)


@pytest.mark.parametrize(
    ("code", "options", "nearest"),
    [
        ("HS-PS3-9", ["HS-PS3-1", "HS-PS3-5", "HS-PS4-3", "MS-PS3-5"], "HS-PS3-5"),
        ("48.0511", ["48.0501", "48.0510", "84.0511"], "48.0510"),
        ("51-4041.01", ["51-4041.00", "15-4041.01"], "51-4041.00"),
        ("99.9999", ["11.0101"], None),
        ("13203", [], None),
    ],
)
def test_the_nearest_code_begins_alike(code, options, nearest):
    assert nearest_code(code, options) == nearest


def test_a_place_below_escapes_the_names_of_fields():
    assert below(ROOT, "a/b", 0, "c~d") == "/a~1b/0/c~0d"


def test_groups_below_a_place_are_found():
    assert [place for place, _ in groups({"a": [{"b": {}}]}, below(ROOT, "x"))] == ["/x", "/x/a/0", "/x/a/0/b"]


def test_every_type_is_known():
    assert all(contents(name).groups for name in TYPES)
