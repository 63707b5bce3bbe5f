"""Who speaks by doing as another did: "Norway condemned the raid. So did Iceland", "Suva said the same"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from onrecord.attribution import sources
from onrecord.attribution.drafts import named
from onrecord.attribution.edges import ends
from onrecord.attribution.indirect import ACT_RULES
from onrecord.attribution.items import Items, hull_of
from onrecord.attribution.usage import chain_start
from onrecord.attribution.words import MODALS, NOT, PREPOSITIONS, is_adverb, is_time
from onrecord.model import Attribution, Passage, Reason, Span

DOING = frozenset(("did", "does", "do", "has", "have", "had"))
RULE, SAME = "attribution.so_did", "attribution.said_the_same"
# Behind a verb, what means the words that another has just said
POINTERS = {
    "say": (("the", "same"), ("as", "much"), ("likewise",)),
    "echo": (("him",), ("her",), ("them",), ("it",), ("this",), ("that",), ("the", "charge"), ("the", "claim")),
}
# Who speaks of himself so: what another says in the same words is of another
OWN = frozenset(("i", "we", "it", "he", "she", "they", "our", "its", "his", "her", "their", "my"))


def again(found: Items, before: Attribution | None, passage: Passage) -> Attribution | None:
    """The attribution before, with whoever a sentence says did or said the same; None where it says so of nobody."""
    return _said_the_same(found, before, passage) or _so_did(found, before)


def is_all(attribution: Attribution) -> bool:
    """Whether a sentence tells nothing but that somebody said the same."""
    return attribution.reason is not None and attribution.reason.rule == SAME


def _said_the_same(found: Items, before: Attribution | None, passage: Passage) -> Attribution | None:
    """The attribution before, with whoever said the same, where that is all a sentence tells: "Suva echoed him".

    None where its words open with their speaker himself: "it would sign".
    """
    end = ends(found, 0, len(found))
    pointed = ((at, POINTERS.get(found[at].lemma, ())) for at in range(1, end))
    verb = next((at for at, forms in pointed if any(_is_rest(found, at + 1, end, form) for form in forms)), None)
    if verb is None or before is None or before.reason is None or before.reason.rule == RULE:
        return None
    chain = chain_start(found, verb, 0)
    source = sources.before(found, chain, 0)
    if source is None or source != (0, chain) or not (found[0].capital or found[0].low == "the"):
        return None
    if any(found[at].low in MODALS | NOT for at in range(chain, verb)):
        return None
    opening = {word.lower() for word in passage.words(before.content[0]).split()[:1]}
    span, cue = hull_of(found[slice(*source)]), found[verb].span
    if opening & OWN or before.inside is not None or before.source == span:
        return None
    reason = Reason(rule=SAME, decides="attribution", spans=(cue, *before.cue))
    return replace(before, source=span, cue=(cue,), reason=reason)


def _is_rest(found: Items, start: int, end: int, form: tuple[str, ...]) -> bool:
    """Whether some words are all that a clause ends with, but for adverbs and times: "(echoed) him on Monday"."""
    stop = start + len(form)
    same = tuple(item.low for item in found[start:stop]) == form
    return same and all(is_time(item) or is_adverb(item) or item.low in PREPOSITIONS for item in found[stop:end])


def _so_did(found: Items, before: Attribution | None) -> Attribution | None:
    """The attribution before, with whoever did so too; None where it tells of a clause, in which another may act."""
    if before is None or before.reason is None or len(found) < 3 or found[0].low != "so" or found[1].low not in DOING:
        return None
    if before.reason.rule.removeprefix("attribution.") not in ACT_RULES:
        return None
    source = sources.after(found, 2, len(found))
    if source is None or not (found[source[0]].capital or found[source[0]].low == "the"):
        return None
    span = hull_of(found[slice(*source)])
    reason = Reason(rule=RULE, decides="attribution", spans=(hull_of(found[:2]), *before.cue))
    return replace(before, source=span, reason=reason)


def replies(before: Sequence[Attribution], speaking: Span | None, passage: Passage) -> Span | None:
    """Whose the reply is that "came": of whom somebody has just asked for something, else of whoever speaks."""
    last = before[-1] if before else None
    if last is None or last.reason is None or last.reason.rule != "attribution.indirect_asked":
        return speaking
    asked = (each.span for each in named(passage, last.content[0]) if each.span.start == last.content[0].start)
    return next(asked, None)
