"""The product's own schemas and vocabularies: sound, complete, and in agreement with each other."""

import re
from pathlib import Path, PurePosixPath

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from lx.read.front_matter import split
from lx.read.schema import record_types, schemas_of
from lx.read.strict_yaml import parse
from lx.read.vocabulary import vocabularies_of

ROOT = Path(__file__).resolve().parents[3]
FILES = {
    PurePosixPath(path.relative_to(ROOT).as_posix()): path.read_bytes()
    for path in sorted((ROOT / "schema").rglob("*"))
    if path.is_file()
}
SCHEMAS = schemas_of(FILES)
VOCABULARIES = vocabularies_of(FILES)
TYPES = record_types(SCHEMAS, VOCABULARIES)
ANNOTATION = "shape/annotation.json"
BASE = "https://learning-exchange.example/schema/"
REGISTRY = Registry().with_resources(
    [(BASE + name, DRAFT202012.create_resource(schema)) for name, schema in SCHEMAS.items()]
)
INSIDE = ("properties", "additionalProperties", "items", "allOf", "then", "else", "$defs")


def validator(reference):
    return Draft202012Validator(
        {"$ref": BASE + reference}, registry=REGISTRY, format_checker=Draft202012Validator.FORMAT_CHECKER
    )


def subschemas(schema, place=""):
    """Every subschema in which something is described, with its place; what only tests a condition is left out."""
    yield place, schema
    for keyword in INSIDE:
        inner = schema.get(keyword)
        if isinstance(inner, list):
            named = enumerate(inner)
        elif keyword in ("properties", "$defs"):
            named = (inner or {}).items()
        else:
            named = [("", inner)]
        for name, part in named:
            if isinstance(part, dict):
                yield from subschemas(part, f"{place}/{keyword}/{name}".rstrip("/"))


def places():
    for name, schema in SCHEMAS.items():
        if name != ANNOTATION:
            for place, part in subschemas(schema):
                yield name, place, part


def faults():
    for name, place, part in places():
        for keyword, fault in part.get("x-lx", {}).get("faults", {}).items():
            yield name, place, keyword, fault


def shapes(shape, seen):
    if id(shape) not in seen:
        seen.add(id(shape))
        yield shape
        for part in (*shape.properties.values(), *([shape.items] if shape.items else [])):
            yield from shapes(part, seen)


def all_shapes(kind):
    seen = set()
    for field in kind.fields.values():
        yield from shapes(field.shape, seen)


def record_files():
    return sorted(path for path in (ROOT / "catalog").glob("*/*/*") if path.parent.name in TYPES)


def data_of(path):
    text = path.read_text(encoding="utf-8")
    return parse(
        split(text, PurePosixPath(path.name)).yaml if path.suffix == ".md" else text, PurePosixPath(path.name)
    ).data


def test_the_types_that_there_are():
    assert set(TYPES) == {
        "articulation", "career", "challenge", "course", "credential", "dual-credit", "equipment", "event", "exchange",
        "facility", "measure", "mentor-program", "opportunity", "organization", "outreach", "plan",
        "professional-development", "program", "resource", "result", "student-organization",
    }  # fmt: skip


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_sound_json_schema(name):
    Draft202012Validator.check_schema(SCHEMAS[name])

    assert SCHEMAS[name]["$schema"] == "https://json-schema.org/draft/2020-12/schema"


@pytest.mark.parametrize("name", [name for name in SCHEMAS if name != ANNOTATION])
def test_annotations_say_only_what_annotations_may_say(name):
    kind = "place" if "/" in name else "type"
    wrong = []
    for place, part in subschemas(SCHEMAS[name]):
        said = validator(f"{ANNOTATION}#/$defs/{kind if place == '' else 'place'}")
        wrong += (
            [f"{place}: {error.message}" for error in said.iter_errors(part.get("x-lx", {}))] if "x-lx" in part else []
        )

    assert wrong == []


@pytest.mark.parametrize(
    "term",
    [
        "schema:name",
        "schema:WebPage/schema:lastReviewed",
        {"schema:offers": [{"@type": "schema:Offer", "schema:price": "{amount}"}]},
        {"schema:Course/schema:about": {"each": "codes", "@type": "schema:Thing", "schema:name": "{label}"}},
    ],
)
def test_a_term_is_a_property_or_a_template_for_each(term):
    assert validator(f"{ANNOTATION}#/$defs/place").is_valid({"term": term})


@pytest.mark.parametrize(
    "term",
    ["dc:title", "schema:Name", {"name": "{value}"}, {"schema:name": 3}, {"schema:offers": {"price": "{amount}"}}],
)
def test_what_is_no_term_of_schema_org_or_ctdl_is_refused(term):
    assert not validator(f"{ANNOTATION}#/$defs/place").is_valid({"term": term})


@pytest.mark.parametrize("name", TYPES)
def test_the_words_of_a_row_name_only_parts_that_the_value_has(name):
    fields = TYPES[name].fields.values()
    named = [(field, part) for field in fields for part in re.findall(r"{(\w+)}", field.chip)]
    unknown = [(field.name, part) for field, part in named if part not in ("value", *field.shape.properties)]

    assert unknown == []


@pytest.mark.parametrize("name", TYPES)
def test_every_field_has_a_label_and_says_why_a_reader_needs_it(name):
    silent = []
    for shape in all_shapes(TYPES[name]):
        silent += [key for key, part in shape.properties.items() if key != "*" and not (part.label and part.help)]
    silent += [key for key, field in TYPES[name].fields.items() if not (field.shape.label and field.shape.help)]

    assert silent == []


@pytest.mark.parametrize("name", TYPES)
def test_a_reference_leads_to_a_type_that_exists(name):
    targets = {shape.target for shape in all_shapes(TYPES[name])} - {None, "*"}

    assert targets <= set(TYPES)


@pytest.mark.parametrize("name", TYPES)
def test_what_a_page_shows_are_fields_of_the_type(name):
    kind = TYPES[name]
    shown = {*kind.eyebrow, *kind.card, *kind.facts, *kind.sections}
    shown |= {kind.owner} - {None}
    shown |= {kind.action["field"]} if kind.action else set()

    assert shown <= set(kind.fields)
    assert "part" not in kind.action or kind.action["part"] in kind.fields[kind.action["field"]].shape.properties


@pytest.mark.parametrize("name", sorted(TYPES.keys() - {"result"}))
def test_a_period_is_a_field_with_a_beginning_and_an_end(name):
    kind = TYPES[name]
    first, *rest = kind.period.split("/")[1:]
    shape = kind.fields[first].shape
    for step in rest:
        shape = shape.items if step == "*" else shape.properties[step]

    assert set(shape.properties) == {"from", "until"}


@pytest.mark.parametrize("name", TYPES)
def test_functions_by_default_are_functions(name):
    said = set()
    for function in TYPES[name].functions:
        field, _, column = function.strip("{}").partition(".")
        terms = VOCABULARIES[TYPES[name].fields[field].shape.vocabulary].terms.values() if column else ()
        said |= {term.more[column] for term in terms} if column else {function}

    assert said <= set(VOCABULARIES["function"].terms)


def test_no_two_types_take_the_same_place_in_the_navigation():
    taken = [(kind.section, kind.order) for kind in TYPES.values()]

    assert len(set(taken)) == len(taken)


def test_a_rule_that_a_schema_tells_has_one_example_and_one_name():
    rules = [fault for *_, fault in faults() if "code" in fault]
    examples = sorted(fault["code"] for fault in rules if "wrong" in fault)

    assert examples == sorted({fault["code"] for fault in rules})
    assert len({(fault["code"], fault["name"]) for fault in rules}) == len(examples)


def test_the_rules_that_schemas_tell():
    assert sorted({fault["code"] for *_, fault in faults() if "code" in fault}) == [
        "LX111", "LX112", "LX120", "LX122", "LX135", "LX136", "LX137", "LX138", "LX139", "LX151", "LX163",
        "LX165", "LX170", "LX172", "LX174", "LX183",
    ]  # fmt: skip


def test_the_words_for_a_fault_stand_where_the_keyword_can_fail():
    lost = []
    for name, place, keyword, _ in faults():
        part = next(part for other, at, part in places() if (other, at) == (name, place))
        stated = validator_keywords(name, part)
        lost += [f"{name}{place}: {keyword}"] if keyword != "required" and keyword not in stated else []

    assert lost == []


def validator_keywords(name, part):
    """The keywords that may fail at a place: its own, of what it refers to, and of the branches of its condition."""
    found = set(part)
    for branch in ("then", "else"):
        found |= set(part.get(branch, {}))
    if "$ref" in part:
        file, _, pointer = part["$ref"].partition("#")
        target = str(PurePosixPath(name).parent / file) if file else name
        referred = SCHEMAS[target]
        for step in pointer.split("/")[1:]:
            referred = referred[step]
        found |= validator_keywords(target, referred)
    return found


def test_patterns_mean_the_same_to_every_engine_and_look_at_short_text_only():
    doubtful = [
        f"{name}{place}"
        for name, place, part in places()
        if "pattern" in part
        and (re.search(r"\\[dDwWsSbBzZAuU]|\(\?", part["pattern"]) or not ("maxLength" in part or "$ref" in part))
    ]

    assert doubtful == []


def test_alternatives_are_told_apart_by_conditions():
    text = "".join(content.decode() for path, content in FILES.items() if path.suffix == ".json")

    assert '"oneOf"' not in text


@pytest.mark.parametrize("year", ["1999-00", "2009-10", "2018-19", "2024-25", "2029-30", "2099-00"])
def test_a_school_year_is_a_year_and_the_next(year):
    assert validator("shape/value.json#/$defs/school-year").is_valid(year)


@pytest.mark.parametrize("year", ["2024-26", "2024-24", "1999-01", "2019-10", "2024", "24-25", "2024/25", "2024-2025"])
def test_what_is_no_school_year_is_refused(year):
    assert not validator("shape/value.json#/$defs/school-year").is_valid(year)


@pytest.mark.parametrize("duration", ["PT45M", "PT2H", "PT1H30M", "P3D", "P2W", "P1DT2H"])
def test_a_length_of_time_is_written_as_iso_8601_does(duration):
    assert validator("shape/value.json#/$defs/duration").is_valid(duration)


@pytest.mark.parametrize("duration", ["P", "PT", "45M", "P1Y", "PT45", "45 minutes"])
def test_what_is_no_length_of_time_is_refused(duration):
    assert not validator("shape/value.json#/$defs/duration").is_valid(duration)


def nested(depth):
    tree = {"course": "a"}
    for _ in range(depth):
        tree = {"all_of": [tree]}
    return tree


@pytest.mark.parametrize(
    "tree",
    [{"course": "a"}, {"choose": 1, "of": [{"course": "a"}, {"exam_course": "b"}]}, {"sced": "13203"}, nested(4)],
)
def test_a_tree_is_a_leaf_or_a_list_of_trees(tree):
    assert validator("shape/tree.json#/$defs/takes-tree").is_valid(tree)


@pytest.mark.parametrize(
    "tree",
    [
        {},
        {"any_of": []},
        {"choose": 1},
        {"of": [{"course": "a"}]},
        {"course": "a", "credential": "b"},
        {"choose": 1, "of": [{"course": "a"}], "course": "b"},
        {"not": {"course": "a"}},
        {"all_of": [{"grade": {"at_least": "B"}}]},
        nested(5),
    ],
)
def test_what_is_no_tree_is_refused(tree):
    assert not validator("shape/tree.json#/$defs/takes-tree").is_valid(tree)


@pytest.mark.parametrize(
    "conditions",
    [
        {"graduated": {}},
        {"grade": {"at_least": "B", "in": "each"}},
        {"exam": {"name": "AP", "at_least": 4, "scale": "1-5"}},
        {"enrolled_in": {"programs": "any"}},
        {"any_of": [{"age": {"min": 16}}, {"person_decides": {"who": "the dean", "what": "entry"}}]},
    ],
)
def test_a_condition_says_one_thing(conditions):
    assert validator("shape/tree.json#/$defs/conditions-tree").is_valid(conditions)


@pytest.mark.parametrize(
    "conditions",
    [
        {"course": "a"},
        {"grade": {"at_least": "F"}},
        {"exam": {"name": "AP", "at_least": 6, "scale": "1-5"}},
        {"enrolled_in": {"programs": "some"}},
        {"graduated": {}, "age": {"min": 16}},
    ],
)
def test_what_is_no_condition_is_refused(conditions):
    assert not validator("shape/tree.json#/$defs/conditions-tree").is_valid(conditions)


def test_every_record_of_the_starter_catalog_is_sound():
    wrong = {}
    for path in record_files():
        errors = [error.message for error in validator(f"{path.parent.name}.json").iter_errors(data_of(path))]
        wrong |= {path.name: errors} if errors else {}

    assert wrong == {}


def test_retired_fields_of_study_lead_to_current_ones():
    terms = VOCABULARIES["cip-2020"].terms
    dead_ends = [
        code
        for code, term in terms.items()
        if (successor := term.more["successor"]) and terms[successor].more["status"] != "current"
    ]

    assert len(terms) == 2847
    assert terms["15.0505"].more == {"status": "retired", "successor": "15.1703"}
    assert dead_ends == []


def test_clusters_of_fields_of_study_are_national_clusters():
    named = {
        cluster for term in VOCABULARIES["cip-cluster"].terms.values() for cluster in term.more["clusters"].split()
    }

    assert named == set(VOCABULARIES["national-16"].terms)


def test_an_exchange_s_cluster_names_what_other_vocabularies_hold():
    nine = [term for term in VOCABULARIES["cluster"].terms.values() if term.more["framework"] == "illinois"]

    assert len(nine) == 9
    for term in nine:
        assert set(term.more["national_16"]) <= set(VOCABULARIES["national-16"].terms)
        assert set(term.more["national_2024"]) <= set(VOCABULARIES["national-2024"].terms)
        assert set(term.more["endorsement_areas"]) <= set(VOCABULARIES["endorsement-area"].terms)
        assert 0 <= term.more["hue"] < 360


def test_pathways_belong_to_national_clusters():
    pathways = VOCABULARIES["pathway"].terms

    assert len(pathways) == 79
    assert {term.more["cluster"] for term in pathways.values()} == set(VOCABULARIES["national-16"].terms)
