"""A passage's words as the matching sees them: folded to plain letters, hyphens apart, quotations marked."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import itemgetter

from onrecord.model import Passage, Span

_PIECE = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:['’](?!s\b)[^\W_]+)*(?:\.(?=$))?|['’]s\b|[^\w\s]")
_HYPHENS = frozenset("-‐‑")
_MARKS = re.compile(r"\.|(?<=\w)['’](?=\w)")
_UNFOLDED = str.maketrans(
    {"ł": "l", "Ł": "l", "ø": "o", "Ø": "o", "đ": "d", "Đ": "d", "ı": "i", "ß": "ss", "æ": "ae"}
)


@dataclass(frozen=True, slots=True)
class Word:
    """One word or mark.

    `norm` is lower case without accents and full stops ("U.S." has "us"); `sentence` counts the report's
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
    passage: int
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


def surname(name: str) -> str:
    """The last word of a name, folded: by it a report tells those apart whom it names."""
    return fold(name.split()[-1].strip("()")) if name.split() else ""


_SPELLINGS = (("kh", "h"), ("ph", "f"), ("ck", "k"), ("oo", "u"), ("ou", "u"), ("ee", "i"), ("y", "i"), ("w", "v"))


@lru_cache(maxsize=100_000)
def sound(norm: str) -> str:
    """A folded surname as it sounds, so that "Zelenskyy" and "Zelensky", "Turchynov" and "Turchinov" are one."""
    for spelling, other in _SPELLINGS:
        norm = norm.replace(spelling, other)
    return "".join(mark for at, mark in enumerate(norm) if at == 0 or mark != norm[at - 1])


def pieces(phrase: str) -> tuple[str, ...]:
    """The words of a table's phrase, cut as a passage's words are, as written."""
    return tuple(piece for piece in _PIECE.findall(phrase) if piece not in _HYPHENS)


def words(passage: Passage, before: int = 0) -> tuple[Word, ...]:
    """The passage's words in order; a hyphenated token gives its parts.

    `before` is the number of sentences in the report before the passage.
    """
    found: list[Word] = []
    utterances = _utterances(passage)
    sentence, fresh, glue = 0, True, False
    for token in passage.tokens:
        if token.word in _HYPHENS and found and found[-1].end == token.span.start:
            glue = not passage.report.text[token.span.end : token.span.end + 1].isspace()
            if glue:
                continue  # "14-nation", which the tokens have as three
        here = _sentence(passage, token.span.start, sentence)
        fresh, sentence = fresh or here != sentence, here
        quoted = _quotation(utterances, token.span.start)
        for start, end, text, norm, joined in _pieces(token.word):
            first = fresh and text[0].isalnum()
            found.append(
                Word(
                    start=token.span.start + start,
                    end=token.span.start + end,
                    text=text,
                    norm=norm,
                    lemma=token.lemma if len(text) == len(token.word) else norm,
                    sentence=before + sentence,
                    first=first,
                    quoted=quoted,
                    passage=passage.index,
                    joined=glue or joined,
                )
            )
            fresh, glue = fresh and not first, False
    return tuple(found)


@lru_cache(maxsize=50_000)
def _pieces(word: str) -> tuple[tuple[int, int, str, str, bool], ...]:
    """The parts of a token: start, end, as written, folded, and whether a hyphen joins it to the one before."""
    return tuple(
        (*match.span(), match.group(), fold(match.group()), word[: match.start()].endswith(tuple(_HYPHENS)))
        for match in _PIECE.finditer(word)
        if match.group() not in _HYPHENS or len(word) == 1
    )


def _sentence(passage: Passage, place: int, at: int) -> int:
    while at + 1 < len(passage.sentences) and passage.sentences[at + 1].start <= place:
        at += 1
    return at


def _utterances(passage: Passage) -> list[tuple[int, int, int]]:
    """End, start and number of the outermost quotations, in order: an inner one's words stand in its outer one."""
    found: list[tuple[int, int, int]] = []
    for number, each in enumerate(passage.quotations):
        if not each.scare and (not found or each.inside.end > found[-1][0]):
            found.append((each.inside.end, each.inside.start, number))
    return found


def _quotation(utterances: Sequence[tuple[int, int, int]], place: int) -> int:
    at = bisect_right(utterances, place, key=itemgetter(0))
    return utterances[at][2] if at < len(utterances) and utterances[at][1] <= place else -1


def span_of(some: Sequence[Word]) -> Span:
    """The characters from the first word to the last."""
    return Span(some[0].start, some[-1].end)
