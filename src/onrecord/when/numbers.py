"""Numbers in words and figures: "twenty-four", "2 1/2", "two and a half"; and lengths of time as TIMEX3 values."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.codebook.times import Kind
from onrecord.when.lexer import Lexeme

FRACTIONS = {"1/2": 0.5, "½": 0.5, "1/4": 0.25, "¼": 0.25, "3/4": 0.75, "¾": 0.75}
# What a count looks like to the rules: in words, in figures, or open. Words and figures are not mixed: "one 12-year
# stretch" lasts twelve years.
WORDS = "( number|power ( hyphen? number|power )* )"
FIGURES = "( digits|year power? ( hyphen? fraction )? )"
A_POWER = "( article power ( hyphen? number|power )* )"
COUNTED = f"( ( {A_POWER} | {WORDS} | {FIGURES} | article|vague|couple ) ( and article half )? )"
LARGEST = 100_000  # a longer count of units is no length of time in the news


def count(lexemes: Sequence[Lexeme]) -> float | None:
    """The number that a row of lexemes names, None for an open one ("several").

    "two hundred and ten" is 210; in "two to three" the first is taken.
    """
    total = 0.0
    for lexeme in lexemes:
        if lexeme.kind is Kind.VAGUE:
            return None
        if lexeme.kind in (Kind.TO, Kind.OR) and total:
            break
        total = _with(total, lexeme)
    return total if 0 < total <= LARGEST else None


def last_count(lexemes: Sequence[Lexeme]) -> float | None:
    """The upper number of "24 to 48"; the only one if there is one."""
    for place, lexeme in enumerate(lexemes):
        if lexeme.kind in (Kind.TO, Kind.OR):
            return count(lexemes[place + 1 :]) or count(lexemes[:place])
    return count(lexemes)


def _with(total: float, lexeme: Lexeme) -> float:
    if lexeme.kind is Kind.NUMBER:
        return total + float(lexeme.value)
    if lexeme.kind is Kind.POWER:
        return max(total, 1) * float(lexeme.value)
    if lexeme.kind in (Kind.DIGITS, Kind.YEAR, Kind.OLDYEAR):
        return total + figures(lexeme.word)
    if lexeme.kind is Kind.FRACTION:
        return total + FRACTIONS.get(lexeme.word, 0)
    if lexeme.kind is Kind.HALF:
        return total + 0.5
    if lexeme.kind is Kind.COUPLE:
        return 2.0
    if lexeme.kind is Kind.UNIT and total == 0:
        return 1.0  # "a minute and a half"
    return total


def figures(word: str) -> float:
    """The number that figures write: "1,500" is 1500, "2.5" is 2.5."""
    try:
        return float(word.replace(",", ""))
    except ValueError:
        return 0.0


SMALLER = {"Y": ("M", 12), "TH": ("TM", 60), "TM": ("TS", 60), "W": ("D", 7), "M": ("W", 4), "D": ("TH", 24)}


def length(number: float | None, unit: str) -> str:
    """A length of time as a TIMEX3 value: 2.5 years is P2Y6M, several days PXD, three decades P30Y."""
    if number is None:
        open_unit = {"10Y": "Y", "100Y": "C", "1000Y": "L", "2W": "W"}.get(unit, unit)
        return f"PTX{open_unit[1:]}" if open_unit[0] == "T" else f"PX{open_unit}"
    times, unit = scaled(unit)
    number *= times
    whole = int(number)
    written = _piece(whole, unit) if whole else ""
    if number != whole and unit in SMALLER:
        smaller, parts = SMALLER[unit]
        rest = round((number - whole) * parts)
        written += _piece(rest, smaller) if rest else ""
    pieces = written.split("T", 1)
    return "P" + pieces[0] + ("T" + pieces[1].replace("T", "") if len(pieces) > 1 else "")


def _piece(number: int, unit: str) -> str:
    return f"T{number}{unit[1:]}" if unit[0] == "T" else f"{number}{unit}"


def scaled(unit: str) -> tuple[int, str]:
    """A unit of the table as a number of plain ones: a decade is 10 years."""
    plain = unit.lstrip("0123456789")
    return int(unit[: len(unit) - len(plain)] or 1), plain
