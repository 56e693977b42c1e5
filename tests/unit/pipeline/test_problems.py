"""What checking a whole project reports: every problem of every file, once, and none that follows from another."""

from pathlib import PurePosixPath

import pytest

from checking import SOUND, TODAY, TYPES, with_changed
from lx import pipeline
from lx.domain.address import RESERVED
from lx.model.problem import Problem, Severity
from lx.model.source import Span
from sites import checked, product

MACHINIST = PurePosixPath("catalog/manufacturing/career/machinist.yml")
DRAFTING = PurePosixPath("catalog/manufacturing/course/pvhs-drafting.yml")
ONE_OF_EACH_TYPE = (
    "catalog/manufacturing/articulation/kcc-machining-from-pv.yml",
    "catalog/manufacturing/career/machinist.yml",
    "catalog/manufacturing/course/pvhs-intro-manufacturing.yml",
    "catalog/manufacturing/credential/kcc-cnc-certificate.yml",
    "catalog/manufacturing/dual-credit/kcc-mat-110-at-pv.yml",
    "catalog/manufacturing/exchange/manufacturing.yml",
    "catalog/statewide/organization/kestrel-community-college.yml",
)


def told(tree, **rest):
    return [(problem.code, str(problem.path)) for problem in checked(tree, **rest).problems]


def test_the_sound_example_has_no_problems():
    found = checked(SOUND)

    assert (found.problems, found.records, found.has_errors) == ((), len(SOUND) - 1, False)


def test_a_broken_record_does_not_hide_others():
    tree = {**SOUND, MACHINIST: b"id: [\n", DRAFTING: SOUND[DRAFTING].replace(b"level:", b"levle:")}

    assert {path for _, path in told(tree)} == {str(MACHINIST), str(DRAFTING)}


@pytest.mark.parametrize("path", ONE_OF_EACH_TYPE)
def test_whoever_names_a_record_that_cannot_be_read_is_not_at_fault(path):
    broken = PurePosixPath(path)

    found = told({**SOUND, broken: b"id: [\n"})

    assert {path for _, path in found} == {str(broken)}


@pytest.mark.parametrize("path", ONE_OF_EACH_TYPE[-2:])
def test_whoever_names_a_record_that_is_wrong_is_not_at_fault(path):
    broken = PurePosixPath(path)

    found = told({**SOUND, broken: SOUND[broken].replace(b"\nsummary:", b"\nsumary:")})

    assert found == [("LX080", str(broken))]


def test_whoever_names_a_record_with_a_wrong_ending_is_not_at_fault():
    tree = dict(SOUND)
    tree[MACHINIST.with_suffix(".yaml")] = tree.pop(MACHINIST)

    assert told(tree) == [("LX013", str(MACHINIST.with_suffix(".yaml")))]


def test_whoever_names_a_record_that_was_refused_is_not_at_fault():
    tree = {path: raw for path, raw in SOUND.items() if path != MACHINIST}
    refused = Problem("LX006", MACHINIST, Span(1, 1), "It is too large.", "Shorten it.")

    assert told(tree, found=(refused,)) == [("LX006", str(MACHINIST))]


def test_a_record_that_is_not_there_is_missed():
    tree = {path: raw for path, raw in SOUND.items() if path != MACHINIST}

    assert {code for code, _ in told(tree)} == {"LX103"}


def test_an_editorial_page_may_name_only_what_is_there():
    page = b"---\ntitle: Help\nsummary: How to.\n---\nSee [a](career/machinist), [b](career/machinst).\n"
    tree = {**SOUND, PurePosixPath("content/shared/help.md"): page}

    (problem,) = checked(tree).problems

    assert (problem.code, problem.path, problem.place) == (
        "LX103",
        PurePosixPath("content/shared/help.md"),
        Span(5, 32, len("career/machinst")),
    )
    assert problem.fix == "write 'career/machinist', or add that career."


def test_an_editorial_page_may_name_a_record_that_is_broken():
    page = b"---\ntitle: Help\nsummary: How to.\n---\nSee [a](career/machinist).\n"
    tree = {**SOUND, PurePosixPath("content/shared/help.md"): page, MACHINIST: b"id: [\n"}

    assert {path for _, path in told(tree)} == {str(MACHINIST)}


FIVE_SLIPS = (
    ("delivery:", "delivry:"),
    ("\ncollege: kestrel-community-college", "\ncollege: kestrel-comunity-college"),
    ("[prairie-view-high-school]", "[prairie-view-hs]"),
    ("kcc-cnc-certificate", "kcc-cnc-certficate"),
    ("2025-05-20", "2025-05-32"),
)
BODY = b"""Ask a [welder](career/weldr), then a [machinist](career/machinist).

- See [drafting](course/pvhs-drafting) and [this](course/pvhs-draftin),
  or the [shop](organization/fox-bend-toolin).
"""


def with_body(body, fields=b""):
    raw = {path: raw for path, raw in SOUND.items() if path != MACHINIST}
    return {**raw, MACHINIST.with_suffix(".md"): b"---\n" + SOUND[MACHINIST] + fields + b"---\n" + body}


def places(tree, code):
    """Where problems of this code stand in the file of the machinist, counted from its body's first line."""
    first = SOUND[MACHINIST].count(b"\n") + 2
    found = [one for one in checked(tree).problems if one.code == code and one.path.stem == "machinist"]
    return [(one.place.line - first, one.place.column, one.message.split("'")[1]) for one in found]


def test_each_bad_link_of_a_text_is_told_at_its_own_line():
    found = places(with_body(BODY), "LX103")

    assert found == [(1, 16, "weldr"), (3, 51, "pvhs-draftin"), (4, 17, "fox-bend-toolin")]


def test_links_that_are_refused_shift_and_hide_no_others():
    refused = b"[a](x.html) [](career/welder) [b](carer/z) <b>c</b>\n"

    found = places(with_body(refused + BODY), "LX103")

    assert found == [(2, 16, "weldr"), (4, 51, "pvhs-draftin"), (5, 17, "fox-bend-toolin")]
    assert places(with_body(b"[b](carer/z)\n"), "LX103") == []


def test_a_fault_of_the_fields_hides_no_bad_link_of_the_text():
    fields = b"tittle: x\nrelated: [career/weldr, career/machinist]\n"
    tree = with_body(BODY, fields)

    assert [name for *_, name in places(tree, "LX103")] == ["weldr", "weldr", "pvhs-draftin", "fox-bend-toolin"]


def test_a_fault_hides_no_draft_that_is_named():
    tree = with_changed("""# catalog/manufacturing/credential/shop-measurement.yml
status: draft
# catalog/manufacturing/course/pvhs-precision-machining.yml
level: highschool
""")

    assert [code for code, path in told(tree) if "pvhs-precision" in path] == ["LX083", "LX201"]


def test_five_slips_in_one_file_are_told_in_one_run():
    path = "catalog/manufacturing/dual-credit/kcc-mat-110-at-pv.yml"
    text = SOUND[PurePosixPath(path)].decode()
    for right, wrong in FIVE_SLIPS:
        assert right in text
        text = text.replace(right, wrong)

    problems = checked({**SOUND, PurePosixPath(path): text.encode()}).problems

    assert {str(one.path) for one in problems} == {path}
    assert [(one.place.line, one.code, one.fix) for one in problems] == [
        (13, "LX080", "write `delivery`."),
        (27, "LX085", 'write the right day, at most "2025-05-31".'),
        (6, "LX103", "write 'kestrel-community-college', or add that organization."),
        (7, "LX103", "write 'prairie-view-high-school', or add that organization."),
        (22, "LX103", "write 'kcc-cnc-certificate', or add that credential."),
    ]


@pytest.mark.parametrize("broken", ["levle: x\n", "level: highschool\n"])
def test_what_names_a_record_that_is_at_fault_is_not_blamed_even_if_it_is_at_fault_itself(broken):
    path = "catalog/manufacturing/course/pvhs-precision-machining.yml"
    agreement = "# catalog/manufacturing/articulation/kcc-machining-from-pv.yml\nsigned: soon\n"
    tree = with_changed(f"# {path}\n{broken}{agreement}")

    assert {code for code, where in told(tree) if where != path} == {"LX085"}


@pytest.mark.parametrize(
    "path",
    [
        "manufacturing/careers/machinist.yml",
        "manufacturing/career/Machinist.yml",
        "manufacturing/career/machinist.yml.txt",
        "manufacturing/career/new/machinist.yml",
        "manufacturing/machinist.yml",
        "Manufacturing/career/machinist.yml",
    ],
)
def test_whoever_names_a_record_whose_file_lies_in_a_wrong_place_is_not_at_fault(path):
    tree = dict(SOUND)
    tree[PurePosixPath("catalog") / path] = tree.pop(MACHINIST)

    assert {where for _, where in told(tree)} == {f"catalog/{path}"}


def test_two_records_of_one_name_are_both_told():
    tree = with_changed("# catalog/energy/course/pvhs-drafting.yml\ntitle: Drafting again\n")

    assert told(tree) == [("LX102", "catalog/energy/course/pvhs-drafting.yml"), ("LX102", str(DRAFTING))]


def test_the_twin_of_a_record_that_cannot_be_read_is_told_too():
    tree = {**with_changed("# catalog/energy/course/pvhs-drafting.yml\ntitle: Drafting again\n"), DRAFTING: b"id: [\n"}

    assert ("LX102", "catalog/energy/course/pvhs-drafting.yml") in told(tree)


def test_a_folder_of_no_exchange_is_told_once():
    tree = with_changed("# catalog/manufactring/course/a.yml\nid: a\n# catalog/manufactring/course/b.yml\nid: b\n")

    assert told(tree) == [("LX202", "catalog/manufactring/course/a.yml")]


@pytest.mark.parametrize("name", sorted(TYPES))
def test_an_exchange_cannot_be_called_like_a_type_whose_folder_is_in_the_hub(name):
    assert name in RESERVED


def test_problems_stand_in_order_of_their_files():
    tree = {**SOUND, MACHINIST: b"id: [\n", DRAFTING: b"x\n", PurePosixPath("content/hub/X.md"): b"x"}

    paths = [path for _, path in told(tree)]

    assert paths == sorted(paths)


def test_every_problem_of_a_file_has_its_line_and_column():
    tree = {**SOUND, MACHINIST: SOUND[MACHINIST] + b"tittle: x\nonet: 51\n", DRAFTING: b"id: [\n"}

    assert all(isinstance(problem.place, Span) for problem in checked(tree).problems)


def test_a_warning_stands_in_nobodys_way():
    tree = with_changed("# catalog/manufacturing/career/machinist.yml\nlink_checked: never\n")

    found = checked(tree)

    assert [(one.code, one.severity) for one in found.problems] == [("LX146", Severity.WARNING)]
    assert not found.has_errors


def test_two_processes_find_the_same_as_one(monkeypatch):
    body = b"---\n" + SOUND[MACHINIST] + b"---\nA [shop](organization/nobody) and [drafting](course/pvhs-drafting).\n"
    tree = {
        **{path: raw for path, raw in SOUND.items() if path != MACHINIST},
        MACHINIST.with_suffix(".md"): body,
        DRAFTING: SOUND[DRAFTING].replace(b"level:", b"levle:"),
        PurePosixPath("catalog/manufacturing/course/x.yml"): b"id: [\n",
    }
    alone = checked(tree)
    monkeypatch.setattr(pipeline, "_WORTH_SHARING", 1)

    shared = checked(tree, jobs=2)

    assert shared.problems == alone.problems
    assert len(alone.problems) > 2
    assert shared.records == alone.records
    assert (shared.catalog.records, shared.catalog.prose) == (alone.catalog.records, alone.catalog.prose)
    assert (shared.catalog.links, shared.facts) == (alone.catalog.links, alone.facts)


def test_a_project_without_records_has_a_hub():
    tree = {PurePosixPath("catalog/catalog.yml"): b"format: 1\nname: Empty\n"}

    found = checked(tree)

    assert (found.problems, found.records) == ((), 0)
    assert [site.exchange for site in pipeline.sites_of(found, product(), base_url="")] == [None]


def test_a_project_without_its_description_is_told():
    assert told({}) == [("LX050", "catalog/catalog.yml")]


def test_the_day_counts():
    tree = with_changed("# catalog/manufacturing/career/machinist.yml\nlast_reviewed: '2024-01-01'\n")
    early = pipeline.check(tree, product(), today=TODAY.replace(year=2024))

    assert [problem.code for problem in checked(tree).problems] == ["LX107"]
    assert "LX107" not in [problem.code for problem in early.problems if problem.path == MACHINIST]


@pytest.mark.parametrize("broken", ["summary: null\n", "summary: [\n"])
def test_a_reference_that_is_misspelt_finds_the_record_whose_own_file_is_broken(broken):
    tree = with_changed(f"""# catalog/statewide/organization/kestrel-community-college.yml
{broken}# catalog/manufacturing/articulation/kcc-machining-from-pv.yml
receiver: kestrel-comunity-college
""")

    (fix,) = (problem.fix for problem in checked(tree).problems if problem.code == "LX103")

    assert fix == "write 'kestrel-community-college', or add that organization."


@pytest.mark.parametrize(
    ("exchanges", "fix"),
    [
        ("[agriculture, energy]", "add 'manufacturing', or move the file to 'catalog/energy/'."),
        ("[agriculture]", "add 'manufacturing'."),
    ],
)
def test_a_file_is_never_sent_to_a_folder_of_no_exchange(exchanges, fix):
    tree = with_changed(f"# catalog/manufacturing/resource/scrap-bin-data.yml\nexchanges: {exchanges}\n")

    assert [problem.fix for problem in checked(tree).problems if problem.code == "LX182"] == [fix]
