"""One HTML page to read, print or send: reports with their statements marked in place, what is due, the disputes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from jinja2 import Environment, PackageLoader, select_autoescape

from onrecord.export import lines
from onrecord.export.marking import Paragraph, paragraphs
from onrecord.model import Act, Entry, Link, Report, Verdict

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
    shown = [report for report in reports if any(e.statement.report == report.id for e in entries)]
    order = {report.id: n for n, report in enumerate(shown)}
    ordered = sorted((e for e in entries if e.statement.report in order), key=lambda e: order[e.statement.report])
    number = {entry.id: n for n, entry in enumerate(ordered, 1)}
    cards = {number[e.id]: _card(e, number, links, verdicts[e.id]) for e in ordered}
    known = {report.id: report for report in reports}
    printed = {id: tuple(known[each] for each in group if each != id) for id, group in (copies or {}).items()}
    sheets = [_sheet(report, cards, printed.get(report.id, ())) for report in shown]
    ends = [(cards[number[k.earlier]], cards[number[k.later]], k) for k in _disputes(links) if _both(k, number)]
    template = Environment(
        loader=PackageLoader("onrecord.export"), autoescape=select_autoescape(), trim_blocks=True, lstrip_blocks=True
    ).get_template("page.html")
    return template.render(
        as_of=as_of,
        sheets=sheets,
        due=[(cards[number[entry.id]], by) for entry, by in due if entry.id in number],
        disputes=ends,
        acts=ACT_MEANS,
        counts={"reports": len(shown), "entries": len(cards), "links": len(links)},
    )


def _both(link: Link, number: Mapping[str, int]) -> bool:
    return link.earlier in number and link.later in number


def _disputes(links: Sequence[Link]) -> list[Link]:
    return [link for link in links if link.type == "disputes"]


def _sheet(report: Report, cards: Mapping[int, Card], copies: tuple[Report, ...]) -> Sheet:
    its = {n: card for n, card in cards.items() if card.entry.statement.report == report.id}
    numbered = [(n, card.entry) for n, card in its.items()]
    return Sheet(report=report, copies=copies, paragraphs=tuple(paragraphs(report, numbered)), cards=its)


def _card(entry: Entry, number: Mapping[str, int], links: Sequence[Link], verdict: Verdict) -> Card:
    s = entry.statement
    return Card(
        number=number[entry.id],
        entry=entry,
        verdict=verdict,
        speaker=s.speaker.name if s.speaker else "narrated",
        office=(s.speaker.office or "") if s.speaker else "",
        side=entry.side or "",
        said=lines.interval(s.said_on) if s.said_on else ("" if s.speaker is None else "day unknown"),
        event=lines.event(s.event) if s.event else "",
        condition=lines.condition(s.condition) if s.condition else "",
        links=tuple(_its_links(entry, number, links)),
    )


def _its_links(entry: Entry, number: Mapping[str, int], links: Sequence[Link]) -> list[tuple[str, int, str]]:
    found = []
    for link in links:
        if not _both(link, number):
            continue
        if link.later == entry.id:
            found.append((link.type.value.replace("_", " "), number[link.earlier], link.reason))
        elif link.earlier == entry.id:
            found.append((PASSIVE[link.type.value], number[link.later], link.reason))
    return found


PASSIVE = {
    "repeats": "repeated in",
    "disputes": "disputed by",
    "corroborates": "corroborated by",
    "answers": "answered by",
    "fulfils": "kept:",
    "breaks": "broken:",
    "withdraws": "withdrawn by",
    "voids": "made void by",
    "bears_out": "borne out by",
    "belies": "belied by",
}
