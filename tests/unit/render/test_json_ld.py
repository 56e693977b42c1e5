"""A record for machines: terms as its schema maps them, in a data block that nothing can break out of."""

import json
from dataclasses import replace

import pytest

from checking import TYPES, with_changed
from lx.render.context import context_of
from lx.render.json_ld import json_ld
from sites import ref, site_of, sound


def data(where, name):
    """What a parser reads in the data block of a record."""
    one = ref(name)
    block = json_ld(where, where.catalog.records[one], TYPES[one.type])
    assert block.startswith('<script type="application/ld+json">')
    assert block.endswith("</script>")
    return json.loads(block.removeprefix('<script type="application/ld+json">').removesuffix("</script>"))


def names_in(value):
    """All keys and classes."""
    if isinstance(value, list):
        return {name for part in value for name in names_in(part)}
    if not isinstance(value, dict):
        return set()
    classes = value.get("@type", [])
    own = {*value, *(classes if isinstance(classes, list) else [classes])}
    return own | {name for key, part in value.items() if key not in ("@context", "@type") for name in names_in(part)}


def context(snippet="", exchange="manufacturing", **rest):
    return context_of(site_of(with_changed(snippet), exchange, **rest))


def test_a_record_is_of_the_classes_that_its_schema_names():
    assert data(sound(), "resource/scrap-bin-data")["@type"] == ["schema:CreativeWork", "schema:LearningResource"]


def test_a_class_may_follow_from_a_field_of_the_record():
    assert data(sound(), "credential/shop-measurement")["@type"] == [
        "schema:CreativeWork",
        "schema:EducationalOccupationalCredential",
        "ceterms:Certification",
    ]
    assert "schema:School" in data(sound(), "organization/prairie-view-high-school")["@type"]


def test_a_field_that_says_no_class_adds_none():
    assert data(sound(), "organization/fox-bend-tooling")["@type"] == ["schema:Organization", "ceterms:Organization"]


def test_fields_are_called_by_their_terms():
    found = data(sound(), "resource/scrap-bin-data")

    assert found["schema:name"] == "A month of scrap"
    assert found["schema:description"].startswith("A table to count with:")
    assert found["schema:learningResourceType"] == "Data set"
    assert found["schema:license"] == "https://creativecommons.org/licenses/by-sa/4.0/"


def test_a_field_without_a_term_says_nothing():
    found = data(sound(), "resource/scrap-bin-data")

    assert "no" not in [value for value in found.values() if isinstance(value, str)]


def test_what_is_free_is_so_in_one_word_and_as_an_offer():
    found = data(sound(), "resource/series-parallel-bench")

    assert found["schema:isAccessibleForFree"] is True
    assert found["schema:offers"] == {"@type": "schema:Offer", "schema:price": 0, "schema:priceCurrency": "USD"}


def test_what_is_for_a_fee_says_its_price():
    fee = "# catalog/manufacturing/resource/scrap-bin-data.yml\ncost: {basis: fee, amount: 12.5, per: class}\n"

    found = data(context(fee), "resource/scrap-bin-data")

    assert found["schema:isAccessibleForFree"] is False
    assert found["schema:offers"] == {
        "@type": "schema:Offer",
        "schema:price": 12.5,
        "schema:priceCurrency": "USD",
        "schema:priceSpecification": {"@type": "schema:UnitPriceSpecification", "schema:unitText": "class"},
    }


def test_of_a_price_to_be_asked_nothing_is_said():
    ask = "# catalog/manufacturing/resource/scrap-bin-data.yml\ncost: {basis: ask}\n"

    found = data(context(ask), "resource/scrap-bin-data")

    assert not {"schema:isAccessibleForFree", "schema:offers"} & set(found)


def test_a_standard_is_an_alignment():
    assert data(sound(), "resource/series-parallel-bench")["schema:educationalAlignment"] == {
        "@type": "schema:AlignmentObject",
        "schema:alignmentType": "teaches",
        "schema:educationalFramework": "NGSS",
        "schema:targetName": "HS-PS3-3",
    }


def test_a_field_of_study_of_a_course_is_an_alignment():
    coded = '# catalog/manufacturing/course/pvhs-drafting.yml\ncodes: {local: MF210, cip: ["15.1301", "48.0501"]}\n'

    found = data(context(coded), "course/pvhs-drafting")

    assert [one["schema:targetName"] for one in found["schema:educationalAlignment"]] == ["15.1301", "48.0501"]
    assert {one["schema:alignmentType"] for one in found["schema:educationalAlignment"]} == {"educationalSubject"}
    assert found["ceterms:instructionalProgramType"][1] == {
        "@type": "ceterms:CredentialAlignmentObject",
        "ceterms:codedNotation": "48.0501",
        "ceterms:frameworkName": "Classification of Instructional Programs, 2020",
        "ceterms:targetNodeName": "Machine Tool Technology/Machinist",
    }


def test_an_occupation_has_its_code_and_the_code_s_name():
    found = data(sound(), "career/machinist")

    assert found["ceterms:occupationType"]["ceterms:codedNotation"] == "51-4041.00"
    assert found["ceterms:occupationType"]["ceterms:targetNodeName"] == "Machinists"


def test_a_program_says_the_codes_of_the_careers_that_it_leads_to():
    found = data(sound(), "program/pv-precision-manufacturing")

    assert found["schema:occupationalCategory"]["schema:codeValue"] == "51-4041.00"


def test_credits_are_a_number_with_its_unit():
    found = data(sound(), "course/kcc-mfg-105")

    assert found["schema:numberOfCredits"]["schema:value"] == 3
    assert found["ceterms:creditValue"]["@type"] == "ceterms:ValueProfile"
    assert found["ceterms:creditValue"]["schema:value"] == 3
    assert found["ceterms:creditValue"]["ceterms:creditUnitType"]["ceterms:targetNode"] == "creditUnit:SemesterHour"


def test_a_contact_of_an_organization_is_a_contact_point():
    written = """# catalog/statewide/organization/fox-bend-tooling.yml
contact: {role: training office, email: office@shop.example.org, phone: "+1 217 555 0100"}
"""

    assert data(context(written), "organization/fox-bend-tooling")["schema:contactPoint"] == {
        "@type": "schema:ContactPoint",
        "schema:contactType": "training office",
        "schema:email": "office@shop.example.org",
        "schema:telephone": "+1 217 555 0100",
    }


def test_what_only_an_organization_has_is_said_of_no_other():
    assert "schema:contactPoint" not in data(sound(), "resource/series-parallel-bench")


def test_a_review_is_of_the_page():
    found = data(sound(), "resource/scrap-bin-data")["schema:mainEntityOfPage"]

    assert found == {"@type": "schema:WebPage", "schema:lastReviewed": "2026-08-01"}


def test_a_day_that_is_none_is_not_said():
    never = "# catalog/manufacturing/resource/scrap-bin-data.yml\nlast_reviewed: never\n"

    assert "schema:mainEntityOfPage" not in data(context(never), "resource/scrap-bin-data")


def test_time_levels_languages_and_access_are_as_others_write_them():
    found = data(sound(), "resource/series-parallel-bench")

    assert found["schema:timeRequired"] == "PT45M"
    assert found["schema:educationalLevel"] == "Grades 9–10"
    assert found["schema:inLanguage"] == ["en", "es"]
    assert found["schema:accessMode"] == ["visual", "textual"]
    assert found["schema:accessibilityFeature"] == ["alternativeText", "highContrastDisplay"]
    assert found["schema:audience"][1] == {"@type": "schema:EducationalAudience", "schema:educationalRole": "student"}


def test_each_license_of_several_is_an_address_and_what_nobody_has_checked_is_none():
    either = "# catalog/manufacturing/resource/scrap-bin-data.yml\nlicence: CC-BY-4.0 OR MIT\n"
    unknown = "# catalog/manufacturing/resource/scrap-bin-data.yml\nlicence: LicenseRef-not-checked\n"

    assert data(context(either), "resource/scrap-bin-data")["schema:license"] == [
        "https://creativecommons.org/licenses/by/4.0/",
        "https://spdx.org/licenses/MIT.html",
    ]
    assert "schema:license" not in data(context(unknown), "resource/scrap-bin-data")


def test_what_a_record_says_of_its_facts_makes_it_no_work_based_on_another():
    read = "# catalog/manufacturing/resource/scrap-bin-data.yml\nsource: Counted by this catalog.\n"

    assert "Counted by this catalog." not in str(data(context(read), "resource/scrap-bin-data"))


def test_a_fictional_record_says_so():
    assert data(sound(), "resource/scrap-bin-data")["schema:disambiguatingDescription"].startswith("Fictional")
    assert "schema:disambiguatingDescription" not in data(sound(), "career/machinist")


def test_an_agreement_tells_from_what_for_what_and_how_much():
    found = data(sound(), "articulation/kcc-machining-from-pv")
    first, second = found["ceterms:hasTransferValueProfile"]

    assert found["ceterms:dateSigned"] == "2024-03-11"
    assert found["ceterms:sendingOrganization"]["ceterms:name"] == "Prairie View High School (fictional)"
    assert first["ceterms:transferValueFrom"]["ceterms:name"] == "Precision Machining"
    assert second["ceterms:transferValueFor"][1]["ceterms:name"] == "Machine Tools I"
    assert [one["schema:value"] for one in second["ceterms:transferValue"]] == [2, 3]


def test_who_gives_a_course_together_is_named_together():
    found = data(sound(), "dual-credit/kcc-mat-110-at-pv")["schema:provider"]

    assert [one["schema:name"] for one in found] == [
        "Kestrel Community College (fictional)",
        "Prairie View High School (fictional)",
    ]


def test_what_is_no_number_is_no_price():
    fees = "# catalog/manufacturing/dual-credit/kcc-mat-110-at-pv.yml\nfees: [{what: book, amount: ask}]\n"

    assert data(context(fees), "dual-credit/kcc-mat-110-at-pv")["ceterms:estimatedCost"] == {
        "@type": "ceterms:CostProfile",
        "ceterms:description": "book",
        "ceterms:currency": "USD",
    }


def test_only_what_no_longer_holds_says_its_status():
    ended = "# catalog/manufacturing/course/pvhs-drafting.yml\nstatus: ended\n"

    found = data(context(ended), "course/pvhs-drafting")["ceterms:lifeCycleStatusType"]

    assert found["ceterms:targetNode"] == "lifeCycle:Ceased"
    assert "ceterms:lifeCycleStatusType" not in data(sound(), "course/pvhs-drafting")


def test_every_key_has_a_namespace_that_the_context_declares():
    for one in sound().catalog.records:
        found = data(sound(), str(one))

        prefixes = {name.partition(":")[0] for name in names_in(found) if not name.startswith("@")}

        assert prefixes <= set(found["@context"])


def test_who_provides_it_is_named():
    found = data(sound(), "resource/scrap-bin-data")

    assert found["schema:provider"] == {
        "@type": ["schema:Organization", "ceterms:Organization"],
        "ceterms:name": "Fox Bend Tooling (fictional)",
        "schema:name": "Fox Bend Tooling (fictional)",
    }


def test_of_several_records_each_is_named_and_what_is_not_there_is_not():
    several = """# catalog/manufacturing/course/pvhs-drafting.yml
leads_to: [career/machinist, career/nobody, course/pvhs-cnc-capstone]
"""

    found = data(context(several), "course/pvhs-drafting")["ceterms:isPreparationFor"]

    assert [one["schema:name"] for one in found] == ["Machinist", "CNC Capstone"]
    assert [one["@type"][0] for one in found] == ["schema:Occupation", "schema:CreativeWork"]


def test_a_draft_is_named_nowhere():
    draft = "# catalog/manufacturing/career/machinist.yml\nstatus: draft\n"

    found = data(context(draft), "program/pv-precision-manufacturing")

    assert {"schema:occupationalCategory", "ceterms:occupationType"} & set(found) == set()
    assert "ceterms:occupationType" in data(sound(), "program/pv-precision-manufacturing")


def test_addresses_are_those_of_the_web_where_they_are_known():
    found = data(context("", base_url="https://exchange.example.org"), "resource/scrap-bin-data")

    assert found["@id"] == "https://exchange.example.org/manufacturing/resource/scrap-bin-data.html"
    assert found["schema:provider"]["@id"] == (
        "https://exchange.example.org/statewide/organization/fox-bend-tooling.html"
    )


def test_a_guest_keeps_the_address_of_its_home():
    guest = "# catalog/energy/resource/turbine-shop.yml\nid: turbine-shop\nrelated: [career/machinist]\n"

    found = data(context(guest, "energy", base_url="https://exchange.example.org"), "career/machinist")

    assert found["@id"] == "https://exchange.example.org/manufacturing/career/machinist.html"


def test_without_a_known_address_there_is_none():
    assert "@id" not in data(sound(), "resource/scrap-bin-data")


@pytest.mark.parametrize(
    "hostile",
    [
        "</script><script>alert(1)</script>",
        "<!--<script>",
        "]]>",
        "&lt;b&gt; & \"quoted\" 'single'",
        "back\\slash `tick` ${x} {{ y }}",
        "line\u2028and\u2029paragraph",
    ],
)
def test_a_hostile_text_comes_back_as_it_was_and_breaks_out_nowhere(hostile):
    site = site_of()
    record = site.catalog.records[ref("resource/scrap-bin-data")]
    changed = replace(record, data={**record.data, "title": hostile})

    block = json_ld(context_of(site), changed, TYPES["resource"])
    inside = block.removeprefix('<script type="application/ld+json">').removesuffix("</script>")

    assert json.loads(inside)["schema:name"] == hostile
    assert not set("<>&\u2028\u2029") & set(inside)


def test_the_same_record_gives_the_same_bytes():
    one = sound().catalog.records[ref("career/machinist")]

    assert json_ld(sound(), one, TYPES["career"]) == json_ld(sound(), one, TYPES["career"])
