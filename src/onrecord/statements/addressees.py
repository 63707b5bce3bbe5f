"""The side that an act is aimed at, and the audience that heard it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from onrecord.model import Attribution, Passage, Reason, Span, Token
from onrecord.statements import aims
from onrecord.statements.aims import Setting

TOLD = 3  # how many signs a reason names
# Cues that take the one addressed as their object, and words for those who merely listen.
LISTENERS = frozenset(
    "reporters journalists reporter mediapersons newspaper newspapers television broadcaster radio agency "
    "press parliament lawmakers deputies mps senators viewers council assembly congress crowd rally "
    "audience conference summit interview briefing agencies commission nation cabinet correspondents "
    "committee magazine cameras".split()
)
# The verbs and prepositions that listeners are the object of.
GOVERNORS = frozenset("tell to with before in at inform by from on address".split())


def addressee(setting: Setting, weights: Mapping[str, float]) -> tuple[str | None, Reason | None]:
    """The code of the side that an act is aimed at, or None where most speaks for nobody in particular.

    "urged Iceland to withdraw" is aimed at ISL; "will answer any attack by Iceland" too. Where the words name
    no other side, it is mostly the one that this side was last heard with.
    """
    code = chosen(setting, weights)
    return code, _reason(setting, code, weights) if code is not None else None


def chosen(setting: Setting, weights: Mapping[str, float]) -> str | None:
    """The side whose signs weigh most, or None where nobody's do."""
    weight = {code: _weight(aims.of_side(setting, code), weights) for code in setting.candidates}
    best = max(weight, key=lambda code: weight[code], default=None)
    return best if best is not None and weight[best] > _weight(aims.of_nobody(setting), weights) else None


def _weight(signs: Mapping[str, float], weights: Mapping[str, float]) -> float:
    return sum([value * weights[sign] for sign, value in signs.items() if sign in weights])


def _reason(setting: Setting, code: str, weights: Mapping[str, float]) -> Reason:
    """The signs that weigh most for the side, and where the words name it."""
    signs = aims.of_side(setting, code)
    told = sorted(((weights.get(sign, 0.0) * value, sign) for sign, value in signs.items()), reverse=True)
    says = "; ".join(sign for worth, sign in told[:TOLD] if worth > 0) or "nothing speaks for another"
    spans = tuple(each.span for each in setting.namings if each.code == code)
    return Reason(rule="addressees.signs", decides="addressee", spans=spans, says=f"{code}: {says}")


def audience(attribution: Attribution, passage: Passage) -> str | None:
    """Who heard it, in the text's words: "told reporters", "in a speech to the UN Security Council"."""
    for cue in attribution.cue:
        if not passage.span.covers(cue):
            continue
        sentence = passage.sentence_at(cue.start)
        tokens = [
            token
            for token in passage.tokens_in(Span(cue.start, sentence.end))
            if not any(piece.covers(token.span) for piece in attribution.content)
        ]
        for number, token in enumerate(tokens[:14]):
            if token.word.lower() in LISTENERS:
                return passage.words(Span(_phrase_start(tokens, number), token.span.end))
    return None


def _phrase_start(tokens: Sequence[Token], number: int) -> int:
    """Back to the verb or preposition that the listeners are the object of."""
    start = number
    for place in range(number - 1, max(-1, number - 6), -1):
        token = tokens[place]
        if token.lemma in GOVERNORS:
            break
        if not token.word.isalnum() and token.word not in {"'s", "’s", "-"}:
            break
        start = place
    return tokens[start].span.start
