"""What a minister is for: "Minister of Health and Social Services Roald Amundsen" has one office and one name."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.actors import grammar
from onrecord.actors.atoms import Atom
from onrecord.actors.grammar import word_set
from onrecord.actors.index import Index
from onrecord.actors.words import Word

# The words that governments name their departments by
FIELDS = word_set(
    "aboriginal aborigines abroad administration aeronautics affairs agrarian agribusiness agricultural agriculture "
    "aid air animal antiquities aquaculture armed army arts asylum aviation banking borders budget business cabinet "
    "chemicals child children cities citizenship civil climate coal commerce commercial communication "
    "communications communities community company competition competitiveness conservation constitutional "
    "construction consumer cooperation cooperatives coordination corporate correctional creative credit cultural "
    "culture customs cyber defence defense development devolution diaspora digital disabilities disability "
    "disarmament disaster drainage drought economic economics economy education elderly elections electricity "
    "electronics emergencies emergency emigrants employment empowerment energy enterprise enterprises environment "
    "environmental equality expatriates exports external families family federal fertilisers fertilizers finance "
    "finances financial fisheries fishery food forces foreign forest forestry forests freedom fuel gas gender "
    "governance government handicrafts health heavy heritage higher highways home homeland housing human "
    "humanitarian hydrocarbons immigration indigenous industrial industries industry information infrastructure "
    "innovation integration integrity intelligence interior internal international investment irrigation islamic "
    "jobs justice labor labour land lands law learning legal legislation livestock local logistics maritime media "
    "medium micro migration military mineral minerals mines mining minorities minority modernisation "
    "modernization monetary municipal national nationalities natural northern nutrition ocean oceans oil order "
    "overseas parks parliamentary participation peace pensions petroleum planning plantations police policies "
    "policy population ports posts poverty power primary prisons privatisation privatization productivity "
    "programmes programming promotion property protection public railway railways reconciliation reconstruction "
    "reform reforms refugees regional regions regulation rehabilitation reintegration relations relief religion "
    "religious relocation research resettlement resource resources rights river roads rural safety sanitation "
    "science sciences scientific sea secondary security services shipping skills small social solar space special "
    "sport sports state statistics steel strategic strategy supplies supply sustainable system tax technological "
    "technologies technology telecom telecommunication telecommunications territorial territories textiles "
    "tourism towns trade traditional training transformation transport transportation treasury tribal "
    "universities university urban veterans village vocational war water waters waterways welfare wildlife women "
    "works worship youth"
)
# The offices that have a field, by the last word, and what joins it to them
_HOLDERS = frozenset({"minister", "secretary"})
_JOINS = frozenset({"of", "for"})


def end(text: Sequence[Word], atom: Atom, index: Index) -> int:
    """Where a title ends that has a field in capitals: "Minister of Trade and Industry"; its own end for none.

    The table may have the title with the field's first word.
    """
    norms = atom.norm.split()
    title = text[atom.first].capital and not _plural(atom)
    if not title or atom.last >= len(text):
        return atom.last
    joined = text[atom.last].norm in _JOINS
    if not joined and _HOLDERS.intersection(norms[:-1]) and _JOINS.intersection(norms):
        return _more(text, _run(text, atom.last), index)  # "Minister of Health" + "and Social Services"
    if not joined or not _HOLDERS.intersection((norms[-1], *norms[:1])):
        return atom.last
    first = atom.last + 1
    first += first < len(text) and text[first].norm == "the"
    last = _run(text, first)
    last = last if last > first else _unknown(text, first, index)
    return _more(text, last, index) if last > first else atom.last


def _more(text: Sequence[Word], at: int, index: Index) -> int:
    """The end of what "and" or a list adds: "(Youth) and Sports", "(Gender), Children and Social Protection"."""
    last = at
    while _norm(text, last) == "," and _run(text, last + 1) > last + 1:
        last = _run(text, last + 1)
    if _norm(text, last) not in ("and", "&"):
        return at  # "Minister of Trade, Industry's ..." is no list
    closed = _run(text, last + 1)
    return closed if closed > last + 1 else at


def _run(text: Sequence[Word], at: int) -> int:
    """The end of the capitalised words from here on that name fields."""
    while at < len(text) and text[at].capital and text[at].norm in FIELDS:
        at += 1
    return at


def _unknown(text: Sequence[Word], first: int, index: Index) -> int:
    """The end of a field that the list lacks, before a comma and a name: "Minister of Sand, Roald Amundsen,"."""
    last = first
    while last < len(text) and text[last].letters and text[last].capital:
        known = text[last].norm in index.given or bool(index.match(text, last)[0])
        if known or text[last].norm in grammar.CALENDAR:
            return first
        last += 1
    named = _norm(text, last) == "," and last + 1 < len(text) and text[last + 1].capital
    return last if named else first


def _plural(atom: Atom) -> bool:
    return atom.role is not None and atom.role.number == "p"


def _norm(text: Sequence[Word], at: int) -> str:
    return text[at].norm if at < len(text) else ""
