"""One passage read: its phrases become mentions, in the order in which they explain each other."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from onrecord.actors import antecedents, entities, grammar, keeping, naming, nationals, places, pronouns, seats
from onrecord.actors.answers import Answer
from onrecord.actors.atoms import Atom
from onrecord.actors.described import described
from onrecord.actors.memory import Scene
from onrecord.actors.named import named
from onrecord.actors.phrases import Phrase
from onrecord.actors.several import several
from onrecord.actors.together import counted, together
from onrecord.model import Actor, ActorKind, Mention, MentionKind, Reason, Span, Unresolved

_HEADING = 14  # words; a shorter passage that ends without a full stop is a heading
_HONOURS = frozenset({"excellency", "highness", "royal highness", "majesty", "holiness", "eminence"})
_WEIGHED = frozenset({"actors.pronoun", "actors.role_before"})  # and all that is read from context
_KINDS = {"demonym": MentionKind.DEMONYM, "metonym": MentionKind.METONYM, "capital": MentionKind.METONYM}


class Reader:
    """Reads a passage: what stands outside quotations first, since that names who speaks in them."""

    def __init__(self, scene: Scene, phrases: Sequence[Phrase]) -> None:
        self.scene, self.phrases = scene, phrases
        self.mentions: list[Mention] = []
        self.asking = False
        text = phrases[0].text if phrases else ()
        self.heading = len(text) < _HEADING and all(word.text not in ".!?" for word in text[-2:])

    def read(self) -> list[Mention]:
        """The mentions of the passage; the scene remembers them."""
        self.scene.ask = self.ask
        self.scene.stage = places.stage(self.phrases, self.scene)
        for quoted in (False, True):
            for phrase in self.phrases:
                if (phrase.word.quoted >= 0) is quoted:
                    self.take(phrase, quoted)
        return self.mentions

    def take(self, phrase: Phrase, quoted: bool, *, part: bool = False) -> None:
        """One phrase, with those that hang on it."""
        if phrase.pronoun is None and phrase.name is not None and phrase.form()[-1] in grammar.THINGS:
            return
        if places.names_test(phrase):
            return
        spoken = phrase.pronoun or (phrase.owner.pronoun if phrase.owner else None)
        if spoken is not None and spoken.norm in grammar.SPEAKER | grammar.HEARER:
            if quoted and spoken.norm in grammar.SPEAKER:  # "we", "our troops"
                self.add(phrase, MentionKind.SPEAKER, None, "actors.speaker_word", "whoever speaks here")
            return
        if answers := (
            counted(phrase, self.scene) or several(phrase, self.scene) or together(phrase, self.scene, quoted=quoted)
        ):
            for each in answers:
                self.add(phrase, _kind(phrase), each.actor, each.rule, each.says)
                if isinstance(each.actor, Actor) and each.actor.kind is ActorKind.PERSON:
                    keeping.keep_pair(phrase, each.actor, self.scene, quoted=quoted)
            return
        self.scene.nearby = places.opening(self.phrases, phrase, self.scene)
        answer = self.answer(phrase, quoted)
        if answer is not None:
            self.add(phrase, _kind(phrase), answer.actor, answer.rule, answer.says)
            self.add_inner(phrase)
            if isinstance(answer.actor, Actor):
                aloud = quoted or self.heading
                keeping.keep(phrase, answer.actor, self.scene, quoted=aloud, part=part)
        elif phrase.row is not None and phrase.row.role == "document" and not part:
            keeping.keep_document(phrase, self.scene, quoted=quoted)
        for inner in (*phrase.of, phrase.place, phrase.toward):
            if inner is not None and inner.pronoun is None:
                self.take(inner, quoted, part=True)

    def answer(self, phrase: Phrase, quoted: bool) -> Answer | None:
        """The actor that a phrase means; its owner is read first."""
        owner = phrase.owner or (phrase.apposed.owner if phrase.apposed else None)
        found = self.answer(owner, quoted) if owner is not None else None
        if owner is not None and (told := self.told_of(phrase, owner)) is not None:
            found = told
        if owner is not None and owner.pronoun is None and found is not None and not self.asking:
            self.take(owner, quoted, part=True)
        return self.mean(phrase, found.actor if found and isinstance(found.actor, Actor) else None, quoted)

    def told_of(self, phrase: Phrase, owner: Phrase) -> Answer | None:
        """The side that opens the words in which its own is heard: "“Quebec will not sign,” said its premier"."""
        its = owner.pronoun is not None and owner.pronoun.norm == "its" and phrase.word.quoted < 0
        if not its or phrase.first < 2 or phrase.text[phrase.first - 2].letters or not places.speaks(phrase):
            return None
        near = (each for each in self.phrases if each.word.sentence == phrase.word.sentence)
        first = next(near, None)
        if first is None or first.word.quoted < 0 or not first.bare_entity or not places.subject(first):
            return None
        atom = first.entities[-1]
        actor = entities.government(atom, self.scene) or entities.entity(atom, self.scene)
        return Answer(actor, "actors.pronoun", f"its means {actor.name}, which the words are about")

    def ask(self, phrase: Phrase) -> Actor | None:
        """What a phrase beside the present one means, without remembering it."""
        if self.asking:
            return None
        self.asking = True
        answer = self.answer(phrase, False)
        self.asking = False
        return answer.actor if answer and isinstance(answer.actor, Actor) else None

    def mean(self, phrase: Phrase, owner: Actor | None, quoted: bool) -> Answer | None:
        """The actor that a phrase means, given its owner's."""
        if phrase.pronoun is not None:
            if phrase.pronoun.norm not in grammar.PRONOUNS:
                return None
            speaker = self.speaking(phrase) if quoted else None
            return pronouns.pronoun(phrase, self.scene, quoted=quoted, speaker=speaker)
        if owner is not None and _honours(phrase):
            return Answer(owner, "actors.pronoun", f"so called is {owner.name}")
        if phrase.name is not None:
            return named(phrase, self.scene, owner)
        if phrase.role is not None:
            return described(phrase, self.scene, owner)
        atom = phrase.entities[-1]
        region = entities.government(atom, self.scene)
        if region is not None and places.acts(phrase):
            return Answer(region, "actors.region", f"its government is {region.country}")
        if atom.kind == "place" or (atom.kind == "capital" and places.is_place(phrase)):
            if not places.dateline(phrase) and not seats.seat(atom, self.scene.index):
                keeping.keep_place(phrase, self.scene, quoted=quoted)
            return None
        if (body := naming.body_of_another(phrase, owner, self.scene)) is not None:
            return Answer(body, "actors.body_of_side", f"of {body.country}")
        if (person := nationals.national(phrase, self.scene)) is not None:
            return person
        rule = "actors.place" if places.located(phrase) else f"actors.{atom.kind}"
        actor = entities.entity(atom, self.scene)
        spelled = " ".join(word.text for word in phrase.text[atom.first : atom.last])
        return Answer(actor, rule, f"{spelled} stands for {actor.country}")

    def speaking(self, phrase: Phrase) -> Actor | None:
        """Who the words around a quotation say is speaking in it."""
        word = phrase.word
        heard = (each for each in reversed(self.scene.seen) if each.speaks and not each.quoted)
        last = next(heard, None)
        if last is None or last.passage != word.passage:
            return last.actor if last else None
        near = [last, *takewhile(lambda each: each.passage == word.passage, heard)]
        return min(reversed(near), key=lambda each: abs(each.place - word.start)).actor

    def add(self, phrase: Phrase, kind: MentionKind, actor: Actor | Unresolved | None, rule: str, says: str) -> None:
        """A mention of the whole phrase."""
        head = _span(phrase, phrase.head) if phrase.head else phrase.span
        if isinstance(actor, Actor) and (rule in _WEIGHED or rule.endswith("_in_context")):
            says = "; ".join(filter(None, (says, antecedents.says(actor, phrase.span, self.scene))))
        reason = Reason(rule=rule, decides="actor", spans=(phrase.span,), says=says)
        self.mentions.append(Mention(span=phrase.span, head=head, kind=kind, actor=actor, reason=reason))

    def add_inner(self, phrase: Phrase) -> None:
        """The entities inside a role or name phrase, as mentions of their own within it."""
        if phrase.role is None and phrase.name is None:
            return
        for atom in phrase.entities:
            if atom.kind not in ("place", "capital"):
                span = _span(phrase, atom)
                reason = Reason(rule=f"actors.{atom.kind}", decides="actor", spans=(span,))
                kind = MentionKind.DEMONYM if atom.kind == "demonym" else MentionKind.NAME
                actor = entities.entity(atom, self.scene)
                self.mentions.append(Mention(span=span, head=span, kind=kind, actor=actor, reason=reason))


def _honours(phrase: Phrase) -> bool:
    """Whether somebody named before is called by an honour: "His Excellency", not "His Highness the Emir"."""
    alone = phrase.last >= len(phrase.text) or phrase.text[phrase.last].norm != "the"
    honour = phrase.name is not None and phrase.name.norm in _HONOURS
    return honour and alone and phrase.owner is not None and phrase.owner.pronoun is not None


def _span(phrase: Phrase, atom: Atom) -> Span:
    return Span(phrase.text[atom.first].start, phrase.text[atom.last - 1].end)


def _kind(phrase: Phrase) -> MentionKind:
    if phrase.pronoun is not None:
        return MentionKind.PRONOUN
    if phrase.name is not None:
        return MentionKind.NAME
    if phrase.role is not None:
        return MentionKind.ROLE
    return _KINDS.get(phrase.entities[-1].kind, MentionKind.NAME)
