"""A language for made-up catalogs: some 30,000 words, as unequally common as those of any language.

The commonest are English function words, then come words of the field, then invented ones in families (*torvel*,
*torvels*, *torveling*), so that search meets stems, part words and slips. The same words whatever the seed.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, count, islice
from random import Random

_COMMON = """
the of and to a in is for that with it as on are be you this at or from by an your have one can not they their
which when each who if will use how what there more other than then about so them these into has its two some up
out time only do may before after where most also through between over any make such work first new used must
should students course school class team week grade teacher learn show ask write read find give take bring
safety part step both same because while under next once few many less without during against again why own
"""
_TOPIC = """
machining welding robotics circuit measurement drafting gear sensor motor tool lathe mill metal plastic material
drawing tolerance quality inspection production process line plant energy solar wind battery grid voltage
current network computer program code data database security cloud server software hardware design model
simulation mathematics algebra geometry statistics graph function equation physics force motion heat wave light
chemistry reaction acid biology cell gene health nursing patient anatomy medicine clinic laboratory experiment
sample hypothesis evidence engineering bridge structure concrete wood carpentry plumbing electricity wiring
blueprint building architecture survey soil crop animal farm food water forest climate weather ecology map
finance budget credit bank tax insurance account business market customer sale contract transport logistics
truck route warehouse engine aircraft rail ship fuel brake career apprentice internship mentor employer
interview resume college university district transcript semester diploma certificate license badge exam
portfolio project lesson unit workshop challenge contest conference textbook video worksheet rubric assessment
standard pathway cluster articulation enrollment tuition counselor family partner county region technician
engineer operator analyst designer developer manager researcher scientist nurse electrician machinist welder
mechanic programmer drafter
"""
_STARTS = """
b br c ch cr d dr f fl g gr h j k kl l m n p pl pr qu r s sh sk st str t th tr v w z
"""
_VOWELS = """
a e i o u ai ea ee io oa ou
"""
_ENDS = ["", "", "", "l", "n", "r", "s", "t", "nd", "rk", "st", "x"]
_FAMILY = ("", "s", "ing", "ed", "er", "al", "ment")
_SIZE = 30_000
_SHORT = 1_000
"""Families that are common, and so short."""

_FLATTENED = 2.7
"""Zipf's law as Mandelbrot mended it: the few commonest words are less common than 1/rank says."""


@dataclass(frozen=True, slots=True)
class Language:
    """Words, the commonest first, with their weights added up."""

    words: Sequence[str]
    weights: Sequence[float]

    def some(self, rng: Random, count: int) -> list[str]:
        """Words as a text has them."""
        return rng.choices(self.words, cum_weights=self.weights, k=count)

    def telling(self, rng: Random, count: int) -> list[str]:
        """Words as a title has them: none that says nothing."""
        found = [word for word in self.some(rng, 3 * count) if word not in _SILENT]
        return [*found, *rng.choices(_TOPICS, k=count)][:count]


_SILENT = frozenset(_COMMON.split())
_TOPICS = tuple(_TOPIC.split())


def language() -> Language:
    """The language; it takes some 50 ms to make."""
    words = [*_COMMON.split(), *_TOPICS]
    known = set(words)
    fresh = (word for word in _invented(Random("the words of made-up catalogs")) if word not in known)
    words += islice(dict.fromkeys(islice(fresh, _SIZE * 2)), _SIZE - len(words))
    weights = tuple(accumulate(1 / (rank + _FLATTENED) for rank in range(1, len(words) + 1)))
    return Language(tuple(words), weights)


def _invented(rng: Random) -> Iterator[str]:
    starts, vowels = _STARTS.split(), _VOWELS.split()
    for number in count():
        syllables = rng.choice((1, 1, 2) if number < _SHORT else (2, 2, 3))
        stem = "".join(rng.choice(starts) + rng.choice(vowels) for _ in range(syllables)) + rng.choice(_ENDS)
        if len(stem) > 2:
            for ending in _FAMILY[: rng.randrange(1, len(_FAMILY) + 1)]:
                yield stem + ending
