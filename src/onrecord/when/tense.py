"""Which way the verb beside a time looks: "will meet on Friday" ahead, "met on Friday" back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from onrecord.codebook.times import Kind
from onrecord.when.lexer import Lexeme

Contexts = Mapping[str, frozenset[str]]  # words beside a time, by what they tell
BESIDE = 3  # words; a past verb so near leaves no doubt: "met in March"
REACH = 24  # words; a verb farther away seldom governs the time
STOPS = (Kind.STOP, Kind.BREAK)
FROM_BACK = 3  # ahead of something long past: "had proposed to meet in April"
PAST = (Kind.BEHIND, Kind.PLEDGE)


def ahead(lexemes: Sequence[Lexeme], first: int, last: int, contexts: Contexts) -> int:
    """1 if the verb that governs the words looks ahead, -1 if it is in the past, 0 if none is in reach.

    2 and -2 leave no doubt: "by March", "met in March"; 3 looks ahead from before, maybe to what is over by now:
    "had proposed to meet in April".

    The nearest verb before the words in their sentence decides; without one, the nearest after. A deadline
    inside its sentence ("gave them until Friday") lies ahead; a possessive ("appealed Friday's ruling") is
    governed by what follows it. No past verb governs what only describes a noun ("cancelled the June 12 summit").
    """
    before, start = _before(lexemes, first, contexts)
    leading = lead(lexemes, first)
    inside = first - 1 > start
    if leading is Kind.SINCE:
        return -1
    if last < len(lexemes) and lexemes[last].kind is Kind.POSSESSIVE and not _is_done(lexemes, first):
        return _possessive(lexemes, last, before, leading, contexts)
    if leading is Kind.UNTIL and (_is_given_before(lexemes, first) or _is_waited(lexemes, first)):
        return -1
    if inside and (leading is Kind.UNTIL or (leading in LEADS_AHEAD and not _is_done(lexemes, first))):
        return 2 if leading in DEADLINES else 1
    if first and lexemes[first - 1].word in contexts["reporting"]:
        return -1  # "would not say Monday"
    if _is_put(lexemes, start, first, contexts):
        return -1
    if before < 0 and _describes(lexemes, first, last, contexts):
        return 0
    if before <= 0 and _is_of_deed(lexemes, first, contexts):
        return -1
    after = _after(lexemes, last)
    found = (after if _opens_clause(lexemes, first) else 0) or before or after
    return found or (2 if leading in DEADLINES else int(_is_infinitive(lexemes, start, first)))


def _is_put(lexemes: Sequence[Lexeme], start: int, first: int, contexts: Contexts) -> bool:
    """Whether a sentence opens with a question put on the day: "Asked on Monday whether it would sign, Oslo"."""
    verb = first - 1 - (first > start and lexemes[first - 1].kind is Kind.ON)
    return verb == start and lexemes[verb].word in contexts["put"]


def _describes(lexemes: Sequence[Lexeme], first: int, last: int, contexts: Contexts) -> bool:
    """Whether a date stands between an article and its noun: "the June 12 summit", "its July 4 visit"."""
    if not first or last >= len(lexemes) or not lexemes[last].word.isalpha() or lexemes[last].kind is not Kind.OTHER:
        return False
    return _is_noun(lexemes[first - 1], contexts)


def _is_of_deed(lexemes: Sequence[Lexeme], first: int, contexts: Contexts) -> bool:
    """Whether a day is that of a deed which the text takes as known: "the raid on Monday would be answered"."""
    led = first > 2 and lexemes[first - 1].kind is Kind.ON and lexemes[first - 2].word in contexts["deed"]
    return led and any(_is_noun(each, contexts) for each in lexemes[max(first - 5, 0) : first - 2])


LEADS_AHEAD = (Kind.BY, Kind.BEFORE, Kind.FROM, Kind.FOR)
CLOCKS = (Kind.HOUR, Kind.CLOCK, Kind.AMPM, Kind.OCLOCK, Kind.ZONE)
PASSED_OVER = (Kind.THE, Kind.ABOUT, Kind.AROUND, Kind.NEARLY, Kind.AT, *CLOCKS)
SIDES = (Kind.BEFORE, Kind.AFTER)
GAPS = frozenset(("shortly", "just", "soon", "immediately", "moments", "minutes", "hours"))
DEADLINES = (Kind.BY, Kind.UNTIL, Kind.BEFORE)


def lead(lexemes: Sequence[Lexeme], first: int) -> Kind:
    """The kind of the preposition before a place: UNTIL for Friday in "until 10 a.m. on Friday"."""
    kind = Kind.OTHER
    for place in range(first - 1, max(first - 6, -1), -1):
        kind = lexemes[place].kind
        clock = kind in (Kind.DIGITS, Kind.NUMBER) and lexemes[place + 1].kind in (Kind.AMPM, Kind.OCLOCK)
        on_a_clock = kind is Kind.ON and place > 0 and lexemes[place - 1].kind in CLOCKS
        if kind not in PASSED_OVER and not clock and not on_a_clock:
            return Kind.OTHER if _is_gap(lexemes, place) else kind
    return kind


def _is_gap(lexemes: Sequence[Lexeme], place: int) -> bool:
    """Whether "before" or "after" only says how near: "shortly before midnight" sets no deadline."""
    return place > 0 and lexemes[place].kind in SIDES and lexemes[place - 1].word in GAPS


def _possessive(lexemes: Sequence[Lexeme], last: int, before: int, leading: Kind, contexts: Contexts) -> int:
    """ "Saturday's operation" is to come where "Saturday's ruling" is known already.

    What was said after it is over: "said after Saturday's session that it would".
    """
    if leading is Kind.AFTER and before < 0:
        return -1
    planned = any(lexeme.word in contexts["planned"] for lexeme in lexemes[last + 1 : last + 4])
    looks_ahead = before > 0 or leading in (Kind.BEFORE, Kind.AHEAD) or _after(lexemes, last) > 0
    return 1 if planned and looks_ahead else -1


def _before(lexemes: Sequence[Lexeme], first: int, contexts: Contexts) -> tuple[int, int]:
    """The direction of the nearest verb before a place, and where the sentence (or the reach) begins."""
    to = clause_ended = False
    direction = 0
    for place in range(first - 1, max(first - 1 - REACH, -1), -1):
        kind = lexemes[place].kind
        if kind in STOPS:
            return direction, place + 1
        if not direction and kind in VERBS:
            direction = _verb(lexemes, place, to, contexts)
            placed = lexemes[place + 1].kind in (Kind.IN, Kind.AT) and first - place <= BESIDE + 1
            if direction < 0 and (placed or first - place <= BESIDE):  # "began in Oslo in September"
                direction = -2
        elif direction <= 0 and not clause_ended and _is_condition(lexemes, place, contexts):
            direction = 1  # "provided the Commons approved it on Saturday", "if Oslo signs on Monday"
        elif kind is Kind.COMMA:
            clause_ended = True
        to = to or (kind is Kind.TO and lexemes[place + 1].kind not in (Kind.THE, Kind.ARTICLE))
    return direction, max(first - REACH, 0)


def _is_infinitive(lexemes: Sequence[Lexeme], start: int, first: int) -> bool:
    """ "envoys to meet in Doha on Monday", where no other verb says when."""
    pairs = zip(lexemes[start : first - 1], lexemes[start + 1 : first], strict=False)
    return any(each.kind is Kind.TO and after.kind is Kind.OTHER and after.word.isalpha() for each, after in pairs)


def _is_condition(lexemes: Sequence[Lexeme], place: int, contexts: Contexts) -> bool:
    """ "if", "unless"; not "asked if"."""
    if lexemes[place].word not in contexts["conditional"]:
        return False
    return not place or lexemes[place - 1].word not in contexts["not_conditional"]


VERBS = (Kind.AHEAD, Kind.BEHIND, Kind.PLEDGE)


def _verb(lexemes: Sequence[Lexeme], place: int, to: bool, contexts: Contexts) -> int:
    """The direction of one verb; 0 for "the plan", 1 for "would be published"."""
    verb = lexemes[place]
    before = lexemes[place - 1] if place else None
    if verb.kind is Kind.AHEAD:
        return 0 if verb.word in contexts["noun_of_plan"] and _is_noun(before, contexts) else 1
    if verb.kind is Kind.PLEDGE and to:
        return FROM_BACK if before is not None and before.word == "had" else 1
    if before is not None and before.kind is Kind.TO:
        return 0  # "to put": the infinitive only looks like a past
    if verb.word in ("was", "were") and lexemes[place + 1].kind is Kind.TO:
        return 1
    near = lexemes[max(place - 3, 0) : place]
    if any(lexeme.word in contexts["modal"] for lexeme in near):
        return 1
    return -1


def _is_noun(before: Lexeme | None, contexts: Contexts) -> bool:
    """ "the plan", "its hopes"."""
    if before is None:
        return False
    return before.kind in (Kind.THE, Kind.ARTICLE, Kind.POSSESSIVE) or before.word in contexts["own"]


def _after(lexemes: Sequence[Lexeme], last: int) -> int:
    """The direction of the nearest verb after a place in its sentence, outside ", hours before the deadline,"."""
    commas, aside = 0, False
    for place in range(last, min(last + REACH, len(lexemes))):
        kind = lexemes[place].kind
        if kind is Kind.COMMA:
            commas, aside = commas + 1, False
        aside = aside or (kind in SIDES and commas == 1)
        if aside and kind not in STOPS:
            continue
        if kind is Kind.AHEAD:
            return 1
        if kind in PAST:
            return -1
        if kind in STOPS:
            break
    return 0


FAILED = frozenset(("failed", "missed"))
GIVEN = frozenset(("given", "set", "granted", "allowed"))
NOT = frozenset(("not", "n't", "never"))
NOTHING = NOT | {"no", "none", "nobody", "nothing", "neither"}


def _is_done(lexemes: Sequence[Lexeme], first: int) -> bool:
    """ "had been taken by Friday": the deadline of something that was done."""
    near = lexemes[max(first - 8, 0) : first - 1]
    if near and near[-1].kind is Kind.PLEDGE and lexemes[first - 1].kind is Kind.FOR:
        return False  # "had been invited for April"
    words = {lexeme.word for lexeme in near}
    if near and near[-1].kind is Kind.BEHIND and lexemes[first - 1].kind is Kind.FROM:
        return True  # "bought from Monday to Thursday"
    if _is_undone(lexemes, first):
        return True
    return bool(words & {"was", "were", "had", "been"}) and "to" not in words


def _is_given_before(lexemes: Sequence[Lexeme], first: int) -> bool:
    """ "had given them until Friday": told in the past perfect, the deadline is over."""
    near = lexemes[max(first - 8, 0) : first]
    return any(one.word == "had" and other.word in GIVEN for one, other in pairwise(near))


def _is_waited(lexemes: Sequence[Lexeme], first: int) -> bool:
    """ "no reply had been received until Friday": what had not come by a day that is over."""
    near = [lexeme.word for lexeme in lexemes[max(first - 12, 0) : first]]
    if near[-3:] in (["was", "not", "until"], ["was", "only", "on"]):
        return True  # "it was not until Friday that the envoy spoke"
    if "had" not in near:
        return False
    had = near.index("had")
    return "to" not in near[had:] and any(word in NOTHING for word in near[: had + 2])


def _opens_clause(lexemes: Sequence[Lexeme], first: int) -> bool:
    """ "it would leave, and on Tuesday he said": the verb of the clause that the date opens is behind it."""
    place = first - 1 if first and lexemes[first - 1].kind is Kind.ON else first
    return place > 1 and lexemes[place - 1].word in ("and", "but") and lexemes[place - 2].kind is Kind.COMMA


def _is_undone(lexemes: Sequence[Lexeme], first: int) -> bool:
    """ "failed to pay by Tuesday", "did not leave by Sunday": over, if no other verb looks ahead between."""
    for place in range(first - 1, max(first - 9, -1), -1):
        kind, word = lexemes[place].kind, lexemes[place].word
        if kind in STOPS or kind in (Kind.COMMA, Kind.AHEAD):
            return False
        if word in FAILED or (word == "did" and lexemes[place + 1].word in NOT):
            return True
    return False
