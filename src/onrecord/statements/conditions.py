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
from onrecord.statements.unconditional import HELPING, PROVIDING, is_meanwhile, is_none_there, only_describes
from onrecord.text.tokens import MONTH_NAMES, WEEKDAYS

# Signs that what is said lies ahead or is refused.
OUTLOOK = frozenset("will would shall 'll ’ll <neg> must can may".split())
OBJECTS = ("by", "to", "with", "in", "for", "from", "on", "under")
# What turns a condition's sense: "if Suva does not withdraw", "should it fail to".
TURNING = frozenset("fail refuse decline neglect miss".split())
# What somebody binds himself by, or another: "if Suva promises not to attack"
BINDING = frozenset("promise pledge vow undertake agree swear decide choose guarantee order tell".split())
# Before the "not" that turns a condition behind it: "will talk, | but not | under a blockade"
CONTRASTS = (",", "but", "though", "although", "and", "yet")
BOUNDING = frozenset("until till before only just even".split())  # "but not until Suva leaves", "not only if"
# Before "if", more words that mostly open a question: "will not say if"
TELLING = frozenset("what question doubt matter tell say".split())
# A condition opened by one of these is no condition unless what is said lies ahead or is refused.
WEAK = frozenset({"when", "while", "before", "without", "once", "whenever", "wherever", "until", "till"})
# Whether a stretch tells of the past: "had been there until Suva withdrew"
PAST, AHEAD = ("was", "were", "had", "did"), ("will", "would", "shall", "'ll", "’ll")
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
MODEL = "conditions.model"  # the rule by which the reading model alone sees one, with its sense
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

    def within(self, span: Span) -> Found:
        """The same condition, ended where a span of it ends."""
        return replace(self, condition=replace(self.condition, span=span), reason=replace(self.reason, spans=(span,)))

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
        for hit in longest(table, tokens):
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
    MarkerKind.PREDICATE: 4,
    MarkerKind.OFFER: 3,
    MarkerKind.SUBJECT: 2,
}


def turned(found: Found, content: Sequence[Span], passage: Passage) -> Found:
    """The same condition with the "not" that stands in front of it and turns it: "but not under a blockade"."""
    span = found.condition.span
    around = [word for piece in content for word in words(passage.tokens_in(piece))]
    at = next((number for number, word in enumerate(around) if span.covers(word.span)), len(around))
    if has_at(around, at, "not") and found.reason.rule != MODEL:
        at += 1  # the reading model has the "not" in the condition, too
    fits = 2 <= at < len(around) and around[at - 2].has(*CONTRASTS) and around[at - 1].lower == "not"
    if not fits or found.is_offer or around[at].lower in BOUNDING:
        return found
    whole = Span(around[at - 1].span.start, span.end)
    reason = replace(found.reason, spans=(whole,), says=f"{found.reason.says}; a 'not' before it turns that")
    condition = replace(found.condition, span=whole, must=not found.condition.must)
    return replace(found, condition=condition, reason=reason)


def longest(table: ConditionTable, tokens: Sequence[Word]) -> list[Hit]:
    """The markers among words, but for those that stand inside longer ones."""
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
    if row.marker == "when" and is_meanwhile(tokens[: hit.start]):
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
    if row.marker.startswith("dependent") and only_describes(tokens[: hit.start]):
        return False
    if row.marker == "if" and before is not None and before.has(*TELLING):
        return False
    rest = [*tokens[: hit.start], *tokens[bounds[1] :], *around]
    behind = inside or tokens[hit.end :]
    if is_none_there(row.marker, before, behind, rest):
        return False
    if row.marker in {"until", "till"}:
        return not _told(tokens[: hit.start]) and not _told([*tokens[bounds[1] :], *around])
    return row.marker not in WEAK or any(word.has(*OUTLOOK) for word in rest)


def _told(near: Sequence[Word]) -> bool:
    """Whether the last verb of a stretch tells of the past: not "the raids, which were planned, would last"."""
    verbs = [word for word in near if word.has(*PAST, *AHEAD)]
    return any(word.has(*PAST) for word in (verbs[-1:] if verbs and verbs[-1].has(*AHEAD) else verbs))


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
