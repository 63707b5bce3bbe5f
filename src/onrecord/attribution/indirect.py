"""Cues that stand before their content: "SOURCE said (that) ...", "vowed to ...", "denied ...", and passives."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.attribution import contents, passives, sources
from onrecord.attribution.adjuncts import aside_end
from onrecord.attribution.cues import Match, matches
from onrecord.attribution.drafts import Draft, Range, Scene
from onrecord.attribution.edges import ALONGSIDE, content_end, is_present
from onrecord.attribution.gaps import clause_end, opening, sharing, told_of
from onrecord.attribution.items import Item, Items
from onrecord.attribution.nouns import noun
from onrecord.attribution.pointing import is_alone
from onrecord.attribution.setting import AHEAD, LAST, behind_quotation, without_day, without_setting
from onrecord.attribution.subjects import telling_subject, unowned_subject, verblike_noun
from onrecord.attribution.unsaid import is_anonymity, is_silence, is_withheld, only_happens
from onrecord.attribution.usage import BINDING, chain_start, turned_to
from onrecord.attribution.words import (
    BE,
    BREAKS,
    CARRIERS,
    HAVE,
    PARTS_OF_DAY,
    PREPOSITIONS,
    SAME_IN_PAST,
    has_finite,
    is_adverb,
    is_finite,
)
from onrecord.codebook.cues import CueKind
from onrecord.model import Act

NOBODY = frozenset(("nobody", "none", "neither", "nothing", "no", "nor", "whose", "please"))
# "If Oslo wants to save the bridge, ...": nobody is told to have said it.
SUPPOSING = frozenset(("if", "unless", "lest", "whether"))
# "When Oslo says it wants peace, it is lying" tells of no saying; "When Oslo said so, ..." does.
GENERAL = frozenset(("when", "whenever"))
# Rules by which the content is what was done: "denied plans", "agreed to leave", "urged Oslo to leave".
ACT_RULES = frozenset(("indirect_phrase", "indirect_to", "indirect_asked"))
# Of these, those in which the day behind the object is that of the saying
DATED_RULES = frozenset(("indirect_phrase", "indirect_asked"))  # and in all without a clause
# What opens a clause behind an object: "threatened Suva on Monday with war | unless it left"
HANGING = frozenset(("unless", "if", "until", "after", "before", "when"))
# "denied it", "rejected the same": what was said stands elsewhere.
POINTERS = frozenset(
    ("it", "him", "her", "them", "this", "that", "the", "same", "so", "one", "no", "comment", "nothing")
)
LONGEST_TIME = 4  # words: "who | on Friday night | said"
# "..., which has demanded": what somebody said was put back in time with the rest of his words
BESIDES, PERFECT = frozenset(("who", "which")), frozenset(("has", "have"))
# Before a participle that opens a sentence; "without saying" tells of nothing said
OPENING = frozenset(("after", "before", "while", "despite", "in", "on", "by"))
OPENS_WITHIN = 4  # words: "some two weeks after"


def indirect(scene: Scene, low: int, high: int, speaking: Range | None = None) -> list[Draft]:
    """The attributions of a range from left to right, each with the content after its cue.

    `speaking` is the source of a cue before the range, for verbs without a subject ("..., adding that").
    """
    drafts: list[Draft] = []
    at, loose = low, None  # `loose` are words that nobody named is told to have said
    every = list(matches(scene.found, scene.table, low, high))
    for match in every:
        if match.cue.kind is CueKind.PHRASE or match.chain < at:
            continue
        if match.cue.kind is CueKind.NOUN:
            draft = noun(scene, match, at, high)
            loose = unowned_subject(scene.found, match, high) if draft is None else None
        elif match.passive:
            claim = loose or telling_subject(scene.found, drafts[-1] if drafts else None)
            draft = passives.draft(scene, match, at, high, claim)
        else:
            source = match.quoted or _subject(scene.found, match, at, low, speaking)
            source = source or _opened_subject(scene.found, match, low, high)
            draft = verblike_noun(scene.found, match, source, high) if source else None
            draft = draft or (_verb(scene, match, source, every, high) if source else None)
            if draft is None and source and not _says_nothing(scene.found, match, source):
                speaking = source  # "X hit back, saying that ..."
        if draft is not None:
            about = passives.about(scene.found, match, at) if match.passive else None
            drafts += sharing(scene, draft)
            at = draft.reach
            speaking = about or draft.source or speaking
    return drafts


def _besides(found: Items, match: Match, every: Sequence[Match], high: int) -> int:
    """Where the report speaks again: "X insists it will not harm Y, | which has demanded ..." is no word of X's."""
    for other in every:
        pronoun = other.chain - 1
        told = pronoun > match.end and found[pronoun].low in BESIDES and found[other.chain].low in PERFECT
        if told and "," in (found[pronoun - 1].low, found[pronoun - 1].tail):
            return pronoun - (found[pronoun - 1].low == ",")
    return high


def _goes_on(found: Items, match: Match, every: Sequence[Match], high: int) -> int:
    """Where the next cue takes over what follows: "hit back, | saying the text was wrong and that Oslo would act"."""
    later = (other.start for other in every if other.start > match.end and other.cue.kind is CueKind.VERB)
    participles = (
        at for at in later if found[at].low.endswith("ing") and "," in (found[at - 1].low, found[at - 1].tail)
    )
    return next(participles, high)


def _verb(scene: Scene, match: Match, source: Range, every: Sequence[Match], high: int) -> Draft | None:
    found = scene.found
    high = _besides(found, match, every, high)
    start = contents.begins(found, match, min(high, _goes_on(found, match, every, high)))
    if (
        start is None
        or _says_nothing(found, match, source)
        or (match.cue.text == "threaten" and only_happens(found, *source))
    ):
        return None
    if match.cue.text in ("refuse", "decline") and is_silence(found, start[0], high):
        return None
    if is_anonymity(found, match.end, high) or _as_said(found, match, source, start):
        return None
    withheld = match.cue.text == "deny" and is_withheld(found, start[0], high)
    if withheld and (start[1] == "indirect_phrase" or found[start[0]].low == "it"):
        return None
    if start[1] == "indirect_phrase" and is_alone(found, match, high):
        that = (start[0], start[0] + 1)
        return Draft(source=source, cue=match.places, content=(that,), rule=start[1], reach=content_end(scene, *that))
    end = content_end(scene, start[0], high)
    if start[1] == "indirect_phrase":
        end = behind_quotation(scene, start[0], end)
    ahead = match.cue.act in AHEAD or match.cue.act is Act.DEMAND
    end = without_setting(scene, start[0], end, act=start[1] in ACT_RULES, ahead=ahead)
    if start[1] in ("indirect_phrase", "indirect_asked"):
        end = contents.without_deed(found, start[0], end)
    if _is_aside(found, match, source):
        end = aside_end(found, start[0], end)
        if _only_names(found, source, start[0], end):
            return None
    elif _opens_after(found, source):
        end = _clause_end(found, start, end)
    if end <= start[0] or all(found[place].low in POINTERS for place in range(start[0], end)):
        return None
    main = next((at for at in range(start[0] + 1, end) if found[at].low in HANGING), end)
    dated = start[1] in DATED_RULES or not has_finite(found, start[0], main if "np" in match.cue.frames else end)
    content = without_day(found, match, start[0], end) if dated else ((start[0], end),)
    gap = told_of(found, match) if start[0] == match.end else None
    thing = sources.before(found, gap, opening(found, gap)) if gap is not None else None
    if gap is not None and thing is not None:
        end = clause_end(found, gap, start[0], end)
        content = (thing, (start[0], end))
    return Draft(source=source, cue=match.places, content=content, rule=start[1], reach=end)


def _as_said(found: Items, match: Match, source: Range, start: contents.Start) -> bool:
    """Whether what was said is what the clause before tells: ", as it had promised the king", "as it vowed to do"."""
    if source[0] == 0 or found[source[0] - 1].low != "as" or start[1] not in ("indirect_phrase", "indirect_to"):
        return False
    words = [item.low for item in found[start[0] : start[0] + 2]]
    before = any(found[at].low in HAVE for at in range(match.chain, match.start))
    return words == ["to", "do"] or (before and match.cue.text in BINDING and start[1] == "indirect_phrase")


def _says_nothing(found: Items, match: Match, source: Range) -> bool:
    """Whether nobody speaks, a question asks, or the saying is denied or supposed: "neither confirmed nor denied"."""
    around = {found[match.chain - 1].low, found[source[0]].low, found[source[1] - 1].low} if match.chain else set()
    opening = found[source[0] - 1].low if 0 < source[0] <= match.chain else ""
    supposed = opening in SUPPOSING or (opening in GENERAL and is_present(match, found[match.start]))
    return supposed or bool(around & NOBODY) or found[-1].low == "?"


def _is_aside(found: Items, match: Match, source: Range) -> bool:
    """Whether the content ends with its clause: "X, who called it ..., said", "what he called ..., ", "After vowing
    ..., X left".
    """
    after_pronoun = source[0] > 0 and found[source[0] - 1].low in sources.PERSONAL | {"what", "whom"}
    behind_pronoun = found[_before_time(found, match.chain, 0) - 1].low in sources.PERSONAL
    return after_pronoun or behind_pronoun or source[0] >= match.end


def _opens_after(found: Items, source: Range) -> bool:
    """Whether the saying is told in a clause that opens the sentence: "Two weeks after Oslo told Suva to pay, it"."""
    at = source[0] - 1
    return 0 <= at < OPENS_WITHIN and found[at].low == "after"


def _clause_end(found: Items, start: contents.Start, end: int) -> int:
    """The first comma behind which the sentence goes on, where a whole clause, or an infinitive, stands before it."""
    for place in range(start[0] + 1, end):
        comma = found[place].low == "," or found[place].tail == ","
        at = place + (found[place].low != ",")
        whole = start[1] in ACT_RULES or has_finite(found, start[0], at)
        if comma and whole and has_finite(found, at, end):
            return at
    return end


def _only_names(found: Items, source: Range, start: int, end: int) -> bool:
    """Whether a relative clause only says how somebody calls a thing: "islands that Suva calls the Lofoten"."""
    of_thing = source[0] > 0 and found[source[0] - 1].low in sources.PERSONAL
    return of_thing and all(item.capital or item.low == "the" for item in found[start:end])


def _doer(found: Items, source: Range | None) -> Range | None:
    """Whoever does what others suffer, without what they suffer: "been kept from port by | soldiers who"."""
    passive = source is not None and any(found[at].low in BE for at in (source[0], max(source[0] - 1, 0)))
    if source is None or not passive:
        return source
    by = max((at for at in range(source[0] + 1, source[1] - 1) if found[at].low == "by"), default=None)
    return source if by is None else (by + 1, source[1])


def _subject(found: Items, match: Match, at: int, low: int, speaking: Range | None) -> Range | None:
    """Who does the saying: the phrase before, the one a relative points to, or the one already speaking."""
    chain = _before_time(found, match.chain, at)
    participle = found[match.start].low.endswith("ing")
    if chain <= at:
        return speaking if chain > low or participle else None
    previous = found[chain - 1]
    if participle and not any(found[place].low in BE for place in range(chain, match.start)):
        if match.cue.words[0] == "raise" and speaking is None:
            return None  # "The inspectors left, raising fears that ...": what happened raises them
        return _participle_subject(found, chain, at, low, speaking)
    if previous.low == "to":
        return _carrier_subject(found, chain - 1, low)
    if previous.low in sources.PERSONAL:
        end = chain - 2 if chain - 2 > low and found[chain - 2].low == "," else chain - 1
        # "..., said Roald Amundsen, the envoy, | who added that"
        return _doer(found, sources.before(found, end, low)) or (speaking if chain - 2 <= low else None)
    source = sources.before(found, chain, at)
    if source is None and previous.low == "and" and speaking and (caller := _caller(found, speaking[1], chain - 1)):
        return caller
    if source is None and previous.low in ALONGSIDE:
        return speaking or leading(found, low, chain)
    return source or speaking


def _caller(found: Items, low: int, end: int) -> Range | None:
    """Who is told to have turned to somebody before "and": "said | the envoy | had called him and asked him to"."""
    verb = turned_to(found, low + 1, end)
    return sources.before(found, chain_start(found, verb, low), low + 1) if verb is not None else None


def _before_time(found: Items, chain: int, at: int) -> int:
    """Past a time before a verb: "Nansen, who this spring said"."""
    for place in range(chain - 1, max(at, chain - LONGEST_TIME), -1):
        if found[place - 1].low in sources.PERSONAL and found[chain - 1].low in LAST | PARTS_OF_DAY:
            return place
    return chain


def _participle_subject(found: Items, chain: int, at: int, low: int, speaking: Range | None) -> Range | None:
    """Who the sentence is about ("X left, saying ...", "X closed by calling for ..."), or X in "with X insisting"."""
    if found[chain - 1].low in ALONGSIDE | PREPOSITIONS:
        return speaking or leading(found, low, chain)
    source = sources.before(found, chain, at)
    if source is not None and found[source[0]].low == "with" and source[0] + 1 < source[1]:
        return (source[0] + 1, source[1])
    absolute = source is not None and source[0] > low and found[source[0] - 1].low in ("with", "heard")
    return source if absolute else speaking or leading(found, low, chain)


def _opened_subject(found: Items, match: Match, low: int, high: int) -> Range | None:
    """Whom a sentence is about that a participle opens: "After vowing to leave, X stayed", "Having vowed ..., X"."""
    opener = match.start - 1
    told_before = opener == low and found[low].low == "having"
    beside = opener == low and found[low].low in OPENING and found[match.start].low.endswith("ing")
    if not (told_before or beside):
        return None
    comma = next((at for at in range(match.end, high) if "," in (found[at].low, found[at].tail)), high)
    return leading(found, comma + 1, high) if comma + 1 < high else None


def _carrier_subject(found: Items, at: int, low: int) -> Range | None:
    """The subject of the verb that carries an infinitive: "went on to say", "was at pains to stress"."""
    verb = at
    while verb > low and _carries(found[verb - 1]):
        verb -= 1
    return sources.before(found, verb, low) if verb < at else leading(found, low, at)


def _carries(item: Item) -> bool:
    return not {item.low, item.lemma}.isdisjoint(CARRIERS | {"be", "at"}) or is_adverb(item)


def leading(found: Items, low: int, high: int) -> Range | None:
    """The subject that opens a sentence: up to its first finite verb."""
    for at in range(low + 1, high):
        verb = found[at].low in SAME_IN_PAST and found[at - 1].capital  # "South Sudan shut its wells"
        if verb or is_finite(found, at):
            return sources.before(found, at, low)
        if found[at].low in BREAKS - {","}:
            return None
    return None
