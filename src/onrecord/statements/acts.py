"""What is done by saying the words: the act, from the cue, the content's words and its shape."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache
from math import log

from onrecord.codebook.acts import ActRow, ActTable, Where
from onrecord.codebook.phrases import PhraseBook, Word
from onrecord.model import Act, Reason

# Which act wins a tie: the more particular one.
ORDER = (
    Act.DENIAL,
    Act.REFUSAL,
    Act.THREAT,
    Act.OFFER,
    Act.DEMAND,
    Act.ACCUSATION,
    Act.COMMITMENT,
    Act.FORECAST,
    Act.CLAIM,
    Act.COMMENT,
)
# Signs of words that look ahead: what hangs on a condition does.
AHEAD = frozenset({"future", "modal", "imperative", "must"})
# What the cue table's own default act is worth beside the acts table.
DEFAULT_WEIGHT = 4
# "Its claim that" names the act itself
NAMED_WEIGHT = 14
# What the reading model's log-probability is worth beside the rules' weights, and the least probability that counts:
# chosen on the texts kept for tuning (training/README.md), with an eye on the plain words of the seed report, which
# more of it overrules
MODEL_WEIGHT = 6.0
LEAST = 0.05
# How many of the rows that speak for the act its reason tells, strongest first
TOLD = 4
# The signs of a content's form (statements/signs.py), where the bare word would not tell a reader enough
FORMS = {
    "own": "on the speaker's own side",
    "other": "on another's doing",
    "nobody": "on no named side",
    "empty": "no event named",
    "hostile": "something that hurts",
    "cooperative": "something that helps",
    "verbless": "no finite verb",
    "must": "what must be",
    "missed": "what should have been",
    "modal": "what may be",
    "guard": "if something hurtful happens",
    "reward": "if something helpful happens",
    "terms": "terms are set",
    "case": "a case is named",
    "condition": "on a condition",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """The act, how far it leads the next best, whether its words look ahead, and why."""

    act: Act
    lead: float
    ahead: bool
    reason: Reason


def decide(
    cue: Sequence[Word],
    content: Sequence[Word],
    signs: frozenset[str],
    *,
    table: ActTable,
    default: Act | None = None,
    named: bool = False,
    model: Mapping[str, float] | None = None,
    barred: Set[Act] = frozenset(),
) -> Decision:
    """The act that cue, words, shape and the reading model together speak for.

    "Oslo vowed" and "to reopen the crossing" make a commitment; "Oslo vowed" and "Suva will pay a high price"
    a threat. `named` says that the cue is a noun for the act ("its claim that"); `model` gives the model's
    probability of each act; `barred` are acts that the words cannot be unless the cue names one ("promised that Suva
    would sign"), whose own verb of warning foretells what others do.
    """
    spoken = [
        *_rows(table.cue, table.cue_book, cue),
        *_rows(table.content, table.content_book, content),
        *((row, ()) for row in table.shape if _parts(row.pattern) <= signs),
    ]
    scores = dict.fromkeys(ORDER, 0.0)
    for row, _ in spoken:
        scores[row.act] += row.weight
    if default:
        scores[default] += NAMED_WEIGHT if named else DEFAULT_WEIGHT
    if model:
        for act in ORDER:
            scores[act] += MODEL_WEIGHT * log(model.get(act.value, 0.0) + LEAST)
    ranked = sorted(ORDER, key=lambda act: (-scores[act], ORDER.index(act)))
    act = ranked[0] if any(scores.values()) else Act.CLAIM
    cued = {row.act for row, _ in spoken if row.where is Where.CUE and row.weight > 0}
    if act in barred and act is not default and (default is Act.FORECAST or act not in cued):
        ranked = [*(each for each in ranked if each not in barred), *(each for each in ranked if each in barred)]
        act = ranked[0]
    return Decision(
        act=act,
        lead=scores[act] - scores[ranked[1]],
        ahead=not signs.isdisjoint(AHEAD),
        reason=_reason(act, spoken, model.get(act.value) if model else None),
    )


@cache
def _parts(pattern: str) -> frozenset[str]:
    """The signs that a row about the shape asks for."""
    return frozenset(pattern.split())


def _rows(table: Sequence[ActRow], phrases: PhraseBook, words: Sequence[Word]) -> list[tuple[ActRow, Sequence[Word]]]:
    """The rows that stand in the words, each once, with the words they stand on."""
    found: dict[int, Sequence[Word]] = {}
    for hit in phrases.find(words):
        found.setdefault(hit.row, words[hit.start : hit.end])
    return [(table[row], matched) for row, matched in sorted(found.items())]


def _reason(act: Act, spoken: Iterable[tuple[ActRow, Sequence[Word]]], probability: float | None) -> Reason:
    rows = sorted(
        ((row, words) for row, words in spoken if row.act is act and row.weight > 0), key=lambda pair: -pair[0].weight
    )
    if not rows and probability is None:
        return Reason(rule="acts.plain", decides="act", says="nothing speaks for another act")
    if not rows:
        says = f"the reading model reads it as {act}, and no words speak louder"
        return Reason(rule="acts.model", decides="act", says=says, score=probability)
    spans = dict.fromkeys(word.span for _, words in rows[:TOLD] for word in words)
    says = f"{_told(rows[:TOLD])}: this speaks for {act}"
    return Reason(rule=f"acts.{rows[0][0].where}", decides="act", spans=tuple(spans), says=says, score=probability)


def _told(rows: Sequence[tuple[ActRow, Sequence[Word]]]) -> str:
    """What the rows stand on, for a reader: the cue, the words of what is said, and its form."""
    parts = []
    for where, begins in ((Where.CUE, "the cue"), (Where.CONTENT, "the words")):
        stretches = dict.fromkeys(" ".join(word.lower for word in words) for row, words in rows if row.where is where)
        if stretches:
            parts.append(f"{begins} {', '.join(f'“{words}”' for words in stretches)}")
    signs = dict.fromkeys(sign for row, _ in rows if row.where is Where.SHAPE for sign in row.pattern.split())
    if signs:
        parts.append(f"the form ({', '.join(FORMS.get(sign, sign) for sign in signs)})")
    return "; ".join(parts)
