"""Ministers and leaders of several states: "the foreign ministers" are those of the union or league that met."""

from __future__ import annotations

from itertools import pairwise

from onrecord.actors.memory import Scene, Seen
from onrecord.actors.phrases import Phrase
from onrecord.codebook.actors import Organisation

# Of these a state has one, so that several are several states'
_HEADS = frozenset({"heads of state", "heads of government", "prime ministers"})
_FIELD = " ministers"  # "foreign ministers", "farm ministers"
_SUMMIT = frozenset({"summit", "meeting"})
_MEETING = ("ministers", "leaders", "heads of state")
_BARRED = frozenset({"deputy ministers", "cabinet ministers", "government ministers"})
_LATELY = 4  # sentences through which they are of the organisation named


def council(phrase: Phrase, scene: Scene) -> str | None:
    """The organisation whose states' ministers meet: one named just before, or one that has a seat where they met.

    It is one that the tables know to have such meetings: "EU ministers", "African leaders".
    """
    norm = phrase.role.norm if phrase.role is not None else ""
    field = norm.endswith(_FIELD) and norm not in _BARRED
    if not (field or norm in _HEADS or _at_summit(phrase)) or phrase.modifiers or len(phrase.roles) > 1:
        return None
    near = [each for each in scene.last() if phrase.word.sentence - each.sentence <= _LATELY]
    if any(each.paired for each in near) or _two_states(near, scene):
        return None  # "the ministers of Chad and Niger", "Chad and Niger met": those two
    able = {code for code, row in scene.index.organisations.items() if scene.sides[code] and _meets(row)}
    named = next((each.actor.country for each in near if each.actor.country in able), None)
    if named is None and able and _sits(phrase, scene):
        named = max(sorted(able), key=lambda code: scene.sides[code])
    return named


def _two_states(near: list[Seen], scene: Scene) -> bool:
    """Whether "and" has joined two states: "Chad and Niger signed a truce"."""
    states = sorted((each for each in near if each.actor.country in scene.index.states), key=lambda each: each.place)
    return any(scene.source[one.end : other.place].strip() == "and" for one, other in pairwise(states))


def _at_summit(phrase: Phrase) -> bool:
    """Whether leaders are those of a meeting that the sentence tells of: "Meeting in Oslo, the leaders said"."""
    leaders = phrase.role is not None and phrase.role.norm == "leaders" and phrase.article == "the"
    return leaders and any(word.norm in _SUMMIT and word.sentence == phrase.word.sentence for word in phrase.text)


def _meets(row: Organisation) -> bool:
    """Whether an organisation is known to have ministers or leaders who meet: a bloc under its own name."""
    met = [alias for alias in row.aliases if alias.endswith(_MEETING)]
    own = row.kind == "bloc" and any(alias.rpartition(" ")[0] in (row.name, *row.aliases) for alias in met)
    return own or (row.kind == "organisation" and bool(met))


def _sits(phrase: Phrase, scene: Scene) -> bool:
    """Whether the sentence says that something was in a place where organisations sit: "a row in Luxembourg"."""
    words = (word for word in phrase.text if word.sentence == phrase.word.sentence and word.capital)
    return any(word.norm in scene.index.usual.seats for word in words)
