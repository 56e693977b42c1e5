"""Templates are compiled once; each site renders them with names of its own."""

import pytest
from jinja2 import TemplateNotFound, UndefinedError

from lx.text.template import compiled, environment_of

CODE = compiled(
    {"page.html": '{% from "part.html" import word %}{{ word(text) }}', "site/hue.css": "{{ hue }}"}
    | {"part.html": "{% macro word(text) %}<b>{{ text }}</b>{% endmacro %}"}
)


def test_a_template_finds_the_others_and_escapes_text():
    rendered = environment_of(CODE).get_template("page.html").render(text="<i>")

    assert rendered == "<b>&lt;i&gt;</b>"


def test_sites_do_not_share_names():
    one, other = environment_of(compiled({"a.html": "{{ name }}"})), environment_of(compiled({"a.html": "{{ name }}"}))
    one.globals["name"], other.globals["name"] = "one", "other"

    assert [each.get_template("a.html").render() for each in (one, other)] == ["one", "other"]


def test_only_pages_are_templates():
    with pytest.raises(TemplateNotFound):
        environment_of(CODE).get_template("site/hue.css")


def test_a_name_that_nobody_gave_is_an_error():
    with pytest.raises(UndefinedError):
        environment_of(CODE).get_template("page.html").render()
