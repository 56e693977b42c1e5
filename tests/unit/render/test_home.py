"""The first page of a site: ways in by who the reader is, and what is here."""

from checking import SOUND, with_changed
from lx.render.context import context_of
from lx.render.home import home_view
from lx.render.listing import lists_of
from lx.render.page import press_of
from sites import page_of, parsed, site_of, sound


def home(where):
    return home_view(where, lists_of(where))


def context(snippet="", exchange="manufacturing", **rest):
    return context_of(site_of(with_changed(snippet) if snippet else SOUND, exchange, **rest))


def test_an_exchange_opens_in_its_folder_and_the_hub_at_the_top():
    assert str(home(sound()).path) == "manufacturing/index.html"
    assert str(home(sound(None)).path) == "index.html"


def test_it_is_called_what_the_exchange_or_the_whole_catalog_is_called():
    assert home(sound()).head["title"] == "Demonstration Manufacturing Learning Exchange"
    assert home(sound(None)).head["title"] == "Demonstration learning exchanges"


def test_readers_enter_by_who_they_are():
    doors = {door.title: (door.address, door.counts) for door in home(sound()).values["doors"]}

    assert doors == {
        "I teach": ("list/section/learn-1.html", ("3 resources",)),
        "I counsel": ("list/section/credit-1.html", ("1 articulation agreement", "1 dual-credit course")),
        "I’m a student or family": ("list/section/careers-1.html", ("1 career", "1 program")),
    }


def test_a_partner_enters_where_a_page_says_how_to_take_part():
    where = context(pages=[page_of("shared", "contribute")])

    assert home(where).values["doors"][-1].address == "about/contribute.html"


def test_there_is_no_door_to_an_empty_room():
    assert [door.title for door in home(sound("energy")).values["doors"]] == ["I teach"]


def test_a_function_that_nothing_serves_is_named_without_a_link():
    functions = home(sound("energy")).values["functions"]

    assert len(functions) == 9
    assert functions[0] == ("Learning resources", "function/e-learning.html", 1)
    assert functions[1] == ("Space and equipment", "", 0)


def test_the_number_of_entries_is_of_what_is_listed():
    ended = "# catalog/manufacturing/resource/scrap-bin-data.yml\nstatus: ended\n"

    assert home(context(ended)).values["count"] == home(sound()).values["count"] - 1


def test_the_hub_shows_every_exchange_with_what_its_own_first_page_counts():
    ended = "# catalog/manufacturing/resource/scrap-bin-data.yml\nstatus: ended\n"
    exchanges = home(context(ended, None)).values["exchanges"]

    assert [(one.title, one.address) for one in exchanges] == [
        ("Demonstration Energy Learning Exchange", "energy/index.html"),
        ("Demonstration Manufacturing Learning Exchange", "manufacturing/index.html"),
    ]
    assert exchanges[1].count == home(context(ended)).values["count"]


def test_an_exchange_shows_no_other():
    assert home(sound()).values["exchanges"] == ()


def test_only_questions_that_the_site_can_answer_are_asked():
    game = "# catalog/manufacturing/resource/try-a-drawing-game.yml\nexchanges: [energy]\n"

    assert [address for _, address in home(context(game, "energy")).values["often"]] == [
        "list/resource/kind/simulation-1.html"
    ]


def test_a_demonstration_says_so():
    main = parsed(press_of(sound())(home(sound())).content).first("main")

    assert main.first(class_="banner-demonstration").text.startswith("This exchange is a demonstration.")


def test_a_real_exchange_is_no_demonstration():
    where = context("# catalog/manufacturing/exchange/manufacturing.yml\ndemonstration: null\n")
    main = parsed(press_of(where)(home(where)).content).first("main")

    assert list(main.all(class_="banner-demonstration")) == []


def test_everything_on_it_leads_somewhere_in_the_site():
    main = parsed(press_of(sound())(home(sound())).content).first("main")

    assert main.links["Mathematics 2"] == "list/subjects/mathematics-1.html"
    assert main.links["Prairie View High School (fictional)"] == "map/prairie-view-high-school.html"
