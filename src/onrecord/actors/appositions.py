"""What tells who somebody named is, so that he speaks once: "Roald Amundsen, the envoy and leader of the party"."""

from __future__ import annotations

import re
from dataclasses import replace

from onrecord.model import Actor, ActorKind, Mention, MentionKind, Passage, Span

# Behind a name, that he is two things at once: "Roald Amundsen, the interior minister and a Polar Party hardliner,"
_BOTH = re.compile(r",\s+([^,;:]+?),?\s+and\s+(an?\s+[^,;:]+?)\s*,?\s*")
_CHAIRS = frozenset({"chair", "chairman", "chairwoman", "chairperson", "president"})


def both(outer: list[Mention], source: Span, passage: Passage) -> list[Mention]:
    """The one whom two halves behind his name describe, up to a mark; nobody where there are none.

    The second half may name a party or another: "Roald Amundsen, the envoy and a Nansen loyalist,".
    """
    if len(outer) < 2 or not is_named(outer[0]):
        return []
    text, named = passage.report.text, outer[0]
    halves = _BOTH.fullmatch(text, named.span.end, source.end)
    closed = text[halves.end(2) :].lstrip()[:1] if halves is not None else ""
    if halves is None or closed.isalnum():
        return []
    first, second = Span(*halves.span(1)), Span(*halves.span(2))
    roles = [each for each in outer[1:] if first.covers(each.span) and each.kind is MentionKind.ROLE]
    if not any(isinstance(each.actor, Actor) and each.actor.kind is ActorKind.PERSON for each in roles):
        return []
    if any(is_named(each) and each.span.end == second.end for each in outer):
        return []  # "Roald Amundsen, the envoy and a tired Fridtjof Nansen"
    return [sided(named, roles[0], passage)]


def is_named(mention: Mention) -> bool:
    """Whether a mention calls a person by name."""
    person = isinstance(mention.actor, Actor) and mention.actor.kind is ActorKind.PERSON
    return person and mention.kind is MentionKind.NAME


def describes(each: Mention, named: Mention, between: list[str], described: bool, passage: Passage) -> bool:
    """Whether a role tells who the person named before it is; `described` if a role before it did already."""
    if not isinstance(each.actor, Actor) or each.kind is not MentionKind.ROLE or not is_named(named):
        return False
    if each.actor == named.actor:
        return True
    another = each.actor.office is not None or each.actor.country not in (None, country_of(named))
    if each.actor.kind is ActorKind.PERSON and not _has_article(each, passage):
        beside = described and between == ["and"] and country_of(named) in (None, each.actor.country)
        another = another and not beside and not _chairs(each, passage)
    if each.actor.kind is not ActorKind.PERSON or another:
        return False
    if described:
        return between == ["and"] and not _has_article(each, passage)
    return between[0] == "," and "and" not in between


def sided(named: Mention, role: Mention, passage: Passage) -> Mention:
    """Somebody whose side nothing else says, with that of the office that follows his name; a chair's is none."""
    assert isinstance(named.actor, Actor)
    if named.actor.country is not None or _chairs(role, passage):
        return named
    return replace(named, actor=replace(named.actor, country=country_of(role)))


def entitles(title: Mention, named: Mention, passage: Passage) -> bool:
    """Whether a role without an article is the first of two titles before a name.

    Who has the turn to chair an organisation is somebody of a state: "CARICOM chairman and Prime Minister NAME".
    """
    chairs = _chairs(title, passage)
    if title.kind is not MentionKind.ROLE or not is_named(named):
        return False
    if country_of(title) != country_of(named) and not chairs:
        return False
    assert isinstance(named.actor, Actor)
    capital = chairs or passage.words(title.span).split()[-1][:1].isupper()
    titled = passage.words(named.span).split()[0] not in named.actor.name.split()
    return capital and titled and (chairs or not _has_article(title, passage))


def _chairs(title: Mention, passage: Passage) -> bool:
    """Whether a role is that of an organisation's chair: "chairman of the Caribbean Community"."""
    if not any(word.lower() in _CHAIRS for word in passage.words(title.span).split()):
        return False
    inner = [each.actor for each in passage.mentions_near(title.span) if holds(title, each)]
    named = [actor for actor in inner if isinstance(actor, Actor) and actor.country == country_of(title)]
    return any(actor.kind in (ActorKind.ORGANISATION, ActorKind.BLOC) for actor in named)


def _has_article(mention: Mention, passage: Passage) -> bool:
    words = passage.report.text[: mention.span.start].split()[-1:] + passage.words(mention.span).split()[:1]
    return "the" in [word.lower() for word in words]


def country_of(mention: Mention) -> str | None:
    """The side of whoever a mention means."""
    return mention.actor.country if isinstance(mention.actor, Actor) else None


def holds(outer: Mention, inner: Mention) -> bool:
    """Whether a mention is a part of another: Norway in "Norway's envoy"."""
    return outer.span.covers(inner.span) and outer.span != inner.span
