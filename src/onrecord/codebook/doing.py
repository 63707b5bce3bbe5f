"""Whether a subject does what a verb behind it says: "its jets had bombed", "we were shelling", "it attacked"."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.codebook.phrases import Word

# Who strikes for a side, as the last word of a subject: "Icelandic troops", "its air force", "our artillery"
STRIKERS = frozenset(
    "force forces troop troops soldier soldiers army navy military police guard guards jets jet planes plane "
    "warplanes warplane aircraft bombers helicopters drones missiles rockets artillery guns gunners tanks ships "
    "ship warships warship gunboats submarine submarines frigate fighters fighter rebels guerrillas militants "
    "militia militiamen commandos commando marines paratroopers pilots men units unit brigade patrol squad gunmen "
    "snipers vessels vessel boats boat coastguard regime junta".split()
)
GENITIVES = frozenset(("'s", "’s"))  # "Oslo's jets had hit"
OWNING = frozenset("its our their his her my".split())
SUBJECT_PRONOUNS = frozenset("it we they i he she".split())
SUBJECTS = OWNING | SUBJECT_PRONOUNS
SPEAKING = frozenset(("i", "we"))  # by which a speaker means himself: "We will burn Oslo", as rebels say
OWNERS = frozenset("its our their".split())  # by which a side is told to have something
OWN = frozenset("it we i".split())  # by which a speaker means his own side, as the subject
# What may stand between a subject and its verb
AUXILIARIES = frozenset("had has have did was were is are am been be being 've ’ve 'd ’d".split())
PASSED = AUXILIARIES | frozenset("also now again then not never n't n’t already just".split())
# Past forms that do not end in -ed, and participles
STRONG = frozenset(
    "struck hit shot overran overrun sank sunk blew blown took taken stole stolen slew slain beat beaten brought "
    "laid set broke broken put fought held caught fell drove driven".split()
)
OTHER_PARTICIPLES = frozenset("misled lied spied cheated".split())
# Nouns of what one side does to press another, short of arms
PRESSURE = frozenset("threats pressure ultimatum sanctions tariffs embargo interference meddling".split())
MODALS = frozenset("would will could can may might must should".split())
PRONOUNS = frozenset(("it", "we"))  # "he" may be whom his own state holds
# Behind a verb without an auxiliary they show it to be a participle: "its soldiers killed in the raid"
BEHIND_PARTICIPLES = frozenset("in by at near during when while as on since over after before".split())
# Participles of what a subject is like: "it was prepared to leave"
STATES = frozenset(
    "prepared determined committed concerned worried satisfied pleased convinced opposed supposed involved "
    "engaged united resolved disappointed surprised entitled obliged dedicated inclined based located situated "
    "deployed massed scheduled expected allowed permitted encouraged aware agreed finished".split()
)
# Verbs that leave it to their object to say what is done: "used drones", "returned fire", "carried out raids"
LIGHT = frozenset("use employ return launch conduct mount stage deliver carry".split())
# Verbs of what one side does for another that fights: "armed the rebels"
AIDING = frozenset("arm aid support back fund finance train supply equip sponsor".split())
REACH = 6  # words between such a verb and the phrase of what is done
AT = frozenset("on upon against at out".split())
LONGEST = 5  # words of a subject: "the Icelandic army's long-range guns"
ENDING = frozenset(', ; : . - — – “ ” " to of in on at by from for with that which who if and or but'.split())


def does(words: Sequence[Word], subject: int, verb: int, end: int) -> bool:
    """Whether the subject that begins at one word does what the phrase from `verb` to `end` says, actively.

    "Its jets had bombed", "the Icelandic army attacked", "we were shelling"; not "its ships had been attacked".
    """
    last = verb
    while last > subject + 1 and (words[last - 1].lower in PASSED or words[last - 1].lower.endswith("ly")):
        last -= 1
    naming, helping = words[subject:last], words[last:verb]
    if len(naming) > LONGEST or any(word.lower in ENDING or word.has("<neg>") for word in naming):
        return False
    alone = len(naming) == 1 and naming[0].lower not in OWNING
    named = all(word.has("<name>", "the") for word in naming)
    return (alone or named or naming[-1].lower in STRIKERS) and _active(helping, words[verb], words[end : end + 1])


def light_verb(words: Sequence[Word], start: int) -> int:
    """The number of the verb that only says that something is done, shortly before the phrase of what; else its own.

    "Had used drones", "returned fire at", "had used water cannon on a boat".
    """
    for at in range(start - 1, max(-1, start - 1 - REACH), -1):
        if words[at].has(*LIGHT) and words[at].lower.endswith(("ed", "ing")):
            return at
        if words[at].lower in (ENDING | PASSED) - AT or words[at].has("<be>"):
            break
    return start


def _active(helping: Sequence[Word], verb: Word, behind: Sequence[Word]) -> bool:
    """Whether a verb with its auxiliaries is in the active voice, and past or going on."""
    if any(word.has("<be>") and word.lower not in ("'s", "’s") for word in helping):
        return verb.lower.endswith("ing")
    if not (verb.lower.endswith("ed") or verb.lower in STRONG):
        return False
    led = any(word.lower in AUXILIARIES for word in helping)
    return led or (bool(behind) and behind[0].lower not in BEHIND_PARTICIPLES and not behind[0].has(",", ".", ";"))


def undergone(words: Sequence[Word], verb: int) -> int | None:
    """The pronoun that is subject of the passive verb at a number: "it had been misled"; None where none is."""
    word = words[verb]
    if word.lower in STATES or not (word.lower.endswith(("ed", "en")) or word.lower in STRONG | OTHER_PARTICIPLES):
        return None
    at, being = verb - 1, False
    while at >= 0 and (words[at].lower in PASSED | MODALS or words[at].lower.endswith("ly")):
        being = being or words[at].has("<be>")
        at -= 1
    by = any(each.lower == "by" for each in words[verb + 1 : verb + 3])
    return at if at >= 0 and being and not by and words[at].lower in PRONOUNS else None
