"""Where the content begins after a cue, and by which rule."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.attribution.adjuncts import addressee_end, adjunct_like, skip_adjuncts
from onrecord.attribution.cues import Match
from onrecord.attribution.gaps import told_of
from onrecord.attribution.items import Items
from onrecord.attribution.pointing import is_alone
from onrecord.attribution.unsaid import is_rung
from onrecord.attribution.usage import OCCASIONS
from onrecord.attribution.words import (
    BREAKS,
    CONJUNCTIONS,
    DETERMINERS,
    FINITE,
    PREPOSITIONS,
    STOPS,
    SUBJECT_PRONOUNS,
    has_finite,
    is_adverb,
    is_finite,
    is_past,
    is_third_person,
    is_time,
)

Start = tuple[int, str]  # the place, and the rule's name
QUESTIONS = frozenset(("whether", "if", "how", "why", "what", "when"))
# Verbs with another everyday sense, which tell of a saying only with "that": "the lines they held".
NEEDS_THAT = frozenset(("hold", "show", "see", "determine", "rule", "recognise", "recognize", "answer", "reply"))
# Auxiliaries behind "that" which may open a condition, and what follows them where "that" is the subject
INVERTED = frozenset(("should", "were", "had"))
BEHIND_AUXILIARY = frozenset(("be", "been", "have", "not", "never"))
NAMING = frozenset(("call", "brand", "label", "term", "deem", "consider"))
# Nouns for one thing that no clause opens with bare: "that" before them points
COUNTED = frozenset(
    ("deal", "proposal", "offer", "plan", "idea", "claim", "statement", "decision", "option", "suggestion", "threat",
     "question", "scenario", "accusation", "allegation", "invitation", "deadline", "promise", "pledge")
)  # fmt: skip
# What opens a clause between a cue and its "that", which tells where the speaker went
BESIDE = frozenset(("as", "when", "before", "after", "while", "upon"))
GOING = frozenset("leave arrive return meet visit open land board depart enter fly travel begin start end".split())
# How far "that" may stand from its cue: "said in an interview with a radio station in Bergen on Monday that".
REACH = 24
# How far "to" may: "vowed on Monday, with his ministers beside him, to open".
REACH_TO = 14


def begins(found: Items, match: Match, high: int) -> Start | None:
    """Where the content after the cue starts, and by which rule; None if no content follows it."""
    at, frames = match.end, match.cue.frames
    if at >= high or found[at].low in STOPS:
        return None
    marked = [start for start in _marked(found, match, high) if start is not None]
    if marked:
        return min(marked)
    if told_of(found, match) is not None:
        return (at, "indirect_clause")
    comma = next((place for place in range(at, high) if found[place].low == ","), high)
    if found[at].low == "when" and not has_finite(found, comma, high):
        return None  # "what he promised when he came out"
    return (
        (_at_clause(found, at, high) if "that" in frames and match.cue.text not in NEEDS_THAT else None)
        or (_at_addressed_clause(found, at, high) if "np-that" in frames else None)
        or (_at_phrase(found, at, high, match) if "np" in frames else None)
    )


def _marked(found: Items, match: Match, high: int) -> Iterator[Start | None]:
    """The starts that a word or a mark shows: "that", a quotation, "to", "whether"."""
    at, frames = match.end, match.cue.frames
    if is_alone(found, match, high):
        return
    addressed = any(frame.startswith("np-") for frame in frames)
    clause = _at_that(found, at, high, addressed)
    yield clause
    yield _at_quotation(found, at, high, addressed)
    if "to" in frames:
        yield _at_infinitive(found, at, high, match)
    if "wh" in frames:
        yield _at_question(found, at, high, addressed)
    told = clause is not None and "np-that" in frames  # "warned both that failure to act would cost them"
    if "np-to" in frames and not told:
        yield _at_asked(found, at, high)


def _at_that(found: Items, at: int, high: int, addressed: bool) -> Start | None:
    """The clause of "said (on Monday) that ..."; an addressee may stand between if the cue takes one."""
    for place in range(at, min(at + REACH, high)):
        item = found[place]
        if item.low == "that" and place + 2 == high and found[place + 1].low in BREAKS:
            return None  # "denied that, | saying it had left"
        if item.low == "that" and place > at + 1 and (found[place - 2].low, found[place - 1].low) == (",", "and"):
            return None  # "said Oslo had released two men, and that more would follow"
        if place == at and _stands_for(found, place, high):
            return None
        if item.low == "that" and place + 1 < high and not _points(found, place, at):
            between = place == at or addressed or adjunct_like(found, at) or found[at].low in BESIDE
            return (place + 1, "indirect_that") if between else None
        going = item.lemma in GOING and found[at].low in BESIDE  # "said | as he left home | that"
        if item.quotation is not None or item.low in STOPS | {";", ":"} or (is_finite(found, place) and not going):
            return None
    return None


def _stands_for(found: Items, place: int, high: int) -> bool:
    """Whether a "that" right behind the cue means what was spoken of: "dismissed that as a lie"."""
    if found[place].low != "that" or place + 2 >= high:
        return False
    following, after = found[place + 1], found[place + 2]
    if following.low in INVERTED:  # "said that should Suva attack, Oslo would fight"
        return after.low in BEHIND_AUXILIARY
    if following.low in FINITE:
        return not following.capital
    # "said that deal was dead", "rejected that claim on Monday as a lie"
    bare = found[place - 1].lemma != "say" and all(found[at].low not in FINITE for at in range(place + 2, high))
    counted = following.low in COUNTED and (after.low in FINITE or bare)
    called = following.low in ("a", "an") and found[place - 1].lemma in NAMING  # "called that a lie"
    return following.low == "as" or counted or called


def _points(found: Items, place: int, at: int) -> bool:
    """Whether "that" is no connector: "that evening", "of that country", "the deal that had slipped"."""
    following, previous = found[place + 1], found[place - 1]
    if following.low[:1].isdigit():
        return False
    dated = previous.low in ("before", "after") and is_time(found[place - 2])
    if previous.low in PREPOSITIONS and not dated:
        return True
    named = place == at and following.capital  # "said that Monday's raid", "said that May would leave"
    if following.low in ("same", "very", "day", "is", "'s") or (is_time(following) and not named):
        return True
    return place > at and (following.low in FINITE or (is_past(following) and place + 2 < len(found)))


def _at_quotation(found: Items, at: int, high: int, addressed: bool) -> Start | None:
    """The utterance of "said: “...”" and "told the council, “...”", with nothing finite between."""
    for place in range(at, min(at + REACH, high)):
        item = found[place]
        if item.quotation is not None:
            whole = addressed and item.tail in (".", "?", "!")  # asked the crowd "Is it so?"
            direct = place == at or found[place - 1].low in (",", ":") or whole
            between = place == at or addressed or adjunct_like(found, at) or found[at].low == ":"
            return (place, "direct_after") if direct and between else None
        if item.low == ":" and place + 1 < high:
            return (place + 1, "direct_after" if found[place + 1].quotation else "indirect_colon")
        if item.low in STOPS | {";"} or is_finite(found, place):
            return None
    return None


def _at_infinitive(found: Items, at: int, high: int, match: Match) -> Start | None:
    """The content of "vowed (once more) to ...", which holds the "to"."""
    for place in range(at, min(at + REACH_TO, high)):
        following = found[place + 1] if place + 1 < high else None
        if found[place].low == "not" and following is not None and following.low == "to":
            return (place, "indirect_to")
        named = following is not None and (following.low in DETERMINERS or is_third_person(following))
        if found[place].low == "to" and (place == at or not named):  # not "offered bribes to voters"
            near = place == at or adjunct_like(found, at) or "that" not in match.cue.frames
            return (place, "indirect_to") if near and following is not None and not following.capital else None
        if found[place].quotation or found[place].low in BREAKS - {","} or is_finite(found, place):
            return None
    return None


def _at_asked(found: Items, at: int, high: int) -> Start | None:
    """The content of "urged (on Monday) the rebels to leave", which holds those asked."""
    start = skip_adjuncts(found, at, high)
    if start >= high or found[start].low in BREAKS or found[start].quotation is not None:
        return None
    place = start
    while place + 2 < min(start + REACH, high):
        place += 1
        item, following = found[place], found[place + 1]
        if item.low == "," and following.low in ("who", "which", "whose"):
            place = next((end for end in range(place + 1, high) if found[end].low == ","), high)
        elif item.low in ("to", "not") and not following.capital and following.low not in DETERMINERS:
            return (start, "indirect_asked")
        elif item.low in STOPS | {";", ":"} or is_finite(found, place):
            return None
    return None


def _at_question(found: Items, at: int, high: int, addressed: bool) -> Start | None:
    for place in range(at, min(at + 6, high)):
        if found[place].low in QUESTIONS:
            between = place == at or addressed or adjunct_like(found, at)
            return (place, "indirect_question") if between else None
        if found[place].quotation or found[place].low in BREAKS:
            return None
    return None


def _at_clause(found: Items, at: int, high: int) -> Start | None:
    """The finite clause of "said (on Monday) the truce had held", without "that"."""
    place = skip_adjuncts(found, at, high)
    if place >= high or found[place].low in BREAKS | CONJUNCTIONS | PREPOSITIONS:
        return None
    if found[place].low in OCCASIONS and place + 1 < high and is_past(found[place + 1]):
        return None  # "said when asked if Oslo would leave"
    end = _clause_end(found, place, high)
    told = without_deed(found, place, end) == end
    if told and has_finite(found, place + 1, end) and not _inside_phrase(found, place, end):
        return (place, "indirect_clause")
    if _quoted_verb(found, place, end):
        return (place, "indirect_clause")
    return None


def without_deed(found: Items, start: int, end: int) -> int:
    """The end of an object without what else its verb's subject did: "rejected the charge and expelled six people".

    What is done needs an object that cannot belong to a participle ("the plan and proposed changes").
    """
    for at in range(start + 1, end - 2):
        if found[at].low not in ("and", "but", "then") or not is_past(found[at + 1]):
            continue
        after = found[at + 2]
        opens = after.low in DETERMINERS | SUBJECT_PRONOUNS or after.capital or after.low[:1].isdigit()
        opens = opens or after.low == "nothing"  # "and ruled nothing out"
        if opens and not is_past(found[at - 1]) and not has_finite(found, start, at):
            return at - (found[at - 1].low == ",")
    return end


def _at_addressed_clause(found: Items, at: int, high: int) -> Start | None:
    """The clause of "told Ukrainians there would be ...", after the first noun phrase."""
    if found[at].low == "," and at + 1 < high and found[at + 1].low in ("if", "unless", "should", "once"):
        return None  # "Oslo would fight, it warned, if the boats came"
    end = addressee_end(found, at, high)
    if end >= high or end == at:
        return None
    place = skip_adjuncts(found, end, high)
    stop = _clause_end(found, place, high)
    if place >= high or found[place].low in BREAKS:
        return None
    if _quoted_verb(found, place, stop):
        return (place, "indirect_addressed")
    if not has_finite(found, place, stop):
        return None
    return None if _inside_phrase(found, place, stop) else (place, "indirect_addressed")


def _quoted_verb(found: Items, place: int, end: int) -> bool:
    """Whether the verb of a clause opens its quotation: "said the ruling “isolates” Oslo", "said it “must hold”"."""
    at = next((at for at in range(place + 1, end) if found[at].quotation is not None), None)
    if at is None or has_finite(found, place, at) or any(found[before].low in BREAKS for before in range(place, at)):
        return False
    head, before = found[at].head.lower(), found[at - 1]
    subject = found[place].low in DETERMINERS or found[place].low in SUBJECT_PRONOUNS or found[place].capital
    verb = head in FINITE or (head.endswith("s") and not head.endswith(("ss", "us", "ous")))
    return subject and verb and before.low not in DETERMINERS | PREPOSITIONS | CONJUNCTIONS


def _clause_end(found: Items, place: int, high: int) -> int:
    return next((end for end in range(place, high) if found[end].low in (";", ".")), high)


def _inside_phrase(found: Items, place: int, end: int) -> bool:
    """Whether no clause stands here: "said a man who had left", "said late as he left"."""
    needed = 1
    for at in range(place + 1, end):
        if is_finite(found, at) and not is_finite(found, at - 1):
            needed -= 1
            if not needed:
                return False
        if found[at].low in ("while", "as", "after", "before", "when", "although"):
            return True
        if found[at].low in ("who", "which", "whose"):
            needed += 1
    return True


def _at_phrase(found: Items, at: int, high: int, match: Match) -> Start | None:
    """The object of "denied plans" and "accused Oslo of ...", past a time or a verb that shares it."""
    place = _shared_verb_end(found, at, high)
    while place < high and is_adverb(found[place]) and found[place].low not in ("as", "there", "more"):
        place += 1
    place = skip_adjuncts(found, place, high)
    if place >= high or found[place].low in BREAKS or found[place].low == "by":
        return None
    pointing = place == at and (_stands_for(found, place, high) or is_alone(found, match, high))
    if found[place].low == "that" and not pointing:
        return None
    if found[place].low in PREPOSITIONS and found[place].low not in match.prepositions:
        return None
    if match.cue.text == "call" and is_rung(found, place, high):
        return None
    return (place, "indirect_phrase")


def _shared_verb_end(found: Items, at: int, high: int) -> int:
    """The place past verbs in the form of the cue, with one object: "condemned and rejected the raid"."""
    past = is_past(found[at - 1])
    while at < high and found[at].low in ("and", "or", ","):
        verb = at + 1
        while verb + 1 < high and (found[verb].low == "and" or is_adverb(found[verb])):
            verb += 1
        same = verb + 1 < high and is_past(found[verb]) == past and found[verb].lemma != found[verb].low
        if not same or found[verb].capital or not (past or found[verb].low.endswith("s")):
            break
        at = verb + 1
    return at
