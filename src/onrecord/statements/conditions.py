"""The clause that a statement hangs on, and which way it points.

A marker ("if", "unless", "should Suva ...") opens the condition; how far it runs is told by `extents`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from onrecord.codebook.conditions import ConditionRow, ConditionTable, MarkerKind
from onrecord.codebook.phrases import Hit, Word, words
from onrecord.model import Condition, Passage, Reason, Span, hull
from onrecord.statements.extents import QUOTES, extent, has_at, is_nominal
from onrecord.text.tokens import MONTH_NAMES, WEEKDAYS

# Signs that what is said lies ahead or is refused.
OUTLOOK = frozenset("will would shall 'll ’ll <neg> must can may".split())
# "asked if", "see whether": these words before "if" make it a question.
ASKING = frozenset("ask know wonder see as even whether what question doubt matter tell say".split())
# "Had provided arms", "data provided by Oslo": a verb, and no condition.
PROVIDING = frozenset({"provided", "providing"})
HELPING = ("<be>", "be", "have", "has", "had", "<neg>", "already", "also", "ever", "who", "which")
OBJECTS = ("by", "to", "with", "in", "for", "from", "on", "under")
# What turns a condition's sense: "if Suva does not withdraw", "should it fail to".
TURNING = frozenset("fail refuse decline neglect miss".split())
# "Talks without preconditions", "without delay": a manner, and nothing that has to happen
MANNERS = frozenset(
    "condition precondition string delay hesitation exception reservation prejudice question doubt fail limit "
    "limitation restriction discrimination hindrance interruption notice warning".split()
)
# What somebody binds himself by, or another: "if Suva promises not to attack"
BINDING = frozenset("promise pledge vow undertake agree swear decide choose guarantee order tell".split())
MANNER_WITHIN = 3  # "without any further delay"
# A condition opened by one of these is no condition unless what is said lies ahead or is refused.
WEAK = frozenset({"when", "while", "before", "without", "once", "whenever", "wherever", "until", "till"})
# "Oslo will not pay before Suva withdraws" hangs on it; "Suva will leave before a shot is fired" tells what is first.
REFUSING = frozenset("refuse reject rule deny oppose impossible unable only".split())
# Markers that hardly ever tell of anything but a condition, whatever the act.
FIRM = frozenset(
    {
        "unless",
        "provided",
        "provided that",
        "on condition",
        "on condition that|of",
        "on the condition that|of",
        "only if",
    }
)
LED = 12  # characters that may lead to a marker: "and", "but only"
# "As long as necessary", "as soon as possible": a manner of speaking of time.
NEEDED = frozenset("necessary needed required possible practicable".split())
# "until" before a date bounds the time and is no condition.
DATED = (
    (MONTH_NAMES - {"may"})
    | WEEKDAYS
    | frozenset("today tomorrow now then late early mid noon midnight dawn further".split())
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A condition without its event yet, why it is one, and whether its marker leaves no doubt."""

    condition: Condition
    reason: Reason
    firm: bool

    @property
    def is_offer(self) -> bool:
        """Whether it is what has to be done before a connective: "leave or be hit"."""
        return self.reason.rule == f"conditions.{MarkerKind.OFFER}"

    def is_apart(self, span: Span) -> bool:
        """Whether a longer clause runs on behind it or leads to it: "if needed", "while they talk, provided that"."""
        mine = self.condition.span
        alone = (
            self.reason.rule == f"conditions.{MarkerKind.ALONE}" and mine.start == span.start and mine.end < span.end
        )
        return alone or (self.firm and span.start + LED < mine.start)

    def at(self, span: Span) -> Found:
        """The same condition with the bounds that the reading model gives it."""
        says = f"{self.reason.says}; the reading model sees where it ends"
        reason = replace(self.reason, spans=(span,), says=says)
        return replace(self, condition=replace(self.condition, span=span), reason=reason)


def find(content: Sequence[Span], passage: Passage, *, table: ConditionTable) -> Found | None:
    """The condition that stands in a content, with its reason; None if it hangs on nothing.

    "Oslo will sign unless Suva attacks": the span of "unless Suva attacks", `must` false. Its event is set later.
    """
    best: tuple[int, Span, ConditionRow, bool] | None = None
    pieces = [words(passage.tokens_in(piece)) for piece in content]
    for number, tokens in enumerate(pieces):
        around = [word for other in pieces[:number] + pieces[number + 1 :] for word in other]
        for hit in _longest(table, tokens):
            row = table.rows[hit.row]
            bounds = extent(row, hit, tokens, around)
            if bounds is None or not _plausible(row, hit, bounds, tokens, around):
                continue
            span = hull(word.span for word in tokens[slice(*bounds)])
            rank = RANKS[row.kind] - (row.marker in WEAK)
            if best is None or rank > best[0]:
                best = (rank, span, row, _must(row, tokens[hit.end : bounds[1]]))
    if best is None:
        return None
    _, span, row, must = best
    says = f"{row.marker!r} makes it hold {'only if this happens' if must else 'only if this does not happen'}"
    reason = Reason(rule=f"conditions.{row.kind}", decides="condition", spans=(span,), says=says)
    return Found(condition=Condition(span=span, event=None, must=must), reason=reason, firm=row.marker in FIRM)


# Which marker wins where several stand in one content.
RANKS = {
    MarkerKind.CLAUSE: 6,
    MarkerKind.INVERTED: 6,
    MarkerKind.PHRASE: 5,
    MarkerKind.ALONE: 4,
    MarkerKind.OFFER: 3,
    MarkerKind.SUBJECT: 2,
}


def _longest(table: ConditionTable, tokens: Sequence[Word]) -> list[Hit]:
    hits = table.book.find(tokens)
    return [
        hit
        for hit in hits
        if not any(
            other.start <= hit.start and hit.end <= other.end and _length(other) > _length(hit) for other in hits
        )
    ]


def _length(hit: Hit) -> int:
    return hit.end - hit.start


def _plausible(
    row: ConditionRow, hit: Hit, bounds: tuple[int, int], tokens: Sequence[Word], around: Sequence[Word]
) -> bool:
    inside = tokens[hit.end : bounds[1]]
    if row.kind in {MarkerKind.CLAUSE, MarkerKind.PHRASE} and not inside:
        return False
    before = tokens[hit.start - 1] if hit.start else None
    if row.marker == "if" and before is not None and before.has(*ASKING):
        return False
    if row.marker == "when" and _is_meanwhile(tokens[: hit.start]):
        return False
    if row.marker.endswith(("long as", "soon as")) and (inside[0].has(*NEEDED) or has_at(inside, 1, "takes")):
        return False
    dated = bool(inside) and (inside[0].has("<num>", *DATED) or inside[0].lower == "may")
    if row.marker in {"until", "till", "before"} and (dated or len(inside) < 2):
        return False
    if row.marker.startswith("the moment") and (tokens[hit.end - 1].lower.endswith("s") or not is_nominal(inside[0])):
        return False  # "in the days he had left"
    if row.marker in PROVIDING and (inside[0].has(*OBJECTS) or (before is not None and before.has(*HELPING))):
        return False
    rest = [*tokens[: hit.start], *tokens[bounds[1] :], *around]
    behind = inside or tokens[hit.end :]
    if _none(row.marker, before, behind, rest):
        return False
    if row.marker in {"until", "till"}:
        return not any(word.has("was", "were", "had", "did") for word in rest)
    return row.marker not in WEAK or any(word.has(*OUTLOOK) for word in rest)


def _none(marker: str, before: Word | None, inside: Sequence[Word], rest: Sequence[Word]) -> bool:
    """Whether a marker opens none here: "with or without their consent", "will leave before a shot is fired".

    What will be so "even if Suva attacks" or "despite a vote" hangs on nothing: so in all but 3 of 32 annotated
    statements.
    """
    if marker in ("even", "despite") or (marker == "if" and before is not None and before.has("even")):
        return True
    if marker == "without":
        manner = any(word.has(*MANNERS) for word in inside[:MANNER_WITHIN])
        return manner or (before is not None and before.has("or"))
    if marker == "if not":  # "hard, if not impossible"; but "If not, Oslo will fight", "if not stopped"
        return bool(inside) and inside[0].lower.isalpha() and not inside[0].lower.endswith(("ed", "en"))
    if marker in PROVIDING:  # "the plan provided for a withdrawal"
        return bool(inside) and inside[0].lower in ("for", "by")
    return marker == "before" and not any(word.has("<neg>", *REFUSING) for word in rest)


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
    if inside[0].lower == "when" and _is_meanwhile([word for word in around if word.span.end <= clause.start]):
        return True
    size = 2 if has_at(inside, 0, "if") and has_at(inside, 1, "not") else 1
    marker = " ".join(word.lower for word in inside[:size])
    return _none(marker, before[0] if before else None, inside[size:], rest)


def _is_meanwhile(before: Sequence[Word]) -> bool:
    """Whether a "when" only tells what goes on beside it: "at a time | when Suva was massing troops"."""
    return [word.lower for word in before[-2:]] == ["a", "time"]


def _are_times(inside: Sequence[Word], clause: Span, passage: Passage) -> bool:
    """Whether words only name a time."""
    times = passage.times_in(clause)
    return all(any(each.span.covers(word.span) for each in times) for word in inside)


def _must(row: ConditionRow, inside: Sequence[Word]) -> bool:
    if not row.turns:
        return row.must
    near = inside[:NEAR]
    turned = any(
        _turns(word) and not _named(near, place) and not _is_bound(near, place) for place, word in enumerate(near)
    )
    return row.must is not turned


def _turns(word: Word) -> bool:
    """Whether a word turns what the condition says: not "if a shot is fired without our consent"."""
    return word.has("<neg>", *TURNING) and not word.has("without")


def _is_bound(words: Sequence[Word], place: int) -> bool:
    """Whether what somebody binds himself not to do has a "not": "when Suva undertakes not to return"."""
    return place > 0 and has_at(words, place + 1, "to") and words[place - 1].has(*BINDING)


# How far behind its marker a "not" turns a condition: further on it belongs to a clause inside.
NEAR = 12


def _named(words: Sequence[Word], place: int) -> bool:
    """Whether a "no" is only named: "in the event of a 'no'", "should either say no", "if Suva votes No"."""
    if not words[place].has("no") or not place:
        return False
    return words[place].has("<name>") or words[place - 1].has("say", "vote", "a", *QUOTES)
