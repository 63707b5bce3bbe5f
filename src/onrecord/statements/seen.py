"""What the reading model makes of conditions: those that it sees, and marked clauses that are none to it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from onrecord.model import Condition, Reason, Span
from onrecord.statements.conditions import Found
from onrecord.text import heads

if TYPE_CHECKING:
    from onrecord.text.encoder import Encoding

# Under this the model takes a marked clause for none ("when the talks opened"). Chosen on the stories kept for tuning
# and on the ledger's own as read by a model that has learned from the other half
LEAST = 0.1
# Words that lead to a place or a thing, and to no condition: "would recall its envoys from Suva"
PLACING = frozenset("from of into against towards".split())


def is_one(found: Found, encoding: Encoding | None) -> bool:
    """Whether a clause that a marker opens is a condition in the reading model's eyes, too, or leaves no doubt."""
    return found.firm or encoding is None or heads.conditional(encoding, found.condition.span) >= LEAST


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
        rule="conditions.model",
        decides="condition",
        spans=(span,),
        says=says,
        score=round(max(chance, 1 - chance), 4),
    )
    return Found(condition=Condition(span=span, event=None, must=must), reason=reason, firm=False)
