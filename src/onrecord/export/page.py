"""One HTML page to read, print or send: reports with their statements marked in place, what is due, the disputes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from jinja2 import Environment, PackageLoader, select_autoescape

from onrecord.export import lines
from onrecord.export.marking import Paragraph, paragraphs
from onrecord.model import Act, Entry, Link, LinkType, Report, Verdict

ACT_MEANS = {
    Act.CLAIM: "a fact asserted",
    Act.DENIAL: "said not to be so",
    Act.ACCUSATION: "a wrong laid to someone",
    Act.COMMITMENT: "will do",
    Act.OFFER: "proposes to another",
    Act.DEMAND: "asks another to do or stop",
    Act.THREAT: "will impose a cost",
    Act.FORECAST: "what others or the world will do",
    Act.REFUSAL: "will not do",
    Act.COMMENT: "a judgement",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """What stands in the margin beside an entry's words."""

    number: int
    id: str  # as much of it as `onrecord show` needs
    entry: Entry
    verdict: Verdict
    speaker: str
    office: str
    side: str
    said: str
    event: str
    condition: str
    links: tuple[tuple[str, int, str], ...]  # (what this entry does to, or gets from, another), its number, reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One report on the page; `copies` are its near-copies, which count as one source with it."""

    report: Report
    copies: tuple[Report, ...]
    paragraphs: tuple[Paragraph, ...]
    cards: Mapping[int, Card]


def page(
    reports: Sequence[Report],
    entries: Sequence[Entry],
    links: Sequence[Link],
    verdicts: Mapping[str, Verdict],
    due: Sequence[tuple[Entry, date | None]],
    *,
    as_of: date,
    copies: Mapping[str, tuple[str, ...]] | None = None,
) -> str:
    """The whole page as HTML that needs neither network nor script.

    `copies` has for each report with near-copies the ids of all of them, its own too.
    """
    its = _by_report(entries)
    shown = [report for report in reports if report.id in its]
    number = {entry.id: n for n, entry in enumerate((e for report in shown for e in its[report.id]), 1)}
    joined = [link for link in links if link.later in number and link.earlier in number]
    at = _by_end(joined)
    cards = {e.id: _card(e, number, at[e.id], verdicts[e.id]) for report in shown for e in its[report.id]}
    known = {report.id: report for report in reports}
    printed = {id: tuple(known[each] for each in group if each != id) for id, group in (copies or {}).items()}
    template = Environment(
        loader=PackageLoader("onrecord.export"), autoescape=select_autoescape(), trim_blocks=True, lstrip_blocks=True
    ).get_template("page.html")
    return template.render(
        as_of=as_of,
        sheets=[
            _sheet(report, [cards[e.id] for e in its[report.id]], printed.get(report.id, ())) for report in shown
        ],
        due=[(cards[entry.id], by) for entry, by in due if entry.id in cards],
        disputes=[(cards[k.earlier], cards[k.later], k) for k in joined if k.type is LinkType.DISPUTES],
        acts=ACT_MEANS,
        counts={"reports": len(shown), "entries": len(cards), "links": len(links)},
    )


def _by_report(entries: Sequence[Entry]) -> dict[str, list[Entry]]:
    found: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        found[entry.statement.report].append(entry)
    return dict(found)


def _by_end(links: Sequence[Link]) -> defaultdict[str, list[Link]]:
    found: defaultdict[str, list[Link]] = defaultdict(list)
    for link in links:
        for id in {link.later, link.earlier}:
            found[id].append(link)
    return found


def _sheet(report: Report, cards: Sequence[Card], copies: tuple[Report, ...]) -> Sheet:
    numbered = [(card.number, card.entry) for card in cards]
    return Sheet(
        report=report,
        copies=copies,
        paragraphs=tuple(paragraphs(report, numbered)),
        cards={card.number: card for card in cards},
    )


def _card(entry: Entry, number: Mapping[str, int], links: Sequence[Link], verdict: Verdict) -> Card:
    s = entry.statement
    return Card(
        number=number[entry.id],
        id=lines.short_id(entry.id),
        entry=entry,
        verdict=verdict,
        speaker=s.speaker.name if s.speaker else "narrated",
        office=(s.speaker.office or "") if s.speaker else "",
        side=entry.side or "",
        said=lines.interval(s.said_on) if s.said_on else ("" if s.speaker is None else "day unknown"),
        event=lines.event(s.event) if s.event else "",
        condition=lines.condition(s.condition) if s.condition else "",
        links=tuple(_told(link, entry, number) for link in links),
    )


def _told(link: Link, entry: Entry, number: Mapping[str, int]) -> tuple[str, int, str]:
    """What an entry does to the other end of its link, or gets from it; that one's number; why."""
    if link.later == entry.id:
        return link.type.value.replace("_", " "), number[link.earlier], link.reason
    return PASSIVE[link.type], number[link.later], link.reason


PASSIVE = {
    LinkType.REPEATS: "repeated in",
    LinkType.DISPUTES: "disputed by",
    LinkType.CORROBORATES: "corroborated by",
    LinkType.ANSWERS: "answered by",
    LinkType.FULFILS: "kept:",
    LinkType.BREAKS: "broken:",
    LinkType.WITHDRAWS: "withdrawn by",
    LinkType.VOIDS: "made void by",
    LinkType.BEARS_OUT: "borne out by",
    LinkType.BELIES: "belied by",
}
