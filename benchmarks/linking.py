"""What linking costs as a ledger grows: time per new statement and report, bytes per entry.

    python benchmarks/linking.py [--sizes 1000,10000,100000,1000000] [--db FILE] [--seed 1] [--probes 60]

A stream of made reports runs at a hundred entries a day, so that a ledger of a million spans 27 years. Reports tell
of matters (two or three sides, places, words) that come and go and get unequal attention, as in the news; one report
in ten is an edited copy of one of the last days. They are loaded through the store's own insert path without links;
at each size the next reports of the stream are kept as `onrecord read` keeps them, with their links, and timed. All
runs in one thread.
"""

from __future__ import annotations

import argparse
import resource
import statistics
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path
from random import Random

from onrecord import Ledger, codebook, links
from onrecord.ledger import Store
from onrecord.model import (
    Act,
    Condition,
    Entry,
    Event,
    EventType,
    Form,
    Interval,
    Quantity,
    Reason,
    Report,
    Span,
    Speaker,
    Statement,
    Status,
    report_id,
    statement_id,
)

FIRST_DAY = date(1996, 1, 1)
REPORTS_A_DAY = 10
MEANING = 64  # bytes of a statement's meaning
BATCH = 500  # reports in one transaction while loading
SIDES = (
    "USA RUS UKR CHN ISR IRN GBR FRA DEU NATO EUU UNO PSE SYR TUR IND PAK PRK KOR JPN SAU IRQ AFG LBN EGY LBY YEM "
    "SDN ETH SRB GEO ARM AZE VEN COL MEX BRA CUB POL HUN ITA ESP GRC CYP MAR DZA MLI NER NGA COD RWA SOM KEN ZAF "
    "TWN PHL VNM MMR THA IDN AUS CAN NOR SWE FIN ISL DNK EST LVA LTU BLR MDA KAZ UZB ARE QAT JOR TCD CAF ARG"
).split()
OUTLETS = [f"Outlet {n}" for n in range(1, 41)]
SYLLABLES = "ba de ki lo mu na pe ri so tu va we xo zy cha dre fli gro sha tra".split()
COMMON = "the of and to in that it for on with as by at from has was will be its their this not an are".split()
RULES = ("attribution.indirect_asked", "actors.pronoun", "acts.content", "occasions.running", "addressees.content")
RULES = (*RULES, "types.content", "sides.signs", "modality.negated", "modality.status")


def word(chance: Random, syllables: int) -> str:
    return "".join(chance.choice(SYLLABLES) for _ in range(syllables))


@dataclass(frozen=True)
class Matter:
    """What reports tell of for a while: sides, places, words, and how much attention it gets."""

    sides: tuple[str, ...]
    names: tuple[str, ...]
    words: tuple[str, ...]
    types: tuple[EventType, ...]
    until: int  # the day, counted from the first, on which nobody tells of it any more
    weight: float
    meaning: tuple[float, ...]  # around which those of its statements lie


class Stream:
    """Made reports with their statements, one day after another; the same seed gives the same stream."""

    def __init__(self, seed: int) -> None:
        self.chance = Random(seed)
        self.vocabulary = [word(self.chance, self.chance.randint(2, 4)) for _ in range(8000)]
        self.frequent = list(accumulate(1 / (n + 20) for n in range(len(self.vocabulary))))
        self.weights = [1 / (n + 3) for n in range(len(SIDES))]
        self.matters: list[Matter] = []
        self.recent: list[tuple[Report, list[Statement]]] = []

    def reports(self) -> Iterator[tuple[Report, list[Statement]]]:
        """The stream, without end."""
        number = 0
        while True:
            day = number // REPORTS_A_DAY
            if number % REPORTS_A_DAY == 0:
                self._turn(day)
            copied = bool(self.recent) and self.chance.random() < 0.1
            made = self._copy(number, day) if copied else self._report(number, day)
            self.recent = [*self.recent[-3 * REPORTS_A_DAY :], made]
            yield made
            number += 1

    def _turn(self, day: int) -> None:
        """Matters end and others come up, some forty at a time."""
        self.matters = [matter for matter in self.matters if matter.until > day]
        while len(self.matters) < 40:
            self.matters.append(self._matter(day))

    def _matter(self, day: int) -> Matter:
        chance = self.chance
        sides = tuple(dict.fromkeys(chance.choices(SIDES, self.weights, k=chance.randint(2, 3))))
        return Matter(
            sides=sides,
            names=tuple(word(chance, 3).capitalize() for _ in range(8)),
            words=tuple(chance.choices(self.vocabulary, cum_weights=self.frequent, k=40)),
            types=tuple(chance.choices(list(EventType), k=5)),
            until=day + int(chance.lognormvariate(4.2, 1.0)) + 3,
            weight=chance.paretovariate(1.2),
            # statements of one annotated story have a mean cosine of 0.1, so 13 beside a spread of 40
            meaning=tuple(chance.gauss(0, 13) for _ in range(MEANING)),
        )

    def _report(self, number: int, day: int) -> tuple[Report, list[Statement]]:
        chance = self.chance
        [matter] = chance.choices(self.matters, [matter.weight for matter in self.matters])
        published = FIRST_DAY + timedelta(days=day)
        pieces, places, length = [], [], 0
        for _ in range(chance.randint(5, 15)):
            for told in (True, False):  # what is said, and a sentence around it
                sentence = f"{self._sentence(matter)}. " if told else f"{self._sentence(matter)}, an official said. "
                if told:
                    places.append((length, length + len(sentence) - 2))
                pieces.append(sentence)
                length += len(sentence)
        text = "".join(pieces)
        report = Report(id=f"{number}-{report_id(published, text)[:10]}", published=published, text=text)
        report = replace(report, outlet=chance.choice(OUTLETS), headline=self._sentence(matter))
        return report, [self._statement(report, Span(*place), matter) for place in places]

    def _copy(self, number: int, day: int) -> tuple[Report, list[Statement]]:
        """One of the last days' reports with a word changed here and there, in another paper."""
        report, statements = self.chance.choice(self.recent)
        words = report.text.split(" ")
        for place in range(self.chance.randint(5, 25), len(words), 30):
            words[place] = "x" * len(words[place])  # of the same length, so that the spans stay
        published = FIRST_DAY + timedelta(days=day)
        copied = replace(report, id=f"{number}-copy", text=" ".join(words), published=published)
        copied = replace(copied, outlet=self.chance.choice(OUTLETS))
        moved = [
            replace(s, report=copied.id, id=statement_id(copied.id, s.speaker.span if s.speaker else None, s.content))
            for s in statements
        ]
        return copied, moved

    def _sentence(self, matter: Matter) -> str:
        chance = self.chance
        words = [
            *chance.choices(COMMON, k=chance.randint(6, 10)),
            *chance.choices(matter.words, k=chance.randint(3, 6)),
            *chance.choices(self.vocabulary, cum_weights=self.frequent, k=chance.randint(1, 4)),
            *chance.choices(matter.names, k=chance.randint(0, 2)),
        ]
        chance.shuffle(words)
        return " ".join(words)

    def _statement(self, report: Report, content: Span, matter: Matter) -> Statement:
        chance = self.chance
        side, source = chance.choice(matter.sides), Span(content.start, content.start + 5)
        narrated = chance.random() < 0.2
        said = self._days(report.published, -2)
        speaker = Speaker(
            span=source,
            name=f"Speaker {chance.randint(1, 6)} of {side}",
            country=side,
            office="minister of foreign affairs",
            on_behalf=side,
        )
        conditional = chance.random() < 0.12
        return Statement(
            id=statement_id(report.id, source, (content,)),
            report=report.id,
            act=Act.CLAIM if narrated else chance.choice(list(Act)),
            form=chance.choice(list(Form)),
            speaker=None if narrated else speaker,
            cue=(Span(content.end - 4, content.end),),
            content=(content,),
            addressee=chance.choice([*matter.sides, None]),
            said_on=None if narrated else said,
            event=self._event(report, matter) if chance.random() < 0.85 else None,
            condition=Condition(span=source, event=self._event(report, matter), must=False) if conditional else None,
            confidence=round(chance.random(), 3),
            reasons=tuple(self._reason(rule, content) for rule in RULES),
            meaning=bytes(max(-127, min(127, round(chance.gauss(at, 40)))) & 0xFF for at in matter.meaning),
        )

    def _event(self, report: Report, matter: Matter) -> Event:
        chance = self.chance
        actor, recipient = chance.choice(matter.sides), chance.choice(matter.sides)
        counted = chance.random() < 0.1
        return Event(
            type=chance.choice(matter.types),
            actor=(actor,),
            recipient=(recipient,) if recipient != actor else (),
            negated=chance.random() < 0.2,
            status=chance.choice(list(Status)),
            when=self._days(report.published, chance.randint(-20, 60)) if chance.random() < 0.5 else None,
            quantity=Quantity(value=float(chance.randint(2, 9000)), unit="troops") if counted else None,
            place=chance.choice(matter.names) if chance.random() < 0.3 else None,
        )

    def _days(self, published: date, offset: int) -> Interval:
        start = published + timedelta(days=offset)
        return Interval(start=start, end=start + timedelta(days=self.chance.choice([0, 0, 1, 6])))

    def _reason(self, rule: str, content: Span) -> Reason:
        says = " ".join(self.chance.choices(self.vocabulary, cum_weights=self.frequent, k=self.chance.randint(2, 9)))
        score = round(self.chance.random(), 4)
        return Reason(rule=rule, decides=rule.split(".")[0], spans=(content,), says=says, score=score)


def entry(statement: Statement, report: Report) -> Entry:
    words = " ".join(span.of(report.text) for span in statement.content)
    return Entry(statement=statement, published=report.published, outlet=report.outlet, words=words)


def load(db: Path, stream: Iterator[tuple[Report, list[Statement]]], entries: int) -> int:
    """Put that many entries into the ledger, without links; returns how many there are."""
    words, done = codebook.load().links.words, 0
    with Store(str(db)) as store:
        while done < entries:
            with store.writing() as connection:
                for _ in range(BATCH):
                    report, statements = next(stream)
                    keys = {s.id: links.keys(entry(s, report), words=words) for s in statements}
                    store.add(report, connection=connection)
                    store.amend(report, statements, keys=keys, by="made", because="made", connection=connection)
                    done += len(statements)
                    if done >= entries:
                        break
    return done


@dataclass(frozen=True)
class Cost:
    """What keeping some reports cost: the clock's seconds and the processor's, and the links that were found."""

    seconds: list[float]
    busy: list[float]
    statements: int
    found: int
    reports: int

    @property
    def per_report(self) -> float:
        """Milliseconds of the processor for a report."""
        return sum(self.busy) / self.reports * 1000

    @property
    def per_statement(self) -> float:
        """Milliseconds of the processor for a statement."""
        return sum(self.busy) / self.statements * 1000

    @property
    def waited(self) -> float:
        """Milliseconds of the clock for a statement."""
        return sum(self.seconds) / self.statements * 1000


def probe(db: Path, stream: Iterator[tuple[Report, list[Statement]]], reports: int) -> Cost:
    """Keep the next reports as `onrecord read` does once it has their statements, and take the time."""
    seconds, busy, statements, found = [], [], 0, 0
    with Ledger(db) as ledger:
        for n in range(reports + 5):
            report, said = next(stream)
            began, worked = time.perf_counter(), time.process_time()
            made = ledger.keep(report, said)
            if n >= 5:  # the first ones pay for what is set up once
                seconds.append(time.perf_counter() - began)
                busy.append(time.process_time() - worked)
                statements += len(said)
                found += len(made)
    return Cost(seconds, busy, statements, found, reports)


def size(db: Path) -> tuple[int, int, int]:
    """Bytes of the ledger without the reports' texts, its entries, and its links."""
    with Store(str(db)) as store, store.writing() as connection:
        texts = connection.exec_driver_sql("SELECT sum(length(CAST(text AS BLOB))) FROM report").scalar_one()
        counts = {
            table: connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one()
            for table in ("entry", "link")
        }
    return db.stat().st_size - texts, counts["entry"], counts["link"]


def run(db: Path, sizes: list[int], seed: int, probes: int) -> None:
    stream = Stream(seed).reports()
    print("milliseconds of the processor (system time too); in brackets those of the clock, other programs' included")
    print("  entries   load s  report (median)  statement (clock)  links a statement  bytes an entry (links kept)")
    have, costs = 0, []
    for target in sizes:
        began = time.perf_counter()
        have += load(db, stream, target - have)
        took = time.perf_counter() - began
        held, entries, made = size(db)
        cost = probe(db, stream, probes)
        have += cost.statements
        costs.append(cost)
        median = statistics.median(cost.busy) * 1000
        print(
            f"{target:>9,} {took:8.1f} {cost.per_report:7.1f} ({median:5.1f}) {cost.per_statement:10.2f} "
            f"({cost.waited:5.2f}) {cost.found / cost.statements:18.2f} {held / entries:15.0f} ({made:,})",
            flush=True,
        )
    print(f"cost per report, last to first: {costs[-1].per_report / costs[0].per_report:.2f}")
    print(f"cost per statement, last to first: {costs[-1].per_statement / costs[0].per_statement:.2f}")
    print(f"most memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default="1000,10000,100000,1000000", help="entries, by comma, growing")
    parser.add_argument("--db", type=Path, help="a new file to build the ledger in (default: a temporary one)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--probes", type=int, default=60, help="reports timed at each size")
    args = parser.parse_args()
    sizes = [int(size) for size in args.sizes.split(",")]
    with tempfile.TemporaryDirectory() as folder:
        run(args.db or Path(folder) / "made.db", sizes, args.seed, args.probes)


if __name__ == "__main__":
    main()
