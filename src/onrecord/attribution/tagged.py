"""Attributions that the reading model finds where no rule does: indirect speech in words that no table has."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from onrecord.attribution import sources
from onrecord.attribution.asked import is_question
from onrecord.attribution.cues import matches
from onrecord.attribution.forms import form
from onrecord.attribution.items import Items, hull_of, items
from onrecord.attribution.outlets import is_outlet_span
from onrecord.attribution.setting import channel, is_interval, without_day
from onrecord.attribution.sources import RELATIVES
from onrecord.attribution.told import heard_as, teller
from onrecord.attribution.turns import RULE
from onrecord.attribution.unsaid import (
    SETTLING,
    is_as_promised,
    is_rung,
    is_settled,
    is_silence,
    is_withheld,
    only_happens,
)
from onrecord.attribution.usage import is_told, turned_to
from onrecord.attribution.words import BE, HAVE, MODALS, PARTS_OF_DAY, PREPOSITIONS, SPEAKER_PRONOUNS, has_finite
from onrecord.codebook.cues import CueTable
from onrecord.model import Attribution, Passage, Reason, Span
from onrecord.text.heads import Found
from onrecord.text.tokens import WEEKDAYS

# Chosen on the texts kept for tuning (training/README.md)
SURE = 0.4
SURER = 0.6  # where a single word is all that was said ("denied it")
# Words that a rule has given to somebody are that somebody's; this much of a find may be among them
SHARED = 0.4
# Of sources that overruled a rule's, on the stories kept for tuning, 40 were annotated so and 7 as the rule had them
SURE_OF_SOURCE = 0.8
SETTLED_WITHIN = 4  # words of a content: "its own promise"
DENIED = "attribution.denied"  # the rule for a denial behind a comma


def tagged(passage: Passage, found: Sequence[Found], known: Sequence[Attribution]) -> list[Attribution]:
    """What the model found in the passage, less what overlaps the attributions that are known already."""
    taken = [span for attribution in known for span in attribution.content]
    judged = [cue for one in known if one.reason and one.reason.rule == DENIED for cue in one.cue]
    added: list[Attribution] = []
    for one in found:
        if any(cue.overlaps(other) for cue in one.cue for other in judged):
            continue  # "a charge Oslo dismissed as baseless" is told already
        rest = tuple(span for span in one.content if not any(span.overlaps(other) for other in taken))
        most = _length(rest) >= (1 - SHARED) * _length(one.content)
        if most and usable(one, passage) and _took_place(one, passage) and not _is_setting(rest, passage):
            added.append(_attribution(one, rest, passage))
            taken += rest
    return added


def _is_setting(content: Sequence[Span], passage: Passage) -> bool:
    """Whether words only tell how long before or after something it was said: "A day before the vote, Oslo said"."""
    found = items(passage, content[0]) if len(content) == 1 else ()
    return len(found) > 0 and is_interval(found, 0, len(found)) and not has_finite(found, 0, len(found))


def content_alone(one: Found, passage: Passage, cues: CueTable) -> Found:
    """A find without the channel and the day of the saying, which the rules leave out too."""
    return _without_its_day(_without_channel(one, passage, cues), passage, cues)


def _without_channel(one: Found, passage: Passage, cues: CueTable) -> Found:
    """A find without what tells by which channel it was said: "demanded her release | on its Facebook page"."""
    last = one.content[-1] if one.content else None
    if last is None or not passage.span.covers(last) or " on " not in passage.words(last):
        return one
    found = items(passage, last)
    end = channel(found, cues.channels)
    return one if end == len(found) else replace(one, content=(*one.content[:-1], hull_of(found[:end])))


def _without_its_day(one: Found, passage: Passage, cues: CueTable) -> Found:
    """A find without the day on which it was said: "urged restraint | on Friday"."""
    last = passage.tokens_in(one.content[0])[-1:] if len(one.content) == 1 and one.cue else ()
    if not last or last[0].word.lower() not in WEEKDAYS | PARTS_OF_DAY:
        return one
    found = items(passage, passage.sentence_at(one.cue[0].start))
    said = [at for at, item in enumerate(found) if one.content[0].overlaps(item.span)]
    if not said or has_finite(found, said[0], said[-1] + 1):
        return one
    near = matches(found, cues, 0, said[0])
    match = next((each for each in near if any(cue.overlaps(found[each.start].span) for cue in one.cue)), None)
    if match is None:
        return one
    pieces = without_day(found, match, said[0], said[-1] + 1)
    if pieces == ((said[0], said[-1] + 1),):
        return one
    return replace(one, content=tuple(hull_of(found[start:end]) for start, end in pieces))


def with_speaker(
    one: Attribution, beside: Sequence[Found], known: Sequence[Attribution], passage: Passage, cues: CueTable
) -> Attribution:
    """With the source and the cue that the model is sure of where the rule took another source for the same words.

    Nobody called "last week" speaks in "Oslo will cut the aid, its envoy, Roald Amundsen, said last week". Where the
    source of the model has said the words in an attribution that is known, one of the two is told inside the other.
    """
    if one.source is None or one.reason is None or one.reason.rule == f"attribution.{RULE}":
        return one  # a turn is its label's: not of the "we" in "A: We urge Oslo to stop"
    quoted = len(one.cue) > 1 and passage.words(one.cue[-1]).startswith("as ")
    if quoted and one.cue[0].end <= one.source.start and one.source.end <= one.cue[-1].start:
        return one  # "Amundsen | quoted | Nansen | as saying"
    for each in beside:
        apart = not any(span.overlaps(one.source) for span in each.source)
        apart = apart or _in_relative(one.source, each.source, passage)
        if not apart or each.score <= SURE_OF_SOURCE or not usable(each, passage) or not _same_words(each, one):
            continue
        if heard_as(each, passage, cues) is not None or _relays(each.source, one.source, passage):
            continue
        if (
            _is_told(each, one, passage)
            or _turned(one, each.source, passage)
            or is_outlet_span(each.source[0], passage, cues)
        ):
            continue
        source = _antecedent(_nearest(each.source, passage), passage)
        agreed = [any(cue.overlaps(its) for its in one.cue) for cue in each.cue]
        others = [other for other in known if other is not one and other.source and other.source.overlaps(source)]
        told = any(_same_words(each, other) for other in others)
        if told or passage.words(source).lower() in RELATIVES | SPEAKER_PRONOUNS or any(agreed) != all(agreed):
            continue
        says = f"the reading model is sure that “{passage.words(source)}” speaks, not “{passage.words(one.source)}”"
        cue = one.cue if any(agreed) else each.cue
        return replace(one, source=source, cue=cue, reason=replace(one.reason, says=says, score=each.score))
    return one


def _is_told(found: Found, one: Attribution, passage: Passage) -> bool:
    """Whether one who is not named tells what another says: "| Oslo urged | Suva to leave, an envoy said"."""
    if one.source is None or passage.words(one.source).lower().split()[:1] not in (["a"], ["an"]):
        return False
    first = one.content[0]
    opens = bool(found.source) and found.source[0].start == first.start
    return opens and bool(found.cue) and all(first.covers(each) for each in found.cue)


def _turned(one: Attribution, whole: Sequence[Span], passage: Passage) -> bool:
    """Whether another only tells whom its source turned to: "said the envoy had called him and asked him to"."""
    if one.source is None or not one.cue or not whole or whole[0].end > one.source.start:
        return False
    found = items(passage, passage.sentence_at(one.cue[0].start))
    inside = [at for at, item in enumerate(found) if one.source.end <= item.span.start < one.cue[0].start]
    return bool(inside) and turned_to(found, inside[0], inside[-1] + 1) is not None


def _relays(whole: Sequence[Span], source: Span, passage: Passage) -> bool:
    """Whether a source only tells what another is told to have said: "“No,” Oslo said, according to an envoy"."""
    if not whole or source.end >= whole[0].start:
        return False
    return passage.words(Span(source.end, whole[0].start)).lower().split()[-2:] == ["according", "to"]


def _in_relative(source: Span, whole: Sequence[Span], passage: Passage) -> bool:
    """Whether a source is only told of in a relative clause of the whole: "the envoy who met Roald Amundsen said"."""
    if not whole or not whole[0].covers(source):
        return False
    before = passage.words(Span(whole[0].start, source.start)).lower().split()
    return not RELATIVES.isdisjoint(before)


def _same_words(found: Found, one: Attribution) -> bool:
    """Whether the model gives mostly the words of an attribution to somebody."""
    mine, its = ({place for span in each.content for place in range(span.start, span.end)} for each in (one, found))
    return len(mine & its) >= 0.5 * len(mine | its)


def usable(one: Found, passage: Passage) -> bool:
    """Whether a find is a whole attribution of this passage, with more than a word for its content."""
    inside = all(passage.span.covers(span) for span in (*one.content, *one.source))
    words = sum(token.word.isalnum() for span in one.content for token in passage.tokens_in(span)) if inside else 0
    if words == 1 and _opens_clause(one.content[-1], passage):
        return False  # "has said since February | that | the next president"
    return bool(one.source) and (words > 1 or one.score >= SURER) and one.kind != "narration" and one.score >= SURE


def _opens_clause(span: Span, passage: Passage) -> bool:
    """Whether a "that" only opens what follows it."""
    after = passage.tokens_in(Span(span.end, max(span.end, passage.span.end)))[:1]
    return passage.words(span).lower() == "that" and any(token.word[0].isalnum() for token in after)


def _took_place(one: Found, passage: Passage) -> bool:
    """Whether the saying was neither denied nor only to come, as far as its cue shows."""
    if not one.cue:
        return True
    sentence = passage.sentence_at(one.cue[0].start)
    if passage.words(sentence).endswith("?") and sentence.covers(one.content[0]):
        return False  # "Will the minister rule out war?"
    found = items(passage, sentence)
    cue = [at for at, item in enumerate(found) if any(span.overlaps(item.span) for span in one.cue)]
    content = [at for at, item in enumerate(found) if one.content[0].overlaps(item.span)]
    silent = cue and content and found[cue[-1]].lemma == "decline" and is_silence(found, content[0], len(found))
    if cue and content and found[cue[-1]].lemma == "call" and is_rung(found, content[0], len(found)):
        return False
    if cue and content and found[cue[-1]].lemma == "deny" and is_withheld(found, content[0], len(found)):
        return False
    source = [at for at, item in enumerate(found) if one.source and one.source[0].overlaps(item.span)]
    if cue and source and is_as_promised(found, source[0], cue, 0):
        return False
    if cue and source and found[cue[-1]].lemma == "threaten" and _only_happens(found, source):
        return False
    near = content[:SETTLED_WITHIN] if cue and found[cue[-1]].lemma in SETTLING else []
    if any(is_settled(found, at, 0) for at in (*cue, *near)):
        return False  # "kept | its promise to leave"
    if content and (is_question(found, content[0]) or (cue and _goes_on_behind(found, cue, content[0]))):
        return False
    return not cue or (is_told(found, cue, 0) and not silent)


def _only_happens(found: Items, source: Sequence[int]) -> bool:
    """Whether what threatens only happens: "attacks on convoys have threatened the talks"."""
    start = source[0]
    while start and found[start - 1].low in PREPOSITIONS:
        before = sources.before(found, start - 1, 0)  # "attacks on | convoys"
        if before is None:
            break
        start = before[0]
    return only_happens(found, start, source[-1] + 1)


def _goes_on_behind(found: Items, cue: Sequence[int], at: int) -> bool:
    """Whether only the verb of the sentence stands behind an aside: "A raid, claimed by Oslo, | had killed four"."""
    aside = cue[0] > 0 and "," in (found[cue[0] - 1].low, found[cue[0] - 1].tail)
    behind = cue[-1] < at and "," in (found[at - 1].low, found[at - 1].tail)
    by = any(found[place].low == "by" for place in range(cue[-1] + 1, at))
    return aside and behind and by and found[at].low in BE | HAVE | MODALS


def _length(spans: Sequence[Span]) -> int:
    return sum(len(span) for span in spans)


def _attribution(one: Found, content: tuple[Span, ...], passage: Passage) -> Attribution:
    says = "the reading model finds a source and what it is reported to have said"
    reason = Reason(
        rule="tagged.model", decides="attribution", spans=(*one.source, *one.cue), says=says, score=one.score
    )
    return Attribution(
        source=_antecedent(_nearest(one.source, passage), passage),
        cue=one.cue,
        content=content,
        form=form(content, passage),
        reason=reason,
        score=one.score,
    )


def _nearest(source: Sequence[Span], passage: Passage) -> Span:
    """Who speaks of several that the model marks: a relative clause's subject, "Norway, which Iceland accuses"."""
    words = passage.words(Span(source[0].start, source[-1].start)).lower().split()
    return source[-1] if len(source) > 1 and words[-1] in RELATIVES else source[0]


def _antecedent(source: Span, passage: Passage) -> Span:
    """Whom a relative pronoun stands for, where he is named right before it: "Iceland, which has demanded"."""
    if passage.words(source).lower() not in RELATIVES:
        return source
    return next(iter(_named_before(source.start, passage)), source)


def with_teller(one: Attribution, passage: Passage, cues: CueTable) -> Attribution:
    """With whoever tells, not whoever is told: of "Suva was told by Oslo that" and "Suva was urged to" the model
    takes Suva for the source.
    """
    if one.source is None:
        return one
    told = heard_as(Found(cue=one.cue, source=(one.source,), content=one.content), passage, cues)
    return one if told is None else replace(one, source=teller(told, one.cue[0], passage))


def with_accused(one: Attribution, passage: Passage) -> Attribution:
    """With whom a relative clause accuses, for that is said, too: "Norway, which Iceland accuses of shelling it"."""
    source, opening = one.source, passage.words(one.content[0]).split()
    before = passage.words(Span(passage.span.start, source.start)).split() if source else []
    if source is None or opening[:1] not in (["of"], ["for"]) or not before or before[-1] not in RELATIVES:
        return one
    said = one.content[0]
    comma = passage.words(said).find(",")  # it closes the clause: "..., has kept its ships away"
    said = Span(said.start, said.start + comma) if comma > 0 else said
    return replace(one, content=(*_named_before(source.start - len(before[-1]) - 1, passage), said))


def _named_before(place: int, passage: Passage) -> list[Span]:
    """Who is named right before a place, but for a comma."""
    before = passage.words(Span(passage.span.start, place)).rstrip(" \n,")
    end = passage.span.start + len(before)
    return [each.span for each in passage.mentions if each.span.end == end][:1]
