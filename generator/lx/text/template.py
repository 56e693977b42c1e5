"""Jinja templates: compiled once a build, and put to use in each site's environment."""

import re
from collections.abc import Callable, Mapping, MutableMapping
from types import CodeType
from typing import Any

from jinja2 import BaseLoader, Environment, StrictUndefined, Template, TemplateNotFound

from lx.text.capital import capital, within

_MESSAGE = re.compile(r"""\{\{ _\((?:"([^"\\]+)"|'([^'\\]+)')\) \}\}""")
"""A message without values, alone in its braces."""


def compiled(templates: Mapping[str, str], say: Callable[[str], str] = str) -> Mapping[str, CodeType]:
    """The code of each template of pages (`*.html`), by name; messages that hold no value are put in place."""
    environment = environment_of({})

    def placed(source: str) -> str:
        return _MESSAGE.sub(lambda found: say(found[1] or found[2]).replace("%%", "%"), source)

    return {
        name: environment.compile(placed(source), name, name)
        for name, source in templates.items()
        if name.endswith(".html")
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
    environment.filters["within"] = within
    return environment


class _Compiled(BaseLoader):
    """A loader of what is compiled already."""

    def __init__(self, code: Mapping[str, CodeType]) -> None:
        self.code = code

    def load(
        self,
        environment: Environment,
        name: str,
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002, ARG002
    ) -> Template:
        """The template; TemplateNotFound where there is none of this name."""
        if name not in self.code:
            raise TemplateNotFound(name)
        # Templates get nothing but the environment's globals; `globals` is a chain of dicts, which is slow to copy.
        return Template.from_code(environment, self.code[name], environment.globals)
