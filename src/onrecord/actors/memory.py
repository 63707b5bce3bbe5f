"""What a report has named so far: its people, and every actor in the order of mention."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from onrecord.actors.entries import Entry, PersonRow
from onrecord.actors.index import Index
from onrecord.actors.phrases import Phrase
from onrecord.model import Actor, Span, Unresolved

# How a side's presence is weighed; tuned on the open stories. NEAR is the number of sentences after which a
# mention's weight has fallen to a third; MAIN is for the subject of the sentence itself ("Oslo will pay if
# Stockholm signs, the minister said": Oslo's minister).
NEAR, SUBJECT, SPEAKS, COUNT, MAIN = 2.0, 1.0, 2.0, 0.1, 2.0
HOME = 1.0  # what the outlet's own state weighs
WHOSE = 16.0  # what the reading model's view of the words in question weighs at most
STAGE = 1.5  # what the place that opens the paragraph weighs
PLACE = 0.3  # what a place weighs against an actor
FIELD = 0.3  # what naming a state adds to its being where the fighting is; naming its towns adds one
_RECENT = 60  # mentions that can still weigh


@dataclass(slots=True)
class Known:
    """Somebody or something that the report calls by a name of its own.

    `name` is the longest form, `norms` all forms; `described` the phrases that say what it is. `human` is
    true where a title, a role or a known first name says so, `person` also where the form looks it. `stands` is what
    an abbreviation is short for.
    """

    name: str
    norms: set[tuple[str, ...]]
    described: list[Phrase] = field(default_factory=list)
    rows: list[PersonRow] = field(default_factory=list)
    gender: str = ""
    human: bool = False
    person: bool = False
    actor: Actor | Unresolved | None = None
    rule: str = ""
    stands: Phrase | None = None

    def descriptions(self) -> list[Phrase]:
        """The describing phrases, with the appositions in them."""
        return [part for each in self.described for part in (each, each.apposed) if part is not None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """One mention in the order of reading, with what later pronouns and roles weigh it by.

    It takes the characters from `place` to `end`. `number` is "s", "p", or "x" for a place that no pronoun means;
    `aside` marks a name that only qualifies a noun ("U.S. products"), `paired` one of several named in one phrase;
    `nouns` are the roles it has been called by, `document` says that it is a document that is named.
    """

    actor: Actor
    place: int
    end: int = 0
    sentence: int
    passage: int
    gender: str = ""
    number: str = "s"
    human: bool = False
    subject: bool = False
    speaks: bool = False
    quoted: bool = False
    aside: bool = False
    document: bool = False
    paired: bool = False
    nouns: frozenset[str] = frozenset()


def _nobody(phrase: Phrase) -> Actor | None:
    return None


def _unsaid(span: Span) -> Mapping[str, float]:
    return {}


@dataclass(slots=True)
class Scene:
    """The report as read so far; one is made for each report and thrown away after it.

    `people` counts those of each state whom the report calls by name and the tables know. `sides` counts the namings
    of each side, `told` those outside quotations, `grounds` those of its places; `torn` has those of whose own war
    or crisis it tells, `armed` are the sides whose troops it names, `home` is the outlet's side, `dateline` that of
    the place the report is from. `nearby` is the side of the place that opens the sentence being read ("In Dublin,
    ..."), `stage` of the one that opens its paragraph, `ask` says what a phrase beside the present one means.
    `whose` is how likely, for the reading model, some words stand for somebody of each side, `who` how likely for
    each of those whom the report calls by name, by their surnames. `houses` has what the bare name of a house stands
    for that several states have, where that is not what the tables give it to.
    """

    index: Index
    day: date
    source: str
    known: list[Known] = field(default_factory=list)
    people: Counter[str] = field(default_factory=Counter)
    seen: list[Seen] = field(default_factory=list)
    latest: dict[Actor, Seen] = field(default_factory=dict)
    sides: Counter[str] = field(default_factory=Counter)
    told: Counter[str] = field(default_factory=Counter)
    grounds: Counter[str] = field(default_factory=Counter)
    torn: Mapping[str, int] = field(default_factory=dict)
    armed: frozenset[str] = frozenset()
    home: str | None = None
    dateline: str | None = None
    nearby: str | None = None
    stage: str | None = None
    ask: Callable[[Phrase], Actor | None] = _nobody
    whose: Callable[[Span], Mapping[str, float]] = _unsaid
    who: Callable[[Span], Mapping[str, float]] = _unsaid
    houses: Mapping[str, Entry] = field(default_factory=dict)

    def called(self, norms: tuple[str, ...]) -> list[Known]:
        """Those of the known that a form can mean."""
        exact = [each for each in self.known if norms in each.norms]
        return exact or parted(norms, self.known, self.index)

    def names(self, actor: Actor | Unresolved | None) -> bool:
        """Whether the report calls somebody by name."""
        return any(each.actor == actor for each in self.known)

    def remember(self, seen: Seen) -> None:
        """Take note of a mention."""
        self.seen.append(seen)
        self.latest[seen.actor] = seen

    def last(self) -> Iterator[Seen]:
        """What was mentioned, latest first."""
        return reversed(self.seen)

    def weights(self, sentence: int, *, counted: bool = True) -> dict[str, float]:
        """How present each side is at a sentence: near mentions, subjects and speakers weigh most.

        Where `counted`, the namings of a side in the whole report add a little.
        """
        weights: dict[str, float] = defaultdict(float)
        for each in self.seen[-_RECENT:]:
            if each.actor.country is None or each.quoted:
                continue
            weight = (PLACE if each.number == "x" else 1.0) + SUBJECT * each.subject + SPEAKS * each.speaks
            weight += MAIN * (each.sentence == sentence and each.subject)
            weights[self.index.seat.get(each.actor.country, each.actor.country)] += weight * 3.0 ** (
                -(sentence - each.sentence) / NEAR
            )
        for side, count in (self.told or self.sides).items() if counted else ():
            weights[side] += COUNT * count
        if self.stage is not None:
            weights[self.stage] += STAGE
        if self.home is not None and counted:
            weights[self.home] += HOME
        return weights

    def context(self, phrase: Phrase, *, counted: bool = True) -> str | None:
        """The state that the text is about here, for a ministry or an official without one."""
        if self.nearby is not None:
            return self.nearby
        weights = self.weights(phrase.word.sentence, counted=counted)
        for side, share in self.whose(phrase.span).items():
            weights[self.index.seat.get(side, side)] += WHOSE * share
        states = [side for side in weights if side in self.index.states]
        return max(states, key=lambda side: (weights[side], side), default=None)

    def ground(self) -> str | None:
        """The state whose rebels the text means: one known to have some, whose places are named most."""
        rows = self.index.organisations.values()
        known = {row.state for row in rows if row.role in ("REB", "SEP")}
        weights = {side: self.grounds[side] + FIELD * self.sides[side] for side in {*self.grounds, *self.sides}}
        states = [side for side in weights if side in self.index.states]
        states = [side for side in states if side in known] or states
        # France fights the rebels of Mali, and its own only where its places are named
        abroad = {side for side in self.index.kinds.get("great power", ()) if not self.grounds[side]}
        states = [side for side in states if side not in abroad] or states
        if not states:  # a report that names people alone: "Mr Assad is ready"
            weights = {side: float(count) for side, count in self.people.items() if side in known}
            states = [*weights]
        return max(states, key=lambda side: (weights[side], side), default=None)

    def states(self) -> set[str]:
        """The states that the report names, or has meant so far."""
        meant = {each.actor.country for each in self.seen if each.actor.country}
        return {side for side in (*self.sides, *meant) if side in self.index.states}

    def subject(self) -> str | None:
        """The state that the whole report names most: whose "the junta" is."""
        states = [side for side in self.sides if side in self.index.states]
        return max(states, key=lambda side: (self.sides[side], side), default=None)

    def folk(self) -> Counter[str]:
        """How often the report names each state, and whether it names people of it whom the tables know."""
        found = Counter({side: count for side, count in self.sides.items() if side in self.index.states})
        return found + self.people

    def foreign(self, side: str) -> bool:
        """Whether a report names other states and nothing of a side, nor is from there."""
        others = self.folk().keys() - {side}
        return bool(others) and not (self.sides[side] or self.people[side] or side in (self.home, self.dateline))

    def organisation(self) -> str | None:
        """The organisation that the report names most: whose secretary-general "the Secretary-General" is."""
        rows = self.index.organisations
        able = [side for side in self.sides if side in rows and rows[side].kind == "organisation"]
        return max(able, key=lambda side: (self.sides[side], side), default=None)


def parted(norms: tuple[str, ...], known: list[Known], index: Index) -> list[Known]:
    """Those of whose names some words are a part; where of none, those whose first surname they are.

    "Castro" is Raúl Castro Ruz; but no first name: not "Francisco" for Juan Francisco Sandoval.
    """
    found = [each for each in known if any(is_part(norms, form) for form in each.norms)]
    if found or len(norms) > 1 or norms[0] in index.given:
        return found
    return [
        each
        for each in known
        if any(form[2:] and form[-2:-1] == norms and form[-1] not in index.bodies for form in each.norms)
    ]


def is_part(norms: tuple[str, ...], form: tuple[str, ...]) -> bool:
    """Whether some words end a name or begin it: "Blinken", "Kim"."""
    size = len(norms)
    return size < len(form) and (form[-size:] == norms or form[:size] == norms)
