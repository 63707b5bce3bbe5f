"""Denials in the tail of what somebody else said or of what the report tells: ", a claim that Oslo has rejected"."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from onrecord.attribution.drafts import Draft, Range
from onrecord.attribution.edges import ends
from onrecord.attribution.items import Items
from onrecord.attribution.usage import chain_start
from onrecord.attribution.words import BREAKS, DETERMINERS, MODALS, NOT, is_adverb, is_finite, is_past

CLAIMS = frozenset(
    ("claim", "accusation", "allegation", "charge", "assertion", "suggestion", "account", "figure", "number", "toll",
     "version", "description", "characterization", "characterisation", "interpretation", "story", "report")
)  # fmt: skip
DENYING = frozenset(("deny", "reject", "dismiss", "refute", "dispute", "contest", "rebut"))
# What is no claim and is called something: ", a threat Oslo described as blackmail"
PRESSING = frozenset(("threat", "demand", "ultimatum"))
CALLING = frozenset(("call", "describe", "dismiss", "denounce", "condemn", "brand", "reject"))
LONGEST = 14  # words of such a tail


@dataclass(frozen=True, slots=True, kw_only=True)
class Tail:
    """A denial behind a comma: who denies, by which verb, and what if the tail names it ("a claim")."""

    comma: int
    end: int
    source: Range
    verb: int
    charge: Range | None

    def draft(self, before: Draft) -> Draft:
        """The denial of what somebody said before the comma, or of "a claim" of his; else of what is told there."""
        content = (self.charge,) if self.charge and before.source else before.content
        return Draft(source=self.source, cue=(self.verb,), content=content, rule="denied", reach=self.end)


def tail(found: Items, low: int, high: int) -> Tail | None:
    """The first tail in which a clause is denied: ", a claim Oslo denied", ", something Oslo rejects", ", which"."""
    whole = ends(found, low, high)
    commas = [at for at in range(low + 1, whole) if found[at].low == "," or found[at].tail == ","]
    # behind a colon the denier's own words follow
    colons = [at for at in range(low + 1, whole) if found[at].low == ":" or found[at].tail == ":"]
    for comma, end in pairwise(sorted({*commas, *colons, whole})):
        short = comma in commas and end - comma <= LONGEST
        denial = (_denial(found, comma + 1, end) or _called(found, comma + 1, end)) if short else None
        if denial is not None:
            source, verb, charge = denial
            return Tail(comma=comma, end=end, source=source, verb=verb, charge=charge)
    return None


def _denial(found: Items, start: int, end: int) -> tuple[Range, int, Range | None] | None:
    """Who denies, by which verb, and what if named: "a claim (that) Oslo denies", "charges denied by Oslo"."""
    at = start + (found[start].low in DETERMINERS) if start < end else end
    claimed = at < end and found[at].lemma in CLAIMS
    at += claimed
    charge = (start, at) if claimed else None
    if at < end and found[at].low in ("which", "that", "something"):
        claimed, at = claimed or found[at].low != "that", at + 1
        at += at < end and found[at].low == "that"  # "something that Oslo denies"
    if not claimed or at + 1 >= end or any(found[place].low in BREAKS for place in range(at, end)):
        return None
    verb = next((place for place in range(end - 1, at - 1, -1) if found[place].lemma in DENYING), at)
    if found[verb].lemma not in DENYING:
        return None
    by = next((place for place in range(verb + 1, end - 1) if found[place].low == "by"), end)
    if not _judges(found, verb + 1, by):
        return None
    if by < end:
        passive = is_past(found[verb]) and all(is_adverb(found[place]) for place in range(at, verb))
        return ((by + 1, end), verb, charge) if passive else None
    chain = chain_start(found, verb, at)
    unsaid = any(found[place].low in MODALS | NOT for place in range(chain, verb))
    if chain == at or unsaid or any(is_finite(found, place) for place in range(at, chain)):
        return None
    return (at, chain), verb, charge


def _called(found: Items, start: int, end: int) -> tuple[Range, int, Range | None] | None:
    """Who calls a threat or a demand something, by which verb, and what: "a threat (that) Oslo called blackmail"."""
    at = start + (found[start].low in DETERMINERS) if start < end else end
    if at + 2 >= end or found[at].lemma not in PRESSING:
        return None
    at += 1 + (found[at + 1].low in ("which", "that"))
    verb = next((place for place in range(at, end) if found[place].lemma in CALLING), end)
    if verb >= end - 1 or not is_past(found[verb]) or any(found[place].low in BREAKS for place in range(at, end)):
        return None
    chain = chain_start(found, verb, at)
    says = verb + 1 + (found[verb + 1].low == "as")
    plain = chain > at and not any(is_finite(found, place) for place in (*range(at, chain), *range(says, end)))
    plain = plain and not any(found[place].low in MODALS | NOT for place in range(chain, verb))
    introduced = (found[verb].lemma == "call") or found[verb + 1].low == "as"
    return ((at, chain), verb, (says, end)) if plain and introduced and says < end else None


def _judges(found: Items, start: int, end: int) -> bool:
    """Whether nothing follows the verb but a judgement or an adverb: "as baseless", "outright"."""
    plain = not any(is_finite(found, place) for place in range(start, end))
    return start == end or (plain and (found[start].low == "as" or end - start == 1))
