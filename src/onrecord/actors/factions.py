"""Whose an army, generals or an opposition without a name are, where somebody from outside tells of them.

"Sudan's war goes on. Kenya's president told the generals to stop": Sudan's.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from onrecord.actors.entities import entry_of
from onrecord.actors.grammar import word_set
from onrecord.actors.memory import Scene
from onrecord.actors.phrases import Phrase, within
from onrecord.codebook.actors import Organisation

# What a state has within itself: "Sudan's war", "the crisis in Chad"; not "the war in Chad", which others may wage
_TROUBLES = word_set("crisis coup uprising revolt revolution rebellion insurgency mutiny turmoil impasse standoff")
_ITS_OWN = _TROUBLES | {"war", "truce", "ceasefire"}  # where it is the state's: "Sudan's war"
_WITHIN = _TROUBLES | word_set("sides factions rivals camps generals warlords rebels junta")
_ON_OTHERS = word_set("on against with in over at")  # "Oslo's war on Chad"
_CIVIL = frozenset({"civil", "peace"})
_BETWEEN = 3  # words in "Sudan's long and bloody war"
_HELPING = word_set("arm back fund finance train support aid supply equip bankroll sponsor shelter harbour harbor")
# The plural roles that stand for those who lead one side of such a war
_LEADERS = frozenset({"generals", "commanders", "warlords"})


def torn(every: Iterable[Phrase], scene: Scene) -> Counter[str]:
    """How often a report tells of a state's own war or crisis: "Sudan's war", "the two sides in Chad"."""
    found: Counter[str] = Counter()
    for phrase in (part for each in every for part in within(each)):
        if phrase.bare_entity and phrase.pronoun is None and (_owns(phrase) or _is_where(phrase)):
            code = entry_of(phrase.entities[-1], scene).code
            found.update([code] if code in scene.index.states else [])
    return found


def armed(every: Iterable[Phrase], scene: Scene) -> frozenset[str]:
    """The states whose troops a report names: "Chadian soldiers"."""
    found: set[str] = set()
    for phrase in (part for each in every for part in within(each)):
        if phrase.row is not None and phrase.row.role == "MIL":
            owner = phrase.owner if phrase.owner is not None and phrase.owner.bare_entity else None
            atoms = (*phrase.entities, *(owner.entities if owner else ()))
            found.update(entry_of(atom, scene).code for atom in atoms)
    return frozenset(found)


def leads(phrase: Phrase) -> bool:
    """Whether those who command in a war are meant: "the generals"."""
    return phrase.article == "the" and phrase.role is not None and phrase.role.norm in _LEADERS


def own(side: str | None, phrase: Phrase, scene: Scene) -> str | None:
    """The state in whose own war or crisis a faction is, where the side that it would be of only tells of that."""
    if scene.nearby is not None or side not in scene.index.states or side in scene.torn or side in scene.armed:
        return side
    if phrase.article != "the" or phrase.entities or _acts(side, scene):
        return side
    about = scene.folk()
    others = [state for state in scene.torn if state != side]
    others = others or [state for state, count in _fought(scene).items() if about[state] - count >= about[side]]
    return max(others, key=lambda state: (scene.torn[state], about[state], state), default=side)


def aided(side: str | None, phrase: Phrase, scene: Scene) -> str | None:
    """The state whose a faction is that another is said to help: "Oslo accused Chad of arming the opposition"."""
    if phrase.before is None or phrase.before.lemma not in _HELPING:
        return side
    near = [each for each in scene.seen if each.sentence == phrase.word.sentence and each.actor.country]
    if not near or near[-1].actor.country != side:
        return side
    others = [state for state in (*scene.torn, *_fought(scene)) if state != side]
    told = (each.actor.country for each in near if each.subject and each.actor.country in scene.index.states)
    first = next(told, side)
    if others:
        return first if first in others else max(others, key=lambda state: (scene.folk()[state], state))
    return first


def _owns(phrase: Phrase) -> bool:
    """Whether the war or crisis is a state's: "Sudan's long war"."""
    at = phrase.last
    if at >= len(phrase.text):
        return False
    possessive = phrase.text[at].norm in ("'s", "’s", "'", "’")
    demonym = phrase.entities[-1].kind == "demonym"
    if not possessive and not demonym:
        return False
    words = phrase.text[at + possessive : at + possessive + _BETWEEN]
    noun = next((number for number, word in enumerate(words) if word.norm in _ITS_OWN), None)
    if noun is None or (demonym and words[noun].norm == "war" and not (noun and words[noun - 1].norm in _CIVIL)):
        return False
    if any(not word.letters or word.capital for word in words[:noun]):
        return False
    after = phrase.text[at + possessive + noun + 1 : at + possessive + noun + 2]
    return not after or after[0].norm not in _ON_OTHERS


def _is_where(phrase: Phrase) -> bool:
    """Whether rivals of a state are told of, or trouble in it: "the two sides in Sudan", "civil war in Chad"."""
    if phrase.before is None or phrase.before.norm != "in" or phrase.first < 3:
        return False
    kind, noun = phrase.text[phrase.first - 3], phrase.text[phrase.first - 2]
    return noun.norm in _WITHIN or (noun.norm == "war" and kind.norm == "civil")


def _acts(side: str | None, scene: Scene) -> bool:
    """Whether a side has done more so far than to speak, or to be spoken to."""
    its = (each for each in scene.seen if each.actor.country == side and not each.quoted)
    return any(each.actor.role == "MIL" or (each.subject and not (each.speaks or each.human)) for each in its)


def _fought(scene: Scene) -> Counter[str]:
    """The states that an armed group which the report names fights for its own, with how often it is named."""
    found: Counter[str] = Counter()
    for code, count in scene.sides.items():
        row = scene.index.organisations.get(code)
        if isinstance(row, Organisation) and row.kind == "group" and row.role in ("REB", "MIL") and row.state:
            found[row.state] += count
    return found
