"""Which words stand for the speaker's own side, and which for another, so that phrases can ask for either."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord import actors
from onrecord.model import Form, Mention, MentionKind, Passage, Span, Speaker

OWN = "<own>"
OTHER = "<other>"
FIRST = frozenset("i we my our us me ourselves myself ours".split())
SECOND = frozenset("you your yours".split())
PLURAL = frozenset("they them their".split())
THIRD = frozenset("he she it his its him".split())


def tags(content: Sequence[Span], passage: Passage, speaker: Speaker | None, form: Form) -> dict[Span, str]:
    """A tag for each stretch of the content that stands for a side.

    "Oslo will sign", said by Oslo's minister: `<own>` for "Oslo"; said by Suva's, `<other>`.
    """
    own = speaker.side if speaker else None
    found: dict[Span, str] = {}
    for piece in content:
        for token in passage.tokens_in(piece):
            lower = token.word.lower()
            if lower in FIRST:
                found[token.span] = OWN
            elif lower in SECOND:
                found[token.span] = OTHER
            elif lower in THIRD | PLURAL and not _mentioned(token.span, passage.mentions_near(token.span)):
                found[token.span] = OTHER if form is Form.DIRECT or lower in PLURAL else OWN
        for span, code in actors.sides(piece, passage, speaker=speaker, addressee=None):
            # Whoever is quoted word for word says "we" of his own side, never "they"
            told = form is Form.DIRECT and passage.words(span).lower() in THIRD | PLURAL
            found[span] = OWN if code == own and not told else OTHER
    return found


def _mentioned(span: Span, mentions: Sequence[Mention]) -> bool:
    return any(mention.span == span and mention.kind is not MentionKind.SPEAKER for mention in mentions)
