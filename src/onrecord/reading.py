"""The whole flow for one report, on one screen: words in, statements out.

Nothing here looks at another report or at the clock, so the same report gives the same statements anywhere.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from onrecord import actors, attribution, events, statements, text, when
from onrecord.codebook import Codebook
from onrecord.model import Attribution, Passage, Report, Span, Statement
from onrecord.text import heads
from onrecord.text.encoder import Encoder, Encoding

RECENT = 40  # statements before one whose events it is read beside: a long report is not compared with all of itself


def read(report: Report, *, codebook: Codebook, encoder: Encoder | None = None) -> list[Statement]:
    """Every statement of the report, in the order of its text, with narrated facts among them.

    "Norway will sign if Iceland withdraws, Oslo said." gives one statement: a commitment of NOR to AGREE,
    on the condition RETREAT by ISL. Without an `encoder` the rules read alone.
    """
    encoding = encoder.read(report.text) if encoder else None
    seen = heads.statements(encoding) if encoding else []  # by the reading model
    starts = frozenset(one.content[0].start for one in seen if one.content)
    clauses = sorted({clause for one in seen for clause in one.conditions})
    support = heads.Support(encoding) if encoding else None
    judge = partial(attribution.chance, support=support, weights=codebook.trust) if support else None
    telling = heads.Telling(encoding) if encoding else None
    passages = known(report, codebook=codebook, encoding=encoding, seen=seen)
    stage, roll = events.stage(passages), statements.roll(passages)  # who is named where in the report
    found: list[Statement] = []
    for passage, attributions in attributed(passages, codebook=codebook, seen=seen, judge=judge):
        coded = statements.code(
            attributions,
            passage,
            codebook=codebook,
            earlier=[each for each in found if each.speaker is not None],
            encoding=encoding,
            starts=starts,
            clauses=clauses,
            roll=roll,
            passages=passages,
        )
        recent = found[-RECENT:]
        for number, each in enumerate(coded):
            coded[number] = events.code(
                each, passage, codebook=codebook, encoding=encoding, stage=stage, earlier=recent
            )
            recent.append(coded[number])
        found += events.mutual(events.echoed(coded, passage, earlier=found), passage)
        found += events.narrated(
            passage, attributions, codebook=codebook, stage=stage, telling=telling, earlier=recent
        )
    return sorted(meant(found, encoding) if encoding else found, key=_place)


def meant(statements: Sequence[Statement], encoding: Encoding) -> list[Statement]:
    """The statements with what the reading model makes of their words."""
    return [replace(each, meaning=heads.meaning(encoding, each.content)) for each in statements]


def known(
    report: Report, *, codebook: Codebook, encoding: Encoding | None = None, seen: Sequence[heads.Found] = ()
) -> list[Passage]:
    """The report's passages, with their times and actors."""
    passages = text.passages(report)
    timed = [replace(passage, times=when.find(passage, table=codebook.times)) for passage in passages]
    whose = partial(heads.Belonging, encoding) if encoding else None
    who = partial(heads.Belonging, encoding, head="antecedent") if encoding else None
    sources = sorted({one.source[0] for one in seen if one.source})
    return actors.resolve(timed, codebook=codebook, whose=whose, who=who, sources=sources)


def attributed(
    passages: Sequence[Passage],
    *,
    codebook: Codebook,
    seen: Sequence[heads.Found] = (),
    judge: attribution.Judge | None = None,
) -> Iterator[tuple[Passage, list[Attribution]]]:
    """Each passage with who is said to have said what in it.

    `seen` is what the reading model finds in the report, `judge` gives the chance that an attribution stands.
    """
    speaking: Span | None = None
    here = defaultdict(list)  # a long report must not compare every find with every passage
    starts = [passage.span.start for passage in passages]
    for one in seen:
        here[bisect_right(starts, one.content[0].start) - 1].append(one)
    for number, passage in enumerate(passages):
        signed = attribution.signed(passages[number + 1]) if number + 1 < len(passages) else None
        attributions = attribution.find(
            passage, cues=codebook.cues, speaking=signed or speaking, model=here[number], judge=judge
        )
        yield passage, attributions
        speaking = attribution.heard(passage, attributions, speaking)


def _place(statement: Statement) -> tuple[int, int, int, str]:
    """Where a statement stands; several speakers of the same words stand as they are named."""
    named = statement.speaker.span.start if statement.speaker and statement.speaker.span else 0
    return statement.content[0].start, -statement.content[-1].end, named, statement.id
