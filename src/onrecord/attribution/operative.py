"""Paragraphs of a resolution: "3. Demands that the boats leave", "Strongly condemns the raid;", of the council."""

from __future__ import annotations

from dataclasses import replace

from onrecord.attribution import contents
from onrecord.attribution.cues import Match
from onrecord.attribution.drafts import Draft, Scene
from onrecord.attribution.edges import ends
from onrecord.attribution.words import is_adverb
from onrecord.codebook.cues import CueKind
from onrecord.model import Span

RULE = "operative"


def operative(scene: Scene, low: int, high: int, before: Draft | None, council: Span | None) -> Draft | None:
    """What a paragraph resolves whose verb opens it; its subject stands in the draft before, or heads the text."""
    found, at = scene.found, low
    while at < high and (is_adverb(replace(found[at], capital=False)) or not found[at].low.isalpha()):
        at += 1
    if at >= high or not (found[low].capital or at > low) or not found[at].low.endswith("s"):
        return None
    if found[at].low == found[at].lemma:
        return None
    for cue in scene.table.starting(found[at].lemma):
        places = tuple(range(at, at + len(cue.words)))
        stands = places[-1] < high and all(
            word in (found[place].lemma, found[place].low) for word, place in zip(cue.words, places, strict=True)
        )
        if cue.kind is not CueKind.VERB or not stands:
            continue
        start = contents.begins(found, Match(cue=cue, places=places, chain=at), high)
        if start is not None:
            content = ((start[0], ends(found, start[0], high)),)
            draft = Draft(source=None, cue=places, content=content, rule=RULE, reach=high, shared=council)
            return replace(draft, source=before.source, shared=before.shared) if before else draft
    return None
