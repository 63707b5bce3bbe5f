"""How a cue word is used where it stands: as a verb or a noun, said or only wished, active or passive."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.attribution.items import Items
from onrecord.attribution.words import (
    AUXILIARIES,
    BE,
    BREAKS,
    CARRIERS,
    CONJUNCTIONS,
    DETERMINERS,
    DO,
    HAVE,
    MODALS,
    NOT,
    POSSESSIVES,
    PREPOSITIONS,
    SAME_IN_PAST,
    SUBJECT_PRONOUNS,
    is_adverb,
    is_finite,
    is_past,
    is_time,
)
from onrecord.codebook.openings import QUESTIONED

# Verbs that only tell something if they are not denied: "did not say" attributes nothing.
TELLING = frozenset(
    ("say", "tell", "announce", "confirm", "comment", "reply", "respond", "answer", "state", "reveal", "disclose",
     "mention", "specify", "explain", "report", "add", "write", "give", "speak of", "make clear", "elaborate",
     "publish", "read", "show", "find", "offer", "propose", "quote", "cite", "ask", "ask for", "see", "know")
)  # fmt: skip
BINDING = frozenset(("promise", "pledge", "vow", "threaten"))  # "has never threatened to attack" is no threat
# A refusal or readiness holds with a modal or a "not" too: "would not rule out".
ALWAYS_SAID = frozenset(("rule out", "be ready", "be prepared", "be willing"))
# Words that are as often a noun: they count as verbs only where the word before calls for one.
NOUNS_TOO = frozenset(
    ("claim", "demand", "offer", "report", "request", "call", "answer", "reply", "promise", "pledge", "vow", "appeal",
     "order", "plan", "hope", "fear", "estimate", "forecast", "project", "comment", "remark", "charge", "question",
     "view", "quote", "table", "float", "press", "show", "run", "see", "read", "state", "note", "document", "rate",
     "challenge", "blast", "slam", "support", "back", "fault", "brand", "label", "term", "post", "blog", "joke",
     "command", "doubt", "counsel", "bet", "guess", "trust", "rule", "counter", "protest", "object", "direct",
     "seek",
     "release", "mock", "rage", "shout", "cry", "whisper", "murmur", "crow", "sigh", "shrug", "smile", "laugh",
     "vote",
     "find", "hold", "stress", "signal", "alert", "brief", "reason", "alarm", "guarantee", "dispute", "veto",
     "reject",
     "judge", "snap", "allow", "thunder", "record", "welcome", "praise", "feel", "fume", "muse", "regret", "lament",
     "blame", "rebuke", "invite", "suspect", "assent", "commit", "lecture", "recount", "publish", "relay", "contest",
     "discount", "salute", "storm", "roar", "growl", "beam", "wire", "cable", "text", "champion", "petition", "bid",
     "tip", "lobby", "chant", "class", "decree", "boast", "resolve", "reproach", "counter", "accord", "hint",
     "echo", "bill", "frame", "paint", "count", "name", "trace", "moan", "yell", "nudge", "prod", "trumpet",
     "rubbish",
     "scold", "register", "tally", "cast", "blacklist")
)  # fmt: skip
# "put out a statement saying": nouns that a participle of saying may follow.
WRITINGS = frozenset(
    ("statement", "letter", "message", "note", "text", "report", "resolution", "post", "tweet", "keep")
)
# What may stand before a participle that tells: "..., saying", "before adding", "was heard saying".
BEFORE_PARTICIPLE = BE | frozenset(
    (",", "and", "but", "before", "after", "while", "by", "when", "then", "in", "with", "heard", "upon")
)


# What makes "to say" a wish or a refusal: "declined to say", "plans to announce".
INTENTS = frozenset(
    ("decline", "refuse", "want", "plan", "intend", "expect", "ready", "prepared", "agree", "fail", "able", "unable",
     "likely", "set", "due", "have", "need", "ask", "urge", "call", "try", "promise", "vow", "threaten", "hope",
     "order",
     "tell", "allow", "enough", "bound", "about", "going", "would", "will", "not", "never", "force", "press",
     "decide")
)  # fmt: skip
# "Asked whether he would sail, Amundsen said no", "..., he said when pressed": what was done to the speaker.
ASKED = QUESTIONED | {"challenged", "urged"}
OCCASIONS = frozenset(("when", "if", "once", "until", "while", "unless"))
NUMBERS = frozenset(
    ("seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
     "eighteen", "nineteen", "twenty", "hundred", "thousand", "dozen")
)  # fmt: skip
SEVERAL = frozenset(("two", "three", "four", "five", "six", "several", "some", "many", "few", "most", "all"))
# What only a subject's noun stands right before
DOES = frozenset(
    "said told urged warned accused denied agreed announced vowed insisted argued added have had".split()
)
# What an estimate is of, and what may stand before its number
COUNTED = frozenset(
    ("dead", "death", "toll", "casualty", "loss", "wounded", "injured", "missing", "number", "figure", "total",
     "count", "cost", "damage", "strength", "turnout", "price", "chance", "odds", "bill", "tally")
)  # fmt: skip
ABOUT = frozenset(("about", "around", "over", "nearly", "almost", "some", "more", "less", "fewer", "least", "between",
                   "up", "roughly", "approximately"))  # fmt: skip
ESTIMATED_WITHIN = 12
DAY_OPENERS = frozenset(("on", "last", "this", "late", "since"))
# Between a verb and a subject, or an "and": "and in turn accused", "and itself accused"
IN_TURN = frozenset((("in", "turn"), ("in", "return"), ("in", "response")))
THEMSELVES = frozenset(("itself", "himself", "herself", "themselves"))
OPENING = BREAKS | CONJUNCTIONS
# Auxiliaries that are the first of their chain: none stands before them.
FIRST = frozenset(("is", "are", "was", "were", "has", "had", "did", "does"))


# Who turns to somebody speaks to him in what follows: "called him on Monday and asked him to leave"
REACHING = frozenset("telephone phone call ring write email text approach contact summon visit meet".split())
PERSONS = frozenset(("him", "her", "them"))


def chain_start(found: Items, place: int, start: int) -> int:
    """Where the auxiliaries, adverbs and times before a verb begin: "has repeatedly", "on Friday"."""
    at, whole = place, False
    while at > start:
        if found[at - 1].low in AUXILIARIES and whole:
            break  # "that Oslo will do so was made clear"
        named = found[at - 1].capital and (at - 1 > start or found[at - 1].low == "may")  # Theresa May, May
        if (found[at - 1].low in AUXILIARIES and not named) or is_adverb(found[at - 1]):
            at -= 1
            whole = whole or found[at].low in FIRST
        elif at - 3 > start and found[at - 1].low == "," and is_adverb(found[at - 2]) and found[at - 3].low == ",":
            at -= 3
        elif at - 1 > start and found[at - 1].low == "by" and found[at].low in ("then", "now"):
            at -= 1
        elif at - 2 > start and is_time(found[at - 1]) and found[at - 2].low in DAY_OPENERS:
            at -= 2
        elif (turn := _turn_start(found, at, start)) < at:
            at = turn
        elif at - 1 > start and found[at - 1].low in THEMSELVES and found[at - 2].low in ("and", "but"):
            at -= 1
        else:
            break
    opens = at == start or found[at - 1].low in OPENING
    while opens and at < place and found[at].low in ("as", "so"):
        at += 1
    return at


def _turn_start(found: Items, end: int, start: int) -> int:
    """Where "in turn" or "for its part" before a verb begins, with the commas around it; else the end."""
    commas = found[end - 1].low == ","
    words = [found[at].low for at in range(max(start, end - 5), end - commas)]
    part = words[-3:-2] == ["for"] and words[-2] in POSSESSIVES and words[-1] == "part"
    at = end - commas - (3 if part else 2) - commas
    if at <= start or not (part or tuple(words[-2:]) in IN_TURN):
        return end
    return at if not commas or found[at].low == "," else end


def turned_to(found: Items, low: int, end: int) -> int | None:
    """The verb by which somebody turns to another, last before a place: "telephoned him on Monday (and asked)"."""
    for verb in range(end - 1, low - 1, -1):
        if found[verb].low in BREAKS or found[verb].quotation is not None:
            return None
        whom = verb + 1
        whom += whom < end and found[whom].low == "to"
        if found[verb].lemma in REACHING and whom < end and found[whom].low in PERSONS:
            return verb
    return None


def is_verb(found: Items, place: int, start: int) -> bool:
    """Whether the word is used as a verb that could have a source."""
    item, at = found[place], place
    while place - 1 > start and is_adverb(found[place - 1]):
        place -= 1
    before = found[place - 1] if place > start else None
    if item.low in BE:
        return True
    if before is None:
        return is_past(item) or item.low.endswith("ing")
    if before.low == "to":
        return _carried(found, place - 1, start)
    if before.low == "'s" and item.low.endswith("s") and item.lemma not in NOUNS_TOO:
        return True  # Moody's expects
    if before.low in DETERMINERS and before.low not in SUBJECT_PRONOUNS:
        return False
    if item.low.endswith("ing"):
        before_that = at + 1 < len(found) and found[at + 1].low == "that"
        return before.low in BEFORE_PARTICIPLE or before.lemma in WRITINGS or before_that
    if is_past(item) or item.low in SAME_IN_PAST:
        return before.low not in PREPOSITIONS
    if before.low in MODALS | DO | NOT:
        return True
    if item.lemma not in NOUNS_TOO:
        return before.low not in PREPOSITIONS
    return _calls_for_verb(found, place, start) and not _heads_phrase(found, place, start)


def _calls_for_verb(found: Items, place: int, start: int) -> bool:
    """Whether "claim" or "claims" is a verb after the word before it."""
    item, before = found[place], found[place - 1]
    if before.low in NUMBERS or before.low[:1].isdigit() or (before.low == "," and item.low == item.lemma):
        return False
    if before.low in SUBJECT_PRONOUNS or before.low in ("who", "which", ",", "and", "but") or before.quotation:
        return before.low not in DETERMINERS or before.low in ("it", "both")
    if before.low in PREPOSITIONS | CONJUNCTIONS or not (before.low.isalpha() or before.capital):
        return False
    plural = before.low.endswith("s") and before.lemma != before.low
    if item.low != item.lemma and (_counted(found, place, start) or _goes_on(found, place)):
        return False
    if item.low == item.lemma:
        named = before.low.endswith("s") and before.capital
        return plural or named or before.low in ("people", "police", "men")
    return before.capital or not (plural or _bare(found, place, start))


def _counted(found: Items, place: int, start: int) -> bool:
    """Whether a number opens the phrase that a word in -s ends, which is no verb then: "six Arab [states] said"."""
    for at in range(place - 1, max(start, place - 4) - 1, -1):
        if found[at].low in NUMBERS | SEVERAL:
            return True
        if not (found[at].capital or found[at].low.endswith(("ern", "an"))):
            return False
    return False


def _goes_on(found: Items, place: int) -> bool:
    """Whether what somebody does follows, so that a word in -s is the noun for him: "Arab [states] urged Oslo"."""
    after = found[place + 1] if place + 1 < len(found) else None
    return after is not None and after.low in DOES


def _bare(found: Items, place: int, start: int) -> bool:
    """Whether what stands before is no subject of a verb in -s: "urged member [states]", "to give air [reports]"."""
    for at in range(place - 1, start - 1, -1):
        item = found[at]
        if item.capital or item.low in DETERMINERS or item.low in ("'s", "’s", "who", "which", "that"):
            return False
        if item.low in BREAKS | PREPOSITIONS | CONJUNCTIONS or is_finite(found, at):
            return at > start or item.low == "to"
    return False


def _heads_phrase(found: Items, place: int, start: int) -> bool:
    """Whether the word ends a phrase that a preposition opens: "in his first public remarks"."""
    at = place - 1
    while at > start and place - at < 5 and found[at].low.isalpha() and found[at].low not in DETERMINERS:
        at -= 1
    return at > start and found[at].low in DETERMINERS and found[at - 1].low in PREPOSITIONS


def _carried(found: Items, at: int, start: int) -> bool:
    """Whether "to say" tells of a saying that happened: "went on to say", "emerged to announce that"."""
    if at > start and (found[at - 1].low in CARRIERS or found[at - 1].lemma in CARRIERS):
        return True
    told = at + 2 < len(found) and (found[at + 2].low == "that" or found[at + 2].quotation is not None)
    before = range(max(start, at - 4), at)
    return told and not any({found[place].low, found[place].lemma} & INTENTS for place in before)


def is_said(found: Items, chain: int, place: int, cue: str) -> bool:
    """Whether the saying took place: neither denied nor only to come."""
    before = {found[at].low for at in range(chain, place) if not (found[at].low == "may" and found[at].capital)}
    if is_past(found[place]):
        before -= {"'d"}  # "he'd told Oslo"
    if cue in ALWAYS_SAID:
        return True
    if before & MODALS and not before & HAVE:
        return False
    return not (before & NOT and cue in TELLING | BINDING)


def is_told(found: Items, cue: Sequence[int], start: int) -> bool:
    """Whether a saying that no rule found took place: not "is due to announce", "could say", "nor denied"."""
    place = next((at for at in cue if not (found[at].low in AUXILIARIES or is_adverb(found[at]))), cue[0])
    chain = chain_start(found, place, start)
    before = found[chain - 1].low if chain > start else ""
    if before in ("neither", "nor"):
        return False
    if before == "to" and chain - 2 >= start and found[place].low == found[place].lemma:
        return INTENTS.isdisjoint((found[chain - 2].low, found[chain - 2].lemma))
    if found[place].lemma not in TELLING and any(found[at].low in NOT for at in range(chain, place)):
        return True  # "would not promise", "could not rule out"
    return is_said(found, chain, place, found[place].lemma)


def is_estimate(found: Items, start: int, high: int) -> bool:
    """Whether "put" tells a number: "put its dead at 49", "put the cost of the dam at about $2 million"."""
    counted = False
    for at in range(start, min(start + ESTIMATED_WITHIN, high - 1)):
        item, behind = found[at], found[at + 1]
        if item.low in BREAKS or item.quotation is not None or is_finite(found, at):
            return False
        counted = counted or item.low in COUNTED or item.lemma in COUNTED
        if item.low == "at" and counted:
            return behind.low[:1].isdigit() or behind.low in NUMBERS | ABOUT | DETERMINERS | {"$", "€", "£"}
    return False


def is_passive(found: Items, chain: int, place: int, end: int) -> bool:
    """Whether the verb is passive: "was accused", "a plan proposed by", "when asked"."""
    head = found[place]
    described = end < len(found) and found[end].low == "by"
    same = described and head.low == head.lemma  # "both run by soldiers"
    if head.low in BE or head.low.endswith("ing") or not (is_past(head) or same):
        return False
    if head.low in ASKED and (not chain or found[chain - 1].low in OCCASIONS):
        return True
    return described or any(found[at].low in BE for at in range(chain, place))
