"""Attributions inside the content of others: "Blinken said Russia says it is leaving"."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import replace
from itertools import pairwise

from onrecord.attribution.drafts import Draft, Scene
from onrecord.attribution.fronted import fronted
from onrecord.attribution.indirect import indirect
from onrecord.attribution.items import items
from onrecord.attribution.usage import chain_start
from onrecord.attribution.words import BE, BREAKS, HAVE, NOT, SPEAKER_PRONOUNS, SUBJECT_PRONOUNS
from onrecord.model import Act

# Somebody who speaks of himself is still the outer source: "he hoped", "we demand".
OWN = SUBJECT_PRONOUNS | frozenset(("who", "which", "what", "nobody", "none", "anyone", "everyone", "people"))
# "According to her spokesman, she told Suva that": she is somebody else
OF_WHOM = {"he": "his", "she": "her"}
# "Our information indicates" is the outer source speaking too.
OUR = frozenset(("our", "my"))

# What is only supposed was not said: "if Kyiv asks for one".
SUPPOSED = frozenset(("if", "unless", "should", "whether", "provided", "until", "once", "let", "would", "were"))
# Rules that hold inside content too; an object alone ("turned down the request") does only with verbs of saying.
TRUSTED = frozenset(
    ("indirect_that", "indirect_to", "indirect_asked", "indirect_addressed", "noun_that", "noun_of", "noun_stated",
     "indirect_passive", "direct_after", "phrase", "phrase_first")
)  # fmt: skip
PLAIN_SAYINGS = frozenset(
    ("say", "claim", "deny", "insist", "argue", "maintain", "accuse", "reject", "refute", "admit")
)
# What somebody appeals to and nobody says
DOCUMENTS = frozenset(
    ("convention", "resolution", "treaty", "charter", "constitution", "law", "protocol", "accord", "agreement",
     "article", "statute", "rule", "principle", "norm")
)  # fmt: skip
DENYING = frozenset(("deny", "refute", "dispute"))
# What was not promised, threatened or asked for binds nobody
PLEDGES = frozenset((Act.COMMITMENT, Act.THREAT, Act.OFFER, Act.DEMAND))
# A leaning is told as a fact about somebody: "Norway is ready to host".
LEANINGS = frozenset(("be", "stand", "want", "seek", "plan", "intend", "decide", "see", "show", "expect", "reserve"))
# "If the dam stays empty, it means that Oslo has agreed": what only follows was not said
MEANING = frozenset(("mean", "means", "meant", "imply", "implies", "implied"))


def nested(scene: Scene, draft: Draft) -> list[tuple[Scene, Draft]]:
    """The attributions in a draft's content that have a source of their own, each with its scene."""
    found: list[tuple[Scene, Draft]] = []
    whole = _rejoined(scene, draft)
    if whole is not None:
        inners = [each for each in _within(whole, 0, len(whole.found), None) if _reports(whole, each, None)]
        return [(whole, each) for each in inners]
    for start, end in draft.content:
        within = (inner for inner in _within(scene, start, end, draft) if _reports(scene, inner, draft))
        found += [(scene, inner) for inner in within if not _is_denied(scene, draft, inner)]
        for at in range(start, end):
            quotation = scene.found[at].quotation
            if quotation is not None:
                inside = replace(scene, found=items(scene.passage, quotation.inside))
                drafts = _within(inside, 0, len(inside.found), None)
                found += [(inside, inner) for inner in drafts if _reports(inside, inner, None)]
    return found


def _rejoined(scene: Scene, draft: Draft) -> Scene | None:
    """The items of a content whose subject a "he said" cuts off: "Oslo, | he said, | had promised to leave"."""
    if len(draft.content) != 2 or scene.found[draft.content[1][0]].low not in HAVE:
        return None
    (_, start), (end, _) = draft.content
    said = {*draft.cue, *(range(*draft.source) if draft.source else ())}
    if said.isdisjoint(range(start, end)):
        return None  # a day stands between them, or whose words they are
    found = tuple(scene.found[at] for low, high in draft.content for at in range(low, high))
    return None if any(item.quotation is not None for item in found) else replace(scene, found=found)


def _within(scene: Scene, start: int, end: int, outer: Draft | None) -> list[Draft]:
    """The drafts of a stretch, sentence by sentence, but not the outer one again."""
    found = []
    cuts = [start, *(at + 1 for at in range(start, end) if scene.found[at].low in (".", ";", "?", "!")), end]
    for low, high in pairwise(cuts):
        if low >= high:
            continue
        first = fronted(scene, low, high) if outer is None else None
        found += [first] if first is not None else indirect(scene, low, high)
    return found


def _reports(scene: Scene, inner: Draft, outer: Draft | None) -> bool:
    """Whether the draft tells of somebody else's saying that took place."""
    if inner.source is None or not inner.cue or not _is_saying(scene, inner):
        return False
    start, end = inner.source
    first = scene.found[start].low
    owner = scene.found[outer.source[0]].low if outer and outer.source else ""
    if first in OWN | OUR and (end == start + 1 or first in SPEAKER_PRONOUNS | OUR) and owner != OF_WHOM.get(first):
        return False
    if inner.rule.startswith("phrase") and any(scene.found[at].lemma in DOCUMENTS for at in range(start, end)):
        return False  # "according to the Geneva Convention"
    if scene.found[inner.cue[0]].lemma == "tell" and scene.found[end - 1].lemma in DOCUMENTS:
        return False  # "the constitution tells us to"
    before = start - 1 - (start > 0 and scene.found[start - 1].low == "that")
    if before >= 0 and scene.found[before].low in MEANING:
        return False
    if _is_pledge(scene, inner) and not NOT.isdisjoint(_chain(scene, inner)):
        return False  # "Iraq has never promised to"
    return not any(scene.found[at].low in SUPPOSED for at in range(_clause_start(scene, start), start + 1))


def _is_denied(scene: Scene, outer: Draft, inner: Draft) -> bool:
    """Whether the outer source denies that the inner one promised or refused: "denied that Iraq had vowed".

    So it is with "denied that it had been urged by Oslo to go".
    """
    denies = bool(outer.cue) and scene.found[outer.cue[0]].lemma in DENYING
    opens = inner.source is not None and inner.source[0] == outer.content[0][0]
    opens = opens or inner.rule == "indirect_passive"
    return denies and opens and _is_pledge(scene, inner, PLEDGES | {Act.REFUSAL})


def _is_pledge(scene: Scene, inner: Draft, acts: Set[Act] = PLEDGES) -> bool:
    """Whether the inner cue is a verb that binds, threatens or asks for something to come, or of other acts."""
    named = scene.table.starting(scene.found[inner.cue[0]].lemma)
    return any(each.act in acts for each in named if len(each.words) == len(inner.cue))


def _chain(scene: Scene, inner: Draft) -> set[str]:
    """The auxiliaries and adverbs before the inner cue."""
    start = chain_start(scene.found, inner.cue[0], 0)
    return {scene.found[at].low for at in range(start, inner.cue[0])}


def _is_saying(scene: Scene, inner: Draft) -> bool:
    words = scene.found[inner.cue[0]].lemma
    if inner.rule in ("indirect_clause", "indirect_phrase"):
        return words in PLAIN_SAYINGS
    if inner.rule == "indirect_passive" and BE.isdisjoint(_chain(scene, inner)):
        return False  # "the dates proposed by Oslo"
    return inner.rule in TRUSTED and words not in LEANINGS


def _clause_start(scene: Scene, at: int) -> int:
    """Where the words since the last mark begin."""
    while at > 0 and scene.found[at - 1].low not in BREAKS and scene.found[at - 1].quotation is None:
        at -= 1
    return at
