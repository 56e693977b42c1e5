"""Faults that the schemas find and have no words of their own for: one rule a kind, told by check/explain."""

from lx.model.problem import Severity
from lx.model.rule import AnyRule, Rule

_UNKNOWN_FIELD = """A field has a name that nothing here knows.

Often it is misspelt. What stands there would be shown nowhere, and a required field of that name would seem missing.

Wrong:
    # catalog/manufacturing/course/pvhs-drafting.yml
    tittle: Drafting
    title: null
Says:
    catalog/manufacturing/course/pvhs-drafting.yml:1:1: error LX080 No field is called 'tittle'. Fix: write `title`.
"""

_MISSING_FIELD = """A field that every record of this type needs is missing.

Each is there for a reader's question: whom to ask, whether it still holds, what it costs.

Wrong:
    # catalog/manufacturing/course/pvhs-drafting.yml
    provider: null
Says:
    catalog/manufacturing/course/pvhs-drafting.yml:1:1: error LX081 Provider (`provider`) is missing. Fix: add \
`provider:` and the id of an organization.
"""

_WRONG_KIND = """A value is of another kind than its field: text for a number, a single word for a list, nothing at all.

Wrong:
    # catalog/manufacturing/course/pvhs-drafting.yml
    grades: "10"
    cte: "yes"
Says:
    catalog/manufacturing/course/pvhs-drafting.yml:1:9: error LX082 Grades (`grades`) is the text '10'; expected is a \
list. Fix: write it as a list: [10].
    catalog/manufacturing/course/pvhs-drafting.yml:2:6: error LX082 Career and technical (`cte`) is the text 'yes'; \
expected is true or false. Fix: write true without quotes.
"""

_UNKNOWN_WORD = """A word is none of those that its field knows.

Only words of a common list can be searched and compared over all exchanges.

Wrong:
    # catalog/manufacturing/resource/scrap-bin-data.yml
    subjects: [mathmatics]
Says:
    catalog/manufacturing/resource/scrap-bin-data.yml:1:12: error LX083 'mathmatics' is not a word for entry 1 of \
Subjects (`subjects`). Fix: write `mathematics`.
"""

_WRONG_FORM = """A text is not in the form that its field has.

Wrong:
    # catalog/manufacturing/resource/scrap-bin-data.yml
    duration: 45 minutes
Says:
    catalog/manufacturing/resource/scrap-bin-data.yml:1:11: error LX084 '45 minutes' is not a length of time. Fix: \
write PT45M for 45 minutes, PT2H for two hours, P2W for two weeks.
"""

_NO_SUCH_DAY = """A date is none: the day does not exist, or it is written otherwise than year, month, day.

Wrong:
    # catalog/manufacturing/resource/scrap-bin-data.yml
    last_reviewed: "2026-02-30"
Says:
    catalog/manufacturing/resource/scrap-bin-data.yml:1:16: error LX085 There is no day 2026-02-30: February 2026 has \
28 days. Fix: write the right day, at most "2026-02-28".
Wrong:
    # catalog/manufacturing/resource/scrap-bin-data.yml
    last_reviewed: 8/1/2026
Says:
    catalog/manufacturing/resource/scrap-bin-data.yml:1:16: error LX085 '8/1/2026' is not written as a date. Fix: \
write "2026-08-01".
"""

_NO_ADDRESS = """An e-mail address is none.

Wrong:
    # catalog/manufacturing/resource/series-parallel-bench.yml
    contact: {role: curriculum desk, email: "curriculum@exchange..example.org"}
Says:
    catalog/manufacturing/resource/series-parallel-bench.yml:1:41: error LX086 'curriculum@exchange..example.org' is \
not an e-mail address. Fix: write an e-mail address like office@example.org.
"""

_LENGTH = """A text is empty, or longer than readers and pages bear.

Wrong:
    # catalog/manufacturing/resource/scrap-bin-data.yml
    title: A month of scrap, counted part by part by the people of a shop who wanted to know why so much is lost
Says:
    catalog/manufacturing/resource/scrap-bin-data.yml:1:8: error LX087 Title (`title`) has 101 characters; at most 90 \
are possible. Fix: shorten it by 11.
"""

_NUMBER_OF_ENTRIES = """A list or a group of fields is empty, or has more than is possible.

Wrong:
    # catalog/manufacturing/resource/scrap-bin-data.yml
    tags: [scrap, parts, waste, weight, cause, table, count, shop, mill]
Says:
    catalog/manufacturing/resource/scrap-bin-data.yml:1:7: error LX088 Tags (`tags`) has 9 entries; at most 8 are \
possible. Fix: leave out 1.
"""

_OUT_OF_RANGE = """A number is above or below what is possible.

Wrong:
    # catalog/manufacturing/program/pv-precision-manufacturing.yml
    steps:
      - {grade: 8, take: {course: pvhs-drafting}}
Says:
    catalog/manufacturing/program/pv-precision-manufacturing.yml:2:13: error LX089 Grade (`grade`) is 8; at least 9 \
is possible. Fix: write a number from 9 to 16.
"""

_TWICE = """An entry stands twice in one list.

Wrong:
    # catalog/manufacturing/resource/series-parallel-bench.yml
    devices: [chromebook, phone, chromebook]
Says:
    catalog/manufacturing/resource/series-parallel-bench.yml:1:30: error LX090 'chromebook' stands twice in Works on \
(`devices`): as entry 1 and 3. Fix: delete one of the two.
"""

_NOT_ALLOWED = """A value cannot stand where it stands.

Wrong:
    # catalog/manufacturing/exchange/manufacturing.yml
    cluster: national-16/manufacturing
Says:
    catalog/manufacturing/exchange/manufacturing.yml:1:10: error LX091 'national-16/manufacturing' is a national \
cluster; an exchange is formed for one of the state's. Fix: name the state's cluster, like 'illinois/manufacturing'.
"""

SCHEMA_RULES: tuple[AnyRule, ...] = (
    Rule("LX080", "unknown-field", Severity.ERROR, _UNKNOWN_FIELD, None),
    Rule("LX081", "missing-field", Severity.ERROR, _MISSING_FIELD, None),
    Rule("LX082", "wrong-kind-of-value", Severity.ERROR, _WRONG_KIND, None),
    Rule("LX083", "unknown-word", Severity.ERROR, _UNKNOWN_WORD, None),
    Rule("LX084", "wrong-form", Severity.ERROR, _WRONG_FORM, None),
    Rule("LX085", "no-such-day", Severity.ERROR, _NO_SUCH_DAY, None),
    Rule("LX086", "no-address", Severity.ERROR, _NO_ADDRESS, None),
    Rule("LX087", "wrong-length", Severity.ERROR, _LENGTH, None),
    Rule("LX088", "wrong-number-of-entries", Severity.ERROR, _NUMBER_OF_ENTRIES, None),
    Rule("LX089", "number-out-of-range", Severity.ERROR, _OUT_OF_RANGE, None),
    Rule("LX090", "same-entry-twice", Severity.ERROR, _TWICE, None),
    Rule("LX091", "not-allowed-here", Severity.ERROR, _NOT_ALLOWED, None),
)
