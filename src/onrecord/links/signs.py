"""The signs of a pair: named yes-or-no facts and a few measures, which the table of weights counts for each link.

Every sign has a row in `links_weights` for the links it speaks for or against; `confidence` adds them up.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from math import exp, log1p

from onrecord.links.pairs import NEAR, NEXT, SHORT, Pair, alike, apart, due, happened, together
from onrecord.model import Entry, Quantity

STEPS = (0.3, 0.5, 0.7)  # of nearness in meaning


def signs(pair: Pair) -> dict[str, float]:
    """All signs of a pair that are not zero."""
    found = {
        "bias": 1.0,
        **_events(pair),
        **_sides(pair),
        **_times(pair),
        **_words(pair),
        **_meaning(pair),
        **_places(pair),
        **_together(pair),
        **_parties(pair),
        f"acts {pair.later.act} {pair.earlier.act}": 1.0,
        f"later {pair.later.act}": 1.0,
        f"earlier {pair.earlier.act}": 1.0,
    }
    return {name: float(value) for name, value in found.items() if value}


def confidence(found: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """How sure the signs make a link, 0 to 1 (the logistic of their weighted sum)."""
    if not weights:
        return 0.0
    total = sum(value * weights.get(name, 0.0) for name, value in found.items())
    return 1 / (1 + exp(-max(-30.0, min(30.0, total))))


def _events(pair: Pair) -> dict[str, float]:
    if not pair.events:
        return {"no event": 1.0}
    later, earlier = pair.events
    actors, recipients = alike(later.actor, earlier.actor), alike(later.recipient, earlier.recipient)
    crossed = bool(set(later.actor) & set(earlier.recipient))
    swapped = crossed and bool(set(later.recipient) & set(earlier.actor))
    same = pair.motion == "same" and actors == "equal"
    return {
        f"types {pair.motion or 'unrelated'}": 1.0,
        f"sense {pair.sense}": 1.0,
        f"motion {pair.motion or 'unrelated'} {pair.sense}": 1.0,
        f"actors {actors}": 1.0,
        f"recipients {recipients}": 1.0,
        "actor crossed": crossed,
        "sides swapped": swapped,
        "same type swapped": swapped and pair.motion == "same",
        f"one event {pair.sense}": same and recipients in ("equal", "open"),
        f"whole event {pair.sense}": same and recipients == "equal",
        f"one harm, other actor {pair.sense}": pair.motion == "same" and actors == "apart" and recipients == "equal",
        "later happened": happened(later),
        "earlier happened": happened(earlier),
        f"status {later.status} {earlier.status}": 1.0,
        "later negated": later.negated,
        "earlier negated": earlier.negated,
        "quantity equal": _quantity(later.quantity, earlier.quantity) == 1,
        "quantity differs": _quantity(later.quantity, earlier.quantity) == -1,
        "quantity one": bool(later.quantity) != bool(earlier.quantity),
        f"condition {pair.condition}": pair.condition != 0,
        "earlier conditional": pair.earlier.entry.statement.condition is not None,
        "later conditional": pair.later.entry.statement.condition is not None,
        "when together": together(later.when, earlier.when),
        "when apart": apart(later.when, earlier.when),
        f"type {earlier.type}": pair.motion == "same",
    }


def _together(pair: Pair) -> dict[str, float]:
    """Signs that tell more together than each alone."""
    if not pair.events:
        return {}
    later, earlier = pair.events
    whole = pair.motion == "same" and alike(later.actor, earlier.actor) == "equal"
    last = due(pair.earlier.entry)
    near = pair.gap is not None and abs(pair.gap) <= NEAR
    same_time = later.when is not None and earlier.when is not None and later.when == earlier.when
    fact = pair.later.act == "fact"
    return {
        "when equal": same_time,
        f"one event, when equal {pair.sense}": whole and same_time,
        f"one event, when apart {pair.sense}": whole and apart(later.when, earlier.when),
        f"one event, alike {pair.sense}": pair.likeness if whole else 0.0,
        f"one event, names {pair.sense}": whole and bool(pair.later.words.names & pair.earlier.words.names),
        f"one event, near {pair.sense}": whole and near,
        f"fact, one event {pair.sense}": whole and fact,
        f"fact, alike {pair.sense}": pair.likeness if fact else 0.0,
        "due passed": last is not None and last < pair.later.entry.published,
        "due passed, not done": last is not None
        and last < pair.later.entry.published
        and later.negated
        and happened(later),
        "not due yet": last is not None and last >= pair.later.entry.published,
        f"alike {pair.sense}": pair.likeness,
        f"same side {pair.sense}": pair.same_side,
        f"same speaker {pair.sense}": pair.same_speaker,
        "told again": pair.same_side
        and not pair.same_report
        and together(pair.later.entry.statement.said_on, pair.earlier.entry.statement.said_on),
        "done after it was said": fact
        and later.when is not None
        and later.when.end >= _said(pair.earlier.entry)
        and not later.negated,
    }


def _parties(pair: Pair) -> dict[str, float]:
    """Who is in both events, whichever way round: talks of A with B are talks of B with A."""
    if not pair.events:
        return {}
    one, other = pair.later.parties, pair.earlier.parties
    shared = len(one & other) / len(one | other) if one | other else 0.0
    return {
        "parties": shared,
        "parties none": not one & other,
    }


def _said(entry: Entry) -> date:
    said = entry.statement.said_on
    return said.start if said else entry.published


def _quantity(one: Quantity | None, other: Quantity | None) -> int:
    if not one or not other:
        return 0
    if one.value == other.value:
        return 1
    return -1 if (one.unit or "") == (other.unit or "") else 0


def _sides(pair: Pair) -> dict[str, float]:
    later, earlier = pair.later.entry, pair.earlier.entry
    asked = earlier.statement.addressee
    return {
        "same act": later.statement.act is earlier.statement.act,
        "same side": pair.same_side,
        "other side": later.side is not None and earlier.side is not None and not pair.same_side,
        "same speaker": pair.same_speaker,
        "later is addressee": asked is not None and asked == later.side,
        "earlier is addressee": later.statement.addressee is not None and later.statement.addressee == earlier.side,
        "same addressee": asked is not None and asked == later.statement.addressee,
        "later acts in earlier": _acts(later.side, earlier),
        "earlier acts in later": _acts(earlier.side, later),
        "later suffers in earlier": _suffers(later.side, earlier),
        "later acts itself": _acts(later.side, later),
        "earlier acts itself": _acts(earlier.side, earlier),
        "nested": pair.nested,
    }


def _acts(side: str | None, entry: Entry) -> bool:
    event = entry.statement.event
    return bool(side and event and side in event.actor)


def _suffers(side: str | None, entry: Entry) -> bool:
    event = entry.statement.event
    return bool(side and event and side in event.recipient)


def _times(pair: Pair) -> dict[str, float]:
    later, earlier = pair.later.entry.statement, pair.earlier.entry.statement
    said, before = later.said_on, earlier.said_on
    when = later.event.when if later.event else None
    return {
        "months": min(log1p(max(pair.days, 0) / 30), 3.0),
        "same report": pair.same_report,
        "said same day": together(said, before),
        "said before": bool(said and before and said.end < before.start),
        "said after": bool(said and before and said.start > before.end),
        "happened before said": bool(when and before and when.end < before.start),
        "happened after said": bool(when and before and when.start >= before.start),
        "later undated": said is None,
    }


def _words(pair: Pair) -> dict[str, float]:
    later, earlier = pair.later.words, pair.earlier.words
    names = min(len(later.names & earlier.names), 3)
    return {
        "likeness": pair.likeness,
        "any word": pair.likeness > 0,
        "names": float(names),
        "numbers": float(min(len(later.numbers & earlier.numbers), 2)),
        "later short": later.count <= SHORT,
        "earlier short": earlier.count <= SHORT,
        **{f"words {kind}": 1.0 for kind in later.kinds},
    }


def _meaning(pair: Pair) -> dict[str, float]:
    """How near the words are in meaning, as the reading model sees it; where it was not asked, as they are alike."""
    near = pair.likeness if pair.nearness is None else pair.nearness
    return {
        "meaning": near,
        f"meaning {pair.sense}": near,
        **{f"meaning over {least}": 1.0 for least in STEPS if near > least},
    }


def _places(pair: Pair) -> dict[str, float]:
    if pair.gap is None:
        return {}
    near, after = abs(pair.gap), pair.later.place > pair.earlier.place
    return {
        "after": after,
        "next": near <= NEXT,
        "near": near <= NEAR,
        "next after": near <= NEXT and after,
        "near after": near <= NEAR and after,
        "far": near > 4 * NEAR,
        "next opposed": near <= NEXT and pair.sense < 0,
        "next, other side, denial": near <= NEXT
        and not pair.same_side
        and "denial" in (pair.later.act, pair.earlier.act),
        "near opposed": near <= NEAR and pair.sense < 0,
    }
