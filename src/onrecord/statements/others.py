"""Whether what is said tells of another side's doing, which a speaker can neither promise, refuse nor deny.

"Iceland will sign", said by Oslo, foretells; "Iceland had not freed the crew" complains.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from types import MappingProxyType

from onrecord.attribution import cut
from onrecord.codebook.carriers import choose
from onrecord.codebook.codes import STATE, UNITED_NATIONS
from onrecord.codebook.doing import SPEAKING, SUBJECT_PRONOUNS, does, light_verb
from onrecord.codebook.events import EventTable
from onrecord.codebook.openings import ADVERBIALS, across, before_subject, beyond_aspect, ready_to
from onrecord.codebook.phrases import UNDERGOING, Word
from onrecord.model import (
    Act,
    Actor,
    ActorKind,
    Attribution,
    EventType,
    Mention,
    MentionKind,
    Passage,
    Span,
    Speaker,
)
from onrecord.statements.signs import FUTURE

APART = frozenset({"GOV", "REB", "SEP"})  # roles of camps that common nouns tell apart: "the rebels would surrender"
ARMY, CAMPS = "MIL", frozenset({"REB", "SEP", "OPP"})
ORGANISATION = "IGO"
FARTHEST = 12  # words into a clause at which its subject is looked for
PERFECT = frozenset("had has have".split())
ABLE = frozenset("can could cannot may".split())
RIGHTS = frozenset("right authority mandate business grounds".split())
PASSED_OVER = frozenset("also now soon again then still not never n't n’t".split())
# Verbs of what a subject undergoes, which the speaker may well see to: "Iceland will pay", "will not join"
SUFFERED = UNDERGOING | frozenset(
    "rue feel bear answer know burn fall disappear vanish collapse die perish cease learn join enter acquire possess "
    "obtain gain to".split()
)
DONE = frozenset({Act.COMMITMENT, Act.REFUSAL})
ANOTHERS = DONE | {Act.OFFER}
NOT_DONE = frozenset({Act.DENIAL, Act.REFUSAL})
GAINS = frozenset("benefit gain profit win".split())
WISHES = frozenset("want wish desire".split())
NEAR = 4  # words between "would" and the verb
GAINING = 6  # words in which "neither of the two would win" is told
# What will be found out is nobody's promise: "the report would show that Suva had fired"
FINDING = frozenset(
    "show reveal prove confirm establish demonstrate find conclude vindicate exonerate expose determine say".split()
)
FINDERS = frozenset(
    "report inquiry enquiry investigation probe inquest evidence finding findings test tests analysis autopsy study "
    "audit result results record records history time facts examination".split()
)
NOBODYS = DONE | frozenset({Act.OFFER, Act.THREAT, Act.DENIAL})
THINGS = frozenset({"that", "which"})
RELATIVES = frozenset({"which", "who"})
NONE: frozenset[Act] = frozenset()
NO_PARTIES: Mapping[str, str] = MappingProxyType({})


def barred(
    main: Sequence[Word],
    signs: Set[str],
    passage: Passage,
    speaker: Speaker | None,
    parties: Mapping[str, str] = NO_PARTIES,
) -> frozenset[Act]:
    """The acts that the words cannot be, because their subject is another side named there, which does it itself.

    A promise, a refusal or a threat to attack is the speaker's own doing; that another has not done what it should
    is nobody's denial. `parties` are those of lawmakers, by name.
    """
    if _nobody_gains(main) or _is_finding(main):
        return NOBODYS
    main = main[bool(main) and main[0].lower == "," :]  # behind a condition
    end = across(main)
    verb, rivals = (end, True) if end else _behind_subject(main, passage, speaker, parties)
    if verb is None or verb + 1 >= len(main):
        return NONE
    if _may_not(main, verb, signs):
        return NOT_DONE | DONE | {Act.THREAT}
    if main[verb].has("<be>") and [word.lower for word in main[verb + 1 : verb + 3]] == ["no", "longer"]:
        return ANOTHERS | NOT_DONE  # "Iceland was no longer arming the rebels"
    ready = ready_to(main[verb:])
    at = next((at for at in range(verb + (ready or 1), len(main)) if not _passed(main[at])), None)
    if at is None or main[beyond_aspect(main, at)].has("<be>", *SUFFERED):
        return NONE
    if ready is not None:
        return ANOTHERS | {Act.THREAT}
    if main[verb].has(*FUTURE) and rivals:
        return ANOTHERS | {Act.THREAT}
    if main[verb].has(*FUTURE):
        # what another would do may be an offer handed on; what it is to do "under the plan" is none
        told = ANOTHERS if main[main[0].has("that")].lower in ADVERBIALS else DONE
        return told | {Act.THREAT} if "hostile" in signs else told
    undone = main[verb].has(*PERFECT) and "negated" in signs and "hostile" not in signs
    return NOT_DONE if undone else NONE


def _may_not(main: Sequence[Word], verb: int, signs: Set[str]) -> bool:
    """Whether another side is told that it may not hurt: "had no right to impose sanctions", "cannot bomb"."""
    behind = [word.lower for word in main[verb + 1 : verb + 3]]
    if main[verb].has(*PERFECT):
        return behind[:1] == ["no"] and behind[1:] in ([each] for each in RIGHTS)
    doing = next((word for word in main[verb + 1 :] if not _passed(word)), None)
    bars = main[verb].lower in ABLE and {"negated", "hostile"} <= signs
    return bars and doing is not None and not doing.has("<be>", *SUFFERED)


def _nobody_gains(main: Sequence[Word]) -> bool:
    """Whether words tell that nobody gains by something or wants it: "no one will benefit if violence breaks out"."""
    words = [word.lower for word in main[:GAINING]]
    nobody = words[:1] in (["nobody"], ["no-one"], ["neither"]) or words[:2] in (["no", "one"], ["no", "side"])
    return nobody and any(word.has(*GAINS, *WISHES) for word in main[1:GAINING])


def _is_finding(main: Sequence[Word]) -> bool:
    """Whether words foretell what an inquiry will find: "the report would show that Suva had fired"."""
    verb = next((at for at, word in enumerate(main[:FARTHEST]) if word.has(*FUTURE)), None)
    found = next((at for at in range(verb + 1, len(main)) if not _passed(main[at])), None) if verb else None
    if verb is None or found is None or not main[found].has(*FINDING):
        return False
    return any(word.lower in FINDERS for word in main[:verb])


def _behind_subject(
    main: Sequence[Word], passage: Passage, speaker: Speaker | None, parties: Mapping[str, str]
) -> tuple[int | None, bool]:
    """The number of the verb behind another side's name, the subject of the words, if there is one; and whether all
    of the subject are rivals at home.
    """
    own = speaker.side if speaker else None
    if own is None or speaker is None or not main:
        return None, False
    camp = parties.get(speaker.name, own)
    opening = {word.span.start for number, word in enumerate(main[:FARTHEST]) if before_subject(main[:number])}
    mentions = passage.mentions_near(Span(main[0].span.start, max(opening) + 1))
    named = [each for each in mentions if each.span.start in opening and isinstance(each.actor, Actor)]
    for subject in sorted(named, key=lambda each: -each.span.end):
        subjects = _joined(subject, main, passage)
        behind = (number for number, word in enumerate(main) if word.span.start >= subjects[-1].span.end)
        verb = next((number for number in behind if not _passed(main[number])), None)
        if verb is not None and main[verb].has(*FUTURE, *PERFECT, *ABLE, "<be>"):
            rivals = [_is_rival(each, camp) for each in subjects]
            others = all(rival or _another(each, own, passage) for each, rival in zip(subjects, rivals, strict=True))
            return (verb if others else None), all(rivals)
    return None, False


def _joined(subject: Mention, main: Sequence[Word], passage: Passage) -> list[Mention]:
    """A subject with whoever "and" joins to it: "Iceland and Chad were ready to meet"."""
    behind = [word for word in main if word.span.start >= subject.span.end][:3]
    if len(behind) < 2 or behind[0].lower != "and":
        return [subject]
    begins = {word.span.start for word in behind[1 : 3 if behind[1].lower == "the" else 2]}
    after = [each for each in passage.mentions_near(behind[-1].span) if each.span.start in begins]
    return [subject, max(after, key=lambda each: each.span.end)] if after else [subject]


def _another(subject: Mention, own: str, passage: Passage) -> bool:
    """Whether a mention names a side that the speaker does not speak for."""
    if not isinstance(subject.actor, Actor) or subject.actor.country is None:
        return False
    if (
        subject.actor.role == ORGANISATION and subject.actor.country != UNITED_NATIONS
    ):  # its members may promise for it
        return False
    inside = passage.mentions_near(subject.span)
    if not any(each.kind in cut.NAMED and subject.span.covers(each.span) for each in inside):
        return False
    return _parts(subject.actor.country).isdisjoint(_parts(own))


def _is_rival(subject: Mention, camp: str) -> bool:
    """Whether a mention names another camp of the speaker's own state: a party that is not his, or its government.

    The state's own name is no camp: an opposition may promise for it. Nor are people who may be his: "the students".
    """
    actor = subject.actor
    if not isinstance(actor, Actor) or actor.country is None or actor.country[:STATE] != camp[:STATE]:
        return False
    if actor.country == camp or (actor.kind is ActorKind.STATE and subject.kind in cut.NAMED):
        return False
    army = actor.role == ARMY and len(camp) > STATE and camp[STATE:] in CAMPS  # whom rebels fight
    apart = subject.kind is MentionKind.ROLE and (actor.role in APART or army)
    if subject.kind not in cut.NAMED and not apart:
        return False
    return len(camp) > STATE or actor.kind is ActorKind.GROUP


def of_own(main: Sequence[Word], signs: Set[str], table: EventTable) -> frozenset[Act]:
    """That an attack which a side tells of as its own is no wrong of whom it hit: "its jets had bombed Suva"."""
    if not {"own", "hostile"} <= signs:
        return NONE
    subject = next((at for at, word in enumerate(main[:FARTHEST]) if word.has("<own>")), None)
    carrier = choose(main, table)
    if subject is None or carrier is None or carrier.type is not EventType.ASSAULT or carrier.start <= subject:
        return NONE
    verb = light_verb(main, carrier.start)
    end = carrier.end if verb == carrier.start else verb + 1
    told = before_subject(main[:subject]) and does(main, subject, verb, end)
    return frozenset({Act.ACCUSATION}) if told else NONE


def on_own(main: Sequence[Word], passage: Passage, speaker: Speaker | None, table: EventTable) -> frozenset[Act]:
    """That nobody threatens to attack what is his: "it would soon attack Norway", as Norway says, foretells."""
    own, carrier = speaker.side if speaker else None, choose(main, table)
    if own is None or carrier is None or carrier.type is not EventType.ASSAULT:
        return NONE
    ahead = any(word.has(*FUTURE) for word in main[max(0, carrier.start - NEAR) : carrier.start])
    behind = [word for word in main[carrier.end : carrier.end + 2] if word.lower != "the"][:1]
    if any(word.lower in SPEAKING for word in main[: carrier.start]):
        return NONE
    if not ahead or not behind or carrier.start == 0 or main[carrier.start].lower.endswith(("ed", "ing")):
        return NONE
    hit = [each for each in passage.mentions_near(behind[0].span) if each.span.start == behind[0].span.start]
    mine = any(isinstance(each.actor, Actor) and each.actor.country == own and each.kind in cut.NAMED for each in hit)
    return DONE | {Act.THREAT} if mine else NONE


def of_antecedent(attribution: Attribution, passage: Passage, speaker: Speaker | None) -> frozenset[Act]:
    """The acts that words cannot be whose subject stands before them: "the Fijian army, which he said | was weak"."""
    own, source = speaker.side if speaker else None, attribution.source
    if own is None or source is None or not passage.span.covers(source):
        return NONE
    before = passage.tokens_in(Span(passage.span.start, source.start))[-2:]
    content = attribution.content
    thing = (
        content[0].end < source.start < content[-1].start and passage.words(source).lower() not in SUBJECT_PRONOUNS
    )
    if thing and before[-1:] and before[-1].lemma in THINGS:
        return DONE | {Act.OFFER}  # "a map that | Oslo said | would split the island"
    if len(before) < 2 or before[0].word != "," or before[1].lemma not in RELATIVES:
        return NONE
    comma = before[0].span.start
    named = [each.actor for each in passage.mentions_near(Span(comma - 1, comma)) if each.span.end == comma]
    other = any(
        isinstance(actor, Actor) and actor.country is not None and _parts(actor.country).isdisjoint(_parts(own))
        for actor in named
    )
    return DONE | NOT_DONE if other else NONE


def of_cut(
    content: Sequence[Span], attribution: Attribution, passage: Passage, speaker: Speaker | None
) -> frozenset[Act]:
    """The acts that words cannot be whose subject "he said" cut off: "Suva was arming, Oslo said, | and would go"."""
    own, source = speaker.side if speaker else None, attribution.source
    found = cut.subject(content, [*([source] if source else []), *attribution.cue], passage) if own else None
    return DONE | {Act.THREAT} if found is not None and own and _another(found, own, passage) else NONE


def _parts(code: str) -> set[str]:
    """The state of a code, and what tells its parts: "CYPTUR" may speak of Turkey's doing as of its own."""
    return {code[:STATE], code[STATE:]} - {""}


def _passed(word: Word) -> bool:
    """Whether a word may stand between subject and verb: "will never again sign"."""
    return word.lower in PASSED_OVER or word.lower.endswith("ly")
