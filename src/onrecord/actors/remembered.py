"""Whom the report has described so before (or describes so further down): "the minister", "the Iranian envoy"."""

from __future__ import annotations

from collections import Counter

from onrecord.actors import antecedents, entities, naming, offices, places
from onrecord.actors.answers import Answer
from onrecord.actors.atoms import Atom
from onrecord.actors.entries import PersonRow
from onrecord.actors.memory import Known, Scene, Seen
from onrecord.actors.phrases import Phrase
from onrecord.model import Actor, ActorKind, Unresolved

FORMER = frozenset(
    {"former", "ex", "retired", "onetime", "one time", "erstwhile", "past", "ousted", "deposed", "late"}
)
_LATELY = 2  # sentences through which somebody just named is called by what he did before
# Weights of `_presence`, tuned on the open stories.
FAR, ACTIVE, OFTEN, ENOUGH, ABOUT = 0.5, 1.0, 0.2, 5, 2.0
# A general noun can mean a person described by any of these words.
WIDE = {
    "minister": ("minister", "secretary", "chancellor"),
    "leader": ("president", "prime minister", "premier", "leader", "chancellor", "king", "emir", "head of", "chief"),
    "ruler": ("president", "leader", "king", "emir"),
    "strongman": ("president", "leader", "general"),
    "diplomat": ("ambassador", "envoy", "diplomat", "foreign", "state", "representative", "negotiator", "spokes",
                 "charge"),
    "envoy": ("envoy", "ambassador", "representative", "emissary", "mediator"),
    "ambassador": ("ambassador", "permanent representative"),
    "negotiator": ("negotiator", "mediator", "envoy"),
    "mediator": ("negotiator", "mediator", "envoy"),
    "official": ("official", "adviser", "secretary", "director", "deputy", "aide", "head"),
    "general": ("general", "gen", "commander", "army chief", "military chief", "chief of staff"),
    "commander": ("commander", "general", "gen", "admiral", "adm", "colonel", "col"),
    "officer": ("general", "colonel", "major", "captain", "lieutenant", "officer", "col", "maj", "lt"),
    "chief": ("chief", "head", "director", "secretary", "chair"),
    "head": ("chief", "head", "director", "secretary", "chair"),
    "secretary": ("secretary",),
    "chairman": ("chair",),
    "spokesman": ("spokes", "press secretary"),
    "spokeswoman": ("spokes", "press secretary"),
    "spokesperson": ("spokes", "press secretary"),
    "adviser": ("advis", "aide"),
    "politician": ("leader", "candidate", "lawmaker", "senator", "deputy", "politician"),
}  # fmt: skip
# Whose spokesman is a state's own: what stands before the noun in such a title
_HEADS = frozenset(
    {"presidential", "government", "cabinet", "chief", "kremlin", "palace", "white", "house", "elysee", "downing",
     "street", "presidency"}
)  # fmt: skip


def remembered(phrase: Phrase, scene: Scene, sides: list[str]) -> Answer | None:
    """The person whom the report has called so: the one most in the reader's mind."""
    assert phrase.role is not None
    found = [each for each in scene.seen if each.human and each.number == "s"]
    role = phrase.role
    found = [each for each in found if fits(role, each) or _at_house(phrase, each) or sat(phrase, each.actor, scene)]
    if sides:
        found = [each for each in found if entities.on_side(each.actor.country, sides[0])]
    if phrase.row is not None and phrase.row.gender:
        found = [each for each in found if each.gender in ("", phrase.row.gender)]
    if FORMER.intersection(phrase.modifiers):
        found = [each for each in found if not in_office(phrase, each.actor, scene)]
    if "deputy" in phrase.modifiers:
        found = [each for each in found if any("deputy" in noun or "vice" in noun for noun in each.nouns)]
    if not found:
        return _introduced_later(phrase, scene, sides)
    exact = [each for each in found if phrase.role.norm in each.nouns]
    found = exact or found
    counts = Counter(each.actor.name for each in scene.seen)
    sentence, leaning = phrase.word.sentence, antecedents.leaning(phrase.span, scene)

    def weight(each: Seen) -> float:
        return _presence(each, sentence, counts[each.actor.name]) + _share(each, scene) + leaning(each.actor)

    best = max(found, key=lambda each: (weight(each), each.place))
    return Answer(best.actor, "actors.role_before", f"the report has called {best.actor.name} so")


def once(phrase: Phrase, scene: Scene, sides: list[str]) -> Answer | None:
    """The person just named whom the report calls by what he did before: "the former central banker".

    The reading model says which; else it is the one named last who was the subject of his sentence.
    """
    private = phrase.row is not None and phrase.row.kind == "private" and not phrase.plural
    if not private or phrase.article != "the" or phrase.of or not FORMER.intersection(phrase.modifiers):
        return None
    if (found := antecedents.meant(phrase.span, scene, sides)) is not None:
        return found
    near = (each for each in scene.last() if 0 < phrase.word.sentence - each.sentence <= _LATELY)
    named = (each for each in near if each.human and each.subject and not each.quoted)
    last = next((each for each in named if scene.names(each.actor)), None)
    if last is None or (sides and not entities.on_side(last.actor.country, sides[0])):
        return None
    return Answer(last.actor, "actors.role_before", f"{last.actor.name} was named last")


def in_office(phrase: Phrase, actor: Actor | Unresolved, scene: Scene) -> bool:
    """Whether somebody holds the office on the day, and so is not "the former president"."""
    row = _row(actor, scene)
    return row is not None and _sits(phrase, row, scene)


def _sits(phrase: Phrase, row: PersonRow, scene: Scene) -> bool:
    return any(stint.office in _keys(phrase) for stint in row.at(scene.day))


def sat(phrase: Phrase, actor: Actor | Unresolved | None, scene: Scene) -> bool:
    """Whether somebody held the office before, whatever the report has called him."""
    row = _row(actor, scene) if FORMER.intersection(phrase.modifiers) else None
    held = row.stints if row is not None else ()
    return any(stint.office in _keys(phrase) and stint.end and stint.end < scene.day for stint in held)


def _row(actor: Actor | Unresolved | None, scene: Scene) -> PersonRow | None:
    return scene.index.row_of(actor.name) if isinstance(actor, Actor) and actor.kind is ActorKind.PERSON else None


def _keys(phrase: Phrase) -> set[str]:
    """The offices that a title can name."""
    titled = {office.key for office in phrase.role.offices} if phrase.role is not None else set()
    noun = phrase.row.office if phrase.row is not None else ""
    return (titled | set(offices.GENERAL.get(noun, (noun,)))) - offices.UNHELD - {""}


def fits(role: Atom, seen: Seen) -> bool:
    """Whether somebody described by these nouns can be called by this role."""
    if role.norm in seen.nouns or _speaks_for(role, seen):
        return True
    if any(word in noun for word in WIDE.get(role.norm, ()) for noun in seen.nouns):
        return True
    keys = {office.key for office in role.offices if office.side in ("", seen.actor.country)}
    if role.role is not None:
        keys.add(role.role.office)
    return any(f"={key}" in seen.nouns for key in keys - offices.UNHELD)


def _speaks_for(role: Atom, seen: Seen) -> bool:
    """Whether "the presidential spokesman" is one who speaks for a state's head: the Kremlin's, but no ministry's."""
    *whose, noun = role.norm.split()
    if not noun.startswith("spokes") or not whose or not _HEADS.issuperset(whose):
        return False
    voices = [title.split() for title in seen.nouns if title.split()[-1].startswith("spokes")]
    return any(len(title) > 1 for title in voices) and all(_HEADS.issuperset(title[:-1]) for title in voices)


def _at_house(phrase: Phrase, seen: Seen) -> bool:
    """Whether "the Kremlin official" is the Kremlin spokesman."""
    official = phrase.role is not None and phrase.role.norm == "official" and phrase.word.norm == "the"
    if not official or phrase.modifiers or len(phrase.entities) != 1 or phrase.entities[0].kind != "metonym":
        return False
    house = phrase.entities[0].norm.removeprefix("the ")
    return any(title.startswith(f"{house} spokes") for title in seen.nouns)


def _presence(seen: Seen, sentence: int, count: int) -> float:
    """How much somebody is in the reader's mind: named near, often, as a subject, outside quotations."""
    active = ACTIVE * (seen.subject or seen.speaks)
    return FAR * (seen.sentence - sentence) + active + OFTEN * min(count, ENOUGH) - seen.quoted


def _share(seen: Seen, scene: Scene) -> float:
    """How much of the report is about somebody's side."""
    return ABOUT * scene.sides[seen.actor.country or ""] / max(1, max(scene.sides.values(), default=1))


def _introduced_later(phrase: Phrase, scene: Scene, sides: list[str]) -> Answer | None:
    """The one person whom the report describes so further down.

    "The President of the Republic met the President of Chad": two of one title in a sentence are two people.
    """
    assert phrase.role is not None
    found = [one for one in scene.known if one.human and phrase.role.norm in _titles(one)]
    found = [one for one in found if not any(_beside(phrase, part) for part in one.described)]
    if FORMER.intersection(phrase.modifiers):
        found = [one for one in found if not any(_sits(phrase, row, scene) for row in one.rows[:1])]
    if sides:
        found = [one for one in found if any(sides[0] in naming.firm(part, scene) for part in one.descriptions())]
    if len(found) != 1:
        return None
    actor = found[0].actor or scene.ask(found[0].described[0])
    if not isinstance(actor, Actor):
        return None
    return Answer(actor, "actors.role_after", f"the report calls {actor.name} so further down")


def _titles(one: Known) -> set[str]:
    titles = {atom.norm for part in one.descriptions() for atom in (part.role, part.courtesy) if atom}
    return titles


def _beside(phrase: Phrase, other: Phrase) -> bool:
    """Whether somebody else of the title, with the state whose he is, follows in the sentence of a subject."""
    role = phrase.role.norm if phrase.role is not None else ""
    its = other.role is not None and other.role.norm == role and bool(other.of or other.entities or other.owner)
    same = other.word.sentence == phrase.word.sentence and other.word.passage == phrase.word.passage
    return its and same and other.first > phrase.first and places.subject(phrase)
