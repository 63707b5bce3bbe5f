"""What a side tells of its own doing: "(said) its jets had bombed Suva", "(claimed) responsibility for it"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from onrecord.codebook.doing import STRONG, SUBJECTS, does, light_verb, undergone
from onrecord.codebook.openings import before_subject
from onrecord.codebook.phrases import UNDERGOING, Word
from onrecord.events.side_signs import Setting
from onrecord.model import Act, EventType, Span

DEEDS = frozenset({EventType.ASSAULT, EventType.COERCE})
SUFFERED = DEEDS | {EventType.SANCTION, EventType.REJECT, EventType.THREATEN, EventType.ACCUSE}
HARMING = frozenset(
    "raid raids strike strikes airstrike airstrikes attack attacks bombing operation shelling".split()
)
SELF_DEFENCE = frozenset("self-defence self-defense".split())
FIRST = frozenset("us we our".split())
OPENING = 6  # words in which a content without a phrase of its own says what was done
# Verbs whose subject is attacked, or answers an attack
WITHSTANDING = UNDERGOING | frozenset("condemn denounce deplore repel foil thwart survive withstand accuse".split())
DENYING = frozenset("having ever deliberately intentionally knowingly".split())
NOBODY = frozenset("no nobody none".split())
AT = ("", "at", "on", "against")  # what leads to whom it hits
BORDERS = frozenset("that if who which whose because while when after before unless until , ; :".split())


def own(setting: Setting) -> set[str]:
    """The speaker's own side, where it says that it did it or takes the blame or the credit for it; else nobody."""
    side = setting.scene.own
    if side is None or setting.scene.type not in DEEDS:
        return set()
    if setting.scene.claims or denied(setting) or _told(setting, side):
        return {side}
    return {side} if _justified(setting) and not defends_others(setting) else set()


def denied(setting: Setting) -> bool:
    """Whether somebody denies a deed by its gerund, and so that he did it: "(denied) having bombed a village"."""
    if setting.scene.act is not Act.DENIAL or setting.scene.type not in DEEDS or not setting.trigger.end:
        return False
    words = setting.words
    at = next((at for at, word in enumerate(words) if word.lower not in DENYING), 0)
    verb, perfect = words[at], any(word.lower == "having" for word in words[:at])
    gerund = verb.lower.endswith("ed" if perfect else "ing") or (perfect and verb.lower in STRONG)
    return verb.span.start == setting.trigger.start and gerund and not verb.has(*WITHSTANDING)


def nobody_hit(setting: Setting) -> bool:
    """Whether one who was said to have done harm says that none was done: "(said) no village had been bombed"."""
    words, scene = setting.words, setting.scene
    if scene.act is not Act.DENIAL or scene.type is not EventType.ASSAULT or setting.voice != "passive":
        return False
    charged = any(scene.own in each.actor and each.type in DEEDS for each in scene.earlier)
    return charged and words[0].lower in NOBODY


def _justified(setting: Setting) -> bool:
    """Whether words justify a deed that they put down to nobody: "the raid in Suva was an act of self-defence"."""
    words = [word.lower for word in setting.words]
    be = next((at for at, word in enumerate(setting.words) if word.has("<be>")), 0)
    justified = {"act", "of"} <= set(words[be:]) and not SELF_DEFENCE.isdisjoint(words[be:])
    subject = words[1:be]
    named = any(
        place.where == "before" and (place.owner or place.preposition in ("", "by")) for place in setting.places
    )
    justified = justified and not any(word.has("<neg>") for word in setting.words)
    return justified and words[:1] == ["the"] and not named and any(word in HARMING for word in subject)


def defends_others(setting: Setting) -> set[str]:
    """The speaker's own side, where it justifies what others did: "Norway bombed Iceland. Chad said the raid was".

    Two others have done such a deed before, or suffered it, or are named in the sentence before, and it has no part.
    """
    scene = setting.scene
    if scene.own is None or not _justified(setting):
        return set()
    told = {code for each in scene.earlier if each.type is scene.type for code in (*each.actor, *each.recipient)}
    here = bisect_right(scene.stage.starts, scene.at) - 1
    last = scene.stage.starts[here - 1 : here + 1] if here > 0 else ()
    before = {code for span, code in scene.stage.namings if last and last[0] <= span.start < last[1]}
    return {scene.own} if any(len(each) > 1 and scene.own not in each for each in (told, before)) else set()


def struck(setting: Setting) -> set[str]:
    """Whom the speaker's own side says that it hit, right behind the verb: "it had fired two missiles at Suva"."""
    side = setting.scene.own
    if side is None or setting.scene.type is not EventType.ASSAULT or not _told(setting, side):
        return set()
    behind = _verb(setting).end
    after = next((place for place in setting.places if place.span.start >= behind and place.code != side), None)
    if after is None or after.preposition not in AT:
        return set()
    between = [word for word in setting.words if behind <= word.span.start < after.span.start]
    return set() if any(word.has(*BORDERS) for word in between) else {after.code}


def suffered(setting: Setting) -> set[str]:
    """The speaker's own side where a pronoun says what was done to it: "(said) it had been misled"; else nobody."""
    side, words, trigger = setting.scene.own, setting.words, setting.trigger
    if side is None or setting.scene.type not in SUFFERED:
        return set()
    for verb, word in enumerate(words):
        carried = trigger.covers(word.span) or (not trigger.end and verb < OPENING)
        subject = undergone(words, verb) if carried else None
        if subject is not None and any(
            place.code == side and place.span.covers(words[subject].span) for place in setting.places
        ):
            return {side}
    return set()


def _told(setting: Setting, side: str) -> bool:
    """Whether the words open with the speaker's own side as the subject of the event's verb, in the active voice."""
    words, trigger = setting.words, setting.trigger
    start = _verb(setting).start
    verb = next((at for at, word in enumerate(words) if word.span.start == start), None)
    place = next((each for each in setting.places if each.code == side and each.where == "before"), None)
    if verb is None or place is None or not trigger.end or words[verb].has(*WITHSTANDING):
        return False
    subject = next((at for at, word in enumerate(words) if place.span.covers(word.span)), None)
    if subject is not None and words[subject].lower == "they" and any(word.lower in FIRST for word in words):
        return False  # "they shot at us"
    if subject is None or not (before_subject(words[:subject]) and _own_naming(words, subject, verb)):
        return False
    behind = _verb(setting).end
    end = next((at for at, word in enumerate(words) if word.span.start >= behind), len(words))
    return does(words, subject, verb, end)


def _verb(setting: Setting) -> Span:
    """The phrase of the event, or the light verb before it: "used | drones"."""
    words, trigger = setting.words, setting.trigger
    start = next((at for at, word in enumerate(words) if word.span.start == trigger.start), None)
    verb = light_verb(words, start) if start is not None and trigger.end else start
    return trigger if verb is None or verb == start else words[verb].span


def _own_naming(words: Sequence[Word], subject: int, verb: int) -> bool:
    """Whether a subject is surely the speaker's: a pronoun or a name; whose "two missiles" were is only guessed."""
    return any(word.lower in SUBJECTS or word.has("<name>") for word in words[subject:verb])
