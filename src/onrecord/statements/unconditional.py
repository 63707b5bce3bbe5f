"""Markers that open no condition where they stand: "with or without them", "regardless of whether Suva agrees"."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.codebook.openings import POSSESSIVES
from onrecord.codebook.phrases import Word, words
from onrecord.model import Passage, Span
from onrecord.statements.extents import has_at

# "asked if", "even if": these words before "if" make it a question, or nothing that matters
ASKING = frozenset("ask know wonder see as even whether".split())
# "Had provided arms", "data provided by Oslo": a verb, and no condition.
PROVIDING = frozenset({"provided", "providing"})
HELPING = ("<be>", "be", "have", "has", "had", "<neg>", "already", "also", "ever", "who", "which")
# "Talks without preconditions", "without delay": a manner, and nothing that has to happen
MANNERS = frozenset(
    "condition precondition string delay hesitation exception reservation prejudice question doubt fail limit "
    "limitation restriction discrimination hindrance interruption notice warning".split()
)
MANNER_WITHIN = 3  # "without any further delay"
# Before "dependent on", what tells what somebody is like, and not that one thing hangs on another
LEAVING = ("leave", "left", "keep", "kept", "grow", "grew", "grown", "make")
LEFT_WITHIN = 4  # words: "leaves its people dependent on"; not "made the release of the ship dependent on"
PEOPLE = ("us", "them", "him", "her", "you", "me", "people", "country", "nation", "state", "economy")
# What does not matter: "whether or not Suva agrees", "regardless of what it does"
OPEN = frozenset("whether regardless irrespective whatever".split())
# "Oslo will not pay before Suva withdraws" hangs on it; "Suva will leave before a shot is fired" tells what is first.
REFUSING = frozenset("refuse reject rule deny oppose impossible unable only".split())


def is_none(clause: Span, content: Sequence[Span], cue: Sequence[Span], passage: Passage) -> bool:
    """Whether a clause that the reading model takes for a condition is none by its marker and the words around it."""
    around = [word for piece in (*cue, *content) for word in words(passage.tokens_in(piece))]
    inside = [word for word in around if clause.covers(word.span)]
    before = [word for word in around if word.span.end <= clause.start][-1:]
    rest = [word for word in around if not clause.covers(word.span)]
    if not inside:
        return False
    if inside[0].has(*HELPING) and has_at(inside, 1, *PROVIDING):
        return True  # "as Suva | never provided the papers"
    if inside[0].has("by") and _are_times(inside[1:], clause, passage):
        return True  # "promised elections | by 22 January"
    if inside[0].has("dependent") and only_describes([w for w in around if w.span.end <= clause.start]):
        return True
    if _does_not_matter(inside, before[0] if before else None):
        return True
    if inside[0].lower == "when" and is_meanwhile([word for word in around if word.span.end <= clause.start]):
        return True
    size = 2 if has_at(inside, 0, "if") and has_at(inside, 1, "not") else 1
    marker = " ".join(word.lower for word in inside[:size])
    return is_none_there(marker, before[0] if before else None, inside[size:], rest)


def is_none_there(marker: str, before: Word | None, inside: Sequence[Word], rest: Sequence[Word]) -> bool:
    """Whether a marker opens none here: "with or without their consent", "will leave before a shot is fired".

    What will be so "even if Suva attacks" or "despite a vote" hangs on nothing: so in all but 3 of 32 annotated
    statements.
    """
    if marker in ("even", "despite"):
        return True
    if marker == "if" and before is not None and before.has(*ASKING):
        return True
    if marker == "without":
        manner = any(word.has(*MANNERS) for word in inside[:MANNER_WITHIN])
        return manner or (before is not None and before.has("or"))
    if marker == "if not":  # "hard, if not impossible"; but "If not, Oslo will fight", "if not stopped"
        return bool(inside) and inside[0].lower.isalpha() and not inside[0].lower.endswith(("ed", "en"))
    if marker in PROVIDING:  # "the plan provided for a withdrawal"
        return bool(inside) and inside[0].lower in ("for", "by")
    return marker == "before" and not any(word.has("<neg>", *REFUSING) for word in rest)


def _does_not_matter(inside: Sequence[Word], before: Word | None) -> bool:
    """Whether something holds in any case: "regardless of whether Suva agrees"; not "it depends on whether"."""
    first = inside[1] if has_at(inside, 0, "of") and len(inside) > 1 else inside[0]
    no_matter = has_at(inside, 0, "no") and has_at(inside, 1, "matter")
    hangs = before is not None and before.has("on", "upon")
    return no_matter or (first.lower in OPEN and not hangs)


def only_describes(before: Sequence[Word]) -> bool:
    """Whether "dependent on" tells what somebody is like: "a deal that left Suva | dependent on others"."""
    rest = [word for word in before if not word.lower.endswith("ly") and not word.has("<neg>", "still", "more")]
    near = rest[-LEFT_WITHIN:]
    verb = next((at for at in range(len(near) - 1, -1, -1) if near[at].has(*LEAVING)), None)
    if verb is None:
        return False
    left = near[verb + 1 :]
    whose = bool(left) and left[0].has(*POSSESSIVES)
    return not left or left[-1].has("<name>", *PEOPLE) or (whose and not near[verb].has("make"))


def is_meanwhile(before: Sequence[Word]) -> bool:
    """Whether a "when" only tells what goes on beside it: "at a time | when Suva was massing troops"."""
    return [word.lower for word in before[-2:]] == ["a", "time"]


def _are_times(inside: Sequence[Word], clause: Span, passage: Passage) -> bool:
    """Whether words only name a time."""
    times = passage.times_in(clause)
    return all(any(each.span.covers(word.span) for each in times) for word in inside)
