"""The speakers that a source span names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from onrecord.actors import naming
from onrecord.actors.appositions import both, describes, entitles, holds, is_named, sided
from onrecord.actors.behalf import behalf
from onrecord.codebook.codes import STATE
from onrecord.codebook.doing import OWNING
from onrecord.model import Actor, ActorKind, Mention, MentionKind, Passage, Reason, Span, Speaker, Unresolved

_DESCRIBING = 6  # words of "a close political ally of"
_AHEAD = 3  # mentions among which the name is looked for
# Before a name, these make it another's: "the party of Roald Amundsen", "Iceland and Roald Amundsen".
_AND = frozenset({"and", "or"})
_BETWEEN = frozenset({"of", "for", "under", "with", "to", "from", "against", "on", "about", "than", "in"})
_SEEN = frozenset({"seen", "obtained", "reviewed", "shown", "leaked", "sent", "addressed", "given", "shared", "read"})
_JOINING = frozenset({"and", "even", "also", "then", ",", "both", "the"})
_RELATIVE = frozenset({"who", "whom", "whose", "which", "that"})
# Between two names, that the second is with the first and not he
_BESIDE = re.compile(
    r"(?:['’]s?)?\s+(?:[a-z-]+\s+){0,2}(?:ally|associate|partner|mate|protege|protégé|loyalist|confidant|confidante|"
    r"lieutenant|backer|supporter|henchman|son|daughter|wife|husband|brother|sister|father|mother|widow|nephew|cousin)"
    r"(?:\s*,)?\s+"
)
# Before a name, what he is to another: "his friend and rival in the party,"
_HIS = re.compile(
    r"(?:his|her|its|their)\s(?:(?!and (?:the|an?|his|her|its|their)\b)[^,;:\s]+\s)*[^,;:\s]+,\s", re.IGNORECASE
)
_IS = (["who", "is"], ["who", "was"])
_LED = frozenset({"represented", "led", "headed", "chaired"})


def speakers(source: Span, passage: Passage, *, codebook: object = None) -> list[Speaker]:
    """Who a source span says is speaking: one speaker, or each of several joined by "and".

    "the Russian defence ministry and even President Vladimir Putin" gives two.
    """
    outer = heads(source, passage)
    if not outer and _outlet(source, passage) is not None:
        return [Speaker(span=source, name=_outlet(source, passage) or "", country=None)]
    if not outer:
        return [Speaker(span=source, name=bare_words(source, passage), country=None)]
    found = [_speaker(mention, source, passage) for mention in outer]
    if len(found) == 1 and (side := behalf(outer[0].span, source, passage)) is not None:
        return [replace(found[0], on_behalf=side)]
    return found


def _outlet(source: Span, passage: Passage) -> str | None:
    """The outlet, where its report says "we" of itself: "We expect a deal by May"."""
    return passage.report.outlet if passage.words(source).lower() == "we" else None


def speaker_reasons(source: Span, passage: Passage, *, codebook: object = None) -> list[Reason]:
    """Why each of `speakers` is who it is, in the same order."""
    outer = heads(source, passage)
    if not outer:
        return [Reason(rule="actors.unknown", decides="speaker", spans=(source,), says="no rule knows these words")]
    return [_reason(mention) for mention in outer]


def heads(source: Span, passage: Passage) -> list[Mention]:
    """The mentions that speak in a source: the first outermost one, and those that "and" joins to it."""
    near = passage.mentions_near(source)
    inside = [each for each in near if each.span.overlaps(source) and each.kind is not MentionKind.SPEAKER]
    inside = [each for each in inside if not _has_only_seen(each, source, passage)]
    owners = [each for each in inside if _only_owns(each, source, passage)]
    if owners and owners == inside and isinstance(owners[0].actor, Actor):
        return [_another(owners[0], source, passage)]
    inside = [each for each in inside if each not in owners] or inside
    whole = [each for each in inside if source.covers(each.span) or _is_cut(each, source)]
    around = [each for each in inside if each.span.covers(source) and each.span != source]
    if around and all(2 * len(each.span) < len(source) for each in whole):
        whole = around  # "the Wagner chief" of "the Wagner chief, Yevgeny Prigozhin" is not Wagner
    whole = whole or [each for each in inside if source.covers(each.head)]
    whole = whole or [each for each in inside if each.span.covers(source)]
    outer = [each for each in whole if not any(other is not each and holds(other, each) for other in whole)]
    outer.sort(key=lambda each: each.span)
    outer = _of_somebody(_from_name(_last_named(outer, passage), source, passage), source, passage)
    return both(outer, source, passage) or _joined(outer, passage)


def _only_owns(mention: Mention, source: Span, passage: Passage) -> bool:
    """Whether somebody is only meant by a "his": "an hour after his arrival Suva", "three in his coalition"."""
    owner = mention.kind is MentionKind.PRONOUN and passage.words(mention.span).lower() in OWNING
    return owner and mention.span.end < source.end


def _is_cut(mention: Mention, source: Span) -> bool:
    """Whether a source opens with the name of a longer mention: "Roald Amundsen, who is ill", his title before it."""
    return mention.span.start < mention.head.start == source.start and source.covers(mention.head)


def _has_only_seen(mention: Mention, source: Span, passage: Passage) -> bool:
    """Whether the mention only got the document that speaks: "a list seen by NATO", "a letter sent to the king"."""
    before = passage.report.text[source.start : max(source.start, mention.span.start)].lower()
    words = before.removesuffix("the ").split()
    return len(words) > 2 and words[-1] in ("by", "to", "with") and words[-2] in _SEEN


def _last_named(outer: list[Mention], passage: Passage) -> list[Mention]:
    """The mentions without one that runs into another, which is who speaks: "(after) the speech Oslo's ministry".

    The one may say whose the other is: "the opposition Polar Front".
    """
    if len(outer) < 2 or outer[0].kind is not MentionKind.ROLE or outer[0].span.end > outer[1].span.start:
        return outer
    what, who = outer[:2]
    if passage.report.text[what.span.end : who.span.start].strip():
        return outer
    guessed = who.reason is not None and who.reason.rule.endswith("_in_context")
    said = what.reason is not None and what.reason.rule != "actors.document_of"
    if guessed and said and isinstance(what.actor, Actor) and isinstance(who.actor, Actor) and what.actor.country:
        who = replace(who, actor=replace(who.actor, country=what.actor.country, role=what.actor.role))
    return [who, *outer[2:]]


def _of_somebody(outer: list[Mention], source: Span, passage: Passage) -> list[Mention]:
    """The mentions with whoever a word that no table has calls another's for himself: "an ally of Roald Amundsen"."""
    if not outer or not is_named(outer[0]):
        return outer
    behind = passage.report.text[outer[0].span.end : source.end].rstrip(" ,")
    if len(outer) == 1 and source.covers(outer[0].span) and _BESIDE.fullmatch(f"{behind} "):
        span = Span(min(source.start, outer[0].span.start), outer[0].span.end + len(behind))
        return [_another(outer[0], span, passage)]
    if outer[0].span.start <= source.start:
        return outer
    before = passage.report.text[source.start : outer[0].span.start].lower().split()
    if not 2 < len(before) <= _DESCRIBING or before[0] not in ("a", "an", "the", "one") or before[-1] != "of":
        return outer
    return [_another(outer[0], Span(source.start, outer[0].span.end), passage), *outer[1:]]


def _another(named: Mention, span: Span, passage: Passage) -> Mention:
    """Somebody of the side of whom the words call him by: "an ally of Roald Amundsen", "Mr Amundsen's ally"."""
    assert isinstance(named.actor, Actor)
    actor = replace(named.actor, name=bare_words(span, passage), office=None)
    return replace(named, span=span, kind=MentionKind.ROLE, actor=actor)


def _from_name(outer: list[Mention], source: Span, passage: Passage) -> list[Mention]:
    """The mentions from the person's name on, where what stands before only says whose or what he is.

    Nor does he whose ally another is: "Mr Amundsen's ally Fridtjof Nansen", "Mr Amundsen's partner, the Polar Party".
    "its ringleader Roald Amundsen", "Iceland, through its chairman, Roald Amundsen": not who comes "of" or "for", nor
    one who is told of besides, "Iceland, whose chairman is Roald Amundsen", "its envoy, who met Roald Amundsen".
    """
    if outer and (named := _his_own(outer, source, passage)) is not None:
        return [named]
    if len(outer) > 1 and _BESIDE.fullmatch(passage.report.text, outer[0].span.end, outer[1].span.start):
        outer = outer[1:]
    for number, each in enumerate(outer[:_AHEAD]):
        before = outer[number - 1].span.end if number else each.span.start
        between = passage.report.text[before : each.span.start].lower().split()
        besides = _in_clause(passage.report.text[outer[0].span.start : _opening(each, passage)].lower().split())
        if (between and (between[-1] in _BETWEEN or _AND.intersection(between))) or besides:
            return [_led_by(outer[0], each), *outer[1:]] if number == 1 and besides else outer
        if is_named(each):
            return outer[number:]
    return outer


def _led_by(named: Mention, leader: Mention) -> Mention:
    """A name that no table has, on the side of the group whose leader is told of behind it: "MAK, whose leader"."""
    actor, side = named.actor, leader.actor.country if isinstance(leader.actor, Actor) else None
    group = side is not None and len(side) > STATE
    alone = isinstance(actor, Actor) and actor.country is None and named.kind is MentionKind.NAME
    return replace(named, actor=replace(actor, country=side)) if group and alone else named  # type: ignore[type-var]


def _opening(mention: Mention, passage: Passage) -> int:
    """Where the words of a mention begin behind the "whose" that may open it: "Iceland, whose chairman NAME"."""
    start = mention.span.start
    if passage.words(mention.span).lower().startswith("whose "):
        start += len("whose")
    return start


def _his_own(outer: list[Mention], source: Span, passage: Passage) -> Mention | None:
    """Whoever is named at the end of what he is to another: "his partner in the alliance, Roald Amundsen,"."""
    last = outer[-1]
    alone = sum(is_named(each) for each in outer) == 1 and is_named(last)
    if not alone or passage.report.text[last.span.end : source.end].strip(" ,"):
        return None
    what = passage.report.text[source.start : last.span.start]
    return last if _HIS.fullmatch(what) else None


def _in_clause(words: Sequence[str]) -> bool:
    """Whether a relative clause opens in some words that tells more than "who is", "which was represented by"."""
    at = next((at for at, word in enumerate(words) if word in _RELATIVE), len(words))
    if at == len(words):
        return False
    led = words[-1] == "by" and words[-2] in _LED and (words[at] == "who" or words[-2] == "represented")
    return words[at:] not in _IS and not led


def _joined(outer: list[Mention], passage: Passage) -> list[Mention]:
    """The first mention and those joined to it: "Chad, Niger and Mali", "both sides".

    What only tells who somebody is joins nobody: "Roald Amundsen, the envoy and leader of the party", "Prime Minister
    and Minister of War Roald Amundsen".
    """
    chosen, sure, described = outer[:1], 1, False
    for last, each in pairwise(outer):
        between = passage.report.text[last.span.end : each.span.start].replace(",", " , ").split()
        if each.span != last.span and not (between and _JOINING.issuperset(between)):
            break
        if each.span != last.span and describes(each, chosen[-1], between, described, passage):
            described = True
            chosen[-1] = sided(chosen[-1], each, passage)
        elif chosen == [last] and between == ["and"] and entitles(last, each, passage):
            chosen = [each]
        else:
            chosen.append(each)
            described = False
            if each.span == last.span or "and" in between:
                sure = len(chosen)
    return chosen[:sure]


def _speaker(mention: Mention, source: Span, passage: Passage) -> Speaker:
    span = mention.span
    actor = mention.actor
    if isinstance(actor, Actor):
        on_behalf = actor.country if speaks_for_side(actor) else None
        return Speaker(span=span, name=actor.name, country=actor.country, office=actor.office, on_behalf=on_behalf)
    unresolved = actor if isinstance(actor, Unresolved) else None
    return Speaker(span=span, name=bare_words(span, passage), country=None, unresolved=unresolved)


def _reason(mention: Mention) -> Reason:
    why = mention.reason
    if why is None:
        return Reason(rule="actors.unknown", decides="speaker", spans=(mention.span,))
    return replace(why, decides="speaker", spans=why.spans or (mention.span,))


def speaks_for_side(actor: Actor) -> bool:
    """Whether somebody speaks for a side: no private person does, nor a lawmaker, but parliaments and heads do."""
    if actor.role == "LEG":
        return actor.kind is not ActorKind.PERSON or len(actor.country or "") > STATE
    return actor.role not in naming.PRIVATE


def bare_words(span: Span, passage: Passage) -> str:
    """The words of a span without the article that opens them."""
    words = passage.words(span).split()
    while len(words) > 1 and words[0].lower() in ("the", "a", "an"):
        words = words[1:]
    return " ".join(words)
