"""What the reading model makes of conditions: those that it sees, and marked clauses that are none to it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from onrecord.codebook.conditions import ConditionTable, MarkerKind
from onrecord.codebook.phrases import words
from onrecord.model import Condition, Passage, Reason, Span
from onrecord.statements.conditions import MODEL, Found, longest
from onrecord.statements.extents import DETERMINERS
from onrecord.text import heads

if TYPE_CHECKING:
    from onrecord.text.encoder import Encoding

# Under this the model takes a marked clause for none ("when the talks opened"). Chosen on the stories kept for tuning
# and on the ledger's own as read by a model that has learned from the other half
LEAST = 0.1
# Words that lead to a place or a thing, and to no condition: "would recall its envoys from Suva"
PLACING = frozenset("from of into against towards".split())
# ... and what else an object begins with, where the model takes it into the condition behind it
OBJECTS = PLACING | DETERMINERS | frozenset("on to in for with at over".split())
OBJECT_WITHIN = 4  # words: "lift the embargo | on Armenia | the moment its troops left"


def is_one(found: Found, encoding: Encoding | None) -> bool:
    """Whether a clause that a marker opens is a condition in the reading model's eyes, too, or leaves no doubt."""
    return found.firm or encoding is None or heads.conditional(encoding, found.condition.span) >= LEAST


def begun(clause: Span, passage: Passage, table: ConditionTable) -> Span:
    """What the model takes for a condition, from its marker on: "free | the captain | before exports can resume"."""
    inside = words(passage.tokens_in(clause))
    hits = longest(table, inside)
    if not inside or not inside[0].has(*OBJECTS) or any(hit.start == 0 for hit in hits):
        return clause
    first = next((hit for hit in hits if table.rows[hit.row].kind is MarkerKind.CLAUSE), None)
    if first is None or not 2 <= first.start <= OBJECT_WITHIN or any(word.has(",") for word in inside[: first.start]):
        return clause
    return Span(inside[first.start].span.start, clause.end)


def find(
    content: Sequence[Span], cue: Sequence[Span], clauses: Sequence[Span], encoding: Encoding | None
) -> Found | None:
    """The first of the clauses that the reading model takes for conditions which stands in a content.

    A single word ("if") is none: the model saw only where one begins. Nor is what opens with "from".
    """
    if encoding is None:
        return None
    held = (clause for clause in clauses if any(piece.covers(clause) for piece in content))
    split = ((clause, clause.of(encoding.text).lower().split()) for clause in held)
    span = next((clause for clause, words in split if len(words) > 1 and words[0] not in PLACING), None)
    if span is None:
        return None
    chance = heads.clause(encoding, span, cue=cue).must
    must = chance >= 0.5
    says = f"the reading model makes it hold {'only if this happens' if must else 'only if this does not happen'}"
    reason = Reason(
        rule=MODEL,
        decides="condition",
        spans=(span,),
        says=says,
        score=round(max(chance, 1 - chance), 4),
    )
    return Found(condition=Condition(span=span, event=None, must=must), reason=reason, firm=False)
