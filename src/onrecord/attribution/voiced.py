"""One saying told by two: "Oslo urged Suva to go, its envoy said", "Oslo denied it had gone, as Suva had claimed"."""

from __future__ import annotations

from dataclasses import replace

from onrecord.attribution.drafts import Draft, Scene, content_spans, cue_spans, sides, source_span
from onrecord.attribution.forms import form
from onrecord.attribution.indirect import indirect
from onrecord.attribution.items import items
from onrecord.attribution.nesting import DENYING, LEANINGS, PLAIN_SAYINGS
from onrecord.attribution.usage import chain_start
from onrecord.attribution.words import HAVE, NOT, SUBJECT_PRONOUNS, is_time
from onrecord.model import Act, Attribution, Span

# Who said it stands behind what was said, or in front of a whole utterance
RULES = ("indirect_before", "indirect_inverted", "direct", "phrase")
# What a state does to another by words; not what it supports, regrets or looks forward to
_DONE = frozenset({Act.DEMAND, Act.DENIAL, Act.ACCUSATION, Act.REFUSAL, Act.THREAT})


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


def own(outer: Attribution, scene: Scene, draft: Draft) -> tuple[Attribution, Span | None]:
    """What a state's own spokesman tells of it, as one saying, and who is told of; None where there are two.

    "Oslo urged Suva to leave, its envoy, Roald Amundsen, said": his words are what it urged. "Oslo asks that Suva
    leave, he said", what it denies, condemns or rejects, and all that he is quoted with, are told whole.
    """
    inside, low, high = _first_piece(scene, draft)
    inner = indirect(inside, low, high)[:1] if draft.rule.startswith(RULES) and low < high else []
    if not inner or outer.source is None or not _speaks(inside, inner[0], low, high):
        return outer, None
    voice, said = source_span(inside, inner[0]), content_spans(inside, inner[0])
    if (
        voice is None
        or not said
        or sides(scene.passage, voice, whole=True).isdisjoint(sides(scene.passage, outer.source, whole=False))
    ):
        return outer, None
    first, *rest = outer.content
    if not said[-1].start < first.end <= said[-1].end + 1:
        return outer, None  # more is told than what it urged
    asked = inside is scene and _asks(scene, inner[0])
    content = (*said[:-1], Span(said[-1].start, first.end), *rest) if asked else outer.content
    cue = tuple(sorted((*cue_spans(inside, inner[0]), *outer.cue)))
    if not scene.passage.sentence_at(cue[0].start).covers(cue[-1]):
        return outer, None  # "“Oslo urges Suva to leave. It will not wait,” its envoy said"
    return replace(outer, cue=cue, content=content, form=form(content, scene.passage)), voice


def _asks(scene: Scene, inner: Draft) -> bool:
    """Whether somebody is asked to do something, by an infinitive: "urged Suva to leave"."""
    acts = {row.act for row in scene.table.starting(scene.found[inner.cue[0]].lemma)}
    return Act.DEMAND in acts and scene.found[inner.content[0][0] - 1].low != "that"


def _first_piece(scene: Scene, draft: Draft) -> tuple[Scene, int, int]:
    """Where the words begin that were said, and end: inside their quotation marks, if they have some."""
    low, high = draft.content[0]
    quotation = scene.found[low].quotation if high == low + 1 else None
    if quotation is None:
        return scene, low, high
    inside = items(scene.passage, quotation.inside)
    return replace(scene, found=inside), 0, len(inside)


def _speaks(scene: Scene, inner: Draft, low: int, high: int) -> bool:
    """Whether somebody named at the beginning of the words does something by saying them, now: not "on Monday"."""
    found = scene.found
    if inner.source is None or inner.source[0] != low or not inner.cue or found[low].low in SUBJECT_PRONOUNS:
        return False
    lemma, start = found[inner.cue[0]].lemma, chain_start(found, inner.cue[0], low)
    acts = [row.act for row in scene.table.starting(lemma) if len(row.words) == len(inner.cue)]
    acting = lemma in PLAIN_SAYINGS - {"say"} or not _DONE.isdisjoint(acts)
    if lemma in LEANINGS or not acting:
        return False
    said = {at for start, end in inner.content for at in range(start, end)}
    around = [found[at] for at in range(inner.source[1], high) if at not in said]
    before = {found[at].low for at in range(start, inner.cue[0])}
    return before.isdisjoint(NOT | {"had"}) and not any(is_time(item) for item in around)
