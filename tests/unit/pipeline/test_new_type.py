"""A project adds a type of record by a schema file alone: it is checked, built, listed and found like any other."""

import json
import re
from pathlib import PurePosixPath

import pytest

from checking import ROOT, SOUND
from lx.model.site import Share
from lx.model.source import Span
from lx.pipeline import outputs, product_of, sites_of
from lx.theme.shipped import shipped_files
from search_site import documents_in
from sites import checked, parsed

SCHEMA = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "Makerspace",
    "description": "A room with tools that a class may use, and what to ask for.",
    "x-lx": {
        "plural": "Makerspaces",
        "section": "experience",
        "order": 10,
        "eyebrow": ["tools"],
        "card": ["tools", "seats"],
        "facts": ["tools", "seats", "near"],
        "sections": ["rules"],
        "action": {},
        "functions": ["facilities"],
        "owner": "host",
        "period": None,
        "review_months": 12,
        "json_ld": ["schema:Place"],
    },
    "type": "object",
    "allOf": [{"$ref": "shape/common.json"}],
    "properties": {
        "host": {
            "title": "Host",
            "description": "Whom to ask.",
            "$ref": "shape/value.json#/$defs/id",
            "x-lx": {"target": "organization", "facet": True, "reverse": "Makerspaces"},
        },
        "tools": {
            "title": "Tools",
            "description": "What one can work with.",
            "type": "array",
            "items": {"type": "string", "enum": ["lathe", "laser", "printer"]},
            "x-lx": {"facet": True, "weight": 3},
        },
        "seats": {"title": "Seats", "description": "How many fit in.", "type": "integer", "minimum": 1},
        "near": {
            "title": "Good for",
            "description": "The careers that it shows.",
            "type": "array",
            "items": {"$ref": "shape/value.json#/$defs/id", "x-lx": {"target": "career"}},
        },
        "rules": {"title": "House rules", "description": "What to know.", "type": "array", "items": {"type": "string"}},
    },
    "required": ["host", "tools"],
    "unevaluatedProperties": False,
}
RECORD = """id: river-shop
title: River Shop
summary: Twelve benches and a lathe, open to classes on Fridays.
host: fox-bend-tooling
tools: [lathe, printer]
seats: 12
near: [machinist]
rules: [Bring goggles.]
last_reviewed: "2026-08-15"
status: current
demonstration: true
"""
PATH = PurePosixPath("catalog/manufacturing/makerspace/river-shop.yml")
FILE = PurePosixPath("schema/makerspace.json")


def tree(schema=SCHEMA, record=RECORD, name=FILE):
    text = schema if isinstance(schema, bytes) else json.dumps(schema).encode()
    return {**SOUND, name: text, **({PATH: record.encode()} if record else {})}


def told(project):
    product = product_of(shipped_files(), project)
    return [(one.code, str(one.path), one.message) for one in checked(project, product).problems]


def with_changed(**changed):
    """The schema with other values; None takes one away."""
    return {key: value for key, value in {**SCHEMA, **changed}.items() if value is not None}


@pytest.fixture(scope="module")
def sites():
    product = product_of(shipped_files(), tree())
    result = checked(tree(), product)
    assert result.problems == ()
    return {site.exchange: site for site in sites_of(result, product, base_url="")}


@pytest.fixture(scope="module")
def files(sites):
    return {str(output.path): output.content for output in outputs([sites["manufacturing"]], Share(0, 1))}


def page(files, path):
    return parsed(files[f"manufacturing/{path}"])


def test_a_fault_in_its_record_is_told_by_the_labels_of_its_schema():
    record = RECORD.replace("[lathe, printer]", "[lathe, printr]").replace("seats: 12", "seats: none")

    found = told(tree(record=record))

    assert sorted((code, path) for code, path, _ in found) == [("LX082", str(PATH)), ("LX083", str(PATH))]
    assert any("seats" in message.casefold() for _, _, message in found)


def test_a_missing_field_and_an_unknown_one_are_told():
    found = told(tree(record=RECORD.replace("host:", "hots:")))

    assert [(code, path) for code, path, _ in found] == [("LX080", str(PATH))]
    assert "host" in found[0][2] or "hots" in found[0][2]


def test_a_reference_of_its_record_is_checked():
    found = told(tree(record=RECORD.replace("[machinist]", "[machinst]")))

    assert found == [("LX103", str(PATH), "No career is called 'machinst'.")]


def test_its_name_is_known_where_a_record_names_it():
    drafting = PurePosixPath("catalog/manufacturing/course/pvhs-drafting.yml")
    project = {**tree(), drafting: SOUND[drafting] + b"related: [makerspace/river-shop, makerspace/nowhere]\n"}

    assert told(project) == [("LX103", str(drafting), "No makerspace is called 'nowhere'.")]


def test_its_record_has_a_page(files):
    root = page(files, "makerspace/river-shop.html")

    assert root.first("h1").text == "River Shop"
    assert [term.text for term in root.first(class_="facts").all("dt")] == ["Tools", "Seats", "Good for"]
    assert "Bring goggles." in root.first("main").text
    assert root.first("main").links["Machinist"] == "../career/machinist.html"


def test_whom_it_names_names_it_back(files):
    root = page(files, "organization/fox-bend-tooling.html")

    assert root.first("main").links["River Shop"] == "../makerspace/river-shop.html"


def test_it_is_listed_by_type_function_and_facet(files):
    for path in ("makerspace/index.html", "function/facilities.html", "organization/fox-bend-tooling.html"):
        assert "River Shop" in page(files, path).first("main").text, path


def test_its_list_is_narrowed_by_its_facets():
    other = RECORD.replace("river-shop", "hill-shop").replace("[lathe, printer]", "[laser]").encode()
    project = {**tree(), PATH.with_stem("hill-shop"): other}
    product = product_of(shipped_files(), project)
    site = sites_of(checked(project, product), product, base_url="", only=["manufacturing"])[0]
    paths = {str(output.path) for output in outputs([site], Share(0, 1))}

    assert "manufacturing/list/makerspace/tools/lathe-1.html" in paths


def test_its_part_of_the_navigation_is_there(files):
    links = page(files, "index.html").first("nav", class_="site-nav").links

    assert links["Experience"] == "list/section/experience-1.html"
    assert "River Shop" in page(files, "list/section/experience-1.html").first("main").text


def test_it_is_found_by_search(files):
    values = {}
    for path, raw in files.items():
        if path.startswith("manufacturing/search/") or "lx.put(" in raw[:7].decode("latin-1"):
            name, _, rest = raw.decode().removeprefix('lx.put("').partition('"')
            values[name] = json.loads(rest.split(",", 2)[2].removesuffix(");\n"))

    assert "River Shop" in [title for document in documents_in(values) for title in document if isinstance(title, str)]


def test_it_is_in_the_catalog_for_other_programs(files):
    records = json.loads(files["manufacturing/catalog.json"])["records"]

    (entry,) = (one for one in records if one["type"] == "makerspace")
    assert (entry["title"], entry["provider"]) == ("River Shop", "fox-bend-tooling")
    assert entry["functions"] == ["facilities"]


def test_it_has_a_vocabulary_and_a_shape_of_its_own():
    schema = json.loads(json.dumps(SCHEMA))
    schema["properties"]["tools"]["items"] = {"$ref": "shape/tool.json#/$defs/tool"}
    shape = {
        "$schema": SCHEMA["$schema"],
        "title": "Tools",
        "$defs": {"tool": {"type": "string", "enum": ["lathe", "printer"], "x-lx": {"vocabulary": "tool"}}},
    }
    words = (
        b"title: Tools\nsource: own\ndate: 2026-11-24\nterms:\n  lathe: {label: Turning lathe}\n  printer: {label: P}\n"
    )
    project = {
        **tree(schema),
        PurePosixPath("schema/shape/tool.json"): json.dumps(shape).encode(),
        PurePosixPath("schema/vocabulary/tool.yml"): words,
    }
    product = product_of(shipped_files(), project)

    result = checked(project, product)

    assert result.problems == ()
    (site,) = (one for one in sites_of(result, product, base_url="") if one.exchange == "manufacturing")
    made = {str(output.path): output.content for output in outputs([site], Share(0, 1))}
    assert "Turning lathe, P" in page(made, "makerspace/river-shop.html").first(class_="facts").text


def test_a_long_vocabulary_may_be_a_table():
    schema = json.loads(json.dumps(SCHEMA))
    schema["properties"]["tools"]["items"]["x-lx"] = {"vocabulary": "tool"}
    about = b"title: Tools\nsource: own\ndate: 2026-11-24\nlicence: CC0-1.0\ncode: code\nlabel: name\n"
    project = {
        **tree(schema),
        PurePosixPath("schema/vocabulary/tool.about.yml"): about,
        PurePosixPath("schema/vocabulary/tool.csv"): b"code,name\nlathe,Turning lathe\nprinter,Printer\n",
    }

    product = product_of(shipped_files(), project)

    assert checked(project, product).problems == ()
    assert product.vocabularies["tool"].terms["lathe"].label == "Turning lathe"


def test_a_schema_of_a_shipped_name_is_an_error():
    course = PurePosixPath("schema/course.json")

    found = told(tree(name=course, record=""))

    assert found == [("LX204", str(course), "lx brings along a schema of this name, and that one is used.")]


def test_a_copy_of_a_shipped_schema_is_no_schema_of_the_projects_own():
    shipped = {path: raw for path, raw in shipped_files().items() if path.parts[0] == "schema"}

    assert told({**SOUND, **shipped}) == []


@pytest.mark.parametrize(
    ("schema", "message"),
    [
        (b'{"title": "Makerspace"', "This is no JSON: Expecting ',' delimiter."),
        (b"[]", "It cannot be used: it is no mapping."),
        (with_changed(**{"x-lx": None}), "It cannot be used: x-lx is missing."),
        (with_changed(title=None), "It cannot be used: title is missing."),
        (with_changed(type="objekt"), None),
        (with_changed(**{"x-lx": {**SCHEMA["x-lx"], "section": "play"}}), None),
        (with_changed(allOf=[{"$ref": "shape/comon.json"}]), None),
        (with_changed(properties={"tools": {"x-lx": {"vocabulary": "tool"}}}), None),
        (with_changed(**{"if": {"$ref": "shape/nowhere.json"}, "then": {}}), None),
    ],
)
def test_a_schema_that_cannot_be_used_is_told_once_and_its_records_are_passed_over(schema, message):
    found = told(tree(schema))

    assert [(code, path) for code, path, _ in found] == [("LX205", str(FILE))]
    assert message in (None, found[0][2])


def test_every_fault_of_a_schema_is_told_at_once_at_its_place():
    text = b"""{
  "title": "Makerspace",
  "x-lx": {"plural": "Makerspaces", "section": "play", "sort": 1, "order": 1, "facts": [], "functions": []},
  "type": "objekt",
  "properties": {
    "a": {"x-lx": {"facett": true}}
  }
}
"""
    project = tree(text, record="")

    found = checked(project, product_of(shipped_files(), project)).problems

    assert {(one.place.line, one.place.column) for one in found} == {
        (2, 3),
        (3, 12),
        (3, 48),
        (3, 56),
        (4, 11),
        (6, 20),
    }
    assert {one.message for one in found if one.place.line in (2, 6)} == {
        "It cannot be used: description is missing.",
        "It cannot be used: 'x-lx' has no part called 'facett'.",
    }


def test_the_schema_in_the_guide_for_contributors_is_enough():
    guide = (ROOT / "CONTRIBUTING.md").read_text()
    schema = re.search(r"```json\n(.*?)```", guide, re.DOTALL)[1]
    record = re.search(r"```yaml\n(# catalog/\S+)\n(.*?)```", guide, re.DOTALL)
    project = {**SOUND, FILE: schema.encode(), PurePosixPath(record[1].removeprefix("# ")): record[2].encode()}

    found = checked(project, product_of(shipped_files(), project))

    assert found.problems == ()
    assert found.records == len(SOUND)


def test_a_fault_of_json_is_told_at_its_place():
    project = tree(b'{\n  "title": "Makerspace"\n  "x": 1\n}', record="")

    (problem,) = checked(project, product_of(shipped_files(), project)).problems

    assert problem.place == Span(3, 3)


def test_whoever_names_a_record_of_an_unusable_type_is_not_at_fault():
    machinist = PurePosixPath("catalog/manufacturing/career/machinist.yml")
    project = {**tree(b"{"), machinist: SOUND[machinist] + b"related: [makerspace/river-shop]\n"}

    assert [path for _, path, _ in told(project)] == [str(FILE)]


@pytest.mark.parametrize("name", ["list", "about", "Makerspace", "maker_space"])
def test_a_type_cannot_be_called_like_a_folder_of_a_site_or_against_the_grammar_of_ids(name):
    found = told(tree(name=PurePosixPath(f"schema/{name}.json"), record=""))

    assert found == [("LX205", f"schema/{name}.json", f"It cannot be used: {name} is no name for a type.")]


def test_a_type_cannot_be_called_like_an_exchange():
    project = tree(name=PurePosixPath("schema/energy.json"), record="")

    assert told(project) == [("LX205", "schema/energy.json", "An exchange is called energy already.")]


def test_the_new_faults_can_be_explained():
    codes = {rule.code: rule for rule in product_of(shipped_files(), {}).rules}

    assert "Wrong:\n" in codes["LX204"].text
    assert "Says:\n" in codes["LX205"].text
