"""Free indirect speech: a source goes on speaking in clauses that have neither cue nor quotation marks.

"The talks had failed, he said; unless Oslo signed, the bridge would stay shut." Only clauses that cannot well be
the reporter's own are taken, and their attributions carry `SCORE`.
"""

from __future__ import annotations

from onrecord.attribution.around import DEPENDENT
from onrecord.attribution.drafts import Draft, Scene, sides
from onrecord.attribution.edges import ends
from onrecord.attribution.items import Items, hull_of
from onrecord.attribution.unsaid import SILENCES
from onrecord.attribution.words import has_finite, is_adverb, is_finite
from onrecord.model import Span

# About as often right as wrong on annotated news, a little more often after a semicolon.
SCORE = 0.5
REPORTED_MODALS = frozenset(("would", "must", "should", "shall", "might"))
# "His Government would never sign" is as much his word as "It would never sign"
OWNERS = frozenset(("his", "her", "its", "their"))
OWN_SIDES = frozenset(
    ("country", "government", "delegation", "side", "party", "people", "nation", "ministry", "authorities", "leaders",
     "state", "army", "forces")
)  # fmt: skip
# Those of whose words a meeting's summary goes on to tell without a verb of saying
DELEGATES = frozenset(("delegate", "representative", "delegation", "observer"))
SPOKEN_FOR = frozenset(("country", "government", "delegation"))
POINTING = frozenset(("he", "she", "they", "it", "there", "that", "this", "these", "those", "what", "whether", "nor"))
SUBJECT = 8  # words within which a sentence has its subject and its verb
SUBJECTS_OF_MODALS = POINTING | frozenset(("all", "any", "no", "neither", "nothing", "each", "every"))


def after_semicolon(scene: Scene, low: int, high: int, before: Draft) -> Draft | None:
    """The clause after "he said;", if it points back, depends on what follows, or has a modal of reported speech."""
    found, first = scene.found, scene.found[low].low
    if not _could_be_said(found, low, high) or _tells_of_silence(found, low, high):
        return None
    if first not in POINTING | DEPENDENT and not _modal(found, low, high):
        return None
    return _draft(scene, low, high, "free_clause", before, None)


def next_sentence(scene: Scene, low: int, high: int, speaking: Span) -> Draft | None:
    """The sentence after an attribution, if its subject points back or is general, and its verb is reported."""
    start = low + (scene.found[low].low in ("but", "and", "nor"))
    first = scene.found[start].low if start < high else ""
    if not _could_be_said(scene.found, start, high) or _tells_of_silence(scene.found, start, high):
        return None
    told = _modal(scene.found, start, high) and (
        first in SUBJECTS_OF_MODALS | DEPENDENT or _own_side(scene, start, high, speaking)
    )
    if not told and not _goes_on(scene, start, high, speaking):
        return None
    return _draft(scene, start, high, "free_sentence", None, speaking)


def _own_side(scene: Scene, start: int, high: int, speaking: Span) -> bool:
    """Whether the side of whoever speaks is what a sentence is about: "His Government would", "Suva would never"."""
    found = scene.found
    verb = next((at for at in range(start, min(start + SUBJECT, high)) if found[at].low in REPORTED_MODALS), start)
    while verb - 1 > start and is_adverb(found[verb - 1]):
        verb -= 1
    if verb == start + 2 and found[start].low in OWNERS:
        return found[start + 1].low in OWN_SIDES
    subject = hull_of(found[start:verb]) if verb > start else None
    if subject is None or scene.passage.words(subject).lower().startswith(tuple(OWNERS)):
        return False
    return not sides(scene.passage, subject, whole=True).isdisjoint(sides(scene.passage, speaking, whole=False))


def _goes_on(scene: Scene, start: int, high: int, speaking: Span) -> bool:
    """Whether a summary goes on with what a delegate said of his own: "His country held no prisoners"."""
    found = scene.found
    words = scene.passage.report.text[speaking.start : speaking.end].lower().split()
    if DELEGATES.isdisjoint(words) or start + 2 >= high or found[start].low not in OWNERS:
        return False
    return found[start + 1].low in SPOKEN_FOR and is_finite(found, start + 2)


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
