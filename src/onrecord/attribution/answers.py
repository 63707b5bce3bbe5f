"""Short answers to what somebody has just offered or asked: "Suva accepted.", ", but Oslo refused", "turned it down".

The words are the offer's, as those who read such answers have it, or a pronoun that means it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from onrecord.attribution import sources
from onrecord.attribution.drafts import Draft, Range
from onrecord.attribution.edges import ends
from onrecord.attribution.items import Items
from onrecord.attribution.usage import chain_start
from onrecord.attribution.words import MODALS, NOT, SUBJECT_PRONOUNS, is_adverb, is_finite, is_past, is_time
from onrecord.codebook.cues import CueTable
from onrecord.model import Act, Attribution, Passage, Span

RULE = "answer"
ANSWERS = frozenset(("accept", "agree", "refuse", "decline", "consent"))
ASKING = frozenset((Act.OFFER, Act.DEMAND))
# "Refused at once", "accepted on Monday": what may stand behind the verb
BEHIND = frozenset(("at", "on", "once", "last", "late", "early", "outright", "the", "same", "next", "immediately"))
CONDITIONS = frozenset(("if", "unless", "provided", "should"))
NEVER = (("have", "none", "of"), ("not", "hear", "of"))  # behind "would"
POINTERS = frozenset(("it", "this", "that", "them"))
ASKERS = frozenset(("him", "her", "us"))  # "turned him down": what he offered
REBUFFS = frozenset(("rebuff", "snub"))
OFFERS = frozenset(("offer", "proposal", "request", "demand", "invitation", "plan", "idea", "appeal"))
PATIENCE = 2  # sayings back in which the offer is looked for
LONGEST = 8  # words of whoever answers


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A clause that is an answer and nothing else, and where it begins."""

    start: int
    draft: Draft


def answer(found: Items, low: int, high: int) -> Answer | None:
    """The answer that a stretch ends with; None where more is told."""
    end = _reasons(found, low, ends(found, low, high))
    for at in range(low + 1, end):
        told = _told(found, at, end)
        if told is None or not all(
            _tells_when(found, place) for place in range(max(told[0][-1], told[1][1] - 1) + 1, end)
        ):
            continue
        start = _clause(found, at, low)
        if start is not None:
            source = (start, chain_start(found, at, start))
            return Answer(
                start=start, draft=Draft(source=source, cue=told[0], content=(told[1],), rule=RULE, reach=end)
            )
    return None


def _reasons(found: Items, low: int, end: int) -> int:
    """Where an answer ends: before "..., saying that", behind which somebody gives his reasons."""
    commas = (at for at in range(low + 2, end - 1) if found[at].low == "," and found[at + 1].low.endswith("ing"))
    return next(commas, end)


def _told(found: Items, at: int, end: int) -> tuple[tuple[int, ...], Range] | None:
    """The cue and the content of the answer whose verb stands here: "refused", "turned | it | down"."""
    if found[at].low in ("would", "will"):
        return _never(found, at, end)
    if not (is_past(found[at]) and is_finite(found, at)):
        return None
    asker = at + 1 < end and found[at + 1].low in ASKERS
    if asker and found[at].lemma in REBUFFS:
        return ((at,), (at + 1, at + 2))
    down = at + 1 < end and found[at + 1].low == "down"
    if down and found[at].lemma == "turn" and (offer := _offer(found, at + 2, end)) is not None:
        return ((at, at + 1), offer)
    offer = (at + 1, at + 2) if asker else _offer(found, at + 1, end)
    if found[at].lemma == "turn" and offer is not None:
        down = offer[1] < end and found[offer[1]].low == "down"
        return ((at, offer[1]), offer) if down else None
    return ((at,), (at, at + 1)) if found[at].lemma in ANSWERS else None


def _never(found: Items, at: int, end: int) -> tuple[tuple[int, ...], Range] | None:
    """The answer of "would have none of it", "would not hear of it"."""
    words = tuple(item.low for item in found[at + 1 : at + 4])
    offer = _offer(found, at + 4, end) if words in NEVER else None
    return (tuple(range(at, at + 4)), offer) if offer else None


def _offer(found: Items, at: int, end: int) -> Range | None:
    """What points at the offer: "it", "the offer"."""
    if at + 1 < end and found[at].low in ("the", "this", "that") and found[at + 1].low in OFFERS:
        return (at, at + 2)
    return (at, at + 1) if at < end and found[at].low in POINTERS else None


def _tells_when(found: Items, at: int) -> bool:
    return is_adverb(found[at]) or is_time(found[at]) or found[at].low in BEHIND


def _clause(found: Items, verb: int, low: int) -> int | None:
    """Where the clause of a verb begins, if whoever answers is all that stands before it."""
    chain = chain_start(found, verb, low)
    if any(found[at].low in MODALS | NOT for at in range(chain, verb)):
        return None
    source = sources.before(found, chain, low)
    if source is None or source[1] != chain or chain - source[0] > LONGEST:
        return None
    first = found[source[0]]
    named = first.low in SUBJECT_PRONOUNS or any(found[at].capital for at in range(*source)) or first.low == "the"
    before = source[0] - 1
    opens = before < low or found[before].low in ("and", "but", ";")
    return source[0] if named and opens else None


def asks(cue: Sequence[str], table: CueTable) -> bool:
    """Whether the words of a cue, as dictionary forms, offer or ask for something that may be accepted or refused."""
    named = [each for each in table.starting(cue[0]) if set(each.words) <= {*cue, "~", "*"}] if cue else []
    return bool(named) and named[0].act in ASKING


def is_reply(one: Attribution) -> bool:
    """Whether this rule found an attribution."""
    return one.reason is not None and one.reason.rule == f"attribution.{RULE}"


def answering(
    one: Attribution, before: Sequence[Attribution], passage: Passage, table: CueTable
) -> Attribution | None:
    """The answer with what another has offered or asked for as its words, where its verb is all that it says.

    None if nobody has: "Oslo agreed" may agree to anything.
    """
    bare = one.content == one.cue or passage.words(one.content[0]).lower() in ASKERS
    if not bare and not _takes_none(one, passage):
        return one
    last = _asked(one, before, passage, table)
    if last is None:
        return None
    return replace(one, content=_offered(last, passage), form=last.form) if bare else one


def _asked(one: Attribution, before: Sequence[Attribution], passage: Passage, table: CueTable) -> Attribution | None:
    """The offer or demand that an answer is to: the last thing said, or the one before it.

    "Oslo offered to mediate. Its envoy said he would come. Suva accepted."; not for "agreed", which may be to either.
    """
    told = [each for each in reversed(before) if not is_reply(each)]
    verbs = {token.lemma for cue in one.cue for token in passage.tokens_in(cue)}
    for each in told[: 1 if "agree" in verbs else PATIENCE]:
        if each.source is None or one.source is None or passage.words(each.source) == passage.words(one.source):
            return None
        if asks([token.lemma for cue in each.cue for token in passage.tokens_in(cue)], table):
            return each
    return None


def _offered(last: Attribution, passage: Passage) -> tuple[Span, ...]:
    """What an answer takes up of an offer or a demand: neither those asked ("Oslo | to leave") nor its conditions."""
    *rest, piece = last.content
    tokens = passage.tokens_in(piece)
    asked = last.reason is not None and last.reason.rule == "attribution.indirect_asked"
    opens = next((token.span.start for token in tokens if asked and token.word in ("to", "not")), piece.start)
    inside = [token for token in tokens if token.span.start > opens]
    ends = [token.span.start for token in inside if token.word in CONDITIONS]
    ends += [one.span.start for one, other in pairwise(inside) if (one.word, other.word) == ("as", "long")]
    kept = passage.words(Span(opens, min(ends, default=piece.end))).rstrip(" ,")
    return (*rest, Span(opens, opens + len(kept))) if kept else last.content


def _takes_none(one: Attribution, passage: Passage) -> bool:
    """Whether it is "would have none of it", which may be of anything, too."""
    return any(token.lemma == "none" for cue in one.cue for token in passage.tokens_in(cue))
