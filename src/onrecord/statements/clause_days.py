"""The day or year that a reporting clause gives: "said on Friday", "in a 2014 speech"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.model import Bound, Granularity, Span, TimeExpression, Token
from onrecord.statements import asides
from onrecord.statements.counted_days import REACH
from onrecord.statements.named_days import BOUND, Named
from onrecord.statements.sayings import PERFECT, Setting, gap_between, inside

# A month dates a saying only right beside its cue: further off it dates what is told.
CLOSE = 20
MONTH = "month"
# Words for occasions of speaking.
OCCASIONS = frozenset("speech address interview briefing conference remarks testimony broadcast appearance".split())
BACK = re.compile(r", (?:who|which) had\b[^,;]*$")
# What may stand before a time that opens a sentence, and between it and whoever speaks
LED = re.compile(r"(?:(?:But|And|Yet|Then|Back) )?(?:[Ii]n|[Ii]t was in) (?:early |late |mid-)?")
ASIDE = (
    r"when|after|as|while|before|during|with|amid|following|soon|shortly"
    r"|(?:\w+ ){0,3}?(?:minute|hour|day|week|month)s? (?:after|before)"
)
BETWEEN = re.compile(rf"(?:,? (?:{ASIDE})\b[^;.\"“”]*,)?,? ")
# Those told, before the month or year that closes the clause of a cue: "told President Biden | in April | that"
OTHERS = (
    "that|to|who|which|whose|for|about|over|after|before|since|during|against|into|from|with|by|under|behind"
    "|following"
)
TOLD = re.compile(rf" (?!of\b|(?:{OTHERS})\b)[\w.&'’-]+(?:,? (?!(?:{OTHERS})\b)[\w.&'’-]+){{0,10}}?,? ")
IN = re.compile(r"\b(?:in|back in|as early as) (?:(?:early|late|mid)[ -])?$")
AGO = re.compile(r"last |(?:the )?previous |\w+ (?:weeks|months|years) ago$", re.IGNORECASE)
DONE = re.compile(rf"\b{asides.DONE} $")
SAID = re.compile(r"(?: that| to| of| not)? [\"“]?")
# Where somebody speaks, up to a time that ends the sentence
SPOKEN = re.compile(
    rf" (?:in|during|at) (?:an?|his|her|its|their) (?:[\w-]+ ){{0,2}}(?:{'|'.join(sorted(OCCASIONS))})\b"
    r"(?:(?! (?:on|about|after|before|since|of|over|against|that|who|which|as)\b)[^,;:.\"”])* "
)
CLOSED = re.compile(r"[.,;]|$")
# A year that needs no "in", and what may stand before it where it opens a sentence
COUNTED = re.compile(r"last year|(?:the )?previous year|\w+ years? ago", re.IGNORECASE)
ONLY = re.compile(r"(?:(?:But|And|Yet|Only|Just) )?")
BESIDE = 1  # a space
NEAR = 3  # words between an occasion and what tells of it
ARTICLES = frozenset(("a", "the"))


def clause_day(place: Setting) -> Named | None:
    """The day outside the content, in the cue's sentence, that stands nearest the cue: nearly always right."""

    def gap(each: Named | TimeExpression) -> int:
        return min((gap_between(each.span, anchor) for anchor in place.anchors), default=0)

    year = clause_year(place)
    if year is not None and gap(year) <= BESIDE:
        return None  # "Oslo, which two years ago promised to leave, said on Monday"
    near = [
        each
        for each in place.clause
        if each.kind != BOUND
        and (
            gap(each) <= (CLOSE if each.kind == MONTH else REACH)
            or _opens(each.span, place)
            or _closes(each.span, place)
            or _ends(each.span, place)
        )
    ]
    return min(near, key=lambda each: (gap(each), each.span)) if near else None


def clause_year(place: Setting) -> TimeExpression | None:
    """The year before the report's that stands alone in the reporting clause: "in a 2014 speech", "promised in 1994".

    Not "the party, founded in 1994, said": there it dates what somebody did.
    """
    for each in place.passage.times_in(place.sentence):
        year = each.interval if each.bound is Bound.AT else None
        if year is None or year.granularity is not Granularity.YEAR or inside(each.span, place.attribution.content):
            continue
        if year.end < place.days.today and _dates_words(each.span, place):
            return each
    return None


def _opens(span: Span, place: Setting) -> bool:
    """Whether a time opens the sentence of whoever speaks: "In 2005, when the war ended, Oslo promised"."""
    text, source = place.passage.report.text, place.attribution.source
    if source is None or not span.end <= source.start <= place.start:
        return False
    before = text[place.sentence.start : span.start]
    led = LED.fullmatch(before) or (COUNTED.fullmatch(span.of(text)) and ONLY.fullmatch(before))
    return led is not None and BETWEEN.fullmatch(text[span.end : source.start]) is not None


def _closes(span: Span, place: Setting) -> bool:
    """Whether a time stands between those told and what they are told: "told President Biden | in April | that"."""
    text = place.passage.report.text
    cue = max((each.end for each in place.anchors if each.end <= span.start), default=None)
    said = min((each.start for each in place.attribution.content if each.start >= span.end), default=None)
    if cue is None or said is None or not SAID.fullmatch(text[span.end : said]):
        return False
    led = IN.search(text[cue : span.start])
    if led is None and not AGO.match(span.of(text)):
        return False
    told = text[cue : cue + led.start() if led is not None else span.start]
    plain = TOLD.fullmatch(told) is not None and DONE.search(told) is None
    return plain or SPOKEN.fullmatch(text[cue : span.start]) is not None


def _ends(span: Span, place: Setting) -> bool:
    """Whether a time ends the sentence behind an occasion: "he said in an interview with a weekly | in May"."""
    text = place.passage.report.text
    cue = max((each.end for each in place.anchors if each.end <= span.start), default=None)
    if cue is None or not CLOSED.match(text, span.end):
        return False
    return SPOKEN.fullmatch(text[cue : span.start]) is not None


def _dates_words(span: Span, place: Setting) -> bool:
    """Whether an occasion follows a year, or its "in" opens the sentence or stands right behind the cue."""
    tokens = place.passage.tokens_in(place.sentence)
    behind = [token.word.lower() for token in tokens if token.span.start >= span.end][:NEAR]
    before = [token for token in tokens if token.span.end <= span.start]
    if not OCCASIONS.isdisjoint(behind):
        return not _is_pointed_to(before)
    if _opens(span, place) or _closes(span, place) or _ends(span, place):
        return True
    if COUNTED.fullmatch(span.of(place.passage.report.text)):
        return _is_of_cue(span, place)
    if (
        not before
        or before[-1].word.lower() != "in"
        or min((gap_between(span, each) for each in place.anchors), default=0) > CLOSE
    ):
        return False
    return len(before) == 1 or any(anchor.covers(before[-2].span) for anchor in place.anchors)


def _is_of_cue(span: Span, place: Setting) -> bool:
    """Whether "last year" stands right beside a cue: "promised last year to"; not "condemned last year's raid"."""
    text, source = place.passage.report.text, place.attribution.source
    near = min((gap_between(span, anchor) for anchor in place.anchors), default=CLOSE)
    before = text[place.sentence.start : span.start].split()[-1:]
    if place.anchors and span.end <= place.anchors[0].start and before not in (["who"], ["which"], ["that"]):
        near = max(near, gap_between(span, source) if source and source.end <= span.start else CLOSE)
    return near <= BESIDE and not text.startswith(("'s", "’s"), span.end)


def _is_pointed_to(before: Sequence[Token]) -> bool:
    """Whether the words before an occasion only name it: "pointed to a 1992 speech"; not "in his 1992 speech"."""
    return len(before) > 1 and before[-1].lemma in ARTICLES and before[-2].lemma == "to"


def is_of_rest(day: Named, place: Setting) -> bool:
    """Whether a day is that of the rest of a sentence behind a clause that looks back.

    "Oslo, which had denied for weeks that it was there, admitted on Friday that it was".
    """
    words = place.attribution.content[-1].end
    if place.tense != PERFECT or not place.anchors or not place.start < words <= day.span.start:
        return False
    return bool(BACK.search(place.passage.report.text[place.sentence.start : place.anchors[0].start]))


def is_of_teller(day: Named, place: Setting) -> bool:
    """Whether a day is that of whoever tells what another had said before: "Oslo said on Monday Suva had asked"."""
    teller = place.attribution.inside
    return teller is not None and place.tense == PERFECT and not inside(day.span, teller.content)
