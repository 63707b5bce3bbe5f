"""What hangs on a phrase: "of", "for" and "in" after it, and the apposition beside it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.actors.apposing import one_of_party
from onrecord.actors.atoms import ENTITIES, Atom
from onrecord.actors.grammar import BODIES, SENDING, word_set
from onrecord.actors.phrases import Phrase

if TYPE_CHECKING:
    from onrecord.actors.phrase_parts import Line

    Read = Callable[[Line, int], tuple[Phrase | None, int]]

_SERVING = frozenset({"aide", "aides", "adviser", "advisers", "advisor", "advisors", "assistant", "counsellor"})
_HEADING = frozenset({"heading", "leading", "chairing", "representing", "commanding"})
_HEADS = word_set("heads leads chairs runs commands represents headed led chaired commanded represented")
_GIVEN_OUT = frozenset({"posted", "published", "issued", "released", "circulated", "signed", "distributed"})
_SENDING = SENDING | word_set("field appoint")
_LED = frozenset({"led", "run", "organised", "organized"})
# Who is one is of the side of the person whose he is
_ALLIES = frozenset({"ally", "associate", "loyalist", "supporter", "protege", "disciple", "lieutenant"})
_ALLIED = 5  # words from the article through "ally"
# Whose own names say behind "of" what they are for
_DEPARTMENTS = frozenset({"ministry", "department", "directorate", "directorate general"})
_LINKS = frozenset({"of", "for", "at", "to", "in", "from", "with"})


def followed(line: Line, phrase: Phrase, at: int, read: Read) -> tuple[Phrase, int]:
    """The phrase with what prepositions add to it: "spokesman for U.S. forces", "official in Baku"."""
    if phrase.name is not None:
        return _hailing(line, phrase, at, read) or (phrase, at)
    if (elected := _elected(line, phrase, at, read)) is not None:
        return elected
    if (beyond := _fields(line, phrase, at)) > at:
        return replace(phrase, last=line.atoms[beyond - 1].last), beyond
    if (issuer := _issued(line, phrase, at)) > at:
        inner, after = read(line, issuer)
        if inner is not None and inner.pronoun is None:
            return replace(phrase, of=(*phrase.of, inner), last=inner.last), after
    if (sender := _sent(line, phrase, at)) > at:
        inner, after = read(line, sender)
        if inner is not None and _sends(inner, line.lemma(at)):
            return replace(phrase, of=(*phrase.of, inner), last=inner.last), after
    while phrase.role and phrase.name is None and (line.norm(at) in _LINKS or _is_authored(line, phrase, at)):
        word = line.norm(at)
        inner, after = read(line, at + 1)
        if inner is None or inner.pronoun or not _takes(phrase, word, inner):
            break
        phrase, at = _attach(line, phrase, word, inner), after
        if phrase.name is None and _serves_body(line, phrase, at):
            person = line.atoms[at]
            return replace(phrase, name=person, last=person.last), at + 1
        named = _body_of_name(phrase) or (word == "for" and _body_of_place(line, phrase, at))
        if named and (beyond := _more_of_name(line, at)) > at:
            phrase, at = replace(phrase, last=line.atoms[beyond - 1].last), beyond
        if word == "of":
            phrase, at = _listed(line, phrase, at, read)
    return phrase, at


def _elected(line: Line, phrase: Phrase, at: int, read: Read) -> tuple[Phrase, int] | None:
    """One of a party with the place that elected him: "Republican of Ohio", "a Democrat from North Dakota"."""
    if not one_of_party(phrase) or line.norm(at) not in ("of", "from"):
        return None
    inner, after = read(line, at + 1)
    if inner is None or not (inner.bare_entity or inner.bare_name) or inner.article or inner.owner:
        return None
    return replace(phrase, of=(inner,), last=inner.last), after


def _is_authored(line: Line, phrase: Phrase, at: int) -> bool:
    """Whether a document's author follows: "a statement by (the Norwegian foreign ministry)"."""
    return line.norm(at) == "by" and phrase.row is not None and phrase.row.role == "document"


def _issued(line: Line, phrase: Phrase, at: int) -> int:
    """Where whoever gave a document out is named: "The statement, posted by the Kremlin"; `at` where nobody is."""
    if phrase.row is None or phrase.row.role != "document":
        return at
    verb = at + (line.norm(at) == ",")
    return verb + 2 if line.norm(verb) in _GIVEN_OUT and line.norm(verb + 1) == "by" else at


def _sent(line: Line, phrase: Phrase, at: int) -> int:
    """Where whoever sent some people is named: "Observers sent by Norway", "led by the OSCE"; `at` if nobody is."""
    alone = phrase.plural and phrase.personal and not (phrase.entities or phrase.owner or phrase.of)
    return at + 2 if alone and (_sent_by(line, at) or (line.norm(at) in _LED and line.norm(at + 1) == "by")) else at


def _sent_by(line: Line, at: int) -> bool:
    """Whether "sent by" stands here."""
    return line.lemma(at) in _SENDING and line.norm(at + 1) == "by"


def _sends(inner: Phrase, verb: str) -> bool:
    """Whether some people are of whoever sent or led them: who led them is an organisation."""
    return inner.bare_entity and (verb in _SENDING or inner.entities[-1].kind == "organisation")


def _listed(line: Line, phrase: Phrase, at: int, read: Read) -> tuple[Phrase, int]:
    """More sides after the first: "the presidents of Chad and Sudan", "the ministers of Chad, Niger and Mali"."""
    if phrase.plural and phrase.of and phrase.of[-1].bare_entity and line.kind(at) == "comma":
        phrase, at = _row(line, phrase, at, read)
    while line.kind(at) == "and" and phrase.of and phrase.of[-1].bare_entity:
        other, after = read(line, at + 1)
        if other is None or not other.bare_entity:
            break
        phrase, at = replace(phrase, of=(*phrase.of, other), last=other.last), after
    return phrase, at


def _row(line: Line, phrase: Phrase, at: int, read: Read) -> tuple[Phrase, int]:
    """The sides between commas that "and" closes: "(Chad), Niger (and Mali)"; none where it does not."""
    found, beyond = phrase, at
    while line.kind(beyond) == "comma":
        other, after = read(line, beyond + 1)
        if other is None or not other.bare_entity:
            break
        found, beyond = replace(found, of=(*found.of, other), last=other.last), after
    beyond += line.kind(beyond) == "comma" and line.kind(beyond + 1) == "and"
    other, _ = read(line, beyond + 1) if line.kind(beyond) == "and" and beyond > at else (None, 0)
    return (found, beyond) if other is not None and other.bare_entity else (phrase, at)


def _hailing(line: Line, phrase: Phrase, at: int, read: Read) -> tuple[Phrase, int] | None:
    """What follows a name and says whose it is: "Neil Bradley of the chamber", "Roald Amundsen, who led it"."""
    apart = line.norm(at) in (",", "(")
    leads = (_leading(line, at + 1) or _commanding(line, at + 1)) if line.norm(at) == "," else 0
    led = leads or (_allied(line, at + 1) if line.norm(at) == "," else 0)
    allied = led > leads
    link = at + apart + (_speaking(line, at + 1) if apart else 0)
    if not led and line.norm(link) not in (("of", "from", "for", "at") if apart else ("of",)):
        return None
    inner, beyond = read(line, at + 1 + led if led else link + 1)
    if inner is None or inner.pronoun or inner.head is None:
        return None
    if allied and (inner.name is None or line.kind(beyond) not in ("comma", "mark", "")):
        return None  # "an ally of Russia" may be of any side
    spoken = led or link > at + 1 or (line.norm(link) == "for" and inner.head.kind in ENTITIES)
    if apart and not spoken and (inner.head.kind == "name" or line.kind(beyond) not in ("comma", "mark", "")):
        return None
    return replace(phrase, of=(*phrase.of, inner), last=inner.last), beyond


def _leading(line: Line, at: int) -> int:
    """How many words say that somebody leads or is of what follows: "who heads", "who sits on", "sent by"."""
    if line.norm(at) in _HEADING:
        return 1
    if _sent_by(line, at):
        return 2
    if line.norm(at) != "who":
        return 0
    if line.norm(at + 1) in _HEADS:
        return 2
    return 3 if line.norm(at + 1) in ("sits", "sat") and line.norm(at + 2) in ("in", "on", "for") else 0


def _commanding(line: Line, at: int) -> int:
    """How many words say where somebody is from and what he leads: "the Nigerian in command of (the observers)"."""
    if line.norm(at) not in ("the", "a", "an") or line.kind(at + 1) != "demonym":
        return 0
    if (line.norm(at + 2), line.norm(at + 4)) == ("in", "of") and line.norm(at + 3) in ("command", "charge"):
        return 5
    leads = _leading(line, at + 2)
    return leads + 2 if leads else 0


def _allied(line: Line, at: int) -> int:
    """How many words say that somebody is with whoever follows: "a close ally of (Mr Amundsen)"."""
    near = [line.norm(place) for place in range(at, at + _ALLIED)]
    noun = next((place for place, norm in enumerate(near) if norm in _ALLIES), _ALLIED)
    return noun + 2 if near[0] in ("a", "an") and line.norm(at + noun + 1) == "of" else 0


def _speaking(line: Line, at: int) -> int:
    """How many words say that somebody speaks for another: "speaking (for)", "who speaks (for)"."""
    if line.norm(at) == "speaking" and line.norm(at + 1) == "for":
        return 1
    return 2 if line.norm(at) == "who" and line.norm(at + 1) in ("speaks", "spoke") else 0


def _takes(phrase: Phrase, word: str, inner: Phrase) -> bool:
    """Whether a role takes a phrase after a preposition."""
    row, head = phrase.row, inner.head
    serving = phrase.role is not None and phrase.role.norm in _SERVING
    if word in ("of", "for") or (word in ("from", "by") and row is not None and row.role == "document"):
        return True
    if word == "from" and phrase.plural and phrase.personal and inner.row is not None and inner.row.role == "both":
        return True  # "diplomats from both countries"
    if word == "from" and (phrase.owner is not None or phrase.entities):
        return False  # "withdraw its troops from Ukraine": they are its own
    if word in ("at", "with"):
        return head is not None and head.kind in ("organisation", "metonym", "role", "name")
    if word == "to":
        sent = row is not None and row.kind == "person" and row.number == "s"
        return serving or (sent and row.office in ("ambassador", "envoy", "negotiator", "spokesperson", ""))  # type: ignore[union-attr]
    if inner.role and inner.role.norm == "capital" and inner.entities:
        return True  # "an official in the Pakistani capital"
    return head is not None and head.kind in ENTITIES


def _holds_field(phrase: Phrase, word: str, inner: Phrase) -> bool:
    """Whether a title ends between a field and the name behind it: "minister of foreign trade Roald Amundsen"."""
    if inner.name is None or inner.article or inner.owner or inner.entities or inner.name.first == inner.first:
        return False
    if inner.role is not None:  # "inspector general of police Roald Amundsen"
        several = inner.row is not None and (inner.row.kind == "body" or inner.row.number == "p")
        return word == "of" and phrase.personal and several
    return phrase.row is not None and phrase.row.office == "minister"


def names_body(line: Line, atom: Atom) -> bool:
    """Whether a name is a body's by its last word: "Polar Society"."""
    return line.text[atom.last - 1].norm in BODIES


def _serves_body(line: Line, phrase: Phrase, at: int) -> bool:
    """Whether the full name of whoever serves a named body follows: "head of the Polar Society Roald Amundsen"."""
    inner = phrase.of[-1] if phrase.of else None
    body = inner is not None and inner.role is None and inner.name is not None and names_body(line, inner.name)
    named = line.kind(at) in ("name", "person") and line.atoms[at].last - line.atoms[at].first > 1
    return body and named and phrase.personal and not phrase.plural and not names_body(line, line.atoms[at])


def _bears_name(line: Line, phrase: Phrase, inner: Phrase) -> bool:
    """Whether a name behind a body's noun is of the one whom it has: "Chief Observer of the AU Mission Amundsen".

    "The head of the charity Polar Help" has none: a noun in small letters may have a name of its own.
    """
    role, name = inner.role, inner.name
    if role is None or name is None or inner.row is None or inner.row.kind != "body":
        return False
    full = name.last - name.first > 1 and not names_body(line, name)
    capital = line.text[role.first].capital and not line.text[role.first].text.isupper()
    return full and capital and phrase.personal and not phrase.plural


def _attach(line: Line, phrase: Phrase, word: str, inner: Phrase) -> Phrase:
    if word in ("of", "for") and inner.name is not None and _bears_name(line, phrase, inner):
        body = replace(inner, name=None, last=inner.name.first)
        return replace(_attach(line, phrase, word, body), name=inner.name, last=inner.last)
    if _holds_field(phrase, word, inner) and inner.name is not None:
        return replace(phrase, name=inner.name, last=inner.last, of=(*phrase.of, *inner.of))
    name = inner.name if inner.entities and inner.role is None else None
    if name is not None and not names_body(line, name):  # "the Russian envoy to the UN Vitaly Churkin"
        inner = replace(inner, name=None, last=inner.entities[-1].last)
        return replace(_attach(line, phrase, word, inner), name=name, last=name.last)
    serving = phrase.role is not None and phrase.role.norm in _SERVING
    if word == "to" and not serving:
        return replace(phrase, toward=inner, last=inner.last)
    local = inner.head and (inner.head.kind in ("capital", "place", "state") or inner.head.norm == "capital")
    if word == "in" or (word in ("from", "at") and local):
        return replace(phrase, place=inner, last=inner.last)
    return replace(phrase, of=(*phrase.of, inner), last=inner.last)


def _more_of_name(line: Line, at: int) -> int:
    """The end of a list that a body is named by: "Ministry of Water and Power", "of Economy, Trade and Industry"."""
    end = at
    while line.kind(end) == "comma" and line.kind(end + 1) == "name":
        end += 2
    closed = line.kind(end) == "and" and line.kind(end + 1) in ("name", "modifier") and line.capital(end + 1)
    return end + 2 if closed else at


def _fields(line: Line, phrase: Phrase, at: int) -> int:
    """The end of what a ministry is for: "Ministry of Economy, Trade and Industry"."""
    if phrase.role is None or phrase.role.norm not in _DEPARTMENTS or line.norm(at) != "of":
        return at
    end = _field(line, at + 1)
    while end > at + 1 and line.kind(end) in ("comma", "and") and _field(line, end + 1) > end + 1:
        end = _field(line, end + 1)
    return end if end > at + 1 else at


def _field(line: Line, at: int) -> int:
    """The end of one capitalised field: "Water Resources"."""
    while line.kind(at) in ("modifier", "name", "loose") and line.capital(at):
        at += 1
    return at


def _body_of_name(phrase: Phrase) -> bool:
    return phrase.row is not None and phrase.row.kind == "body" and bool(phrase.of) and phrase.of[-1].bare_name


def _body_of_place(line: Line, phrase: Phrase, at: int) -> bool:
    """Whether a place that no table has joins one in a body's own name: "the Office for Kosovo and Metohija"."""
    if phrase.row is None or phrase.row.kind != "body" or phrase.role is None or line.kind(at + 1) != "name":
        return False
    other = line.atoms[at + 1]
    capital = phrase.text[phrase.role.first].capital and other.last - other.first == 1
    return capital and bool(phrase.of) and phrase.of[-1].bare_entity
