"""Quotations that no cue introduces: after a label, after a colon, or standing alone as the last source goes on."""

from __future__ import annotations

from onrecord.attribution import contents
from onrecord.attribution.drafts import Draft, Scene
from onrecord.attribution.indirect import leading
from onrecord.attribution.words import STOPS, has_finite
from onrecord.model import Span

# "MR. KIRBY: ..." and "The minister, in Bergen: “...”" have so many words before the colon.
LONGEST_LABEL = 12


def direct(scene: Scene, low: int, high: int, speaking: Span | None, *, near: bool) -> Draft | None:
    """The quotation of a range without a cue, or None. `speaking` is the last source, `near` if in this passage."""
    return _labelled(scene, low, high) or _continued(scene, low, high, speaking, near)


def _labelled(scene: Scene, low: int, high: int) -> Draft | None:
    found = scene.found
    colon = next((at for at in range(low, min(low + LONGEST_LABEL * 2, high)) if found[at].low == ":"), None)
    if colon is None or colon == low or colon + 1 >= high:
        return None
    quoted = found[colon + 1].quotation is not None
    content = (colon + 1, contents.ends(found, colon + 1, high, frozenset()))
    if is_transcript_label(scene, low, colon) or (quoted and not has_finite(found, low, colon)):
        source = (low, next((at for at in range(low, colon) if found[at].low in (",", "(")), colon))
        return Draft(source=source, cue=(), content=(content,), rule="direct_label", reach=high)
    if quoted:
        source_range = leading(found, low, colon)
        if source_range is not None:
            return Draft(source=source_range, cue=(), content=(content,), rule="direct_colon", reach=high)
    return None


def is_transcript_label(scene: Scene, low: int, colon: int) -> bool:
    """"MR. KIRBY", "SECRETARY BLINKEN": capitals, at least two words."""
    words = [scene.passage.words(scene.found[at].span) for at in range(low, colon)]
    names = [word for word in words if word[0].isalpha()]
    return 2 <= len(names) <= 6 and all(word.isupper() for word in names)


def _continued(scene: Scene, low: int, high: int, speaking: Span | None, near: bool) -> Draft | None:
    """A quotation alone is the last source still speaking; so is a sentence with a part in quotation marks."""
    found = scene.found
    quotations = [at for at in range(low, high) if found[at].quotation is not None]
    if not quotations or speaking is None:
        return None
    alone = all(at in quotations or found[at].low in STOPS for at in range(low, high))
    if alone:
        content = ((quotations[0], quotations[-1] + 1),)
        return Draft(source=None, cue=(), content=content, rule="direct_continued", reach=high, shared=speaking)
    if near:
        start = low + 1 if found[low].low in ("but", "and") else low
        content = ((start, contents.ends(found, start, high, frozenset())),)
        return Draft(source=None, cue=(), content=content, rule="mixed_continued", reach=high, shared=speaking)
    return None
