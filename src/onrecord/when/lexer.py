"""A text as a row of lexemes: its words and marks, each with the kind the rules are written in.

Words that name a time only sometimes ("May", "March", "fall", "sat", a number of four figures) are settled here, from
their neighbours and their capital letter.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from onrecord.codebook.times import Kind, TimeTable, TimeWord

TOKEN = re.compile(
    r"(?P<iso>\d{4}-\d\d-\d\d(?!\d))"
    r"|(?P<clock>\d{1,2}[:.]\d\d(?::\d\d)?(?=\s*(?:[ap]\.?m\b|GMT|UTC|hours))|\d{1,2}:\d\d(?::\d\d)?(?![\d:]))"
    r"|(?P<fraction>\d/\d|[½¼¾])"
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
STOPS = frozenset(".!?;:")
# Words before which a capital "March", "May" or "August" is the month and not a march, a verb or a name.
BEFORE_MONTH = frozenset(
    "in of by until till since before after from to through during last next this early late mid and between on each "
    "every for that past previous following or as - , ( the".split()
)
SEASON_LEADS = frozenset("last this next that every each the early late mid past in previous following coming".split())
# "2000 people", "flight 1549", "Resolution 1701": figures that count or number something
COUNTED = frozenset(
    "people troops soldiers men women children miles kilometres kilometers km tons tonnes metres meters feet percent per "
    "dollars euros pounds barrels homes houses members prisoners refugees civilians workers jobs shares points dead "
    "wounded fighters tanks missiles rounds police officers students hectares acres square votes seats copies vehicles "
    "cases deaths casualties hours pages employees protesters demonstrators others more times personnel million billion".split()
)
NUMBERED = frozenset("resolution resolutions flight no number room highway route bus unit section article page".split())


class Lexeme(NamedTuple):
    """A word or mark of the text, its kind, and what its table row says it contributes."""

    start: int
    end: int
    word: str
    kind: Kind
    value: str = ""


def lex(text: str, table: TimeTable) -> list[Lexeme]:
    """The lexemes of a text, in order."""
    raw = [_raw(match, text, table) for match in TOKEN.finditer(text)]
    joined = _phrases(raw, table)
    return [_settled(joined, place, text) if lexeme.kind in UNSETTLED else lexeme for place, lexeme in enumerate(joined)]


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
    if group == "dotted":
        row = table.single[word.lower().rstrip(".") + "."]
        return Lexeme(start, end, word.lower(), row.kind, row.value)
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
    if lower.endswith("ed") and len(lower) > 4 and text[start].islower() and lower not in NOT_PAST:
        return Lexeme(start, end, lower, Kind.BEHIND)
    return Lexeme(start, end, lower, Kind.OTHER)


NOT_PAST = frozenset("indeed hundred exceed proceed succeed united embed".split())


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


UNSETTLED = frozenset({Kind.WEEKDAY, Kind.MONTH, Kind.SEASON, Kind.YEAR, Kind.OLDYEAR, Kind.STOP, Kind.ZONE, Kind.AMPM})


def _settled(lexemes: list[Lexeme], place: int, text: str) -> Lexeme:
    """The lexeme as its neighbours read it; kind OTHER where it names no time here."""
    lexeme = lexemes[place]
    before = lexemes[place - 1] if place else None
    after = lexemes[place + 1] if place + 1 < len(lexemes) else None
    if lexeme.kind in (Kind.MONTH, Kind.WEEKDAY):
        named = _is_name_of_day(lexeme, before, after, text)
    elif lexeme.kind is Kind.SEASON:
        named = before is not None and before.word in SEASON_LEADS and _is_season(lexeme, before, after, text)
    elif lexeme.kind in (Kind.YEAR, Kind.OLDYEAR):
        named = _is_year(lexeme, before, after)
        if not named:
            return lexeme._replace(kind=Kind.DIGITS)
    elif lexeme.kind is Kind.AMPM:
        named = before is not None and before.kind in (Kind.DIGITS, Kind.CLOCK, Kind.NUMBER, Kind.HALF)
    elif lexeme.kind is Kind.ZONE:
        named = text[lexeme.start].isupper() or " " in lexeme.word
    else:
        named = lexeme.word != "." or after is None or text[after.start].isupper() or not text[after.start].isalnum()
    if not named and lexeme.word == "may":
        return lexeme._replace(kind=Kind.AHEAD)
    return lexeme if named else lexeme._replace(kind=Kind.OTHER)


def _is_name_of_day(lexeme: Lexeme, before: Lexeme | None, after: Lexeme | None, text: str) -> bool:
    figures = (Kind.DIGITS, Kind.ORDINAL, Kind.YEAR)
    beside = (before is not None and before.kind in figures) or (after is not None and after.kind in figures)
    if lexeme.word in ("may", "march", "august"):
        led = before is not None and before.word in BEFORE_MONTH
        return text[lexeme.start].isupper() and (beside or led) and not (after is not None and after.word == "on")
    if lexeme.word[-1] == ".":  # an abbreviation: "Nov." or "Sat 5 March"
        dotted = text[lexeme.end - 1] == "."
        month_follows = after is not None and after.kind is Kind.MONTH
        return text[lexeme.start].isupper() and (dotted or beside or month_follows)
    return True


def _is_season(lexeme: Lexeme, before: Lexeme, after: Lexeme | None, text: str) -> bool:
    """ "last fall", "in the spring"; not "the fall of Kabul", "the Arab Spring" or "in free fall"."""
    if lexeme.word == "fall" and before.word in ("the", "in"):
        return after is not None and (after.kind in (Kind.YEAR, Kind.STOP, Kind.COMMA))
    if after is not None and after.kind is Kind.OTHER and after.word[:1].isalpha() and before.word == "the":
        return text[after.start].islower()
    return True


def _is_year(lexeme: Lexeme, before: Lexeme | None, after: Lexeme | None) -> bool:
    if after is not None and (after.word in COUNTED or after.kind in (Kind.UNITS, Kind.FRACTION)):
        return False
    return before is None or (before.word not in NUMBERED and before.word not in ("$", "£", "€", "#"))
