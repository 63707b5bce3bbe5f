"""Every naming phrase of a report becomes a mention with its actor."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from onrecord.actors import grammar, naming, places, pronouns
from onrecord.actors.atoms import Vocabulary, atoms
from onrecord.actors.described import Answer, described
from onrecord.actors.index import Index, Tables
from onrecord.actors.memory import Known, Scene, Seen, within
from onrecord.actors.named import named
from onrecord.actors.people import Reading, gather
from onrecord.actors.phrases import Phrase, phrases
from onrecord.actors.several import several
from onrecord.actors.words import Word, fold, pieces, words
from onrecord.model import Actor, ActorKind, Mention, MentionKind, Passage, Reason, Span, Unresolved


@lru_cache(maxsize=4)
def _index(codebook: Tables) -> Index:
    return Index.of(codebook)


def index_of(codebook: Tables) -> Index:
    """The codebook's index, made once for each codebook."""
    return _index(codebook)


def resolve(passages: list[Passage], *, codebook: Tables, side: str | None = None) -> list[Passage]:
    """The passages with their mentions, each resolved to an actor at the report's date.

    `side` is the side taken where the text names none: a wire of one state, or a single phrase asked about.
    """
    if not passages:
        return []
    index = index_of(codebook)
    report = passages[0].report
    texts = [words(passage) for passage in passages]
    vocabulary = Vocabulary.of(texts)
    readings = [
        Reading(number, text, tuple(phrases(text, atoms(text, index, vocabulary))))
        for number, text in enumerate(texts)
    ]
    scene = Scene(index=index, day=report.published)
    _count_sides(readings, scene)
    if side is not None:
        scene.sides[side] += 1
    scene.known = gather(readings, report.text, index)
    before = 0
    found = []
    for passage, reading in zip(passages, readings, strict=True):
        mentions = _Reader(scene, reading, report.text, before).read()
        found.append(replace(passage, mentions=tuple(sorted(mentions, key=lambda each: (each.span, each.head)))))
        before += len(passage.sentences)
    return found


def _count_sides(readings: Sequence[Reading], scene: Scene) -> None:
    for reading in readings:
        for phrase in reading.phrases:
            for part in within(phrase):
                for atom in part.entities:
                    if len({entry.code for entry in atom.entries}) == 1:
                        scene.sides[atom.entries[0].code] += 1


class _Reader:
    """One passage being read: what stands outside quotations first, since that names who speaks in them."""

    def __init__(self, scene: Scene, reading: Reading, source: str, before: int) -> None:
        self.scene, self.reading, self.source, self.before = scene, reading, source, before
        self.mentions: list[Mention] = []
        self.asking = False
        self.heading = len(reading.text) < 14 and all(word.text not in ".!?" for word in reading.text[-2:])

    def read(self) -> list[Mention]:
        text = self.reading.text
        self.scene.ask = self.ask
        for quoted in (False, True):
            for phrase in self.reading.phrases:
                if (text[phrase.first].quoted >= 0) is quoted:
                    self.take(phrase, quoted)
        return self.mentions

    def take(self, phrase: Phrase, quoted: bool, *, part: bool = False) -> None:
        word = self.reading.text[phrase.first]
        for each in several(phrase, self.reading.text, self.scene, self.before + word.sentence):
            self.add(phrase, MentionKind.ROLE, each.actor, each.rule, each.says)
        if self.mentions and self.mentions[-1].span == phrase.span(self.reading.text):
            return
        self.scene.nearby = places.opening(self.reading, phrase, self.scene)
        answer, owner = self.answer(phrase, quoted)
        kind = _kind(phrase)
        if phrase.pronoun is not None and phrase.pronoun.kind in ("speaker", "possessive", "pronoun"):
            if phrase.pronoun.norm in grammar.SPEAKER:
                if quoted:
                    self.add(phrase, MentionKind.SPEAKER, None, "actors.speaker_word", "")
                return
        if answer is None:
            self.parts(phrase, quoted)
            return
        self.add(phrase, kind, answer.actor, answer.rule, answer.says)
        self.inner(phrase)
        if phrase.pronoun is None or isinstance(answer.actor, Actor):
            self.remember(phrase, answer, quoted, part)
        self.parts(phrase, quoted)

    def parts(self, phrase: Phrase, quoted: bool) -> None:
        """The phrases that hang on one, as mentions of their own."""
        for inner in (*phrase.of, phrase.place, phrase.toward):
            if inner is not None and inner.pronoun is None:
                self.take(inner, quoted, part=True)

    def inner(self, phrase: Phrase) -> None:
        """The entities inside a role or name phrase, as mentions of their own within it."""
        text = self.reading.text
        if phrase.role is None and phrase.name is None:
            return
        for atom in phrase.entities:
            if atom.kind in ("place", "capital"):
                continue
            span = Span(text[atom.first].start, text[atom.last - 1].end)
            reason = Reason(rule=f"actors.{atom.kind}", decides="actor", spans=(span,))
            kind = MentionKind.DEMONYM if atom.kind == "demonym" else MentionKind.NAME
            actor = naming.entity(atom, self.scene)
            self.mentions.append(Mention(span=span, head=span, kind=kind, actor=actor, reason=reason))

    def answer(self, phrase: Phrase, quoted: bool) -> tuple[Answer | None, Actor | None]:
        """The actor that a phrase means, and its owner's."""
        owner = None
        inner = phrase.owner or (phrase.apposed.owner if phrase.apposed else None)
        if inner is not None:
            first, _ = self.answer(inner, quoted)
            owner = first.actor if first and isinstance(first.actor, Actor) else None
            if first is not None and inner.pronoun is None:
                self.take(inner, quoted, part=True)
        return self.mean(phrase, owner, quoted), owner

    def ask(self, phrase: Phrase) -> Actor | None:
        """What a phrase beside the present one means, without remembering it."""
        if self.asking:
            return None
        self.asking = True
        answer, _ = self.answer(phrase, False)
        self.asking = False
        return answer.actor if answer and isinstance(answer.actor, Actor) else None

    def mean(self, phrase: Phrase, owner: Actor | None, quoted: bool) -> Answer | None:
        text, scene = self.reading.text, self.scene
        word = text[phrase.first]
        sentence = self.before + word.sentence
        if phrase.pronoun is not None:
            norm = phrase.pronoun.norm
            if norm not in grammar.PRONOUNS:
                return None
            apart = self.speaker_name(word) if quoted else None
            return pronouns.pronoun(
                norm, scene, place=word.start, sentence=sentence, passage=self.reading.number, quoted=quoted, apart=apart,
                reporting=places.stand(text, phrase)[1] or places.by_account(text, phrase),
            )  # fmt: skip
        if phrase.name is not None:
            return named(phrase, text, scene, owner, sentence)
        if phrase.role is not None:
            return described(phrase, scene, owner, sentence, self.plain(phrase))
        if not phrase.entities:
            return None
        atom = phrase.entities[-1]
        if atom.kind == "place" or (atom.kind == "capital" and places.is_place(text, phrase)):
            self.remember_place(phrase, quoted)
            return None
        rule = "actors.place" if places.located(text, phrase) else f"actors.{atom.kind}"
        return Answer(naming.entity(atom, scene), rule)

    def speaker_name(self, word: Word) -> str | None:
        """Who the words around a quotation say is speaking in it."""
        near = [each for each in self.scene.seen if each.speaks and each.passage == self.reading.number]
        near = near or [each for each in self.scene.seen[-12:] if each.speaks]
        return min(near, key=lambda each: abs(each.place - word.start)).actor.name if near else None

    def plain(self, phrase: Phrase) -> str:
        """A role phrase as a name: its words without article, rank and owner."""
        from onrecord.actors.wording import plain

        return plain(phrase, self.reading.text, self.source)

    def add(self, phrase: Phrase, kind: MentionKind, actor: Actor | Unresolved | None, rule: str, says: str) -> None:
        text = self.reading.text
        atom = phrase.head
        head = phrase.span(text) if atom is None else Span(text[atom.first].start, text[atom.last - 1].end)
        reason = Reason(rule=rule, decides="actor", spans=(phrase.span(text),), says=says)
        self.mentions.append(Mention(span=phrase.span(text), head=head, kind=kind, actor=actor, reason=reason))

    def remember(self, phrase: Phrase, answer: Answer, quoted: bool, part: bool) -> None:
        if not isinstance(answer.actor, Actor):
            return
        text = self.reading.text
        word = text[phrase.first]
        subject, speaks = (False, False) if part else places.stand(text, phrase)
        known = _known(phrase, self.scene)
        human = answer.actor.kind is ActorKind.PERSON and (known is None or known.human)
        row = phrase.role.role if phrase.role else None
        number = "p" if row is not None and row.number == "p" and phrase.name is None else "s"
        aside = False
        if phrase.pronoun is None and phrase.name is None and phrase.role is None:
            atom = phrase.entities[-1]
            plural = (
                atom.norm.endswith("s") and atom.kind == "demonym" or atom.norm in ("taliban", "houthis", "rebels")
            )
            number = "p" if plural else "s"
            aside = places.adjectival(text, phrase)
        earlier = next((each for each in reversed(self.scene.seen) if each.actor == answer.actor), None)
        gender = (known.gender if known else "") or (row.gender if row and number == "s" else "")
        gender = gender or _gender(answer.actor, self.scene) or (earlier.gender if earlier else "")
        nouns = set(earlier.nouns) if earlier else set()
        nouns.update(_nouns(phrase, known, answer.actor, self.scene))
        if phrase.pronoun is not None and earlier:
            number = earlier.number
            if not gender and grammar.PRONOUNS[phrase.pronoun.norm] in "mf":
                gender = grammar.PRONOUNS[phrase.pronoun.norm]
        self.scene.seen.append(
            Seen(
                answer.actor, word.start, self.before + word.sentence, self.reading.number, gender, number, human,
                subject and not aside, speaks, quoted or self.heading, frozenset(nouns), aside,
            )
        )  # fmt: skip

    def remember_place(self, phrase: Phrase, quoted: bool) -> None:
        word = self.reading.text[phrase.first]
        actor = naming.entity(phrase.entities[-1], self.scene)
        self.scene.seen.append(
            Seen(
                actor,
                word.start,
                self.before + word.sentence,
                self.reading.number,
                "",
                "x",
                False,
                False,
                False,
                quoted,
            )
        )


def _known(phrase: Phrase, scene: Scene) -> Known | None:
    if phrase.name is None:
        return None
    found = scene.called(tuple(phrase.name.norm.split()))
    return found[0] if found else None


def _gender(actor: Actor, scene: Scene) -> str:
    row = scene.index.row_of(actor.name)
    return row.gender if row else ""


def _nouns(phrase: Phrase, known: Known | None, actor: Actor, scene: Scene) -> set[str]:
    nouns = {role.norm for role in phrase.roles}
    if phrase.courtesy:
        nouns.add(phrase.courtesy.norm)
    for each in known.described if known else ():
        nouns.update(role.norm for role in each.phrase.roles)
        if each.phrase.courtesy:
            nouns.add(each.phrase.courtesy.norm)
        if each.phrase.apposed:
            nouns.update(role.norm for role in each.phrase.apposed.roles)
    row = scene.index.row_of(actor.name)
    if actor.kind in (ActorKind.ORGANISATION, ActorKind.MINISTRY, ActorKind.GROUP):
        nouns.update(word for word in (fold(piece) for piece in pieces(actor.name)) if word in scene.index.bodies)
        nouns.add(" ".join(fold(piece) for piece in pieces(actor.name)))
    for stint in row.at(scene.day) if row else ():
        nouns.add(f"={stint.office}")
        nouns.add(stint.office.replace("_", " "))
        office = scene.index.offices.get((stint.side, stint.office)) or scene.index.offices.get(("", stint.office))
        nouns.update(title.lower() for title in office.titles if office) if office else None
    return nouns


def _kind(phrase: Phrase) -> MentionKind:
    if phrase.pronoun is not None:
        return MentionKind.PRONOUN
    if phrase.name is not None:
        return MentionKind.NAME
    if phrase.role is not None:
        return MentionKind.ROLE
    kind = phrase.entities[-1].kind if phrase.entities else "name"
    return {"demonym": MentionKind.DEMONYM, "metonym": MentionKind.METONYM, "capital": MentionKind.METONYM}.get(
        kind, MentionKind.NAME
    )
