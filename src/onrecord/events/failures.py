"""What came to nothing: "the release of the hostages fell apart", "the truce collapsed", "was denied access"."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.codebook.carriers import BOUNDARIES
from onrecord.codebook.events import COOPERATIVE
from onrecord.codebook.phrases import Word
from onrecord.model import EventType

# Nouns of what two sides do together, or one for the other
DEEDS = frozenset(
    "release releases withdrawal withdrawals pullout pullback pull-out ceasefire ceasefires cease-fire truce "
    "armistice handover exchange exchanges swap evacuation evacuations delivery deliveries airlift visit summit "
    "talks meeting negotiations mediation lifting return repatriation disarmament transfer inspection inspections "
    "deal accord reopening".split()
)
# "Collapsed", "fell apart"; of what was to be held, "was called off"
COLLAPSED = frozenset("collapsed failed foundered unravelled unraveled".split())
COLLAPSED_WITH = {
    **dict.fromkeys(("broke", "broken"), ("down",)),
    **dict.fromkeys(("fell", "fallen"), ("apart", "through")),
    **dict.fromkeys(("came", "come"), ("to nothing", "to naught")),
}
PUT_OFF = frozenset("cancelled canceled postponed aborted".split())
CALLED, OFF = frozenset(("called", "put")), "off"
CLAUSES = frozenset("that which who if whether because while when unless after before until as but and".split())
FAR = 14  # words behind the noun in which its verb is looked for
NEAR = 3
BEING = frozenset("was were is are be been being".split())
# What goes on until it is stopped: "contacts with Ankara would be suspended"
CONTACTS = frozenset("contact contacts dialogue consultations".split())
ONGOING = DEEDS | CONTACTS | frozenset("cooperation co-operation aid shipments flights".split())
TIES = CONTACTS | frozenset("ties relations links communications".split())
HALTED = frozenset("suspended halted frozen scrapped shelved abandoned discontinued severed".split())
# "Talks had been broken off"; of ties, "contacts had been cut"
CUT, BROKEN_OFF = "cut", ("broken", "off")
# Help that ends, by the verb that ends it: "ended all cooperation", "had stopped arming the rebels"
HELP = frozenset({EventType.SUPPORT, EventType.COOPERATE, EventType.AID})
ENDING = frozenset("end stop cease quit terminate discontinue".split())
# "By the end of", "at week's end"
NO_VERB_BEFORE = frozenset("the a an this that in at by until 's ’s".split())
LEADING_ON = frozenset("to of from for in on by up with and or over".split())  # "stopped ships to help"
# What ends a truce, and is no withdrawal of troops: "scrapped the ceasefire", "pulled out of the truce"
TRUCES = frozenset("ceasefire ceasefires cease-fire truce truces armistice".split())
QUITTING = frozenset("terminate end scrap abandon renounce cancel quit annul denounce".split())
QUITTING_WITH = {"withdraw": ("from",), "pull": ("out",), "walk": ("out", "away"), "back": ("out", "away")}
# Who is "denied access", whose inspectors are "kept from" a place
ACCESS = frozenset("access entry inspector inspectors monitor monitors observer observers".split())
DENYING = frozenset("denied denying deny denies refused refusing barred barring blocked blocking".split())
KEPT, AWAY = frozenset("kept barred blocked turned shut locked".split()), frozenset("from away out back".split())


def fallen_through(words: Sequence[Word], start: int, event_type: EventType) -> int | None:
    """The word that says of the deed whose noun stands at `start` that it came to nothing; None if none does."""
    noun = next((at for at in range(start, min(len(words), start + 2)) if words[at].lower in DEEDS), None)
    if noun is None or event_type not in COOPERATIVE:
        return None
    for at in range(noun + 1, min(len(words), noun + 1 + FAR)):
        if words[at].has(*BOUNDARIES) or words[at].lower in CLAUSES:
            return None
        if _fails(words, at) and not any(word.has("<neg>") for word in words[at - 2 : at]):
            return at
    return None


def halted(words: Sequence[Word], start: int) -> int | None:
    """The passive verb that says of what goes on, whose noun stands at `start`, that it is stopped."""
    noun = next((at for at in range(start, min(len(words), start + 2)) if words[at].lower in ONGOING | TIES), None)
    if noun is None:
        return None
    for at in range(noun + 1, min(len(words), noun + 1 + NEAR + NEAR + 1)):
        if words[at].has(*BOUNDARIES) or words[at].lower in CLAUSES:
            return None
        before = words[max(noun, at - NEAR) : at]
        off = tuple(word.lower for word in words[at : at + 2]) == BROKEN_OFF
        cut = words[at].lower == CUT and words[noun].lower in TIES
        stops = (words[at].lower in HALTED and words[noun].lower in ONGOING) or cut or off or _shelved(words, at)
        if stops and any(each.lower in BEING for each in before):
            return None if any(each.has("<neg>") for each in before) else at
    return None


def ended(words: Sequence[Word], start: int, event_type: EventType) -> int | None:
    """The verb that says of the help that a phrase at `start` names that it ends; None where it goes on."""
    if event_type not in HELP:
        return None
    # "stop" may open the phrase itself: "stop funding"; "stop enriching" is what COOPERATE may be
    last = start if event_type is not EventType.COOPERATE else start - 1
    for at in range(min(last, len(words) - 1), max(-1, start - 2 - NEAR), -1):
        word = words[at]
        if word.has(*BOUNDARIES) or (word.lower in LEADING_ON | CLAUSES and not (word.has("to") and at == start - 1)):
            return None
        if at < start and word.lower.endswith("ing") and not word.has(*ENDING):
            return None  # "stop weaponising food" ends no help
        if word.has(*ENDING) and (
            at == start or words[min(start, len(words)) - 1].lower != "to" or word.has("cease")
        ):
            noun = at > 0 and words[at - 1].lower in NO_VERB_BEFORE
            goes_on = noun or any(each.has("<neg>") for each in words[max(0, at - NEAR) : at])
            return None if goes_on else at
    return None


def truce_ended(words: Sequence[Word], event_type: EventType) -> int | None:
    """The verb that says of a truce that one side ends it: "terminated the ceasefire", "withdrew from the truce"."""
    if event_type is not EventType.RETREAT:
        return None
    for at, word in enumerate(words):
        behind = [each.lower for each in words[at + 1 : at + 3 + NEAR]]
        leads = QUITTING_WITH.get(next((verb for verb in QUITTING_WITH if word.has(verb)), ""), ())
        quits = bool(behind) and behind[0] in leads
        before = words[max(0, at - NEAR) : at]
        ends = word.has(*QUITTING) and not (before and before[-1].lower in NO_VERB_BEFORE | {"an"})
        if not (quits or ends) or any(each.has("<neg>") for each in before):
            continue
        rest = behind[2:] if quits and len(behind) > 1 and behind[1] == "of" else behind[1:] if quits else behind
        if any(each in TRUCES for each in rest):
            return at
    return None


def called_off(words: Sequence[Word], at: int) -> bool:
    """Whether the word says that something was put off, and not that it collapsed."""
    return words[at].lower in PUT_OFF | CALLED


def denied_access(words: Sequence[Word]) -> int | None:
    """The verb that says that somebody was not let in: "denied it access", "its inspectors were kept from it"."""
    for at, word in enumerate(words):
        before, behind = words[max(0, at - NEAR - 1) : at], words[at + 1 : at + 2 + NEAR]
        if any(each.has("<neg>") for each in before[-2:]):
            continue
        if word.lower in DENYING and any(each.lower in ACCESS for each in behind):
            return at
        being = any(each.lower in BEING for each in before) and any(each.lower in ACCESS for each in before)
        if being and word.lower in KEPT and behind and behind[0].lower in AWAY:
            return at
    return None


def _shelved(words: Sequence[Word], at: int) -> bool:
    """Whether something is put aside here: "had been put | on ice"."""
    behind = [word.lower for word in words[at + 1 : at + 3]]
    return words[at].has("put") and behind[:1] == ["on"] and behind[1:] in (["ice"], ["hold"])


def _fails(words: Sequence[Word], at: int) -> bool:
    word, behind = words[at].lower, " ".join(each.lower for each in words[at + 1 : at + 3])
    if word in COLLAPSED:
        return True
    if any(behind.startswith(particle) for particle in COLLAPSED_WITH.get(word, ())):
        return True
    passive = any(each.lower in BEING for each in words[max(0, at - NEAR) : at])
    return passive and (word in PUT_OFF or (word in CALLED and behind.startswith(OFF)))
