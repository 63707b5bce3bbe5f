"""Whether a capital is a place or an actor, and where in its sentence a phrase stands."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.actors import grammar, naming
from onrecord.actors.memory import Scene
from onrecord.actors.people import Reading
from onrecord.actors.phrases import Phrase
from onrecord.actors.words import Word

_ACCOUNTS = frozenset(
    "account telling view words estimate reckoning statement communique count version text opinion mind definition".split()
)
_NEAR = 8  # words between "In Dublin" and whoever speaks there
_OPENS = frozenset(",;:“\"'‘”’—–-()[]…") | frozenset("and but that as when while because although though".split())


def is_place(text: Sequence[Word], phrase: Phrase) -> bool:
    """Whether a capital names the place: "in Moscow", "flew to Moscow", "the Moscow summit"."""
    before = text[phrase.first - 1] if phrase.first else None
    after = text[phrase.last] if phrase.last < len(text) else None
    if after is not None and after.norm in grammar.PLACE_NOUNS:
        return True
    if before is None:
        return False
    if before.norm in grammar.LOCATIVE:
        return True
    earlier = [word.lemma for word in text[max(0, phrase.first - 5) : phrase.first]]
    if before.norm in ("to", "from", "for", "toward", "towards"):
        return any(lemma in grammar.MOTION for lemma in earlier)
    if before.norm == "of":
        return len(earlier) > 1 and text[phrase.first - 2].norm in grammar.PLACE_HEADS
    return before.lemma in (
        "visit",
        "leave",
        "reach",
        "bomb",
        "shell",
        "enter",
        "encircle",
        "besiege",
        "capture",
        "hit",
        "tour",
    )


def opening(reading: Reading, phrase: Phrase, scene: Scene) -> str | None:
    """The side of the place that opens the phrase's sentence, close before it: "In Dublin, the minister"."""
    text = reading.text
    for other in reading.phrases:
        if other.first >= phrase.first:
            return None
        atom = other.entities[-1] if other.entities and other.role is None and other.name is None else None
        if (
            atom is None
            or atom.kind not in ("capital", "place", "metonym", "state", "organisation")
            or other.first == 0
        ):
            continue
        before = text[other.first - 1]
        opens = (
            before.first and before.norm in ("in", "from", "at") and before.sentence == text[phrase.first].sentence
        )
        if opens and phrase.first - other.last <= _NEAR:
            return naming.entry_of(atom, scene).code
    return None


def located(text: Sequence[Word], phrase: Phrase) -> bool:
    """Whether a state is only where something happens: "in Ukraine"."""
    return phrase.first > 0 and text[phrase.first - 1].norm in grammar.LOCATIVE


def stand(text: Sequence[Word], phrase: Phrase) -> tuple[bool, bool]:
    """Whether a phrase looks like a subject, and whether it speaks."""
    before = text[phrase.first - 1] if phrase.first else None
    opens = before is None or text[phrase.first].first or before.norm in _OPENS or not before.letters
    speaks = _speaks_after(text, phrase.last) or _speaks_before(text, phrase.first)
    return opens or speaks, speaks


def by_account(text: Sequence[Word], phrase: Phrase) -> bool:
    """Whether a possessive tells whose words these are: "by his own account", "its communique claims"."""
    after = [word.norm for word in text[phrase.last : phrase.last + 3]]
    return any(word in _ACCOUNTS for word in after)


def adjectival(text: Sequence[Word], phrase: Phrase) -> bool:
    """Whether a side's name only qualifies the noun after it: "U.S. products"."""
    if phrase.last >= len(text) or phrase.entities[-1].kind == "demonym":
        return phrase.last < len(text) and not text[phrase.last - 1].norm.endswith("s")
    after = text[phrase.last]
    closed = grammar.AUXILIARIES | grammar.ADVERBS | grammar.PREPOSITIONS | grammar.CONJUNCTIONS
    if not after.letters or after.capital or after.norm in closed or after.lemma in grammar.SPEECH:
        return False
    return not after.norm.endswith(("ed", "'s"))


def _speaks_after(text: Sequence[Word], at: int) -> bool:
    if any(word.norm in ("statement", "communique", "letter") for word in text[at : at + 5]):
        return all(word.letters for word in text[at : at + 3])  # "made public a statement"
    for word in text[at : at + 4]:
        if (
            word.norm in grammar.ADVERBS
            or word.norm in grammar.AUXILIARIES
            or word.norm in ("himself", "herself", ",")
        ):
            continue
        return word.lemma in grammar.SPEECH and not word.norm.endswith("ing")
    return False


def _speaks_before(text: Sequence[Word], at: int) -> bool:
    if at < 2 or text[at - 1].lemma not in grammar.SPEECH:
        return False
    return not text[at - 2].letters
