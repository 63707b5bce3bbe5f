"""Where the condition that a marker opens begins and ends.

Before the main clause it ends at the comma, after it with the sentence; an inverted verb, the subject of what will
follow and an order before a connective have extents of their own.
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.codebook.conditions import ConditionRow, MarkerKind
from onrecord.codebook.phrases import Hit, Word
from onrecord.statements.signs import IMPERATIVES

QUOTES = frozenset("“ ” \" ‘ ’ '".split())
ENDS = frozenset(". ; : ! ? — –".split())
AHEAD = frozenset(
    "will would shall 'll ’ll must can could may might should is are was were has have had do does did".split()
)
CONNECTIVES = frozenset("and but or so otherwise then".split())
# Words before which "should" has its subject behind it: "talks, should be held".
UNDER_SHOULD = frozenset("be have not never now also only then therefore".split())
COSTS = frozenset("be face risk suffer lose pay".split())  # "comply or be hit", "or face war"
DETERMINERS = frozenset("the a an this that these those any no all both its his her their our your my there".split())
PERSONS = frozenset("we i you they he she it".split())


def extent(row: ConditionRow, hit: Hit, tokens: Sequence[Word], around: Sequence[Word]) -> tuple[int, int] | None:
    """The first word of the condition and the one after its last, or None where the marker is none after all."""
    if row.kind is MarkerKind.ALONE:
        return hit.start, hit.end
    if row.kind is MarkerKind.OFFER:
        return _offer(row, hit, tokens)
    if row.kind is MarkerKind.PREDICATE:
        return _predicate(row, hit, tokens)
    if row.kind is MarkerKind.SUBJECT:
        return _subject(hit, tokens, around)
    if row.kind is MarkerKind.INVERTED and not _inverted(row, hit, tokens, around):
        return None
    return hit.start, _end(hit, tokens)


def _inverted(row: ConditionRow, hit: Hit, tokens: Sequence[Word], around: Sequence[Word]) -> bool:
    """Whether a verb stands before its own subject: "should Suva attack", not "Suva should attack"."""
    if hit.end >= len(tokens) or tokens[-1].has("?"):
        return False
    opens = _opens(tokens, hit.start)
    rest = [*tokens[: hit.start], *tokens[hit.end + 2 :], *around]
    ahead = any(word.has("will", "would", "shall", "may", "might", "could", "can", "must") for word in rest)
    if row.marker == "were":  # "were unrest to spread": its "to" tells, whatever its subject
        goes_on = any(word.has("to") for word in tokens[hit.end + 1 : hit.end + 8])
        return ahead and ((opens and goes_on) or ((opens or goes_on) and is_nominal(tokens[hit.end])))
    if row.marker == "should":
        if hit.start and tokens[hit.start - 1].has("so", "nor", "neither", "as"):
            return False  # "Oslo should leave, and so should Suva"
        subject = opens and not tokens[hit.end].has(*UNDER_SHOULD)
        return (subject or is_nominal(tokens[hit.end])) and (opens or ahead)
    return ahead and opens and hit.start == 0 and is_nominal(tokens[hit.end])


def is_nominal(word: Word) -> bool:
    """A word that a subject can begin with: a pronoun, a determiner, a name."""
    return word.has(*PERSONS, *DETERMINERS, "<name>")


def _opens(tokens: Sequence[Word], place: int) -> bool:
    """Whether a clause opens at a word: it comes first, or after a mark or a connective."""
    if place == 0:
        return True
    before = tokens[place - 1]
    return before.has(*QUOTES, *ENDS, *CONNECTIVES, ",", "that")


def _end(hit: Hit, tokens: Sequence[Word]) -> int:
    first = _leads(tokens, hit.start)
    last = len(tokens)
    for place in range(hit.end + 1, len(tokens)):
        if tokens[place].has(*ENDS):
            return place
        if tokens[place].has(",") and (_break(tokens, place + 1) or (first and _main(tokens, place + 1))):
            return place
        if first and place > hit.end + 2 and tokens[place].has("will", "would", "shall", "'ll", "’ll"):
            last = _subject_start(tokens, place, hit.end)
            break
    end = last
    while end > hit.end and tokens[end - 1].has(*QUOTES):
        end -= 1
    return end


def _subject_start(tokens: Sequence[Word], verb: int, floor: int) -> int:
    """Where the subject of a verb begins: "if the judges agree | he will charge" has no comma to tell."""
    for place in range(verb - 1, max(floor, verb - 5), -1):
        if tokens[place].has(*PERSONS, *DETERMINERS):
            return place
    return max(floor + 1, verb - 1)


def _leads(tokens: Sequence[Word], place: int) -> bool:
    """Whether the condition stands before its main clause: no verb in its sentence before it."""
    for word in reversed(tokens[:place]):
        if word.has(".", ";", "!", "?"):
            break
        if word.has(*AHEAD, "<be>"):
            return False
    return True


def _main(tokens: Sequence[Word], place: int) -> bool:
    """Whether a main clause begins after a comma: a verb that looks ahead comes before the next comma."""
    if place < len(tokens) and tokens[place].has("and", "or", "who", "which", "not"):
        return False
    for word in tokens[place : place + 14]:
        if word.has(*AHEAD):
            return True
        if word.has(",", *ENDS):
            break
    return len(tokens) - place < 4 or is_nominal(tokens[place]) or tokens[place].has("to", "make", "then", "there")


def _break(tokens: Sequence[Word], place: int) -> bool:
    """Whether what follows a comma goes on with the main clause: ", and Oslo would ...", ", not a day sooner"."""
    if place >= len(tokens):
        return True
    if tokens[place].has("not", "then") or (tokens[place].has("and") and has_at(tokens, place + 1, "not")):
        return True
    return tokens[place].has(*CONNECTIVES) and _main(tokens, place + 1)


def has_at(tokens: Sequence[Word], place: int, *forms: str) -> bool:
    """Whether there is a word at a place, and it has one of the forms."""
    return place < len(tokens) and tokens[place].has(*forms)


def _offer(row: ConditionRow, hit: Hit, tokens: Sequence[Word]) -> tuple[int, int] | None:
    """The order before the connective: "withdraw or face war", "withdraw and we will pay", "must leave or be hit"."""
    follow = tokens[hit.end : hit.end + 6]
    if row.marker == "or" and (told := _told_to(hit, tokens, follow)) is not None:
        return told
    start = hit.start
    while start and not tokens[start - 1].has(*ENDS, "“", '"'):
        start -= 1
    end = hit.start - tokens[hit.start - 1].has(",") if hit.start else 0
    if (
        start >= end
        or not follow
        or tokens[start].lower not in IMPERATIVES
        or any(word.has(*AHEAD) for word in tokens[start:end])
    ):
        return None
    if row.marker == "and" and not any(word.has("will", "would", "shall", "'ll", "’ll") for word in follow):
        return None
    return start, end


def _predicate(row: ConditionRow, hit: Hit, tokens: Sequence[Word]) -> tuple[int, int] | None:
    """What is a condition: "| a truce | was a precondition for talks", "made | a truce | a condition for"."""
    if row.marker.startswith("make"):
        end = next(at for at in range(hit.end - 1, hit.start, -1) if tokens[at].has("a", "the"))
        return (hit.start + 1, end) if hit.start + 1 < end else None
    start = hit.start
    while start and not _opens(tokens, start):
        start -= 1
    return (start, hit.start) if start < hit.start else None


def _told_to(hit: Hit, tokens: Sequence[Word], follow: Sequence[Word]) -> tuple[int, int] | None:
    """What somebody must do, if what happens else follows: "Suva | must leave | or Oslo will fight"."""
    if not follow or not (
        follow[0].lower in COSTS or any(word.has("will", "would", "shall", "'ll") for word in follow)
    ):
        return None
    for place in range(hit.start - 1, -1, -1):
        if tokens[place].has(*ENDS):
            return None
        if tokens[place].lower == "must" and place + 1 < hit.start:
            return place, hit.start - tokens[hit.start - 1].has(",")
    return None


def _subject(hit: Hit, tokens: Sequence[Word], around: Sequence[Word]) -> tuple[int, int] | None:
    """The subject of what will follow: "any attack on the port | will be answered"."""
    if not _opens(tokens, hit.start):
        return None
    for place in range(hit.end, min(len(tokens), hit.start + 16)):
        if tokens[place].has("will", "would", "shall", "'ll", "could"):
            return (hit.start, place) if place > hit.end - 1 else None
        if tokens[place].has(*ENDS):
            return None
    opened = has_at(around, 0, "will", "would", "shall")
    return (hit.start, len(tokens)) if opened and len(tokens) - hit.start <= 16 else None
