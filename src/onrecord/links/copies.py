"""What near-copies of one report tell counts once: a wire report in ten papers is one source."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from onrecord.ledger import Store
from onrecord.links.similarity import WORD
from onrecord.model import Entry, Link, LinkType

# Of the words of both, how many two readings of one statement share at least: copies change a word here and there
SAME_WORDS = 0.5
RULE = "copies.one_report"
SAYS = "their reports are copies of one"


def counted_once(store: Store, found: list[Link], *, as_of: date | None) -> list[Link]:
    """The links without those by which copies of one report would bear each other out.

    Such a `corroborates` is a `repeats` if it joins one statement in two copies, as where one paper names the speaker
    and the other says "the minister"; else it goes: the copy that the other speaks in says so by itself. What counts
    as copies is what was published by the day.
    """
    claimed = [link for link in found if link.type is LinkType.CORROBORATES]
    ends = {entry.id: entry for entry in store.by_ids({id for link in claimed for id in (link.later, link.earlier)})}
    groups = store.copies({entry.statement.report for entry in ends.values()}, as_of=as_of)
    if not groups:
        return found
    kept = [each for link in found if (each := _judged(link, ends, groups))]
    once = {(link.later, link.earlier, link.type): link for link in kept}
    return [once[key] for key in sorted(once)]


def _judged(link: Link, ends: Mapping[str, Entry], groups: Mapping[str, tuple[str, ...]]) -> Link | None:
    if link.type is not LinkType.CORROBORATES or not copied(ends[link.later], ends[link.earlier], groups):
        return link
    if not same_words(ends[link.later], ends[link.earlier]):
        return None
    return replace(link, type=LinkType.REPEATS, rule=RULE, reason=f"{link.reason}; {SAYS}")


def copied(one: Entry, other: Entry, groups: Mapping[str, tuple[str, ...]]) -> bool:
    """Whether two entries stand in different copies of one report."""
    mine, its = one.statement.report, other.statement.report
    return mine != its and its in groups.get(mine, ())


def same_words(one: Entry, other: Entry) -> bool:
    """Whether two entries are one statement as far as their words go: "pulled out" and "has pulled out"."""
    mine, its = (frozenset(WORD.findall(entry.words.lower())) for entry in (one, other))
    return len(mine & its) >= SAME_WORDS * len(mine | its)


def together(
    evidence: Iterable[tuple[Link, Entry]], groups: Mapping[str, tuple[str, ...]]
) -> list[tuple[Link, Entry, tuple[Entry, ...]]]:
    """Evidence with what copies tell of it put together: the first telling, and those in its copies.

    The order is kept; `evidence` are links of one entry with the entries at their other ends.
    """
    found: list[tuple[Link, Entry, tuple[Entry, ...]]] = []
    for link, other in evidence:
        for place, (first_link, first, more) in enumerate(found):
            alike = link.type is first_link.type and (link.later == other.id) == (first_link.later == first.id)
            if alike and copied(first, other, groups) and same_words(first, other):
                found[place] = (first_link, first, (*more, other))
                break
        else:
            found.append((link, other, ()))
    return found
