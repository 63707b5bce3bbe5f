"""Days told of beside a saying that are not the day it was said: those of relative clauses and appositions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from onrecord import when
from onrecord.model import Passage, Span, Token
from onrecord.statements.named_days import BOUND, OF_OCCASION, Named, moved

# "in which four were hurt on Monday"
LED = r"(?:(?:in|at|on|of|for|to|by|from|during|after|under|with|over|about) )?"
RELATIVE = re.compile(rf", {LED}(?:which|whom|whose|where)\b[^,;]*$")
# Since what was done: "Since the landing on Sunday Oslo has"; what is to be done: "Oslo will leave on Friday, and"
SINCE = re.compile(r"\b[Ss]ince (?:the|its|his|her|their|an?|that)\b[^,;]*$")
PLANNED = re.compile(r"\b(?:will|would|shall)\b[^,;]*$")
# Behind "said Roald Amundsen" only what he did follows; ", citing an order of 3 March" is what he leaned on, and
# ", adding that it had left on Monday" what he said too
RELATIVE_BEHIND = re.compile(
    rf", (?:{LED}wh(?:ich|om|ose|ere|o)|\w+ing that|citing|quoting|invoking|recalling|noting|pointing|referring)"
    r"\b[^,;]*$"
)
# ... but for the session of who speaks: "the council, which met on Monday, demanded"
MET = re.compile(
    r", which (?:had )?(?:met|convened|gathered|assembled|was meeting|held (?:an?|its) [\w ]*(?:session|meeting))"
    r"(?: (?:in|at) [\w. ]+)?(?: (?:on|late|early|last))*(?: \w+,)? $"
)
ASIDE = re.compile(r", (?:who|the)\b(?P<told>[^,;]*)$")
# ", elected in a vote held on Saturday, said"; "In a reaction to a ban imposed on Monday, Oslo said"
# No dictionary form tells such a participle: those of "shot", "hurt" and "taken" are the words themselves
DONE = (
    r"(?:\w+ed|shot|held|sent|born|sworn|hurt|chosen|driven|taken|beaten|won|begun|made|lost|sunk|struck|seen|fallen)"
)
APPOSED = re.compile(rf", (?P<told>(?:\w+ly )?(?:re-)?{DONE}\b[^,;]*|(?:newly |just |fresh )?back\b[^,;]*)$")
ANSWER = re.compile(
    r"^[“\"']?(?:In (?:an? |its |his |her |their )?(?:\w+ )?(?:reaction|response|answer|reply) to"
    r"|(?:Reacting|Responding|Replying) to)\b[^,;]*$"
)
ANSWERED = re.compile(rf"\b{DONE} (?:on |in |at |late |early |last )*$")
# Of a clause of its own: "and on Tuesday he said"; "; its ships left on Tuesday"; ", as he had done in August"
OPENED = re.compile(
    r", (?:and|but|yet|while|then) (?:on |in |late |early |at |by )*$"
    r"|;[^\"”]*$|\bas (?:\w+ )?(?:had|did)\b[^,;]*$|\bas (?:\w+ )?\w+(?:ed|id|wn) by\b[^,;]*$"
)
# Told in what is said besides: "denied it and accused Suva of having closed the port on Monday"
BESIDES = re.compile(r" and (?:\w+ly )?\w+ed\b[^,;]*\b(?:of \w+ing|that|for \w+ing)\b[^,;]*$")
# What others said before, and what was done before: "Contrary to what Suva said on Monday, Oslo";
# "accused Suva of theft after it closed the port on Monday"; not "said after Amundsen met them on Monday"
CONTRARY = re.compile(r"^[“\"']?(?:Contrary to|Unlike|Despite|Notwithstanding) what\b[^,;]*$")
AFTER = re.compile(r"\bafter (?P<told>(?:[\w'’-]+ ){1,5}?\w+ed\b[^,;]*)$")
# What is done where somebody speaks, or done to what is quoted: "who flew to Suva on Monday, said"
THERE = frozenset("visit speak address brief tour host attend hand release publish issue present".split())
# Where he went or whom he met dates what he says a day later at most: "who flew home on Monday, said"
WENT = frozenset("meet travel fly arrive return go come".split())
STILL_NEWS = 1
# What is done to somebody so that he speaks: ", asked on Monday, said"
HEARD = frozenset("ask quote interview cite reach contact question press quiz".split())
# ... and to words that say something: "his address, aired on Monday, told them"
GIVEN = frozenset("air broadcast carry read circulate write date post show deliver record send leak".split())
# "who visited Suva in January, had said there"; not "said there had been"
THERE_TOO = re.compile(r"\bthere\b(?! (?:is|was|were|are|ha[sd]|have|would|will|could|should|must|can|might|may)\b)")
GOING_ON = re.compile(r"\w+ing\b")  # "Amundsen, its head, resigned on Monday, saying"
BOTH = re.compile(r", (?:and|but|then)\b")  # "Oslo, its ally, closed the port on Monday, and said"
MEETINGS = frozenset("session meeting talk summit debate briefing conference call hearing veto vote".split())
WHERE = frozenset("in at on there here due".split())


def told_beside(day: Named, cue: Span, sentence: Span, passage: Passage, today: date) -> bool:
    """Whether a day of the cue's sentence is that of a clause beside it: ", which Oslo had closed on Saturday".

    Before the cue, of what the speaker did or who he is, and not of when he spoke: "Oslo, which opened it on Monday,
    offered", "Roald Amundsen, who won an election in March, said". Where he went and whom he met tells of the day,
    if it is one: "who was in Suva last week, said" does not.
    """
    text, span = passage.report.text, day.span
    if span.start >= cue.end:
        between = text[cue.end : span.start]
        if RELATIVE_BEHIND.search(between) or OPENED.search(between) or BESIDES.search(between):
            return True
        deed = AFTER.search(between) if moved(day.end, STILL_NEWS) < today else None
        return deed is not None and not _is_met(
            passage.tokens_in(Span(cue.end + deed.start("told"), span.start)), text[span.end :]
        )
    before = text[sentence.start : span.start]
    if SINCE.search(before) and day.kind != BOUND:
        return True
    if "," not in text[span.end : cue.start] or THERE_TOO.search(text[span.end : cue.end + len(" there should ")]):
        return False
    if MET.search(before):
        return False
    if PLANNED.search(before) and BOTH.match(text[span.end : cue.start]):
        return True
    if RELATIVE.search(before) or CONTRARY.search(before) or _answered(day, before, text):
        return True
    going_on = GOING_ON.match(text[cue.start : cue.end]) or BOTH.match(text[span.end : cue.start])
    aside, apposed = ASIDE.search(before), None if going_on else APPOSED.search(before)
    if aside is not None:
        stayed = day.start != day.end and moved(day.end, 1) < today
        news = moved(day.end, STILL_NEWS) >= today
        return stayed or not _is_there(passage.tokens_in(_told(aside, day, sentence)), news)
    return apposed is not None and not _is_given(passage.tokens_in(_told(apposed, day, sentence)))


def _told(aside: re.Match[str], day: Named, sentence: Span) -> Span:
    return Span(sentence.start + aside.start("told"), day.span.start)


def _answered(day: Named, before: str, text: str) -> bool:
    """Whether a day is that of what is reacted to: "Reacting to Monday's ban, Oslo said"."""
    return bool(ANSWER.search(before)) and (when.owned(day.span, text) or bool(ANSWERED.search(before)))


def _is_there(told: Sequence[Token], news: bool) -> bool:
    """Whether words tell where somebody was, or that he was asked, and not what was done to him.

    Where he went counts if it is `news`, and not if it lies ahead: "who flies to Suva on Monday".
    """
    stays = any(one.lemma == "be" and other.lemma in WHERE for one, other in pairwise(told))
    passive = any(one.lemma == "be" and other.lemma in THERE for one, other in pairwise(told))
    went = news and any(token.lemma in WENT and not token.word.endswith("s") for token in told)
    there = (went or any(token.lemma in THERE for token in told)) and not passive
    return stays or there or any(token.lemma in HEARD for token in told)


def _is_met(told: Sequence[Token], after: str) -> bool:
    """Whether words behind "after" tell where somebody spoke: "talks that ended on Monday", "it visited Suva"."""
    lemmas = {token.lemma for token in told}
    return bool(lemmas & (THERE | WENT | HEARD | MEETINGS)) or bool(OF_OCCASION.match(after))


def _is_given(told: Sequence[Token]) -> bool:
    """Whether words tell that somebody was asked, or that his words were handed out."""
    return any(token.lemma in HEARD or token.lemma in GIVEN for token in told[:3]) or told[0].lemma in THERE
