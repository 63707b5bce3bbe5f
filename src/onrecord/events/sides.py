"""Who does it and to whom: the sides of an event, chosen among those named by the signs that speak for each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from math import exp, log
from typing import TypeVar

from onrecord.codebook.doing import GENITIVES, STRONG
from onrecord.codebook.events import Direction
from onrecord.codebook.phrases import Word
from onrecord.codebook.sides import SideWeights
from onrecord.events import certain, no_agents, own_deeds, patients, receiving, releases, side_signs, third_parties
from onrecord.events.scenes import Scene
from onrecord.events.side_signs import Setting
from onrecord.model import EventType, Reason, Span

SIGNS, TARGET = "sides.signs", "sides.target"  # by which rule a side was chosen
TOLD = 3  # how many signs a reason names
PARTICIPLES = STRONG | {"hurt", "burnt"}
EVERYBODY = frozenset(("all", "everyone", "everybody", "anyone", "anybody", "citizens", "residents"))
# What one is made to do is another's doing: "was ordered by Iceland to leave"
PRESSED = frozenset({EventType.REQUEST, EventType.COERCE, EventType.THREATEN, EventType.SANCTION})
ACTORS = 3  # how many that may act are weighed with whom they act on
Signs = Mapping[str, float]
Which = TypeVar("Which", str, tuple[str, ...])  # a side, or a set of sides


@dataclass(frozen=True, slots=True, kw_only=True)
class Sides:
    """The actor and recipient codes, sorted, with the reasons."""

    actor: tuple[str, ...]
    recipient: tuple[str, ...]
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """A set of sides, sorted, with its heaviest signs."""

    codes: tuple[str, ...]
    signs: tuple[tuple[float, str], ...]


def sides(
    words: Sequence[Word], trigger: tuple[int, int], direction: Direction, scene: Scene, weights: SideWeights
) -> Sides:
    """The sides of an event whose phrase stands at `trigger` (word numbers).

    "Iceland's forces attacked Norway": actor ISL, recipient NOR; passive verbs and "by" turn it round. What a
    side promises, threatens or refuses it mostly does itself; what it demands or complains of, the other does.
    """
    if _bears(words, trigger) and scene.type is not EventType.ACCUSE:
        direction = Direction.SUBJECT
    by = _done_by(words, trigger, scene)
    if by is not None:
        trigger, direction = (by, by + 1), Direction.SUBJECT
    setting = side_signs.setting(
        words, trigger, direction, scene, passive=by is not None or passive(words, trigger[0])
    )
    theirs = third_parties.harmed(setting) - set(setting.candidates)
    setting = replace(setting, candidates=(*setting.candidates, *sorted(theirs)))
    actor, recipient = chosen(setting, weights)
    hit = set(recipient.codes) & (patients.targeted(setting) | releases.release(setting)[1])
    reasons = (_reason(setting, actor, "actor"), _reason(setting, recipient, "recipient", TARGET if hit else SIGNS))
    return Sides(actor=actor.codes, recipient=recipient.codes, reasons=reasons)


def chosen(setting: Setting, weights: SideWeights) -> tuple[Choice, Choice]:
    """Who acts and who is acted on: the two that are likeliest together, among the likeliest that may act."""
    alone = {code: side_signs.of_side(setting, code) for code in setting.candidates}
    together = {group: side_signs.of_group(setting, group) for group in side_signs.groups(setting)}
    acting = _chances(_weights(alone, weights.actor), _weights(together, weights.actor))
    met_alone, met_together = _weights(alone, weights.recipient), _weights(together, weights.recipient)
    agents = receiving.givers(setting) or releases.release(setting)[0] or certain.agents(setting)
    met_surely = patients.patients(setting)
    met_surely -= certain.accused(setting) | setting.blamed  # a capital that one's own army shells
    acting = {group: chance for group, chance in acting.items() if agents <= set(group)} or acting
    about = patients.matters(setting) - met_surely
    barred = no_agents.barred(setting, agents, met_surely) | about
    about |= (side_signs.foreign_teller(setting) | own_deeds.defends_others(setting)) - met_surely
    about |= (patients.shielded(setting) | patients.elsewhere(setting)) - met_surely
    acting = {group: chance for group, chance in acting.items() if not barred & set(group)} or acting
    pairs = []
    for actor in sorted(acting, key=lambda group: -acting[group])[:ACTORS]:
        toward = {code: side_signs.towards(setting, code, actor) for code in setting.candidates}
        more = _weights(toward, weights.recipient)
        met_there = {code: weight + more[code] for code, weight in met_alone.items()}
        # nobody acts on himself: so in 99 of 100 annotated events; and who helps his own helps no other side
        others = {group: weight for group, weight in met_together.items() if not set(group) & set(actor)}
        others = {group: weight for group, weight in others.items() if met_surely <= set(group)} or others
        others = {group: weight for group, weight in others.items() if not about & set(group)} or others
        own = _for_all(setting, actor) or _likeliest(_chances(met_there, met_together)) == actor
        if setting.type == EventType.AID and actor and own and not met_surely - set(actor):
            others = {(): met_together[()]}
        met = _chances(met_there, others)
        recipient = _likeliest(met)
        pairs.append((acting[actor] + met[recipient], actor, recipient, toward))
    _, actor, recipient, toward = max(pairs, key=lambda pair: pair[0])
    met_by = [each for code in recipient for each in (alone[code], toward[code])]
    return (
        Choice(actor, _heaviest([*(alone[code] for code in actor), together[actor]], weights.actor)),
        Choice(recipient, _heaviest([*met_by, together[recipient]], weights.recipient)),
    )


def _chances(alone: Mapping[str, float], together: Mapping[tuple[str, ...], float]) -> dict[tuple[str, ...], float]:
    """The logarithm of each set's chance.

    `alone` has the weight of each side, `together` that of each set of sides as such.
    """
    total = {group: sum([alone[code] for code in group]) + weight for group, weight in together.items()}
    most = max(total.values())
    every = most + log(sum([exp(each - most) for each in total.values()]))
    return {group: each - every for group, each in total.items()}


def _for_all(setting: Setting, actor: tuple[str, ...]) -> bool:
    """Whether no other side is named but all who want it: "weapons to all who would defend the country"."""
    others = {code for _, code in setting.scene.named} - set(actor)
    return not others and any(word.lower in EVERYBODY for word in setting.words)


def _likeliest(chances: Mapping[tuple[str, ...], float]) -> tuple[str, ...]:
    return max(chances, key=lambda group: chances[group])


def _heaviest(found: Iterable[Signs], weights: Signs) -> tuple[tuple[float, str], ...]:
    """The signs that weigh most, each with its weight."""
    pairs = {(weights.get(sign, 0.0) * value, sign) for each in found for sign, value in each.items()}
    return tuple(pair for pair in sorted(pairs, reverse=True)[:TOLD] if pair[0] > 0)


def _weights(found: Mapping[Which, Signs], weights: Signs) -> dict[Which, float]:
    """What the signs of each side, or of each set of sides, weigh together."""
    return {
        which: sum([value * weights[sign] for sign, value in signs.items() if sign in weights])
        for which, signs in found.items()
    }


def _reason(setting: Setting, choice: Choice, which: str, rule: str = SIGNS) -> Reason:
    spans = tuple(place.span for place in setting.places if place.code in choice.codes)
    says = "; ".join(sign for _, sign in choice.signs) or "nothing speaks for another"
    score = sum(weight for weight, _ in choice.signs)
    return Reason(rule=rule, decides=f"event.{which}", spans=spans, says=says, score=round(score, 2))


def around(
    words: Sequence[Word], trigger: tuple[int, int], named: Sequence[tuple[Span, str]]
) -> tuple[list[str], list[str]]:
    """The sides named before the phrase and those named in or after it, each once."""
    if not words:
        return [], []
    border = words[min(trigger[0], len(words) - 1)].span.start
    before = [code for span, code in named if span.start < border]
    after = [code for span, code in named if span.start >= border]
    return list(dict.fromkeys(before)), list(dict.fromkeys(after))


def _done_by(words: Sequence[Word], trigger: tuple[int, int], scene: Scene) -> int | None:
    """The passive verb whose doer "by" names, where no phrase carries the event or its own lies behind.

    "Its maize was banned by Iceland"; "it had been pressed by Iceland to withdraw", if that is a REQUEST.
    """
    starts = {span.start for span, _ in scene.named}
    for at, word in enumerate(words[: len(words) - 2]):
        if word.has(*own_deeds.BORDERS):
            return None
        behind = words[at + 2 : at + 4]
        named = behind[:1] if not behind[0].has("the") else behind
        if words[at + 1].lower == "by" and passive(words, at) and any(each.span.start in starts for each in named):
            ahead = trigger[1] > 0 and (trigger[0] <= at or scene.type not in PRESSED)
            return None if ahead else at
    return None


def _bears(words: Sequence[Word], trigger: tuple[int, int]) -> bool:
    """Whether the phrase says whose fault something is: "Iceland bore full responsibility for the attack"."""
    phrase = words[slice(*trigger)]
    bears = any(word.lower in certain.BEARING for word in phrase)
    return bears and any(word.lower in certain.FAULTS for word in phrase)


def passive(words: Sequence[Word], start: int) -> bool:
    """Whether the phrase is a passive verb: a form of "be" shortly before a participle."""
    if start >= len(words):
        return False
    verb = words[start]
    if verb.lower not in PARTICIPLES and not any(form.endswith(("ed", "en")) for form in verb.forms):
        return False
    near = words[max(0, start - 3) : start]
    return any(word.has("<be>", "be") and word.lower not in GENITIVES for word in near)
