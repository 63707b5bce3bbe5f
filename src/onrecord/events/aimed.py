"""Whom an accusation or a demand is aimed at, once it is known who acts: "accused Iceland of attacking Sweden".

In the stories learned from, an accusation aimed at anybody is aimed at who did it 97 times in 100, and a demand
at who is to do it 96 times; the opposition of a state accuses and asks its own. A threat is aimed at the side that it
is to be done to.
"""

from __future__ import annotations

from dataclasses import replace

from onrecord import actors
from onrecord.codebook.codes import STATE
from onrecord.codebook.doing import OWN
from onrecord.events.echoes import side
from onrecord.events.sides import TARGET
from onrecord.model import Act, EventType, Passage, Reason, Statement

HELPING = frozenset("had has have did would will".split())
# Who tells what was seen, and accuses nobody of the own state: "Icelandic jets hit a ship, residents said"
BYSTANDERS = frozenset(
    "witness witnesses eyewitness eyewitnesses resident residents villager villagers survivor survivors doctor "
    "doctors medic medics fisherman fishermen bystander bystanders onlookers locals".split()
)


def aimed(statement: Statement, passage: Passage) -> Statement:
    """The statement aimed at the one who acts in its event, where nobody is addressed or, accused, another is."""
    statement = _witnessed(statement)
    event, code = statement.event, statement.addressee
    target = any(each.rule == TARGET for each in statement.reasons)
    if event is not None and target and statement.act is Act.DEMAND and code in event.recipient:
        # the end of the bombing of Iceland is not asked of Iceland
        kept = tuple(each for each in statement.reasons if each.decides != "addressee")
        code, statement = None, replace(statement, addressee=None, reasons=kept)
    if (victim := _threatened(statement)) is not None and victim != code:
        return _at(statement, victim, f"{victim}: whom it is to be done to")
    if event is not None and statement.act is Act.ACCUSATION and not event.actor and code in event.recipient:
        statement = _of_victims_state(statement)
    if event is None or len(event.actor) != 1:
        return statement
    [actor] = event.actor
    # who says that he condemns it accuses the one he condemns, and not himself
    told = event.type is EventType.ACCUSE and actor == side(statement.speaker)
    if told and len(event.recipient) == 1:
        [actor] = event.recipient
    if actor == side(statement.speaker) and _of_himself(statement, passage):
        return statement
    accused = statement.act is Act.ACCUSATION and code != actor and not (told and not event.recipient)
    asked = statement.act is Act.DEMAND and (code is None or (actor != code and _only_guessed(statement)))
    if not accused and not asked:
        return statement
    says = f"{actor}: who {'did it' if accused else 'is to do it'}"
    return _at(statement, actor, says)


def _only_guessed(statement: Statement) -> bool:
    """Whether the sentence names who is to do it, and does not name who was held to be asked."""
    named = {each.decides for each in statement.reasons if each.spans}
    return "addressee" not in named and "event.actor" in named


def _of_himself(statement: Statement, passage: Passage) -> bool:
    """Whether the words open with the speaker's own side: "it had broken the rules", "Norway demands an end"."""
    first = passage.tokens_in(statement.content[0])[:2]
    if first and first[0].word.lower() in OWN and first[-1].word.lower() in HELPING:
        return True
    named = actors.sides(statement.content[0], passage, speaker=statement.speaker)[:1]
    opens = bool(first) and bool(named) and named[0][0] == first[0].span
    return opens and named[0][1] == side(statement.speaker) and statement.act is Act.DEMAND


def _at(statement: Statement, code: str, says: str) -> Statement:
    reason = Reason(rule="addressees.actor", decides="addressee", says=says)
    kept = tuple(each for each in statement.reasons if each.decides != "addressee")
    return replace(statement, addressee=code, reasons=(*kept, reason))


def _of_victims_state(statement: Statement) -> Statement:
    """An accusation with no wrongdoer, aimed at nobody, or at the state that a victim is of; not at the victim."""
    code, own = statement.addressee or "", side(statement.speaker) or ""
    inside = len(code) > STATE and code[:STATE] != own[:STATE]
    if statement.event is None or statement.event.type is EventType.ACCUSE:
        return statement
    if inside:
        return _at(statement, code[:STATE], f"{code[:STATE]}: whose people suffer it")
    kept = tuple(each for each in statement.reasons if each.decides != "addressee")
    return replace(statement, addressee=None, reasons=kept)


def _threatened(statement: Statement) -> str | None:
    """The one side that a threat names and is to be done to: so in 585 of 613 annotated ones."""
    event = statement.event
    if statement.act is not Act.THREAT or event is None or len(event.recipient) != 1:
        return None
    named = any(each.decides == "event.recipient" and each.spans for each in statement.reasons)
    [code] = event.recipient
    return code if named and code != side(statement.speaker) else None


def _witnessed(statement: Statement) -> Statement:
    """What bystanders tell of their own state's doing, as a claim aimed at nobody."""
    event, speaker = statement.event, statement.speaker
    told = statement.act is Act.ACCUSATION or (statement.act is Act.CLAIM and statement.addressee is not None)
    if not told or event is None or speaker is None or side(speaker) not in event.actor:
        return statement
    state = (side(speaker) or "")[:STATE]
    if all(code[:STATE] == state for code in event.recipient):  # harm to their own they do accuse it of
        return statement
    if speaker.name.split()[-1].lower() not in BYSTANDERS:
        return statement
    says = "who saw it tells of the own state's doing"
    kept = tuple(each for each in statement.reasons if each.decides not in ("act", "addressee"))
    reason = Reason(rule="acts.witness", decides="act", says=says)
    return replace(statement, act=Act.CLAIM, addressee=None, reasons=(*kept, reason))
