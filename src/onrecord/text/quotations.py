"""Quotation marks paired by an automaton that walks the text once, paragraph by paragraph.

Straight, curly and guillemet marks, singles told from apostrophes, nested, mixed ("opened so” ), running on
through paragraphs, and never closed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from onrecord.model import Quotation, Span

_MARK = re.compile("``|''|[\"“”„‟«»‹›'‘’]")
_OPENING, _CLOSING = "“„‟«‹", "”»›"
_SINGLE = "'‘’‹›"
# Words that begin with an apostrophe and open no quotation.
_ELISION = re.compile(r"['‘’](?:\d\ds?\b|(?:em|tis|twas|til|cause|bout|n)\b)", re.IGNORECASE)
# What could close a single quotation, what shows a genitive, and the next mark that closes or opens one.
_PARTNER = re.compile(r"\S['’›](?!\w)")
_WORD_FOLLOWS = re.compile(r"\s+\w")
_NEXT_SINGLE = re.compile(r"[\w.,!?]['’](?!\w)|(?<!\w)['‘](?=\w)")
# "a 'partial' drawdown": as many words as a term in marks has without being an utterance.
SCARE_WORDS = 2


@dataclass(slots=True)
class _Walk:
    """What the automaton knows on its way: the quotations now open (outermost first) and those finished."""

    text: str
    open: list[tuple[int, int, bool]] = field(default_factory=list)  # start, length of the mark, single
    done: list[Quotation] = field(default_factory=list)


def quotations(text: str, paragraphs: list[Span]) -> list[Quotation]:
    """Every quotation in the paragraphs, by place, an outer one before those it holds.

    One that is open at a paragraph's end runs on if the next paragraph opens with the same kind of mark.
    """
    walk = _Walk(text)
    for index, paragraph in enumerate(paragraphs):
        following = paragraphs[index + 1] if index + 1 < len(paragraphs) else None
        reopened = _reopening(text, paragraph) if walk.open else None
        for mark in _MARK.finditer(text, paragraph.start, paragraph.end):
            if reopened is None or mark.start() >= reopened:
                _take(walk, mark, paragraph, following)
        _end_paragraph(walk, paragraph, following)
    return sorted(walk.done, key=lambda each: (each.span.start, -each.span.end))


def _take(walk: _Walk, mark: re.Match[str], paragraph: Span, following: Span | None) -> None:
    """One mark: it opens, closes, or is an apostrophe."""
    single = mark.group() in _SINGLE
    opens, closes = _sides(walk.text, mark)
    if single:
        opens = opens and _single_opens(walk.text, mark, paragraph, following)
        closes = closes and not _possessive(walk, mark, paragraph)
    level = next((i for i in reversed(range(len(walk.open))) if walk.open[i][2] == single), None)
    if level is not None and closes and not (opens and mark.group() in _OPENING):
        _close(walk, level, mark)
    elif opens:
        if level is not None and not single and level == len(walk.open) - 1:
            _abandon(walk, level, mark.start())
        walk.open.append((mark.start(), len(mark.group()), single))


def _sides(text: str, mark: re.Match[str]) -> tuple[bool, bool]:
    """Whether the mark can open and whether it can close, by its shape and the characters beside it."""
    before = text[mark.start() - 1] if mark.start() else " "
    after = text[mark.end()] if mark.end() < len(text) else " "
    can_open = not after.isspace() and (not before.isalnum() and before not in ".,;!?%)]")
    can_close = not before.isspace() and not after.isalnum()
    shape = mark.group()
    if shape in _CLOSING:
        return shape == "»" and can_open and not can_close, True
    if shape == "’":
        return False, not after.isalnum()
    if shape == "``" or shape in ("„", "‟"):
        return True, False
    if shape in _OPENING or shape == "‘":
        return not after.isspace() and (can_open or not can_close), can_close and not can_open
    return can_open, can_close


def _single_opens(text: str, mark: re.Match[str], paragraph: Span, following: Span | None) -> bool:
    """A single mark opens if it is no elision and has a partner later, or the next paragraph reopens."""
    if _ELISION.match(text, mark.start()):
        return False
    if _PARTNER.search(text, mark.end(), paragraph.end):
        return True
    return mark.start() == paragraph.start and following is not None and text[following.start] in "'‘‹"


def _possessive(walk: _Walk, mark: re.Match[str], paragraph: Span) -> bool:
    """Whether "states'" is a genitive: a later mark in the paragraph could still close the quotation."""
    if walk.text[mark.start() - 1 : mark.start()] not in ("s", "S", "z"):
        return False
    if not _WORD_FOLLOWS.match(walk.text, mark.end(), paragraph.end):
        return False
    later = _NEXT_SINGLE.search(walk.text, mark.end(), paragraph.end)
    return later is not None and later.group()[0] not in "'‘"


def _close(walk: _Walk, level: int, mark: re.Match[str]) -> None:
    """The quotation at this level ends here; those inside it that never closed end with it."""
    for inner in reversed(range(level + 1, len(walk.open))):
        _abandon(walk, inner, mark.start())
    start, length, _ = walk.open.pop()
    span, inside = Span(start, mark.end()), Span(start + length, max(start + length, mark.start()))
    walk.done.append(Quotation(span=span, inside=inside, closed=True, scare=_scare(walk.text, span, inside)))


def _abandon(walk: _Walk, level: int, end: int) -> None:
    """The quotation at this level ends without a closing mark."""
    start, length, single = walk.open.pop(level)
    words = walk.text[start:end].rstrip()
    end = start + len(words)
    if not single and end > start + length:
        span = Span(start, end)
        walk.done.append(Quotation(span=span, inside=Span(start + length, end), closed=False, scare=False))


def _end_paragraph(walk: _Walk, paragraph: Span, following: Span | None) -> None:
    """What is still open ends here, unless the next paragraph opens with a mark like the outermost one's."""
    while len(walk.open) > 1:
        _abandon(walk, len(walk.open) - 1, paragraph.end)
    if walk.open:
        reopened = _reopening(walk.text, following) if following else None
        if following is None or reopened is None or not _same_kind(walk, following):
            _abandon(walk, 0, paragraph.end)


def _reopening(text: str, paragraph: Span) -> int | None:
    """Where the words start in a paragraph that opens with a quotation mark."""
    mark = _MARK.match(text, paragraph.start)
    return mark.end() if mark and _sides(text, mark)[0] else None


def _same_kind(walk: _Walk, following: Span) -> bool:
    mark = _MARK.match(walk.text, following.start)
    return mark is not None and (mark.group() in _SINGLE) == walk.open[0][2]


def _scare(text: str, span: Span, inside: Span) -> bool:
    """A word or two in the middle of a clause: no stop or comma before the marks or at the end inside."""
    words = inside.of(text).split()
    if not words or len(words) > SCARE_WORDS or words[-1][-1] in ".,!?;:":
        return False
    before = text[: span.start].rstrip(" ")[-1:]
    return before.isalnum() or before in ")’'"
