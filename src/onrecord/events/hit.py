"""Whom harm hits whose doer no word names: "its town had been bombed", "two Icelanders had been arrested"."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.codebook.codes import STATE
from onrecord.codebook.doing import GENITIVES, OWN, STRONG
from onrecord.codebook.openings import ARTICLES, LEADING
from onrecord.codebook.people import UNNAMED
from onrecord.codebook.phrases import Word
from onrecord.events import weapons
from onrecord.events.captures import TAKING
from onrecord.events.harmed import FACING
from onrecord.events.own_deeds import BORDERS
from onrecord.events.scenes import Place
from onrecord.events.side_signs import Setting
from onrecord.events.voice import being, passive_verb
from onrecord.events.wielders import TOLD, launchers, named
from onrecord.model import Act, EventType

INTO = frozenset("hit of in on at near into against over".split())
FIRE = frozenset("attack fire siege bombardment assault shelling".split())
ARRESTING = TAKING | frozenset("hold expel deport intern".split())
MOST = 5  # words between whose they are and that they are held: "Icelandic | spies had all been arrested"
HELD = frozenset({EventType.COERCE, EventType.SANCTION})
LOSING = frozenset("lose suffer risk".split())
MOODS = frozenset("patience interest faith trust confidence sight touch contact hope sleep".split())
COSTS = frozenset({EventType.COERCE, EventType.SANCTION, EventType.THREATEN})
CAPTIVE = frozenset("prisoner prisoners hostage hostages captive custody".split())
TO_FACE = frozenset({Act.THREAT, Act.FORECAST})


def hit(setting: Setting) -> set[str]:
    """The sides that are surely harmed, though the words tell of no attacker or of one elsewhere."""
    return (
        _would_be_hit(setting)
        | _victims(setting)
        | _held(setting)
        | _town(setting)
        | _befallen(setting)
        | _losing(setting)
        | facing(setting)
    )


def _would_be_hit(setting: Setting) -> set[str]:
    """On whom an attack would be whose outcome is foreseen: "any attack on Iceland would set the region ablaze"."""
    foreseen = setting.scene.act is Act.FORECAST and setting.scene.type is EventType.ASSAULT
    return set(setting.scene.awaited) if foreseen else set()


def _victims(setting: Setting) -> set[str]:
    """The sides that weapons hit, whosever they are."""
    if setting.scene.type is not EventType.ASSAULT:
        return set()
    return _landed(setting) | _under(setting) | _blown(setting)


def _landed(setting: Setting) -> set[str]:
    """Where weapons that no side is named as the owner of came down: "shells fell on the Icelandic port"."""
    weapon = weapons.weapon(setting)
    if weapon is None:
        return set()
    words = setting.words
    behind = [place for place in setting.places if place.span.start > words[weapon].span.end]
    first = next((place for place in behind if weapons.leading(words, place) not in ("from", "by")), None)
    if first is None or not (weapons.leading(words, first) in INTO or _behind_town(words, first)):
        return set()
    return {first.code} - launchers(setting)


def _behind_town(words: Sequence[Word], place: Place) -> bool:
    """Whether a state is named behind its town: "in Lahore, Pakistan"."""
    before = [word for word in words if word.span.end <= place.span.start][-2:]
    return len(before) > 1 and before[1].lower == "," and before[0].has("<name>")


def _blown(setting: Setting) -> set[str]:
    """Whom a passive says that weapons hit: "Suva was hit by air strikes", "shaken by explosions"."""
    words = setting.words
    by = next((at for at in range(2, len(words)) if words[at].lower == "by"), None)
    if by is None or not weapons.verbal(words[by - 1]):
        return set()
    near = [place for place in setting.places if place.span.end <= words[by].span.start][-1:]
    between = [word for word in words[: by - 1] if near and near[0].span.end <= word.span.start]
    means = any(word.lower in weapons.WEAPONS for word in words[by + 1 : by + 1 + weapons.NEAR])
    stricken = bool(between) and all(being(word) or word.lower in LEADING | {","} for word in between)
    return {near[0].code} if means and stricken else set()


def _under(setting: Setting) -> set[str]:
    """Who is under attack: "(said) it was under fire", "Iceland has come under attack"."""
    words = setting.words
    at = next((at for at in range(1, len(words) - 1) if words[at].lower == "under"), None)
    if at is None or words[at + 1].lower not in FIRE:
        return set()
    near = [place for place in setting.places if place.span.end <= words[at].span.start][-1:]
    between = [word for word in words[:at] if near and near[0].span.end <= word.span.start]
    helping = all(word.has("<be>", "come", "still", "again") or word.lower in LEADING for word in between)
    if not near and setting.scene.own and words[0].lower in OWN:
        return {setting.scene.own}
    return {near[0].code} if near and between and helping else set()


def _held(setting: Setting) -> set[str]:
    """Whose people are arrested, as one of another state tells: "(Suva said) two Icelanders had been arrested"."""
    own, words = setting.scene.own, setting.words
    verb = next((at for at, word in enumerate(words) if _arrested(word)), 0)
    if setting.scene.type not in HELD or not any(being(word) for word in words[max(0, verb - 3) : verb]):
        return set()
    near = [place for place in setting.places if place.span.end <= words[verb].span.start][-1:]
    if not near or near[0].owner or near[0].preposition or (own or "")[:STATE] == near[0].code[:STATE]:
        return set()
    between = [word for word in words[:verb] if near[0].span.end <= word.span.start]
    return set() if len(between) > MOST or any(word.has("by", *BORDERS) for word in between) else {near[0].code}


def _arrested(word: Word) -> bool:
    """Whether a word is a participle of holding somebody, and no "arresting" or "resisted arrest"."""
    participle = word.lower.endswith("ed") or word.lower in STRONG
    return word.lower in CAPTIVE or (participle and word.has(*ARRESTING))


def _town(setting: Setting) -> set[str]:
    """Whose town an attack hit, as the words open: "its town of Suva had been bombed", "Iceland's port was hit"."""
    words, first, verb = setting.words, next(iter(setting.places), None), passive_verb(setting)
    if setting.scene.type is not EventType.ASSAULT or verb is None or first is None:
        return set()
    ahead = [word for word in words if word.span.end <= first.span.start]
    between = [word for word in words[:verb] if first.span.end <= word.span.start]
    owner = first.owner or any(word.lower in GENITIVES for word in between[:1])
    if not (owner or first.span in setting.scene.adjectives) or first.span.start > words[verb].span.start:
        return set()
    if any(word.lower not in ARTICLES | {"that"} for word in ahead) or words[verb].has(*weapons.USING):
        return set()
    return set() if any(word.has(*BORDERS) for word in between) else {first.code}


def _befallen(setting: Setting) -> set[str]:
    """The speaker's own side where homes or hospitals of no named side were hit: "(said) a hospital had been hit"."""
    own, verb = setting.scene.own, passive_verb(setting)
    if setting.scene.type is not EventType.ASSAULT or verb is None or own is None:
        return set()
    if setting.scene.act not in TOLD or not any(word.lower in UNNAMED for word in setting.words[:verb]):
        return set()
    # not who looks on from afar
    party = own in setting.scene.neighbours and own in list(setting.scene.stage.often)[:2]
    return {own} if party and named(setting) <= {own} else set()


def _losing(setting: Setting) -> set[str]:
    """Who is said to lose by it: "Icelandic companies would lose 800 million", "Iceland risked losing its seat"."""
    words = setting.words
    verb = next((at for at, word in enumerate(words) if word.has(*LOSING)), 0)
    near = [place for place in setting.places if place.span.end <= words[verb].span.start][-1:] if verb else []
    if not near or near[0].preposition or setting.scene.type not in COSTS:
        return set()
    if any(word.lower in MOODS for word in words[verb + 1 : verb + 2]):
        return set()
    between = [word for word in words[:verb] if near[0].span.end <= word.span.start]
    if len(between) > weapons.NEAR or any(word.has("to", "<be>", *BORDERS) for word in between):
        return set()
    return {near[0].code}


def facing(setting: Setting) -> set[str]:
    """Whom a cost awaits that will not give in: "Iceland must leave or face air strikes"."""
    first = next(iter(setting.places), None)
    if first is None or setting.scene.act not in TO_FACE or first.code == setting.scene.own or first.owner:
        return set()
    if first.span.start > setting.words[0].span.start or first.preposition:
        return set()
    pairs = zip(setting.words, setting.words[1:], strict=False)
    return {first.code} if any(one.lower == "or" and two.has(*FACING) for one, two in pairs) else set()
