"""The day on which the words were said, chosen among those that the report tells of by the signs for each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import exp

from onrecord.codebook.times import TimeTable
from onrecord.model import (
    Attribution,
    Granularity,
    Interval,
    Passage,
    Reason,
    Span,
    Speaker,
    Statement,
)
from onrecord.statements.clause_days import NEAR, OCCASIONS, clause_day, clause_year, is_of_rest, is_of_teller
from onrecord.statements.counted_days import after_a_deed, before_the_rest, clause_step, told_of
from onrecord.statements.days import Candidate, candidates
from onrecord.statements.event_days import event_day, is_before_untold
from onrecord.statements.loose_days import is_new_occasion, is_now, told_next, until
from onrecord.statements.named_days import moved
from onrecord.statements.other_days import (
    fitting,
    in_clause_before,
    is_another,
    is_before_told,
    is_told_back,
)
from onrecord.statements.sayings import (
    HABITS,
    PERFECT,
    Key,
    Setting,
    dates_another,
    inside,
    key_of,
    place_of,
    same,
    setting,
)
from onrecord.statements.times_told import answered, time_since, time_told

TOLD = 3  # how many signs a reason names
# What the chances of days that overlap a candidate count beside its own: an answer that is nearly right is worth half
# of one that is right.
SHARE = 0.5
# Words that tell which occasion: one told of before
KNOWN = frozenset("his her its their same".split())
AGAIN = "again"  # said a second time, on a day of its own; "time and again", "again and again" is a habit
TIMES = frozenset({"time", AGAIN})
POINTERS = frozenset("it this that".split())  # "denied it repeatedly"
# None of those annotated in the past perfect ("had promised to") was made on the day of its report
PLEDGES = frozenset("promise pledge vow agree undertake commit threaten offer".split())
# What the beginning of a sign tells of where the day comes from; the first that fits names the rule.
RULES = (
    ("since", "since"),
    ("in the clause", "scene"),
    ("counted from", "step"),
    ("the speaker's last day", "running"),
    ("the report's date", "news"),
    ("the day before the report", "news"),
    ("no day", "open"),
)
NAMED = "scene"  # a day that the text names elsewhere


def said_on(
    attribution: Attribution,
    passage: Passage,
    speaker: Speaker | None,
    *,
    table: TimeTable,
    weights: Mapping[str, float],
    earlier: Sequence[Statement] = (),
) -> tuple[Interval | None, Reason]:
    """When it was said, and how that is known. None where the text leaves it open.

    "said on Friday" is that Friday; "he added", in the next sentence, the same day; a stretch of days where the text
    tells no more. The reason's score is the chance of just these days, by the weights.
    """
    place = setting(attribution, passage, speaker, table=table, earlier=earlier)
    beside, habit = clause_day(place), _habit(attribution, passage)
    if habit is not None and beside is None:
        says = "said more than once, on days the text does not give"
        return None, Reason(rule="occasions.habit", decides="said_on", spans=(habit,), says=says)
    stepped = clause_step(place)
    if stepped is not None and (beside is None or beside.span.overlaps(stepped.span)):
        says = "the reporting clause counts from the day told of before"
        key = (stepped.start, stepped.end)
        return _interval(key), Reason(rule="occasions.step", decides="said_on", spans=(stepped.span,), says=says)
    event = event_day(place)
    if event is not None and (beside is None or beside.span.overlaps(event.span)):
        says = "the reporting clause counts from an event that the report dates"
        key = (event.start, event.end)
        return _interval(key), Reason(rule="occasions.step", decides="said_on", spans=(event.span,), says=says)
    if event is None and beside is None and is_before_untold(place):
        says = "told as said before an event, on a day the text does not give"
        return None, Reason(rule="occasions.earlier", decides="said_on", spans=attribution.cue, says=says)
    pointed = time_told(place) if beside is None else None
    if pointed is not None:
        says = "the reporting clause points to the time told of before"
        reason = Reason(rule="occasions.time", decides="said_on", spans=(pointed[0],), says=says)
        return _interval(pointed[1]), reason
    since = time_since(place) if beside is None else None
    if since is not None:
        says = "the reporting clause tells of the time since what is told of before"
        reason = Reason(rule="occasions.since", decides="said_on", spans=(since[0],), says=says)
        return _interval(since[1]), reason
    counted = after_a_deed(place)
    if counted is not None and (beside is None or counted.span.covers(beside.span)):
        says = "the sentence opens with what was done so long before"
        key = (counted.start, counted.end)
        return _interval(key), Reason(rule="occasions.after", decides="said_on", spans=(counted.span,), says=says)
    back = before_the_rest(place)
    if back is not None:
        day = moved(beside.start if beside is not None else told_of(place, back), back.days)
        says = "what the sentence tells came so long after it was said"
        reason = Reason(rule="occasions.before", decides="said_on", spans=(back.span,), says=says)
        return _interval((moved(day, -back.about), moved(day, back.about))), reason
    if beside is not None and (is_of_teller(beside, place) or is_of_rest(beside, place)):
        says = "told by another or beside another as said before, on a day the text does not give"
        return None, Reason(rule="occasions.earlier", decides="said_on", spans=attribution.cue, says=says)
    if beside is not None:
        says = "the reporting clause gives the day"
        key = (beside.start, beside.end)
        return _interval(key), Reason(rule="occasions.clause", decides="said_on", spans=(beside.span,), says=says)
    year = clause_year(place)
    if year is not None and year.interval is not None:
        says = "the reporting clause gives the year"
        return year.interval, Reason(rule="occasions.year", decides="said_on", spans=(year.span,), says=says)
    entry = place.days.entry(place.start)
    if entry is not None and place.tense != PERFECT:
        says = "the day that heads the entry"
        key = (entry.start, entry.end)
        return _interval(key), Reason(rule="occasions.entry", decides="said_on", spans=(entry.span,), says=says)
    if is_told_back(place):
        says = "told as said before, on a day the text does not give"
        return None, Reason(rule="occasions.earlier", decides="said_on", spans=attribution.cue, says=says)
    asked = answered(place)
    if asked is not None:
        says = "the occasion of the words that it answers"
        return asked.said_on, Reason(rule="occasions.running", decides="said_on", spans=asked.cue, says=says)
    last = runs_on(place)
    if last is not None and is_before_told(key_of(last), place):
        last = None
    if last is not None and last.said_on is not None and (_since_then(place) or is_new_occasion(last, place)):
        says = "since the occasion this speaker was last heard on"
        key = (last.said_on.end, max(last.said_on.end, place.days.today))
        return _interval(key), Reason(rule="occasions.since", decides="said_on", spans=last.cue, says=says)
    if last is not None and is_now(place, last):
        says = "said now, long after this speaker was last heard"
        key = (place.days.today, place.days.today)
        return _interval(key), Reason(rule="occasions.now", decides="said_on", spans=attribution.cue, says=says)
    if last is not None:
        says = "the occasion this speaker was last heard on"
        return last.said_on, Reason(rule="occasions.running", decides="said_on", spans=last.cue, says=says)
    found = candidates(place)
    best, chance = chosen(found, weights)
    if is_another(best.key, place):
        best, chance = chosen(fitting(found, place), weights)
    today = place.days.today
    if best.key == (today, today) and _pledged_before(place):
        says = "told as long past, on a day the text does not give"
        return None, Reason(rule="occasions.past_perfect", decides="said_on", spans=attribution.cue, says=says)
    told = told_next(place) if best.key == (today, today) else None
    if told is not None:
        says = "the day on which the report goes on to tell of it"
        key = (told.start, told.end)
        return _interval(key), Reason(rule="occasions.lead", decides="said_on", spans=(told.span,), says=says)
    end, reason = until(best.key, chance, place), _reason(best, chance, weights)
    if end is not None and best.key is not None:
        says = "on the day on which another was heard, or since then"
        return _interval((best.key[0], end)), replace(reason, rule="occasions.since", says=says, score=None)
    return _interval(best.key), reason


def _pledged_before(place: Setting) -> bool:
    """Whether a report reminds of an old promise: "Suva had promised to hold a vote in May"."""
    cued = [token for cue in place.anchors for token in place.passage.tokens_in(cue)]
    return place.tense == PERFECT and any(token.lemma in PLEDGES for token in cued)


def runs_on(place: Setting) -> Statement | None:
    """The same speaker's last saying, where he speaks on or the clause names the occasion again.

    He speaks on if nobody else was heard since and no day was named but that of his own saying; "in his speech" is
    the speech just told of. On annotated stories the choice by signs is no better there, and errs one by one.
    """
    speaker = place.speaker
    if speaker is None:
        return None
    last = next((each for each in reversed(place.earlier) if each.speaker and same(each.speaker, speaker)), None)
    if last is None or last.said_on is None or in_clause_before(last, place):
        return None
    since = (each for each in place.before if each.span.start > place_of(last) and not dates_another(place, each))
    speaks_on = last is place.earlier[-1] and next(since, None) is None
    return last if speaks_on or _same_occasion(place) else None


def _since_then(place: Setting) -> bool:
    """Whether the reporting clause tells of the time after: "has since refused to take it back"."""
    return "since" in place.marks and place.tense == "in the perfect"


def _same_occasion(place: Setting) -> bool:
    """Whether the reporting clause speaks of an occasion as known: "in the same speech", "during her address"."""
    told = [
        token.word.lower()
        for token in place.passage.tokens_in(place.sentence)
        if not inside(token.span, place.attribution.content)
    ]
    return any(
        word in OCCASIONS and not KNOWN.isdisjoint(told[max(number - NEAR, 0) : number])
        for number, word in enumerate(told)
    )


def chosen(found: Sequence[Candidate], weights: Mapping[str, float]) -> tuple[Candidate, float]:
    """The candidate that is most surely right or nearly right, and the chance that it is just right."""
    sums = [_weight(each, weights) for each in found]
    odds = [exp(each - max(sums)) for each in sums]
    chances = [each / sum(odds) for each in odds]

    def worth(number: int) -> float:
        near = sum(
            chance for each, chance in zip(found, chances, strict=True) if _overlap(each.key, found[number].key)
        )
        return chances[number] + SHARE * near

    best = max(range(len(found)), key=worth)
    return found[best], chances[best]


def _weight(candidate: Candidate, weights: Mapping[str, float]) -> float:
    return sum(value * weights[sign] for sign, value in candidate.signs.items() if sign in weights)


def _overlap(one: Key, other: Key) -> bool:
    if one is None or other is None:
        return one is other
    return one[0] <= other[1] and other[0] <= one[1]


def _interval(key: Key) -> Interval | None:
    if key is None:
        return None
    start, end = key
    if start == end:
        return Interval(start=start, end=end, granularity=Granularity.DAY, value=start.isoformat())
    return Interval(start=start, end=end, granularity=Granularity.SPAN)


def _reason(best: Candidate, chance: float, weights: Mapping[str, float]) -> Reason:
    """The rule by where the day comes from, and the heaviest signs."""
    heavy = sorted(((weights.get(sign, 0.0), sign) for sign in best.signs), reverse=True)
    says = "; ".join(sign for weight, sign in heavy[:TOLD] if weight > 0) or "nothing speaks for another day"
    origin = max(dict.fromkeys(best.origins), key=lambda each: weights.get(each, 0.0))
    rule = next((name for start, name in RULES if origin.startswith(start)), NAMED)
    spans = tuple(dict.fromkeys(best.spans))
    return Reason(rule=f"occasions.{rule}", decides="said_on", spans=spans, says=says, score=round(chance, 2))


def _habit(attribution: Attribution, passage: Passage) -> Span | None:
    """The word that tells that something was said more than once."""
    for cue in attribution.cue:
        if not passage.span.covers(cue):
            continue
        pointed = [each for each in attribution.content if _points(passage.words(each).lower().split())]
        behind = max((each.end for each in pointed if 0 <= each.start - cue.end <= 1), default=0)
        around = Span(max(passage.span.start, cue.start - 24), min(passage.span.end, max(cue.end, behind) + 14))
        told = [each for each in attribution.content if each not in pointed]
        tokens = [token for token in passage.tokens_in(around) if not inside(token.span, told)]
        for number, token in enumerate(tokens):
            led = [each.lemma for each in tokens[max(number - 2, 0) : number]]
            often = token.lemma == AGAIN and led[1:] == ["and"] and led[0] in TIMES
            if token.lemma in HABITS or often:
                return token.span
    return None


def _points(words: Sequence[str]) -> bool:
    """Whether words only point to what was said, perhaps with how often: "it", "that", "it repeatedly"."""
    return len(words) in (1, 2) and words[0] in POINTERS
