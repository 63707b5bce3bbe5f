"""Phrases that name two sides at once: "both sides", "the two ministers", "the presidents of Chad and Sudan"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations, groupby, pairwise

from onrecord.actors import entities, naming
from onrecord.actors.answers import Answer
from onrecord.actors.grammar import COUNTED
from onrecord.actors.memory import Scene, Seen
from onrecord.actors.phrases import Phrase
from onrecord.codebook.actors import Organisation
from onrecord.model import Actor, ActorKind

_ALONE = frozenset({"sides", "parties", "belligerents", "adversaries"})
# Who meet: what is told of "the officials" may be told of any
_HEADS = frozenset({"leaders", "presidents", "ministers", "foreign ministers", "prime ministers", "premiers"})
_MORE = COUNTED.keys() | frozenset("nine ten eleven twelve several many few other".split())
_AGAINST = frozenset({"warring", "rival", "opposing", "feuding"})
_LEADING = frozenset({"generals", "leaders", "commanders", "armies"})
_NEAR = 2  # sentences
_LATELY = 3  # sentences after which the two that were named together are no longer "both sides"
_AND = re.compile(r"(?:[\w’'-]+ ){1,4}and (?:the )?")
# Before a side, that it is a go-between or a place: "a proposal from Suva and Lima"
_GIVING = frozenset("from by through via in at".split())
# Behind whoever asks something of others or offers it, and is no party then: "Lima urged both sides to"
_ASKS = re.compile(
    r" (?:[\w’'-]+ ){0,2}?(?:urge[ds]?|ask(?:s|ed)?|call(?:s|ed) (?:on|upon|for)|appeal(?:s|ed)|press(?:es|ed)"
    r"|invite[ds]|implore[ds]|encourage[ds]|advise[ds]|offer(?:s|ed))\b"
)
# Behind whoever only says something about others, a clause about him between: "Lima, which brokered the truce, said"
_TELLS = re.compile(
    r"(?: and (?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,3})?, (?:which|who)\b[^.;!?“”\"]{1,100}?,"
    r" (?:\w+ly )?(?:sa(?:id|ys?)|told|tells?|warn(?:s|ed)?|add(?:s|ed)?|accuse[ds]?|urge[ds]?|call(?:s|ed)?)\b"
)
# Behind whoever passes a judgement on what another did: "Lima condemned it"
_JUDGES = re.compile(
    r" (?:[\w’'-]+ ){0,2}?(?:condemn|denounc|deplor|criticis|criticiz|prais|welcom|hail|applaud|regret)(?:e?s|e?d)\b"
)
_ASKING = 5  # words of such an asking: "urgently called upon"
# What the two may be called where they border on one another; elsewhere "the neighbours" are people
_BORDERING = frozenset({"neighbours", "neighbors"})
_MINISTERS = frozenset({"ministers", "foreign ministers"})
_ABOVE = ("prime minister", "president")
_FEW = 8  # sides among which the two are looked for
_RECENT = 60  # mentions
_BESIDE = 25  # characters of "flatly accused neighbouring"
# The numbers below were chosen on the texts kept for tuning, the open stories and the passages, where "both sides"
# asked by a third was right in 26 of 45 cases, and told in 28 of 39.
# What it adds to two sides that one has just done something to the other, or that one is a group in the other
BOND, CIVIL = 4.0, 2.0
APART = 0.3  # what the side of whoever tells of both counts, if it has done nothing to another
PRESENT = 1.0  # what each naming of a side in the report adds to its presence here
LASTING = 12.0  # sentences after which what one did to another binds them a third as firmly


def several(phrase: Phrase, scene: Scene) -> list[Answer]:
    """One answer for each side that the phrase names; nothing where it names one or none."""
    row = phrase.row
    if row is None or not phrase.plural or phrase.name is not None:
        return []
    if row.kind == "private":
        return _bordering(phrase, scene)
    sides = naming.explicit(phrase, scene, None)
    if not sides and (both := _together(phrase, scene)):
        says = " and ".join(actor.name for actor in both)
        return [Answer(actor, "actors.both_before", f"{says} were named together before") for actor in both]
    if len(sides) < 2 and (foes := _foes(phrase, sides, scene)):
        sides = foes
    elif len(sides) < 2:
        shared = (phrase.owner,) if phrase.owner else (phrase, *phrase.of)  # "the two countries' ministers"
        if sides or not any(each.nameless and _two(each) for each in shared):
            return []
        sides = opposed(scene, phrase.word.sentence, without=_asker(phrase, scene))
    says = f"of {' and '.join(sides)}"
    return [Answer(_one(side, phrase, scene), "actors.both_sides", says) for side in sides]


def _bordering(phrase: Phrase, scene: Scene) -> list[Answer]:
    """The two who are at odds where they are called "the neighbours" and nothing else, and border on one another."""
    bare = phrase.article == "the" and phrase.last - phrase.first == 2 and not (phrase.owner or phrase.of)
    if not bare or phrase.role is None or phrase.role.norm not in _BORDERING:
        return []
    both = opposed(scene, phrase.word.sentence, without=_asker(phrase, scene))
    row = scene.index.states.get(both[0]) if both else None
    if row is None or both[1] not in row.neighbours:
        return []
    return [Answer(entities.of_code(side, scene), "actors.both_sides", f"of {' and '.join(both)}") for side in both]


def _two(phrase: Phrase) -> bool:
    opening = {word.norm for word in phrase.text[phrase.first : phrase.first + 2]}
    alone = phrase.role is not None and phrase.role.norm in _ALONE and _MORE.isdisjoint(opening)
    definite = phrase.article == "the"
    return "both" in opening or ("two" in opening and definite) or (alone and (definite or before_all(phrase)))


def _foes(phrase: Phrase, sides: list[str], scene: Scene) -> list[str]:
    """The two who fight each other in the state named; where none is, a state and a group in it alone."""
    both = opposed(scene, phrase.word.sentence, within=sides) if _fighting(phrase) else []
    rows = scene.index.organisations
    civil = any(side in rows and rows[side].state in both for side in both)
    return both if len(both) > 1 and (sides or civil) else []


def _fighting(phrase: Phrase) -> bool:
    """Whether those told of fight each other: "Sudan's warring factions", "the rival camps"."""
    if phrase.role is None:
        return False
    words = phrase.role.norm.split()
    pointed = (
        phrase.article == "the" or phrase.owner is not None or bool(phrase.entities or phrase.of or phrase.place)
    )
    several = phrase.row is not None and (phrase.row.role == "both" or phrase.role.norm in _LEADING)
    return (
        several
        and pointed
        and bool(_AGAINST.intersection((*words[:-1], *phrase.modifiers, *(each.norm for each in phrase.roles[:-1]))))
    )


def _together(phrase: Phrase, scene: Scene) -> list[Actor]:
    """The two of two states just named, where "the (two) leaders" can mean no others: "Oslo's premier met Suva's"."""
    assert phrase.row is not None
    if phrase.article != "the" or phrase.row.kind != "person" or phrase.row.role != "GOV" or phrase.owner:
        return []
    if set(phrase.modifiers) - {"two", "both"} or phrase.role is None or phrase.role.norm not in _HEADS:
        return []
    found: dict[str | None, Actor] = {}
    above: dict[str | None, Actor] = {}  # no minister among ministers, if another was named
    for seen in scene.last():
        if phrase.word.sentence - seen.sentence > _NEAR:
            break
        others = phrase.role.norm in seen.nouns and seen.number == "p" and not seen.paired
        if others or (seen.subject and seen.actor.country in scene.index.organisations):
            return []  # "EU leaders ... the leaders"
        if seen.human and not seen.quoted and seen.sentence < phrase.word.sentence:
            higher = phrase.role.norm in _MINISTERS and (seen.actor.office or "").lower() in _ABOVE
            (above if higher else found).setdefault(seen.actor.country, seen.actor)
    found = found if above.keys() <= found.keys() else {**found, **above}
    states = [side for side in found if side in scene.index.states]
    return list(reversed(found.values())) if len(states) == len(found) == 2 else []


def before_all(phrase: Phrase) -> bool:
    """Whether "all" stands before: "all parties"."""
    return phrase.before is not None and phrase.before.norm == "all"


def _asker(phrase: Phrase, scene: Scene) -> str | None:
    """The side of whoever asks the two for something in these very words: "(Lima) urged | both sides to"."""
    here = (each for each in scene.last() if each.sentence == phrase.word.sentence and _asks(each, scene))
    asker = next(here, None)
    between = scene.source[asker.end : phrase.span.start] if asker is not None else ""
    return asker.actor.country if asker is not None and len(between.split()) <= _ASKING else None


def opposed(scene: Scene, sentence: int, within: Sequence[str] = (), without: str | None = None) -> list[str]:
    """The two sides that the report sets against each other here, mediators left out, in the order of their codes.

    They are the two that "and" has just joined, as they are named: "Suva and Oslo agreed, Lima said. Both sides ...".
    `within` names the states whose they are, themselves or their groups; without any, all can be. `without` is the
    side of a third.
    """
    rows = scene.index.organisations
    bonds = _bonds(scene, sentence)
    pair = _joined(scene, sentence) or (_joined(scene, sentence, telling=True) if not bonds else None)
    if pair is not None and _inside(pair, within, scene) == pair:
        return pair
    weights = _apart(scene, sentence, set().union(*bonds))
    for side, count in scene.sides.items():
        weights[side] += PRESENT * count
    able = [side for side in weights if side not in rows or _is_party(rows[side])]
    able = [side for side in _inside(able, within, scene) if side != without]
    ranked = sorted(able, key=lambda side: (-weights[side], side))[:_FEW]

    def weight(one: str, other: str) -> float:
        civil = any(side in rows and rows[side].state in (one, other) for side in (one, other))
        return weights[one] + weights[other] + bonds[frozenset((one, other))] + CIVIL * civil

    pairs = list(combinations(ranked, 2))
    return sorted(max(pairs, key=lambda pair: weight(*pair))) if pairs else []


def _is_party(row: Organisation) -> bool:
    """Whether a group can be one of two sides: migrants, of no state, are none."""
    return row.kind == "group" and (row.role != "CVL" or bool(row.state))


def _apart(scene: Scene, sentence: int, bound: set[str]) -> dict[str, float]:
    """How present each side is, but for what a third says of two: "Paris said it had spoken to both sides"."""
    recent = scene.seen[-_RECENT:]
    tell = [each for each in recent if (each.sentence == sentence and _tells(each, scene)) or _asks(each, scene)]
    weights = replace(scene, seen=[each for each in recent if each not in tell]).weights(sentence)
    for side in {each.actor.country or "" for each in tell} & weights.keys() - bound:
        weights[side] *= APART
    return weights


def _asks(seen: Seen, scene: Scene) -> bool:
    """Whether somebody asks others for something or offers it, or has just done so."""
    return seen.subject and not seen.quoted and _ASKS.match(scene.source, seen.end) is not None


def _tells(seen: Seen, scene: Scene) -> bool:
    """Whether somebody says what is told of others."""
    return seen.speaks or (seen.subject and not seen.quoted and _TELLS.match(scene.source, seen.end) is not None)


def _bonds(scene: Scene, sentence: int) -> Counter[frozenset[str]]:
    """How near and how often one side has done something to another: "Oslo accused Suva of shelling its towns"."""
    found: Counter[frozenset[str]] = Counter()
    judged: Counter[frozenset[str]] = Counter()
    near = (each for each in scene.seen[-_RECENT:] if each.actor.country is not None)
    for _, group in groupby(near, key=lambda each: each.sentence):
        mentions = list(group)
        actor = next((each for each in mentions if each.subject and not each.aside), None)
        if actor is None:
            continue
        after = (each for each in mentions if each.place >= actor.end and _is_target(each, scene))
        target = next((each for each in after if each.actor.country != actor.actor.country), None)
        joined = (
            target is not None and target.subject and not actor.speaks
        )  # "Lima and Suva, which brokered it, said"
        if target is None or (_tells(actor, scene) and (joined or target.place - actor.end > _BESIDE)):
            continue  # "Oslo said after receiving Lima's premier": only whom it accuses, warns or asks
        third = _third(mentions, actor, target, scene) if _asks(actor, scene) else None
        pair = frozenset(str(each.actor.country) for each in (third or actor, target))
        civil = any(row.state in pair for side in pair if (row := scene.index.organisations.get(side)) is not None)
        kind = judged if not civil and _JUDGES.match(scene.source, actor.end) else found
        kind[pair] += BOND * 3.0 ** (-(sentence - actor.sentence) / LASTING)
    # who condemns what one of two did to the other is no party to it
    return found + Counter(
        {pair: weight for pair, weight in judged.items() if not any(pair & each for each in found)}
    )


def _third(mentions: Sequence[Seen], actor: Seen, target: Seen, scene: Scene) -> Seen | None:
    """The other party to what one asks of a side: "Lima urged Suva to bring the Fijian troops out of Tonga".

    None where whoever asks names himself as a party, too.
    """
    after = [each for each in mentions if each.place >= target.end and not each.quoted]
    if any(each.actor.country == actor.actor.country for each in after):
        return None
    others = (each for each in after if each.actor.country not in (None, target.actor.country))
    return next((each for each in others if each.actor.country in scene.index.states), None)


def _is_target(seen: Seen, scene: Scene) -> bool:
    """Whether something can be done to a side that a sentence names, or it only gave or brought what is told of."""
    before = scene.source[: seen.place].split()[-1:]
    return seen.number != "x" and not (seen.aside or seen.speaks or seen.paired) and _GIVING.isdisjoint(before)


def _inside(sides: list[str], states: Sequence[str], scene: Scene) -> list[str]:
    """Those of some sides that are one of the states or a group in one; all where no state is named."""
    rows = scene.index.organisations
    return [side for side in sides if not states or side in states or (side in rows and rows[side].state in states)]


def _joined(scene: Scene, sentence: int, *, telling: bool = False) -> list[str] | None:
    """The two states, or a state and a group, that "and" joined last, a few sentences back at most.

    Not who only tell of two others in the sentence, or ask them for something, unless `telling`.
    """
    states, rows = scene.index.states, scene.index.organisations
    for one, other in pairwise(scene.last()):
        if sentence - one.sentence > _LATELY:
            return None
        sides = list(dict.fromkeys(each.actor.country for each in (other, one) if each.actor.country))
        able = all(side in states or (side in rows and rows[side].kind == "group") for side in sides)
        able = able and not (one.human or other.human) and _is_target(other, scene)
        tells = one.sentence == sentence and (_tells(one, scene) or _ASKS.match(scene.source, one.end) is not None)
        able = able and (telling or not tells)
        if len(sides) == 2 and able and _AND.fullmatch(scene.source[other.place : one.place]):
            return sides
    return None


def _one(side: str, phrase: Phrase, scene: Scene) -> Actor:
    assert phrase.role is not None
    assert phrase.row is not None
    noun = phrase.role.norm
    if phrase.row.kind != "person":
        return entities.of_code(side, scene)
    for seen in scene.last():
        if seen.human and seen.actor.country == side and any(noun.rstrip("s") in other for other in seen.nouns):
            return seen.actor
    name = f"{entities.adjective(side, scene)} {noun}"
    return Actor(name=name, kind=ActorKind.PERSON, country=side, role=phrase.row.role)
