"""Text as the encoder sees it: word pieces with their characters, their letter case and their quotation state.

The tokenizer lowers all letters and drops line breaks, so both travel beside the pieces as one small number each (the
encoder's token type): case, inside quotation marks or not, first of a paragraph or not.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from onrecord.text.tokens import MONTHS, TITLES

Ints = NDArray[np.int64]

CASES = 3  # lower or no letters, Capitalised, ALL CAPITALS
TYPE_SOURCE, TYPE_TARGET = 12, 13  # the two marked actors of an event pair
TYPES = 14
_OPEN, _CLOSE = "\u201c\u00ab\u201e", "\u201d\u00bb"
_PARAGRAPH = re.compile(r"\n\s*")
# "until Nov. 21", "a plan of U.S. President ..." go on
_SHORT = (*map(str.capitalize, f"{TITLES}|{MONTHS}".split("|")), "U.S", "U.K", "U.N", "E.U")
_NOT_SHORT = "".join(rf"(?<!\b{re.escape(word)})" for word in _SHORT)
_SENTENCE_END = re.compile(
    rf"(?:[!?\u2026]|{_NOT_SHORT}\.)[\"\u201d\u2019')\]]*\s+(?=[\"\u201c\u2018'(\[]*[A-Z0-9])|\n+"
)


@dataclass(frozen=True, slots=True)
class Pieces:
    """The word pieces of a text, in order; `start` and `end` are character offsets into it."""

    ids: Ints
    start: Ints
    end: Ints
    types: Ints
    quoted: Ints  # 1 where the piece stands inside quotation marks
    sentence: Ints  # running number of the (roughly cut) sentence
    paragraph: Ints  # running number of the paragraph

    def __len__(self) -> int:
        return len(self.ids)


def quotations(text: str) -> list[tuple[int, int]]:
    """Character ranges inside quotation marks, the marks left out.

    Curly and straight marks may be mixed. A quotation that is still open at the end of a paragraph ends with it; the
    next paragraph opens its own if it begins with a mark.

    >>> [(a, b)] = quotations('He said: \u201cWe wait."')
    >>> 'He said: \u201cWe wait."'[a:b]
    'We wait.'
    """
    found: list[tuple[int, int]] = []
    begin, single = -1, False
    for i, mark in enumerate(text):
        before, after = text[i - 1 : i], text[i + 1 : i + 2]
        if mark == "\n":
            if begin >= 0 and not single and i > begin:
                found.append((begin, i))
            begin, single = -1, False
        elif mark in _OPEN or mark in '"\u201d\u00bb':
            opens = mark in _OPEN or (mark == '"' and begin < 0) or (begin < 0 and _may_open(before, after))
            if opens and (begin < 0 or single):
                begin, single = i + 1, False
            elif not opens and begin >= 0 and not single:
                if i > begin:
                    found.append((begin, i))
                begin = -1
        elif begin < 0 and mark in "\u2018'" and _may_open(before, after) and _closes_single(text, i + 1, mark):
            begin, single = i + 1, True
        elif single and mark in "\u2019'" and not after.isalnum():
            if i > begin:
                found.append((begin, i))
            begin, single = -1, False
    if begin >= 0 and not single and len(text) > begin:
        found.append((begin, len(text)))
    return found


def _may_open(before: str, after: str) -> bool:
    return (not before or before.isspace() or before in "([\u2014\u2013-:,/") and bool(after) and not after.isspace()


def _closes_single(text: str, start: int, mark: str) -> bool:
    """True if a closing single mark follows in the same paragraph before any double mark opens."""
    close = "\u2019" if mark == "\u2018" else "'"
    for i in range(start, min(len(text), start + 600)):
        if text[i] == "\n" or text[i] in _OPEN:
            return False
        if text[i] == close and not text[i + 1 : i + 2].isalnum() and not text[i - 1].isspace():
            return True
    return False


def cut(text: str, tokenizer: Any) -> Pieces:
    """The text's word pieces, without the encoder's special ones."""
    encoded = tokenizer.encode(text, add_special_tokens=False)
    offsets = np.array(encoded.offsets, dtype=np.int64).reshape(-1, 2)
    start, end = offsets[:, 0], offsets[:, 1]
    inside = np.zeros(len(text) + 1, dtype=np.int64)
    for a, b in quotations(text):
        inside[a:b] = 1
    quoted = inside[start] if len(start) else np.zeros(0, dtype=np.int64)
    paragraph = _running([m.end() for m in _PARAGRAPH.finditer(text)], start)
    sentence = _running([m.end() for m in _SENTENCE_END.finditer(text)], start)
    first = np.ones(len(start), dtype=np.int64)
    first[1:] = paragraph[1:] != paragraph[:-1]
    case = np.array([_case(text[a:b]) for a, b in zip(start, end, strict=True)], dtype=np.int64)
    types = case + CASES * quoted + 2 * CASES * first
    return Pieces(
        np.array(encoded.ids, dtype=np.int64), start, end, types.astype(np.int64), quoted, sentence, paragraph
    )


def _running(borders: list[int], start: Ints) -> Ints:
    return np.searchsorted(np.array(borders, dtype=np.int64), start, side="right").astype(np.int64)


def _case(word: str) -> int:
    if not word[:1].isupper():
        return 0
    return 2 if len(word) > 1 and word.isupper() else 1
