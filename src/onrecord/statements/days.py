"""The days that words may have been said on: those that the report names around them, and those of sayings before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TypeAlias

from onrecord.model import Span, Statement
from onrecord.statements.day_signs import context_of, distance, places, shape, turned
from onrecord.statements.named_days import Named, Step, moved
from onrecord.statements.sayings import Key, Setting, cue_of, key_of, lead_day, place_of, same, steps_told

FIRST = 40  # how many of a report's days are counted
# A day, where it comes from, its other signs, and the words that name it
Origin: TypeAlias = tuple[Key, str, Sequence[str], Span | None]


@dataclass
class Candidate:
    """A day, or stretch of days, that the words may have been said on, with what speaks for it."""

    key: Key
    signs: dict[str, float] = field(default_factory=dict)
    spans: list[Span] = field(default_factory=list)
    origins: list[str] = field(default_factory=list)


def candidates(setting: Setting) -> list[Candidate]:
    """Every day that the words may have been said on, with its signs."""
    context = context_of(setting)
    found: dict[Key, Candidate] = {}
    for key, role, signs, span in (*_news(setting), *_named(setting), *_told(setting)):
        each = found.setdefault(key, Candidate(key))
        each.signs |= dict.fromkeys((role, *(f"{role}, {how}" for how in context), *signs), 1.0)
        each.origins.append(role)
        each.spans += [span] if span is not None else []
    marks = _marks(setting)
    for each in found.values():
        each.signs |= dict.fromkeys(shape(each.key, setting.days.today), 1.0)
        each.signs |= dict.fromkeys(turned(each.key, marks, context), 1.0)
    return list(found.values())


def _news(setting: Setting) -> list[Origin]:
    """The days of a report's own date, and none at all."""
    day = setting.days.today
    return [
        (None, "no day", (), None),
        ((day, day), "the report's date", (), None),
        ((moved(day, -1), moved(day, -1)), "the day before the report", (), None),
        ((moved(day, -1), day), "the report's date or the day before", (), None),
    ]


def _named(setting: Setting) -> list[Origin]:
    """The days that the report names around the words."""
    steps = [(each, f"{each.kind}, {distance(setting, each)}", ()) for each in _steps(setting)]
    return [((each.start, each.end), role, signs, each.span) for each, role, signs in (*steps, *places(setting))]


def _told(setting: Setting) -> list[Origin]:
    """The days that the report tells of before, and the stretches that begin with one of them."""
    known = _chain(setting)
    last = [each for each in setting.before[-1:] if each.start == each.end]
    single = [each for each in known if each[0] is not None and each[0][0] == each[0][1]]
    single += [((each.start, each.end), "the last day named", (), each.span) for each in last]
    today = setting.days.today
    for key, role, _, span in single:
        if key is None or key[0] >= today:
            continue
        known.append(((key[0], today), f"since {role}", (), span))
        if moved(key[0], 1) < today:
            known.append(((key[0], moved(key[0], 1)), f"{role} or the next", (), span))
    return known


def _marks(setting: Setting) -> dict[str, Key]:
    """The days that another is seen before or after."""
    lead, last = lead_day(setting), setting.before[-1:]
    return {
        "the saying before": key_of(setting.earlier[-1]) if setting.earlier else None,
        "the lead's day": (lead.start, lead.end) if lead is not None else None,
        "the last day named": (last[0].start, last[0].end) if last else None,
    }


def _steps(setting: Setting) -> list[Named]:
    """Days that words count from a day told of before: "a day later"."""
    found = []
    for step in steps_told(setting):
        if setting.days.paragraph(step.span.start) < setting.days.paragraph(setting.start):
            continue
        for day, what in _counted_from(setting, step):
            counted = moved(day, step.days)
            kind = f"counted from {what}, {step.sense}"
            found.append(Named(span=step.span, start=counted, end=counted, kind=kind))
    return [each for each in found if each.end <= setting.days.today]


def _counted_from(setting: Setting, step: Step) -> list[tuple[date, str]]:
    """The day of the saying before a step, and the day named before it."""
    sayings = [each.said_on for each in setting.earlier if place_of(each) < step.span.start and each.said_on]
    names = [each for each in setting.before if each.span.end <= step.span.start and each.start == each.end]
    said = [(each.start if step.days < 0 else each.end, "the saying before") for each in sayings[-1:]]
    return said + [(each.end, "the last day named") for each in names[-1:]]


def _chain(setting: Setting) -> list[Origin]:
    """The days of earlier sayings, and the report's first, newest and most frequent days."""
    earlier, out = setting.earlier, [*_speakers(setting)]
    for last in earlier[-1:]:
        out.append((key_of(last), f"the day of the saying before, {_apart(setting, last)}", (), cue_of(last)))
    most = Counter(key_of(each) for each in earlier if each.said_on).most_common(1)
    out += [(key, "the day of most sayings", (), None) for key, _ in most]
    single = [each for each in setting.days.named[:FIRST] if each.start == each.end]
    for newest in [max(single, key=lambda each: each.start)] if single else []:
        out.append(((newest.start, newest.end), "the newest day of the report", (), newest.span))
    lead = lead_day(setting)
    if lead is not None:
        where = "before" if lead.span.end <= setting.start else "after"
        out.append(((lead.start, lead.end), f"the first day of the report, named {where}", (), lead.span))
    often = Counter((each.start, each.end) for each in single).most_common(1)
    return out + [(key, "the day named most", (), None) for key, _ in often]


def _speakers(setting: Setting) -> list[Origin]:
    """The day that the same speaker was last heard on."""
    speaker, earlier = setting.speaker, setting.earlier
    if speaker is None:
        return []
    last = next((each for each in reversed(earlier) if each.speaker and same(each.speaker, speaker)), None)
    if last is None:
        return []
    since = "" if last is earlier[-1] else ", others since"
    named = ", a day named since" if any(each.span.start > place_of(last) for each in setting.before) else ""
    role = "the speaker's last day"
    return [
        (key_of(last), f"{role}, {_apart(setting, last)}{since}{named}", (), cue_of(last)),
        (key_of(last), role, (), cue_of(last)),
    ]


def _apart(setting: Setting, saying: Statement) -> str:
    days = setting.days
    apart = days.paragraph(setting.start) - days.paragraph(place_of(saying))
    return "in the paragraph" if not apart else "a paragraph before" if apart == 1 else "paragraphs before"
