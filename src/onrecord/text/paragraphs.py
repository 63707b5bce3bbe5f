"""Where paragraphs begin and end: blank lines, and single line breaks that the writer meant."""

from __future__ import annotations

import re

from onrecord.model import Span

_DATE_LINE = re.compile(r"\s*date[ \t]+\d{4}-\d{2}-\d{2}\b[ \t]*:?", re.IGNORECASE)
_BREAK = re.compile(r"(?:\r\n|\r|\n)[^\S\r\n]*(?:(?:\r\n|\r|\n)[^\S\r\n]*)+")
_LINE = re.compile(r"[^\r\n]+")

# No wrapped text we know of has longer lines; beyond it each line is a paragraph of its own.
WIDEST_WRAP = 120
# A line that stops this many characters before the next word would have fitted was ended on purpose.
ROOM_LEFT = 15


def paragraphs(text: str) -> list[Span]:
    """The paragraphs in order, trimmed of white space. A leading `date YYYY-MM-DD` belongs to none.

    "One line\\nand its rest.\\n\\nNext." has two: a single break inside wrapped text does not count.
    """
    dated = _DATE_LINE.match(text)
    start = dated.end() if dated else 0
    found = []
    for gap in [*_BREAK.finditer(text, start), None]:
        end = gap.start() if gap else len(text)
        found += _lines(text, Span(start, max(start, end)))
        start = gap.end() if gap else end
    return found


def _lines(text: str, block: Span) -> list[Span]:
    """A block without blank lines, cut at the line breaks that end a paragraph or a heading."""
    lines = [_trimmed(text, Span(*m.span())) for m in _LINE.finditer(text, block.start, block.end)]
    lines = [line for line in lines if len(line)]
    width = max((len(line) for line in lines), default=0)
    found: list[Span] = []
    for index, line in enumerate(lines):
        if index == 0 or _ends(text, lines[index - 1], line, width):
            found.append(line)
        else:
            found[-1] = Span(found[-1].start, line.end)
    return found


def _ends(text: str, line: Span, following: Span, width: int) -> bool:
    if width > WIDEST_WRAP:
        return True
    first_word = following.of(text).split(maxsplit=1)[0]
    return len(line) + 1 + len(first_word) + ROOM_LEFT <= width


def _trimmed(text: str, span: Span) -> Span:
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start, start + len(words.strip())))
