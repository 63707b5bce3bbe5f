"""News agencies and other outlets, which pass on what others say: "Oslo rejected the plan, Reuters reported"."""

from __future__ import annotations

from collections.abc import Sequence, Set

from onrecord.attribution.drafts import Draft, Scene
from onrecord.attribution.nesting import LEANINGS
from onrecord.attribution.words import has_finite
from onrecord.codebook.cues import CueTable
from onrecord.model import Passage, Span

KINDS = frozenset(("newspaper", "daily", "radio", "television", "tv", "broadcaster", "newswire", "media", "weekly"))
# What is told as a fact about somebody: "Oslo and Suva agreed to meet, Reuters said"
DONE = LEANINGS | {"agree"}
# "Amundsen promised to leave, according to a (short) statement"
WRITINGS, UNSIGNED = frozenset(("statement", "readout", "communique", "release", "transcript")), 3
# "the state news agency", "Fars News Agency"; but not "the agency", which may be any body of a state
_OF_NEWS = (
    ("news", "agency"),
    ("press", "agency"),
    ("news", "agencies"),
    ("associated", "press"),
    ("france", "presse"),
)


def is_outlet(words: Sequence[str], named: Set[str]) -> bool:
    """Whether a source, word for word in small letters, is a news agency, a paper or a station; `named` are known."""
    alone = len(words) <= 1 + (words[:1] == ["the"]) and not named.isdisjoint(words[-1:])
    return alone or not KINDS.isdisjoint(words[-1:]) or tuple(words[-2:]) in _OF_NEWS


def is_outlet_span(source: Span | None, passage: Passage, cues: CueTable) -> bool:
    """Whether the words of a source are those of an outlet."""
    return source is not None and is_outlet(passage.words(source).lower().split(), cues.outlets)


def passes_on(scene: Scene, draft: Draft) -> bool:
    """Whether an outlet, or a statement of nobody named, is the source of a draft, and it tells all in one piece."""
    if draft.source is None or len(draft.content) != 1:
        return False
    source = [item.low for item in scene.found[slice(*draft.source)]]
    unsigned = draft.rule == "phrase" and source[:1] == ["a"] and len(source) <= UNSIGNED and source[-1] in WRITINGS
    return unsigned or is_outlet(source, scene.table.outlets)


def takes_all(scene: Scene, draft: Draft, inner: Sequence[Draft]) -> bool:
    """Whether what an outlet passes on is what another says from its first clause to its end."""
    if not inner or inner[0].source is None or not inner[0].cue or scene.found[inner[0].cue[0]].lemma in DONE:
        return False
    low, high = draft.content[0]
    start = min(inner[0].source[0], inner[0].content[0][0])
    return not has_finite(scene.found, low, start) and max(each.reach for each in inner) >= high
