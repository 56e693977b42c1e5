"""The frame of a page is cut at its slots, and loses nothing."""

from pathlib import PurePosixPath

import pytest

from lx.model.site import Shell
from lx.theme.shell import shell_of
from lx.theme.shipped import shipped_files
from lx.theme.theme import theme_of


@pytest.fixture(scope="module")
def shell() -> Shell:
    theme, _ = theme_of({}, shipped_files())
    return theme.shells["page"]


def test_a_frame_has_one_piece_more_than_slots() -> None:
    shell = shell_of("<title>⟦title⟧</title>\n    <p>⟦main⟧</p>")

    assert shell.pieces == ("<title>", "</title>\n<p>", "</p>")
    assert shell.slots == ("title", "main")


def test_the_shell_has_the_slots_that_its_description_lists(shell: Shell) -> None:
    values = {slot for slot in shell.slots if not slot.startswith("_:")}

    assert values == {
        *("language", "site", "title", "description", "root", "head"),
        *("brand_name", "brand_sub", "search", "nav", "main", "footer"),
        *("script_hash", "base", "start"),
    }


def test_the_shell_is_our_own_markup_and_small(shell: Shell) -> None:
    markup = "".join(shell.pieces)

    assert "md-" not in markup
    assert "generator" not in markup
    assert len(markup.encode()) < 3500


def test_the_shell_runs_no_script_of_its_own_and_sets_no_style(shell: Shell) -> None:
    markup = "".join(shell.pieces)

    assert "default-src 'none'; script-src 'self'; style-src 'self'" in markup
    assert "require-trusted-types-for 'script'; trusted-types lx" in markup
    assert markup.count("<script") == markup.count("<script src=")
    assert "<style" not in markup
    assert "style=" not in markup


def test_every_address_in_the_shell_begins_where_the_site_does(shell: Shell) -> None:
    before = [piece for piece, slot in zip(shell.pieces, shell.slots, strict=False) if slot == "root"]
    markup = "".join(shell.pieces)

    assert all(piece.endswith(('href="', 'src="')) for piece in before)
    assert markup.count('href="') + markup.count('src="') == len(before) + 1  # and the link to the content


def test_the_shell_loads_only_what_is_shipped() -> None:
    theme, _ = theme_of({}, shipped_files())
    markup = "".join(theme.shells["page"].pieces)
    names = {name.split('"')[0] for name in markup.split('"assets/')[1:]}
    made_by_render = {"hue.css", "icon.svg"}

    assert {PurePosixPath("assets", name) for name in names - made_by_render} <= set(theme.assets)
    assert {f"site/{name}" for name in made_by_render} <= set(theme.templates)
