"""Whom harm hits whose doer no word names: "its town had been bombed", "two Icelanders had been arrested"."""

from __future__ import annotations

from onrecord.codebook import codes
from onrecord.codebook.codes import STATE
from onrecord.codebook.doing import STRONG
from onrecord.codebook.openings import ARTICLES
from onrecord.codebook.phrases import Word
from onrecord.events.own_deeds import BORDERS
from onrecord.events.side_signs import Setting
from onrecord.events.weapons import NEAR, OWNING, being, victims
from onrecord.model import Act, EventType

ARRESTING = frozenset("arrest detain jail imprison hold seize expel deport capture abduct kidnap intern".split())
OWNERS = frozenset("its our their".split())
MOST = 5  # words between whose they are and that they are held: "Icelandic | spies had all been arrested"
HELD = frozenset({EventType.COERCE, EventType.SANCTION})
LOSING = frozenset("lose suffer risk".split())
MOODS = frozenset("patience interest faith trust confidence sight touch contact hope sleep".split())
COSTS = frozenset({EventType.COERCE, EventType.SANCTION, EventType.THREATEN})
CAPTIVE = frozenset("prisoner prisoners hostage hostages captive custody".split())
# Of what is passively used the side named may be the user's: "Russian rockets were fired"
USING = frozenset("fire launch use deploy send mass station plant lob hurl drop".split())
FACING = frozenset("face suffer risk".split())
TO_FACE = frozenset({Act.THREAT, Act.FORECAST})
VICTIMS = frozenset(
    "civilians protester protesters demonstrators villagers villages children women hospital hospitals "
    "schools neighbourhoods neighborhoods".split()
)
CIVIL = frozenset(
    "hospital hospitals school schools home homes houses market church churches mosque mosques village villages town "
    "flats apartments kindergarten civilians children".split()
)
TOLD = frozenset({Act.CLAIM, Act.ACCUSATION})
WEAPONS_OF_TERROR = frozenset(("chemical", "barrel"))
PEOPLE = frozenset("people citizens civilians population nationals countrymen villagers compatriots".split())


def hit(setting: Setting) -> set[str]:
    """The sides that are surely harmed, though the words tell of no attacker or of one elsewhere."""
    return (
        _foreseen(setting)
        | victims(setting)
        | _held(setting)
        | _town(setting)
        | _befallen(setting)
        | _losing(setting)
        | facing(setting)
    )


def _foreseen(setting: Setting) -> set[str]:
    """On whom an attack would be whose outcome is foreseen: "any attack on Iceland would set the region ablaze"."""
    foreseen = setting.scene.act is Act.FORECAST and setting.scene.type is EventType.ASSAULT
    return set(setting.scene.awaited) if foreseen else set()


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
    owner = first.owner or any(word.lower in OWNING for word in between[:1])
    if not (owner or first.span in setting.scene.adjectives) or first.span.start > words[verb].span.start:
        return set()
    if any(word.lower not in ARTICLES | {"that"} for word in ahead) or words[verb].has(*USING):
        return set()
    return set() if any(word.has(*BORDERS) for word in between) else {first.code}


def _befallen(setting: Setting) -> set[str]:
    """The speaker's own side where homes or hospitals of no named side were hit: "(said) a hospital had been hit"."""
    own, verb = setting.scene.own, passive_verb(setting)
    if setting.scene.type is not EventType.ASSAULT or verb is None or own is None:
        return set()
    if setting.scene.act not in TOLD or not any(word.lower in CIVIL for word in setting.words[:verb]):
        return set()
    party = own in codes.states() and own in list(setting.scene.stage.often)[:2]  # not who looks on from afar
    return {own} if party and _named(setting) <= {own} else set()


def strikers(setting: Setting) -> set[str]:
    """The speaker's own side where it tells what targets were hit: "(said) 40 targets had been hit in Iceland"."""
    own, verb = setting.scene.own, passive_verb(setting)
    if setting.scene.type is not EventType.ASSAULT or verb is None or own is None:
        return set()
    aimed = any(word.lower == "targets" for word in setting.words[:verb])
    return {own} if aimed and setting.scene.act in TOLD and own not in _named(setting) else set()


def _named(setting: Setting) -> set[str]:
    """The sides that are named; whose "a hospital" is, is only guessed."""
    return {
        place.code
        for place in setting.places
        if any(word.has("<name>") or word.lower in OWNERS for word in setting.words if place.span.covers(word.span))
    }


def passive_verb(setting: Setting) -> int | None:
    """The number of the passive verb of the event, or of the first one where no phrase carries it."""
    for at, word in enumerate(setting.words[1:], start=1):
        if setting.trigger.end and not setting.trigger.covers(word.span):
            continue
        helping = [each for each in setting.words[max(0, at - 2) : at] if not each.lower.endswith("ly")]
        if (word.lower.endswith("ed") or word.lower in STRONG) and helping and being(helping[-1]):
            return at
    return None


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
    if len(between) > NEAR or any(word.has("to", "<be>", *BORDERS) for word in between):
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


def elsewhere(setting: Setting) -> set[str]:
    """The speaker's own side where another harms its own people: "(Oslo said) Fiji had used force on its own people".

    Nobody is harmed then but who lives there. So too where a state far away is said to harm civilians.
    """
    own = setting.scene.own
    if own is None or setting.scene.act is not Act.ACCUSATION:
        return set()
    return {own} if _own_people(setting, own) or _far_away(setting, own) else set()


def _own_people(setting: Setting, own: str) -> bool:
    words = setting.words
    for at, word in enumerate(words[:-2]):
        if word.lower not in OWNERS | {"his", "her"} or words[at + 1].lower != "own":
            continue
        if words[at + 2].lower in PEOPLE:
            whose = {place.code[:STATE] for place in setting.places if place.span.covers(words[at + 2].span)}
            return own[:STATE] not in whose
    return False


def _far_away(setting: Setting, own: str) -> bool:
    """Whether the one state named, no neighbour of the own, harms people of no state: "shelled civilians"."""
    named, near = set(), codes.states().get(own)
    for place in setting.places:
        naming = [word for word in setting.words if place.span.covers(word.span)]
        named |= {place.code[:STATE]} if not naming or naming[-1].lower not in VICTIMS else set()
    if near is None or len(named) != 1 or setting.scene.type is not EventType.ASSAULT:
        return False
    [other] = named
    hurt = any(own in event.recipient and other in event.actor for event in setting.scene.earlier)
    told = any(word.lower in VICTIMS | WEAPONS_OF_TERROR for word in setting.words)
    return told and not hurt and other in codes.states() and other != own and other not in near
