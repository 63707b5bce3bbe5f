"""Where sentences end: `sentencex`, read with quotation marks hidden, and corrected where news trips it."""

from __future__ import annotations

import re
from collections.abc import Iterable

import sentencex  # type: ignore[import-untyped]

from onrecord.model import Quotation, Span
from onrecord.text.paragraphs import BULLETS
from onrecord.text.tokens import TITLES

# Quotation marks, and bullets: the library takes all after a bullet for one item of a list
_MARKS = re.compile(f"[{BULLETS}\"“”„«»‟]|``|''|(?<!\\w)['‘]|['’](?!\\w)")
# "(c) Oslo said", "(ii) Suva left": a list's mark, behind which the library takes all for one sentence
_LISTED = re.compile(r"\A\s*\((?:[a-zA-Z]|[ivx]{1,4}|\d{1,2})\)(?=\s)")
# No abbreviations, though the library takes them for such: "should vote No. London said" (no number follows),
# "in May. Oslo said", "fell ill. He"; "crossed the LoC. The army"
_WHOLE = re.compile(
    r"(?<=\w )(?:(?:[Nn]o|[Mm]ay|me|ill|ore|[Ff]ed)(?=\. (?:[A-Z][a-z]|[AI] ))|[A-Z][a-z]+[A-Z](?=\. [A-Z]))"
)
_SPACE = re.compile(r"\s")  # all made plain: the library fails on "J" with a no-break space and a full stop behind it
_SHORT_BEFORE = re.compile(rf"(?:\b(?i:{TITLES})|(?<![\w.'’])[A-Z])\.\s*$")
# "wrote on X. He", "as plan B. The": a letter behind a word in small letters is no initial, if a sentence may open so
_LETTER_BEFORE = re.compile(r"(?<![\w.'’])[a-z]+\s[A-Z]\.\s*$")
_LETTERS_BEFORE = re.compile(r"(?<!\w)(?:[A-Za-z]\.){2,}\s*$")
_OTHER_SHORT_BEFORE = re.compile(r"\b(?:vs|No|Nos|Art|St|Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.\s*$")
_NEXT_WORD = re.compile(r"[\W_]*([\w’']+)")
# Words that open a sentence after "U.S." or "5 p.m."; any other capital there is taken for a name
# ("U.S. Senate").
_OPENER = re.compile(
    r"(?:a|an|after|although|and|as|at|because|before|both|but|by|despite|each|earlier|even|every|for|from|he|her"
    r"|his|how|however|i|if|in|instead|it|its|last|later|many|meanwhile|most|my|no|nor|not|nothing|on|one|only|or"
    r"|other|our|over|she|since|so|some|still|such|that|the|their|then|there|these|they|this|those|though|thus|to"
    r"|two|under|until|we|what|when|where|whether|which|while|who|why|with|you)",
    re.IGNORECASE,
)


def sentences(text: str, span: Span, quotations: Iterable[Quotation] = ()) -> list[Span]:
    """The sentences of a paragraph in order, trimmed; a long quotation is cut at its own sentence ends.

    `"We met. We will meet again," he said.` has two, and "Is it so?" he asked. has one.
    """
    closing = {each.span.end - 1 for each in quotations if each.closed}
    words = _SPACE.sub(" ", _MARKS.sub(" ", span.of(text)))
    words = _WHOLE.sub(lambda word: "o" * len(word.group()), words)
    words = _LISTED.sub(lambda mark: " " * len(mark.group()), words)
    starts, place = [span.start], span.start
    for piece in sentencex.segment("en", words):
        place += len(piece)
        start = _first_character(text, place, span, closing)
        if start is not None and start > starts[-1] and not _runs_on(text, starts[-1], start, span.end):
            starts.append(start)
    cuts = [Span(a, b) for a, b in zip(starts, [*starts[1:], span.end], strict=True)]
    return [trimmed for cut in cuts if len(trimmed := _trimmed(text, cut))]


def _first_character(text: str, place: int, span: Span, closing: set[int]) -> int | None:
    """Where the next sentence really starts: with its opening mark, after the last one's closing marks."""
    while place > span.start and (text[place - 1].isspace() or _hidden(text, place - 1)):
        place -= 1
    while place < span.end and (text[place].isspace() or place in closing or _closes(text, place, span.end)):
        place += 1
    return place if place < span.end else None


def _closes(text: str, place: int, end: int) -> bool:
    """Whether the mark belongs to the words before it, though no quotation ends there."""
    if text[place] in "”»)]":
        return True
    return text[place] in "\"'’" and not text[place - 1].isspace() and (place + 1 == end or text[place + 1].isspace())


def _hidden(text: str, place: int) -> bool:
    return _MARKS.match(text, place) is not None


def _runs_on(text: str, start: int, cut: int, end: int) -> bool:
    """Whether the words after the cut go on with the sentence before it."""
    after = _NEXT_WORD.match(text, cut, end)
    if after is None:
        return True
    word, before = after.group(1), text[start:cut].rstrip("\"”’' \t\r\n")
    if word[0].islower():
        return not text[start:cut].rstrip().endswith(("\n", ":"))
    if _LETTER_BEFORE.search(before) and _OPENER.fullmatch(word):
        return False
    if _SHORT_BEFORE.search(before) or (_OTHER_SHORT_BEFORE.search(before) and word[0].isdigit()):
        return True
    return bool(_LETTERS_BEFORE.search(before)) and not _OPENER.fullmatch(word)


def _trimmed(text: str, span: Span) -> Span:
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start, start + len(words.strip())))
