"""A passage's words as the matching sees them: folded to plain letters, hyphens apart, quotations marked."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from onrecord.model import Passage, Span

_PIECE = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:['’](?!s\b)[^\W_]+)*(?:\.(?=$))?|['’]s\b|[^\w\s]")
_HYPHENS = frozenset("-‐‑")
_MARKS = re.compile(r"\.|(?<=\w)['’](?=\w)")
_UNFOLDED = str.maketrans({"ł": "l", "Ł": "l", "ø": "o", "Ø": "o", "đ": "d", "Đ": "d", "ı": "i", "ß": "ss", "æ": "ae"})


@dataclass(frozen=True, slots=True)
class Word:
    """One word or mark.

    `norm` is lower case without accents and full stops ("U.S." has "us"); `sentence` counts the passage's
    sentences; `quoted` is the number of the quotation it stands in, -1 outside.
    """

    start: int
    end: int
    text: str
    norm: str
    lemma: str
    sentence: int
    first: bool
    quoted: int
    joined: bool = False  # by a hyphen to the word before

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[0].isupper()

    @property
    def letters(self) -> bool:
        """Whether it is a word and not a mark or number."""
        return self.text[0].isalpha()


@lru_cache(maxsize=100_000)
def fold(word: str) -> str:
    """A word in plain lower-case letters: "Erdoğan" has "erdogan", "U.S." has "us"."""
    plain = unicodedata.normalize("NFKD", word.translate(_UNFOLDED))
    kept = "".join(mark for mark in plain if not unicodedata.combining(mark))
    return _MARKS.sub("", kept.lower()) or word


def pieces(phrase: str) -> tuple[str, ...]:
    """The words of a table's phrase, cut as a passage's words are, as written."""
    return tuple(piece for piece in _PIECE.findall(phrase) if piece not in _HYPHENS)


def words(passage: Passage) -> tuple[Word, ...]:
    """The passage's words in order; a hyphenated token gives its parts."""
    found: list[Word] = []
    sentence, fresh = 0, True
    for token in passage.tokens:
        here = _sentence(passage, token.span.start, sentence)
        fresh = fresh or here != sentence
        sentence = here
        quoted = _quotation(passage, token.span.start)
        for match in _PIECE.finditer(token.word):
            text = match.group()
            if text in _HYPHENS and len(token.word) > 1:
                continue
            start = token.span.start + match.start()
            whole = len(text) == len(token.word)
            first = fresh and text[0].isalnum()
            found.append(
                Word(
                    start=start,
                    end=start + len(text),
                    text=text,
                    norm=fold(text),
                    lemma=token.lemma if whole else fold(text),
                    sentence=sentence,
                    first=first,
                    quoted=quoted,
                    joined=match.start() > 0 and token.word[match.start() - 1] in _HYPHENS,
                )
            )
            fresh = fresh and not first
    return tuple(found)


def _sentence(passage: Passage, place: int, at: int) -> int:
    while at + 1 < len(passage.sentences) and passage.sentences[at + 1].start <= place:
        at += 1
    return at


def _quotation(passage: Passage, place: int) -> int:
    for number, quotation in enumerate(passage.quotations):
        if not quotation.scare and quotation.inside.start <= place < quotation.inside.end:
            return number
    return -1


def span_of(some: tuple[Word, ...] | list[Word]) -> Span:
    """The characters from the first word to the last."""
    return Span(some[0].start, some[-1].end)
