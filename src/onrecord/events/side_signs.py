"""The signs that a side, or a group of sides, acts in an event or is acted on: what the table `events_sides` weighs.

A sign is a short phrase made of where the side is named, who it is in the talk (own: the speaker's; addressed;
another) and what kind of statement it is: "own, threat", "nearest before, passive", "after against".
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, islice

from onrecord import actors
from onrecord.codebook.codes import state_of
from onrecord.codebook.doing import OWNERS
from onrecord.codebook.events import Direction, quad
from onrecord.codebook.phrases import Word
from onrecord.events import blame, harmed
from onrecord.events.scenes import Place, Scene, joined, places, recent
from onrecord.model import Act, Span, hull

MOST = 10  # candidates weighed at most
FAR = 2  # ranks told apart: nearest, next, farther
RANKS = ("first", "second", "third")
# The reading model's log-odds
ACTS, ACTED_ON = "model: acts", "model: acted on"
SUREST = 3.0  # beyond that it only errs more loudly


@dataclass(frozen=True, slots=True)
class Setting:
    """An event phrase in its scene, made ready for the signs of each candidate."""

    scene: Scene
    words: Sequence[Word]
    trigger: Span  # the phrase itself
    places: Sequence[Place]
    groups: Sequence[frozenset[str]]
    candidates: tuple[str, ...]
    voice: str
    act: str
    quad: str
    type: str
    most: int  # namings of the side named most often
    several: Mapping[str, float]  # the signs of any group of two or more
    recent: Sequence[str]
    targets: frozenset[str]  # whom a noun of harm is said to be aimed at: "the bombing of Iceland"
    blamed: frozenset[str]  # on whom the harm is blamed


def setting(
    words: Sequence[Word], trigger: tuple[int, int], direction: Direction, scene: Scene, *, passive: bool
) -> Setting:
    """The setting of an event whose phrase stands at `trigger` (word numbers)."""
    named = [code for _, code in scene.named]
    often, last = scene.stage.often, recent(scene)
    act, kind = scene.act.value if scene.act else "fact", scene.type.value if scene.type else ""
    voice = "passive" if passive else "by object" if direction is Direction.OBJECT else str(direction.value)
    told = [word.lower for word in words]
    far = actors.uninvolved(scene.own, told, scene.at, scene.stage.namings, often)
    near = (scene.own, scene.addressee, *named, *scene.sentence)
    every = (*near, *(code for code in (*last[:4], *islice(often, 5)) if code not in far))
    where, groups = places(words, trigger, scene.named), joined(words, scene.named)
    blamed = blame.blamed(words, where, groups, scene.blames)
    return Setting(
        scene=scene,
        words=words,
        trigger=hull(word.span for word in words[slice(*trigger)]) if words[slice(*trigger)] else Span(0, 0),
        places=where,
        groups=groups,
        candidates=tuple(dict.fromkeys(code for code in every if code))[:MOST],
        voice=voice,
        act=act,
        quad=quad(scene.type).value.replace("_", " ") if scene.type else "",
        type=kind,
        most=max(often.values(), default=0),
        several=dict.fromkeys(("several", f"several, {act}", f"several, {voice}", f"several, {kind}"), 1.0),
        recent=last,
        targets=frozenset(harmed.targets(words, trigger, where)) - blamed,
        blamed=blamed,
    )


def foreign_teller(setting: Setting) -> set[str]:
    """The speaker's side, where he is of another state than the one whose own politics a report is about, tells of
    these and tells of nobody and nothing of his own ("its villages"): nothing is done to him.
    """
    scene = setting.scene
    own, tells = scene.own or "", scene.act in (Act.ACCUSATION, Act.CLAIM, Act.FORECAST)
    own_named = any(code == own for _, code in scene.named) or any(each.lower in OWNERS for each in setting.words)
    abroad = state_of(own) is not None and actors.of_another_state(own, scene.stage.home)
    return {own} if abroad and tells and not own_named else set()


def groups(setting: Setting) -> list[tuple[str, ...]]:
    """The sets of sides that may act or be acted on: nobody, one, two, or more that "and" joins."""
    sets: list[tuple[str, ...]] = [(), *((code,) for code in setting.candidates)]
    sets += [tuple(sorted(pair)) for pair in combinations(setting.candidates, 2)]
    sets += sorted({tuple(sorted(group)) for group in setting.groups if len(group) > 2})
    return sets


def of_group(setting: Setting, codes: Sequence[str]) -> dict[str, float]:
    """The signs that belong to no single side of a group: how many they are and what joins them."""
    act, kind = setting.act, setting.type
    if not codes:
        named = "others named" if _others(setting) else "no other named"
        return {"nobody": 1.0, f"nobody, {act}": 1.0, f"nobody, {kind}": 1.0, f"nobody, {named}": 1.0}
    if len(codes) == 1:
        return {}
    found = dict(setting.several)
    if any(set(codes) <= group for group in setting.groups):
        found["joined by and"] = 1.0
        if any(set(codes) == group for group in setting.groups):
            found["all that and joins"] = 1.0
    if setting.scene.own in codes:
        found["several with own"] = 1.0
    if len(codes) > 2:
        found["three or more"] = 1.0
    return found


def of_side(setting: Setting, code: str) -> dict[str, float]:
    """The signs of one side."""
    scene, role = setting.scene, role_of(setting.scene, code)
    found = {
        role: 1.0,
        f"{role}, {setting.act}": 1.0,
        f"{role}, {setting.act}, {setting.quad}": 1.0,
        f"{role}, {setting.type}": 1.0,
    }
    mine = [place for place in setting.places if place.code == code]
    if not mine:
        found[f"{role}, not named"] = 1.0
        found[f"{role}, not named, {setting.act}"] = 1.0
        if any(place.where == "before" for place in setting.places):
            found[f"{role}, not named but a subject is"] = 1.0
    for place in mine:
        for sign in _named(setting, place, role):
            found[sign] = 1.0
    if role == "another" and mine and len(_others(setting)) == 1:
        found["the only other named"] = 1.0
    found |= _around(setting, code, role, "" if mine else "not named, ")
    if role == "addressed":
        found["addressed in the sentence" if code in scene.sentence else "addressed elsewhere"] = 1.0
    if code in scene.sentence and not mine:
        found["in the sentence only"] = 1.0
        found[f"in the sentence only, {setting.act}"] = 1.0
    found |= _before(setting, code, role)
    if code in scene.parts:
        lean = scene.parts[code]
        found[ACTS], found[ACTED_ON] = (max(-SUREST, min(SUREST, each)) for each in (lean.acts, lean.acted_on))
    return found


def _before(setting: Setting, code: str, role: str) -> dict[str, float]:
    """What the side does in the events that the report told before."""
    signs = []
    for which, events in (("in the last event", setting.scene.earlier[-1:]), ("before", setting.scene.earlier)):
        for event in events:
            same = ", same type" if event.type == setting.type else ""
            if code in event.actor:
                signs += [f"acts {which}{same}", f"{role}, acts {which}{same}"]
            if code in event.recipient:
                signs += [f"acted on {which}{same}", f"{role}, acted on {which}{same}"]
    return dict.fromkeys(signs, 1.0)


def _around(setting: Setting, code: str, role: str, named: str) -> dict[str, float]:
    """How the report at large names a side."""
    if role == "own":
        return {}
    stage, own = setting.scene.stage, setting.scene.own
    found = _rank(f"{named}named lately", setting.recent, code, without=(own,))
    found |= _rank(f"{named}named often", stage.often, code, without=(own,))
    found |= _rank(f"{named}named beside own", stage.beside.get(own or "", ()), code, without=(own,))
    found[f"{named}share of namings"] = stage.often.get(code, 0) / setting.most if setting.most else 0.0
    return found


def _rank(what: str, ordered: Iterable[str], code: str, *, without: Sequence[str | None] = ()) -> dict[str, float]:
    """The sign of a side's rank among those in order, leaving some out."""
    rank = 0
    for each in ordered:
        if each in without:
            continue
        if each == code:
            return {f"{what}, {RANKS[rank]}": 1.0}
        rank = min(rank + 1, FAR)
    return {}


def towards(setting: Setting, code: str, actor: Sequence[str]) -> dict[str, float]:
    """The signs of one side where it is known who acts."""
    role = role_of(setting.scene, code)
    stage = setting.scene.stage
    if code in actor:
        return {"acts itself": 1.0, f"acts itself, {setting.voice}": 1.0}
    named = {place.code for place in setting.places} - set(actor)
    acting = "+".join(sorted({role_of(setting.scene, each) for each in actor})) or "nobody"
    found = {f"{role} where {acting} acts": 1.0, f"{role} where {acting} acts, {setting.act}": 1.0}
    found[f"{role} where {acting} acts, {setting.quad}"] = 1.0
    if role != "own":
        for each in actor[:1]:
            found |= _rank("named beside the actor", stage.beside.get(each, ()), code)
        found |= _rank("named often beside the actor", stage.often, code, without=actor)
        found |= _rank("named lately beside the actor", setting.recent, code, without=actor)
    for event in setting.scene.earlier:
        if code in event.recipient and not set(actor).isdisjoint(event.actor):
            found["acted on by the actor before"] = 1.0
            found[f"acted on by the actor before, {'named' if code in named else 'not named'}"] = 1.0
            if event.type == setting.type:
                found["acted on by the actor before, same type"] = 1.0
    for place in setting.places:
        if place.code == code:
            found[f"{RANKS[min(place.rank, FAR)]} {place.where} where {acting} acts"] = 1.0
    left = [each for each in setting.candidates if each not in actor]
    if left == [code]:
        found["the only one left"] = 1.0
    if named == {code}:
        found["the only one named beside the actor"] = 1.0
    return found


def role_of(scene: Scene, code: str) -> str:
    """Who a side is in the talk."""
    return "own" if code == scene.own else "addressed" if code == scene.addressee else "another"


def _named(setting: Setting, place: Place, role: str) -> list[str]:
    where = f"{RANKS[min(place.rank, FAR)]} {place.where}"
    signs = [
        where,
        f"{where}, {setting.voice}",
        f"{where}, {setting.act}",
        f"{role} {where}",
        f"{role} {place.where}, {setting.act}",
        f"{place.where}, {setting.type}",
        f"{where}, {setting.quad}",
    ]
    if place.preposition:
        signs += [f"after {place.preposition!r}", f"after {place.preposition!r} {place.where}"]
        signs.append(f"after {place.preposition!r}, {setting.voice}")
        signs.append(f"after {place.preposition!r}, {setting.type}")
    if place.close:
        bare = "" if place.preposition else ", bare"
        signs += [f"close {place.where}{bare}", f"close {place.where}{bare}, {setting.voice}"]
        signs.append(f"close {place.where}{bare}, {setting.quad}")
    if place.owner:
        signs += ["owner", f"owner {place.where}", f"owner {place.where}, {setting.voice}"]
    if place.opens:
        signs += ["opens the words", f"opens the words, {setting.voice}", f"opens the words, {setting.act}"]
    return signs


def _others(setting: Setting) -> set[str]:
    return {place.code for place in setting.places} - {setting.scene.own}
