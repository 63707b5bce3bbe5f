"""Whose an army, generals or an opposition without a name are, where somebody from outside tells of them.

"Sudan's war goes on. Kenya's president told the generals to stop": Sudan's.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from onrecord.actors.entities import entry_of
from onrecord.actors.entries import PersonRow
from onrecord.actors.grammar import word_set
from onrecord.actors.memory import Scene
from onrecord.actors.phrases import Phrase, within
from onrecord.codebook.actors import Organisation
from onrecord.codebook.doing import AIDING

# What a state has within itself: "the crisis in Chad"
_TROUBLES = word_set("crisis coup uprising revolt revolution rebellion insurgency mutiny turmoil impasse standoff")
_WITHIN = _TROUBLES | word_set("sides factions rivals camps generals warlords rebels junta")
_CALMED = word_set("truce ceasefire")
_FOUGHT = word_set("war fighting conflict bloodshed violence")
_ITS_OWN = _TROUBLES | _CALMED | {"war"}  # where it is the state's: "Sudan's war"
_SETTLING = word_set("talks process deal accord")  # behind "peace"
_ON_OTHERS = word_set("on against with in over at")  # "Oslo's war on Chad"
_MOSTLY = 3  # times that a report names the state that it is about where one from outside only speaks of it
_BETWEEN = 3  # words in "Sudan's long and bloody war"
# How sure it is that a war is a state's own and no speaker's: even a neighbour's who may wage it, where the report is
# more about that state; even a great power's that may have troops anywhere; any other's
_SURE, _LIKELY, _MAYBE = 3, 2, 1
_HELPING = AIDING | word_set("bankroll shelter harbour harbor")
# The plural roles that stand for one side of such a war
_PARTIES = frozenset({"generals", "commanders", "warlords", "paramilitaries", "militias"})


def torn(every: Sequence[Phrase], scene: Scene) -> dict[str, int]:
    """The states of whose own war or crisis a report tells, and how surely: "Sudan's war", "the sides in Chad"."""
    found: dict[str, int] = {}
    for phrase in (part for each in every for part in within(each)):
        if phrase.bare_entity and (level := max(_owns(phrase), _where(phrase))):
            code = entry_of(phrase.entities[-1], scene).code
            if code in scene.index.states:
                found[code] = max(level, found.get(code, 0))
    for one, other in pairwise(every):
        between = [word.norm for word in one.text[one.last : other.first]] if one.text is other.text else []
        if between == ["and"]:
            found.update(dict.fromkeys(_rivals(one, other, scene) | _rivals(other, one, scene), _SURE))
    return found


def armed(every: Iterable[Phrase], scene: Scene) -> frozenset[str]:
    """The states whose troops a report names: "Chadian soldiers"."""
    found: set[str] = set()
    for phrase in (part for each in every for part in within(each)):
        officer = phrase.personal and not phrase.plural  # "the Chadian general" of a mission
        if phrase.row is not None and phrase.row.role == "MIL" and not officer:
            owner = phrase.owner if phrase.owner is not None and phrase.owner.bare_entity else None
            atoms = (*phrase.entities, *(owner.entities if owner else ()))
            found.update(entry_of(atom, scene).code for atom in atoms)
    return frozenset(found)


def stands_for_a_side(phrase: Phrase) -> bool:
    """Whether those on one side of a war are meant: "the generals"."""
    return phrase.article == "the" and phrase.role is not None and phrase.role.norm in _PARTIES


def own(side: str | None, phrase: Phrase, scene: Scene) -> str | None:
    """The state in whose own war or crisis a faction is, where the side that it would be of only tells of that."""
    if scene.nearby is not None or side not in scene.index.states or side in scene.torn or side in scene.armed:
        return side
    fought = _fought(scene)
    if phrase.article != "the" or phrase.entities or side in fought:
        return side
    if _acts(side, scene):
        return side
    if phrase.word.quoted < 0 and (home := _mostly_about(side, scene)) is not None:
        return home
    about, near = scene.folk(), scene.index.states[side].neighbours
    needed = _LIKELY if side in scene.index.kinds.get("great power", ()) else _MAYBE
    others = [
        state
        for state, level in scene.torn.items()
        if (level >= _SURE and about[state] > about[side] if state in near else level >= needed)
    ]
    others = others or [
        state for state, count in fought.items() if state not in near and about[state] - count >= about[side]
    ]
    return max(others, key=lambda state: (scene.torn.get(state, 0), about[state], state), default=side)


def _mostly_about(side: str, scene: Scene) -> str | None:
    """The state that a report is about, where one from outside has only been heard on it, and of no troops of whose
    the report tells.
    """
    about = scene.folk()
    most = max(about, key=lambda state: (about[state], state), default=side)
    armed = any(each.actor.country == side and each.actor.role == "MIL" for each in scene.seen)
    return most if about[most] >= _MOSTLY * max(1, about[side]) and not armed else None


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


def _owns(phrase: Phrase) -> int:
    """How surely the war or crisis is a state's: "Sudan's long war", "the Syrian civil war"."""
    at = phrase.last
    possessive = at < len(phrase.text) and phrase.text[at].norm in ("'s", "’s", "'", "’")
    demonym = phrase.entities[-1].kind == "demonym"
    if not possessive and not demonym:
        return 0
    words = phrase.text[at + possessive : at + possessive + _BETWEEN + 1]
    noun = next((number for number, word in enumerate(words) if word.norm in _ITS_OWN | _SETTLING), len(words))
    if noun == len(words) or any(not word.letters or word.capital for word in words[:noun]):
        return 0
    kind = words[noun - 1].norm if noun else ""
    after = words[noun + 1].norm if noun + 1 < len(words) else ""
    if after in _ON_OTHERS or (words[noun].norm in _SETTLING and kind != "peace"):
        return 0
    if demonym and words[noun].norm == "war" and kind != "civil":
        return 0  # "the Iraqi war"
    return _LIKELY if words[noun].norm in _SETTLING | _CALMED else _SURE


def _where(phrase: Phrase) -> int:
    """How surely trouble in a state is its own: "the two sides in Sudan", "civil war in Chad", "a truce in Chad"."""
    if phrase.before is None or phrase.before.norm != "in" or phrase.first < 3:
        return 0
    kind, noun = phrase.text[phrase.first - 3].norm, phrase.text[phrase.first - 2].norm
    if noun in _WITHIN or (noun == "war" and kind == "civil"):
        return _SURE
    return _LIKELY if noun in _CALMED else _MAYBE if noun in _FOUGHT else 0


def _rivals(one: Phrase, other: Phrase, scene: Scene) -> set[str]:
    """The states of the first that the other's armed group fights: "General Burhan and the RSF"."""
    atoms = [entry_of(atom, scene).row for atom in other.entities]
    # No separatists, who may govern a part of the state and fight nobody: the Catalan government
    groups = {row.state for row in atoms if isinstance(row, Organisation) and row.role in ("REB", "MIL")}
    entries = one.name.entries if one.name is not None else ()
    people = {stint.side for each in entries if isinstance(each.row, PersonRow) for stint in each.row.stints}
    return {state for state in groups & people if state in scene.index.states}


def _acts(side: str | None, scene: Scene) -> bool:
    """Whether a side has done more so far than to speak, or to be spoken to."""
    its = (each for each in scene.seen if each.actor.country == side and not each.quoted)
    return any(each.actor.role == "MIL" or (each.subject and not (each.speaks or each.human)) for each in its)


def _fought(scene: Scene) -> Counter[str]:
    """The states that an armed group which the report names fights for its own, with how often it is named."""
    found: Counter[str] = Counter()
    for code, count in scene.sides.items():
        row = scene.index.organisations.get(code)
        if row is not None and row.fights_in:
            found[row.fights_in] += count
    return found
