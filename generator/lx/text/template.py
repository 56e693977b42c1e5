"""Jinja templates: compiled once a build, and put to use in each site's environment."""

from collections.abc import Mapping, MutableMapping
from types import CodeType
from typing import Any

from jinja2 import BaseLoader, Environment, StrictUndefined, Template, TemplateNotFound

from lx.text.capital import capital


def compiled(templates: Mapping[str, str]) -> Mapping[str, CodeType]:
    """The code of each template of pages (`*.html`), by name."""
    environment = environment_of({})
    return {
        name: environment.compile(source, name, name) for name, source in templates.items() if name.endswith(".html")
    }


def environment_of(code: Mapping[str, CodeType]) -> Environment:
    """Where compiled templates are rendered: text is escaped, an unknown name is an error."""
    environment = Environment(
        loader=_Compiled(code),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
        auto_reload=False,
    )
    # What is filtered outside a condition must be known when a template is compiled, before there is a site.
    environment.filters["capital"] = capital
    return environment


class _Compiled(BaseLoader):
    """A loader of what is compiled already."""

    def __init__(self, code: Mapping[str, CodeType]) -> None:
        self.code = code

    def load(
        self,
        environment: Environment,
        name: str,
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002
    ) -> Template:
        """The template; TemplateNotFound where there is none of this name."""
        if name not in self.code:
            raise TemplateNotFound(name)
        return Template.from_code(environment, self.code[name], environment.make_globals(globals))
