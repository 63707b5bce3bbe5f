"""Words and marks: clitics apart, abbreviations, numbers and hyphenated words whole."""

from __future__ import annotations

import re
from functools import lru_cache

import simplemma

from onrecord.model import Span, Token

# Shortened words that keep their full stop. Titles stand before a name, the others anywhere.
TITLES = (
    r"adm|amb|brig|capt|cmdr|col|cpl|dr|fr|gen|gov|hon|lt|lieut|maj|messrs|mr|mrs|ms|mx|pres|prof|rep|reps|rev|sen"
    r"|sens|sgt|st|ste|supt"
)
WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
MONTH_NAMES = frozenset(
    "january february march april may june july august september october november december".split()
)
MONTHS = "jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec"
_SHORT = (
    rf"{TITLES}|{MONTHS}|nos?|art|vs|etc|approx|est|dept|inc|ltd|corp|co"
    r"|bros|jr|sr|ave|blvd|mt|ft|fig|vol|pp|eds?|al"
)
_APOSTROPHE = "['’]"
_TOKEN = re.compile(
    rf"""
    (?:https?://|www\.)[^\s<>"“”]*[^\s<>"“”.,;:!?)'’]     # addresses
  | (?:[^\W\d_]\.){{2,}}                                  # U.S., a.m.
  | \b(?:{_SHORT})\.(?=\s*[\w"“(]|\s*$)                  # Gen.
  | \b[A-Z]\.(?=\s*[A-Z])                                 # J. Smith
  | (?:ca|wo|sha|[^\W_]+?)(?=n{_APOSTROPHE}t\b)           # does|n't
  | n{_APOSTROPHE}t\b
  | {_APOSTROPHE}(?:s|re|ve|ll|d|m)\b
  | \d+(?:[.,:/]\d+)*(?:st|nd|rd|th|s|m|bn|km|kg|k)?\b    # 7,000; 2.5; 1990s
  | \w+(?:[-‐‑&/]\w+|{_APOSTROPHE}(?!(?:s|re|ve|ll|d|m|t)\b)\w+)*   # anti-aircraft, O'Brien
  | \.\.\.+ | --+ | ``|''
  | \S
    """,
    re.VERBOSE | re.IGNORECASE,
)

# Forms that the dictionary leaves alone or reads as another word.
_FORMS = {
    "n't": "not", "'re": "be", "'ve": "have", "'ll": "will", "'d": "would", "'m": "be",
    "ca": "can", "wo": "will", "sha": "shall", "an": "a", "me": "i", "us": "we", "him": "he", "her": "she",
    "them": "they", "whom": "who", "these": "this", "those": "that", "people": "people", "media": "media",
    "left": "leave", "felt": "feel", "found": "find", "bore": "bear", "bade": "bid", "bound": "bind",
    "broke": "break", "rose": "rise", "shook": "shake", "shot": "shoot", "swore": "swear", "thought": "think",
    "won": "win", "gone": "go", "labelled": "label", "cancelled": "cancel", "signalled": "signal",
    "modelled": "model", "quarrelled": "quarrel", "lay": "lay", "foretold": "foretell",
    "thanked": "thank", "thanking": "thank", "thanks": "thank", "assailed": "assail", "assailing": "assail",
    "playing": "play", "swearing": "swear", "thinking": "think", "proclaiming": "proclaim",
    "demurred": "demur", "snapping": "snap", "writing": "write", "serving": "serve",
    "extolled": "extol", "lambasted": "lambast", "pinned": "pin",
}  # fmt: skip


def tokens(text: str, span: Span) -> list[Token]:
    """The tokens of a stretch of text, in order; together they hold every character but white space."""
    return [_token(match) for match in _TOKEN.finditer(text, span.start, span.end)]


@lru_cache(maxsize=50_000)
def lemma(word: str) -> str:
    """The lower-case dictionary form: "denied" has "deny", "n't" has "not"."""
    plain = word.lower().replace("’", "'")
    if plain in _FORMS:
        return _FORMS[plain]
    if not plain.isalpha():
        head, dash, last = plain.rpartition("-")
        return f"{head}-{lemma(last)}" if dash and last.isalpha() else plain
    return str(simplemma.lemmatize(plain, lang="en")).lower()


def stems(word: str) -> list[str]:
    """What a form in -ed or -ing may be a form of: "planning" of "plann", "planne", "plan"."""
    ending = next((ending for ending in ("ing", "ied", "ed") if word.endswith(ending)), "")
    if len(word) - len(ending) < 2 or not ending:
        return []
    if ending == "ied":
        return [word[:-3] + "y"]
    base = word[: -len(ending)]
    undoubled = [base[:-1]] if base[-1:] == base[-2:-1] else []
    return [base, *undoubled, base + "e"]


def _token(match: re.Match[str]) -> Token:
    return Token(span=Span(*match.span()), word=match.group(), lemma=lemma(match.group()))
