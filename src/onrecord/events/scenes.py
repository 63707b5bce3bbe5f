"""The scene of an event: which sides its words, the words around it and the report name, and how."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from onrecord import actors
from onrecord.codebook.phrases import Word
from onrecord.events.captures import Capture, captures
from onrecord.model import Act, Event, EventType, Passage, Span
from onrecord.text.heads import Leaning

PREPOSITIONS = frozenset(
    "by against on upon at to toward towards with from in into of for between among over under near through "
    "via".split()
)
# How many words may stand between a preposition and the side it governs: "against the advancing Icelandic".
REACH = 3
OPENING = 3
CLOSE = 2
# Who says so holds that it is so
ASSERTING = frozenset({Act.CLAIM, Act.ACCUSATION, Act.FORECAST})
JOINTS = frozenset("and , the both or & as well its their".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """Which sides a whole report names, counted once for all its events.

    `namings` has every place where one is named, in order; `often` says how often each is, `beside` how often each
    other is named in one sentence with a side. `starts` are where its sentences begin; `latest` has, for each, the
    sides named up to its end, the last first. `captures` are those told of, in order; `home` is the
    state whose own politics the report is about.
    """

    namings: Sequence[tuple[Span, str]]
    often: Mapping[str, int]
    beside: Mapping[str, Mapping[str, int]]
    starts: Sequence[int]
    latest: Sequence[tuple[str, ...]]
    captures: Sequence[Capture] = ()
    home: str | None = None


NOWHERE = Stage(namings=(), often={}, beside={}, starts=(), latest=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """What the sides of an event are worked out from.

    `named` are the sides the words name, in order; `sentence` those of their whole sentence; `own` is the speaker's,
    `addressee` the one spoken to; `act` is None for what a report tells itself. `stage` has the sides of the whole
    report, `neighbours` the codes of each state's own, `homes` the state of each group, and `at` is where the words
    stand; `parts` what the reading model thinks each does. `earlier` are the events told before in the report, the
    last one last. `aside` says that the speaker's own side surely does not act, as where it warns against something;
    `admits` that it owns up to it; `claims` that it takes the blame or the credit: "claimed responsibility for";
    `blames` are the words that lead to the one blamed: "blamed it on"; `awaited` are those on whom an attack would
    be: "any attack on Iceland would". `adjectives` are the namings that are adjectives: "Icelandic".
    `subject` is the side of which the words go on to tell, named before "he said": "Iceland was arming, Oslo said, |
    and would attack".
    """

    named: Sequence[tuple[Span, str]]
    sentence: Sequence[str] = ()
    stage: Stage = NOWHERE
    neighbours: Mapping[str, frozenset[str]] = field(default_factory=dict)
    homes: Mapping[str, str] = field(default_factory=dict)
    at: int = 0
    own: str | None
    addressee: str | None
    act: Act | None
    type: EventType | None = None
    parts: Mapping[str, Leaning] = field(default_factory=dict)
    earlier: Sequence[Event] = ()
    aside: bool = False
    admits: bool = False
    claims: bool = False
    blames: Sequence[str] = ()
    awaited: frozenset[str] = frozenset()
    adjectives: frozenset[Span] = frozenset()
    subject: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a side is named: before, in or after the phrase, how near to it, and what governs it."""

    span: Span
    code: str
    where: str
    rank: int
    preposition: str
    owner: bool
    close: bool
    opens: bool


def stage(passages: Sequence[Passage]) -> Stage:
    """The sides that passages name."""
    read = [
        (sentence.start, actors.sides(sentence, passage, speaker=None))
        for passage in passages
        for sentence in passage.sentences
    ]
    sentences = [(start, [code for _, code in found]) for start, found in read]
    latest: list[tuple[str, ...]] = []
    for _, codes in sentences:
        named = (*reversed(codes), *(latest[-1] if latest else ()))
        latest.append(tuple(dict.fromkeys(named)) if codes else named)
    often = _ranked(code for _, codes in sentences for code in codes)
    return Stage(
        namings=[each for _, found in read for each in found],
        often=often,
        beside=_beside([codes for _, codes in sentences]),
        starts=[start for start, _ in sentences],
        latest=latest,
        captures=[each for passage in passages for each in captures(passage)],
        home=actors.own_politics(often),
    )


def _beside(sentences: Iterable[Sequence[str]]) -> dict[str, dict[str, int]]:
    beside: dict[str, list[str]] = {}
    for codes in sentences:
        together = dict.fromkeys(codes)
        for code in together:
            beside.setdefault(code, []).extend(other for other in together if other != code)
    return {code: _ranked(others) for code, others in beside.items()}


def _ranked(codes: Iterable[str]) -> dict[str, int]:
    """How often each code stands there, the most frequent first."""
    return dict(Counter(codes).most_common())


def places(words: Sequence[Word], trigger: tuple[int, int], named: Sequence[tuple[Span, str]]) -> list[Place]:
    """Each naming of a side with its place around the phrase at `trigger` (word numbers).

    What stands inside the phrase stands behind its first word: "arming the Houthis with rockets".
    """
    parts = [_before_naming(words, trigger, span) for span, _ in named]
    where = [_where(words, part, span) for part, (span, _) in zip(parts, named, strict=True)]
    ranks = _ranks(where, [code for _, code in named])
    return [
        Place(
            span=span,
            code=code,
            where=where[number],
            rank=ranks[number],
            preposition=_preposition(words, trigger, span),
            owner=_owner(words, span),
            close=_close(words, parts[number], span),
            opens=sum(word.span.start < span.start for word in words) < OPENING,
        )
        for number, (span, code) in enumerate(named)
    ]


def joined(words: Sequence[Word], named: Sequence[tuple[Span, str]]) -> list[frozenset[str]]:
    """The groups of sides that "and" and commas join: "Norway, Sweden and Iceland"."""
    groups: list[list[tuple[Span, str]]] = []
    for each in named:
        if groups and _joint(words, groups[-1][-1][0], each[0]):
            groups[-1].append(each)
        else:
            groups.append([each])
    found = [frozenset(code for _, code in group) for group in groups]
    return [group for group in found if len(group) > 1]


def recent(scene: Scene) -> tuple[str, ...]:
    """The sides named before the words and in their sentence, the last first, once each."""
    count = bisect_right(scene.stage.starts, scene.at)
    return scene.stage.latest[count - 1] if count else ()


def _before_naming(words: Sequence[Word], trigger: tuple[int, int], span: Span) -> tuple[int, int]:
    """The part of the phrase that stands before a naming inside it; else the whole phrase."""
    start, end = trigger
    inside = next((at for at in range(start + 1, min(end, len(words))) if words[at].span.end > span.start), None)
    within = inside is not None and start < end and words[start].span.end <= span.start
    return (start, inside) if inside is not None and within else trigger


def _where(words: Sequence[Word], trigger: tuple[int, int], span: Span) -> str:
    if not words or trigger[1] == 0:
        return "unmarked"
    start, end = (words[min(place, len(words) - 1)].span for place in (trigger[0], max(trigger[0], trigger[1] - 1)))
    if span.start < start.start:
        return "before"
    return "in" if span.start < end.end else "after"


def _ranks(where: Sequence[str], codes: Sequence[str]) -> list[int]:
    """How near to the phrase each naming stands among those on its side of it, 0 the nearest."""
    ranks = []
    for number, place in enumerate(where):
        nearer = range(number + 1, len(where)) if place == "before" else range(number)
        ranks.append(
            len({codes[other] for other in nearer if where[other] == place and codes[other] != codes[number]})
        )
    return ranks


def _preposition(words: Sequence[Word], trigger: tuple[int, int], span: Span) -> str:
    """The preposition that governs a naming: none that stands before the phrase governs what stands behind it."""
    count = sum(word.span.end <= span.start for word in words)
    first = trigger[0] if 0 < trigger[0] < count else 0
    before = list(words[max(first, count - REACH) : count])
    for number, word in reversed(list(enumerate(before))):
        if word.lower in PREPOSITIONS:
            return "from" if number and before[number - 1].lower == "out" else word.lower
        if word.has(",", ";", ":", "and", "or", "that", "<be>"):
            break
    return ""


def _owner(words: Sequence[Word], span: Span) -> bool:
    """Whether something is told to be the side's: "Iceland's ships", "its ships"."""
    if any(span.covers(word.span) and word.lower in {"its", "their", "our", "his", "her", "your"} for word in words):
        return True
    after = next((word for word in words if word.span.end >= span.end and not word.span.start < span.start), None)
    return after is not None and (after.lower in {"'s", "'"} or after.lower.endswith("'s"))


def _close(words: Sequence[Word], trigger: tuple[int, int], span: Span) -> bool:
    """Whether next to nothing stands between the phrase and the side."""
    before = sum(word.span.end <= span.start for word in words)
    behind = sum(word.span.start < span.end for word in words)
    return trigger[1] > 0 and (0 <= before - trigger[1] <= CLOSE or 0 <= trigger[0] - behind <= CLOSE)


def _joint(words: Sequence[Word], one: Span, other: Span) -> bool:
    """Whether nothing but "and" or a comma stands between two namings, or one phrase means both: "both countries"."""
    if one == other:
        return True
    between = [word for word in words if one.end <= word.span.start and word.span.end <= other.start]
    return bool(between) and all(word.lower in JOINTS for word in between)
