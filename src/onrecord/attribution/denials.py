"""Denials in the tail of what somebody else said: ", a claim that Oslo has rejected", ", which Oslo denies"."""

from __future__ import annotations

from dataclasses import replace

from onrecord.attribution.drafts import Draft, Range, Scene
from onrecord.attribution.edges import ends
from onrecord.attribution.items import Items
from onrecord.attribution.usage import chain_start
from onrecord.attribution.words import BREAKS, DETERMINERS, MODALS, NOT, is_finite, is_past

CLAIMS = frozenset(("claim", "accusation", "allegation", "charge", "assertion", "suggestion", "account"))
DENYING = frozenset(("deny", "reject", "dismiss", "refute", "dispute", "contest", "rebut"))
LONGEST = 14  # words of such a tail


def with_denial(scene: Scene, draft: Draft) -> list[Draft]:
    """The draft without the tail in which its content is denied, and that denial; else the draft alone.

    What is denied is "a claim", as in "Oslo denied the claim", or behind "which" the content itself.
    """
    start, end = draft.content[-1]
    stop = ends(scene.found, start, len(scene.found))
    for comma in range(max(start + 1, stop - LONGEST), min(max(end, draft.reach) + 1, stop)):
        if scene.found[comma].low == "," and (denial := _denial(scene.found, comma + 1, stop)) is not None:
            source, verb, charge = denial
            content = (*draft.content[:-1], (start, min(comma, end)))
            what = (charge,) if charge else content
            denied = Draft(source=source, cue=(verb,), content=what, rule="denied", reach=draft.reach)
            return [replace(draft, content=content), denied]
    return [draft]


def _denial(found: Items, start: int, end: int) -> tuple[Range, int, Range | None] | None:
    """Who denies, by which verb, and what if named: "a claim (that) Oslo denies", "charges denied by Oslo"."""
    at = start + (found[start].low in DETERMINERS) if start < end else end
    claimed = at < end and found[at].lemma in CLAIMS
    at += claimed
    charge = (start, at) if claimed else None
    if at < end and found[at].low in ("which", "that"):
        claimed, at = claimed or found[at].low == "which", at + 1
    if not claimed or at + 1 >= end or any(found[place].low in BREAKS for place in range(at, end)):
        return None
    if found[at].lemma in DENYING and is_past(found[at]) and found[at + 1].low == "by" and at + 2 < end:
        return (at + 2, end), at, charge
    verb = end - 1
    chain = chain_start(found, verb, at)
    unsaid = any(found[place].low in MODALS | NOT for place in range(chain, verb))
    if found[verb].lemma not in DENYING or chain == at or unsaid:
        return None
    return None if any(is_finite(found, place) for place in range(at, chain)) else ((at, chain), verb, charge)
