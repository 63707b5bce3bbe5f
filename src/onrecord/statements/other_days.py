"""Days of other things, on which words without a day were not said: "Suva, which left on May 3. Oslo denied it"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.model import Granularity, Statement
from onrecord.statements.days import Candidate
from onrecord.statements.named_days import Named, of_noun
from onrecord.statements.old_days import given, is_old
from onrecord.statements.sayings import PERFECT, PRESENT, Key, Setting, inside, key_of, lead_day, place_of

# What may lie ahead, seen from a day before: "would be sworn in on Tuesday", "plans to leave on Tuesday"
AHEAD = re.compile(
    r"\b(?:to|will|would|shall|should|can|could|may|might|must|if|when|until|by|due|set|from)\b|[’']ll\b"
)
NOW = re.compile(r"\bto(?:day|night|morrow)\b|\bthis\b", re.IGNORECASE)
NEAR = 3  # sayings before that are looked at
EVE = re.compile(r"yesterday(?: \w+)?|last night", re.IGNORECASE)
LOOK = 24  # days named before that are looked at
# Of what another had done: ", who asked for it on Thursday", "the pact which had ended on Monday"
CLAUSE = re.compile(
    r", (?:who|which|whom|whose)\b(?P<told>[^,;\"”]*)$|\b(?:who|which|whom|whose)\b(?P<past>[^,;\"”]* had [^,;\"”]*)$"
)
WHOSE = re.compile(r", (?:whose|whom)\b[^,;\"”]*$")  # not even the report's news
# Of what somebody had done who speaks now: "Roald Amundsen, who had announced on Monday that he would run, warned"
HAD = re.compile(r", who had\b[^;]*$")
# ... or did on a day of its own: "Oslo, which threatened this spring to leave, called"
DID = re.compile(r", (?:who|which)\b[^,;]*$")
EARLIER = re.compile(r"\bearlier $")
# Where somebody was or went tells of the day that is told of
THERE = re.compile(r"\b(?:(?:is|are|was|were|been) (?:in|at|on|there|here)|visit|met|meet|spoke|flew|arriv|attend)")


def is_another(key: Key, place: Setting) -> bool:
    """Whether days are those of something else, or too old, and not those that the report gives a saying before.

    Not even a day that it gives a saying can be that of words that tell of a later one.
    """
    if is_old(key, place) or is_before_told(key, place) or _is_before_the_news(key, place) or _is_eve(key, place):
        return True
    if key is None or key[0] == place.days.today:
        return False
    if any(key == key_of(each) and in_clause_before(each, place) for each in place.earlier[-NEAR:]):
        return True
    if key in given(place):
        return False
    return _is_of_clauses(key, place)


def fitting(found: Sequence[Candidate], place: Setting) -> list[Candidate]:
    """The days that are of nothing else; the report's own is always among them."""
    today = place.days.today
    return [each for each in found if each.key and (each.key == (today, today) or not is_another(each.key, place))]


def is_before_told(key: Key, place: Setting) -> bool:
    """Whether the words tell of a day after these as over: nobody told on Monday what was done on Tuesday."""
    last = [each for each in place.days.before(place.end, LOOK) if key is not None and key[1] < each.start]
    return any(_is_over(each, place) for each in last)


def is_told_back(place: Setting) -> bool:
    """Whether something was said before what is told, on a day that the text does not give: "earlier described"."""
    before = [place.passage.report.text[place.sentence.start : each.start] for each in place.anchors]
    opens = place.tense == PERFECT and any(each.startswith("Earlier") for each in before)
    return opens or any(EARLIER.search(each) for each in before)


def in_clause_before(last: Statement, place: Setting) -> bool:
    """Whether words are told in a clause on the speaker of these: "Amundsen, who had said so on Monday, warned"."""
    if not last.cue or not place.sentence.start <= place_of(last) < place.start:
        return False
    opens = place.sentence.start
    told = place.passage.report.text[opens : max(each.end for each in last.cue)]
    clause = DID.search(told)
    days = place.days.before(place.start, NEAR) if clause is not None else ()
    dated = clause is not None and any(
        each.span.start > opens + clause.start() and not inside(each.span, last.content) for each in days
    )
    return dated or bool(HAD.search(told))


def _is_over(day: Named, place: Setting) -> bool:
    """Whether the words tell of a day as past, outside quotation marks: not "Oslo would sign on Tuesday"."""
    piece = next((each for each in place.attribution.content if each.covers(day.span)), None)
    if piece is None or day.kind != Granularity.DAY.value or NOW.search(day.span.of(place.days.report.text)):
        return False
    if any(quotation.inside.covers(day.span) for quotation in place.passage.quotations):
        return False
    return not AHEAD.search(place.days.report.text[piece.start : piece.end])


def _is_eve(key: Key, place: Setting) -> bool:
    """Whether what is said now tells of days as those before: "condemns the dispatch yesterday of the ship"."""
    told = [
        each
        for each in place.days.before(place.end, LOOK)
        if place.tense == PRESENT and key == (each.start, each.end)
    ]
    words = (each.span.of(place.days.report.text) for each in told if inside(each.span, place.attribution.content))
    return any(EVE.fullmatch(each) for each in words)


def _is_before_the_news(key: Key, place: Setting) -> bool:
    """Whether a day is older than the one that the report opens with, and was told of paragraphs before.

    Of 48 such days that the signs chose on annotated stories, whoever it had heard on them, some 30 were wrong.
    """
    days, lead = place.days, lead_day(place)
    if key is None or key[0] != key[1] or lead is None or lead.span.end > place.start or place.tense == PERFECT:
        return False
    last = [each for each in days.before(place.start, LOOK) if each.start == key[0]][-1:]
    older = key[1] < lead.start < days.today
    return older and any(days.paragraph(each.span.start) < days.paragraph(place.start) for each in last)


def _is_of_clauses(key: Key, place: Setting) -> bool:
    """Whether the report names the first of these days only in relative clauses before the words."""
    named = [each for each in place.days.before(place.start, LOOK) if key is not None and each.start == key[0]]
    return bool(named) and all(_is_of_clause(each, place) for each in named)


def _is_of_clause(day: Named, place: Setting) -> bool:
    """Whether a day stands in a relative clause of a sentence before, and not of where somebody was."""
    days, text, lead = place.days, place.passage.report.text, lead_day(place)
    if (
        lead is not None
        and lead.start == day.start
        and not WHOSE.search(text[days.opening(lead.span.start) : lead.span.start])
    ):
        return False  # what the report opens with is its news
    if of_noun(day, days):
        return True
    if days.sentence(day.span.start) == days.sentence(place.start):
        return False
    clause = CLAUSE.search(text[days.opening(day.span.start) : day.span.start])
    return clause is not None and not THERE.search(clause["told"] or clause["past"] or "")
