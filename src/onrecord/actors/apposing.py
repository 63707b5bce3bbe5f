"""Two phrases beside each other that are one: "the president, Vladimir Putin,", "Maria Zakharova, its envoy,"."""

from __future__ import annotations

from dataclasses import replace

from onrecord.actors.grammar import CALENDAR
from onrecord.actors.phrases import Phrase
from onrecord.codebook.actors import Organisation

_THEM = frozenset({"them", "those", "these"})
# What a state can be of a body of states
_CHAIRS = frozenset({"chair", "chairman", "president", "presidency", "host", "coordinator", "leader", "head"})
_OWNED = frozenset("state national state-owned state-run state-controlled".split())  # a company that is a state's
_TOPIC = 4  # words and marks through the comma behind "on Ebola"


def is_body(phrase: Phrase) -> bool:
    """Whether a bare entity can be owned: "the UN's nuclear watchdog", not "Moscow's Ukraine policy"."""
    return bool(phrase.entities) and phrase.entities[-1].kind in ("organisation", "metonym")


def abbreviates(short: Phrase, full: Phrase) -> bool:
    """Whether a name is the first letters of another's or of a body's: "CN" of the Canadian National Railway."""
    if not short.bare_name or not short.text[short.first].text.isupper() or short.last - short.first > 1:
        return False
    end = full.last if full.apposed is None else full.apposed.first
    initials = "".join(word.norm[0] for word in full.text[full.first : end] if word.capital and word.norm != "the")
    letters = short.text[short.first].norm
    return len(letters) > 1 and initials.startswith(letters) and not full.plural


def _about(phrase: Phrase) -> bool:
    """Whether what somebody works on follows, and a comma: "the U.N. coordinator on Ebola,"."""
    norms = [word.norm for word in phrase.text[phrase.last : phrase.last + _TOPIC]]
    return len(norms) > 1 and norms[0] == "on" and norms[1] not in CALENDAR and "," in norms[2:]


def _is_firm(phrase: Phrase) -> bool:
    """Whether a phrase says of which state a body is: "a Norwegian company"."""
    body = phrase.row is not None and phrase.row.kind == "body" and phrase.nameless
    return body and phrase.article == "a" and bool(phrase.entities)


def is_company(phrase: Phrase) -> bool:
    """Whether the noun of a phrase is a company's: "the country's second-largest bank"."""
    row = phrase.row
    return row is not None and row.kind == "body" and row.role == "BUS" and not phrase.plural


def of_a_state(phrase: Phrase) -> bool:
    """Whether a company is called a state's: "the state gas company", "the state-owned oil firm"."""
    return not _OWNED.isdisjoint(word.norm for word in phrase.text[phrase.first : phrase.last])


def _named_firm(left: Phrase, right: Phrase) -> Phrase | None:
    """A company's noun with its name behind or before it: "the state gas company, Gazprom,", "Hansapank, a bank,"."""
    if right.after is None or right.after.text != "," or left.text[left.last].text != ",":
        return None
    if left.nameless and is_company(left) and not right.article and not right.owner:
        if right.bare_entity and len(right.entities) == 1 and right.entities[0].kind == "metonym":
            return replace(right, first=left.first)
        if right.bare_name and right.courtesy is None and right.name is not None and right.name.kind == "name":
            return replace(left, last=right.last, name=right.name, apposed=right)
    if left.bare_name and right.nameless and is_company(right) and (right.article or right.owner):
        return replace(left, last=right.last, apposed=right)
    return None


def one_of_party(phrase: Phrase) -> bool:
    """Whether a party's name stands for one of its people: "the Democrat", "a Republican"."""
    if not phrase.bare_entity:
        return False
    norm = phrase.entities[-1].norm
    rows = (each.row for each in phrase.entities[-1].entries if isinstance(each.row, Organisation))
    return not norm.endswith("s") and any(row.role == "OPP" and norm in map(str.lower, row.demonyms) for row in rows)


def _one_of_them(left: Phrase, right: Phrase) -> Phrase | None:
    """Somebody named with those whom he is one of: "Roald Amundsen, one of them,", "One of them, Roald Amundsen,"."""
    named, them = (left, right) if left.name else (right, left)
    if named.name is None or named.of or them.pronoun is None or them.pronoun.norm not in _THEM:
        return None
    opens = [word.norm for word in them.text[max(0, them.first - 2) : them.first]] == ["one", "of"]
    between = [word.norm for word in left.text[left.last : right.first]]
    closed = right.after is None or not right.after.letters
    if not opens or not closed or between not in ([","], [",", "one", "of"]):
        return None
    return replace(named, last=max(named.last, them.last), of=(them,))


def _is_state_in_chair(left: Phrase, right: Phrase) -> bool:
    """Whether a state is what an office is said to be, as it leads a body: "the bloc's chair, Norway,"."""
    chair = left.nameless and left.role is not None and left.role.norm.split()[-1] in _CHAIRS
    state = right.bare_entity and not right.article and right.entities[-1].kind == "state" and not right.of
    marks = [word.text for word in (left.text[left.last], right.after) if word is not None]
    return chair and state and marks == [",", ","] and (left.owner is not None or left.of != ())


def apposed(left: Phrase, right: Phrase) -> Phrase | None:
    """Two phrases as one: "the president, Vladimir Putin,", "Maria Zakharova, its spokeswoman,"."""
    if (one := _one_of_them(left, right)) is not None:
        return one
    if left.apposed or left.pronoun or right.pronoun or right.first - left.last != 1:
        return None
    if _is_state_in_chair(left, right):
        return replace(right, first=left.first, of=(left.owner,) if left.owner else left.of)
    between, after = left.text[left.last].text, right.after
    ends = after.text if after is not None else ""
    if between == "(" and ends == ")" and (left.name or abbreviates(right, left)):
        return replace(left, last=right.last, apposed=right)
    if between != "," or left.plural or right.plural:
        return None
    if (firm := _named_firm(left, right)) is not None and not _is_firm(right):
        return firm
    closed = after is None or not after.letters or after.norm in ("who", "whose", "in", "at") or _about(right)
    if left.name and is_body(right) and right.bare_entity and ends == ")":
        return replace(left, last=right.last, of=(*left.of, right))
    if left.name and one_of_party(right) and (right.of or (len(right.word.text) == 1 and ends == ",")):
        return replace(left, last=right.last, of=(*left.of, right))  # "Roald Amundsen, Republican of Ohio"
    if not closed:
        return None
    if left.name and right.bare_entity and right.article == "a" and right.entities[-1].kind == "demonym":
        return replace(left, last=right.last, of=(*left.of, right))  # "Robert Scott, a Briton,"
    if left.name and right.article and one_of_party(right):
        return replace(left, last=right.last, of=(*left.of, right))  # "Roald Amundsen, the Democrat who"
    if left.name and not left.role and _is_firm(right):
        return replace(left, last=right.last, of=(*left.of, right))  # "Polar Fish, a Norwegian company,"
    if left.nameless and left.personal and right.name and right.article != "a":
        return replace(left, last=right.last, name=right.name, apposed=right)
    if left.name and right.nameless and right.personal:
        return replace(left, last=right.last, apposed=right)
    return None
