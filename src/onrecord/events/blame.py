"""On whom a wrong is blamed: "blamed the attack on Iceland" says who did it, and not whom it hit."""

from __future__ import annotations

from collections.abc import Sequence, Set

from onrecord.codebook.phrases import Word
from onrecord.events.scenes import Place

# Verbs that put a wrong on somebody, with the word that leads to him
LEADS = {"blame": "on", "pin": "on", "attribute": "to", "ascribe": "to"}
LAYING = frozenset("lay put place pin cast heap".split())  # "laid the blame for the attack on"
CLAUSES = frozenset("what that who which because while when after before".split())


def lead(cue: Sequence[str]) -> tuple[str, ...]:
    """The words that lead to what was done, if one does, and to the one blamed; none where nobody is blamed."""
    if "blame" in cue and any(lemma in LAYING for lemma in cue):
        return "for", "on"
    return next(((LEADS[lemma],) for lemma in cue if lemma in LEADS), ())


def blamed(
    words: Sequence[Word], places: Sequence[Place], groups: Sequence[Set[str]], leads: Sequence[str]
) -> frozenset[str]:
    """The sides that the last "on" leads to: "(blamed) the attack on the port on Iceland and Chad".

    Behind "for" stands what was done, so "(blamed) Iceland for the attack on Norway" is left to others.
    """
    led = [place for place in places if leads and place.preposition == leads[-1]][-1:]
    ahead = [word for word in words if led and word.span.end <= led[0].span.start]
    ahead = ahead[bool(ahead) and ahead[0].lower in leads[:-1] :]
    if not led or any(word.lower == "for" or word.lower in CLAUSES for word in ahead):
        return frozenset()
    code = led[0].code
    return frozenset(next((group for group in groups if code in group), {code}))
