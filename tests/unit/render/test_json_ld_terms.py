"""What records say to machines: words that schema.org and CTDL have, of the right things, in the right form."""

import json

import pytest

from checking import ROOT, TYPES, tree_of, with_changed
from json_ld_terms import TERMS, faults
from lx.render.context import context_of
from lx.render.json_ld import json_ld
from sites import site_of, sound

FULL = """# catalog/manufacturing/resource/scrap-bin-data.yml
cost: {basis: fee, amount: 12.5, per: class}
accessibility: {features: [captions], hazards: [none], summary: Read aloud by most browsers.}
audience: [teacher]
clusters: [illinois/manufacturing]
pathways: [national-16/production]
available: {until: "2027-06-30"}
duration: P2W
languages: [en, es]
licence: CC-BY-4.0 OR MIT
links: [{label: Guide, url: "https://resources.example.org/guide"}]
sources: [{name: Shop log, url: "https://resources.example.org/log"}, {name: A talk}]
source: Counted by hand.
part_of: series-parallel-bench
related: [career/machinist]
tags: [scrap]
contact: {role: office, email: office@scrap.example.org}
# catalog/manufacturing/course/pvhs-precision-machining.yml
codes: {local: MF310, sced: "13203", cip: ["48.0501", "15.1301"]}
clusters: [national-16/manufacturing]
grade_bands: ["11-12"]
prerequisites: {all_of: [{course: pvhs-intro-manufacturing}, {course: pvhs-drafting}]}
leads_to: [course/kcc-mfg-105, credential/shop-measurement, career/machinist]
status: ended
# catalog/manufacturing/program/pv-precision-manufacturing.yml
clusters: [national-16/manufacturing]
pathways: [national-16/production]
available: {from: "2025-08-01", until: "2031-06-30"}
tags: [machining]
languages: [en]
# catalog/manufacturing/credential/kcc-cnc-certificate.yml
stackable_into: [shop-measurement]
ctid: ce-7c6c3b6c-0000-4000-8000-000000000000
requires: {all_of: [{course: kcc-mat-110}, {credential: shop-measurement}]}
exam: {fee: {amount: 40}, age: 16}
# catalog/manufacturing/career/machinist.yml
clusters: [national-16/manufacturing]
pathways: [national-16/production]
languages: [en]
tags: [metal]
# catalog/statewide/organization/prairie-view-high-school.yml
identifiers: {nces: "170000000000", rcdts: "48072150026", ipeds: "144000", ctid: ce-1}
location: {county: Peoria, town: Prairie View, lat: 40.7, lon: -89.6}
contact: {role: office, phone: "+1 217 555 0100", url: "https://pv.example.org/office"}
parent: fox-bend-district
tags: [school]
status: ended
# catalog/manufacturing/facility/fox-bend-metrology-lab.yml
location: {county: Kane, town: Fox Bend, lat: 41.9, lon: -88.3}
tags: [measuring]
# catalog/manufacturing/equipment/micrometer-kit.yml
tags: [measuring]
# catalog/manufacturing/student-organization/demo-skills-chapter.yml
national: SkillsUSA
contact: {role: advisor, email: advisor@pv.example.org}
# catalog/manufacturing/event/skills-day-2027.yml
audience: [student]
clusters: [national-16/manufacturing]
languages: [en]
tags: [skills]
location: {county: Kane, town: Fox Bend, format: hybrid, lat: 41.9, lon: -88.3}
# catalog/manufacturing/event/fox-bend-plant-visit.yml
kind: workshop
# catalog/manufacturing/challenge/scrap-to-gain.yml
cost: {basis: free}
audience: [teacher]
# catalog/manufacturing/exchange/manufacturing.yml
serves: {grade_bands: ["9-10"], counties: [Peoria, Tazewell]}
contact: {role: office, email: office@exchange.example.org}
"""


def blocks(site):
    """What a machine reads of each record of a site's catalog, by the record's name."""
    where = context_of(site)
    for one, record in where.catalog.records.items():
        block = json_ld(where, record, TYPES[one.type])
        yield str(one), json.loads(block.removeprefix('<script type="application/ld+json">').removesuffix("</script>"))


def example():
    return sound().site


def full():
    return site_of(with_changed(FULL), base_url="https://exchange.example.org")


def starter():
    return site_of(tree_of(ROOT / "catalog", ROOT))


@pytest.mark.parametrize("site", [example, full, starter])
def test_every_term_stands_where_its_vocabulary_has_it_and_holds_what_it_may(site):
    wrong = {name: found for name, block in blocks(site()) if (found := list(faults(block)))}

    assert wrong == {}


def test_every_term_of_a_schema_is_looked_at():
    """A term that no test record has would be believed unseen."""
    said = {name for _, block in blocks(full()) for name in names_in(block)}
    said |= {name for _, block in blocks(example()) for name in names_in(block)}
    mapped = {
        name
        for kind in TYPES.values()
        for field in kind.fields.values()
        for key, template in field.terms.items()
        for name in (key.rpartition("/")[2], *names_in(template))
    }

    assert mapped <= said
    assert said - {"schema:mainEntityOfPage"} <= mapped
    assert said <= set(TERMS)


def names_in(value):
    """The terms of a thing or of a template."""
    if isinstance(value, list):
        return {name for part in value for name in names_in(part)}
    if not isinstance(value, dict):
        return set()
    own = {key for key in value if ":" in key}
    return own | {name for key, part in value.items() if key != "@context" for name in names_in(part)}


@pytest.mark.parametrize(
    ("thing", "fault"),
    [
        ({"@type": "schema:Occupation", "schema:license": "https://example.org/"}, "schema:license of"),
        ({"@type": "schema:WebPage", "schema:lastReviewed": "never"}, "schema:lastReviewed: 'never'"),
        ({"@type": "schema:Course", "schema:isAccessibleForFree": "basis free"}, "schema:isAccessibleForFree:"),
        ({"@type": "schema:Course", "schema:timeRequired": "45 minutes"}, "schema:timeRequired:"),
        ({"@type": "schema:Course", "schema:provider": {"schema:name": "A school"}}, "schema:provider:"),
        ({"@type": "schema:Course", "schema:offers": {"@type": "schema:Offer", "schema:price": "40"}}, "schema:price:"),
    ],
)
def test_a_term_in_the_wrong_place_or_form_is_seen(thing, fault):
    assert any(found.startswith(fault) for found in faults(thing))
