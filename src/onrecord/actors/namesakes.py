"""Office-holders whom a surname alone does not mean here, since nothing of theirs is in the report.

"Mr Ortega" of a report from Manila is not Nicaragua's president, nor "Gen. Alcantara" a Cuban artist. Nor is anybody
whose first office lies a generation ahead: "President Kennedy" in 1962 is no ambassador of 2013.
"""

from __future__ import annotations

from datetime import timedelta

from onrecord.actors.entries import PersonRow
from onrecord.actors.memory import Known, Scene
from onrecord.actors.phrases import Phrase
from onrecord.actors.words import fold, pieces
from onrecord.codebook.actors import Holder

_GREAT = "great power"  # the kind of state whose ministers news names without their country
_LEADING = frozenset({"head_of_state", "head_of_government", "secretary_general"})
_GENERATION = timedelta(days=20 * 365)


def can_mean(row: PersonRow, one: Known, scene: Scene) -> bool:
    """Whether somebody called by his surname alone can be an office-holder: one of a side that the report names.

    Who leads a state or is of a great power's government needs no country, where none of another state is called
    like him, and no rank: "Merkel refused".
    """
    sides = {stint.side for stint in row.stints}
    own = _states(row, scene)
    leads = any(stint.office in _LEADING for stint in row.at(scene.day))
    if any(scene.sides[side] for side in own | sides) or own & _present(scene):
        return True
    if any(part.courtesy and part.courtesy.role and part.courtesy.role.role == "MIL" for part in one.described):
        return False
    if not own or _for_all(row, scene):
        return True
    great = bool(own & scene.index.kinds.get(_GREAT, set()))
    return (great or leads) and not any(
        serves or not great for serves in _elsewhere(own, max(one.norms, key=len), scene)
    )


def _for_all(row: PersonRow, scene: Scene) -> bool:
    """Whether somebody serves an organisation of states, of whatever state he is: "Mr Juncker"."""
    return any(stint.side not in scene.index.states and not _states_of(stint, scene) for stint in row.at(scene.day))


def _elsewhere(own: set[str], form: tuple[str, ...], scene: Scene) -> list[bool]:
    """For each office-holder of another state who is called just so, whether he is in office on the day."""
    rows = (row for row in scene.index.people_called(*form) if fold(pieces(row.name)[-1]) == form[-1])
    return [bool(row.at(scene.day)) for row in rows if not _states(row, scene) & own]


def _states(row: PersonRow, scene: Scene) -> set[str]:
    """The states that somebody has served or opposed."""
    return {state for stint in row.stints for state in _states_of(stint, scene)}


def _states_of(stint: Holder, scene: Scene) -> set[str]:
    group = scene.index.organisations.get(stint.side)
    state = group.state if group is not None else stint.side
    return {state} & scene.index.states.keys()


def _present(scene: Scene) -> set[str]:
    """The states of the place and the outlet that a report is from, and of those whom it calls by full name."""
    full = (one for one in scene.known if max(map(len, one.norms)) > 1)
    people = {state for one in full for row in one.rows[:1] for state in _states(row, scene)}
    return people | {side for side in (scene.dateline, scene.home) if side is not None}


def of_his_time(row: PersonRow, one: Known, scene: Scene) -> bool:
    """Whether a report can be about an office-holder: not before he was known, nor by a short name when long gone.

    Who left office a generation ago is called by less than his whole name where the report gives him that office:
    "General Sekou Toure" of 2017 is not Ahmed Sekou Toure.
    """
    if row.stints[0].start - scene.day > _GENERATION:
        return False
    gone = scene.day - max(stint.end or scene.day for stint in row.stints) > _GENERATION
    if not gone or tuple(map(fold, pieces(row.name))) in one.norms:
        return True
    return any(holds(stint, part) for stint in row.stints for part in one.descriptions())


def holds(stint: Holder, described: Phrase | None) -> bool:
    """Whether an office is the one that a description names: "King Salman", "President Aoun"."""
    role = described.role if described else None
    if role is None:
        return False
    keys = {office.key for office in role.offices} | {role.role.office if role.role else ""}
    if "minister" in keys and stint.office.endswith("_minister"):
        return True
    return stint.office in keys or (bool(stint.title) and role.norm in stint.title.lower())
