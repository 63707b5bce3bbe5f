"""Links and standing measured from gold statements.

    python benchmarks/links.py GOLD.jsonl STORIES.jsonl --scorer SCORE.py [--only a,b] [--without a,b]

Entries are made from the annotated statements, then keyed, linked and judged exactly as the ledger does it; the
scorer is the acceptance folder's `score.py`, whose functions are called on the result.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

from onrecord import links, reading
from onrecord.codebook.links import LinkTables, load_links
from onrecord.model import (
    Act,
    Condition,
    Entry,
    Event,
    EventType,
    Form,
    Interval,
    Link,
    Quantity,
    Span,
    Speaker,
    Statement,
    Status,
)
from onrecord.text.encoder import Encoder

Row = dict[str, Any]


def lines(path: Path) -> list[Row]:
    with path.open(encoding="utf-8") as opened:
        return [json.loads(line) for line in opened if line.strip()]


def interval(row: list[str] | None) -> Interval | None:
    return Interval(start=date.fromisoformat(row[0]), end=date.fromisoformat(row[1])) if row else None


def event(row: Row | None) -> Event | None:
    if not row:
        return None
    quantity = row.get("quantity")
    return Event(
        type=EventType(row["type"]),
        actor=tuple(sorted(row["actor"])),
        recipient=tuple(sorted(row["recipient"])),
        negated=row["negated"],
        status=Status(row["status"]),
        mode=row.get("mode"),
        when=interval(row.get("when")),
        quantity=Quantity(value=float(quantity["value"]), unit=quantity["unit"]) if quantity else None,
        place=row.get("place"),
    )


def span(row: Row | list[int]) -> Span:
    return Span(row["start"], row["end"]) if isinstance(row, dict) else Span(*row)


def statement(report: Row, row: Row) -> Statement:
    speaker, condition = row.get("speaker"), row.get("condition")
    behalf = row.get("on_behalf") or (speaker or {}).get("on_behalf")
    return Statement(
        id=f"{report['id']}#{row['id']}",
        report=report["id"],
        act=Act(row["act"]),
        form=Form(row["form"]),
        speaker=Speaker(
            span=span(speaker["mention"]) if speaker.get("mention") else None,
            name=speaker["name"] or "",
            country=speaker["country"],
            on_behalf=behalf,
        )
        if speaker
        else None,
        cue=tuple(span(x) for x in row.get("cue") or ()),
        content=tuple(span(x) for x in row["content"]),
        addressee=row.get("addressee"),
        said_on=interval(row.get("said_on")),
        within=f"{report['id']}#{row['within']}" if row.get("within") else None,
        event=event(row.get("event")),
        condition=Condition(
            span=span(condition["span"]),
            event=event(condition.get("event")),
            must=condition["must"],
            by=interval(condition.get("by")),
        )
        if condition
        else None,
    )


def entries(reports: Iterable[Row], encoder: Encoder | None = None) -> list[Entry]:
    """The gold statements as ledger entries, in the order of the reports, as `onrecord import` keeps them.

    With an `encoder` they have their meaning.
    """
    made = []
    for report in reports:
        told = [statement(report, row) for row in report["statements"]]
        for read in reading.meant(told, encoder.read(report["text"])) if encoder else told:
            words = " ".join(piece.of(report["text"]) for piece in read.content)
            published = date.fromisoformat(report["published"])
            made.append(Entry(statement=read, published=published, outlet=report.get("outlet"), words=words))
    return made


def index_of(made: Sequence[Entry], tables: LinkTables) -> dict[str, list[Entry]]:
    """What a store keeps: the entries under each of their keys."""
    index: dict[str, list[Entry]] = defaultdict(list)
    for entry in made:
        for key in links.keys(entry, words=tables.words):
            index[key].append(entry)
    return index


def candidates_of(entry: Entry, index: dict[str, list[Entry]], tables: LinkTables) -> list[str]:
    """The ids of the earlier candidates that the index gives, as a store would find them."""
    hits = []
    for key in links.keys(entry, words=tables.words):
        told = [other for other in index[key] if other.published <= entry.published]
        near = sorted(told, key=lambda other: (entry.published - other.published, other.id))
        hits += [(other.published, other.id) for other in near[: links.PER_KEY]]
    return links.nearest(entry.published, hits, besides=entry.id)


def linked(made: Sequence[Entry], tables: LinkTables) -> list[Link]:
    """All links among the entries, found as the ledger finds them."""
    by_id = {entry.id: entry for entry in made}
    index = index_of(made, tables)
    found: dict[tuple[str, str, str], Link] = {}
    for entry in made:
        others = [by_id[i] for i in candidates_of(entry, index, tables)]
        for link in links.find(entry, others, tables=tables):
            found[link.type, link.later, link.earlier] = link
    return links.select(found.values(), entries=made)


def standings(made: Sequence[Entry], joins: Sequence[Link], as_of: date) -> list[Row]:
    """Every entry published by a date with its standing then."""
    by_id = {entry.id: entry for entry in made}
    touching: dict[str, list[tuple[Link, Entry]]] = defaultdict(list)
    for link in joins:
        touching[link.later].append((link, by_id[link.earlier]))
        touching[link.earlier].append((link, by_id[link.later]))
    return [
        {
            "kind": "statement",
            "id": entry.id,
            "standing": links.standing(entry, as_of=as_of, links=touching[entry.id]).standing.value,
        }
        for entry in made
        if entry.published <= as_of
    ]


def measure(made: list[Entry], joins: list[Link], stories: list[Row], scorer: ModuleType) -> dict[str, Any]:
    """The scorer's figures for links and standing."""
    rows = [{"kind": "link", "type": x.type.value, "from": x.later, "to": x.earlier} for x in joins]
    mapping = {entry.id: entry.id for entry in made}
    figures = scorer.score_links(stories, rows, mapping)
    dates = sorted({check["as_of"] for story in stories for check in story["standing"]})
    exports = {day: standings(made, joins, date.fromisoformat(day)) for day in dates}
    standing, wrong = scorer.score_standing(stories, exports, mapping)
    return {**figures, **standing, "wrong": wrong}


def scorer_at(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", path)
    if not spec or not spec.loader:
        raise SystemExit(f"{path}: not a Python file")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("stories", type=Path)
    parser.add_argument("--scorer", type=Path, required=True)
    parser.add_argument("--only", default="", help="these stories, by comma")
    parser.add_argument("--without", default="", help="all but these stories, by comma")
    args = parser.parse_args()
    only, without = set(filter(None, args.only.split(","))), set(filter(None, args.without.split(",")))

    def kept(row: Row) -> bool:
        return row["story"] not in without and (not only or row["story"] in only)

    made = entries(filter(kept, lines(args.gold)), Encoder.load())
    stories = [story for story in lines(args.stories) if kept(story)]
    figures = measure(made, linked(made, load_links()), stories, scorer_at(args.scorer))
    precision, recall, f1 = figures["links P/R/F1"]
    print(f"links       P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}")
    for kind, (hit, told, gold) in figures["links by type (hit, predicted, gold)"].items():
        print(f"  {kind:13} hit {hit:4} of {gold:4}, {told:4} made, F1 {2 * hit / max(told + gold, 1):.3f}")
    right, asked = figures["standing"]
    print(f"standing    {right:.3f} of {asked}")
    matrix = Counter((want, found) for _, _, want, found in figures["wrong"])
    for (want, found), count in matrix.most_common(12):
        print(f"  {want} read as {found}: {count}")


if __name__ == "__main__":
    main()
