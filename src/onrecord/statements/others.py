"""Whether what is said tells of another side's doing, which a speaker can neither promise, refuse nor deny.

"Iceland will sign", said by Oslo, foretells; "Iceland had not freed the crew" complains.
"""

from __future__ import annotations

from collections.abc import Sequence, Set

from onrecord.codebook.phrases import UNDERGOING, Word
from onrecord.model import Act, Actor, Attribution, MentionKind, Passage, Span, Speaker
from onrecord.statements.signs import FUTURE

NAMED = frozenset({MentionKind.NAME, MentionKind.METONYM, MentionKind.DEMONYM})
STATE = 3  # letters of a code that are its state's: the opposition may promise for its country
ORGANISATION = "IGO"
PERFECT = frozenset("had has have".split())
PASSED_OVER = frozenset("also now soon again then still not never n't n’t".split())
# Verbs of what a subject undergoes, which the speaker may well see to: "Iceland will pay", "will not join"
SUFFERED = UNDERGOING | frozenset(
    "rue feel bear answer know burn fall disappear vanish collapse die perish cease learn join enter acquire possess "
    "obtain gain to".split()
)
DONE = frozenset({Act.COMMITMENT, Act.REFUSAL})
NOT_DONE = frozenset({Act.DENIAL, Act.REFUSAL})
RELATIVES = frozenset({"which", "who"})
NONE: frozenset[Act] = frozenset()


def barred(main: Sequence[Word], signs: Set[str], passage: Passage, speaker: Speaker | None) -> frozenset[Act]:
    """The acts that the words cannot be, because their subject is another side named there, which does it itself.

    A promise, a refusal or a threat to attack is the speaker's own doing; that another has not done what it should
    is nobody's denial.
    """
    verb = _behind_subject(main, passage, speaker)
    if verb is None or verb + 1 >= len(main):
        return NONE
    does = next((word for word in main[verb + 1 :] if not _passed(word)), None)
    if does is None or does.has("<be>", *SUFFERED):
        return NONE
    if main[verb].has(*FUTURE):
        return DONE | {Act.THREAT} if "hostile" in signs else DONE
    undone = main[verb].has(*PERFECT) and "negated" in signs and "hostile" not in signs
    return NOT_DONE if undone else NONE


def _behind_subject(main: Sequence[Word], passage: Passage, speaker: Speaker | None) -> int | None:
    """The number of the word behind another side's name that the words open with; None if they do not."""
    own = speaker.side if speaker else None
    start = next((number for number, word in enumerate(main) if not word.has("that")), None)
    if own is None or start is None:
        return None
    opening = [word.span.start for word in main[start : start + 1 + main[start].has("the")]]
    mentions = passage.mentions_near(Span(opening[0], opening[-1] + 1))
    named = [each for each in mentions if each.span.start in opening and isinstance(each.actor, Actor)]
    subject = max(named, key=lambda each: each.span.end, default=None)
    if subject is None or not isinstance(subject.actor, Actor) or subject.actor.country is None:
        return None
    if subject.actor.role == ORGANISATION:  # whose members may promise for it
        return None
    inside = passage.mentions_near(subject.span)
    if not any(each.kind in NAMED and subject.span.covers(each.span) for each in inside):
        return None
    if not _parts(subject.actor.country).isdisjoint(_parts(own)):
        return None
    behind = (number for number, word in enumerate(main) if word.span.start >= subject.span.end)
    return next((number for number in behind if not _passed(main[number])), None)


def of_antecedent(attribution: Attribution, passage: Passage, speaker: Speaker | None) -> frozenset[Act]:
    """The acts that words cannot be whose subject stands before them: "the Fijian army, which he said | was weak"."""
    own, source = speaker.side if speaker else None, attribution.source
    if own is None or source is None or not passage.span.covers(source):
        return NONE
    before = passage.tokens_in(Span(passage.span.start, source.start))[-2:]
    if len(before) < 2 or before[0].word != "," or before[1].lemma not in RELATIVES:
        return NONE
    comma = before[0].span.start
    named = [each.actor for each in passage.mentions_near(Span(comma - 1, comma)) if each.span.end == comma]
    other = any(
        isinstance(actor, Actor) and actor.country is not None and _parts(actor.country).isdisjoint(_parts(own))
        for actor in named
    )
    return DONE | NOT_DONE if other else NONE


def _parts(code: str) -> set[str]:
    """The state of a code, and what tells its parts: "CYPTUR" may speak of Turkey's doing as of its own."""
    return {code[:STATE], code[STATE:]} - {""}


def _passed(word: Word) -> bool:
    """Whether a word may stand between subject and verb: "will never again sign"."""
    return word.lower in PASSED_OVER or word.lower.endswith("ly")
