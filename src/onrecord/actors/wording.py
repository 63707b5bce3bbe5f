"""Role phrases put into plain words, so that one actor has one name in many reports."""

from __future__ import annotations

from onrecord.actors import abroad, entities, grammar
from onrecord.actors.grammar import word_set
from onrecord.actors.memory import Scene
from onrecord.actors.phrases import Phrase

UNIMPORTANT = word_set(
    "senior junior top leading unnamed anonymous high ranking level veteran powerful influential "
    "prominent other same another own unidentified number two second first new current then long serving "
    "longtime"
)
_DROPPED = grammar.DEFINITE | grammar.INDEFINITE | grammar.POSSESSIVE | UNIMPORTANT


def plain(phrase: Phrase, source: str) -> str:
    """A role phrase without article and rank: "a senior Turkish official" is "Turkish official"."""
    text, first, last = phrase.text, phrase.first, phrase.last
    if phrase.owner is not None and phrase.owner.pronoun is not None:
        first = phrase.owner.last
    while first < last - 1 and text[first].norm in _DROPPED:
        first += 1
    if phrase.place is not None and phrase.place.last == last and phrase.place.first - 1 > first:
        last = phrase.place.first - 1
    return source[text[first].start : text[last - 1].end]


def _by(phrase: Phrase) -> bool:
    """Whether "by" says who sent the people that a phrase is of."""
    inner, role = phrase.of[0], phrase.role
    between = phrase.text[role.last : inner.first] if role is not None else ()
    return phrase.plural and phrase.personal and any(word.norm == "by" for word in between)


def called(phrase: Phrase, side: str | None, scene: Scene) -> str:
    """The phrase as an actor's name, with the side's adjective where its words do not say the side.

    "Russia's foreign ministry", "the foreign ministry in Moscow" and "its foreign ministry" are all the
    Russian foreign ministry.
    """
    words, owner = plain(phrase, scene.source), phrase.owner
    if side and phrase.of and phrase.role is not None and _by(phrase):
        return f"{entities.adjective(side, scene)} {phrase.role.norm}"  # "Observers sent by Norway"
    if owner is not None and owner.bare_entity and owner.entities[-1].kind in ("state", "capital"):
        rest = scene.source[phrase.text[owner.last].end : phrase.span.end].lstrip()
        return f"{entities.adjective(side, scene)} {rest}" if side else rest
    usual = phrase.role is not None and phrase.role.norm in scene.index.usual.bodies
    said = (
        usual
        or abroad.outsiders(phrase, scene.index)
        or phrase.entities
        or phrase.of
        or (owner is not None and owner.pronoun is None)
    )
    if side is None or said:
        return words
    whose, own = entities.adjective(side, scene).split(), words.lower().split()
    # "coalition warplanes" of the Saudi-led coalition, "a central bank official" of the European Central Bank
    twice = next(at for at in range(len(whose) + 1) if own[: len(whose) - at] == [w.lower() for w in whose[at:]])
    return " ".join((*whose[:twice], words))
