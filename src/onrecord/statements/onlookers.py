"""That who looks on and warns of violence threatens nobody: "warned that the fighting would spread"."""

from __future__ import annotations

from collections.abc import Sequence, Set

from onrecord.codebook.codes import UNARMED, UNITED_NATIONS
from onrecord.codebook.phrases import Word
from onrecord.model import Act, Actor, Attribution, Passage, Span, Speaker
from onrecord.statements.signs import FUTURE, MODAL

WARNING = frozenset("warn caution alert".split())
# What befalls a country or its people, and is nobody's deed as it is told
VIOLENCE = frozenset(
    "fighting violence war wars conflict conflicts bloodshed killing killings crisis chaos famine hunger people "
    "civilians children lives deaths refugees region situation".split()
)
FARTHEST = 12  # words in which the verb stands


def barred(
    main: Sequence[Word], signs: Set[str], attribution: Attribution, passage: Passage, speaker: Speaker | None
) -> frozenset[Act]:
    """That it is no threat where an onlooker warns of what he does not do himself, or where he warns the Council.

    "The envoy warned that more people would be killed", "Norway warned the Council that more attacks would follow".
    """
    warned = any(token.lemma in WARNING for cue in attribution.cue for token in passage.tokens_in(cue))
    if not warned or "own" in signs:
        return frozenset()
    verb = next((at for at, word in enumerate(main[:FARTHEST]) if word.has(*FUTURE, *MODAL)), 0)
    befalls = any(word.lower in VIOLENCE for word in main[:verb])
    unarmed = speaker is not None and speaker.side in UNARMED
    told = _told_council(attribution, passage) and (speaker is None or speaker.side != UNITED_NATIONS)
    return frozenset({Act.THREAT}) if verb and ((unarmed and befalls) or told) else frozenset()


def _told_council(attribution: Attribution, passage: Passage) -> bool:
    """Whether it is the United Nations that is warned: its name stands between the cue and what is said."""
    begin = max((cue.end for cue in attribution.cue), default=0)
    end = attribution.content[0].start
    if not begin or begin >= end:
        return False
    told = Span(begin, end)
    return any(
        told.covers(each.span) and isinstance(each.actor, Actor) and each.actor.country == UNITED_NATIONS
        for each in passage.mentions_near(told)
    )
