"""What pages say of a record's state, on the day of the build and hidden for the days after."""

from checking import with_changed
from lx.render.context import context_of
from sites import page, site_of, sound

OFFERING = "# catalog/manufacturing/dual-credit/kcc-mat-110-at-pv.yml\n"
ENDS_SOON = f'{OFFERING}school_years: {{from: "2025-26", until: "2026-27"}}\n'


def marks(node, kind):
    """Each mark of a state: its word, the days that bound it, whether it is hidden."""
    return [
        (
            one.attributes["class"].split("-", 1)[1],
            one.attributes.get("data-after"),
            one.attributes.get("data-until"),
            "hidden" in one.attributes,
        )
        for one in node.all(class_=kind)
        if "demonstration" not in one.attributes["class"]
    ]


def changed(snippet):
    return context_of(site_of(with_changed(snippet)))


def test_a_record_brings_along_the_banners_of_the_days_to_come():
    assert marks(page(changed(ENDS_SOON), "dual-credit/kcc-mat-110-at-pv"), "banner") == [
        ("expiring", "2027-05-30", "2027-06-30", True),
        ("ended", "2027-06-30", None, True),
    ]


def test_a_row_brings_along_its_pills():
    rows = page(changed(ENDS_SOON), "organization/kestrel-community-college").all("li", class_="row")
    row = next(one for one in rows if "MAT 110) at Prairie View" in one.text)

    assert [one[1:] for one in marks(row, "pill")] == [
        ("2027-05-30", "2027-06-30", True),
        ("2027-06-30", None, True),
    ]


def test_what_has_no_dates_brings_nothing_along():
    assert marks(page(sound(), "career/machinist"), "banner") == []


def test_an_exchange_is_named_once_where_it_has_no_page():
    elsewhere = "# catalog/statewide/organization/kestrel-community-college.yml\nexchanges: [energy]\n"
    energy = context_of(site_of(with_changed(elsewhere), "energy"))
    text = page(energy, "organization/kestrel-community-college").text

    assert "Demonstration Manufacturing Learning Exchange" in text
    assert "Exchange (Demonstration Manufacturing Learning Exchange)" not in text
