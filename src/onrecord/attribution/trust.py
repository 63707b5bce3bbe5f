"""How far an attribution is to be trusted: the chance that a reader would note it, by its signs.

The signs are the rule and its cue, the form and length of the words, and what the reading model makes of them; what
each weighs is learned from annotated texts that the model has not learned from (`training/trust.py`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import exp

from onrecord.attribution.words import SCORNS
from onrecord.model import Attribution, Passage, Span
from onrecord.text.heads import Found, Support

# An attribution less likely than this is left out: chosen on the open stories, and by folds over the texts that the
# weights are learned from
LEAST = 0.4
# Verbs that tell what somebody holds of a thing, or answers, and nothing else: "Oslo welcomed the truce"
STANCES = frozenset(
    "absolve accept applaud concede condemn decry denounce deplore dissociate distance hail lament own praise "
    "protest reject renounce welcome".split()
)
# "Oslo denied this" tells as much as "Oslo rejected the charge"
DENYING = frozenset(("deny", "refute", "dispute"))
# "Oslo was blamed by Suva for the raid" tells as much as "Suva condemned the raid"; "the plan was shrugged off by it"
AS_PASSIVE = SCORNS | frozenset(("accuse", "blame"))
POINTERS = (["this"], ["that"], ["it"])
HALF = 0.5  # of the characters
SHORT = 4  # words up to which each length is a sign of its own
LENGTHS = ((6, "4 to 5 words"), (10, "6 to 9 words"))


def chance(
    attribution: Attribution,
    passage: Passage,
    model: Sequence[Found],
    *,
    support: Support,
    weights: Mapping[str, float],
) -> float:
    """The chance that an attribution stands, 0 to 1. `model` is what the reading model finds around its words."""
    return weighed(signs(attribution, passage, model=model, support=support), weights)


def weighed(found: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """The chance that signs of such weights make."""
    return 1 / (1 + exp(-sum(value * weights.get(sign, 0.0) for sign, value in found.items())))


def takes_a_stance(attribution: Attribution, passage: Passage, model: Sequence[Found]) -> bool:
    """Whether somebody named says by the verb alone what he holds of something: the model looks for more words.

    It must give the words to nobody else, but for what is told inside them: "its offer was rejected by Suva".
    """
    if any(_is_rival(one, attribution) for one in model):
        return False
    source = attribution.source
    named = source is not None and any(each.span.overlaps(source) for each in passage.mentions_near(source))
    bare = [passage.words(span).lower() for span in attribution.content] in POINTERS
    passive = attribution.reason is not None and attribution.reason.rule == "attribution.indirect_passive"
    stances = STANCES | (DENYING if bare else frozenset()) | (AS_PASSIVE if passive else frozenset())
    ruled = attribution.reason is not None and attribution.reason.rule.startswith("attribution.")
    if ruled and [passage.words(cue).lower() for cue in attribution.cue] == ["put"]:
        return named  # "put its dead at 49": a number is said
    return named and any(token.lemma in stances for cue in attribution.cue for token in passage.tokens_in(cue))


def _is_rival(one: Found, attribution: Attribution) -> bool:
    """Whether the model gives words of an attribution to another cue than its own, which stands outside them."""
    inside = any(said.covers(cue) for said in attribution.content for cue in one.cue)
    return _meet(one.content, attribution.content) and not (inside or _meet(one.cue, attribution.cue))


def signs(
    attribution: Attribution, passage: Passage, *, model: Sequence[Found], support: Support
) -> dict[str, float]:
    """What speaks for and against an attribution, each sign with how much of it there is."""
    rule = attribution.reason.rule.removeprefix("attribution.") if attribution.reason else ""
    cue = next((token.lemma for span in attribution.cue for token in passage.tokens_in(span)), "nothing")
    words = [token.word.lower() for span in attribution.content for token in passage.tokens_in(span)]
    seen = [one for one in model if _meet(attribution.content, one.content)]
    same = any(_meet(attribution.cue, one.cue) for one in model)
    alike = [shared(attribution.content, one.content) for one in seen]
    agreed = "the model has the cue" if same else "the model has the words" if seen else "the model has neither"
    found = {
        "any": 1.0,
        f"rule {rule}": 1.0,
        f"rule {rule}, {agreed}": 1.0,
        f"cue {cue}": 1.0,
        f"cue {cue}, {agreed}": 1.0,
        f"form {attribution.form.value}": 1.0,
        agreed: 1.0,
        _length(sum(word.isalnum() for word in words)): 1.0,
        f"opens with {words[0] if words else 'nothing'}": 1.0,
        **support(attribution.source, attribution.cue, attribution.content),
    }
    if attribution.source is None:
        found["no source"] = 1.0
    if seen:
        most = max(alike)
        best = seen[alike.index(most)]
        found |= {f"the model finds {best.kind}": 1.0, "alike": most, "the model is sure": best.score}
        found |= {"mostly alike": 1.0} if most > HALF else {}
        found |= {"one cue": 1.0} if _meet(attribution.cue, best.cue) else {}
    return found


def _length(words: int) -> str:
    if words < SHORT:
        return f"{words} words"
    return next((name for limit, name in LENGTHS if words < limit), "10 words and more")


def _meet(one: Sequence[Span], other: Sequence[Span]) -> bool:
    return any(mine.overlaps(its) for mine in one for its in other)


def shared(one: Sequence[Span], other: Sequence[Span]) -> float:
    """The share of the characters that both hold in those that either holds; the spans of each stand apart."""
    both = sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in one for b in other)
    either = sum(map(len, one)) + sum(map(len, other)) - both
    return both / max(1, either)
