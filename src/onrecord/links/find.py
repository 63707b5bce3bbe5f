"""All links between an entry and its candidates, each with its rule, reason and confidence."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from onrecord.codebook.links import LinkTables
from onrecord.links import answers, disputes, hinges, nested, outcomes, repeats
from onrecord.links.pairs import Pair, Prepared, prepare
from onrecord.links.proposals import Proposal
from onrecord.links.signs import confidence, signs
from onrecord.model import Act, Entry, Link, LinkType

SYMMETRIC = frozenset({LinkType.REPEATS, LinkType.DISPUTES, LinkType.CORROBORATES})
DEEDS = frozenset({LinkType.FULFILS, LinkType.BREAKS})
# Seldom does a report tell that a condition was met, so what hangs on one is not lightly held broken (a threat not
# carried out is told more plainly); and what a side says of itself it says gladly
FIRM = 0.25
# One act against it breaks a promise to go on: of those less sure than other breaches 2 are right on the annotated
# stories and 6 wrong, 3 of these of promises that were broken
IF_LASTING = 0.03
# The deed that was promised, told as done in words that mean the same, by those who promised it
IF_PLAIN = 0.02
# From which confidence another side's denial of a deed disputes whoever tells of it in words near in meaning: of 8
# added links 3 are annotated, as often as of all links
IF_DENIED = 0.075
RULES: tuple[Callable[[Pair], Proposal | None], ...] = (
    disputes.propose,
    repeats.propose,
    repeats.propose_support,
    answers.propose,
    outcomes.fulfils,
    outcomes.breaks,
    outcomes.withdraws,
    hinges.voids,
    outcomes.bears_out,
    outcomes.belies,
)


def find(entry: Entry, candidates: Iterable[Entry], *, tables: LinkTables) -> list[Link]:
    """Every link between the entry and its candidates, whichever of the two is the later; sorted.

    Each pair is judged by itself, so reading reports in any order gives the same links.
    """
    return find_each([(entry, candidates)], tables=tables)


def find_each(compared: Iterable[tuple[Entry, Iterable[Entry]]], *, tables: LinkTables) -> list[Link]:
    """Every link between each entry and its own candidates, as `find` gives them; one found twice is given once."""
    ready: dict[str, Prepared] = {}  # the entries of a report have many candidates in common

    def prepared(entry: Entry) -> Prepared:
        return ready.get(entry.id) or ready.setdefault(entry.id, prepare(entry, words=tables.words))

    found = {
        (link.later, link.earlier, link.type): link
        for entry, candidates in compared
        for other in candidates
        if other.id != entry.id
        for link in between(prepared(entry), prepared(other), tables=tables)
    }
    return [found[key] for key in sorted(found)]


def between(one: Prepared, other: Prepared, *, tables: LinkTables) -> list[Link]:
    """The links between two entries."""
    if nested.sharing(one.entry, other.entry):
        return [
            _link(Pair(outer, inner, tables), proposal, 1.0)
            for outer, inner in ((one, other), (other, one))
            if (proposal := nested.propose(outer.entry, inner.entry))
        ]
    found = []
    for later, earlier in oriented(one, other):
        pair = Pair(later, earlier, tables)
        proposed = list(proposals(pair))
        if proposed:
            seen = signs(pair)
            told = signs(_as_told(pair)) if pair.vouched else seen
            for proposal in proposed:
                counted = told if proposal.type in DEEDS else seen
                sure = 1.0 if proposal.certain else confidence(counted, tables.weights[proposal.type])
                if sure >= enough(pair, proposal.type, tables):
                    found.append(_link(pair, proposal, sure))
    return found


def _as_told(pair: Pair) -> Pair:
    """The pair as if the report itself told what the later says."""
    return Pair(replace(pair.later, vouched=True), pair.earlier, pair.tables)


def enough(pair: Pair, link: LinkType, tables: LinkTables) -> float:
    """From which confidence the pair is a link of this kind."""
    least = tables.enough[link]
    if link is LinkType.DISPUTES and disputes.outright(pair):
        return IF_DENIED
    if link not in DEEDS:
        return least
    if link is LinkType.FULFILS and pair.plain:
        return IF_PLAIN
    if link is LinkType.BREAKS and pair.strays:
        return IF_LASTING
    earlier = pair.earlier.entry.statement
    conditional = link is LinkType.BREAKS and earlier.condition is not None and earlier.act is not Act.THREAT
    # nobody says gladly that he broke his own word
    owned_up = link is LinkType.BREAKS and pair.same_side and earlier.act is Act.COMMITMENT
    return max(least, FIRM) if conditional or (pair.vouched and not owned_up) else least


def _link(pair: Pair, proposal: Proposal, sure: float) -> Link:
    return Link(
        type=proposal.type,
        later=pair.later.entry.id,
        earlier=pair.earlier.entry.id,
        rule=proposal.rule,
        reason=reason(pair, proposal),
        confidence=round(sure, 3),
    )


def reason(pair: Pair, proposal: Proposal) -> str:
    """A sentence that a person can check: what both speak of, from when to when, and what joins them."""
    sides = sorted(pair.later.parties & pair.earlier.parties)
    about = f"both speak of {' and '.join(sides)}, " if sides else ""
    days = sorted({pair.earlier.entry.published.isoformat(), pair.later.entry.published.isoformat()})
    return f"{about}reported {'..'.join(days)}; {proposal.says}"


def proposals(pair: Pair) -> Iterator[Proposal]:
    """What the rules let the pair be."""
    told_later = _told_later(pair.later, pair.earlier)
    for rule in RULES:
        proposal = rule(pair)
        if proposal and (told_later or proposal.type not in SYMMETRIC):
            yield proposal


def oriented(one: Prepared, other: Prepared) -> list[tuple[Prepared, Prepared]]:
    """The orders in which two entries may be (later, earlier): by date, or both for reports of one day."""
    if one.entry.published > other.entry.published:
        return [(one, other)]
    if one.entry.published < other.entry.published:
        return [(other, one)]
    return [(one, other), (other, one)]


def _told_later(later: Prepared, earlier: Prepared) -> bool:
    return _order(later) > _order(earlier)


def _order(ready: Prepared) -> tuple[object, ...]:
    """Where an entry stands among others of its day: a denial after what it denies, else as told."""
    entry = ready.entry
    return (
        entry.published,
        entry.statement.act is Act.DENIAL,
        entry.statement.report,
        ready.place,
        entry.id,
    )
