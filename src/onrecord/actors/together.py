"""Those whom "and" has named together, when "they" or their document speak: "Oslo and Suva met. Both said"."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import groupby

from onrecord.actors import antecedents, entities, places, pronouns
from onrecord.actors.answers import Answer
from onrecord.actors.grammar import COUNTED
from onrecord.actors.memory import Scene, Seen
from onrecord.actors.phrases import Phrase
from onrecord.actors.several import opposed

_REACH = 2  # sentences through which they are still "they"
_AND = frozenset({"and", ", and"})
# Between two who are together from there on: "Macron spoke today by phone with Pashinyan"
_MEETS = re.compile(
    r"(?:[\w’'-]+ ){0,3}(?:(?:met|meets|hosted|received|telephoned|phoned)"
    r"|(?:met|meets|spoke|speaks|talked|conversed|held (?:[\w-]+ ){0,4}(?:talks|call|conversation|meeting|discussion)"
    r"|had (?:[\w-]+ ){1,4}(?:talks|call|conversation|meeting|discussion))(?: [\w-]+){0,5}? with)"
)


def counted(phrase: Phrase, scene: Scene) -> list[Answer]:
    """One answer for each of a row just named that a number points back at: "the four governments"."""
    at = phrase.first + 1
    count = COUNTED.get(phrase.text[at].norm, 0) if phrase.nameless and at < phrase.last else 0
    bare = phrase.article == "the" and phrase.plural and not (phrase.entities or phrase.owner or phrase.of)
    if not count or not bare or phrase.row is None or phrase.row.kind == "private":
        return []
    found = _joined(phrase, scene)
    persons = phrase.row.kind == "person"
    if len({each.actor for each in found}) != count or any(each.human is not persons for each in found):
        return []
    says = f"{', '.join(each.actor.name for each in found)} were named together before"
    return [Answer(each.actor, "actors.all_before", says) for each in found]


def together(phrase: Phrase, scene: Scene, *, quoted: bool) -> list[Answer]:
    """One answer for each of those named together whom "they", "both" or "it" beside a verb of saying means."""
    norm = phrase.pronoun.norm if phrase.pronoun is not None else ""
    if norm == "each":
        return _opposed(phrase, scene)
    if norm not in ("they", "both", "it", *COUNTED) or quoted or not places.speaks(phrase):
        return []
    if norm == "it":
        return _written(phrase, scene)
    found = _met(phrase, scene) or _joined(phrase, scene)
    if (
        len(found) < 2
        or (norm == "both" and len(found) != 2)
        or len(found) != COUNTED.get(norm, len(found))
        or (norm == "they" and not _leads(found, phrase, scene))
    ):
        return []
    says = f"{' and '.join(each.actor.name for each in found)} were named together before"
    return [Answer(each.actor, "actors.both_before", says) for each in found]


def _opposed(phrase: Phrase, scene: Scene) -> list[Answer]:
    """One answer for each of the two sides who say something of the other: "each accused the other"."""
    sides = opposed(scene, phrase.word.sentence)
    says = f"of {' and '.join(sides)}"
    return [Answer(entities.of_code(side, scene), "actors.both_sides", says) for side in sides]


def _written(phrase: Phrase, scene: Scene) -> list[Answer]:
    """One answer for each of those whose document "it" goes on with: "A statement by Oslo and Suva said ... It"."""
    before = [each for each in scene.seen if each.sentence == phrase.word.sentence - 1 and not each.quoted]
    at = next((at for at, each in enumerate(before) if each.document and each.subject), len(before))
    found, closed = before[at : at + 1], False
    for each in before[at + 1 :]:
        between = scene.source[found[-1].end : each.place].strip()
        if each.place < found[-1].end or closed or between not in _AND | {","}:
            continue
        found, closed = [*found, each], between != ","
    others = any(each.speaks for each in before[at + 1 :] if each not in found)
    if not phrase.word.first or not closed or others:
        return []
    says = f"{' and '.join(each.actor.name for each in found)} wrote the document before"
    return [Answer(each.actor, "actors.both_before", says) for each in found]


def _joined(phrase: Phrase, scene: Scene) -> list[Seen]:
    """The last of those before a phrase that "and" joins, in order: "Chad, Niger and Mali"."""
    near = [each for each in scene.seen if _near(each, phrase)]
    before = [each for each in near if not any(_is_part(each, other) for other in near)]
    for at in range(len(before) - 1, 0, -1):
        found = before[at - 1 : at + 1]
        if not _linked(found[0], found[1], scene, _AND):
            continue
        first = at - 1
        while first and _linked(before[first - 1], before[first], scene, _by(before[first])):
            first -= 1
        return before[first : at + 1]
    return []


def _by(seen: Seen) -> frozenset[str]:
    """What joins another to the first of those named: "Amundsen and the ministers of Chad and Niger"."""
    return _AND if seen.paired else frozenset({","})


def _met(phrase: Phrase, scene: Scene) -> list[Seen]:
    """Two who have just met or talked, or one with several of one phrase: "Amundsen spoke with Nansen"."""
    near = [each for each in scene.seen if _near(each, phrase)]
    people = [each for each in near if each.human and not any(_is_part(each, other) for other in near)]
    for at in range(len(people) - 1, 0, -1):
        one, rest = people[at - 1], people[at:]
        others = next([*group] for _, group in groupby(rest, key=lambda each: each.place))
        apart = all(each.actor.country not in (None, one.actor.country) for each in others)
        if not (one.subject and apart and one.sentence == rest[0].sentence) or one.paired:
            continue
        alone = {each.actor for each in rest} <= {each.actor for each in (one, *others)}
        between = " ".join(scene.source[one.end : others[0].place].split())
        return [one, *others] if alone and _MEETS.fullmatch(between) else []
    return []


def _near(seen: Seen, phrase: Phrase) -> bool:
    """Whether a mention stands a few sentences before; within the phrase's own it is among the words reported."""
    ago = phrase.word.sentence - seen.sentence
    return 0 < ago <= _REACH and not (seen.quoted or seen.aside) and seen.number != "x"


def _is_part(one: Seen, other: Seen) -> bool:
    """Whether a mention only hangs on another: Norway in "Norway's envoy"."""
    return other.place <= one.place and one.end <= other.end and other.end - other.place > one.end - one.place > 0


def _linked(one: Seen, other: Seen, scene: Scene, by: frozenset[str]) -> bool:
    """Whether two mentions are of one phrase: two people, or two states, with nothing but "and" between them."""
    alike = one.human == other.human and one.actor != other.actor
    if one.paired and other.paired:
        return alike and one.place == other.place
    between = scene.source[one.end : other.place] if one.end <= other.place else ""
    return alike and between.strip() in by


def _leads(found: list[Seen], phrase: Phrase, scene: Scene) -> bool:
    """Whether nobody else fits "they" better than all of them, who were the subject of their sentence."""
    if not (found[0].subject or found[0].paired):
        return False
    leaning = antecedents.leaning(phrase.span, scene)
    all_of_them = pronouns.score(replace(found[0], number="p"), phrase, "p", quoted=False)
    all_of_them += sum(leaning(each.actor) for each in found)
    rival = pronouns.best(phrase, scene, quoted=False)
    return rival is None or rival[0] in found or rival[1] <= all_of_them
