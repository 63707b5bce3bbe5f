"""One HTML page to read, print or send: reports with their statements marked in place, what is due, the disputes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from jinja2 import Environment, PackageLoader, select_autoescape

from onrecord.export import key, lines
from onrecord.export.marking import Paragraph, paragraphs
from onrecord.model import Act, Entry, Link, LinkType, Matter, Report, Standing, Verdict

Awaited = tuple[Entry, date | None]  # with the day its time is or was over
LONGEST_QUOTE = 90  # characters of another entry's words beside the reason of a link: two lines of the margin
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
    kind: str
    speaker: str
    office: str
    side: str
    said: str
    about: str  # what bare words are about
    event: str
    condition: str
    settled: bool  # whether its standing says something; a fact is not in question by itself
    links: tuple[tuple[str, int, str, str], ...]  # what it does to, or gets from, another: number, words, reason


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
    due: Sequence[Awaited],
    *,
    as_of: date,
    overdue: Sequence[Awaited] = (),
    matters: Mapping[str, Matter] | None = None,
    copies: Mapping[str, tuple[str, ...]] | None = None,
) -> str:
    """The whole page as HTML that needs neither network nor script.

    `due` and `overdue` have the day on which each entry's time is or was over, `matters` what bare words are about.
    `copies` has for each report with near-copies the ids of all of them, its own too.
    """
    its = _by_report(entries)
    shown = [report for report in reports if report.id in its]
    number = {entry.id: n for n, entry in enumerate((e for report in shown for e in its[report.id]), 1)}
    joined = [link for link in links if link.later in number and link.earlier in number]
    at = _by_end(joined)
    there = [entry for report in shown for entry in its[report.id]]
    places = {entry.id: (number[entry.id], lines.clipped(entry.shown, LONGEST_QUOTE)) for entry in there}
    cards = {e.id: _card(e, places, at[e.id], verdicts[e.id], (matters or {}).get(e.id)) for e in there}
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
        waiting=[
            (id, lines.WAITED_FOR[id], [(cards[entry.id], by) for entry, by in rows if entry.id in cards])
            for id, rows in _waiting(due, overdue, as_of)
        ],
        disputes=sorted(
            ((cards[k.earlier], cards[k.later], k) for k in joined if k.type is LinkType.DISPUTES),
            key=lambda pair: [(_first_day(card.entry), card.number) for card in pair[:2]],
        ),
        acts=ACT_MEANS,
        standings=key.standings(there, verdicts),
        events=key.events(there),
        sides=key.sides(there),
        counts=", ".join(
            (
                lines.count(len(shown), "report"),
                lines.count(len(cards), "entry", "entries"),
                f"{lines.count(len(links), 'link')} between them",
            )
        ),
    )


def _waiting(due: Sequence[Awaited], overdue: Sequence[Awaited], as_of: date) -> list[tuple[str, Sequence[Awaited]]]:
    """What is waited for in its groups; that of what is long open only where there is any."""
    groups: dict[str, list[Awaited]] = {name: [] for name in lines.WAITED_FOR}
    groups["overdue"] += overdue
    for entry, by in due:
        groups[lines.waited_for(entry, by, as_of=as_of)].append((entry, by))
    return [(name, rows) for name, rows in groups.items() if rows or name != "long open"]


def _by_report(entries: Sequence[Entry]) -> dict[str, list[Entry]]:
    found: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        found[entry.statement.report].append(entry)
    return dict(found)


def _first_day(entry: Entry) -> date:
    """The day that is shown beside an entry, by which a reader expects it in its place."""
    said = entry.statement.said_on
    return said.start if said else entry.published


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


def _card(
    entry: Entry,
    places: Mapping[str, tuple[int, str]],
    links: Sequence[Link],
    verdict: Verdict,
    matter: Matter | None,
) -> Card:
    """The card of an entry; `places` has the number and the beginning of the words of each."""
    s = entry.statement
    return Card(
        number=places[entry.id][0],
        id=lines.short_id(entry.id),
        entry=entry,
        verdict=verdict,
        kind=lines.kind(s),
        speaker=lines.teller(s) if lines.teller(s) != entry.side else "",
        office=(s.speaker.office or "") if s.speaker else "",
        side=entry.side or "",
        said=lines.interval(s.said_on) if s.said_on else ("" if s.speaker is None else "day unknown"),
        about=lines.about(matter) if matter else "",
        event=lines.event(s.event) if s.event else "",
        condition=lines.condition(s.condition) if s.condition else "",
        settled=s.speaker is not None or verdict.standing is not Standing.STANDING,
        links=tuple(_told(link, entry, places) for link in links),
    )


def _told(link: Link, entry: Entry, places: Mapping[str, tuple[int, str]]) -> tuple[str, int, str, str]:
    """What an entry does to the other end of its link, or gets from it; that one's number and words; why."""
    if link.later == entry.id:
        return link.type.value.replace("_", " "), *places[link.earlier], link.reason
    return PASSIVE[link.type], *places[link.later], link.reason


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
