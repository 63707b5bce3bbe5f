"""What speaks for a side to be the one that an act is aimed at, and for nobody to be.

A sign is a short phrase about how a side is named near the words and who was last heard with whom; the table
`statements_aims` says what each weighs.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from onrecord import actors
from onrecord.codebook.openings import POSSESSIVES, collective
from onrecord.codebook.phrases import words
from onrecord.model import Act, Actor, Attribution, Passage, Span, Speaker, Statement, Token
from onrecord.statements.namings import Naming, Roll, named_near
from onrecord.text import heads
from onrecord.text.siding import near

if TYPE_CHECKING:
    from onrecord.text.encoder import Encoding

MOST = 10  # sides that are weighed for one act, those near its words first
LATELY = 300  # namings that are looked back through
RANKS = ("first", "second", "third", "late")
NEAR, FAR = 200, 600  # characters back to where a side was last named
HEARERS = frozenset("you your yours".split())
# "told its tourists to leave", "urged all its remaining staff to": those told are the speaker's own, and no side
PEOPLE = frozenset(
    "tourist citizen national people resident traveller traveler expatriate holidaymaker staff diplomat employee "
    "personnel troop soldier force ambassador envoy minister official embassy population subject".split()
)
PUBLIC = frozenset("public nation population citizens people".split())
ADDRESSED = frozenset("to not against for".split())
LEADING = 4  # words between the possessive and the people: "its own non-essential embassy staff"
MODEL, SUREST = "model: addressed", 3.0  # the reading model's log-odds; beyond that it only errs more loudly


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What the side that an act is aimed at is chosen from.

    `recent` has where each side was last named before the words, the last first; `often` how often each is
    named in all; `heard` the signs that come from what was said before. None of them has the speaker's `own` side.
    `hearer` says whether the words say "you", `at` where they begin. `seen` is how much the reading model leans to
    each side being addressed, as log-odds.
    """

    act: str
    form: str
    own: str | None
    namings: Sequence[Naming]
    at: int
    hearer: bool
    recent: Mapping[str, int]
    often: Mapping[str, int]
    heard: Mapping[str, tuple[str, ...]]
    international: frozenset[str]
    candidates: Sequence[str]
    seen: Mapping[str, float]


def setting(
    act: Act,
    attribution: Attribution,
    content: Sequence[Span],
    passage: Passage,
    speaker: Speaker | None,
    *,
    earlier: Sequence[Statement],
    roll: Roll,
    condition: Span | None = None,
    encoding: Encoding | None = None,
) -> Setting:
    """Everything around an act that speaks for one side or another."""
    own = speaker.side if speaker else None
    namings = list(named_near(attribution, content, passage, speaker))
    at = content[0].start
    recent = _recent(roll, at, own)
    often = {code: count for code, count in roll.often.items() if code != own}
    heard = _heard(own, earlier)
    near = [each.code for each in namings if each.code != own]
    known = [code for code in list(often)[:5] if not _comes_later(code, content, passage, own, roll)]
    # asked of all and of nobody: "called on member states to arrest the president of Sudan"
    many = act is Act.DEMAND and collective(words(passage.tokens_in(content[0]))) > 0
    many = many and not any(each.where == "object" and each.span.end < at for each in namings)
    told = [token.word for piece in content for token in passage.tokens_in(piece)]
    far = actors.uninvolved(own, told, at, roll.namings, roll.often)
    around = [code for code in (*list(recent)[:5], *known) if code not in far]
    every = dict.fromkeys([*near, *heard, *around])
    return Setting(
        act=act.value,
        form=attribution.form.value,
        own=own,
        namings=namings,
        at=at,
        hearer=any(token.word.lower() in HEARERS for piece in content for token in passage.tokens_in(piece)),
        recent=recent,
        often=often,
        heard=heard,
        international=roll.international,
        candidates=[] if _own_people(act, own, namings, content, passage) or many else list(every)[:MOST],
        seen=_seen(attribution, content, speaker, condition, roll, encoding) if encoding else {},
    )


def _comes_later(code: str, content: Sequence[Span], passage: Passage, own: str | None, roll: Roll) -> bool:
    """Whether an organisation, or a party in the speaker's own state, is named only behind the words.

    Another state may well be the one meant all along; these are mostly the next to be told of.
    """
    aside = code in roll.international or (own is not None and code.startswith(own))
    said = passage.sentence_at(content[-1].start).end
    return aside and content[0].start > NEAR and roll.first.get(code, 0) > said


def _own_forces(tokens: Sequence[Token], own: str, passage: Passage) -> bool:
    """Whether the words open with a body of the speaker's own, told to do something: "the navy to withdraw"."""
    near = passage.mentions_near(tokens[0].span) if tokens else ()
    opening = next((each for each in near if each.span.start == tokens[0].span.start), None)
    actor = opening.actor if opening is not None else None
    if opening is None or not isinstance(actor, Actor) or actor.country != own or actor.role != "MIL":
        return False
    after = next((token for token in tokens if token.span.start >= opening.span.end), None)
    return after is not None and after.word.lower() in ADDRESSED


def _own_people(
    act: Act, own: str | None, namings: Sequence[Naming], content: Sequence[Span], passage: Passage
) -> bool:
    """Whether the words open with the speaker's own people, told to do something: "its tourists to leave".

    So does who asks "the public for calm", and who orders "the navy to withdraw".
    """
    tokens = passage.tokens_in(content[0])[: LEADING + 3]
    opening = [token.word.lower() for token in tokens[:2]]
    if opening and (opening[0] in PUBLIC or (opening[0] == "the" and opening[-1] in PUBLIC)):
        led = tokens[1 if opening[0] in PUBLIC else 2 :][:1]
        return bool(led) and led[0].word.lower() in ADDRESSED
    if act is Act.DEMAND and own is not None and _own_forces(tokens, own, passage):
        return True
    start = next((number for number, token in enumerate(tokens[:2]) if token.word.lower() in POSSESSIVES), None)
    if start is None or any(each.where == "object" for each in namings):
        return False
    behind = tokens[start + 1 :]
    return any(one.lemma in PEOPLE and after.word.lower() in ADDRESSED for one, after in pairwise(behind))


def _seen(
    attribution: Attribution,
    content: Sequence[Span],
    speaker: Speaker | None,
    condition: Span | None,
    roll: Roll,
    encoding: Encoding,
) -> dict[str, float]:
    """How much the reading model leans to the words being aimed at each side named around them."""
    own = speaker.side if speaker else None
    namings = near(roll.namings, content)
    source = [speaker.span] if speaker and speaker.span else []
    if own and source:
        namings.setdefault(own, []).extend(source)
    leanings = heads.sides(
        encoding, content, namings, cue=attribution.cue, source=source, condition=condition, own=own
    )
    return {code: max(-SUREST, min(SUREST, each.addressed)) for code, each in leanings.items()}


def of_nobody(setting: Setting) -> dict[str, float]:
    """The signs that an act is aimed at no side in particular."""
    others = {each.code for each in setting.namings if each.where in ("object", "content")} - {setting.own}
    named = "another named" if others else "no other named"
    act = setting.act
    return {
        "nobody": 1.0,
        f"nobody, {act}": 1.0,
        f"nobody, {named}": 1.0,
        f"nobody, {act}, {named}": 1.0,
        f"nobody, {act}, {setting.form}": 1.0,
        f"nobody, {act}, {'heard before' if setting.heard else 'nothing heard before'}": 1.0,
    }


def of_side(setting: Setting, code: str) -> dict[str, float]:
    """The signs that an act is aimed at a side."""
    act, own = setting.act, setting.own
    plain = [*_named(setting, code), *setting.heard.get(code, ()), *_around(setting, code)]
    if own is not None and code.startswith(own):
        plain.append("of own state")
    if own is not None and own.startswith(code):
        plain.append("own state")
    if code in setting.international:
        plain.append("organisation")
    if setting.hearer and setting.form != "indirect":
        plain += [f"you, {sign}" for sign in setting.heard.get(code, ())]
    found = dict.fromkeys(plain, 1.0) | {f"{sign}, {act}": 1.0 for sign in plain}
    if code in setting.seen:
        found[MODEL] = found[f"{MODEL}, {act}"] = setting.seen[code]
    found["share of namings"] = setting.often.get(code, 0) / max(setting.often.values(), default=1)
    return found


def _named(setting: Setting, code: str) -> Iterator[str]:
    mine = [each for each in setting.namings if each.code == code]
    if not mine:
        yield "not named in the sentence"
    order = list(dict.fromkeys(each.code for each in setting.namings if each.where == "content"))
    order = [each for each in order if each != setting.own]
    if code in order:
        yield f"{RANKS[min(order.index(code), 3)]} in the content"
        if len(order) == 1:
            yield "alone in the content"
    for each in mine:
        yield f"in the {each.where}"
        if each.preposition:
            yield f"in the {each.where} after {each.preposition}"
        if each.owner:
            yield f"owner in the {each.where}"
        if each.opens:
            yield "opens the content"


def _around(setting: Setting, code: str) -> Iterator[str]:
    """How the report names the side so far and on the whole."""
    if code in setting.recent:
        yield f"{RANKS[min(list(setting.recent).index(code), 3)]} of those named last"
        back = setting.at - setting.recent[code]
        yield "named just before" if back < NEAR else "named before" if back < FAR else "named long before"
    if code in setting.often:
        yield f"{RANKS[min(list(setting.often).index(code), 3)]} of those named most"


def _recent(roll: Roll, at: int, own: str | None) -> dict[str, int]:
    """Where each side but the speaker's was last named before a place, the last first."""
    found: dict[str, int] = {}
    last = bisect_left(roll.namings, at, key=lambda naming: naming[0].start)
    for place, code in reversed(roll.namings[max(last - LATELY, 0) : last]):
        if code != own:
            found.setdefault(code, place.start)
    return found


def _side(statement: Statement) -> str | None:
    return statement.speaker.side if statement.speaker else None


def _heard(own: str | None, earlier: Sequence[Statement]) -> dict[str, tuple[str, ...]]:
    """Who spoke last and to whom, whom this side last spoke at, and who last spoke at it."""
    found: dict[str, list[str]] = {}

    def add(code: str | None, sign: str) -> None:
        if code is not None and code != own:
            found.setdefault(code, []).append(sign)

    if earlier:
        last = earlier[-1]
        add(_side(last), "spoke last")
        add(last.addressee, "own last words aimed at" if _side(last) == own else "another's last words aimed at")
    before = [each for each in reversed(earlier) if each.addressee is not None]
    mine = next((each for each in before if own is not None and _side(each) == own), None)
    its = next((each for each in before if own is not None and each.addressee == own), None)
    add(mine.addressee if mine else None, "own words aimed at before")
    add(_side(its) if its else None, "spoke at own side before")
    for each in before:
        if own is not None and own in (_side(each), each.addressee):
            add(each.addressee if _side(each) == own else _side(each), "last heard with own side")
            break
    return {code: tuple(signs) for code, signs in found.items()}
