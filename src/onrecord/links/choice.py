"""Which of several competing links to keep.

Two links compete if they join the same two entries in ways that exclude each other (fulfils and breaks): the surer is
kept. Within one report a statement is matched with the statements it fits best: "Not so" disputes what was just said
and not all that its report tells of the matter; what is told inside a denial is disputed by that denial, and by
nothing else that the same side says in the report. The choice depends on the set of links alone, never on the order
in which reports were read.
"""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.model import Entry, Link, LinkType

MATCHED = frozenset({LinkType.REPEATS, LinkType.DISPUTES, LinkType.CORROBORATES, LinkType.ANSWERS})
# Measured on annotated stories, F1 of disputes on stories not learned from: 0.64 without, 0.69 from 0.6 to 0.8
NEARLY_AS_SURE = 0.65


def select(links: Iterable[Link], *, entries: Iterable[Entry] = ()) -> list[Link]:
    """The links to keep, sorted.

    `entries` are those that the links join: links within one report compete only if both ends are among them.
    """
    known = {entry.id: entry for entry in entries}
    reports = {id: entry.statement.report for id, entry in known.items()}
    best: dict[tuple[str, str, frozenset[LinkType]], Link] = {}
    for link in sorted(links, key=_rank):
        first, second = sorted((link.later, link.earlier))
        best.setdefault((first, second, link.type.rivals), link)
    kept = _matched(_once_denied(list(best.values()), known), reports)
    return sorted(kept, key=lambda link: (link.later, link.earlier, link.type))


def _once_denied(links: list[Link], known: dict[str, Entry]) -> list[Link]:
    """Without disputes between what is told inside a denial and others of the denier's side in the report."""
    denials = {link.earlier: link.later for link in links if link.rule == "nested.denied"}
    return [link for link in links if not _denied_again(link, denials, known)]


def _denied_again(link: Link, denials: dict[str, str], known: dict[str, Entry]) -> bool:
    if link.type is not LinkType.DISPUTES or link.rule == "nested.denied":
        return False
    for one, other in ((link.earlier, link.later), (link.later, link.earlier)):
        denier, again = known.get(denials.get(one, "")), known.get(other)
        if denier and again and denier.side == again.side and denier.statement.report == again.statement.report:
            return True
    return False


def _matched(links: list[Link], reports: dict[str, str]) -> list[Link]:
    surest: dict[tuple[str, LinkType], float] = {}
    for link in links:
        # what a statement does to one told inside it is certain, and says nothing about how sure others must be
        if _within(link, reports) and not link.rule.startswith("nested."):
            place = link.later, link.type
            surest[place] = max(surest.get(place, 0.0), link.confidence)
    return [
        link
        for link in links
        if not _within(link, reports) or link.confidence >= NEARLY_AS_SURE * surest.get((link.later, link.type), 0.0)
    ]


def _within(link: Link, reports: dict[str, str]) -> bool:
    """Whether the link is of a matched kind and joins two statements of one report."""
    report = reports.get(link.later)
    return link.type in MATCHED and report is not None and report == reports.get(link.earlier)


def _rank(link: Link) -> tuple[float, str, str, str]:
    return (-link.confidence, link.type.value, link.later, link.earlier)
