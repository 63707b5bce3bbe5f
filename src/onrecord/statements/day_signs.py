"""The signs that a day is the one on which words were said: what the table `statements_days` weighs.

A sign is a short phrase made of where the day comes from (named in the reporting clause, the speaker's last day, the
report's own date) and how the words are told: "in the clause, on", "the report's date, cue in the perfect".
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TypeAlias

from onrecord.statements.named_days import Named
from onrecord.statements.sayings import (
    WINDOW,
    Key,
    Setting,
    dates_another,
    gap_between,
    inside,
    lead_day,
    same,
    told_back,
    word_before,
)

NEAR = 6  # days named last that may stand in the words
BESIDE, CLOSE = 20, 60  # characters between a day and its cue
OPENING = 12  # characters within which a day opens its sentence
Place: TypeAlias = tuple[Named, str, list[str]]  # a day, where it stands, and its other signs
RANKS = ("last", "second last", "third last", "farther")


def shape(key: Key, today: date) -> list[str]:
    """How old and how long the days are."""
    if key is None:
        return []
    old, long = (today - key[1]).days, (key[1] - key[0]).days
    age = str(old) if old < 4 else "4 to 7" if old < 8 else "8 to 31" if old < 32 else "more than 31"
    length = "one day" if not long else "two days" if long == 1 else "up to a week" if long < 7 else "long"
    return [f"days old: {age}", length, f"{length}, days old: {age}"]


def turned(key: Key, marks: Mapping[str, Key], context: Sequence[str]) -> list[str]:
    """How a day stands to others that the report tells of."""
    out = []
    for name, mark in marks.items():
        if key is None or mark is None:
            continue
        turn = (
            "before" if key[1] < mark[0] else "after" if key[0] > mark[1] else "same" if key == mark else "overlaps"
        )
        out += [f"{turn}: {name}", *(f"{turn}: {name}, {how}" for how in (context[0], context[2], context[3]))]
    return out


def context_of(setting: Setting) -> list[str]:
    """How the words are told, whatever the day."""
    speaker, earlier, before = setting.speaker, setting.earlier, setting.before
    if speaker is None:
        heard = "no speaker"
    elif earlier and earlier[-1].speaker and same(earlier[-1].speaker, speaker):
        heard = "the same speaks on"
    else:
        known = any(each.speaker and same(each.speaker, speaker) for each in earlier)
        heard = "heard before" if known else "first heard"
    dated = "a day in the clause" if setting.clause else "no day in the clause"
    return [
        f"cue {setting.tense}",
        str(setting.attribution.form),
        setting.place,
        heard,
        dated,
        f"{dated}, {heard}, {setting.place}",
        "days named before" if before else "no day named before",
        *_turns(setting),
        *(f"beside '{mark}'" for mark in setting.marks),
    ]


def _turns(setting: Setting) -> list[str]:
    """How the day named last stands to the report's first and to the day of the saying before."""
    single = [each for each in setting.before if each.start == each.end]
    if not single:
        return []
    last, out = single[-1], []
    lead = lead_day(setting)
    if lead is not None and lead.span.start <= last.span.start:
        turn = "the lead's day" if last.start == lead.start else "back" if last.start < lead.start else "on"
        perfect = ", told in the past perfect" if told_back(setting, last) else ""
        taken = ", dates a saying" if dates_another(setting, last) else ""
        out += [f"last named: {turn}", f"last named: {turn}{perfect}", f"last named: {turn}{taken}, {setting.place}"]
        out.append(f"last named: {turn}, {distance(setting, last)}")
    return out


def places(setting: Setting) -> list[Place]:
    """The days that the report names around the words, with where each stands and its other signs."""
    out = _in_clause(setting)
    for number, each in enumerate(reversed(setting.before)):
        if each not in setting.clause:
            out.append((each, *_before(setting, each, RANKS[min(number, len(RANKS) - 1)])))
    for each in setting.days.before(setting.start, WINDOW):
        if each not in setting.before and each not in setting.clause:
            out.append((each, "told of in what was said before", [f"told of before, {each.kind}"]))
    for each in setting.days.before(setting.end, NEAR):
        if inside(each.span, setting.attribution.content):
            out.append((each, "told of in the words", [f"told of in the words, {word_before(setting, each)}"]))
    for number, each in enumerate(setting.days.after(max(setting.sentence.end, setting.end), 2)):
        apart = setting.days.paragraph(each.span.start) - setting.days.paragraph(setting.start)
        where = "in the same paragraph" if not apart else "in the next paragraph" if apart == 1 else "later"
        out.append((each, f"named after, {where}", [f"named after, {'first' if not number else 'second'}, {where}"]))
    return out


def _in_clause(setting: Setting) -> list[Place]:
    """The days in the cue's sentence, the nearest to the cue first."""

    def gap(each: Named) -> int:
        return min((gap_between(each.span, anchor) for anchor in setting.anchors), default=0)

    out: list[Place] = []
    for each in sorted(setting.clause, key=gap):
        far = (
            "beside the cue" if gap(each) <= BESIDE else "near the cue" if gap(each) <= CLOSE else "far from the cue"
        )
        side = "before" if each.span.end <= setting.start else "after"
        role = f"in the clause, {far}" if not out else "in the clause, not the nearest"
        signs = [f"in the clause, {how}" for how in (side, each.kind, word_before(setting, each), f"{side}, {far}")]
        if dates_another(setting, each):
            signs += ["in the clause, dates another saying", f"{role}, dates another saying"]
        out.append((each, role, signs))
    return out


def _before(setting: Setting, each: Named, rank: str) -> tuple[str, list[str]]:
    """Where a day stands that is named before the words, outside what is said."""
    role, where = f"{rank} day named", distance(setting, each)
    signs = [f"named {where}", f"named before, {each.kind}", f"named before, {word_before(setting, each)}"]
    signs += [f"{role}, {where}", f"{role}, {each.kind}"]
    if told_back(setting, each):
        signs += [f"{role}, told in the past perfect", f"named {where}, told in the past perfect"]
    if dates_another(setting, each):
        signs += [f"{role}, dates a saying", f"named {where}, dates a saying"]
    if each.span.start - setting.days.opening(each.span.start) < OPENING:
        signs.append(f"{role}, opens its sentence")
    return role, signs


def distance(setting: Setting, each: Named) -> str:
    """How far before the words a day is named."""
    days = setting.days
    paragraphs = days.paragraph(setting.start) - days.paragraph(each.span.start)
    sentences = days.sentence(setting.start) - days.sentence(each.span.start)
    if paragraphs > 1:
        return "paragraphs before"
    if paragraphs == 1:
        return "in the paragraph before"
    return "in the sentence" if not sentences else "one sentence before" if sentences == 1 else "sentences before"
