"""Who does it and to whom: the sides of an event, chosen among those named by the signs that speak for each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from onrecord.codebook.events import Direction
from onrecord.codebook.phrases import Word
from onrecord.codebook.sides import SideWeights
from onrecord.events import side_signs
from onrecord.events.scenes import Scene
from onrecord.events.side_signs import Setting
from onrecord.model import Reason, Span

TOLD = 3  # how many signs a reason names
Signs = Mapping[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sides:
    """The actor and recipient codes, sorted, with the reasons."""

    actor: tuple[str, ...]
    recipient: tuple[str, ...]
    reasons: tuple[Reason, ...]


def sides(
    words: Sequence[Word], trigger: tuple[int, int], direction: Direction, scene: Scene, weights: SideWeights
) -> Sides:
    """The sides of an event whose phrase stands at `trigger` (word numbers).

    "Iceland's forces attacked Norway": actor ISL, recipient NOR; passive verbs and "by" turn it round. What a
    side promises, threatens or refuses it mostly does itself; what it demands or complains of, the other does.
    """
    setting = side_signs.setting(words, trigger, direction, scene, passive=passive(words, trigger[0]))
    alone = {code: side_signs.of_side(setting, code) for code in setting.candidates}
    together = {group: side_signs.of_group(setting, group) for group in side_signs.groups(setting)}
    actor, acting = _best(alone, together, weights.actor)
    met_by = {code: {**signs, **side_signs.towards(setting, code, actor)} for code, signs in alone.items()}
    if any(code not in actor for _, code in scene.named):
        # nobody acts on himself where the words name another: so in 99 of 100 annotated events
        together = {group: signs for group, signs in together.items() if not set(group) & set(actor)}
    recipient, met = _best(met_by, together, weights.recipient)
    reasons = (_reason(setting, actor, "actor", acting), _reason(setting, recipient, "recipient", met))
    return Sides(actor=actor, recipient=recipient, reasons=reasons)


def _best(
    alone: Mapping[str, Signs], together: Mapping[tuple[str, ...], Signs], weights: Signs
) -> tuple[tuple[str, ...], tuple[tuple[float, str], ...]]:
    """The set of sides whose signs weigh most, with its heaviest signs.

    `alone` has the signs of each side, `together` those of each set of sides as such.
    """
    worth = {code: _weight(signs, weights) for code, signs in alone.items()}
    best = max(together, key=lambda group: sum([worth[code] for code in group]) + _weight(together[group], weights))
    found = [*(alone[code] for code in best), together[best]]
    pairs = {(weights.get(sign, 0.0) * value, sign) for each in found for sign, value in each.items()}
    return best, tuple(pair for pair in sorted(pairs, reverse=True)[:TOLD] if pair[0] > 0)


def _weight(signs: Signs, weights: Signs) -> float:
    return sum([value * weights[sign] for sign, value in signs.items() if sign in weights])


def _reason(setting: Setting, codes: Sequence[str], which: str, signs: Sequence[tuple[float, str]]) -> Reason:
    spans = tuple(place.span for place in setting.places if place.code in codes)
    says = "; ".join(sign for _, sign in signs) or "nothing speaks for another"
    score = sum(weight for weight, _ in signs)
    return Reason(rule="sides.signs", decides=f"event.{which}", spans=spans, says=says, score=round(score, 2))


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


def passive(words: Sequence[Word], start: int) -> bool:
    """Whether the phrase is a passive verb: a form of "be" shortly before a participle."""
    if start >= len(words) or not any(form.endswith(("ed", "en")) for form in words[start].forms):
        return False
    return any(word.has("<be>", "be") for word in words[max(0, start - 3) : start])
