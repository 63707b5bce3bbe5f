"""Whose a title is that says its side, or that one side's holder is called by: "the secretary of state"."""

from __future__ import annotations

from onrecord.actors.atoms import Atom
from onrecord.actors.memory import Scene
from onrecord.actors.phrases import Phrase

# Titles that mean one side's holder, of the sides that have them, if nothing else is said
_ONE_SIDED = frozenset(
    {"secretary of state", "chancellor", "foreign secretary", "home secretary", "chancellor of the exchequer",
     "treasury secretary", "defense secretary", "secretary of defense", "secretary of defence", "taoiseach",
     "supreme leader", "house speaker", "speaker of the house", "senate majority leader", "senate minority leader",
     "house minority leader", "house majority leader", "fed chair", "fed chairman", "cia director", "fbi director",
     "high representative"}
)  # fmt: skip
# Titles of one side alone, whatever else a report is about
_UNIQUE = frozenset({"taoiseach", "supreme leader", "chancellor of the exchequer", "high representative"})


def titled(phrase: Phrase, scene: Scene) -> str | None:
    """The side that a title belongs to: one that the report speaks of, else the one that has it."""
    return (implied(phrase.role, scene) or _sole(phrase, scene)) if phrase.role is not None else None


def implied(role: Atom, scene: Scene) -> str | None:
    """The side that a title belongs to, where the report speaks of it: "the secretary of state"."""
    sides = [office.side for office in role.offices if office.side and scene.sides[office.side]]
    return max(sides, key=lambda side: scene.sides[side]) if sides and one_sided(role) else None


def _sole(phrase: Phrase, scene: Scene) -> str | None:
    """The side of a title that hardly any other has, unless the text is about another that has it too."""
    role = phrase.role
    assert role is not None
    own = [office.side for office in role.offices if office.side] if role.norm in _ONE_SIDED else []
    here = scene.context(phrase) if own else None
    usual = scene.index.usual.titles.get(role.norm) or (own[0] if len(set(own)) == 1 else None)
    if usual is not None and of_elsewhere(phrase, usual, scene):
        return None
    return here if here in own else usual


def one_sided(role: Atom) -> bool:
    """Whether a title is some sides' alone."""
    return role.norm in _ONE_SIDED or not any(office.side == "" for office in role.offices)


def of_elsewhere(phrase: Phrase, side: str, scene: Scene) -> bool:
    """Whether a title that many states have is of one of which the report names nothing, but others."""
    words = phrase.text[phrase.first : phrase.last]
    role = phrase.role.norm if phrase.role is not None else ""
    own = role in scene.index.usual.titles or any(word.text.isupper() for word in words) or role in _UNIQUE
    return not own and scene.foreign(side)
