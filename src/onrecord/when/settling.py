"""Words that name a time only sometimes: "May", "March", "fall", "sat", "High Noon", a number of four figures.

They are settled from their neighbours and their capital letter.
"""

from __future__ import annotations

from onrecord.codebook.times import Kind, TimeTable
from onrecord.when.lexer import Lexeme

UNSETTLED = frozenset(
    (
        *(Kind.WEEKDAY, Kind.MONTH, Kind.SEASON, Kind.YEAR, Kind.OLDYEAR, Kind.STOP, Kind.ZONE, Kind.AMPM),
        *(Kind.UNIT, Kind.UNITS, Kind.HOUR, Kind.DAYPART, Kind.LATE, Kind.EARLY, Kind.LAST, Kind.TO),
    )
)
NO_MONTHS = ("mar.",)  # a word of its own in small letters: "all 3 mar the view"
OPENING = frozenset((",", ";", "("))  # marks behind which a name may open as well as a month
NO_LEADS = (Kind.STOP, Kind.BREAK, Kind.COMMA)
QUOTES = frozenset("\"“‘'")
FIGURES = (Kind.DIGITS, Kind.ORDINAL, Kind.YEAR)


def settled(lexemes: list[Lexeme], text: str, table: TimeTable) -> list[Lexeme]:
    """The lexemes as their neighbours read them; kind OTHER where a word names no time here."""
    return [
        _settled(lexemes, place, text, table) if lexeme.kind in UNSETTLED else lexeme
        for place, lexeme in enumerate(lexemes)
    ]


def _settled(lexemes: list[Lexeme], place: int, text: str, table: TimeTable) -> Lexeme:
    lexeme = lexemes[place]
    before = lexemes[place - 1] if place else None
    after = lexemes[place + 1] if place + 1 < len(lexemes) else None
    if lexeme.kind in (Kind.YEAR, Kind.OLDYEAR):
        return lexeme if _is_year(before, after, table) else lexeme._replace(kind=Kind.DIGITS)
    if _names_a_time(lexeme, before, after, text, table):
        return lexeme
    modal = lexeme.word == "may" and not _is_surname(lexeme, before, after, text)
    if lexeme.word == "may" and not modal:
        return lexeme._replace(kind=Kind.OTHER, word="May")  # in small letters it would count as a modal verb
    return lexeme._replace(kind=Kind.AHEAD if modal else Kind.OTHER)


def _is_surname(lexeme: Lexeme, before: Lexeme | None, after: Lexeme | None, text: str) -> bool:
    """ "Theresa May said on Monday", "May said": a name; not "May the talks end", nor "may" nor "MAY"."""
    if text[lexeme.start : lexeme.end] != "May":
        return False
    opens = before is None or before.kind in (Kind.STOP, Kind.BREAK) or before.word in QUOTES
    return not opens or (after is not None and after.kind not in (Kind.THE, Kind.ARTICLE))


def _names_a_time(lexeme: Lexeme, before: Lexeme | None, after: Lexeme | None, text: str, table: TimeTable) -> bool:
    capital = text[lexeme.start].isupper()
    if lexeme.kind is Kind.TO:  # "ordered troops to Kuwait on Tuesday": no infinitive
        return after is None or after.kind is not Kind.OTHER or not text[after.start].isupper()
    if lexeme.kind in (Kind.MONTH, Kind.WEEKDAY):
        return _is_name_of_day(lexeme, before, after, text, table)
    if lexeme.kind is Kind.SEASON:
        return before is not None and _is_season(lexeme, before, after, text, table)
    if lexeme.kind is Kind.AMPM:
        return before is not None and before.kind in (Kind.DIGITS, Kind.CLOCK, Kind.NUMBER, Kind.HALF)
    if lexeme.kind is Kind.ZONE:
        return capital or " " in lexeme.word
    if lexeme.kind is Kind.STOP:  # not the point of "Mr. Brown's no. 2 said"
        follows = text[after.start] if after is not None else " "
        return lexeme.word != "." or follows.isupper() or not follows.isalnum()
    if lexeme.kind is Kind.LAST:  # "will last several weeks"
        return lexeme.word != "last" or before is None or before.kind not in (Kind.AHEAD, Kind.TO)
    # "High Noon", "60 Minutes", "the Six-Day War" are names
    return not capital or before is None or not before.word[-1:].isalpha() or before.kind is not Kind.OTHER


def _is_name_of_day(lexeme: Lexeme, before: Lexeme | None, after: Lexeme | None, text: str, table: TimeTable) -> bool:
    beside = any(each is not None and each.kind in FIGURES for each in (before, after))
    if lexeme.kind is Kind.MONTH and not beside and _is_person(before, after, text, table):
        return False
    if lexeme.word in ("may", "march", "august"):
        led = before is not None and before.word in table.contexts["month_leads"]
        return text[lexeme.start].isupper() and (beside or led) and not (after is not None and after.word == "on")
    if lexeme.word[-1] == ".":  # an abbreviation: "Nov." or "Sat 5 March"
        dotted = text[lexeme.end - 1] == "."
        month_follows = after is not None and after.kind is Kind.MONTH
        if lexeme.kind is Kind.MONTH and lexeme.word not in NO_MONTHS and beside:
            return True  # "15 sept", as it is typed
        return text[lexeme.start].isupper() and (dotted or beside or month_follows)
    return True


def _is_person(before: Lexeme | None, after: Lexeme | None, text: str, table: TimeTable) -> bool:
    """ "January Makamba said", not "in January Oslo said": a month right before a name, with nothing to lead it."""
    if after is None or after.kind is not Kind.OTHER or not text[after.start].isupper():
        return False
    leads = table.contexts["month_leads"] - OPENING
    return before is None or before.kind in NO_LEADS or before.word not in leads


def _is_season(lexeme: Lexeme, before: Lexeme, after: Lexeme | None, text: str, table: TimeTable) -> bool:
    """ "last fall", "in the spring"; not "the fall of Kabul", "the Arab Spring" or "in free fall"."""
    if before.word not in table.contexts["season_leads"]:
        return False
    if lexeme.word == "fall" and before.word in ("the", "in"):
        return after is not None and after.kind in (Kind.YEAR, Kind.STOP, Kind.COMMA)
    if after is not None and after.kind is Kind.OTHER and after.word[:1].isalpha() and before.word == "the":
        return text[after.start].islower()
    return True


def _is_year(before: Lexeme | None, after: Lexeme | None, table: TimeTable) -> bool:
    """ "in 1973"; not "1973 troops", "Resolution 1973" or "1973 1/2"."""
    if after is not None and (after.word in table.contexts["counted"] or after.kind in (Kind.UNITS, Kind.FRACTION)):
        return False
    return before is None or (before.word not in table.contexts["numbered"] and before.word not in "$£€#")
