"""The files that every page of a site loads."""

import re

from checking import with_changed
from lx.export.assets import assets
from lx.model.site import Share
from sites import product, site_of, theme


def files(exchange="manufacturing", snippet=""):
    site = site_of(with_changed(snippet), exchange)
    return {str(file.path): file.content for file in assets(site, Share(0, 1))}


def hue(found):
    (sheet,) = (raw.decode() for path, raw in found.items() if path.endswith("assets/hue.css"))
    return int(re.search(r"--hue:(\d+)", sheet)[1])


def test_each_site_has_its_own_to_be_copied_alone():
    assert {path.partition("/")[0] for path in files()} == {"manufacturing"}
    assert {path.partition("/")[0] for path in files(None)} == {"assets"}


def test_every_asset_of_the_theme_is_there_byte_for_byte():
    found = files()

    assert all(found[f"manufacturing/{path}"] == raw for path, raw in theme().assets.items())


def test_the_styles_are_one_sheet():
    sheets = sorted(path for path in files() if path.endswith(".css"))

    assert sheets == ["manufacturing/assets/hue.css", "manufacturing/assets/site.css"]


def test_an_exchange_has_the_hue_that_it_says():
    assert hue(files("energy")) == 45


def test_an_exchange_that_says_none_has_that_of_its_cluster():
    terms = product().vocabularies["cluster"].terms

    assert hue(files()) == terms["illinois/manufacturing"].more["hue"]


def test_sites_are_told_apart_by_their_icon():
    icons = {exchange: files(exchange)[f"{exchange}/assets/icon.svg"] for exchange in ("energy", "manufacturing")}

    assert icons["energy"] != icons["manufacturing"]
    assert b"{{" not in icons["energy"]


def test_a_hue_that_is_no_number_never_reaches_a_sheet():
    found = files("energy", '# catalog/energy/exchange/energy.yml\nhue: "red;}body{display:none"\n')

    assert b"red" not in found["energy/assets/hue.css"]


def test_only_the_first_share_makes_them():
    assert list(assets(site_of(), Share(1, 2))) == []


def test_others_work_brings_its_licence():
    folders = {path.rpartition("/")[0] for path in files() if "/vendor/" in path}

    assert folders
    assert all(any(path.startswith(f"{folder}/LICENSE") for path in files()) for folder in folders)
