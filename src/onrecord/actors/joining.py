"""What hangs on a phrase: "of", "for" and "in" after it, and the apposition beside it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.actors.atoms import ENTITIES
from onrecord.actors.phrases import Phrase

if TYPE_CHECKING:
    from onrecord.actors.parsing import Line

    Read = Callable[[Line, int], tuple[Phrase | None, int]]

_SERVING = frozenset({"aide", "aides", "adviser", "advisers", "advisor", "advisors", "assistant", "counsellor"})
_LINKS = frozenset({"of", "for", "at", "to", "in", "from", "with"})


def followed(line: Line, phrase: Phrase, at: int, read: Read) -> tuple[Phrase, int]:
    """The phrase with what prepositions add to it: "spokesman for U.S. forces", "official in Baku"."""
    if phrase.name is not None:
        return _hailing(line, phrase, at, read) or (phrase, at)
    while phrase.role and phrase.name is None and line.norm(at) in _LINKS:
        word = line.norm(at)
        inner, after = read(line, at + 1)
        if inner is None or inner.pronoun or not _takes(phrase, word, inner):
            break
        phrase, at = _attach(phrase, word, inner), after
        if line.kind(at) == "and" and line.kind(at + 1) == "name" and _body_of_name(phrase):
            phrase, at = replace(phrase, last=line.atoms[at + 1].last), at + 2  # Ministry of Water and Power
        if word == "of":
            phrase, at = _listed(line, phrase, at, read)
    return phrase, at


def _listed(line: Line, phrase: Phrase, at: int, read: Read) -> tuple[Phrase, int]:
    """More sides after the first: "the presidents of Chad and Sudan"."""
    while line.kind(at) == "and" and phrase.of and phrase.of[-1].bare_entity:
        other, after = read(line, at + 1)
        if other is None or not other.bare_entity:
            break
        phrase, at = replace(phrase, of=(*phrase.of, other), last=other.last), after
    return phrase, at


def _hailing(line: Line, phrase: Phrase, at: int, read: Read) -> tuple[Phrase, int] | None:
    """What "of" adds to a name: "Neil Bradley of the chamber", "Denis Pushilin, of the Donetsk republic,"."""
    comma = line.kind(at) == "comma"
    link = at + comma + (_speaking(line, at + 1) if comma else 0)
    if line.norm(link) not in (("of", "from", "for", "at") if comma else ("of",)):
        return None
    inner, beyond = read(line, link + 1)
    if inner is None or inner.pronoun or inner.head is None:
        return None
    spoken = link > at + 1
    if comma and not spoken and (inner.head.kind == "name" or line.kind(beyond) not in ("comma", "mark", "")):
        return None
    return replace(phrase, of=(*phrase.of, inner), last=inner.last), beyond


def _speaking(line: Line, at: int) -> int:
    """How many words say that somebody speaks for another: "speaking (for)", "who speaks (for)"."""
    if line.norm(at) == "speaking" and line.norm(at + 1) == "for":
        return 1
    return 2 if line.norm(at) == "who" and line.norm(at + 1) in ("speaks", "spoke") else 0


def _takes(phrase: Phrase, word: str, inner: Phrase) -> bool:
    """Whether a role takes a phrase after a preposition."""
    row, head = phrase.row, inner.head
    serving = phrase.role is not None and phrase.role.norm in _SERVING
    if word in ("of", "for") or (word == "from" and row is not None and row.role == "document"):
        return True
    if word in ("at", "with"):
        return head is not None and head.kind in ("organisation", "metonym", "role", "name")
    if word == "to":
        sent = row is not None and row.kind == "person" and row.number == "s"
        return serving or (sent and row.office in ("ambassador", "envoy", "negotiator", "spokesperson", ""))  # type: ignore[union-attr]
    if inner.role and inner.role.norm == "capital" and inner.entities:
        return True  # "an official in the Pakistani capital"
    return head is not None and head.kind in ENTITIES


def _attach(phrase: Phrase, word: str, inner: Phrase) -> Phrase:
    name = inner.name if inner.entities and inner.role is None else None
    if name is not None:  # "the Russian envoy to the UN Vitaly Churkin"
        inner = replace(inner, name=None, last=inner.entities[-1].last)
        return replace(_attach(phrase, word, inner), name=name, last=name.last)
    serving = phrase.role is not None and phrase.role.norm in _SERVING
    if word == "to" and not serving:
        return replace(phrase, toward=inner, last=inner.last)
    local = inner.head and (inner.head.kind in ("capital", "place", "state") or inner.head.norm == "capital")
    if word == "in" or (word in ("from", "at") and local):
        return replace(phrase, place=inner, last=inner.last)
    return replace(phrase, of=(*phrase.of, inner), last=inner.last)


def _body_of_name(phrase: Phrase) -> bool:
    return phrase.row is not None and phrase.row.kind == "body" and bool(phrase.of) and phrase.of[-1].bare_name


def is_body(phrase: Phrase) -> bool:
    """Whether a bare entity can be owned: "the UN's nuclear watchdog", not "Moscow's Ukraine policy"."""
    return bool(phrase.entities) and phrase.entities[-1].kind in ("organisation", "metonym")


def apposed(left: Phrase, right: Phrase) -> Phrase | None:
    """Two phrases as one: "the president, Vladimir Putin,", "Maria Zakharova, its spokeswoman,"."""
    if left.apposed or left.pronoun or right.pronoun or right.first - left.last != 1:
        return None
    between, after = left.text[left.last].text, right.after
    ends = after.text if after is not None else ""
    if between == "(" and left.name and ends == ")":
        return replace(left, last=right.last, apposed=right)
    if between != "," or left.plural or right.plural:
        return None
    closed = after is None or not after.letters or after.norm in ("who", "in", "at")
    if left.name and is_body(right) and right.bare_entity and ends == ")":
        return replace(left, last=right.last, of=(*left.of, right))
    if not closed:
        return None
    if left.name and right.bare_entity and right.article == "a" and right.entities[-1].kind == "demonym":
        return replace(left, last=right.last, of=(*left.of, right))  # "Chris Aldberg, a Briton,"
    if left.nameless and left.personal and right.name and right.article != "a":
        return replace(left, last=right.last, name=right.name, apposed=right)
    if left.name and right.nameless and right.personal:
        return replace(left, last=right.last, apposed=right)
    return None
