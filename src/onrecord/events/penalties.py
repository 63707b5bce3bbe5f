"""What a demand asks for, without what is to follow otherwise: "to release the trawler | or face sanctions"."""

from __future__ import annotations

from dataclasses import replace

from onrecord.model import Act, Passage, Span, Statement

# Verbs of what befalls whoever does not do as asked
UNDERGOING = frozenset("face risk suffer be".split())
PASSED = frozenset("else to".split())  # "or else face war", "or to face war"


def without(statement: Statement, passage: Passage) -> Statement:
    """A demand that ends where its penalty begins; any other statement as it is."""
    if statement.act is not Act.DEMAND:
        return statement
    pieces: list[Span] = []
    for piece in statement.content:
        end = _penalty(piece, passage)
        if end is not None:
            return replace(statement, content=(*pieces, Span(piece.start, end))) if end > piece.start else statement
        pieces.append(piece)
    return statement


def _penalty(piece: Span, passage: Passage) -> int | None:
    """Where the last word before "or face sanctions" ends."""
    tokens = passage.tokens_in(piece)
    for at in range(1, len(tokens) - 1):
        behind = [token for token in tokens[at + 1 : at + 3] if token.word.lower() not in PASSED][:1]
        if tokens[at].word.lower() == "or" and behind and behind[0].word.lower() in UNDERGOING:
            last = at - 2 if at > 1 and tokens[at - 1].word == "," else at - 1
            return tokens[last].span.end
    return None
