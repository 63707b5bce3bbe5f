"""The shape of a content: who its subject is, when it plays, whether it is negated, whether it would hurt or help.

Signs are read from the first finite verb of the main clause and what stands before it. They are what `shape` rows of
the acts table are made of.
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.codebook.carriers import choose
from onrecord.codebook.events import EventTable, Quad, quad
from onrecord.codebook.phrases import Word

FUTURE = frozenset("will shall 'll ’ll would".split())
MODAL = frozenset("may might could can".split())
MUST = frozenset("must should ought".split())
PAST = frozenset("had has have was were did 've ’ve".split())
PRESENT = frozenset("is are am does do 's ’s 're ’re 'm ’m".split())
HOSTILE = frozenset({Quad.MATERIAL_CONFLICT, Quad.VERBAL_CONFLICT})
SUBORDINATORS = frozenset("if unless until till when once provided that which who whose should because".split())
# How far into the words the main verb is looked for, and how far from it its "not" may stand.
REACH = 25
NEAR = 4


def signs(words: Sequence[Word], *, table: EventTable, condition: bool = False, question: bool = False) -> frozenset[str]:
    """The signs of a content without its condition clause.

    "We will not bomb the port" has future, own, negated, hostile.
    """
    found: set[str] = set()
    verb, time = finite(words)
    found.add(time)
    found |= _subject(words, verb)
    if any(word.has("<neg>") for word in words[: (verb or 0) + NEAR]):
        found.add("negated")
    carrier = choose(words, table)
    if carrier:
        found.add("hostile" if quad(carrier.type) in HOSTILE else "cooperative")
    else:
        found.add("empty")
    if condition:
        found.add("condition")
    if question:
        found.add("question")
    return frozenset(found)


def finite(words: Sequence[Word]) -> tuple[int | None, str]:
    """The number of the main finite verb and when it places the words.

    One of future, modal, must, past, present; infinitive for words that open with "to", imperative for words that
    open with a bare verb, verbless where there is no verb to be seen.
    """
    if not words:
        return None, "verbless"
    if words[0].has("to"):
        return 0, "infinitive"
    for number, word in enumerate(words[:REACH]):
        if _subordinate(words, number):
            continue
        time = _time(words, number)
        if time:
            return number, time
    return None, "verbless"


def _time(words: Sequence[Word], number: int) -> str:
    word = words[number]
    if word.has(*FUTURE):
        return "future"
    if word.has(*MODAL):
        return "modal"
    if word.has(*MUST):
        return "must"
    follow = words[number + 1 : number + 4]
    if word.has("<be>", "be") and any(after.has("going", "about", "set") for after in follow[:2]):
        return "future" if any(after.has("to") for after in follow) else "present"
    if word.has(*PAST):
        return "past"
    if word.has(*PRESENT):
        return "present"
    return "past" if number and _past_form(word) else ""


def _past_form(word: Word) -> bool:
    """A word in -ed, or one whose dictionary form differs and that is no plural: "withdrew", "sank"."""
    return any(form.endswith("ed") and len(form) > 4 for form in word.forms)


def _subordinate(words: Sequence[Word], number: int) -> bool:
    """Whether a verb belongs to a clause that opened shortly before it ("the men who had come will ...")."""
    return any(word.has(*SUBORDINATORS) for word in words[max(0, number - 3) : number])


def _subject(words: Sequence[Word], verb: int | None) -> set[str]:
    before = words[: verb if verb is not None else len(words)] or words[:1]
    for word in before:
        if word.has("<own>"):
            return {"own"}
        if word.has("<other>"):
            return {"other"}
    return set()
