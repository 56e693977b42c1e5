"""The page of a topic: type by type, with the way to each list."""

from checking import SOUND, with_changed
from lx.render.context import context_of
from lx.render.listing import lists_of
from lx.render.page import press_of
from lx.render.topic import topic_views
from sites import parsed, site_of, sound

PROVIDED = "".join(
    f"# catalog/manufacturing/resource/t-{at}.yml\nid: t-{at}\ntitle: T{at}\nprovider: fox-bend-tooling\n"
    for at in range(21)
)


def context(snippet=""):
    return context_of(site_of(with_changed(snippet) if snippet else SOUND))


def views(where):
    return {str(view.path): view for view in topic_views(where, lists_of(where))}


def main_of(where, path):
    return parsed(press_of(where)(views(where)[f"manufacturing/{path}"]).content).first("main")


def test_a_topic_shows_the_first_of_each_type_with_counts():
    main = main_of(sound(), "list/subjects/mathematics-1.html")

    assert [heading.text for heading in main.all("h2")] == ["Resources 1", "Careers 1"]
    assert main.links["Machinist"] == "../../career/machinist.html"


def test_of_many_six_are_shown_and_the_narrowed_list_is_a_link_away():
    many = "".join(f"# catalog/manufacturing/resource/t-{at}.yml\nid: t-{at}\ntitle: T{at}\n" for at in range(9))
    main = main_of(context(many), "list/subjects/mathematics-1.html")

    assert main.links["All 10 resources"] == "../../list/resource/subjects/mathematics-1.html"


def test_a_topic_is_one_page_however_many_share_it():
    many = "".join(f"# catalog/manufacturing/resource/t-{at}.yml\nid: t-{at}\ntitle: T{at}\n" for at in range(120))

    assert [path for path in views(context(many)) if "subjects/mathematics" in path] == [
        "manufacturing/list/subjects/mathematics-1.html",
    ]


def test_a_topic_says_of_which():
    found = views(sound())

    assert found["manufacturing/list/subjects/physics-1.html"].head["title"] == "Subjects: Physics"
    assert found["manufacturing/function/e-learning.html"].head["title"] == "Learning resources"


def test_a_provider_s_topic_leads_to_the_page_about_it_and_does_not_repeat_its_name():
    main = main_of(context(PROVIDED), "list/provider/fox-bend-tooling-1.html")

    assert main.first("h1").text == "From Fox Bend Tooling (fictional)"
    assert main.links["About Fox Bend Tooling (fictional)"] == "../../organization/fox-bend-tooling.html"
    assert "Fox Bend Tooling" not in main.first(class_="rows").text


def test_a_fictional_record_is_marked():
    row = main_of(context(PROVIDED), "list/provider/fox-bend-tooling-1.html").first(class_="row")

    assert row.first(class_="tag").text == "demonstration"
