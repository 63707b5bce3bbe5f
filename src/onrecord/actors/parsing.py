"""Atoms become naming phrases, read from left to right."""

from __future__ import annotations

from dataclasses import replace

from onrecord.actors import apposing, grammar, joining
from onrecord.actors.atoms import ENTITIES, Atom
from onrecord.actors.phrase_parts import NAMES, Line, together
from onrecord.actors.phrases import Phrase
from onrecord.actors.words import Word

_PAIR = ("two", "pair", "duo")
_HALVES = ("side", "party", "camp", "country", "government")
_COUNTS = frozenset("dozen few hundred thousand million couple score".split())


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
        if line.kind(after) in NAMES and phrase.personal:  # "SEB analyst Roald Amundsen"
            named = line.atoms[after]
            phrase, after = replace(phrase, name=named, last=named.last), after + 1
    return joining.followed(line, phrase, after, read) if phrase else (None, after)


def _led_by(line: Line, phrase: Phrase, at: int) -> Phrase | None:
    """The name qualifies the role after it: "the Bush administration", "a COGAT officer"."""
    atom = line.atoms[at] if line.kind(at) == "role" else None
    if phrase.name is None or atom is None or atom.role is None or line.capital(at):
        return None
    several = atom.role.number == "p"
    serves = atom.role.kind == "person" and line.kind(at + 1) in NAMES  # "Amundsen spokeswoman Gertrude Bell"
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
    parts, at = together(line, at, bool(article or owner))
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
    """Those who are named before, where no noun stands beside a verb of saying: "both said", "the three said"."""
    counted = line.norm(at + 1) if line.norm(at + 1) in grammar.COUNTED and _speaks(line, at + 2) else "both"
    pair = line.norm(at) == "the" and (line.norm(at + 1) in _PAIR or counted != "both")
    size = 1 if line.norm(at) == "both" else 2 if pair else 0
    near = (line.text[atom.first] for atom in line.atoms[max(0, at - 1) : at + size + 2])
    if not size or not any(word.lemma in grammar.SPEECH for word in near):
        return None
    first, last = line.atoms[at].first, line.atoms[at + size - 1].last
    norm = counted if size == 2 else "both"
    return Phrase(text=line.text, first=first, last=last, pronoun=Atom("pronoun", first, last, norm))


def _speaks(line: Line, at: int) -> bool:
    """Whether a verb of saying stands here."""
    return line.lemma(at) in grammar.SPEECH


def _each(line: Line, at: int) -> Phrase | None:
    """The two who say the same of one another: "each accused the other", "each side blames the other"."""
    if line.norm(at) != "each":
        return None
    size = 2 if line.norm(at + 1) in _HALVES else 1
    said = at + size
    if not _speaks(line, said) or (line.norm(said + 1), line.norm(said + 2)) != ("the", "other"):
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
    return title or line.kind(at + 1) in (*ENTITIES - {"demonym"}, *NAMES, "courtesy")


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


def _shape(line: Line, parts: list[Atom]) -> Phrase | None:
    """Which of the parts is the name, which the role, which qualify."""
    if not parts:
        return None
    name = parts[-1] if parts[-1].kind in NAMES else None
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
