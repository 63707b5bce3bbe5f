"""A text as a row of lexemes: its words and marks, each with the kind the rules are written in.

`settling` then decides about the words that name a time only sometimes.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from onrecord.codebook.times import Kind, TimeTable

TOKEN = re.compile(
    r"(?P<iso>\d{4}-\d\d-\d\d(?!\d))"
    r"|(?P<written>\d{1,2}(?:\.\d{1,2}\.|/\d{1,2}/)\d{4}(?![\d/]))"
    r"|(?P<clock>\d{1,2}[:.]\d\d(?::\d\d)?(?=\s*(?:[ap]\.?m\b|GMT|UTC|hours))|\d{1,2}:\d\d(?::\d\d)?(?![\d:]))"
    r"|(?P<named>9/11(?![\d/]))"
    r"|(?P<fraction>\d/\d(?!\d)|[½¼¾])"
    r"|(?P<decade>(?:(?:1[5-9]|20)\d0|['’]\d0)['’]?s\b)"
    r"|(?P<ordinal>\d{1,3}(?:st|nd|rd|th)\b)"
    r"|(?P<digits>[$£€]?\d+(?:[,.]\d+)*%?)"
    r"|(?P<dotted>[AaPp]\.[Mm]\.?)"
    r"|(?P<word>[^\W\d_]+)"
    r"|(?P<quote>['’][^\W\d_]+)"
    r"|(?P<break>\n[ \t\r]*\n\s*)"
    r"|(?P<mark>[^\w\s])"
)
HYPHENS = frozenset("-–—‐‑")
MONTHS = 12
STOPS = frozenset(".!?;:")


class Lexeme(NamedTuple):
    """A word or mark of the text, its kind, and what its table row says it contributes."""

    start: int
    end: int
    word: str
    kind: Kind
    value: str = ""


def lex(text: str, table: TimeTable) -> list[Lexeme]:
    """The lexemes of a text, in order, ambiguous ones unsettled still."""
    return _phrases([_raw(match, text, table) for match in TOKEN.finditer(text)], table)


def _raw(match: re.Match[str], text: str, table: TimeTable) -> Lexeme:
    start, end = match.span()
    word = match.group()
    group = match.lastgroup
    if group == "word" or group == "quote":
        lower = word.lower().replace("’", "'")
        row = table.single.get(lower)
        if row is not None:
            return Lexeme(start, end, lower, row.kind, row.value)
        return _inflected(start, end, lower, text, table)
    if group == "mark":
        return Lexeme(start, end, word, _mark(word))
    if group == "digits":
        return _digits(start, end, word)
    if group == "written":
        return _written(start, end, word)
    if group == "dotted":
        row = table.single[word.lower().rstrip(".") + "."]
        return Lexeme(start, end, word.lower(), row.kind, row.value)
    if group == "named":
        return Lexeme(start, end, word, Kind.ISO, "2001-09-11")
    if group == "break":
        return Lexeme(start, end, "\n", Kind.BREAK)
    return Lexeme(start, end, word.lower(), Kind(str(group)), _figures(word))


def _inflected(start: int, end: int, lower: str, text: str, table: TimeTable) -> Lexeme:
    if lower == "'s":
        return Lexeme(start, end, lower, Kind.POSSESSIVE)
    if len(lower) < 6 and (row := table.single.get(lower + ".")) and row.kind in (Kind.WEEKDAY, Kind.MONTH):
        dotted = text[end : end + 1] == "."
        return Lexeme(start, end + dotted, lower + ".", row.kind, row.value)
    if lower.endswith("days") and (row := table.single.get(lower[:-1])) and row.kind is Kind.WEEKDAY:
        return Lexeme(start, end, lower, Kind.WEEKDAYS, row.value)
    if _is_past(lower, table) and text[start].islower():
        return Lexeme(start, end, lower, Kind.BEHIND)
    return Lexeme(start, end, lower, Kind.OTHER)


def _is_past(lower: str, table: TimeTable) -> bool:
    return lower[-2:] == "ed" and len(lower) > 4 and lower[:2] != "un" and lower not in table.contexts["not_past"]


def _mark(word: str) -> Kind:
    if word in HYPHENS:
        return Kind.HYPHEN
    if word == ",":
        return Kind.COMMA
    return Kind.STOP if word in STOPS else Kind.OTHER


def _digits(start: int, end: int, word: str) -> Lexeme:
    if word[0] in "$£€" or word[-1] == "%":
        return Lexeme(start, end, word, Kind.OTHER)
    if len(word) == 4 and word.isdigit() and "1500" <= word < "2100":
        return Lexeme(start, end, word, Kind.YEAR if word >= "1900" else Kind.OLDYEAR, word)
    return Lexeme(start, end, word, Kind.DIGITS, word.replace(",", ""))


def _written(start: int, end: int, word: str) -> Lexeme:
    """ "25.03.2021" and "25/03/2021" are days, "03/25/2021" too; "10/03/2021" may be two days and is none."""
    first, second, year = (int(each) for each in re.split("[./]", word))
    american = "/" in word and second > MONTHS
    day, month = (second, first) if american else (first, second)
    if "/" in word and first <= MONTHS and second <= MONTHS and first != second:
        return Lexeme(start, end, word, Kind.OTHER)
    return Lexeme(start, end, word, Kind.ISO, f"{year}-{month:02}-{day:02}")


def _figures(word: str) -> str:
    return "".join(sign for sign in word if sign.isdigit() or sign in ":./-½¼¾")


def _phrases(raw: list[Lexeme], table: TimeTable) -> list[Lexeme]:
    """The lexemes with every phrase of the table ("at least") joined into one."""
    joined: list[Lexeme] = []
    place = 0
    while place < len(raw):
        lexeme = raw[place]
        if joined and lexeme.start < joined[-1].end:
            place += 1  # the full stop of an abbreviation
            continue
        taken = 1
        for words, row in table.phrases.get(lexeme.word, ()):
            if tuple(following.word for following in raw[place : place + len(words)]) == words:
                taken = len(words)
                lexeme = Lexeme(lexeme.start, raw[place + taken - 1].end, " ".join(words), row.kind, row.value)
                break
        joined.append(lexeme)
        place += taken
    return joined
