"""Atoms become naming phrases: "the ministry's spokeswoman", "Russian troops", "Foreign Minister Hakan Fidan"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from onrecord.actors import grammar
from onrecord.actors.atoms import ENTITIES, Atom
from onrecord.actors.words import Word, span_of
from onrecord.model import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """One naming phrase: its words, and the parts that decide who is meant.

    "the Russian foreign ministry's spokeswoman, Maria Zakharova": `owner` is "the Russian foreign
    ministry", `role` "spokeswoman", `name` "Maria Zakharova". `of` is what "of", "for" or "at" add,
    `place` what "in" adds, `toward` whom an envoy is sent to. `article` is "the", "a" or "".
    """

    first: int
    last: int
    article: str = ""
    owner: Phrase | None = None
    entities: tuple[Atom, ...] = ()
    modifiers: tuple[str, ...] = ()
    role: Atom | None = None
    roles: tuple[Atom, ...] = ()
    courtesy: Atom | None = None
    name: Atom | None = None
    pronoun: Atom | None = None
    of: tuple[Phrase, ...] = ()
    place: Phrase | None = None
    toward: Phrase | None = None
    apposed: Phrase | None = None
    core: int = 0

    @property
    def head(self) -> Atom | None:
        """The atom that carries the phrase."""
        return self.name or self.role or self.pronoun or (self.entities[-1] if self.entities else None)

    @property
    def bare_name(self) -> bool:
        """A name and nothing else."""
        return self.name is not None and self.role is None and self.owner is None and not self.entities

    @property
    def nameless(self) -> bool:
        """A role that no name goes with."""
        return self.name is None and self.role is not None

    def span(self, text: Sequence[Word]) -> Span:
        """The phrase's characters."""
        return span_of(list(text[self.first : self.last]))


def phrases(text: Sequence[Word], atoms: Sequence[Atom]) -> list[Phrase]:
    """The naming phrases of a passage in order, none inside another (parts hang on the outer one)."""
    found: list[Phrase] = []
    at = 0
    while at < len(atoms):
        phrase, after = _full(text, atoms, at)
        if phrase and _stands(text, phrase):
            if found and (joined := _apposed(text, atoms, found[-1], phrase)):
                found[-1] = joined
            else:
                found.append(phrase)
        at = max(after, at + 1)
    return found


def _full(text: Sequence[Word], atoms: Sequence[Atom], at: int) -> tuple[Phrase | None, int]:
    """A phrase with its possessors before it and its "of" and "in" after it."""
    phrase, after = _simple(text, atoms, at, None)
    while phrase and after < len(atoms) and atoms[after].kind == "clitic":
        owner = phrase
        step, beyond = _simple(text, atoms, after + 1, owner)
        if step is None or (step.role is None and step.name is None) or step.article:
            return owner, after
        phrase, after = step, beyond
    if phrase and (led := _led_by(text, atoms, phrase, after)):
        phrase, after = led, after + 1
    return (_followed(text, atoms, phrase, after)) if phrase else (None, after)


def _led_by(text: Sequence[Word], atoms: Sequence[Atom], phrase: Phrase, at: int) -> Phrase | None:
    """"the Bush administration", "the Netanyahu government": the name is the owner of the body."""
    role = atoms[at].role if at < len(atoms) and atoms[at].kind == "role" else None
    if phrase.name is None or role is None or role.kind != "body" or text[atoms[at].first].capital:
        return None
    return Phrase(
        first=phrase.first, last=atoms[at].last, article=phrase.article or "the", owner=replace(phrase, article=""),
        role=atoms[at], roles=(atoms[at],),
    )


def _simple(
    text: Sequence[Word], atoms: Sequence[Atom], at: int, owner: Phrase | None
) -> tuple[Phrase | None, int]:
    """A phrase without possessor and "of": article, what qualifies, role, name."""
    start = at
    article, pronoun = "", None
    if at < len(atoms) and atoms[at].kind == "article":
        article = "the" if atoms[at].norm in grammar.DEFINITE else "a"
        at += 1
    elif at < len(atoms) and atoms[at].kind == "possessive" and owner is None:
        pronoun = atoms[at]
        at += 1
    if at < len(atoms) and start < at and atoms[at].kind == "article" and atoms[at].norm in grammar.INDEFINITE:
        at += 1
    parts, at = _parts(text, atoms, at, bool(article or pronoun or owner))
    phrase = _shape(parts, start, at, atoms)
    if pronoun and (phrase is None or (phrase.role is None and phrase.name is None)):
        return Phrase(first=pronoun.first, last=pronoun.last, pronoun=pronoun), start + 1
    if phrase is None:
        lone = atoms[start] if start < len(atoms) else None
        if lone and lone.kind in ("pronoun", "speaker") and owner is None:
            return Phrase(first=lone.first, last=lone.last, pronoun=lone), start + 1
        return None, start + 1
    if pronoun:
        owner = Phrase(first=pronoun.first, last=pronoun.last, pronoun=pronoun)
    first = owner.first if owner else atoms[start].first
    return replace(phrase, first=first, article=article, owner=owner), at


def _stands(text: Sequence[Word], phrase: Phrase) -> bool:
    """A small-letter singular role needs an article, a name or a side: "in general" names nobody."""
    role = phrase.role
    if role is None or phrase.name or phrase.article or phrase.owner or phrase.entities or phrase.of:
        return True
    row = role.role
    plural = row is not None and row.number == "p"
    return plural or text[role.first].capital or bool(phrase.modifiers) or role.last - role.first > 1


def _parts(text: Sequence[Word], atoms: Sequence[Atom], at: int, opened: bool) -> tuple[list[Atom], int]:
    """The atoms that run together from here: entities, modifiers, roles, and the name that ends them."""
    parts: list[Atom] = []
    if at and at < len(atoms) and atoms[at].kind in ("capital", "place", "state") and atoms[at - 1].norm in grammar.LOCATIVE:
        return [atoms[at]], at + 1  # "in Berlin Foreign Minister ..." is two phrases
    while at < len(atoms):
        atom = atoms[at]
        kind = atom.kind
        if parts and parts[-1].kind in ("name", "person") and kind not in ("name",):
            break
        if kind in ("role", "anaphor") and parts and not _joins(text, parts, atom):
            break
        if kind in ENTITIES and any(part.kind == "role" for part in parts):
            break
        if kind in ENTITIES or kind in ("role", "anaphor", "modifier", "courtesy", "name", "person"):
            parts.append(atom)
            at += 1
            if kind == "courtesy" and at < len(atoms) and atoms[at].norm == ".":
                at += 1
            continue
        ahead = _loose(text, atoms, at) if opened or _adjective(text, parts) else 0
        if not ahead or (parts and parts[-1].kind in ("state", "role", "organisation", "capital", "metonym")):
            break
        parts.extend(replace(each, kind="loose") for each in atoms[at : at + ahead])
        at += ahead
    while parts and parts[-1].kind in ("modifier", "loose", "courtesy"):
        parts.pop()
        at -= 1
    return parts, at


def _joins(text: Sequence[Word], parts: list[Atom], atom: Atom) -> bool:
    """Whether a role goes on from what stands before: "foreign ministry" + "spokesman", not "rebels" + "men"."""
    before = parts[-1].role if parts[-1].kind == "role" else None
    return before is None or before.number != "p" or text[atom.first].capital


def _adjective(text: Sequence[Word], parts: list[Atom]) -> bool:
    return bool(parts) and parts[-1].kind in ("demonym", "loose", "modifier")


def _loose(text: Sequence[Word], atoms: Sequence[Atom], at: int) -> int:
    """How many unknown small words stand here before a role noun: "commerce ministry", "turbaned figure"."""
    for ahead in range(0, 3):
        if at + ahead >= len(atoms):
            return 0
        atom = atoms[at + ahead]
        if atom.kind in ("role", "anaphor"):
            return ahead
        if atom.kind not in ("word", "modifier") or text[atom.first].capital:
            return 0
        if atom.norm in grammar.AUXILIARIES or atom.norm in grammar.CONJUNCTIONS or atom.norm in grammar.ADVERBS:
            return 0
        if text[atom.first].lemma in grammar.SPEECH and not atom.norm.endswith("ing"):
            return 0
    return 0


def _shape(parts: list[Atom], first: int, at: int, atoms: Sequence[Atom]) -> Phrase | None:
    """Which of the parts is the name, which the role, which qualify."""
    if not parts:
        return None
    name = parts[-1] if parts[-1].kind in ("name", "person") else None
    before = parts[:-1] if name else parts
    courtesy = next((part for part in before if part.kind == "courtesy"), None)
    roles = tuple(part for part in before if part.kind in ("role", "anaphor"))
    entities = tuple(part for part in before if part.kind in ENTITIES)
    modifiers = tuple(part.norm for part in before if part.kind in ("modifier", "loose"))
    if not (name or roles or entities):
        return None
    return Phrase(
        first=parts[0].first,
        last=parts[-1].last,
        entities=entities,
        modifiers=modifiers,
        role=roles[-1] if roles else None,
        roles=roles,
        courtesy=courtesy,
        name=name,
        core=parts[0].first,
    )


def _followed(
    text: Sequence[Word], atoms: Sequence[Atom], phrase: Phrase, at: int
) -> tuple[Phrase, int]:
    """What "of", "for", "at", "to" and "in" add to a role: "spokesman for U.S. forces"."""
    if phrase.name is not None and (led := _hailing(text, atoms, phrase, at)):
        return led
    while phrase.role and phrase.name is None and at + 1 < len(atoms) and atoms[at].kind == "preposition":
        word = atoms[at].norm
        if word not in ("of", "for", "at", "to", "in", "from", "with"):
            break
        inner, after = _full(text, atoms, at + 1)
        if inner is None or inner.pronoun or not _takes(phrase, word, inner):
            break
        phrase = _attach(phrase, word, inner)
        at = after
        if at + 1 < len(atoms) and atoms[at].kind == "and" and atoms[at + 1].kind == "name" and _body(phrase):
            phrase, at = replace(phrase, last=atoms[at + 1].last), at + 2  # Ministry of Water and Power
        while word == "of" and at + 1 < len(atoms) and atoms[at].kind == "and" and inner.head:
            other, after = _full(text, atoms, at + 1)
            if other is None or other.head is None or other.head.kind not in ENTITIES or inner.head.kind not in ENTITIES:
                break
            phrase, at = replace(phrase, of=(*phrase.of, other), last=other.last), after
    return phrase, at


def _hailing(
    text: Sequence[Word], atoms: Sequence[Atom], phrase: Phrase, at: int
) -> tuple[Phrase, int] | None:
    """What "of" adds to a name: "Neil Bradley of the chamber", "Denis Pushilin, of the Donetsk republic"."""
    after = at + (at < len(atoms) and atoms[at].kind == "comma")
    if after + 1 >= len(atoms) or atoms[after].norm not in ("of", "from", "for", "at"):
        return None
    if atoms[after].norm != "of" and after == at:
        return None
    inner, beyond = _full(text, atoms, after + 1)
    if inner is None or inner.pronoun or inner.head is None or inner.head.kind == "name" and after > at:
        return None
    if after > at and beyond < len(atoms) and atoms[beyond].kind not in ("comma", "mark"):
        return None
    return replace(phrase, of=(*phrase.of, inner), last=inner.last), beyond


def _takes(phrase: Phrase, word: str, inner: Phrase) -> bool:
    row = phrase.role.role if phrase.role else None
    person = row is None or row.kind in ("person", "private")
    sent = row is not None and row.office in ("ambassador", "envoy", "negotiator", "spokesperson", "")
    if word in ("of", "for"):
        return True
    if word in ("at", "with"):
        return inner.head is not None and inner.head.kind in ("organisation", "metonym", "role", "name")
    if word == "to":
        return sent and person and row is not None and row.number == "s" and row.kind == "person"
    return inner.head is not None and inner.head.kind in ENTITIES and word in ("in", "from")


def _body(phrase: Phrase) -> bool:
    row = phrase.role.role if phrase.role else None
    return row is not None and row.kind == "body" and bool(phrase.of) and phrase.of[-1].bare_name


def _attach(phrase: Phrase, word: str, inner: Phrase) -> Phrase:
    if word == "to":
        return replace(phrase, toward=inner, last=inner.last)
    if word in ("in", "from", "at") and inner.head and inner.head.kind in ("capital", "place", "state"):
        return replace(phrase, place=inner, last=inner.last)
    return replace(phrase, of=(*phrase.of, inner), last=inner.last)


def _apposed(text: Sequence[Word], atoms: Sequence[Atom], left: Phrase, right: Phrase) -> Phrase | None:
    """"the president, Vladimir Putin," and "Maria Zakharova, the ministry's spokeswoman," as one phrase."""
    if left.apposed or left.pronoun or right.pronoun or right.first - left.last != 1 or text[left.last].text != ",":
        return None
    closed = right.last >= len(text) or not text[right.last].letters or text[right.last].norm in ("who", "in", "at")
    singular = all(each.role is None or each.role.role is None or each.role.role.number == "s" for each in (left, right))
    if not singular:
        return None
    if left.nameless and right.name and (right.bare_name or right.courtesy) and left.article != "a" or (
        left.nameless and right.bare_name and closed
    ):
        return replace(left, last=right.last, name=right.name, apposed=right)
    if left.name and right.nameless and closed and right.role and _describes(right):
        return replace(left, last=right.last, apposed=right)
    return None


def _describes(phrase: Phrase) -> bool:
    row = phrase.role.role if phrase.role else None
    return row is None or row.kind in ("person", "private")
