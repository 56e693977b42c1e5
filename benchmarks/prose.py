"""Made-up sentences and Markdown bodies, with links to other records."""

from collections.abc import Iterator, Sequence
from random import Random

from benchmarks.words import Language

_LINE = 110


def title(language: Language, rng: Random) -> str:
    """Three to six telling words, as a title."""
    return " ".join(word.capitalize() for word in language.telling(rng, rng.randrange(3, 7)))


def sentence(language: Language, rng: Random, most: int = 22) -> str:
    """A sentence of six words or more, with a comma in a long one."""
    words = language.some(rng, rng.randrange(6, most))
    if len(words) > 14:
        words[7] += ","
    return " ".join(words).capitalize() + "."


def line(language: Language, rng: Random) -> str:
    """A few words, as an entry of a list."""
    return " ".join(language.some(rng, rng.randrange(2, 7)))


def summary(language: Language, rng: Random) -> str:
    """One or two sentences, in at most 240 characters."""
    found = " ".join(sentence(language, rng, 16) for _ in range(rng.randrange(1, 3)))
    return found if len(found) <= 240 else found[:239].rpartition(" ")[0] + "."


def body(language: Language, rng: Random, *, words: int, links: Sequence[tuple[str, str]] = ()) -> str:
    """Markdown of about so many words; each link is (words, type/id)."""
    waiting = list(links)
    blocks: list[str] = []
    while sum(block.count(" ") for block in blocks) < words:
        if len(blocks) % 3 == 0:
            blocks.append("## " + " ".join(language.telling(rng, 3)).capitalize())
        blocks.append(_block(language, rng, waiting))
    blocks += [f"See [{label}]({target})." for label, target in waiting]
    return "\n\n".join(blocks) + "\n"


def _block(language: Language, rng: Random, waiting: list[tuple[str, str]]) -> str:
    match rng.randrange(12):
        case 0 | 1 | 2:
            return "\n".join(f"- {line(language, rng)}" for _ in range(rng.randrange(3, 7)))
        case 3 | 4:
            return "\n".join(f"{number}. {sentence(language, rng, 14)}" for number in range(1, rng.randrange(4, 7)))
        case 5:
            return "\n".join(_table(language, rng))
        case _:
            return _paragraph(language, rng, waiting)


def _paragraph(language: Language, rng: Random, waiting: list[tuple[str, str]]) -> str:
    sentences = [sentence(language, rng) for _ in range(rng.randrange(2, 5))]
    if waiting:
        label, target = waiting.pop()
        sentences.insert(1, f"Go on with [{label}]({target}).")
    if rng.random() < 0.3:
        first, space, rest = sentences[0].partition(" ")
        sentences[0] = f"**{first}**{space}{rest}"
    return "\n".join(_wrapped(" ".join(sentences)))


def _table(language: Language, rng: Random) -> Iterator[str]:
    yield "| " + " | ".join(language.telling(rng, 3)) + " |"
    yield "|---|---|---|"
    for _ in range(rng.randrange(2, 5)):
        yield "| " + " | ".join(line(language, rng) for _ in range(3)) + " |"


def _wrapped(text: str) -> Iterator[str]:
    """The text in lines, as a person writes it; no line begins as a list or a heading would."""
    while len(text) > _LINE:
        head, _, tail = text[:_LINE].rpartition(" ")
        yield head
        text = tail + text[_LINE:]
    yield text
