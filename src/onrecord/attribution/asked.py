"""Answers so short that the question tells what they are about: "Asked whether Oslo would sign, he said no".

Longer answers are read as elsewhere, without what was asked.
"""

from __future__ import annotations

from onrecord.attribution import sources
from onrecord.attribution.drafts import Draft, Range, Scene
from onrecord.attribution.items import Items
from onrecord.attribution.usage import ASKED
from onrecord.attribution.words import BREAKS, CONJUNCTIONS, STOPS, is_finite

ANSWERING = frozenset(("say", "reply", "answer", "respond", "retort"))
OPENERS = frozenset(("whether", "if"))
QUESTIONS = OPENERS | {"what", "how", "who", "why", "when", "where", "which"}
BARE = frozenset(("yes", "no", "never", "nothing"))
# "answered in the affirmative": the question is all that was said
AGREEING = ("in", "the", "affirmative")
REFUSING = ("in", "the", "negative")
REACH = 24  # between the verb of asking and its question


def answered(scene: Scene, low: int, high: int) -> Draft | None:
    """A bare answer with the question that it answers; None where nobody is asked, or the answer tells enough."""
    found = scene.found
    asked = next((at for at in range(low, high) if found[at].low in ASKED), None)
    if asked is None:
        return None
    opens = next((at for at in range(asked + 1, min(asked + REACH, high)) if found[at].low in OPENERS), None)
    verb = next((at for at in range((opens or high), high) if _answers(found, at)), None)
    if opens is None or verb is None or any(found[at].low in STOPS for at in range(asked, verb)):
        return None
    comma = next((at for at in range(verb - 1, opens + 1, -1) if found[at].low == ","), None)
    if comma is None:
        return None
    source = sources.before(found, verb, comma + 1) if comma + 1 < verb else _subject(found, asked, low)
    answer = _answer(scene, verb + 1, high)
    if source is None or answer is None:
        return None
    start, end = answer
    question, agrees = (opens + 1, comma), _words(found, start) == AGREEING
    cue = tuple(range(verb, end)) if agrees else (verb,)
    return Draft(
        source=source, cue=cue, content=(question,) if agrees else (question, answer), rule="asked", reach=end
    )


def is_question(found: Items, content: int) -> bool:
    """Whether words are what somebody was asked: "Asked whether Oslo would sign, Berg said it was too early"."""
    opener = content if found[content].low in QUESTIONS else content - 1
    if opener < 1 or found[opener].low not in QUESTIONS:
        return False
    asked = next((at for at in range(opener - 1, -1, -1) if found[at].low in ASKED), None)
    return asked is not None and (asked == 0 or found[asked - 1].low == ",")


def _answers(found: Items, at: int) -> bool:
    return found[at].lemma in ANSWERING and is_finite(found, at)


def _subject(found: Items, asked: int, low: int) -> Range | None:
    """Who is asked in an aside: "The minister, asked whether Oslo would sign, said no"."""
    comma = next((at for at in range(asked - 1, low, -1) if found[at].low == ","), None)
    return sources.before(found, comma, low) if comma is not None and asked - comma <= 2 else None


def _answer(scene: Scene, start: int, high: int) -> Range | None:
    """The bare answer that begins here: "no", "“Not yet.”", "in the affirmative"."""
    found = scene.found
    while start < high and found[start].low in (",", ":", "with"):
        start += 1
    if start >= high:
        return None
    quotation = found[start].quotation
    if quotation is not None:
        words = sum(token.word[0].isalnum() for token in scene.passage.tokens_in(quotation.inside))
        return (start, start + 1) if words == 1 else None
    if _words(found, start) in (AGREEING, REFUSING):
        return start, start + 3
    closed = start + 1 >= high or found[start + 1].low in BREAKS | CONJUNCTIONS
    return (start, start + 1) if found[start].low.rstrip(".") in BARE and closed else None  # "no." may be one word


def _words(found: Items, start: int) -> tuple[str, ...]:
    return tuple(item.low for item in found[start : start + 3])
