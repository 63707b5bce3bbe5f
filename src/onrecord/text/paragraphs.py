"""Where paragraphs begin and end: blank lines, and single line breaks that the writer meant."""

from __future__ import annotations

import re
from itertools import pairwise

from onrecord.model import Span

_DATE_LINE = re.compile(r"\s*date[ \t]+\d{4}-\d{2}-\d{2}\b[ \t]*:?", re.IGNORECASE)
_BREAK = re.compile(r"(?:\r\n|\r|\n)[^\S\r\n]*(?:(?:\r\n|\r|\n)[^\S\r\n]*)+")
_LINE = re.compile(r"[^\r\n]+")
_STOP = re.compile(r"[.!?][\"”'’)\]]*$")

# No wrapped text we know of has longer lines; beyond it each line is a paragraph of its own.
WIDEST_WRAP = 120
# A line that stops this many characters before the next word would have fitted was ended on purpose.
ROOM_LEFT = 15
BULLETS = "•▪‣◦●■"
# What opens an item of a list. A dash may also stand inside a sentence: it must open the whole block
_BULLET = re.compile(rf"(?:[{BULLETS}*]|(?P<dash>[-–—]))\s+(?=\S)")
_CAPITAL = re.compile(r"[\"“”‘'(\[]*[A-Z0-9]")
# What no item ends in: a mark or a small word that goes on
_GOES_ON = re.compile(
    r"(?:[,;–—-]|\b(?:a|an|and|as|at|be|but|by|for|from|has|have|her|his|if|in|is|it|its|of|on|or|our|said|says|than"
    r"|that|the|their|to|was|were|when|which|while|who|will|with|would))$"
)


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
    if not lines:
        return []
    width = max(len(line) for line in lines)
    listed = _is_list(text, lines, width)
    dashed = _is_item(text, lines[0], dashed=True)
    found: list[Span] = []
    for index, line in enumerate(lines):
        begins = index == 0 or listed or _is_item(text, line, dashed=dashed)
        if begins or _ends(text, lines[index - 1], line, width):
            found.append(line)
        else:
            found[-1] = Span(found[-1].start, line.end)
    return found


def _is_list(text: str, lines: list[Span], width: int) -> bool:
    """Whether each line stands for itself, as headlines one below the other do.

    Each begins with a capital, none breaks off, a full stop ends all where it ends the last, and one at least had
    room for the first word of the next, which no wrapped text leaves.
    """
    if not all(_CAPITAL.match(text, line.start) for line in lines):
        return False
    if any(_GOES_ON.search(line.of(text)) for line in lines[:-1]):
        return False
    stops = [_STOP.search(line.of(text)) is not None for line in lines]
    if stops[-1] and not all(stops):
        return False
    return any(_room(text, line, following) <= width for line, following in pairwise(lines))


def _is_item(text: str, line: Span, *, dashed: bool) -> bool:
    """Whether a line opens an item of a list; `dashed` says that a dash does so here."""
    bullet = _BULLET.match(text, line.start, line.end)
    return bullet is not None and (dashed or not bullet["dash"])


def _ends(text: str, line: Span, following: Span, width: int) -> bool:
    return width > WIDEST_WRAP or _room(text, line, following) + ROOM_LEFT <= width


def _room(text: str, line: Span, following: Span) -> int:
    """How long a line would be with the first word of the next."""
    return len(line) + 1 + len(following.of(text).split(maxsplit=1)[0])


def _trimmed(text: str, span: Span) -> Span:
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start, start + len(words.strip())))
