"""Every name in the codebook by its first word, so that a text is matched word by word and not name by name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from onrecord.actors import forms
from onrecord.actors.entries import Entry, PersonRow, Tables
from onrecord.actors.origins import Origins
from onrecord.actors.words import Word, fold, pieces, sound
from onrecord.codebook.actors import Holder, House, Office, Organisation, Party, State
from onrecord.codebook.usual import UsualSides


@dataclass(slots=True)
class Index:
    """Names by their first word, persons by the name used alone, holders by side and office."""

    names: dict[str, list[tuple[tuple[str, ...], tuple[str, ...], Entry]]] = field(default_factory=dict)
    people: dict[str, list[PersonRow]] = field(default_factory=dict)
    held: dict[tuple[str, str], list[Holder]] = field(default_factory=dict)
    rows: dict[str, PersonRow] = field(default_factory=dict)
    given: dict[str, str] = field(default_factory=dict)
    states: dict[str, State] = field(default_factory=dict)
    kinds: dict[str, set[str]] = field(default_factory=dict)  # the states that are called so: "kingdom"
    organisations: dict[str, Organisation] = field(default_factory=dict)
    offices: dict[tuple[str, str], Office] = field(default_factory=dict)
    titles: dict[str, list[Office]] = field(default_factory=dict)
    bodies: set[str] = field(default_factory=set)
    public: set[str] = field(default_factory=set)
    bodies_of: dict[str, set[str]] = field(default_factory=dict)
    origins: Origins = field(default_factory=Origins)
    seat: dict[str, str] = field(default_factory=dict)  # whose legislature a code is
    houses: dict[str, list[House]] = field(default_factory=dict)  # that several states have, by the folded name
    in_power: dict[tuple[str, str], Party] = field(default_factory=dict)  # by the folded name and the state
    parties: Mapping[str, str] = field(default_factory=dict)  # of lawmakers, by name
    regions: dict[str, Entry] = field(default_factory=dict)  # governments of states' parts, by the folded name
    parts: dict[str, Entry] = field(default_factory=dict)  # of states that are called like another, by that name
    missions: set[str] = field(default_factory=set)  # that organisations have sent, by the folded name
    usual: UsualSides = field(default_factory=UsualSides)  # whose somebody is by a word

    @classmethod
    def of(cls, codebook: Tables) -> Index:
        """The index of a codebook's tables; make it once and hand it on."""
        index = cls(parties=codebook.parties, usual=codebook.usual)
        for state in codebook.states:
            index._add_state(state)
        index._note_parts()
        for organisation in codebook.organisations:
            index._add_organisation(organisation)
        index._add_shared_names()
        for party in codebook.in_power:
            index._add_party(party)
        index._add_regions(codebook.regions)
        for name, code in codebook.missions.items():
            row = index.organisations[code]
            index.missions.add(fold(name))
            index._add((name,), Entry("organisation", code, forms.usual_name(row), row))
        for house in codebook.houses:
            index.houses.setdefault(" ".join(map(fold, pieces(house.name))), []).append(house)
        for office in codebook.offices:
            index._add_office(office)
        for role in codebook.roles:
            index._add(role.words, Entry("role", "", role.kind, role))
            if role.kind == "body":
                words = [word for word in role.words if " " not in word]
                index.bodies.update(words)
                index.public.update(words if role.role in ("GOV", "MIL", "LEG", "JUD") else ())
        index._add_people(codebook.holders)
        for listed in index.names.values():
            listed.sort(key=lambda form: -len(form[0]))
        return index

    def match(self, words: Sequence[Word], at: int) -> tuple[int, tuple[Entry, ...]]:
        """How many words the longest name that starts here takes, and all it can stand for."""
        found: list[Entry] = []
        length = 0
        listed = self.names.get(words[at].norm)
        if listed is None:
            return length, ()
        ahead = tuple([word.norm for word in words[at : at + len(listed[0][0])]])  # the longest form is the first
        for norms, written, entry in listed:
            size = len(norms)
            if size < length:
                break
            if norms != ahead[:size]:
                continue
            if all(forms.written_so(words[at + k].text, written[k]) for k in range(size)):
                length = size
                found.append(entry)
        return length, tuple(found)

    def names_role(self, norm: str) -> bool:
        """Whether a word alone is for a role or a title."""
        return any(len(form) == 1 and each.kind == "role" for form, _, each in self.names.get(norm, ()))

    def people_called(self, *norms: str) -> list[PersonRow]:
        """Those whom a short form or a surname can mean, however it is spelled."""
        return self.people.get(" ".join(sound(norm) for norm in norms), [])

    def state_named(self, words: str) -> str | None:
        """The state that a short text names by name, capital or demonym, if just one: "Minsk Telegraph"."""
        written = pieces(words)
        codes = {
            entry.code
            for at in range(len(written))
            for norms, form, entry in self.names.get(fold(written[at]), ())
            if entry.kind in ("state", "capital", "demonym")
            and tuple(fold(piece) for piece in written[at : at + len(norms)]) == norms
            and all(map(forms.written_so, written[at : at + len(norms)], form))
        }
        return codes.pop() if len(codes) == 1 else None

    def row_of(self, name: str) -> PersonRow | None:
        """The table's person of a name, in whatever accents and hyphens."""
        return self.rows.get(forms.folded(name))

    def office_of(self, holder: Holder) -> Office | None:
        """The offices table's row for a holder: the side's own, or the general one."""
        return self.offices.get((holder.side, holder.office)) or self.offices.get(("", holder.office))

    def _add(self, names: Iterable[str], entry: Entry) -> None:
        for name in names:
            written = pieces(name)
            norms = tuple(fold(piece) for piece in written)
            if norms:
                self.names.setdefault(norms[0], []).append((norms, written, entry))

    def _add_state(self, state: State) -> None:
        self.states[state.code] = state
        for kind in state.kinds:
            self.kinds.setdefault(kind, set()).add(state.code)
        self._add((state.name, *state.aliases), Entry("state", state.code, state.name, state))
        self._add(state.demonyms, Entry("demonym", state.code, state.name, state))
        self._add(state.capitals, Entry("capital", state.code, state.name, state))
        for metonym in state.metonyms:
            self._add((metonym,), Entry("metonym", state.code, metonym, state))
        self._add(state.places, Entry("place", state.code, state.name, state))

    def _note_parts(self) -> None:
        """Note the places in one state that are called like another state: "Georgia"."""
        for norms, _, entry in (form for listed in self.names.values() for form in listed if form[2].kind == "place"):
            others = (other for form, _, other in self.names[norms[0]] if form == norms and other.kind == "state")
            if any(other.code != entry.code for other in others):
                self.parts[" ".join(norms)] = entry

    def _add_organisation(self, row: Organisation) -> None:
        self.organisations[row.code] = row
        if row.role == "LEG" and row.state:
            self.seat[row.code] = row.state
        usual = forms.usual_name(row)
        for alias in (row.name, *row.aliases):
            if forms.proper(alias) and row.kind != "group":
                norms = [fold(piece) for piece in pieces(alias)]
                for tail in (norms[-1:], norms[-2:]):  # "a Commission spokesman", "a central bank official"
                    self.bodies_of.setdefault(" ".join(tail), set()).add(row.code)
            name = alias if forms.own(alias, row) else forms.part_meant(alias, row) or usual
            self._add((alias,), Entry("organisation", row.code, name, row))
        self._add((*row.demonyms, *row.metonyms), Entry("organisation", row.code, usual, row))

    def _add_shared_names(self) -> None:
        """ "The Democratic Party" can be Italy's too, as the tables know the Italian Democratic Party."""
        groups = [row for row in self.organisations.values() if row.role == "OPP" and row.state]
        whose = {name: row.state for row in groups for name in (row.name, *row.aliases)}
        for row in groups:
            for alias in row.aliases:
                bare = forms.bare(alias, self.states.get(row.state or ""))
                if whose.get(bare, row.state) != row.state:
                    self._add((bare,), Entry("organisation", row.code, alias, row))

    def _add_party(self, party: Party) -> None:
        """A party that has governed, under the code that the organisations have for it or its state's opposition."""
        row = self.opposition(party.state)
        kinds = {**dict.fromkeys(party.shared, "shared"), **dict.fromkeys(party.names, "organisation")}
        for name, kind in kinds.items():
            norms = tuple(fold(piece) for piece in pieces(name))
            listed = [entry for form, _, entry in self.names.get(norms[0], ()) if form == norms]
            before = [
                entry.row for entry in listed if isinstance(entry.row, Organisation) and entry.row.role == "REB"
            ]
            for group in before:  # who fought for a state that did not exist yet governs it now: the SPLM
                self.in_power[forms.joined(norms), group.state] = party
            if not any(party.state in (entry.code, getattr(entry.row, "state", "")) for entry in listed):
                called = party.name if forms.plural(name) in kinds else name  # "a Tory lawmaker"
                self._add((name,), Entry(kind, row.code, called, row))
            self.in_power[forms.joined(norms), party.state] = party

    def party(self, norm: str, entry: Entry) -> Party | None:
        """The party that a folded name stands for in the state of one of its readings, if that has governed."""
        state = entry.row.state if isinstance(entry.row, Organisation) else entry.code
        return self.in_power.get((norm, state))

    def opposition(self, state: str) -> Organisation:
        """The opposition of a state as a group: the table's, or one of no name of its own."""
        rows = [row for row in self.organisations.values() if row.state == state and row.role == "OPP"]
        usual = [row for row in rows if row.code == f"{state}OPP" or row.name.endswith("opposition")]
        if not usual:
            adjective = next(iter((*self.states[state].demonyms, self.states[state].name)))
            row = Organisation(
                code=f"{state}OPP",
                name=f"{adjective} opposition",
                aliases=(),
                demonyms=(),
                metonyms=(),
                kind="group",
                role="OPP",
                state=state,
                example="",
            )
            self.organisations[row.code] = row
            usual = [row]
        return usual[0]

    def _add_regions(self, regions: Mapping[str, str]) -> None:
        """Parts of states, each a place in its state beside what the tables have of it."""
        for name, code in regions.items():
            row = self.organisations[code]
            first = next(each for each, other in regions.items() if other == code)
            self.regions[" ".join(map(fold, pieces(name)))] = Entry("organisation", code, first, row)
            state = self.states.get(row.state or "")
            if state is not None and name not in state.places:
                self._add((name,), Entry("place", state.code, state.name, state))

    def _add_office(self, office: Office) -> None:
        """A title that names its side itself ("Pentagon chief") is looked up whole; others are matched as roles."""
        self.offices[office.side, office.key] = office
        for title in office.titles:
            written = pieces(title)
            if office.side:
                self.titles.setdefault(forms.whole_form(title), []).append(office)
            if not any(self._entity_at(written, at) for at in range(len(written))):
                self._add(dict.fromkeys((title, forms.plain(title))), Entry("role", office.side, office.key, office))

    def _entity_at(self, written: tuple[str, ...], at: int) -> bool:
        for norms, form, entry in self.names.get(fold(written[at]), ()):
            if entry.kind == "role":
                continue
            rest = written[at : at + len(norms)]
            if tuple(fold(piece) for piece in rest) == norms and all(map(forms.written_so, rest, form)):
                return True
        return False

    def _add_people(self, holders: Iterable[Holder]) -> None:
        stints: dict[str, list[Holder]] = {}
        genders: dict[str, list[str]] = {}
        for holder in holders:
            stints.setdefault(holder.name, []).append(holder)
            self.held.setdefault((holder.side, holder.office), []).append(holder)
        for name, held in stints.items():
            held.sort(key=lambda each: each.start)
            short = tuple(dict.fromkeys(form for each in held for form in each.short))
            row = PersonRow(name, short, held[0].gender, tuple(held))
            self.rows[forms.folded(name)] = row
            self._add(forms.full_forms(name, short), Entry("person", held[0].side, name, row))
            for form in (*short, pieces(name)[-1]):
                key = " ".join(sound(fold(piece)) for piece in pieces(form))
                if row not in self.people.setdefault(key, []):
                    self.people[key].append(row)
            first = fold(pieces(name)[0])
            if " " in name and len(first) > 2 and fold(short[0] if short else "") != first:
                genders.setdefault(first, []).append(held[0].gender)
            group = self.organisations.get(held[0].side)
            home = group.state if group is not None else held[0].side
            if home in self.states:
                self.origins.add(name, home)
        for first, several in genders.items():
            # One bearer says little: most first names of the tables are borne by both somewhere.
            self.given[first] = several[0] if len(several) > 1 and len(set(several)) == 1 else ""
