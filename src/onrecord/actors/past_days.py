"""The past days for which an office is meant: who "in April 2004 the president of Cyprus urged" was then."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from datetime import date

from onrecord.actors import offices, places
from onrecord.actors.grammar import word_set
from onrecord.actors.memory import Scene
from onrecord.actors.phrases import Phrase
from onrecord.actors.words import Word
from onrecord.model import Actor, Unresolved

_MONTHS = (
    "january february march april may june july august september october november december".split()
)  # in order, as their number counts
_IN = frozenset({"in", "on"})
_PARTS = word_set("early late mid the of spring summer autumn winter beginning end middle") | frozenset(_MONTHS)
_NEAR = 2  # words and marks between the year and whoever spoke then: ", the"
_BEHIND = 8  # words behind whoever spoke through the year: "said in a speech in early May 2004"
_FIRST = 1900


def past_days(phrase: Phrase, scene: Scene) -> tuple[date, date] | None:
    """The first and the last of the days whose year the clause of a phrase names; None where it names none.

    The year opens the sentence ("In April 2004 the president urged") or follows the verb of saying ("The president
    said in 2004 that").
    """
    if phrase.word.quoted >= 0:
        return None
    low, high = phrase.first, phrase.last
    while low and phrase.text[low - 1].sentence == phrase.word.sentence:
        low -= 1
    while high < len(phrase.text) and phrase.text[high].sentence == phrase.word.sentence:
        high += 1
    words = phrase.text[low:high]
    before = [word for word in words if word.end <= phrase.span.start]
    start, end = _dated(before)
    if end and start <= 1 and len(before) - end <= _NEAR:
        return _days(before[start:end], scene.day)
    behind = [word for word in words if word.start >= phrase.span.end][:_BEHIND]
    start, end = _dated(behind)
    if end and places.speaks(phrase) and all(word.letters for word in behind[:start]):
        return _days(behind[start:end], scene.day)
    return None


def held_then(actor: Actor | Unresolved | None, phrase: Phrase, days: tuple[date, date] | None, scene: Scene) -> bool:
    """Whether somebody whom the report has called so can be meant on some days.

    Who held the office on past days alone, and is never called by name, is meant through his own paragraph: "In 2004
    the president said no. The president said the plan was bad".
    """
    row = scene.index.row_of(actor.name) if isinstance(actor, Actor) else None
    named = scene.names(actor)
    if not isinstance(actor, Actor) or row is None:
        return named or days is None
    keys = offices.keys(phrase, actor.country or "", scene.index)
    held = [stint for stint in row.stints if stint.office in keys]
    seen = scene.latest.get(actor)
    now = days is None and (named or seen is None or seen.passage == phrase.word.passage)
    if now or not held:
        return True
    first, last = days or (scene.day, scene.day)
    return any(stint.start <= last and first <= (stint.end or first) for stint in held)


def _dated(words: Sequence[Word]) -> tuple[int, int]:
    """Where a day, a month or a year with its "in" begins and ends among some words; two noughts where none is."""
    for start, word in enumerate(words):
        if word.norm not in _IN:
            continue
        for at in range(start + 1, len(words)):
            number = words[at].text
            if number.isdecimal() and len(number) == len(str(_FIRST)) and int(number) >= _FIRST:
                return start, at + 1
            if words[at].norm not in _PARTS and not number.isdecimal():
                break
    return 0, 0


def _days(words: Sequence[Word], day: date) -> tuple[date, date] | None:
    """The days of a year or of its month, if they lie before a day."""
    year = int(words[-1].text)
    months = [_MONTHS.index(word.norm) + 1 for word in words if word.norm in _MONTHS]
    first = date(year, months[0] if months else 1, 1)
    last = date(year, months[0], monthrange(year, months[0])[1]) if months else date(year, 12, 31)
    return (first, min(last, day)) if first <= day and (months or year < day.year) else None
