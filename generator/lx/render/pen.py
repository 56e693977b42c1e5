"""The small pieces of HTML that stand on pages by the hundred thousand: names, values, rows.

Templates place them. A function draws a piece in a tenth of the time that a template's macro takes.
"""

from collections.abc import Callable, Mapping, Sequence
from html import escape

from markupsafe import Markup

from lx.domain.lifecycle import State
from lx.model.facts import Card
from lx.model.source import Json
from lx.render.ahead import Ahead
from lx.render.column import Group as Choices
from lx.render.context import Context, Named
from lx.render.entry import Entry
from lx.render.linked import Group, Row
from lx.render.value import Shown
from lx.text.capital import capital


class Pen:
    """Draws the pieces of one site's pages, in its wording. `root` leads from a page to the site's folder."""

    def __init__(self, context: Context, tree: Callable[[Json, str], str]) -> None:
        """`tree` draws a tree of courses or conditions; that has a template of its own."""
        say = context.gettext
        self._context = context
        self._tree = tree
        self._passed = escape(say("(passed)"))
        self._demonstration = escape(say("demonstration"))
        self._demonstration_chip = f'<li class="chip-demonstration">{escape(say("Demonstration"))}</li>'
        self._words: Mapping[str, str] = {
            State.CLAIM_ONLY: say("Closed to new students"),
            State.ENDED: say("Ended"),
            State.WITHDRAWN: say("Withdrawn"),
            State.MOVED: say("Moved"),
            State.UPCOMING: say("Starts later"),
            State.CLOSED: say("Applications closed"),
            State.EXPIRING: say("Ends soon"),
        }

    def pieces(self) -> Mapping[str, Callable[..., Markup]]:
        """What templates draw with, by name."""
        return {
            "labelled": self.labelled,
            "show": self.show,
            "show_section": self.show_section,
            "name": self.name,
            "demo_tag": self.demo_tag,
            "state_word": self.state_word,
            "state_pill": self.state_pill,
            "rows": self.rows,
            "group": self.group,
            "entry": self.entry,
            "brief": self.brief,
            "choices": self.choices,
        }

    def name(self, record: Named, root: str, away: str = "") -> Markup:
        """A record's name: a link where this site has its page, else with the exchange where it lives, or a sign."""
        if record.href:
            return Markup(f'<a href="{escape(root + record.href)}" dir="auto">{escape(record.title)}</a>')
        title = f'<span dir="auto">{escape(record.title)}</span>'
        if record.exchange == record.title and not away:  # an exchange itself
            return Markup(title)
        where = away or f"({record.exchange})"
        return Markup(f'{title} <span class="note">{escape(where)}</span>')

    def demo_tag(self, card: Card) -> Markup:
        """The mark of what is fictional."""
        return Markup(f'<span class="tag">{self._demonstration}</span>' if card.demonstration else "")

    def state_word(self, state: State) -> Markup:
        """A record's state on the day of the build, in a word; nothing where it is simply current."""
        return Markup(escape(self._words.get(state, "")))

    def state_pill(self, record: Named) -> Markup:
        """That word as a mark beside a name; hidden, what it will be on a later day."""
        said = [(one, self._words[one.state]) for one in record.ahead if one.state in self._words]
        return Markup("".join([_pill(one, word) for one, word in said]))

    def show(self, value: Shown, root: str, begins: bool = False) -> Markup:  # noqa: FBT001, FBT002 templates call it
        """A value as a reader sees it; `begins`: it stands at the beginning of a line."""
        return Markup(self._shown(value, root, begins=begins))

    def labelled(self, rows: Sequence[tuple[str, Shown]], root: str, begins: bool = False) -> Markup:  # noqa: FBT001, FBT002
        """Labels with their values, for a list of facts or codes."""
        parts = ((escape(label), self._shown(value, root, begins=begins)) for label, value in rows)
        return Markup("".join([f"<div><dt>{label}</dt><dd>{value}</dd></div>\n" for label, value in parts]))

    def show_section(self, label: str, value: Shown, root: str) -> Markup:
        """A value as a section of its own: a list is drawn as one, and each line of it begins with a capital."""
        if value.items and all(part.rows for part in value.items):
            return Markup(self._table(value.items, root, label))
        if value.items:
            return Markup(self._plain_list(value.items, root))
        if value.rows or value.tree is not None:
            return self.show(value, root)
        return Markup(f"<p>{self._shown(value, root, begins=True)}</p>")

    def rows(self, rows: Sequence[Row], root: str, marks: bool) -> Markup:  # noqa: FBT001
        """Records, one a row. `marks`: tell what is fictional; a page that is fictional itself has said so."""
        return Markup(f'<ul class="rows">{"".join([self._row(row, root, marks=marks) for row in rows])}</ul>')

    def group(self, group: Group, root: str, marks: bool) -> Markup:  # noqa: FBT001
        """The records that name this one for one reason."""
        kind = "linked no-print" if group.is_mention else "linked"
        more = ""
        if group.more:
            words = escape(self._context.gettext("All %(count)s, as a list") % {"count": group.count})
            more = f'<p class="no-print"><a href="{escape(root + group.more)}">{words}</a></p>'
        head = f'<section class="{kind}"><h2>{escape(group.heading)}</h2>\n'
        return Markup(f"{head}{self.rows(group.rows, root, marks)}\n{more}</section>")

    def entry(self, entry: Entry, root: str, with_owner: bool) -> Markup:  # noqa: FBT001
        """A record in a list: title, summary, chips."""
        record = entry.record
        own = self._demonstration_chip if record.card.demonstration else ""
        owner = f"<li>{escape(entry.owner)}</li>" if entry.owner and with_owner else ""
        chips = "".join([f"<li>{escape(chip)}</li>" for chip in entry.chips])
        link = f'<a href="{escape(root + record.href)}" dir="auto">{escape(record.title)}</a>'
        return Markup(
            f'<li class="result"><h2 class="result-title">{link} {self.state_pill(record)}</h2>\n'
            f'<p dir="auto">{escape(record.card.summary)}</p>\n<ul class="chips">{own}{owner}{chips}</ul></li>'
        )

    def brief(self, entry: Entry, root: str, with_owner: bool) -> Markup:  # noqa: FBT001
        """A record in one line and a half: name, then whose it is and what helps to choose."""
        record = entry.record
        words = (entry.owner if with_owner else "", *entry.chips)
        link = f'<a href="{escape(root + record.href)}" dir="auto">{escape(record.title)}</a>'
        return Markup(
            f'<li class="row">{link} {self.state_pill(record)}{self.demo_tag(record.card)}\n'
            f'<p class="row-sub">{escape(" · ".join(filter(None, words)))}</p></li>'
        )

    def choices(self, group: Choices, root: str) -> Markup:
        """The values of a facet, with how many records have each. What nearly all have leads nowhere."""
        drawn = []
        for one in group.choices:
            here = ' aria-current="page"' if one.here else ""
            label = escape(one.label)
            words = (
                f'<a href="{escape(root + one.address)}"{here}>{label}</a>' if one.address else f"<span>{label}</span>"
            )
            drawn.append(f'<li>{words} <span class="count">{one.count}</span></li>')
        if group.more:
            words = self._context.gettext("All %(count)s: %(title)s") % {"count": group.count, "title": group.label}
            drawn.append(f'<li><a href="{escape(root + group.more)}">{escape(words)}</a></li>')
        return Markup(f"<ul>{''.join(drawn)}</ul>")

    def _row(self, row: Row, root: str, *, marks: bool) -> str:
        record = row.record
        mark = self.demo_tag(record.card) if marks else ""
        said = " · ".join(filter(None, (row.type, row.owner)))
        # On paper there are no summaries.
        summary = f'<span class="no-print">{" · " if said else ""}{escape(record.card.summary)}</span>'
        return (
            f'<li class="row">{self.name(record, root)} {self.state_pill(record)}{mark}'
            f'<p class="row-sub" dir="auto">{escape(said)}{summary}</p></li>'
        )

    def _shown(self, value: Shown, root: str, *, begins: bool = False) -> str:
        if value.text:
            return self._one(value, root, begins=begins)
        if value.tree is not None:
            return self._tree(value.tree, root)
        if value.rows:
            parts = ((escape(label), self._shown(part, root)) for label, part in value.rows)
            lines = "".join([f'<li><span class="note">{label}</span> {part}</li>' for label, part in parts])
            return f'<ul class="plain-list pairs">{lines}</ul>'
        if value.run:
            return "".join([self._shown(part, root) for part in value.run])
        if value.lines:
            return self._plain_list(value.lines, root)
        if any(part.rows or part.note for part in value.items):
            return self._plain_list(value.items, root)
        if value.items:
            return ", ".join(
                [self._shown(part, root, begins=begins and not place) for place, part in enumerate(value.items)]
            )
        return self._one(value, root, begins=begins)

    def _plain_list(self, parts: Sequence[Shown], root: str) -> str:
        lines = "".join([f"<li>{self._shown(part, root, begins=True)}</li>" for part in parts])
        return f'<ul class="plain-list">{lines}</ul>'

    def _one(self, value: Shown, root: str, *, begins: bool) -> str:
        """A single value: a link, a day, or words."""
        note = f' <span class="note">{escape(value.note)}</span>' if value.note else ""
        if value.href and value.outside:
            kind = ' class="address"' if value.text in value.href else ""
            return f'<a href="{escape(value.href)}" rel="external"{kind}>{_breakable(value.text)}</a>{note}'
        if value.href:
            return f'<a href="{escape(root + value.href)}">{escape(value.text)}</a>{note}'
        if value.time:
            return f'<time datetime="{escape(value.time)}">{escape(value.text)}</time>{self._passed_note(value)}'
        words = escape(capital(value.text) if begins else value.text)
        return f'{words} <span class="note">{_breakable(value.note)}</span>' if value.note else words

    def _passed_note(self, value: Shown) -> str:
        if value.passed is None:
            return ""
        hidden = "" if value.passed else " hidden"
        return f' <span class="note" data-passed="{escape(value.time)}"{hidden}>{self._passed}</span>'

    def _table(self, items: Sequence[Shown], root: str, label: str) -> str:
        """Objects of one shape: a column for each label that any of them has."""
        columns = list(dict.fromkeys(name for item in items for name, _ in item.rows))
        heads = "".join([f'<th scope="col">{escape(name)}</th>' for name in columns])
        lines = []
        for item in items:
            parts = dict.fromkeys(columns, "")
            for name, part in item.rows:
                parts[name] += self._shown(part, root, begins=True)
            lines.append(f"<tr>{''.join([f'<td>{part}</td>' for part in parts.values()])}</tr>")
        return (
            f'<div class="table-scroll" role="region" tabindex="0" aria-label="{escape(label)}"><table class="steps">'
            f"<thead><tr>{heads}</tr></thead>\n<tbody>{''.join(lines)}</tbody></table></div>"
        )


def _pill(one: Ahead, word: str) -> str:
    after = f' data-after="{one.after}" hidden' if one.after else ""
    until = f' data-until="{one.until}"' if one.until else ""
    return f'<span class="pill pill-{one.state}"{after}{until}>{escape(word)}</span>'


def _breakable(words: str) -> str:
    """Long titles of codes and addresses may break behind a stroke or an @."""
    mark = "/" if "/" in words else "@"
    return escape(words).replace(mark, f"{mark}<wbr>")
