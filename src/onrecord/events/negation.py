"""Whether a speaker says that an event does not happen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from onrecord.codebook.carriers import BOUNDARIES
from onrecord.codebook.phrases import Word
from onrecord.events import failures, forgone, staying
from onrecord.events.modality import hostile, reason, unmet
from onrecord.events.pledged import done_so
from onrecord.events.scenes import ASSERTING
from onrecord.model import Act, EventType, Passage, Reason, Statement

if TYPE_CHECKING:
    from onrecord.text.heads import Happening

# What is denied or refused does not happen: so in all but 4 of 796 annotated ones
NEGATIVE = frozenset({Act.DENIAL, Act.REFUSAL})
# What the report itself tells, or somebody says has happened or will
TOLD = ASSERTING | {None}
# Words that say an event does not come about: "failed to withdraw", "stop short of".
FAILING = frozenset(
    "fail refuse decline neglect refrain avoid prevent abstain forbid miss refusal reluctance unwillingness".split()
)
# "Urged calm", "restraint": nothing that hurts is to happen
CALM = frozenset("calm restraint moderation".split())
SHOWING = frozenset("show exercise practise practice display observe".split())
# "To stop arming the rebels": what is to end, where the event is not the ending itself
STOPPING = frozenset("stop cease quit".split())
ENDINGS = frozenset({EventType.RETREAT, EventType.SANCTION, EventType.CONCEDE, EventType.COOPERATE, EventType.AGREE})
# Words around an event that say it comes to nothing: "the talks failed", "the collapse of the truce".
COLLAPSING = frozenset("fail collapse founder breakdown failure unravel expire lapse".split())
AFTER = 7
# ... which stands farther behind it, and rules out nothing else
LONG_AFTER = 12
# "the talks did not take place", "never happened", "fell through"
COMING_ABOUT = frozenset("happen occur materialise materialize begin start".split())
COMING_ABOUT_WITH = {
    "take": "place",
    "took": "place",
    "go": "ahead",
    "went": "ahead",
    "come": "about",
    "came": "about",
    "be": "there",
}
# What halts something is no case of it: "suspended its patrols"
HALTING = frozenset("suspend halt freeze scrap shelve abandon".split())
HALTED = frozenset({EventType.CONSULT, EventType.SUPPORT, EventType.COOPERATE, EventType.AID})
# "dropped a plan for a motion"
DROPPING = HALTING | frozenset("drop ditch".split())
DROPPED = frozenset("plan plans bid idea intention".split())
# What is put off, called off or cancelled does not come about: "the talks were called off", "Oslo postponed the vote"
PUT_OFF = frozenset("postpone cancel".split())
PUT_OFF_WITH = {"call": "off", "put": "off"}
# ... what is to be held, that is; a new duty put off is a step towards those who would have paid it
HELD = frozenset({EventType.CONSULT, EventType.SUPPORT, EventType.CONCEDE})
TO_BE_HELD = frozenset(
    "talks meeting meetings summit visit conference election elections vote poll polls referendum ballot".split()
)
ARTICLES = frozenset("a an the its their his her of".split())  # "the cancelled talks" are no deed of putting off
NEARBY = 4
REFUSING = frozenset("reject refuse oppose veto".split())
# The probability with which the model overrules the rule, chosen on the tuning texts (training/README.md)
OVERRULING = 0.7
# How many words before an event a "not" still reaches it.
REACH = 9
# "did not meet": of a finished act so plainly denied the model is not asked
DONE = frozenset("did has have had".split())
FAILED = frozenset("failed missed".split())
# "Urged both to avoid recourse to force": so plainly asked not to be done that the model is not asked either
SHUNNING = frozenset("avoid refrain abstain".split())
WARNING = frozenset("warn caution advise counsel urge".split())
# What would end talks or an accord, if it were not denied: "not ruling out a summit", "would not abandon the talks"
ABANDONING = frozenset("abandon quit drop leave exclude stop end cease scrap terminate".split())
ENDING_WITH = {
    "rule": {"out"},
    "close": {"door", "doors"},
    "shut": {"door", "doors"},
    "walk": {"away", "out"},
    "pull": {"out"},
    "back": {"out"},
}
LEFT_OPEN = HALTED | {EventType.AGREE}
OPEN = "modality.open"
NOT_DONE = "modality.not_done"
CALLED_OFF = "modality.called_off"


def negated(words: Sequence[Word], start: int, *, act: Act | None, event_type: EventType) -> tuple[bool, Reason]:
    """Whether the speaker says that the event does not happen.

    A denial or a refusal is of something that does not: "denied plans to invade" is ASSAULT, negated.
    Elsewhere a "not" in the clause before the event decides.
    """
    if act is not Act.DENIAL and (last := forgone.not_the_last(words)) is not None:
        says = "it is not the last of them"
        return False, Reason(rule=OPEN, decides="negated", spans=(words[last].span,), says=says)
    refuses = any(word.has(*REFUSING) for word in words[start : start + 1])
    if act is Act.REFUSAL and event_type is EventType.REJECT and refuses:
        return False, reason("negated", (), "what is refused is rejected")
    if act in NEGATIVE:
        return True, reason("negated", (), f"what is said as {act} does not happen")
    if (missed := unmet(words, start)) is not None:  # "should not have attacked" tells of an attack
        says = "the words say what should have been"
        done = any(word.has("<neg>") for word in words[missed : missed + NEARBY])
        return not done, Reason(rule=NOT_DONE, decides="negated", spans=(words[missed].span,), says=says)
    so = done_so(words, start) if act in TOLD else None
    if so is not None and any(word.has("<neg>") for word in words[max(0, so - NEARBY) : so]):
        says = "the words say that it was not done"
        return True, Reason(rule=NOT_DONE, decides="negated", spans=(words[so].span,), says=says)
    ends = failures.ended(words, start, event_type)
    if ends is None:
        ends = failures.truce_ended(words, event_type)
    if ends is not None:
        says = "the words say that it ends"
        return True, Reason(rule=NOT_DONE, decides="negated", spans=(words[ends].span,), says=says)
    if act is Act.THREAT and (none := forgone.none_left(words, start, event_type)) is not None:
        says = "there will be none of it"
        return True, Reason(rule=NOT_DONE, decides="negated", spans=(words[none].span,), says=says)
    if act is Act.THREAT or (act is Act.ACCUSATION and hostile(event_type)):
        return False, reason("negated", (), f"what is said as {act} does happen")
    for place in range(min(start, len(words) - 1), max(-1, start - REACH), -1):
        word = words[place]
        if place < start and word.has("whether", "when", "if", *BOUNDARIES - {"“", "”", '"', "-"}):
            break  # "did not know whether Suva would attack" leaves it open
        if word.has("<neg>") and not _only(words, place):
            ongoing = event_type in LEFT_OPEN or any(each.lower in failures.TRUCES for each in words)
            if ongoing and (left := _left_open(words, place)) is not None:
                says = "what would end it is denied"
                return False, Reason(rule=OPEN, decides="negated", spans=(word.span, words[left].span), says=says)
            if place and start - place in (1, 2) and words[place - 1].lower in DONE:
                says = "the words say that it was not done"
                return True, Reason(rule=NOT_DONE, decides="negated", spans=(word.span,), says=says)
            return True, reason("negated", (word.span,), "a negation stands before the event")
        if place < start and (word.has(*FAILING) or forgone.held_back(words, place)):
            says = "the words say that it does not come about"
            firm = word.has(*FAILED) or (act is Act.DEMAND and word.has(*SHUNNING))
            rule = NOT_DONE if firm else "modality.negated"
            return True, Reason(rule=rule, decides="negated", spans=(word.span,), says=says)
    if event_type is EventType.CONSULT and (away := forgone.stayed_away(words)) is not None:
        return True, Reason(
            rule=NOT_DONE, decides="negated", spans=(words[away].span,), says="who stays away does not come"
        )
    if hostile(event_type) and (calm := _restrained(words)) is not None:
        says = "who shows restraint does not do it"
        return True, Reason(rule=NOT_DONE, decides="negated", spans=(words[calm].span,), says=says)
    nothing = failures.fallen_through(words, start, event_type)
    if nothing is not None and act in TOLD:
        rule = CALLED_OFF if failures.called_off(words, nothing) else NOT_DONE
        says = "the words say that it came to nothing"
        return True, Reason(rule=rule, decides="negated", spans=(words[nothing].span,), says=says)
    if act is Act.DEMAND and (at := _unwanted(words, start, event_type)) is not None:
        says = "what is demanded is that it does not happen"
        rule = NOT_DONE if words[at].has(*SHUNNING) else "modality.negated"
        return True, Reason(rule=rule, decides="negated", spans=(words[at].span,), says=says)
    asked = event_type is EventType.COOPERATE and act in TOLD
    undone = failures.denied_access(words) if asked else None
    undone = _undone(words, start, event_type) if undone is None else undone
    put_off = _put_off(words) if undone is None and act in TOLD and event_type in HELD else None
    for at, rule in ((undone, NOT_DONE), (put_off, CALLED_OFF)):
        if at is not None:
            says = "the words say that it was not done"
            return True, Reason(rule=rule, decides="negated", spans=(words[at].span,), says=says)
    for place in range(max(0, start - 2), min(len(words), start + AFTER)):
        if place > start and words[place].has(*BOUNDARIES):
            break
        kept_on = any(word.has("<neg>") for word in words[max(0, place - 2) : place])  # "had not collapsed"
        if words[place].has(*COLLAPSING) and not kept_on:
            return True, reason("negated", (words[place].span,), "the words say that it comes to nothing")
    return False, reason("negated", (), "nothing negates it")


def _unwanted(words: Sequence[Word], start: int, event_type: EventType) -> int | None:
    """The word that says of what is demanded that it is not to happen: "restraint", "to stop arming the rebels"."""
    if hostile(event_type):
        calm = next((place for place, word in enumerate(words) if word.lower in CALM), None)
        if calm is not None:
            return calm
        shunned = (at for at, word in enumerate(words[1:], 1) if word.has(*SHUNNING) and words[at - 1].lower == "to")
        if (asked := next(shunned, None)) is not None:
            return asked
    stops = 0 < start < len(words) and words[start].lower.endswith("ing") and words[start - 1].has(*STOPPING)
    return start - 1 if stops and event_type not in ENDINGS else None


def _restrained(words: Sequence[Word]) -> int | None:
    """The word for restraint that somebody shows, promises or is asked for: "exercised utmost restraint"."""
    for at, word in enumerate(words):
        shows = any(each.has(*SHOWING) for each in words[max(0, at - NEARBY) : at])
        if word.lower in CALM and shows and not any(each.has("<neg>", "lack") for each in words[:at]):
            return at
    return None


def _undone(words: Sequence[Word], start: int, event_type: EventType) -> int | None:
    """The word that says of an event, from behind it or as its verb, that it did not come about."""
    for place in range(start + 1, min(len(words) - 1, start + LONG_AFTER)):
        if words[place].has(*BOUNDARIES):
            break
        if words[place].has("<neg>") and _befalls(words, place + 1):
            return place
        if words[place].has("fall", "fallen") and words[place + 1].has("through"):
            return place
    for place in range(min(start, len(words))):
        dropping = any(word.has(*DROPPING) for word in words[max(0, place - NEARBY) : place])
        if words[place].has(*DROPPED) and dropping:
            return place
        if event_type in HALTED and start - place <= NEARBY and words[place].has(*HALTING):
            return place
    if event_type in HALTED and (halted := failures.halted(words, start)) is not None:
        return halted
    return staying.stay(words, start) if event_type is EventType.RETREAT else None


def _put_off(words: Sequence[Word]) -> int | None:
    """The word that says of talks or a vote, from behind or as their verb, that they were put off."""
    for place, word in enumerate(words):
        behind = words[place + 1].lower if place + 1 < len(words) else ""
        if not (word.has(*PUT_OFF) or any(word.has(verb) and behind == off for verb, off in PUT_OFF_WITH.items())):
            continue
        close = words[max(0, place - 2) : place]
        passive = any(each.lower in failures.BEING for each in close)
        near = words[max(0, place - AFTER) : place] if passive else words[place : place + AFTER]
        denied = any(each.has("<neg>") for each in close) or any(each.lower in ARTICLES for each in close[-1:])
        if not denied and any(each.lower in TO_BE_HELD for each in near):
            return place
    return None


def _befalls(words: Sequence[Word], place: int) -> bool:
    """Whether a verb of coming about stands here: "(did not) take place"."""
    particle = COMING_ABOUT_WITH.get(words[place].lower)
    behind = words[place + 1 : place + 2]
    return words[place].has(*COMING_ABOUT) or (
        particle is not None and any(word.lower == particle for word in behind)
    )


def doubted(statement: Statement, passage: Passage) -> Reason | None:
    """Why what is foretold is said not to happen, where the cue doubts it: "doubted that the truce would last"."""
    cue = {token.lemma for span in statement.cue for token in passage.tokens_in(span)}
    doubts = statement.act is Act.FORECAST and "doubt" in cue and "no" not in cue
    return reason("negated", statement.cue, "it is said to be doubted") if doubts else None


def _left_open(words: Sequence[Word], place: int) -> int | None:
    """The word behind a "not" by which something would end that so stays open: "not closing the door to talks"."""
    for at in range(place + 1, min(len(words), place + 1 + NEARBY)):
        if words[at].has(*BOUNDARIES):
            return None
        behind = words[at + 1 : at + NEARBY]
        ends = any(
            word.lower in closing for word in behind for verb, closing in ENDING_WITH.items() if words[at].has(verb)
        )
        if ends or words[at].has(*ABANDONING):
            return at
    return None


def warned_off(statement: Statement, passage: Passage, words: Sequence[Word], start: int) -> Reason | None:
    """Why what is asked for is said not to be done: "warned against bombing", "warned Iceland against bombing"."""
    tokens = [token for span in statement.cue for token in passage.tokens_in(span)]
    if statement.act is not Act.DEMAND:
        return None
    at = next((token.span for token in tokens if token.word.lower() == "against"), None)
    if at is None and any(token.lemma in WARNING for token in tokens):
        against = (at for at, word in enumerate(words[:start]) if word.lower == "against")
        at = next((words[at].span for at in against if _done_there(words[at + 1 :])), None)
    return reason("negated", (at,), "it is warned against") if at is not None else None


def _done_there(words: Sequence[Word]) -> bool:
    """Whether words open with a doing: "attacking", "the use of force", "any use of force"."""
    return any(word.lower.endswith("ing") or word.lower == "use" for word in words[:2])


def _only(words: Sequence[Word], place: int) -> bool:
    """Whether a "not" negates nothing: "not only", "no doubt", "nothing but"."""
    return place + 1 < len(words) and words[place + 1].has("only", "doubt", "matter", "sooner", "but")


def settled_negation(ruled: tuple[bool, Reason], model: Happening | None, *, act: Act) -> tuple[bool, Reason]:
    """Whether it does not happen, as rule and reading model together have it; the rule alone without the model."""
    if act in NEGATIVE or ruled[1].rule in (NOT_DONE, CALLED_OFF, OPEN) or model is None:
        return ruled
    if (model.negated if not ruled[0] else 1 - model.negated) < OVERRULING:
        return ruled
    says = f"the reading model takes it {'' if ruled[0] else 'not '}to happen"
    reason = Reason(rule="modality.model", decides="negated", spans=ruled[1].spans, says=says, score=model.negated)
    return not ruled[0], reason
