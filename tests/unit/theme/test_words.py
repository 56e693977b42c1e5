"""The interface's wording, from catalogs of messages."""

from pathlib import PurePosixPath

from lx.model.site import Words
from lx.theme.words import words_of

SPANISH = """
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"Language: es\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

msgid "Search"
msgstr "Buscar"

msgid "%(num)s entry"
msgid_plural "%(num)s entries"
msgstr[0] "%(num)s entrada"
msgstr[1] "%(num)s entradas"

msgid "Print"
msgstr ""

#, fuzzy
msgid "Next"
msgstr "Anterior"
"""


def test_english_is_always_there_and_needs_no_translation() -> None:
    assert words_of({}) == {"en": Words("en", {})}


def test_a_catalog_gives_its_messages_with_their_plurals() -> None:
    words = words_of({PurePosixPath("locale/es.po"): SPANISH.encode()})

    assert words["es"].messages["Search"] == "Buscar"
    assert words["es"].messages["%(num)s entry"] == ("%(num)s entrada", "%(num)s entradas")


def test_what_is_not_translated_or_not_sure_is_left_out() -> None:
    words = words_of({PurePosixPath("locale/es.po"): SPANISH.encode()})

    assert set(words["es"].messages) == {"Search", "%(num)s entry"}


def test_the_template_of_catalogs_is_no_language() -> None:
    assert set(words_of({PurePosixPath("locale/lx.pot"): SPANISH.encode()})) == {"en"}
