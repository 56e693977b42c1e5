"""The build on one page: read, check, link, derive, check what is linked; then one site an exchange, and the hub.

The only place that composes stages and knows of processes. Phase 1 reads and checks files, a share a process; then
the whole catalog is in one place; phase 2 makes the sites' outputs, again a share a process.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain
from pathlib import Path, PurePosixPath

from lx.check.accept import Validators, validators_of
from lx.check.discreet import discreet
from lx.check.pages import RULES as PAGE_RULES
from lx.check.pages import check_pages
from lx.check.past import RULES as PAST_RULES
from lx.check.rules import rules_of
from lx.check.run import check_catalog, check_names, check_record, check_unsound
from lx.derive.facts import facts_of
from lx.derive.holding import narrowed
from lx.domain.wording import saying
from lx.link.graph import catalog_of, seen_by_unsound, sound_links
from lx.model.catalog import Catalog, Repository
from lx.model.facts import Facts
from lx.model.output import Output
from lx.model.problem import Problem, Severity
from lx.model.record import Record, Ref
from lx.model.record_type import RecordType, Vocabulary
from lx.model.rule import AnyRule, Linked, Subject
from lx.model.site import Share, Site, Theme, Words
from lx.model.source import Source, Tree
from lx.publish.fault import RULES as MACHINE_RULES
from lx.publish.stage import Written, write
from lx.read.decode import decode
from lx.read.faults import RULES as READING_RULES
from lx.read.locate import all_located
from lx.read.own_schema import RULES as OWN_SCHEMA_RULES
from lx.read.own_schema import own_schemas
from lx.read.place import Place, intended, place_of, record_paths
from lx.read.record import read_record
from lx.read.repository import read_repository
from lx.read.schema import record_types, schemas_of
from lx.read.vocabulary import vocabularies_of
from lx.text.markdown import prose_of
from lx.theme.faults import RULES as EDITORIAL_RULES
from lx.theme.theme import theme_of
from lx.theme.words import words_of
from lx.watch import UNWATCHED, Watch
from lx.wire import Read, reads_from_wire, reads_to_wire, written_from_wire, written_to_wire
from lx.workers import beside, in_shares, turns

_WORTH_SHARING = 400
"""Record files from which on a second process reads faster than it takes to begin it."""

_TURNS = 200
"""Shares of the files that processes take in turns: small ones, so that all end at once."""


@dataclass(frozen=True, slots=True)
class Product:
    """What the product brings along, made ready once: record types, vocabularies, rules, wording, and its files.

    A project's own types are among them. Those that cannot be used are `unusable`, and `problems` say why.
    """

    files: Mapping[PurePosixPath, bytes]
    types: Mapping[str, RecordType]
    vocabularies: Mapping[str, Vocabulary]
    validators: Validators
    rules: tuple[AnyRule, ...]
    words: Mapping[str, Words]
    unusable: frozenset[str]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Checked:
    """What checking gives: every problem in order of path, how many record files were read, what was linked."""

    problems: tuple[Problem, ...]
    records: int
    catalog: Catalog
    facts: Facts
    theme: Theme
    today: date

    @property
    def has_errors(self) -> bool:
        """Whether anything stands in the way of a build."""
        return any(problem.severity is Severity.ERROR for problem in self.problems)


def product_of(files: Mapping[PurePosixPath, bytes], tree: Tree) -> Product:
    """The product made ready for a project; a project's own `schema/` adds record types."""
    own = own_schemas(tree, files)
    sources = {**own.files, **files}
    vocabularies, schemas = vocabularies_of(sources), schemas_of(sources)
    types = record_types(schemas, vocabularies)
    given = (*READING_RULES, *OWN_SCHEMA_RULES, *EDITORIAL_RULES, *PAGE_RULES, *PAST_RULES, *MACHINE_RULES)
    rules = rules_of(types, schemas, given=given)
    validators = validators_of(types, schemas)
    return Product(files, types, vocabularies, validators, rules, words_of(files), own.broken, own.problems)


def check(
    tree: Tree,
    product: Product,
    *,
    today: date,
    found: tuple[Problem, ...] = (),
    jobs: int = 1,
    watch: Watch = UNWATCHED,
) -> Checked:
    """Every problem of every file, those already `found` among them. Nothing is rendered."""
    repository, problems = read_repository(tree)
    passed_over = frozenset(path for name in product.unusable for path in tree if path.parts[2:3] == (name,))
    records_at = record_paths(path for path in tree if path not in passed_over)
    watch.done("list", len(tree))
    reads, (theme, editorial) = _read_all(tree, records_at.paths, product, today=today, jobs=jobs, watch=watch)
    unread = _unread(records_at.paths, reads, product)
    unsound = (path for path, read in zip(records_at.paths, reads, strict=True) if not read.is_sound)
    known = _named_by((*unsound, *passed_over, *(problem.path for problem in found)), product)
    catalog = _linked(reads, product, repository=repository, known=known)
    watch.done("link", len(catalog.records))
    facts = facts_of(catalog)
    watch.done("derive", len(catalog.records))
    names = check_names((*(read.record for read in reads if read.record), *unread))
    linked = check_catalog(Linked(catalog, facts, today))
    followed = check_unsound(Linked(_seen_by_unsound(catalog, reads), facts, today))
    every = (
        *found,
        *product.problems,
        *problems,
        *records_at.problems,
        *chain.from_iterable(read.problems for read in reads),
        *names,
        *linked,
        *followed,
        *editorial,
        *check_pages(theme.pages, catalog),
    )
    watch.done("check what is linked", len(catalog.records))
    return Checked(_in_order(every, tree), len(reads), catalog, facts, theme, today)


def sites_of(checked: Checked, product: Product, *, base_url: str, only: Sequence[str] = ()) -> tuple[Site, ...]:
    """The sites to build: one an exchange (of `only`, where that says which), then the hub."""
    exchanges = tuple(sorted(name for name in checked.facts.holdings if name))
    chosen = tuple(name for name in exchanges if not only or name in only)
    from lx.producers import with_code

    theme = with_code(checked.theme, saying(product.words["en"]))
    facts = checked.facts if chosen == exchanges else narrowed(checked.facts, chosen)
    return tuple(
        Site(
            exchange=name,
            exchanges=chosen,
            catalog=checked.catalog,
            facts=facts,
            theme=theme,
            words=product.words["en"],
            base_url=base_url,
            built_on=checked.today,
            rules=product.rules,
        )
        for name in (*chosen, None)
    )


def outputs(sites: Sequence[Site], share: Share, *, watch: Watch = UNWATCHED) -> Iterator[Output]:
    """A worker's share of the outputs of all sites."""
    from lx.producers import EXPORTS
    from lx.render.pages import pages

    made = (("pages", pages(sites, share)), *((one.__name__, one(site, share)) for site in sites for one in EXPORTS))
    for name, found in made:
        for output in found:
            watch.done(name, 1)
            yield output
            watch.done("write", 1)
        watch.done(name)


def write_all(
    sites: Sequence[Site], stage: Path, *, project: Path, jobs: int, watch: Watch = UNWATCHED
) -> tuple[Written, ...]:
    """Phase 2: every share of the outputs, written into the stage by the process that makes it."""
    from lx.producers import with_words

    ready = with_words(sites, jobs=jobs if len(sites[0].catalog.records) >= _WORTH_SHARING else 1, watch=watch)

    def work(share: Share) -> bytes:
        return written_to_wire(write(stage, outputs(ready, share, watch=watch), project=project))

    return tuple(written_from_wire(share) for share in in_shares(work, jobs, watch=watch))


def _read_all(
    tree: Tree, paths: Sequence[PurePosixPath], product: Product, *, today: date, jobs: int, watch: Watch
) -> tuple[tuple[Read, ...], tuple[Theme, tuple[Problem, ...]]]:
    """Phase 1: every record file read, checked by itself and its body rendered; and the theme.

    Processes take the files in turns, so that this one, which makes the theme first, reads fewer.
    """
    with turns(_TURNS) as mine:

        def work() -> dict[int, Read]:
            numbers = chain.from_iterable(range(turn, len(paths), _TURNS) for turn in mine)
            return {n: _read(paths[n], tree[paths[n]], product, today=today, watch=watch) for n in numbers}

        is_worth_sharing = len(paths) >= _WORTH_SHARING
        with beside(lambda _: reads_to_wire(work()), jobs if is_worth_sharing else 1, watch=watch) as others:
            theme = _theme(tree, product)
            watch.done("theme", len(theme[0].pages))
            reads = work()
            for raw in others():
                reads |= reads_from_wire(raw)
                watch.done("gather")
    return tuple(reads[number] for number in range(len(paths))), theme


def _read(path: PurePosixPath, raw: bytes, product: Product, *, today: date, watch: Watch) -> Read:
    reading = read_record(path, raw, product.types)
    watch.done("read", 1)
    record, problems = reading.record, list(reading.problems)
    if record is None:
        return Read(None, None, tuple(problems), is_sound=False)
    prose, faults = prose_of(record.body, product.types, path=path, at=reading.body_line)
    watch.done("render bodies", 1 if record.body else 0)
    subject = Subject(record, product.types[record.ref.type], product.vocabularies, today)
    problems += (*faults, *check_record(subject, product.validators[record.ref.type]))
    located = all_located(tuple(problems), raw) if problems else ()
    is_sound = not any(problem.severity is Severity.ERROR for problem in located)
    places = frozenset(one.place for one in problems if one.severity is Severity.ERROR)
    links = () if is_sound else sound_links(record, product.types, prose, faults=places)
    watch.done("check", 1)
    return Read(record, prose if record.body else None, located, is_sound=is_sound, links=links)


def _linked(reads: Sequence[Read], product: Product, *, repository: Repository, known: frozenset[Ref]) -> Catalog:
    """The catalog of what was read without an error."""
    return catalog_of(
        repository,
        product.types,
        vocabularies=product.vocabularies,
        records={read.record.ref: read.record for read in reads if read.record and read.is_sound},
        prose={read.record.ref: read.prose for read in reads if read.record and read.prose},
        known=known,
    )


def _seen_by_unsound(catalog: Catalog, reads: Sequence[Read]) -> Catalog:
    """The catalog as the records see it that were read with an error."""
    unsound = [read for read in reads if read.record and not read.is_sound]
    records = {read.record.ref: read.record for read in unsound if read.record}
    return seen_by_unsound(catalog, records, chain.from_iterable(read.links for read in unsound))


def _unread(paths: Sequence[PurePosixPath], reads: Sequence[Read], product: Product) -> tuple[Record, ...]:
    """The records whose files cannot be read at all, as far as their paths tell of them."""
    places = ((path, place_of(path, product.types)) for path, read in zip(paths, reads, strict=True) if not read.record)
    return tuple(
        Record(Ref(place.type, place.id), place.home, {}, "", Source(path, ""))
        for path, place in places
        if isinstance(place, Place)
    )


def _named_by(paths: Iterable[PurePosixPath], product: Product) -> frozenset[Ref]:
    """The records that broken files are, or are to be once they lie in their place: who names them is not at fault."""
    types = {*product.types, *product.unusable}
    return frozenset(chain.from_iterable(intended(path, types) for path in paths if path.parts[0] == "catalog"))


def _theme(tree: Tree, product: Product) -> tuple[Theme, tuple[Problem, ...]]:
    """The theme, with the editorial pages of `content/`."""
    decoded = {path: decode(path, tree[path]) for path in tree if path.parts[0] == "content"}
    texts = {path: one.text for path, one in decoded.items() if one.text is not None}
    theme, problems = theme_of(texts, product.files, types=product.types)
    return theme, (*chain.from_iterable(one.problems for one in decoded.values()), *problems)


def _in_order(problems: Iterable[Problem], tree: Tree) -> tuple[Problem, ...]:
    """Problems by path, each with its line and column."""
    by_path: dict[PurePosixPath, list[Problem]] = {}
    for problem in problems:
        by_path.setdefault(problem.path, []).append(problem)
    return tuple(
        discreet(problem)
        for path in sorted(by_path)
        for problem in (all_located(by_path[path], tree[path]) if path in tree else by_path[path])
    )
