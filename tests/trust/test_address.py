"""Row C3: an address in a field leads where it seems to lead, by http or https; mail and telephone only in contacts."""

import pytest

from checking import SCHEMAS, SOUND, TYPES, checked
from corpora import every_payload
from lx.model.record import Ref
from lx.text.href import is_allowed
from mutations import RECORDS
from sites import files_of, parsed, site_of
from trust.hostile_site import full_records, leaves, with_text, written
from trust.strategies import Said

REFUSED = (
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\tscript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:msgbox(1)",
    "blob:https://a.example/1",
    "file:///etc/passwd",
    "intent://a.example#Intent;scheme=http;end",
    "ftp://a.example/x",
    "view-source:https://a.example",
    "mailto:office@example.org",
    "tel:+12175550100",
    "//a.example/x",
    "///a.example/x",
    "\\\\a.example\\x",
    "/absolute/path",
    "../other/index.html",
    "www.example.org/page",
    "https:a.example/x",
    "https:/a.example/x",
    "https:///a.example/x",
    "https://",
    "http://user@a.example/x",
    "https://user:word@a.example/x",
    "https://www.example.org@a.example/x",
    "https://a.example\\@b.example/x",
    "https://a.example/\\x",
    "https://a.example/a b",
    "https://a.example/a\nb",
    "https://a.example/a\tb",
    " https://a.example/x",
    "https://a.example/x\n",
    'https://a.example/"onmouseover="alert(1)',
    "https://a.example/<script>",
    "https://a.example/`x`",
    "https://\u0430pple.example/x",
    "https://xn--pple-43d.example/x",
    "https://a\u3002example/x",
    "https://\uff45xample.org/x",
    "https://a.example\u2044x/y",
    "https://a..example/x",
    "https://-a.example/x",
    "https://a.example:port/x",
    "https://a.example:123456/x",
    "https://[::1]/x",
    "https://a.example/" + "x" * 2000,
)
ALLOWED = (
    "https://example.org",
    "http://example.org/",
    "https://www.example.org:8443/a/b.html?c=d&e=%20f#g",
    "https://example.org/caf\u00e9",
    "https://m\u00fcnchen.example/",
    "https://example.org/it's",
)


def address_places():
    """Every field of every type that holds an address, with a record that has one there."""
    for record in RECORDS:
        fields = TYPES[record.ref.type].fields
        for place, _ in leaves(full_records()[record.ref]):
            shape = fields[place[0]].shape if place[0] in fields else None
            for step in place[1:]:
                shape = shape and (shape.items or shape.properties.get(step))
            if shape is not None and shape.format == "address":
                yield record, place


PLACES = {(record.ref.type, place[:1] + place[-1:]): (record, place) for record, place in address_places()}


def told(record, place, address):
    raw = written(with_text(full_records()[record.ref], place, address))
    return {problem.code for problem in checked({**SOUND, record.source.path: raw})}


@pytest.mark.parametrize("kind_and_field", PLACES, ids=lambda one: f"{one[0]}-{'-'.join(map(str, one[1]))}")
def test_every_field_for_an_address_refuses_what_hides_where_it_leads(kind_and_field):
    """Row C3."""
    record, place = PLACES[kind_and_field]

    for address in (
        "javascript:alert(1)",
        "//a.example/x",
        "https://www.example.org@a.example/x",
        "mailto:a@example.org",
    ):
        assert told(record, place, address) & {"LX084", "LX087", "LX092"}, address


@pytest.mark.parametrize("address", REFUSED)
def test_an_address_that_hides_where_it_leads_is_an_error(address):
    """Row C3."""
    assert not is_allowed(address)
    assert told(*PLACES["resource", ("url", "url")], address) & {"LX084", "LX087", "LX092", "LX003", "LX005"}


@pytest.mark.parametrize("address", ALLOWED)
def test_an_address_that_is_what_it_looks_like_is_taken(address):
    """Row C3."""
    assert is_allowed(address)
    assert not told(*PLACES["resource", ("url", "url")], address) & {"LX084", "LX087", "LX092"}


def test_every_field_that_is_shown_as_a_link_is_one_for_addresses():
    """Row C3: what is called an address in a schema is checked as one."""
    found = {
        (file, name)
        for file, schema in SCHEMAS.items()
        for name, said in fields_below(Said(file, schema))
        if name in ("url", "document", "policy") or name.endswith("_url")
        if "string" in str(said.one("type", "string")) and not said.all("properties")
        if not any(notes.get("format") == "address" for _, notes in said.all("x-lx"))
    }

    assert found == set()


def fields_below(said):
    for name, part in said.schema.items():
        if name == "properties":
            yield from ((field, Said(said.file, schema)) for field, schema in part.items())
        if isinstance(part, dict):
            yield from fields_below(Said(said.file, part))


def test_mail_and_telephone_are_links_in_contacts_and_carry_nothing_else():
    """Row C3."""
    record = next(one for one in RECORDS if one.ref == Ref("exchange", "manufacturing"))
    contact = {"role": "desk", "email": "a?subject=b&body=c@example.org", "phone": "+1 217 555 0100"}
    tree = {**SOUND, record.source.path: written({**record.data, "contact": contact})}

    page = parsed(files_of(site_of(tree))["manufacturing/exchange/manufacturing.html"])

    schemes = [href for href in page.links.values() if href.startswith(("mailto:", "tel:"))]
    assert schemes == ["mailto:a%3Fsubject%3Db%26body%3Dc@example.org", "tel:+12175550100"]


if every_payload():

    def test_no_payload_of_the_collections_is_taken_for_an_address_but_as_the_address_that_it_is():
        """Row C3."""
        taken = [payload for payload in every_payload() if is_allowed(payload)]

        assert [one for one in taken if not one.lower().startswith(("http://", "https://"))] == []
        assert [one for one in taken if set(one) & set("<>\"'`\\ ")] == []
