"""Which atoms run together into one phrase: "the deputy | Icelandic | foreign minister | Roald Amundsen"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from onrecord.actors import grammar, joining
from onrecord.actors.atoms import ENTITIES, Atom
from onrecord.actors.words import Word

_CARRIERS = ENTITIES | {"role", "anaphor", "modifier", "courtesy", "name", "person"}
NAMES = ("name", "person")


@dataclass(frozen=True, slots=True)
class Line:
    """A passage's words and atoms side by side."""

    text: tuple[Word, ...]
    atoms: tuple[Atom, ...]

    def kind(self, at: int) -> str:
        """The kind of an atom, "" past the end."""
        return self.atoms[at].kind if 0 <= at < len(self.atoms) else ""

    def norm(self, at: int) -> str:
        """The folded words of an atom, "" past the end."""
        return self.atoms[at].norm if 0 <= at < len(self.atoms) else ""

    def lemma(self, at: int) -> str:
        """The lemma of an atom's first word, "" past the end."""
        return self.text[self.atoms[at].first].lemma if 0 <= at < len(self.atoms) else ""

    def capital(self, at: int) -> bool:
        """Whether an atom begins with a capital letter."""
        return self.text[self.atoms[at].first].capital


def together(line: Line, at: int, opened: bool) -> tuple[list[Atom], int]:
    """The atoms that run together from here: entities, modifiers, roles, and the name that ends them."""
    parts: list[Atom] = []
    if line.kind(at) in ("capital", "place", "state", "metonym") and line.norm(at - 1) in grammar.LOCATIVE:
        return [line.atoms[at]], at + 1  # "in Berlin Foreign Minister ..." is two phrases
    while at < len(line.atoms):
        atom = line.atoms[at]
        if _ends(line, parts, at):
            break
        if atom.kind in _CARRIERS:
            parts.append(replace(atom, kind="modifier") if _qualifying(line, at) else atom)
            at += 1
            at += atom.kind == "courtesy" and line.norm(at) == "."
        elif (atom.kind == "number" and (opened or parts)) or _several_sides(line, parts, at):
            at += 1
        else:
            ahead = _loose(line, at) if opened or _qualifies(parts) else 0
            whole = parts and parts[-1].kind in ("state", "role", "organisation", "capital", "metonym")
            if not ahead or whole or (parts and parts[-1].kind == "anaphor" and _of_several(parts[-1])):
                break
            parts.extend(replace(each, kind="loose") for each in line.atoms[at : at + ahead])
            at += ahead
    while parts and parts[-1].kind in ("modifier", "loose", "courtesy"):
        parts.pop()
        at -= 1
    return parts, at


def _ends(line: Line, parts: list[Atom], at: int) -> bool:
    """Whether an atom cannot go on from what stands before it."""
    if not parts:
        return False
    kind, before = line.kind(at), parts[-1]
    if before.kind == "person" or (before.kind == "name" and kind != "name"):
        return True
    if before.kind == "name" and joining.names_body(line, before):
        return True
    # "in his Munich speech Putin said", "in a letter Annan told", "after the speech India's ministry said"
    if kind in (*NAMES, *ENTITIES) and before.kind == "anaphor":
        return not line.text[before.first].capital
    if kind == "modifier" and before.kind in ("role", "anaphor"):
        return not line.capital(at)
    if kind == "modifier" and _is_done(line, before, at):
        return True
    if kind in ("role", "anaphor"):  # "foreign ministry" + "spokesman", but not "rebels" + "men"
        role = before.role if before.kind == "role" else None
        return role is not None and role.number == "p" and not line.capital(at)
    return kind in ENTITIES and any(part.kind == "role" for part in parts)


def _is_done(line: Line, before: Atom, at: int) -> bool:
    """Whether a word that may rank a role is what a side did: "Oslo dismissed Icelandic claims"."""
    word = line.text[line.atoms[at].first]
    if before.kind not in ENTITIES or word.capital or not word.norm.endswith("ed") or word.lemma == word.norm:
        return False
    done_to = line.kind(at + 1) in (*ENTITIES, "article", "possessive")
    return done_to or not _adjective(line, before)


def _several_sides(line: Line, parts: list[Atom], at: int) -> bool:
    """Whether another side goes before the same noun: "Thai and Cambodian field commanders", of both."""
    if not parts or not _adjective(line, parts[-1]) or line.kind(at) not in ("and", "comma"):
        return False
    last = "comma"
    while line.kind(at) in ("and", "comma") and at + 1 < len(line.atoms) and _adjective(line, line.atoms[at + 1]):
        last, at = line.kind(at), at + 2
    at += _loose(line, at)
    while line.kind(at) == "modifier":
        at += 1
    role = line.atoms[at].role if line.kind(at) == "role" else None
    return last == "and" and role is not None and role.number == "p" and line.kind(at + 1) not in NAMES


def _adjective(line: Line, atom: Atom) -> bool:
    """Whether a side stands as it does before a noun: "Thai", "US", but not "Norway" or "Thais"."""
    if atom.kind == "demonym":
        return atom.norm == "swiss" or not atom.norm.endswith("s")
    return atom.kind in ENTITIES and line.text[atom.first].text.isupper()


def _qualifying(line: Line, at: int) -> bool:
    """Whether a word for a role only ranks the role behind a body's name: "the deputy UN ambassador"."""
    atom = line.atoms[at]
    after = line.atoms[at + 2].role if line.kind(at + 1) in ENTITIES and line.kind(at + 2) == "role" else None
    return atom.kind == "role" and atom.modifier and after is not None


def _of_several(atom: Atom) -> bool:
    """Whether a word means several, and no other noun goes with it: "the two sides expressed deep concern"."""
    return atom.role is not None and atom.role.number == "p"


def _qualifies(parts: list[Atom]) -> bool:
    return bool(parts) and parts[-1].kind in ("demonym", "loose", "modifier")


def _loose(line: Line, at: int) -> int:
    """How many unknown small words stand here before a role noun: "commerce ministry", "turbaned figure"."""
    for ahead in range(3):
        if line.kind(at + ahead) in ("role", "anaphor"):
            return ahead
        if line.kind(at + ahead) not in ("word", "modifier") or line.capital(at + ahead):
            return 0
        norm = line.norm(at + ahead)
        if norm in grammar.AUXILIARIES or norm in grammar.CONJUNCTIONS or norm in grammar.ADVERBS:
            return 0
        if line.lemma(at + ahead) in grammar.SPEECH and not norm.endswith("ing"):
            return 0
    return 0
