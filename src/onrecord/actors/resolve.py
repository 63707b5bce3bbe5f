"""Every naming phrase of a report becomes a mention with its actor."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from onrecord.actors import factions, grammar, homonyms, houses, places, runs
from onrecord.actors.atoms import FIELDS_TOO, Atom, Vocabulary
from onrecord.actors.entities import entry_of
from onrecord.actors.entries import PersonRow, Tables
from onrecord.actors.guessed import guessed
from onrecord.actors.index import Index
from onrecord.actors.lawmakers import placed
from onrecord.actors.memory import Scene
from onrecord.actors.namings import called, namings
from onrecord.actors.parsing import phrases
from onrecord.actors.people import gather
from onrecord.actors.phrases import Phrase, within
from onrecord.actors.reader import Reader
from onrecord.actors.seats import seat
from onrecord.actors.tagging import atoms
from onrecord.actors.transcripts import answered
from onrecord.actors.words import Word, words
from onrecord.codebook.actors import Organisation, State
from onrecord.model import Passage, Span

Whose = Callable[[Sequence[tuple[Span, str]]], Callable[[Span], Mapping[str, float]]]


@lru_cache(maxsize=4)
def index_of(codebook: Tables) -> Index:
    """The codebook's index, made once for each codebook."""
    return Index.of(codebook)


def resolve(
    passages: list[Passage],
    *,
    codebook: Tables,
    side: str | None = None,
    whose: Whose | None = None,
    who: Whose | None = None,
    sources: Sequence[Span] = (),
) -> list[Passage]:
    """The passages with their mentions, each resolved to an actor at the report's date.

    `side` is the side taken where the text names none; without one the outlet's own name may say it. `whose` gives,
    for the namings of sides in the report, what the reading model makes of other words beside them, `who` the same
    for those whom it calls by name; `sources` is where it sees somebody speak.
    """
    if not passages:
        return []
    scene, lines = _read(passages, codebook)
    scene.home = side or scene.home
    if whose is not None:
        scene.whose = whose(namings(lines, scene))
    scene.houses = houses.meant(lines, scene)
    if whose is not None and scene.houses:  # what the head chooses among holds for those houses now
        scene.whose = whose(namings(lines, scene))
    if who is not None:
        scene.who = who(called(lines, scene))
    found = []
    for passage, line in zip(passages, lines, strict=True):
        mentions = sorted(Reader(scene, line).read(), key=lambda each: (each.span, each.head))
        found.append(replace(passage, mentions=tuple(mentions)))
    return answered(guessed(placed(found, scene), sources, scene), scene)


def named_sides(passages: list[Passage], *, codebook: Tables) -> list[tuple[Span, str]]:
    """Where the passages name a side beyond doubt: what the reading model's belonging head chooses among."""
    if not passages:
        return []
    scene, lines = _read(passages, codebook)
    return namings(lines, scene)


def named_people(passages: list[Passage], *, codebook: Tables) -> list[tuple[Span, str]]:
    """Where the passages call somebody by name, and his surname: what the model's antecedent head chooses among."""
    if not passages:
        return []
    scene, lines = _read(passages, codebook)
    return called(lines, scene)


def _read(passages: list[Passage], codebook: Tables) -> tuple[Scene, list[tuple[Phrase, ...]]]:
    """The naming phrases of each passage, and the scene before the first of them is resolved."""
    index, report = index_of(codebook), passages[0].report
    texts = _texts(passages)
    lines = [phrases(text, found) for text, found in zip(texts, _tagged(texts, index), strict=True)]
    every = [phrase for line in lines for phrase in line]
    scene = Scene(
        index=index,
        day=report.published,
        source=report.text,
        sides=_sides(every, index),
        told=_told(every, index),
        grounds=_grounds(every),
    )
    scene.home = index.state_named(report.outlet or "")
    scene.dateline = _dateline(every, scene)
    scene.known = gather(every, report.text, index)
    scene.people = _people(scene)
    scene.torn, scene.armed = factions.torn(every, scene), factions.armed(every, scene)
    return scene, lines


def _people(scene: Scene) -> Counter[str]:
    """The states of those whom the report calls by name and the tables know."""
    found: Counter[str] = Counter()
    for one in scene.known:
        sides = {stint.side for row in one.rows[:1] for stint in row.stints}
        states = {row.state if (row := scene.index.organisations.get(side)) else side for side in sides}
        found.update(state for state in states if state in scene.index.states)
    return found


def _dateline(every: Iterable[Phrase], scene: Scene) -> str | None:
    """The state of the place that a report says it is from."""
    lines = (phrase for phrase in every if phrase.entities and places.dateline(phrase))
    codes = (entry_of(phrase.entities[-1], scene).code for phrase in lines)
    return next((code for code in codes if code in scene.index.states), None)


def _tagged(texts: Sequence[Sequence[Word]], index: Index) -> list[list[Atom]]:
    """The atoms of each text; a surname that is a role or a place elsewhere is a name if a full name shows it."""
    vocabulary = Vocabulary.of(texts)
    found = [atoms(text, index, vocabulary) for text in texts]
    surnames = {
        text[atom.last - 1].norm
        for text, its in zip(texts, found, strict=True)
        for atom in its
        if atom.kind in ("name", "person") and runs.is_surname(text, atom.first, atom.last, index)
    } | _like_places(texts, found, index)
    strangers = _strangers(texts, found, vocabulary)
    shared = any(each.kind == "shared" for its in found for atom in its for each in atom.entries)
    parts = homonyms.parts(found, index)
    if not surnames and not strangers and not shared and not parts:
        return found
    present = _most_named(found) if shared else None
    vocabulary = replace(vocabulary, surnames=frozenset(surnames), strangers=strangers, present=present, parts=parts)
    return [atoms(text, index, vocabulary) for text in texts]


def _strangers(
    texts: Sequence[Sequence[Word]], found: Sequence[list[Atom]], vocabulary: Vocabulary
) -> frozenset[str]:
    """The groups that common nouns would mean ("settlers"), of whose states and people nothing else is named."""
    common: dict[str, str] = {}
    named: set[str | None] = set()
    fields: set[str] = set()
    for text, its in zip(texts, found, strict=True):
        for atom in its:
            small = all(vocabulary.plain(word) for word in text[atom.first : atom.last])
            shared = small and atom.role is not None  # the table of roles has the word, too
            for each in atom.entries:
                group = each.row if isinstance(each.row, Organisation) and each.row.kind == "group" else None
                field = atom.norm in FIELDS_TOO and atom.last < len(text)
                if each.kind == "shared":
                    continue
                if (shared or field) and group is not None and group.state:
                    common[group.code] = group.state
                    fields |= {group.code} if field and not shared else set()
                elif isinstance(each.row, State | Organisation | PersonRow):
                    named |= _states_of(each.row)
    others = bool(named - {None})  # "Labour" alone in a report that names no state is the party
    return frozenset(
        code for code, state in common.items() if not {code, state} & named and (others or code not in fields)
    )


def _most_named(found: Sequence[list[Atom]]) -> frozenset[str]:
    """The states that a report names most or half as often, by themselves, their groups or people: whose "the
    Socialists" may be.
    """
    named: Counter[str] = Counter()
    for atom in (atom for its in found for atom in its):
        rows = [each.row for each in atom.entries if isinstance(each.row, State | Organisation | PersonRow)]
        states = {_homes(row) for row in rows[:1] if all(each.kind != "shared" for each in atom.entries)}
        named.update(state for homes in states if len(homes) == 1 for state in homes)
    return frozenset(state for state, count in named.items() if count >= max(named.values()) / 2)


def _homes(row: State | Organisation | PersonRow) -> frozenset[str]:
    if isinstance(row, PersonRow):
        return frozenset(stint.side[:3] for stint in row.stints)
    state = row.state if isinstance(row, Organisation) else row.code
    return frozenset({state} if state else ())


def _states_of(row: State | Organisation | PersonRow) -> set[str | None]:
    if isinstance(row, PersonRow):
        return {stint.side for stint in row.stints}
    return {row.code, row.state if isinstance(row, Organisation) else None}


def _like_places(texts: Sequence[Sequence[Word]], found: Sequence[list[Atom]], index: Index) -> set[str]:
    """The surnames that are a place's name too, where no place is meant: in "Lagos's aide" after Ricardo Lagos."""
    surnames = {
        text[atom.last - 1].norm
        for text, its in zip(texts, found, strict=True)
        for atom in its
        if atom.last - atom.first > 1 and runs.ends_in_place(text, atom, index)
    }
    where = grammar.LOCATIVE | {"from"}
    return surnames - {after.norm for text in texts for before, after in pairwise(text) if before.norm in where}


def _texts(passages: list[Passage]) -> list[tuple[Word, ...]]:
    texts, before = [], 0
    for passage in passages:
        texts.append(words(passage, before))
        before += len(passage.sentences)
    return texts


def _sides(every: Iterable[Phrase], index: Index) -> Counter[str]:
    """How often each side is named without doubt."""
    sides: Counter[str] = Counter()
    for phrase in every:
        for part in within(phrase):
            for atom in part.entities:
                codes = {entry.code for entry in atom.entries}
                if seat(atom, index) and (atom.kind == "place" or places.located(part)):
                    continue
                if len(codes) == 1 and len(part.text[atom.first].text) > 1:  # no lawmaker's "D-Wis."
                    sides.update(codes)
                    sides.update(row.state for row in _groups(atom) if row.state)
    return sides


def _told(every: Iterable[Phrase], index: Index) -> Counter[str]:
    """How often the report itself names each side, outside quotations."""
    return _sides((phrase for phrase in every if phrase.word.quoted < 0), index)


def _groups(atom: Atom) -> list[Organisation]:
    """The groups that a name can mean: naming the FARC names Colombia."""
    return [entry.row for entry in atom.entries[:1] if isinstance(entry.row, Organisation)]


def _grounds(every: Iterable[Phrase]) -> Counter[str]:
    """How often a place of each side is named as a place."""
    grounds: Counter[str] = Counter()
    for phrase in every:
        for part in within(phrase):
            atom = part.entities[-1] if part.bare_entity else None
            if atom is not None and (atom.kind == "place" or (atom.kind == "capital" and places.is_place(part))):
                grounds.update({entry.code for entry in atom.entries if isinstance(entry.row, State)})
    return grounds
