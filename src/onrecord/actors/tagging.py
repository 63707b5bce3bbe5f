"""A passage's words become atoms: names by the index, closed classes by their lists, the rest as words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from onrecord.actors import compounds, departments, grammar, homonyms, portfolios, runs
from onrecord.actors.atoms import ENTITIES, FIELDS_TOO, STANDINGS, Atom, Vocabulary, kind_of, norm_of
from onrecord.actors.entries import Entry
from onrecord.actors.index import Index
from onrecord.actors.words import Word
from onrecord.codebook.actors import Office, Organisation
from onrecord.codebook.roles import Role

_CLOSED = {",": "comma", "'s": "clitic", "’s": "clitic", "'": "clitic", "’": "clitic", "and": "and", "&": "and"}
_PREFIXES = ("pro", "anti", "non", "post")
_LED = frozenset("force troop coalition alliance peacekeeper soldier".split())
_INSTALLED = frozenset(("installed", "appointed"))  # whoever put them there speaks through them
_GIVEN = ("chad", "georgia", "german", "israel", "jordan")  # words for states that are given names too
_QUARTERS = ("west", "north", "south")  # with which a land's own name may begin: "West Timor"
_BEFORE_PEOPLE = ("cratic",)  # endings of a party's adjective that opens many another name, too
_CIVIL = ("LEG", "GOV")
_LETTERS = {"d": "democrat", "r": "republican"}  # what the letters before a lawmaker's state stand for
_SEAT = 7  # words and marks from the letter through the bracket
_MISTERS = ("mr", "mrs", "ms", "hon")
# Offices that stand right before a name, and the callings whose words are borne as given names and surnames behind
# them ("Secretary Cook", "Minister Sheriff ..."); ranks, judges and prelates are titles there.
_OFFICES = ("minister", "president", "secretary", "premier", "chancellor", "ambassador", "spokesman", "spokeswoman")
_CALLINGS = ("CVL", "BUS", "COP")
# A people's adjective that is a language and a surname besides
_TONGUES = frozenset({"english"})
_SPOKEN_IN = frozenset({"in", "into", "mr", "mrs", "ms"})
_WRITTEN = frozenset(
    {"language", "translation", "version", "edition", "text", "teacher", "service", "newspaper", "daily"}
)
_GRAND = ("national", "federal", "new", "central", "general", "supreme", "royal", "international")  # opening a name
# Who has a field of government that is a party's name too: "Labour Minister" is of no party
_HELD = ("minister", "ministers", "ministry", "secretary", "department")


def atoms(text: Sequence[Word], index: Index, vocabulary: Vocabulary) -> list[Atom]:
    """The atoms of a passage, in order, covering every word."""
    found: list[Atom] = []
    at = 0
    while at < len(text):
        atom = _named(text, at, index, vocabulary) or _closed(text, at)
        if atom.kind == "name":
            atom = _name(text, atom.first, runs.end(text, atom.last, index))
            if found and (_opens_name(text, found[-1], atom, index) or _opens_person(text, found)):
                atom = _name(text, found.pop().first, atom.last)
        elif atom.kind == "person" and (last := runs.longer(text, atom.last, index, vocabulary)):
            atom = _name(text, atom.first, last)
        elif atom.kind in ENTITIES:
            atom = _compound(text, atom) or atom
            if found and (own := _of_state(found[-1], atom)):
                atom = replace(atom, first=found.pop().first, entries=own)
            if found and _of_standing(text, found[-1], atom, index):
                atom = replace(atom, first=found.pop().first, norm=f"{text[atom.first - 1].norm} {atom.norm}")
        elif atom.kind == "role":
            atom = _without_body(text, atom, index) or atom
            atom = replace(atom, last=portfolios.end(text, atom, index))
        found.append(atom)
        at = atom.last
    return departments.joined(text, compounds.joined(text, found, index))


def _name(text: Sequence[Word], first: int, last: int) -> Atom:
    return Atom("name", first, last, norm_of(text, first, last))


def _named(text: Sequence[Word], at: int, index: Index, vocabulary: Vocabulary) -> Atom | None:
    """The name that starts here: in the index, or by its capital letter."""
    word = text[at]
    if not word.letters or (word.joined and not word.capital and text[at - 1].text[0].isdigit()):
        return None  # "14-nation"
    if runs.initials(text, at):
        return _name(text, at, at + 1)
    if (last := _seat(text, at)) > at:
        norm = _LETTERS[word.norm]
        entries = tuple(each for form, _, each in index.names.get(norm, ()) if form == (norm,))
        return Atom("organisation", at, last, norm, entries) if entries else None
    if word.text in grammar.POSTNOMINALS and at and text[at - 1].capital:
        return None
    length, entries = index.match(text, at)
    if vocabulary.strangers and (vocabulary.plain(word) or (length == 1 and word.norm in FIELDS_TOO)):
        entries = tuple(each for each in entries if each.code not in vocabulary.strangers)
        length = length if entries else 0
    if any(each.kind == "shared" for each in entries):
        entries = tuple(
            each for each in entries if each.kind != "shared" or not _strange(text, at, each, index, vocabulary)
        )
        length = length if entries else 0
    if entries:
        entries = homonyms.meant(text, at, length, entries, index, vocabulary.parts)
    if runs.is_credit(text, at):
        return Atom("mark", at, at + 2, norm_of(text, at, at + 2))
    if length < 2 and word.capital and word.norm in grammar.COLLECTIVES and runs.end(text, at + 1, index) > at + 2:
        return _name(text, at, at + 1)  # "People's Liberation Army"
    if length == 1 and word.norm in (grammar.SPEAKER | grammar.POSSESSIVE) and word.norm != "us":
        return None
    if word.norm == "the" and length > 1 and index.match(text, at + 1)[0] >= length:
        return None  # "the North" before "North Atlantic Council"
    if not length:
        return _name(text, at, at + 1) if word.capital and runs.starts(text, at, index, vocabulary) else None
    kind = kind_of(entries)
    if (
        kind == "organisation"
        and length == 1
        and word.norm.endswith(_BEFORE_PEOPLE)
        and not _heads_people(text, at, index)
    ):
        return _name(text, at, at + 1) if runs.starts(text, at, index, vocabulary) else None
    if kind == "demonym" and word.norm in _TONGUES and not _qualifies(text, at):
        people = at > 0 and text[at - 1].norm in grammar.DEFINITE | grammar.INDEFINITE
        return _name(text, at, at + 1) if runs.starts(text, at, index, vocabulary) and not people else None
    if kind == "role" and length == 1 and _calls(text, at, entries, vocabulary):
        return _name(text, at, at + 1)
    if kind in ("role", "courtesy", "metonym") and length == 1 and runs.opens_firm(text, at):
        return _name(text, at, at + 1)
    if kind == "organisation" and _quarter(text, at + length):
        return _name(text, at, at + 1) if length == 1 else None  # "West African troops" are not the West's
    if kind == "organisation" and length == 1 and runs.of_people(text, at, index):
        return _name(text, at, at + 1)  # "the Congress of Trade Unions"
    if kind == "organisation" and length == 1 and _lettered(text, at) and not index.match(text, at + 1)[0]:
        return _name(text, at, at + 1)  # "CMA CGM" is no CMA
    surname = length == 1 and word.norm in vocabulary.surnames and word.norm not in _TONGUES
    if kind in ENTITIES and (surname or runs.follows_first_name(text, at, length, index)):
        return _name(text, at, at + length)
    if kind == "courtesy" and not _before_name(text, at + length):
        titles = tuple(each for each in entries if isinstance(each.row, Office))  # "the Senior General"
        return Atom("role", at, at + length, norm_of(text, at, at + length), titles) if titles else None
    return Atom(kind, at, at + length, norm_of(text, at, at + length), entries)


def _quarter(text: Sequence[Word], after: int) -> bool:
    """Whether a quarter of the sky that ends a name here only begins a land's: "the West" in "the West Africans"."""
    return text[after - 1].norm in _QUARTERS and after < len(text) and text[after].capital


def _strange(text: Sequence[Word], at: int, entry: Entry, index: Index, vocabulary: Vocabulary) -> bool:
    """Whether a name that parties of several states have is none's here: one's of a state that nobody names, or an
    adjective that stands first ("Liberal estimates").
    """
    state = entry.row.state if isinstance(entry.row, Organisation) else ""
    before = {each.code for back in (1, 2) if at >= back for each in index.match(text, at - back)[1]}
    if vocabulary.present is not None and state not in vocabulary.present | before:
        return True
    opens = text[at].first and at + 1 < len(text) and not text[at + 1].capital
    return opens and text[at].norm.endswith(("ive", "al", "ist")) and not _one_of_party(index.match(text, at + 1)[1])


def _seat(text: Sequence[Word], at: int) -> int:
    """The end of a lawmaker's party and place: "(D-Wash.)", ", R-N.C.,"; `at` where none is."""
    close = {"(": ")", ",": ","}.get(text[at - 1].text, "") if at else ""
    opened = bool(close) and text[at].norm in _LETTERS and text[at].capital
    ahead = [word.text for word in text[at : at + _SEAT]]
    if not opened or len(ahead) < 2 or not text[at + 1].joined or not text[at + 1].capital or close not in ahead:
        return at
    return at + ahead.index(close)


def _heads_people(text: Sequence[Word], at: int, index: Index) -> bool:
    """Whether people of a party follow its adjective: "Democratic Senator", not "Social Democratic lawmakers"."""
    if at and text[at - 1].capital and text[at - 1].norm not in grammar.DEFINITE | grammar.INDEFINITE:
        return False
    found = [each.row for each in index.match(text, at + 1)[1]] if at + 1 < len(text) else []
    return any(isinstance(row, Role) and row.kind in ("person", "courtesy") and row.role in _CIVIL for row in found)


def _one_of_party(entries: Sequence[Entry]) -> bool:
    """Whether a word is for people or bodies that a party's name can stand before: "Liberal lawmakers"."""
    return any(isinstance(each.row, Role) and each.row.kind in ("person", "body") for each in entries)


def _qualifies(text: Sequence[Word], at: int) -> bool:
    """Whether a people's adjective stands before a noun: "English vessels", not "English said", "in English"."""
    if at + 1 >= len(text) or (at and text[at - 1].norm in _SPOKEN_IN):
        return False
    after = text[at + 1]
    closed = (
        grammar.AUXILIARIES | grammar.ADVERBS | grammar.PREPOSITIONS | grammar.CONJUNCTIONS | grammar.PRONOUNS.keys()
    )
    noun = after.letters and not after.capital and not after.joined and after.norm not in closed | _WRITTEN
    return noun and after.lemma not in grammar.SPEECH and not after.norm.endswith(("ed", "'s", "’s"))


def _lettered(text: Sequence[Word], at: int) -> bool:
    """Whether two words of capitals alone stand together."""
    return at + 1 < len(text) and all(word.text.isalpha() and word.text.isupper() for word in text[at : at + 2])


def _calls(text: Sequence[Word], at: int, entries: Sequence[Entry], vocabulary: Vocabulary) -> bool:
    """Whether a word for a role calls somebody by his name: "Bishop said", "Mr Cook", but not "the Bishop".

    So does a calling behind an office: "Minister Sheriff Amundsen" is no sheriff.
    """
    before = text[at - 1 - (text[at - 1].text == ".")].norm if at > 1 else text[at - 1].norm if at else ""
    rows = [each.row for each in entries if isinstance(each.row, Role)]
    private = len(rows) == len(entries) and all(row.kind in ("private", "body") for row in rows)
    given = len(rows) == len(entries) and all(row.role in _CALLINGS and row.number == "s" for row in rows)
    given = given and before in _OFFICES and text[at - 1].capital
    known = text[at].norm in vocabulary.surnames and before not in grammar.DEFINITE | grammar.INDEFINITE
    return text[at].capital and (known or given or (private and before in _MISTERS))


def _before_name(text: Sequence[Word], at: int) -> bool:
    """Whether a name follows, so that "Mr" or "Gen." is a title."""
    at += at < len(text) and text[at].text == "."
    return at < len(text) and (text[at].capital or text[at].norm in grammar.PARTICLES)


def _opens_name(text: Sequence[Word], before: Atom, atom: Atom, index: Index) -> bool:
    """Whether a table's word only opens a name: "Government Communication Service", "Milan Milutinovic"."""
    if before.last != atom.first or not text[before.first].capital:
        return False
    if before.kind == "modifier":
        last = text[atom.last - 1]
        titled = (
            not text[before.first].first and before.last - before.first == 1 and text[before.first].norm in _GRAND
        )
        return titled and last.norm in grammar.BODIES and runs.is_body_word(last, index)
    if before.kind in ("place", "capital"):
        located = before.first > 0 and text[before.first - 1].norm in grammar.LOCATIVE
        return before.last - before.first == 1 and not (located and atom.last - atom.first > 1)
    body = before.kind == "role" and before.role is not None and before.role.kind == "body"
    return body and runs.is_body_word(text[atom.last - 1], index)


def _opens_person(text: Sequence[Word], found: Sequence[Atom]) -> bool:
    """Whether a state's name behind a title is somebody's first: "Prime Minister Georgia Meloni"."""
    if len(found) < 2 or found[-1].norm not in _GIVEN or found[-1].last - found[-1].first > 1:
        return False
    title = found[-2].role
    named = found[-2].kind == "courtesy" or (title is not None and title.kind in ("person", "private"))
    return named and text[found[-1].first - 1].letters


def _compound(text: Sequence[Word], atom: Atom) -> Atom | None:
    """An adjective whose side is not the noun's: "Iran-backed", "pro-Russian"; not "US-led", "Moscow-installed"."""
    if atom.norm in FIELDS_TOO and atom.last < len(text) and text[atom.last].norm in _HELD:
        return Atom("modifier", atom.first, atom.last, atom.norm)
    behind = text[atom.last].norm if atom.last < len(text) and text[atom.last].joined else ""
    if behind in _INSTALLED or (behind == "led" and _leads(text, atom.last + 1)):
        return Atom(atom.kind, atom.first, atom.last + 1, atom.norm, atom.entries)
    if atom.last < len(text) and text[atom.last].joined and not text[atom.last].capital:
        return Atom("modifier", atom.first, atom.last + 1, norm_of(text, atom.first, atom.last + 1))
    if text[atom.first].joined and text[atom.first - 1].norm in _PREFIXES:
        return Atom("modifier", atom.first, atom.last, atom.norm)
    return None


def _of_state(before: Atom, atom: Atom) -> tuple[Entry, ...]:
    """The readings of a party's name that are of the state whose adjective stands before: "the French Socialists"."""
    codes = {each.code for each in before.entries} if before.kind in ("demonym", "state") else set()
    if before.last != atom.first or not codes:
        return ()
    parties = (each for each in atom.entries if isinstance(each.row, Organisation) and each.row.role == "OPP")
    return tuple(each for each in parties if isinstance(each.row, Organisation) and each.row.state in codes)


def _of_standing(text: Sequence[Word], before: Atom, atom: Atom, index: Index) -> bool:
    """Whether a party is told to govern or to oppose: "the opposition Conservatives", "the ruling Likud"."""
    stands = before.last == atom.first and text[before.first].norm in STANDINGS and before.last - before.first == 1
    return stands and any(index.party(atom.norm, each) is not None for each in atom.entries)


def _without_body(text: Sequence[Word], atom: Atom, index: Index) -> Atom | None:
    """A title whose last word opens a body's noun, without it: "leader" of "leader of the opposition (party)"."""
    norms = [word.norm for word in text[atom.first : atom.last]]
    if "of" not in norms or index.match(text, atom.last - 1)[0] < 2:
        return None
    length, entries = index.match(text[: atom.first + norms.index("of")], atom.first)
    last = atom.first + length
    return Atom(kind_of(entries), atom.first, last, norm_of(text, atom.first, last), entries) if length else None


def _leads(text: Sequence[Word], at: int) -> bool:
    """Whether those who are led follow: "US-led forces", "the Saudi-led military coalition"."""
    return any(word.lemma in _LED for word in text[at : at + 2])


def _closed(text: Sequence[Word], at: int) -> Atom:
    """A word of the closed classes, or just a word or mark."""
    word = text[at]
    norm = word.norm
    kind = _CLOSED.get(norm, "word" if word.letters else "mark")
    if kind == "clitic" and norm in "'’" and (at == 0 or not text[at - 1].norm.endswith("s")):
        kind = "mark"
    classes = (
        ("possessive", norm in grammar.POSSESSIVE),
        ("article", norm in grammar.DEFINITE or norm in grammar.INDEFINITE),
        ("pronoun", norm in grammar.PRONOUNS),
        ("preposition", norm in grammar.PREPOSITIONS),
        ("speaker", norm in grammar.SPEAKER),
        ("number", norm[0].isdigit() or (word.joined and text[at - 1].text[0].isdigit())),
    )
    return Atom(next((name for name, true in classes if true), kind), at, at + 1, norm)
