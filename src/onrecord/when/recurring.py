"""What comes again and again ("every Friday", "twice a year"), and what names no date ("now", "in recent years")."""

from __future__ import annotations

from onrecord.codebook.times import Kind
from onrecord.model import TimeType
from onrecord.when.calendar import whole_day
from onrecord.when.grammar import Found, Reading, Rule, Scene, rule
from onrecord.when.numbers import COUNTED, count, length


def repeated(value: str) -> Reading:
    """A SET reading."""
    return Reading(type=TimeType.SET, value=value, says="comes again and again", anchored=False)


def every(found: Found, scene: Scene) -> Reading | None:
    """ "every day", "every other Thursday", "each July", "every two weeks", "every Friday night"."""
    other = found.get(Kind.OTHER)
    if other is not None and other.word not in ("other", "single"):
        return None
    if found.get(Kind.WEEKDAY):
        part = found.value(Kind.DAYPART)
        return repeated(f"XXXX-WXX-{found.value(Kind.WEEKDAY)}{'T' + part if part else ''}")
    if found.get(Kind.MONTH):
        return repeated(f"XXXX-{int(found.value(Kind.MONTH)):02}")
    if found.get(Kind.SEASON):
        return repeated(f"XXXX-{found.value(Kind.SEASON)}")
    if found.get(Kind.DAYPART):
        return repeated(f"XXXX-XX-XXT{found.value(Kind.DAYPART)}")
    number = count([lexeme for lexeme in found.covered if lexeme.kind is not Kind.EVERY]) or 1
    return repeated(length(number, found.value(Kind.UNIT, Kind.UNITS)))


def weekdays(found: Found, scene: Scene) -> Reading | None:
    """ "Mondays"."""
    return repeated(f"XXXX-WXX-{found.value(Kind.WEEKDAYS)}")


def rate(found: Found, scene: Scene) -> Reading | None:
    """ "twice a week"."""
    return repeated(length(1, found.value(Kind.UNIT)))


def often(found: Found, scene: Scene) -> Reading | None:
    """ "daily", "annually"."""
    return repeated(found.value(Kind.OFTEN))


def now(found: Found, scene: Scene) -> Reading | None:
    """ "now", "currently": the day of speech, as far as it has one."""
    return Reading(type=TimeType.DATE, value="PRESENT_REF", interval=whole_day(scene.day), says="the time of speech")


def reference(found: Found, scene: Scene) -> Reading | None:
    """ "recently", "in the future", "the current truce": a time without dates."""
    value = found.value(Kind.REF, Kind.RECENT, Kind.CURRENT, Kind.TERM, Kind.FUTURE)
    if value == "PRESENT_REF" and found.get(Kind.REF):
        return now(found, scene)
    return Reading(type=TimeType.DATE, value=value, says="a time without dates", anchored=False)


def soon(found: Found, scene: Scene) -> Reading | None:
    """ "soon"; not "as soon as", "shortly after"."""
    before, after = found.before(), found.after()
    if before is not None and before.word in scene.contexts["no_soon_before"]:
        return None
    if after is not None and after.word in scene.contexts["no_soon_after"]:
        return None
    return Reading(type=TimeType.DATE, value="FUTURE_REF", says="a time without dates", anchored=False)


def one_day(found: Found, scene: Scene) -> Reading | None:
    """ "will one day be": some time to come; else the length of a day."""
    before = found.before()
    led = before is not None and before.kind in (Kind.FOR, Kind.IN, Kind.OVER, Kind.WITHIN, Kind.BY)
    if scene.ahead > 0 and not led:
        return Reading(type=TimeType.DATE, value="FUTURE_REF", says="a time without dates", anchored=False)
    if not found.get(Kind.ONEDAY).word.startswith("one"):  # type: ignore[union-attr]
        return None
    return Reading(type=TimeType.DURATION, value="P1D", amount=(1, "D"), says="a length of time", anchored=False)


def some_time(found: Found, scene: Scene) -> Reading | None:
    """ "for some time", "a while"."""
    return Reading(type=TimeType.DURATION, value="PXX", says="a length that is not said", anchored=False)


def in_the_past(found: Found, scene: Scene) -> Reading | None:
    """ "in the past", on its own."""
    after = found.after()
    if after is not None and after.kind in (Kind.NUMBER, Kind.DIGITS):
        return None
    if found.lexemes[found.last - 1].word != "past":
        return None
    return Reading(type=TimeType.DATE, value="PAST_REF", says="a time without dates", anchored=False)


RULES: tuple[Rule, ...] = (
    rule("recurring.every", f"every ( {COUNTED} )? extra? unit|units", every),
    rule("recurring.every", "every weekday daypart?", every),
    rule("recurring.every", "every other weekday daypart?", every),
    rule("recurring.every", "every month|season|daypart", every),
    rule("recurring.weekdays", "weekdays", weekdays),
    rule("recurring.rate", "times [ article unit ]", rate),
    rule("recurring.often", "often", often),
    rule("reference.now", "now", now),
    rule("reference.word", "the? ref", reference),
    rule("reference.word", "the future", reference),
    rule("reference.word", "in [ future ] stop|comma|break", reference),
    rule("reference.word", "the term", reference),
    rule("reference.word", "recent|current", reference),
    rule("reference.soon", "soon", soon),
    rule("reference.one_day", "oneday", one_day),
    rule("reference.some_time", "while", some_time),
    rule("reference.past", "in [ the last ]", in_the_past),
)
