"""Atoms become naming phrases, read from left to right."""

from __future__ import annotations

from dataclasses import dataclass, replace

from onrecord.actors import apposing, grammar, joining
from onrecord.actors.atoms import ENTITIES, Atom
from onrecord.actors.phrases import Phrase
from onrecord.actors.words import Word

_CARRIERS = ENTITIES | {"role", "anaphor", "modifier", "courtesy", "name", "person"}
_NAMES = ("name", "person")
_PAIR = ("two", "pair", "duo")
_HALVES = ("side", "party", "camp", "country", "government")
_COUNTS = frozenset("dozen few hundred thousand million couple score".split())


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

    def capital(self, at: int) -> bool:
        """Whether an atom begins with a capital letter."""
        return self.text[self.atoms[at].first].capital


def phrases(text: tuple[Word, ...], atoms: list[Atom]) -> tuple[Phrase, ...]:
    """The naming phrases of a passage in order, none inside another (parts hang on the outer one)."""
    line = Line(text, tuple(atoms))
    found: list[Phrase] = []
    at = 0
    while at < len(atoms):
        phrase, after = read(line, at)
        if phrase and _stands(phrase):
            joined = apposing.apposed(found[-1], phrase) if found else None
            found[-1:] = [joined] if joined else [*found[-1:], phrase]
        at = max(after, at + 1)
    return tuple(found)


def read(line: Line, at: int) -> tuple[Phrase | None, int]:
    """A phrase with its possessors before it and its "of" and "in" after it, and the atom that follows."""
    phrase, after = _simple(line, at, None)
    while phrase and line.kind(after) == "clitic":
        step, beyond = _simple(line, after + 1, phrase)
        if step is None or step.article or not (step.role or step.name or apposing.is_body(step)):
            return phrase, after
        phrase, after = step, beyond
    if phrase and (led := _led_by(line, phrase, after)):
        phrase, after = led, after + 1
        if line.kind(after) in _NAMES and phrase.personal:  # "SEB analyst Roald Amundsen"
            named = line.atoms[after]
            phrase, after = replace(phrase, name=named, last=named.last), after + 1
    return joining.followed(line, phrase, after, read) if phrase else (None, after)


def _led_by(line: Line, phrase: Phrase, at: int) -> Phrase | None:
    """The name qualifies the role after it: "the Bush administration", "a COGAT officer"."""
    atom = line.atoms[at] if line.kind(at) == "role" else None
    if phrase.name is None or atom is None or atom.role is None or line.capital(at):
        return None
    several = atom.role.number == "p"
    serves = atom.role.kind == "person" and line.kind(at + 1) in _NAMES  # "Amundsen spokeswoman Gertrude Bell"
    if atom.role.kind != "body" and not (phrase.article or several or serves):
        return None
    return Phrase(
        text=line.text,
        first=phrase.first,
        last=atom.last,
        article=phrase.article or "the",
        owner=replace(phrase, article=""),
        role=atom,
        roles=(atom,),
    )


def _simple(line: Line, at: int, owner: Phrase | None) -> tuple[Phrase | None, int]:
    """A phrase without possessor and "of": article, what qualifies, role, name."""
    start, article = at, ""
    if line.kind(at) == "article" and not _conjunction(line, at):
        article = "the" if line.norm(at) in grammar.DEFINITE else "a"
        at += 1
        at += line.kind(at) == "article" and line.norm(at) in grammar.INDEFINITE  # "the two"
    elif line.kind(at) == "possessive" and owner is None:
        owner = _pronoun(line, at)
        at += 1
    parts, at = _parts(line, at, bool(article or owner))
    phrase = _shape(line, parts)
    if phrase is not None and line.norm(start) in ("a", "an") and _is_many(phrase, parts):
        return None, start + 1  # "an overture officials described as treason" is no phrase: the officials are
    # "its Security Council"
    body = phrase is not None and apposing.is_body(phrase) and phrase.last - phrase.first > 1
    if owner is not None and owner.pronoun and (phrase is None or (phrase.bare_entity and not body)):
        return owner, start + 1
    if phrase is None:
        if owner is None and (both := _both(line, start) or _each(line, start)) is not None:
            return both, start + both.last - both.first
        lone = line.kind(start) in ("pronoun", "speaker") and owner is None
        return (_pronoun(line, start) if lone else None), start + 1
    first = owner.first if owner else line.atoms[start].first
    return replace(phrase, first=first, article=article, owner=owner), at


def _both(line: Line, at: int) -> Phrase | None:
    """Two who are named before, where no noun stands beside a verb of saying: "both said", "said the two"."""
    size = 1 if line.norm(at) == "both" else 2 if line.norm(at) == "the" and line.norm(at + 1) in _PAIR else 0
    near = (line.text[atom.first] for atom in line.atoms[max(0, at - 1) : at + size + 2])
    if not size or not any(word.lemma in grammar.SPEECH for word in near):
        return None
    first, last = line.atoms[at].first, line.atoms[at + size - 1].last
    return Phrase(text=line.text, first=first, last=last, pronoun=Atom("pronoun", first, last, "both"))


def _each(line: Line, at: int) -> Phrase | None:
    """The two who say the same of one another: "each accused the other", "each side blames the other"."""
    if line.norm(at) != "each":
        return None
    size = 2 if line.norm(at + 1) in _HALVES else 1
    said = at + size
    verb = said < len(line.atoms) and line.text[line.atoms[said].first].lemma in grammar.SPEECH
    if not verb or (line.norm(said + 1), line.norm(said + 2)) != ("the", "other"):
        return None
    first, last = line.atoms[at].first, line.atoms[said - 1].last
    return Phrase(text=line.text, first=first, last=last, pronoun=Atom("pronoun", first, last, "each"))


def _is_many(phrase: Phrase, parts: list[Atom]) -> bool:
    """Whether "a" cannot belong to a noun for several: "an overture officials ...", but "a dozen officials"."""
    many = phrase.name is None and phrase.role is not None and phrase.plural
    loose = [part.norm for part in parts if part.kind == "loose"]
    return many and loose[:1] != [] and loose[0] not in _COUNTS


def _conjunction(line: Line, at: int) -> bool:
    """Whether "that" opens a clause and no phrase: "said that Moscow would"."""
    if line.norm(at) != "that" or at + 1 >= len(line.atoms):
        return False
    title = line.kind(at + 1) == "role" and line.capital(at + 1)
    role = line.atoms[at + 2].role if line.kind(at + 1) == "demonym" and line.kind(at + 2) == "role" else None
    if role is not None and role.number == "p":  # "shows that Russian forces": it would be "those forces"
        return True
    return title or line.kind(at + 1) in (*ENTITIES - {"demonym"}, *_NAMES, "courtesy")


def _pronoun(line: Line, at: int) -> Phrase:
    atom = line.atoms[at]
    return Phrase(text=line.text, first=atom.first, last=atom.last, pronoun=atom)


def _stands(phrase: Phrase) -> bool:
    """A small-letter singular role needs an article, a name or a side: "in general" names nobody."""
    role = phrase.role
    if role is None or phrase.name or phrase.article or phrase.owner or phrase.entities or phrase.of:
        return True
    capital = phrase.text[role.first].capital
    if phrase.before is not None and phrase.before.norm in ("'s", "’s"):
        return True  # "Saturday's statement"
    return phrase.plural or capital or bool(phrase.modifiers) or role.last - role.first > 1


def _parts(line: Line, at: int, opened: bool) -> tuple[list[Atom], int]:
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
    if kind in (*_NAMES, *ENTITIES) and before.kind == "anaphor":
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
    return last == "and" and role is not None and role.number == "p" and line.kind(at + 1) not in _NAMES


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
        lemma = line.text[line.atoms[at + ahead].first].lemma
        if lemma in grammar.SPEECH and not norm.endswith("ing"):
            return 0
    return 0


def _shape(line: Line, parts: list[Atom]) -> Phrase | None:
    """Which of the parts is the name, which the role, which qualify."""
    if not parts:
        return None
    name = parts[-1] if parts[-1].kind in _NAMES else None
    before = parts[:-1] if name else parts
    roles = tuple(part for part in before if part.kind in ("role", "anaphor"))
    entities = tuple(part for part in before if part.kind in ENTITIES)
    if not (name or roles or entities):
        return None
    return Phrase(
        text=line.text,
        first=parts[0].first,
        last=parts[-1].last,
        entities=entities,
        modifiers=tuple(part.norm for part in before if part.kind in ("modifier", "loose")),
        role=roles[-1] if roles else None,
        roles=roles,
        courtesy=next((part for part in before if part.kind == "courtesy"), None),
        name=name,
    )
