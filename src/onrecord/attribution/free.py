"""Free indirect speech: a source goes on speaking in clauses that have neither cue nor quotation marks.

"The talks had failed, he said; unless Oslo signed, the bridge would stay shut." Only clauses that cannot well be
the reporter's own are taken, and their attributions carry `SCORE`.
"""

from __future__ import annotations

from onrecord.attribution.around import DEPENDENT
from onrecord.attribution.drafts import Draft, Scene
from onrecord.attribution.edges import ends
from onrecord.attribution.items import Items
from onrecord.attribution.usage import SILENCES
from onrecord.attribution.words import has_finite
from onrecord.model import Span

# About as often right as wrong on annotated news, a little more often after a semicolon.
SCORE = 0.5
REPORTED_MODALS = frozenset(("would", "must", "should", "shall", "might"))
POINTING = frozenset(("he", "she", "they", "it", "there", "that", "this", "these", "those", "what", "whether", "nor"))
SUBJECT = 8  # words within which a sentence has its subject and its verb
SUBJECTS_OF_MODALS = POINTING | frozenset(("all", "any", "no", "neither", "nothing", "each", "every"))


def after_semicolon(scene: Scene, low: int, high: int, before: Draft) -> Draft | None:
    """The clause after "he said;", if it points back, depends on what follows, or has a modal of reported speech."""
    first = scene.found[low].low
    if not _could_be_said(scene.found, low, high) or not (
        first in POINTING | DEPENDENT or _modal(scene.found, low, high)
    ):
        return None
    return _draft(scene, low, high, "free_clause", before, None)


def next_sentence(scene: Scene, low: int, high: int, speaking: Span) -> Draft | None:
    """The sentence after an attribution, if its subject points back or is general, and its verb is reported."""
    start = low + (scene.found[low].low in ("but", "and", "nor"))
    first = scene.found[start].low if start < high else ""
    if not _could_be_said(scene.found, start, high) or not _modal(scene.found, start, high):
        return None
    if _tells_of_silence(scene.found, start, high):
        return None
    return (
        _draft(scene, start, high, "free_sentence", None, speaking)
        if first in SUBJECTS_OF_MODALS | DEPENDENT
        else None
    )


def _could_be_said(found: Items, low: int, high: int) -> bool:
    return low < high and has_finite(found, low, high) and found[-1].low != "?"


def _tells_of_silence(found: Items, low: int, high: int) -> bool:
    """Whether the reporter tells what was not said: "It did not say how long", "He would not be drawn on it"."""
    nots = (at for at in range(low, min(low + SUBJECT, high - 2)) if found[at].low == "not")
    return any(found[at + 1].lemma in SILENCES or found[at + 2].low == "drawn" for at in nots)


def _modal(found: Items, low: int, high: int) -> bool:
    return any(found[at].low in REPORTED_MODALS for at in range(low, high))


def _draft(scene: Scene, low: int, high: int, rule: str, before: Draft | None, speaking: Span | None) -> Draft:
    return Draft(
        source=before.source if before else None,
        cue=(),
        content=((low, ends(scene.found, low, high)),),
        rule=rule,
        reach=high,
        shared=before.shared if before else speaking,
    )
