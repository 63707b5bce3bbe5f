"""How much or how many: the number that an event's words count with."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.codebook.events import UnitRow
from onrecord.model import Quantity, Span, Token

SCALES = {
    "hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000, "bn": 1_000_000_000,
    "m": 1_000_000, "dozen": 12, "trillion": 1_000_000_000_000,
}  # fmt: skip
WORDS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90,
}  # fmt: skip
CURRENCIES = {"$": "dollars", "€": "euros", "£": "pounds"}
# How likely money, and what no table knows, is the event's own quantity: less than people and arms.
MONEY = 2
# Up to how many are told apart by their number: "the two sides".
FEW = 10
DETERMINERS = frozenset({"the", "its", "their", "his", "her", "our", "these", "those", "both"})
# How many words may stand between a number and what it counts: "7,000 additional Russian troops".
REACH = 4
_NUMBER = re.compile(r"(\d+(?:,\d{3})*(?:\.\d+)?)(bn|m|k|kg|km)?", re.IGNORECASE)


def quantity(
    tokens: Sequence[Token], times: Sequence[Span], units: Sequence[UnitRow]
) -> tuple[Quantity, Span] | None:
    """The main number of an event's words with its unit, and where it stands; numbers inside times count
    nothing.

    "pulled out 7,000 troops within 48 hours" gives 7,000 troops.
    """
    table = {unit.word: unit for unit in units}
    found: list[tuple[int, float, Quantity, Span]] = []
    number = 0
    while number < len(tokens):
        value, used = _value(tokens, number)
        if value is None or any(time.overlaps(tokens[number].span) for time in times):
            number += max(used, 1)
            continue
        counted = _unit(tokens, number, used, table) or _plural(tokens, number, used)
        if counted is not None and not _named(tokens, number) and not _definite(tokens, number, value):
            unit, rank = counted
            span = Span(tokens[number].span.start, tokens[number + used - 1].span.end)
            found.append((rank, value, Quantity(value=value, unit=unit), span))
        number += used
    if not found:
        return None
    _, _, best, span = max(found, key=lambda each: (each[0], each[1]))
    return best, span


def _value(tokens: Sequence[Token], number: int) -> tuple[float | None, int]:
    """The value of a number that begins at a token, and how many tokens it takes."""
    word = tokens[number].word.lower()
    match = _NUMBER.fullmatch(word)
    if match:
        value = float(match.group(1).replace(",", ""))
        value *= SCALES.get((match.group(2) or "").lower(), 1_000 if (match.group(2) or "").lower() == "k" else 1)
    elif word in WORDS:
        value = float(WORDS[word])
    elif "-" in word and all(part in WORDS for part in word.split("-")):
        value = float(sum(WORDS[part] for part in word.split("-")))
    elif word == "a" and number + 1 < len(tokens) and tokens[number + 1].lemma in SCALES:
        value = 1.0
    else:
        return None, 1
    used = 1
    while number + used < len(tokens) and tokens[number + used].lemma in SCALES:
        value *= SCALES[tokens[number + used].lemma]
        used += 1
    return value, used


def _unit(tokens: Sequence[Token], number: int, used: int, table: dict[str, UnitRow]) -> tuple[str, int] | None:
    """What a number counts, and how likely it is the event's own: a currency before it, a unit behind it."""
    if number and tokens[number - 1].word in CURRENCIES:
        return CURRENCIES[tokens[number - 1].word], MONEY
    match = _NUMBER.fullmatch(tokens[number].word.lower())
    if match and match.group(2) in {"kg", "km"}:
        return table[match.group(2)].unit, table[match.group(2)].rank
    for token in tokens[number + used : number + used + REACH]:
        for form in (token.word.lower(), token.lemma):
            if form in table:
                return table[form].unit, table[form].rank
        if token.word in {",", ".", ";", "and", "or", "to"} or token.word[:1].isdigit():
            return None
    return None


def _plural(tokens: Sequence[Token], number: int, used: int) -> tuple[str, int] | None:
    """A plural that no table knows, right behind its number: "60 Russians", "two protocols"."""
    if number + used >= len(tokens) or tokens[number].lemma == "one":
        return None
    word = tokens[number + used].word
    return (
        (word, MONEY) if word.isalpha() and len(word) > 3 and word.endswith("s") and not word.endswith("ss") else None
    )


def _definite(tokens: Sequence[Token], number: int, value: float) -> bool:
    """Whether a small number only tells which ones: "the two sides", "its three ministers"."""
    return number > 0 and value <= FEW and tokens[number - 1].word.lower() in DETERMINERS


def _named(tokens: Sequence[Token], number: int) -> bool:
    """Whether a number belongs to a name ("Al Samoud 2 missiles"), to "one another", or only stresses a "not"."""
    if tokens[number].lemma == "one" and number + 1 < len(tokens) and tokens[number + 1].word.lower() == "another":
        return True
    if number == 0:
        return False
    before = tokens[number - 1].word
    stressed = before.lower() in {"not", "no"} and tokens[number].lemma == "one"
    return stressed or (number > 1 and before[:1].isupper() and before.isalpha())
