"""The event of a statement that is about another one: a denial of what somebody is quoted or just said to claim."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from onrecord.attribution.denials import CLAIMS
from onrecord.attribution.echoed import SAME
from onrecord.attribution.outlets import KINDS
from onrecord.events.own_deeds import DEEDS
from onrecord.events.scenes import ASSERTING
from onrecord.model import Act, Event, EventType, Passage, Reason, Speaker, Statement, Status, Token, hull

# Words that point back: "that is not happening", "it is not so"
POINTERS = frozenset({"that", "this", "it", "so"})
# Those that mean what was said even beside a verb; "it planned to invade" speaks of a side
FIRM = frozenset({"that", "this"})
# In so few words nothing but the pointer names what is denied
SHORT = 8
DETERMINED = 2  # words of "the allegation"
OWNED = 4  # words of "the Fijian minister's denial"
DISPUTING = frozenset("dispute contest contradict challenge refute rebut reject".split())
PARTS = frozenset("involvement wrongdoing part role link links connection hand complicity".split())
# A deal takes two, so that "any such deal" is one told of; "any such attack" may be of a kind, none of which was told
DEALS = frozenset("promise promises deal agreement pledge bargain arrangement undertaking commitment".split())
NONE = frozenset("any all no".split())
CALLING = frozenset("call brand label term dub describe".split())
# What befell a ship or a plane, and what it is put down to where nobody is to blame
MISHAPS = frozenset("crash explode explosion sink fire blast collapse burn fall die kill".split())
CHANCES = frozenset("failure fault malfunction accident accidental mishap error fog weather storm".split())
# What nobody does who denies that he did it: "denied reports that Ankara had agreed to swap him"
PLEDGING = frozenset({Act.COMMITMENT, Act.OFFER, Act.THREAT, Act.REFUSAL})
# Who passes on what was done, and did none of it: "Icelandic media reports that arms had been sent"
REPORTERS = KINDS | frozenset("press journalist reporter agency".split())
ANSWER = "attribution.answer"  # the rule for "Oslo accepted"
NAMED = "types.content"  # the rule that finds the event in the statement's own words


def echoed(
    statements: Sequence[Statement], passage: Passage, *, earlier: Sequence[Statement] = ()
) -> list[Statement]:
    """The statements, each denial that is about another's claim with that one's event, turned round.

    "Oslo refuted Reykjavik's claims of a withdrawal": the claim is RETREAT by ISL, so the denial is of RETREAT
    by ISL too, negated. So is "We do not see that happening", said of the same claim in the next sentence.
    """
    deniers = {each.id: each for each in statements if each.act is Act.DENIAL}
    statements = [_of_denier(each, deniers.get(each.within or ""), passage) for each in statements]
    inner: dict[str, Statement] = {}
    for statement in statements:
        if statement.within is not None and statement.event is not None:
            inner.setdefault(statement.within, statement)
    found: list[Statement] = []
    for statement in statements:
        if (charge := _blamed_on_chance(statement, passage, [*earlier, *found])) is not None:
            found.append(_turned(_denied(statement), charge))
            continue
        told = None
        if statement.act is Act.DENIAL:
            told = inner.get(statement.id)
            if told is None and (told := _pointed_at(statement, passage, [*earlier, *found])) is not None:
                told = _as_asserted(told, statement, passage)
        if (same := _said_before(statement, [*earlier, *found])) is not None:
            found.append(replace(statement, event=same.event))
        elif told is None and (offer := _answered(statement, [*earlier, *found])) is not None:
            found.append(_taken(statement, offer))
        else:
            found.append(_turned(statement, told) if told else statement)
    return _without_denied(found)


def _without_denied(statements: Sequence[Statement]) -> list[Statement]:
    """The statements without the pledges that a side only denies to have made: "denied having agreed to leave"."""
    deniers = {each.id: side(each.speaker) for each in statements if each.act is Act.DENIAL}
    return [
        each
        for each in statements
        if each.act not in PLEDGING or each.within not in deniers or deniers[each.within] != side(each.speaker)
    ]


def _of_denier(statement: Statement, denial: Statement | None, passage: Passage) -> Statement:
    """What is said that names nobody, as of his doing who denies it: "denied press reports that arms had been sent".

    Media only report it, and who denies claims of an attack is charged with it; else a side speaks of its own doing.
    """
    event, own = statement.event, side(statement.speaker)
    denier = side(denial.speaker) if denial else None
    if event is None or own is None or denier is None or denier in (own, *event.recipient) or event.actor != (own,):
        return statement
    if any(each.decides == "event.actor" and each.spans for each in statement.reasons):
        return statement
    if not (_reported(statement, passage) or _charged(event, denial, passage)):
        return statement
    reason = Reason(rule="echoes.denier", decides="event.actor", says=f"{denier}: who denies it")
    kept = tuple(each for each in statement.reasons if each.decides != "event.actor")
    return replace(statement, event=replace(event, actor=(denier,)), reasons=(*kept, reason))


def _reported(statement: Statement, passage: Passage) -> bool:
    """Whether media say so."""
    claimant = statement.speaker.span if statement.speaker else None
    return claimant is not None and any(token.lemma in REPORTERS for token in passage.tokens_in(claimant))


def _charged(event: Event, denial: Statement | None, passage: Passage) -> bool:
    """Whether a deed is denied, and not another's claim to it disputed: "denied Suva's claims of a use of force"."""
    cue = [token.lemma for span in denial.cue for token in passage.tokens_in(span)] if denial else []
    return event.type in DEEDS and DISPUTING.isdisjoint(cue)


def _as_asserted(told: Statement, denial: Statement, passage: Passage) -> Statement:
    """What is denied once more: "Oslo denied it. Suva denied it, too" says twice that it is not so.

    Who disputes that, or names the other's denial, turns it round.
    """
    tokens = [token for span in denial.content for token in passage.tokens_in(span)]
    disputed = any(token.lemma in DISPUTING for span in denial.cue for token in passage.tokens_in(span))
    if told.act is not Act.DENIAL or told.event is None or disputed or _names_denial(tokens):
        return told
    return replace(told, event=replace(told.event, negated=not told.event.negated))


def _blamed_on_chance(statement: Statement, passage: Passage, before: Sequence[Statement]) -> Statement | None:
    """The charge against a side that tells of a mishap instead: "the plane had crashed because of engine failure"."""
    words = [token for span in statement.content for token in passage.tokens_in(span)]
    mishap = any(token.lemma in MISHAPS for token in words) and any(token.word.lower() in CHANCES for token in words)
    if statement.act is not Act.CLAIM or not mishap:
        return None
    own = side(statement.speaker)
    charges = [each for each in before if each.act is Act.ACCUSATION and each.event and side(each.speaker) != own]
    against = (each for each in reversed(charges) if own in _actors(each))
    last = next(against, None)
    return last if last is not None and last.event and last.event.type is EventType.ASSAULT else None


def _denied(statement: Statement) -> Statement:
    """A claim as the denial that it is of what its speaker was accused of."""
    reason = Reason(
        rule="echoes.chance", decides="act", says="what another is said to have done is put down to chance"
    )
    kept = tuple(each for each in statement.reasons if each.decides != "act")
    return replace(statement, act=Act.DENIAL, reasons=(*kept, reason))


def _said_before(statement: Statement, before: Sequence[Statement]) -> Statement | None:
    """What another said in these very words, where one is told to have said the same."""
    if not any(reason.rule == SAME for reason in statement.reasons) or statement.event is None:
        return None
    same = (each for each in reversed(before) if each.content == statement.content and each.event is not None)
    return next(same, None)


def _answered(statement: Statement, before: Sequence[Statement]) -> Statement | None:
    """The offer or demand whose words a short answer has: "Suva asked for a truce. Oslo refused"."""
    if not any(reason.rule == ANSWER for reason in statement.reasons):
        return None
    words = hull(statement.content)
    same = (each for each in reversed(before) if hull(each.content).covers(words) and each.event is not None)
    return next((each for each in same if each.cue != statement.cue), None)


def _taken(statement: Statement, offer: Statement) -> Statement:
    if offer.event is None:
        return statement
    event = replace(offer.event, negated=statement.act is Act.REFUSAL, status=Status.PLANNED)
    reason = Reason(rule="echoes.answered", decides="event", spans=offer.content, says="it answers these words")
    return replace(statement, event=event, reasons=(*statement.reasons, reason))


def _pointed_at(statement: Statement, passage: Passage, before: Sequence[Statement]) -> Statement | None:
    """The statement before it that a denial points back at without naming what it denies."""
    tokens = _denied_words([token for span in statement.content for token in passage.tokens_in(span)])
    words = [token.word.lower() for token in tokens]
    named = any(reason.decides == "event" and reason.rule == NAMED for reason in statement.reasons)
    part = _has_no_part(words)
    claimed = part or _called(statement, tokens, passage)
    claimed = claimed or (not named and _bare_claim([token.lemma for token in tokens]))
    if not (claimed or _names_denial(tokens) or _such(words)) and (
        (named and len(words) > SHORT) or (FIRM if named else _pointing(tokens)).isdisjoint(words)
    ):
        return None
    told = [each for each in before if each.event is not None and each.speaker is not None]
    if _names_denial(tokens):
        others = (each for each in reversed(told) if side(each.speaker) != side(statement.speaker))
        return next((each for each in others if each.act is Act.DENIAL), None)
    # "the allegation" is no demand
    asserting = [each for each in reversed(told) if each.act in ASSERTING or not claimed]
    own = side(statement.speaker)
    against = (each for each in asserting if each.act is Act.ACCUSATION and own in (each.addressee, *_actors(each)))
    last = next(against if claimed else iter(asserting), None) or next(iter(asserting), None)
    if part and last is not None and (last.act is not Act.ACCUSATION or side(last.speaker) == own):
        return None
    if part and last is not None and last.event is not None and own is not None and own not in last.event.actor:
        hit = tuple(each for each in last.event.recipient if each != own)
        return replace(last, event=replace(last.event, actor=(own,), recipient=hit))
    again = last is not None and last.act is Act.DENIAL  # "Oslo denied it. “It is a fable,” its envoy said"
    return last if last is not None and (again or side(last.speaker) != own) else None


def _called(denial: Statement, tokens: Sequence[Token], passage: Passage) -> bool:
    """Whether a claim is only called something: "called | the accusation a lie", "called | it false"."""
    cue = [token.lemma for span in denial.cue for token in passage.tokens_in(span)]
    opening = [token.lemma for token in tokens[:DETERMINED]]
    claim = opening[:1] == ["it"] or (bool(opening) and opening[-1] in CLAIMS)
    return not CALLING.isdisjoint(cue) and claim and len(tokens) <= SHORT


def _has_no_part(words: Sequence[str]) -> bool:
    """Whether somebody denies to have a part in what was told of: "any involvement", "it had no part in it"."""
    at = next((at for at, word in enumerate(words[:OWNED]) if word in PARTS), 0)
    none = not NONE.isdisjoint(words[max(0, at - DETERMINED) : at])
    return none and len(words) <= SHORT and (at + 1 == len(words) or words[at + 1] in ("in", "with", "for", "."))


def _such(words: Sequence[str]) -> bool:
    """Whether what was told of is denied as "any such deal"."""
    at = next((at for at, pair in enumerate(pairwise(words[:SHORT])) if pair == ("any", "such")), None)
    return at is not None and len(words) <= SHORT and words[at + 2 : at + 3] != [] and words[at + 2] in DEALS


def _denied_words(tokens: Sequence[Token]) -> Sequence[Token]:
    """The clause behind a claim that says what it is, where one does: "accusations that | it armed the rebels"."""
    pairs = enumerate(pairwise(tokens))
    opens = next((at for at, (one, other) in pairs if one.lemma in CLAIMS and other.word == "that"), None)
    return tokens if opens is None else tokens[opens + 2 :]


def _names_denial(tokens: Sequence[Token]) -> bool:
    """Whether another's denial is what is named: "(rejected) the denial", "Suva's denial as a lie"."""
    words = [token.lemma for token in tokens]
    kernel = words[: words.index("as")] if "as" in words else words
    return kernel[-1:] == ["denial"] and len(kernel) <= OWNED


def _pointing(tokens: Sequence[Token]) -> frozenset[str]:
    """The words that point back here: "it" does not where it does something itself, "it had armed nobody"."""
    at = next((at for at, token in enumerate(tokens[:-1]) if token.word.lower() == "it"), None)
    if at is None:
        return POINTERS
    behind = tokens[at + 1 : at + 3]
    acts = behind[0].lemma != "be" or (len(behind) > 1 and behind[1].word.endswith("ing"))
    return POINTERS - {"it"} if acts and behind[0].word.isalpha() else POINTERS


def _actors(statement: Statement) -> tuple[str, ...]:
    return statement.event.actor if statement.event else ()


def _bare_claim(words: Sequence[str]) -> bool:
    """Whether nothing is named but that it was claimed: "the allegation", "a figure", "the charges as baseless"."""
    kernel = words[: words.index("as")] if "as" in words else words
    return 0 < len(kernel) <= DETERMINED and kernel[-1] in CLAIMS


def side(speaker: Speaker | None) -> str | None:
    """The side that a speaker speaks for."""
    return speaker.side if speaker else None


def _turned(statement: Statement, told: Statement) -> Statement:
    if told.event is None:
        return statement
    event = replace(told.event, negated=not told.event.negated)
    reason = Reason(rule="echoes.denied", decides="event", spans=told.content, says="it denies what these words say")
    return replace(statement, event=event, reasons=(*statement.reasons, reason))
