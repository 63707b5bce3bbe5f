"""Where weapons came down, and from whose land: "rockets fired from Iceland fell on Norwegian villages"."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.codebook.doing import AUXILIARIES, OWN, STRONG
from onrecord.codebook.openings import LEADING
from onrecord.codebook.phrases import Word
from onrecord.events.own_deeds import BORDERS
from onrecord.events.scenes import PREPOSITIONS, Place
from onrecord.events.side_signs import Setting
from onrecord.model import EventType

BOMBS = frozenset("bomb bombs blast blasts explosion explosions grenade grenades".split())
SHELLING = frozenset("shelling bombardment bombing".split())
ARMS = frozenset(
    "missile missiles rocket rockets shell shells mortar mortars projectile projectiles drone drones round rounds "
    "artillery shrapnel bullets strikes airstrike airstrikes raids".split()
)
WEAPONS = BOMBS | SHELLING | ARMS
NEAR = 3  # words between a preposition and what it leads to
AHEAD = 3  # words before the weapon: "two more car bombs"
INTO = frozenset("hit of in on at near into against over".split())
OWNING = frozenset(("'s", "’s"))  # "Oslo's jets had hit"
FIRE = frozenset("attack fire siege bombardment assault shelling".split())


def victims(setting: Setting) -> set[str]:
    """The sides that weapons hit, whosever they are."""
    if setting.scene.type is not EventType.ASSAULT:
        return set()
    return _landed(setting) | _under(setting) | _blown(setting)


def _landed(setting: Setting) -> set[str]:
    """Where weapons that no side is named as the owner of came down: "shells fell on the Icelandic port"."""
    weapon = _weapon(setting)
    if weapon is None:
        return set()
    words = setting.words
    behind = [place for place in setting.places if place.span.start > words[weapon].span.end]
    first = next((place for place in behind if _leading(words, place) not in ("from", "by")), None)
    if first is None or not (_leading(words, first) in INTO or _behind_town(words, first)):
        return set()
    return {first.code} - launchers(setting)


def launchers(setting: Setting) -> set[str]:
    """From whose land weapons came: "rockets fired from Iceland hit a Norwegian town"."""
    weapon = _weapon(setting)
    if weapon is None or setting.scene.type is not EventType.ASSAULT:
        return set()
    start = setting.words[weapon].span.end
    whole = [place for place in setting.places if place.span.start < start < place.span.end][
        :1
    ]  # "rockets from Iceland"
    first = whole or [place for place in setting.places if place.span.start > start][:1]
    return {place.code for place in first if whole or _leading(setting.words, place) == "from"}


def exploded(setting: Setting) -> bool:
    """Whether a report tells of a bomb whose owner nobody is said to be: "a bomb exploded in Suva"."""
    weapon = _weapon(setting)
    if setting.scene.own is not None or weapon is None or setting.words[weapon].lower not in BOMBS:
        return False
    return setting.scene.type is EventType.ASSAULT and not any(word.lower == "by" for word in setting.words)


def _weapon(setting: Setting) -> int | None:
    """The number of the weapon that opens the words as the subject of a verb, of no named side."""
    words = setting.words
    at = next((at for at, word in enumerate(words[: AHEAD + 1]) if word.lower in WEAPONS), None)
    if at is None or at + 1 >= len(words) or any(word.has("<be>", *BORDERS) for word in words[:at]):
        return None
    if any(word.has("<name>") for word in words[1:at]) or any(_verbal(word) for word in words[:at]):
        return None
    named = [place for place in setting.places if place.span.start < words[at].span.start]
    led = words[at + 1].lower == "from" or (words[at + 1].lower == "of" and words[at].lower in SHELLING)
    return at if not named and (led or _verbal(words[at + 1])) else None


def _verbal(word: Word) -> bool:
    return word.lower in AUXILIARIES | STRONG or word.lower.endswith("ed")


def _leading(words: Sequence[Word], place: Place) -> str:
    """The preposition right before a side, or "hit" where the verb is: "fired from Gaza hit the Israeli town"."""
    for word in reversed([word for word in words if word.span.end <= place.span.start][-NEAR:]):
        if word.has(*BORDERS):
            break
        if word.lower in STRONG or word.lower.endswith("ed"):
            return "hit"
        if word.lower in PREPOSITIONS:
            return word.lower
    return ""


def _behind_town(words: Sequence[Word], place: Place) -> bool:
    """Whether a state is named behind its town: "in Lahore, Pakistan"."""
    before = [word for word in words if word.span.end <= place.span.start][-2:]
    return len(before) > 1 and before[1].lower == "," and before[0].has("<name>")


def _blown(setting: Setting) -> set[str]:
    """Whom a passive says that weapons hit: "Suva was hit by air strikes", "shaken by explosions"."""
    words = setting.words
    by = next((at for at in range(2, len(words)) if words[at].lower == "by"), None)
    if by is None or not _verbal(words[by - 1]):
        return set()
    near = [place for place in setting.places if place.span.end <= words[by].span.start][-1:]
    between = [word for word in words[: by - 1] if near and near[0].span.end <= word.span.start]
    means = any(word.lower in WEAPONS for word in words[by + 1 : by + 1 + NEAR])
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


def being(word: Word) -> bool:
    """Whether a word is a form of "be", and no owner's "'s"."""
    return word.has("<be>") and word.lower not in OWNING
