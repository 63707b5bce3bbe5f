"""A mention that was read is kept, with what later pronouns and roles need to know of it."""

from __future__ import annotations

from onrecord.actors import entities, grammar, places
from onrecord.actors.memory import Known, Scene, Seen
from onrecord.actors.phrases import Phrase
from onrecord.actors.wording import plain
from onrecord.actors.words import fold, pieces
from onrecord.model import Actor, ActorKind

_PLURAL_NAMES = frozenset({"taliban", "houthis", "rebels"})
_NAMED_BODIES = frozenset({ActorKind.ORGANISATION, ActorKind.MINISTRY, ActorKind.GROUP})


def keep(phrase: Phrase, actor: Actor, scene: Scene, *, quoted: bool, part: bool) -> None:
    """Remember a mention. `part` says that it hangs on another phrase and is no subject itself."""
    known = _known(phrase, scene)
    earlier = scene.latest.get(actor)
    aside = phrase.bare_entity and places.qualifies(phrase) and actor.kind is not ActorKind.PERSON
    scene.remember(
        Seen(
            actor=actor,
            place=phrase.word.start,
            end=phrase.span.end,
            sentence=phrase.word.sentence,
            passage=phrase.word.passage,
            gender=_gender(phrase, actor, known, earlier, scene),
            number=_number(phrase, earlier),
            human=actor.kind is ActorKind.PERSON and (known is None or known.human or bool(known.rows)),
            subject=not part and not aside and places.subject(phrase),
            speaks=not part and places.speaks(phrase),
            quoted=quoted,
            aside=aside,
            document=_is_document(phrase, earlier),
            nouns=frozenset(_nouns(phrase, known, actor, scene)) | (earlier.nouns if earlier else frozenset()),
        )
    )


def _is_document(phrase: Phrase, earlier: Seen | None) -> bool:
    """Whether a document is named, or gone on with: "The report said no. It said so again"."""
    if phrase.pronoun is not None:
        return earlier is not None and earlier.document
    return phrase.row is not None and phrase.row.role == "document"


def keep_pair(phrase: Phrase, actor: Actor, scene: Scene, *, quoted: bool) -> None:
    """Remember one of several whom a phrase names: "the presidents of Chad and Sudan"."""
    word, nouns = phrase.word, frozenset(_nouns(phrase, None, actor, scene))
    seen = Seen(
        actor=actor,
        place=word.start,
        sentence=word.sentence,
        passage=word.passage,
        number="p",
        human=True,
        quoted=quoted,
        paired=True,
        nouns=nouns,
    )
    scene.remember(seen)


def keep_document(phrase: Phrase, scene: Scene, *, quoted: bool) -> None:
    """Remember a document that is nobody's: nothing means it but the "it" that goes on from it."""
    word, actor = phrase.word, Actor(name=plain(phrase, scene.source), kind=ActorKind.ORGANISATION, country=None)
    seen = Seen(
        actor=actor,
        place=word.start,
        end=phrase.span.end,
        sentence=word.sentence,
        passage=word.passage,
        number="x",
        subject=places.subject(phrase),
        speaks=places.speaks(phrase),
        quoted=quoted,
        document=True,
    )
    scene.remember(seen)


def keep_place(phrase: Phrase, scene: Scene, *, quoted: bool) -> None:
    """Remember a place: no pronoun means it, but it says where the text is."""
    word, actor = phrase.word, entities.entity(phrase.entities[-1], scene)
    seen = Seen(
        actor=actor, place=word.start, sentence=word.sentence, passage=word.passage, number="x", quoted=quoted
    )
    scene.remember(seen)


def _known(phrase: Phrase, scene: Scene) -> Known | None:
    found = scene.called(phrase.form()) if phrase.name is not None else []
    return found[0] if found else None


def _number(phrase: Phrase, earlier: Seen | None) -> str:
    if phrase.pronoun is not None:
        return earlier.number if earlier else "s"
    if phrase.bare_entity:
        atom = phrase.entities[-1]
        return "p" if atom.norm in _PLURAL_NAMES or (atom.kind == "demonym" and atom.norm.endswith("s")) else "s"
    return "p" if phrase.plural and phrase.name is None else "s"


def _gender(phrase: Phrase, actor: Actor, known: Known | None, earlier: Seen | None, scene: Scene) -> str:
    row = scene.index.row_of(actor.name)
    said = phrase.row.gender if phrase.row and not phrase.plural else ""
    spoken = grammar.PRONOUNS.get(phrase.pronoun.norm, "") if phrase.pronoun else ""
    choices = (known.gender if known else "", said, row.gender if row else "", earlier.gender if earlier else "")
    return next((each for each in choices if each), spoken if spoken in ("m", "f") else "")


def _nouns(phrase: Phrase, known: Known | None, actor: Actor, scene: Scene) -> set[str]:
    """The roles that somebody has been called by, the offices held with "=" before the key, a body's own words."""
    parts = [phrase, *(known.descriptions() if known else ())]
    nouns = {atom.norm for part in parts for atom in (*part.roles, part.courtesy) if atom}
    if actor.kind in _NAMED_BODIES:
        words = [fold(piece) for piece in pieces(actor.name)]
        nouns.update(word for word in words if word in scene.index.bodies)
        nouns.add(" ".join(words))
    row = scene.index.row_of(actor.name)
    for stint in row.at(scene.day) if row else ():
        if not stint.known_on(scene.day):
            continue
        office = scene.index.office_of(stint)
        if stint.title:  # "Chancellor": not every head of government is a prime minister
            nouns.add(stint.title.lower())
        else:
            nouns.update({f"={stint.office}", *(title.lower() for title in (office.titles[:1] if office else ()))})
    return nouns
