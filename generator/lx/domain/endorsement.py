"""What a program offers toward the College and Career Pathway Endorsement, as far as numbers decide it.

The numbers are the state's (a vocabulary of its law); what a person decides is not here. What a step names under
`explore`, `challenge` and `experience` counts as that, the last two only if they are what the law means by it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from lx.domain.written import mapping_in, number_in, text_in
from lx.model.record_type import Vocabulary
from lx.model.source import Json

Data = Mapping[str, Json]


@dataclass(frozen=True, slots=True)
class Asked:
    """What a state asks for: explorations (or so many intensive ones), challenges, hours.

    The hours may be spread over at most `experiences`, each of at least `hours_each`.
    """

    explorations: int
    intensive: int
    challenges: int
    hours: float
    hours_each: float
    experiences: int


def asked_by(law: Vocabulary | None) -> Asked | None:
    """What a state's law asks for; None where it has no such endorsement."""
    if law is None or "endorsement-explorations" not in law.terms:
        return None

    def number(term: str, column: str = "value") -> float:
        return number_in(law.terms[term].more.get(column)) or 0

    return Asked(
        explorations=int(number("endorsement-explorations")),
        intensive=int(number("endorsement-explorations", "intensive")),
        challenges=int(number("endorsement-challenges")),
        hours=number("endorsement-hours"),
        hours_each=number("endorsement-hours-each"),
        experiences=int(number("endorsement-hours-each", "at_most")),
    )


def explorations_in(explored: Iterable[Data], asked: Asked) -> int:
    """How many explorations these are worth; so many intensive ones as are asked for are enough."""
    known = list(explored)
    is_enough = sum(one.get("intensive") is True for one in known) >= asked.intensive
    return max(len(known), asked.explorations) if is_enough else len(known)


def is_team_challenge(challenge: Data) -> bool:
    """Whether it has an adult mentor who is not the classroom teacher, a partner's problem, and a product."""
    has_mentor = mapping_in(challenge.get("mentors")).get("classroom_teacher") is False
    return has_mentor and challenge.get("partner_problem") is True and bool(text_in(challenge.get("product")))


def is_development(experience: Data) -> bool:
    """Whether it is paid, or may be for credit."""
    is_paid = isinstance(experience.get("paid"), Mapping)
    return is_paid or text_in(experience.get("school_credit")) in ("yes", "possible")


def hours_in(experiences: Iterable[Data], asked: Asked) -> float:
    """The hours that count: of the longest experiences, none of them too short."""
    hours = (number_in(one.get("hours")) or 0 for one in experiences if is_development(one))
    return sum(sorted((one for one in hours if one >= asked.hours_each), reverse=True)[: asked.experiences])
