"""One saying told by two: "Oslo urged Suva to go, its envoy said", "Oslo denied it had gone, as Suva had claimed"."""

from __future__ import annotations

from dataclasses import replace

from onrecord.attribution.drafts import Draft, Scene
from onrecord.attribution.indirect import indirect
from onrecord.attribution.nesting import DENYING
from onrecord.attribution.usage import chain_start
from onrecord.attribution.words import HAVE, NOT


def claimed(scene: Scene, first: Draft) -> list[Draft]:
    """What another had claimed before it is denied: "Oslo denied that it had left, | as Suva had claimed".

    The claim has the words of the denial. What is only not so ("there were no boats, as Suva had claimed") has
    none that could be the claim's.
    """
    found = scene.found
    if first.source is None or first.rule != "indirect_before" or found[first.source[0] - 1].low != "as":
        return [first]
    inner = indirect(scene, *first.content[0])
    if not inner or inner[0].source is None or inner[0].source[0] != first.content[0][0] or not inner[0].cue:
        return [first]
    denied = found[inner[0].cue[0]].lemma in DENYING
    chain = range(chain_start(found, first.cue[0], 0), first.cue[0])
    if not denied and not any(found[at].low in HAVE for at in chain):
        return [first]
    words = {found[at].low for start, end in inner[0].content for at in range(start, end)}
    if not denied and not words.isdisjoint(NOT | {"no", "none", "neither"}):
        return inner
    return [*inner, replace(first, content=inner[0].content)]
