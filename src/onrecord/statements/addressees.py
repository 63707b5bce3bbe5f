"""The side that an act is aimed at, and the audience that heard it."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord import actors
from onrecord.model import Act, Attribution, Passage, Reason, Span, Speaker, Statement, Token

# Acts that are aimed at someone even where the words do not name a side.
AIMED = frozenset({Act.THREAT, Act.ACCUSATION, Act.OFFER, Act.DEMAND, Act.REFUSAL, Act.COMMITMENT})
# Acts whose cues take the other side as their object: "urged Oslo", "warned Oslo".
OBJECTS = frozenset({Act.THREAT, Act.ACCUSATION, Act.OFFER, Act.DEMAND})
# Cues that take the one addressed as their object, and words for those who merely listen.
LISTENERS = frozenset(
    "reporters journalists reporter mediapersons newspaper newspapers television broadcaster radio agency "
    "press parliament lawmakers deputies mps senators viewers council assembly congress crowd rally "
    "audience conference summit interview briefing agencies commission nation cabinet correspondents "
    "committee magazine cameras".split()
)
# The verbs and prepositions that listeners are the object of.
GOVERNORS = frozenset("tell to with before in at inform by from on address".split())


def addressee(
    act: Act,
    attribution: Attribution,
    content: Sequence[Span],
    passage: Passage,
    speaker: Speaker | None,
    *,
    earlier: Sequence[Statement] = (),
) -> tuple[str | None, Reason | None]:
    """The code of the side that the act is aimed at: the object of the cue, else the other side in the content.

    "urged Iceland to withdraw" is aimed at ISL; "will answer any attack by Iceland" too. Where the words name
    no other side, it is the one this side was last heard arguing with.
    """
    own = (speaker.on_behalf or speaker.country) if speaker else None
    if act not in AIMED:
        return None, None
    for rule, span in _places(act, attribution, content, passage):
        for where, code in actors.sides(span, passage, speaker=speaker, addressee=None):
            if not _ours(code, own) and not (rule == "sentence" and _same(where, attribution)):
                says = f"{code} is the other side in the {rule}"
                return code, Reason(rule=f"addressees.{rule}", decides="addressee", spans=(where,), says=says)
    other = _counterpart(own, earlier)
    if other is not None:
        says = f"{other} is the side that {own} was last heard with"
        return other, Reason(rule="addressees.counterpart", decides="addressee", says=says)
    return _backwards(content, passage, speaker, own)


def _ours(code: str, own: str | None) -> bool:
    """The speaker's own side, or a body of it: USALEG is no other side for USA."""
    return own is not None and (code.startswith(own) or own.startswith(code))


def _counterpart(own: str | None, earlier: Sequence[Statement]) -> str | None:
    """Whom this side last spoke at, or who last spoke at it."""
    for statement in reversed(earlier):
        side = (statement.speaker.on_behalf or statement.speaker.country) if statement.speaker else None
        if own is None or statement.addressee is None:
            continue
        if side == own:
            return statement.addressee
        if statement.addressee == own and side is not None:
            return side
    return None


def _backwards(
    content: Sequence[Span], passage: Passage, speaker: Speaker | None, own: str | None
) -> tuple[str | None, Reason | None]:
    """The first other side of the nearest sentence before that names one."""
    start = content[0].start
    for sentence in reversed([each for each in passage.sentences if each.end <= start]):
        for where, code in actors.sides(sentence, passage, speaker=speaker, addressee=None):
            if not _ours(code, own):
                says = f"{code} is the other side of the sentences before"
                return code, Reason(rule="addressees.before", decides="addressee", spans=(where,), says=says)
    return None, None


def _places(act: Act, attribution: Attribution, content: Sequence[Span], passage: Passage) -> list[tuple[str, Span]]:
    """Where the other side is looked for: between cue and content, in the content, in its sentence."""
    first = content[0]
    cue = max((cue.end for cue in attribution.cue if cue.end <= first.start), default=first.start)
    objects = [("object", Span(cue, first.start))] if act in OBJECTS else []
    return [
        *objects,
        *(("content", piece) for piece in content),
        ("sentence", passage.sentence_at(first.start)),
    ]


def _same(where: Span, attribution: Attribution) -> bool:
    return attribution.source is not None and attribution.source.overlaps(where)


def audience(attribution: Attribution, passage: Passage) -> str | None:
    """Who heard it, in the text's words: "told reporters", "in a speech to the UN Security Council"."""
    for cue in attribution.cue:
        if not passage.span.covers(cue):
            continue
        sentence = passage.sentence_at(cue.start)
        tokens = [
            token
            for token in passage.tokens_in(Span(cue.start, sentence.end))
            if not any(piece.covers(token.span) for piece in attribution.content)
        ]
        for number, token in enumerate(tokens[:14]):
            if token.word.lower() in LISTENERS:
                return passage.words(Span(_phrase_start(tokens, number), token.span.end))
    return None


def _phrase_start(tokens: Sequence[Token], number: int) -> int:
    """Back to the verb or preposition that the listeners are the object of."""
    start = number
    for place in range(number - 1, max(-1, number - 6), -1):
        token = tokens[place]
        if token.lemma in GOVERNORS:
            break
        if not token.word.isalnum() and token.word not in {"'s", "’s", "-"}:
            break
        start = place
    return tokens[start].span.start
