"""Whom "he", "she", "it" and "they" mean, by gender, number, nearness and who was speaking."""

from __future__ import annotations

from onrecord.actors import grammar
from onrecord.actors.described import Answer
from onrecord.actors.memory import Scene, Seen
from onrecord.model import ActorKind, Unresolved

# Weights tuned on the open stories: a sentence back costs one; subjects and speakers stay in mind.
SUBJECT, SPEAKS, QUOTED, PARAGRAPH, REPORTED, ASIDE, REACH = 0.7, 0.8, 2.0, 2.0, 1.5, 1.0, 12
_BODIES = (
    ActorKind.STATE,
    ActorKind.ORGANISATION,
    ActorKind.MINISTRY,
    ActorKind.GROUP,
    ActorKind.BLOC,
    ActorKind.OFFICE,
)


def pronoun(
    norm: str,
    scene: Scene,
    *,
    place: int,
    sentence: int,
    passage: int,
    quoted: bool,
    apart: str | None = None,
    reporting: bool = False,
) -> Answer | None:
    """The actor a pronoun means; None for a dummy "it", Unresolved where two fit equally.

    `apart` is the name of whoever is speaking, who does not call himself "he". `reporting` pronouns are
    said to speak, so that they seldom mean somebody inside the words reported in the same sentence.
    """
    number = grammar.PRONOUNS[norm]
    scores: dict[str, tuple[float, Seen]] = {}
    for each in scene.seen:
        if each.place >= place or sentence - each.sentence > REACH or not _agrees(number, each):
            continue
        if apart is not None and each.actor.name == apart:
            continue
        score = _score(each, sentence, quoted, number) - PARAGRAPH * (each.passage != passage)
        if reporting and each.sentence == sentence and not quoted:
            score -= REPORTED
        if each.actor.name not in scores or score > scores[each.actor.name][0]:
            scores[each.actor.name] = (score, each)
    if not scores:
        return None
    if number == "w":
        nearest = max((each for _, each in scores.values()), key=lambda each: each.place)
        return Answer(nearest.actor, "actors.pronoun", f"{norm} follows {nearest.actor.name}")
    ranked = sorted(scores.values(), key=lambda one: (-one[0], -one[1].place))
    best = ranked[0][1]
    return Answer(best.actor, "actors.pronoun", f"{norm} means {best.actor.name}, the nearest that fits")


def _agrees(number: str, seen: Seen) -> bool:
    if seen.number == "x":
        return False
    if number == "w":
        return True
    if number in "mf":
        return seen.actor.kind is ActorKind.PERSON and seen.number == "s" and seen.gender in ("", number)
    if number == "n":
        return seen.actor.kind in _BODIES and seen.number != "p" and not seen.human
    return seen.number == "p" or seen.actor.kind in _BODIES


def _score(seen: Seen, sentence: int, quoted: bool, number: str) -> float:
    score = -float(sentence - seen.sentence)
    score += SUBJECT * seen.subject + SPEAKS * seen.speaks
    if seen.quoted and not quoted:
        score -= QUOTED
    score -= ASIDE * seen.aside
    if number == "p":
        score += 1.0 if seen.number == "p" else 0.5 * (seen.actor.kind is ActorKind.GROUP)
    if number in "mf" and not seen.human:
        score -= 1.5
    if number in "mf" and seen.gender == number:
        score += 0.5
    return score


def unresolved(words: str) -> Answer:
    """A pronoun that nothing before it answers."""
    return Answer(Unresolved(why=f"nothing named before fits {words!r}"), "actors.pronoun")
