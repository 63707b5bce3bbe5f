"""One saying in its report: the days around it, its reporting clause, and how it is told."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from onrecord.codebook.times import TimeTable
from onrecord.model import Attribution, Passage, Span, Speaker, Statement
from onrecord.statements import asides
from onrecord.statements.named_days import Days, Named, Step, beside_another, days_of

Key: TypeAlias = tuple[date, date] | None  # the first and the last day that it can have been said on; None: open

RECENT = 7  # how many days old the news of a report may be
WINDOW = 8  # days named before the words that are weighed
LOOK = 24  # earlier statements that are looked at
STEPS = 3  # how many steps before the words are looked at
# A habit or a stance has no day: "has repeatedly denied", "has long maintained".
HABITS = frozenset("repeatedly long always often consistently routinely regularly frequently".split())
# Words of a reporting clause that tell when, or how often.
MARKS = HABITS | frozenset(
    "again earlier previously before already later then hours same also meanwhile since now overnight last after "
    "while turn reply response until once yesterday tonight today recently so far ever never still following when "
    "where whose as further too".split()
)
# The tense of what had been said before what is told: "had promised to leave"
PERFECT = "in the past perfect"
PRESENT_PERFECT = "in the perfect"
PRESENT = "in the present"
# Words before a day that tell what it does there.
LEADS = frozenset("on since until by from before after in at of during late early the that over to last".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """One saying in its report, made ready for its candidates."""

    days: Days
    passage: Passage
    attribution: Attribution
    speaker: Speaker | None
    earlier: Sequence[Statement]
    start: int
    end: int
    anchors: tuple[Span, ...]
    sentence: Span
    tense: str
    place: str
    marks: tuple[str, ...]
    clause: Sequence[Named]  # the days in the cue's sentence, outside what is said
    before: Sequence[Named]  # the days named before the words, outside what anybody says


def setting(
    attribution: Attribution,
    passage: Passage,
    speaker: Speaker | None,
    *,
    table: TimeTable,
    earlier: Sequence[Statement],
) -> Setting:
    """The setting of the words of one attribution."""
    days = days_of(passage.report, table)
    anchors = tuple(sorted(each for each in attribution.cue if passage.span.covers(each)))
    if not anchors and attribution.source and passage.span.covers(attribution.source):
        anchors = (attribution.source,)
    every = (*anchors, *attribution.content)
    start = min(each.start for each in every)
    at = anchors[0].start if anchors else start
    sentence = passage.sentence_at(at)
    cue = Span(anchors[0].start, anchors[-1].end) if anchors else Span(start, start)
    last = earlier[-LOOK:]
    told = [piece for each in last for piece in each.content]
    said = [*attribution.content, *(each for each in told if each.end <= start)]
    here = [each for each in days.before(sentence.end, WINDOW) if each.span.start >= sentence.start]
    besides = [each for each in here if asides.told_beside(each, cue, sentence, passage, days.today)]
    return Setting(
        days=days,
        passage=passage,
        attribution=attribution,
        speaker=speaker,
        earlier=last,
        start=start,
        end=max(each.end for each in every),
        anchors=anchors,
        sentence=sentence,
        tense=_tense(attribution, passage),
        place=_place(days, sentence.start),
        marks=_marks(attribution, passage, sentence),
        clause=[each for each in here if not inside(each.span, said) and each not in besides],
        before=[
            each
            for each in days.before(start, WINDOW)
            if not inside(each.span, told) and each not in besides and not beside_another(each, days)
        ],
    )


def lead_day(setting: Setting) -> Named | None:
    """The first single recent day that the report names."""
    for each in setting.days.named[:4]:
        if each.start == each.end and (setting.days.today - each.end).days <= RECENT:
            return each
    return None


def told_back(setting: Setting, each: Named) -> bool:
    """Whether a day stands in a sentence in the past perfect: it is looked back to."""
    text, opens = setting.passage.report.text, setting.days.opening(each.span.start)
    near = text[opens : each.span.end + 80].split(".")[0] if opens < each.span.end else ""
    return " had " in text[max(opens, each.span.start - 80) : each.span.end] + near[-80:]


def key_of(statement: Statement) -> Key:
    """The days of a statement."""
    return (statement.said_on.start, statement.said_on.end) if statement.said_on else None


def place_of(statement: Statement) -> int:
    """Where a statement begins."""
    return min(each.start for each in (*statement.cue, *statement.content))


def cue_of(statement: Statement) -> Span | None:
    """The first words of a statement's cue."""
    return statement.cue[0] if statement.cue else None


def word_before(setting: Setting, each: Named) -> str:
    """The word before a day: "on", "since"; "possessive" for "Friday's"."""
    text = setting.passage.report.text
    if text[each.span.end : each.span.end + 2] in ("'s", "’s"):
        return "possessive"
    words = text[max(each.span.start - 14, 0) : each.span.start].lower().split()
    return words[-1] if words and words[-1] in LEADS else "bare"


def dates_another(setting: Setting, each: Named) -> bool:
    """Whether an earlier saying is told in the sentence of a day."""
    number = setting.days.sentence(each.span.start)
    return any(
        setting.days.sentence(cue.start) == number for saying in setting.earlier[-8:] for cue in saying.cue[:1]
    )


def _place(days: Days, start: int) -> str:
    if not days.paragraph(start):
        return "in the first paragraph"
    number = days.paragraph(start)
    return "opens a paragraph" if start - days.paragraphs[number - 1] < 3 else "inside a paragraph"


def _marks(attribution: Attribution, passage: Passage, sentence: Span) -> tuple[str, ...]:
    """The words of the reporting clause that tell when or how often."""
    found = {
        token.lemma
        for token in passage.tokens_in(sentence)
        if token.lemma in MARKS and not inside(token.span, attribution.content)
    }
    return tuple(sorted(found))


def _tense(attribution: Attribution, passage: Passage) -> str:
    cues = sorted(each for each in attribution.cue if passage.span.covers(each))
    if not cues:
        return "missing"
    around = passage.tokens_in(Span(max(passage.span.start, cues[0].start - 20), cues[-1].end))
    tokens = [token for cue in cues for token in passage.tokens_in(cue)]
    if not tokens:
        return "missing"
    before = [token.word.lower() for token in around if token.span.start < cues[0].start][-3:]
    words = [*before, *(token.word.lower() for token in tokens)]
    if "according" in words:
        return "according to"
    if set(words) & {"had", "'d", "’d"}:
        return PERFECT
    if set(words) & {"has", "have", "'ve"}:
        return PRESENT_PERFECT
    verb = tokens[0]
    word = verb.word.lower()
    if word.endswith("ing"):
        return "a participle"
    if word == verb.lemma or word in ("is", "are"):
        return "a bare form"
    if word.endswith("s") and word not in ("was",):
        return PRESENT
    return "in the past"


def same(one: Speaker, other: Speaker) -> bool:
    """Whether two speakers are one: "Blinken" is "Antony Blinken" where both speak for one side."""
    sides = {one.side, other.side}
    return one.name == other.name or (len(sides) == 1 and one.name.split()[-1:] == other.name.split()[-1:])


def inside(span: Span, pieces: Iterable[Span]) -> bool:
    """Whether a span reaches into one of several."""
    return any(piece.overlaps(span) for piece in pieces)


def steps_told(setting: Setting) -> list[Step]:
    """The last steps up to the end of the cue's sentence ("a day later"), outside what anybody says."""
    told = (*setting.attribution.content, *(piece for each in setting.earlier for piece in each.content))
    near = setting.days.steps_before(setting.sentence.end, STEPS)
    return [step for step in near if not inside(step.span, told)]


def gap_between(one: Span, other: Span) -> int:
    """How many characters lie between two spans."""
    return max(one.start - other.end, other.start - one.end, 0)
