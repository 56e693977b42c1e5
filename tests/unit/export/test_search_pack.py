"""The search files."""

import re
from dataclasses import replace

from lx.export.search.document import Document
from lx.export.search.naming import naming_of
from lx.model.site import Share
from search_site import TYPES, documents_in, record, search, site_of, values_in


def editions(site):
    return {re.search(r'","([0-9a-f]+)",', file.content.decode())[1] for file in search(site, Share(0, 1))}


def test_the_files_lie_in_the_site_s_own_folder():
    records = [record("career/a", "A")]

    own = {str(file.path.parent) for file in search(site_of(records), Share(0, 1))}
    hub = {str(file.path.parent) for file in search(site_of(records, None), Share(0, 1))}

    assert own == {"manufacturing/assets/search"}
    assert hub == {"assets/search"}


def makers(site, of):
    return [index for index in range(of) if list(search(site, Share(index, of)))]


def test_one_worker_makes_all_files_of_a_site_and_the_hub_has_one_of_its_own():
    records = [record("career/a", "A"), record("career/b", "B", home="energy"), record("career/c", "C", home="finance")]
    hub = site_of(records, None)
    sites = [site_of(records, name) for name in hub.exchanges]

    assert hub.exchanges == ("energy", "finance", "manufacturing")
    assert [makers(site, 1) for site in (hub, *sites)] == [[0]] * 4
    assert [makers(site, 2) for site in (hub, *sites)] == [[0], [1], [1], [1]]
    assert [makers(site, 3) for site in (hub, *sites)] == [[0], [1], [2], [1]]


def test_the_files_are_the_same_twice_and_of_one_edition():
    records = [record("career/a", "A"), record("career/b", "B")]

    assert list(search(site_of(records), Share(0, 1))) == list(search(site_of(records), Share(0, 1)))
    assert len(editions(site_of(records))) == 1


def test_another_word_makes_another_edition():
    assert editions(site_of([record("career/a", "A")])) != editions(site_of([record("career/a", "B")]))


def test_a_document_is_shown_by_title_address_kind_owner_summary_whether_it_is_fictional_and_its_line():
    records = [
        record("course/a", "Algebra", "For grade 9.", owner="pv", line=["High school", "Grade 9"]),
        record("organization/pv", "Prairie View", "A school.", demonstration=True),
    ]

    values = values_in(site_of(records))

    assert values["manifest"]["kinds"] == [
        ["course", "Courses", "Course"],
        ["organization", "Organizations", "Organization"],
    ]
    assert documents_in(values) == [
        ["Algebra", "course/a.html", 0, "Prairie View", "For grade 9.", 0, 0, ["High school", "Grade 9"]],
        ["Prairie View", "organization/pv.html", 1, "", "A school.", 0, 1, []],
    ]
    assert values["filters"] == ["AB", "AA"]


def test_the_hub_s_documents_are_filed_under_their_exchanges():
    records = [
        record("exchange/energy", "Energy Exchange", home="energy"),
        record("career/a", "A", home="statewide", exchanges=["statewide"]),
    ]

    values = values_in(site_of(records, None))

    assert values["manifest"]["exchanges"] == [["energy", "Energy Exchange"], ["manufacturing", "manufacturing"]]
    assert values["manifest"]["sets"] == [[0], [0, 1]]
    assert values["filters"][1] == "BA"


def test_an_owner_who_is_called_as_the_record_is_is_not_named_twice():
    records = [record("resource/khan", "Khan", owner="khan"), record("organization/khan", "Khan")]

    assert [owner for _, _, _, owner, *_ in documents_in(values_in(site_of(records)))] == ["", ""]


def test_kinds_stand_as_the_navigation_has_them_with_maps_among_credit():
    sections = {"course": "credit", "career": "careers"}
    types = {**TYPES, **{name: replace(TYPES[name], section=section, order=1) for name, section in sections.items()}}
    site = site_of([])
    kinds = ("page", "career", "map", "course", "resource")
    documents = [Document("A", "", "a.html", kind, "", (), demonstration=False, said="") for kind in kinds]

    naming = naming_of(documents, replace(site, catalog=replace(site.catalog, types=types)))

    assert list(naming.kinds) == ["resource", "course", "map", "career", "page"]


def test_documents_come_in_files_of_a_fixed_number():
    values = values_in(site_of([record(f"career/a{number}", f"A{number:03}") for number in range(50)]))

    assert [len(values[f"documents-{number}"]) for number in range(9)] == [6] * 8 + [2]
    assert [one[0] for one in documents_in(values)] == [f"A{number:03}" for number in range(50)]


def test_nothing_that_a_record_says_can_end_its_string():
    hostile = "</script><!--<script>\u2028\u2029`${7*7}\\\"'\ud7ff𐐨"

    values = values_in(site_of([record("career/a", hostile, hostile)]))

    assert documents_in(values)[0][0] == hostile
