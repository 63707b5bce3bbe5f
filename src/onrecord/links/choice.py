"""Which of several competing links to keep.

Two links compete if they join the same two entries in ways that exclude each other (fulfils and breaks), and the
surer is kept. The choice depends on the set of links alone, never on the order in which reports were read.
"""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.model import Link, LinkType

EXCLUSIVE = (
    frozenset({LinkType.FULFILS, LinkType.BREAKS, LinkType.WITHDRAWS, LinkType.VOIDS}),
    frozenset({LinkType.BEARS_OUT, LinkType.BELIES}),
    frozenset({LinkType.REPEATS, LinkType.DISPUTES, LinkType.CORROBORATES}),
)


def select(links: Iterable[Link]) -> list[Link]:
    """The links to keep, sorted."""
    best: dict[tuple[str, str, int], Link] = {}
    for link in sorted(links, key=_rank):
        family = next((i for i, types in enumerate(EXCLUSIVE) if link.type in types), -1)
        best.setdefault((*sorted((link.later, link.earlier)), family), link)  # type: ignore[arg-type]
    return sorted(best.values(), key=lambda link: (link.later, link.earlier, link.type))


def _rank(link: Link) -> tuple[float, str, str, str]:
    return (-link.confidence, link.type.value, link.later, link.earlier)
