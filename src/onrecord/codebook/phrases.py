"""Phrases of the tables, and where a text has them: the pattern language that acts, conditions and events
share.

A phrase is a line of elements between spaces. `withdraw` matches a word or its dictionary form, `a|b` either
of two, `step?` is optional, `..` passes over up to three words, `...` over up to eight (never over a full
stop), `^` holds the phrase to the first word. Names in angle brackets are classes: those that the caller tags
words with (`<own>`, `<other>`) and those that words have of themselves: `<num>`, `<neg>`, `<be>`, `<name>` (a
capital letter). "<neg> .. plan to invade" matches "has no secret plan to invade".
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from onrecord.model import Span, Token

GAPS = {"..": 3, "...": 8}
STOPS = frozenset({".", "!", "?", ";"})
NEGATIONS = frozenset(
    "not no never nor neither nobody none nothing nowhere cannot without hardly scarcely barely n't n’t".split()
)
# Forms that the dictionary reads as another word.
IRREGULAR = {"broke": "break", "broken": "break", "struck": "strike", "shot": "shoot", "fell": "fall"}
BE = frozenset("be is are was were been being am 's ’s 're ’re 'm ’m".split())

# Verbs of what a subject undergoes, and does not do
UNDERGOING = frozenset(
    "be been need get got receive lose lost have had see face suffer regret pay find become come remain stay".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A token as phrases see it: everything it can be matched by, and where it stands."""

    span: Span
    lower: str
    forms: frozenset[str]

    def has(self, *forms: str) -> bool:
        """Whether the word can be matched by one of the forms."""
        return not self.forms.isdisjoint(forms)


@dataclass(frozen=True, slots=True, kw_only=True)
class Element:
    """One place of a phrase: the forms it takes, or the number of words it may pass over."""

    forms: frozenset[str] = frozenset()
    optional: bool = False
    gap: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A parsed phrase. `anchored` holds it to the first word of what is searched."""

    text: str
    elements: tuple[Element, ...]
    anchored: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A phrase found: the number of its row, and the words from `start` to before `end`."""

    row: int
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PhraseBook:
    """The phrases of one table, filed under the words they can begin with."""

    phrases: tuple[Phrase, ...]
    index: Mapping[str, tuple[int, ...]]

    def find(self, words: Sequence[Word]) -> list[Hit]:
        """Every place where a phrase of the table stands, in the order of the words."""
        begins = self.index.keys()
        places = [place for place, word in enumerate(words) if not begins.isdisjoint(word.forms)]
        return [hit for place in places for hit in self.at(words, place)]

    def at(self, words: Sequence[Word], place: int) -> Iterator[Hit]:
        """The phrases that begin at one word."""
        rows = [self.index[form] for form in words[place].forms if form in self.index]
        for row in rows[0] if len(rows) == 1 else sorted({row for several in rows for row in several}):
            phrase = self.phrases[row]
            if phrase.anchored and place:
                continue
            end = _match(phrase.elements, 1, words, place + 1)
            if end is not None:
                yield Hit(row=row, start=place, end=end)


def parse(text: str) -> Phrase:
    """A phrase from its line. Raises ValueError if its first element is optional or a gap."""
    parts = text.split()
    anchored = bool(parts) and parts[0] == "^"
    elements = tuple(_element(part) for part in parts[anchored:])
    if not elements or elements[0].optional or elements[0].gap:
        raise ValueError(f"a phrase begins with a word, not {text!r}")
    return Phrase(text=text, elements=elements, anchored=anchored)


def book(texts: Iterable[str]) -> PhraseBook:
    """The phrases of a table, in its order, made ready to be looked for."""
    phrases = tuple(parse(text) for text in texts)
    index: dict[str, list[int]] = {}
    for row, phrase in enumerate(phrases):
        for form in phrase.elements[0].forms:
            index.setdefault(form, []).append(row)
    return PhraseBook(phrases=phrases, index={form: tuple(rows) for form, rows in index.items()})


def words(tokens: Sequence[Token], tags: Mapping[Span, str] | None = None) -> list[Word]:
    """The tokens as words; `tags` names a class ("<own>") for the words inside a span."""
    if not tags:
        return [_word(token, ()) for token in tokens]
    marked = sorted(tags.items())
    return [_word(token, [tag for span, tag in marked if span.covers(token.span)]) for token in tokens]


def _word(token: Token, tags: Collection[str]) -> Word:
    lower, forms = _forms(token.word, token.lemma)
    return Word(span=token.span, lower=lower, forms=forms.union(tags) if tags else forms)


@lru_cache(maxsize=50_000)  # the same word always has the same forms
def _forms(word: str, lemma: str) -> tuple[str, frozenset[str]]:
    lower = _plain(word)
    if word == "May":
        return lower, frozenset({"<name>"})  # the month, not the modal verb
    forms = {lower, lemma, IRREGULAR.get(lower, lower), *_stems(lower)}
    if lower.endswith("n't"):
        forms |= {"not", "<neg>", lower[:-3]}
    if lower in NEGATIONS:
        forms.add("<neg>")
    if lower in BE or lemma == "be":
        forms |= {"<be>", "be"}
    if lower[:1].isdigit():
        forms.add("<num>")
    if word[:1].isupper():
        forms.add("<name>")
    return lower, frozenset(forms)


def _plain(word: str) -> str:
    return word.lower().replace("’", "'")


def _stems(word: str) -> Iterator[str]:
    """What a regular ending may have been put on: the dictionary leaves "cancelled" and "annexed" as they
    are.
    """
    for ending in ("ed", "ing", "es", "s"):
        stem = word.removesuffix(ending)
        if stem == word or len(stem) < 3:
            continue
        yield stem
        if ending in {"ed", "ing"}:
            yield stem + "e"
            if stem[-1] == stem[-2]:
                yield stem[:-1]


def _element(part: str) -> Element:
    if part in GAPS:
        return Element(gap=GAPS[part])
    optional = part.endswith("?") and len(part) > 1
    return Element(forms=frozenset(part.removesuffix("?").split("|")), optional=optional)


def _match(elements: Sequence[Element], at: int, words: Sequence[Word], place: int) -> int | None:
    """The end of the shortest match of the elements from `at` on, or None."""
    for number in range(at, len(elements)):
        element = elements[number]
        if element.gap:
            return _beyond(elements, number, words, place)
        fits = place < len(words) and not words[place].forms.isdisjoint(element.forms)
        if fits and element.optional:
            end = _match(elements, number + 1, words, place + 1)
            if end is not None:
                return end
        elif fits:
            place += 1
        elif not element.optional:
            return None
    return place


def _beyond(elements: Sequence[Element], at: int, words: Sequence[Word], place: int) -> int | None:
    """The same where the element at `at` is a gap."""
    for skipped in range(elements[at].gap + 1):
        end = _match(elements, at + 1, words, place + skipped)
        if end is not None:
            return end
        if place + skipped >= len(words) or words[place + skipped].has(*STOPS):
            return None
    return None
