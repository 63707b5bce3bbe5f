"""How a statement stands as of a date, from the links that touch it and the clock.

Only links whose both ends were published by the date count, so a report read later never changes an earlier view.
The rules are written out in docs/reference/standing.md; each verdict names the links or the day that decided it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from onrecord.links.lasting import lasting
from onrecord.links.outcomes import HELD
from onrecord.links.pairs import due
from onrecord.model import Act, Entry, Link, LinkType, Standing, Verdict

# The outcome that each link shows, in the order in which they win on one day.
PLAN_OUTCOMES = {
    LinkType.WITHDRAWS: Standing.WITHDRAWN,
    LinkType.VOIDS: Standing.VOID,
    LinkType.FULFILS: Standing.KEPT,
    LinkType.BREAKS: Standing.BROKEN,
}
FORECAST_OUTCOMES = {LinkType.BELIES: Standing.BELIED, LinkType.BEARS_OUT: Standing.BORNE_OUT}
CLAIM_OUTCOMES = {
    LinkType.BELIES: Standing.BELIED,
    LinkType.BEARS_OUT: Standing.CORROBORATED,
    LinkType.DISPUTES: Standing.DISPUTED,
    LinkType.CORROBORATES: Standing.CORROBORATED,
}
DONE = frozenset({LinkType.FULFILS, LinkType.BREAKS})
# From here on it is likelier than not that a plan was carried out, or broken
LIKELY = 0.5
# Measured on annotated stories: two of three claims that only so weak a link showed wrong were disputed
HALF = 0.5
EITHER_WAY = frozenset({LinkType.DISPUTES, LinkType.CORROBORATES})

Evidence = tuple[Link, Entry]


def standing(entry: Entry, *, as_of: date, links: Sequence[Evidence]) -> Verdict:
    """How the entry stood on a day, and why.

    `links` are pairs of a link that touches the entry and the entry at its other end; links of its
    `repeats` may be among them, and then hold for it as well. Their order does not matter.
    """
    known = _known(entry, as_of, links)
    act = entry.statement.act
    if act in HELD:
        return _plan(entry, as_of, known)
    if act is Act.FORECAST:
        return _forecast(entry, as_of, known)
    return _claim(entry, as_of, [] if act is Act.COMMENT else known)


def _known(entry: Entry, as_of: date, links: Sequence[Evidence]) -> list[Evidence]:
    seen = {(link.type, link.later, link.earlier): (link, other) for link, other in links}
    known = [evidence for evidence in seen.values() if evidence[1].published <= as_of]
    return sorted(known, key=lambda pair: (pair[1].published, pair[0].type, pair[0].later, pair[0].earlier))


def tellings(entry: Entry, links: Sequence[Evidence]) -> frozenset[str]:
    """The entry's id and those of the statements that repeat it or that it repeats, as far as the links tell."""
    found = {entry.id}
    repeats = [link for link, _ in links if link.type is LinkType.REPEATS]
    while True:
        more = {end for link in repeats for end in (link.later, link.earlier) if {link.later, link.earlier} & found}
        if more <= found:
            return frozenset(found)
        found |= more


def _plan(entry: Entry, as_of: date, known: list[Evidence]) -> Verdict:
    own = tellings(entry, known)
    settled = [
        (link, other)
        for link, other in known
        if link.earlier in own and link.type in PLAN_OUTCOMES and _may_settle(entry, as_of, link, other)
    ]
    if settled:
        settled = _before_it_was_done(settled)
        order = list(PLAN_OUTCOMES)
        link, other = max(
            settled, key=lambda pair: (pair[0].confidence, pair[1].published, -order.index(pair[0].type))
        )
        return _by_link(entry, as_of, PLAN_OUTCOMES[link.type], link, other)
    return _by_clock(entry, as_of, [pair for pair in known if pair[0].earlier in own])


def _before_it_was_done(settled: list[Evidence]) -> list[Evidence]:
    """Without what voids a plan only after it was carried out or broken.

    "Oslo will close the port unless Suva frees the crew"; it closed the port in May, and in June Suva freed the crew.
    """
    done = [other.published for link, other in settled if link.type in DONE and link.confidence >= LIKELY]
    if not done:
        return settled
    return [
        (link, other) for link, other in settled if link.type is not LinkType.VOIDS or other.published <= min(done)
    ]


def _may_settle(entry: Entry, as_of: date, link: Link, other: Entry) -> bool:
    """Not doing it breaks a promise only once its window has closed, but for one to go on; the opposite, at once."""
    last = due(entry)
    if link.type is not LinkType.BREAKS or (last is not None and last < as_of) or lasting(entry):
        return True
    event = other.statement.event
    return event is not None and not event.negated


def _forecast(entry: Entry, as_of: date, known: list[Evidence]) -> Verdict:
    own = tellings(entry, known)
    settled = [pair for pair in known if pair[0].earlier in own and pair[0].type in FORECAST_OUTCOMES]
    if settled:
        link, other = max(settled, key=lambda pair: (pair[0].confidence, pair[1].published))
        return _by_link(entry, as_of, FORECAST_OUTCOMES[link.type], link, other)
    return _by_clock(entry, as_of, [])


def _claim(entry: Entry, as_of: date, known: list[Evidence]) -> Verdict:
    own = tellings(entry, known)
    settled = [
        (link, other)
        for link, other in known
        if link.type in EITHER_WAY or (link.type in CLAIM_OUTCOMES and link.earlier in own)
    ]
    if settled:
        link, other = max(_weighty(settled), key=_weight)
        return _by_link(entry, as_of, CLAIM_OUTCOMES[link.type], link, other)
    return Verdict(
        statement=entry.id,
        as_of=as_of,
        standing=Standing.STANDING,
        reason="nothing read by then disputes it or bears it out",
    )


def _weighty(settled: list[Evidence]) -> list[Evidence]:
    """Without what shows it right or wrong not half as surely as the surest that speaks for or against it."""
    told = max((link.confidence for link, _ in settled if link.type in EITHER_WAY), default=0.0)
    return [pair for pair in settled if pair[0].type in EITHER_WAY or pair[0].confidence >= HALF * told]


def _weight(pair: Evidence) -> tuple[bool, float, bool, date]:
    """What shows it right or wrong goes before what agrees or not; of these the surer, of two as sure the dispute."""
    link, other = pair
    return link.type not in EITHER_WAY, link.confidence, link.type is LinkType.DISPUTES, other.published


def _by_link(entry: Entry, as_of: date, value: Standing, link: Link, other: Entry) -> Verdict:
    unsure = f", confidence {link.confidence:.2f}" if link.confidence < 1 else ""
    reason = f"{link.type.value.replace('_', ' ')} (reported {other.published}{unsure}): {link.reason}"
    return Verdict(statement=entry.id, as_of=as_of, standing=value, because=(link,), reason=reason)


def _by_clock(entry: Entry, as_of: date, known: Sequence[Evidence]) -> Verdict:
    last = due(entry)
    over = last is not None and last < as_of
    time = f"its time was over on {last} and " if over else ""
    until = "" if over else f"; its time runs until {last}" if last else "; it names no end"
    answers = [
        f"; reported {other.published}: {link.reason}" for link, other in known if link.type is LinkType.ANSWERS
    ]
    return Verdict(
        statement=entry.id,
        as_of=as_of,
        standing=Standing.LAPSED if over else Standing.OPEN,
        reason=f"{time}nothing read by then settles it{until}{''.join(answers[-1:])}",
    )
