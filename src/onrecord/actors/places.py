"""Whether a capital is a place or an actor, and where in its sentence a phrase stands."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.actors import grammar
from onrecord.actors.phrases import Phrase
from onrecord.actors.words import Word

_OPENS = frozenset(",;:“\"'‘”’—–-()[]…") | frozenset("and but that as when while if because after before although though".split())


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
    return before.lemma in ("visit", "leave", "reach", "bomb", "shell", "enter", "encircle", "besiege", "capture", "hit", "tour")


def located(text: Sequence[Word], phrase: Phrase) -> bool:
    """Whether a state is only where something happens: "in Ukraine"."""
    return phrase.first > 0 and text[phrase.first - 1].norm in grammar.LOCATIVE


def stand(text: Sequence[Word], phrase: Phrase) -> tuple[bool, bool]:
    """Whether a phrase looks like a subject, and whether it speaks."""
    before = text[phrase.first - 1] if phrase.first else None
    opens = before is None or text[phrase.first].first or before.norm in _OPENS or not before.letters
    speaks = _speaks_after(text, phrase.last) or _speaks_before(text, phrase.first)
    return opens or speaks, speaks


def _speaks_after(text: Sequence[Word], at: int) -> bool:
    for word in text[at : at + 4]:
        if word.norm in grammar.ADVERBS or word.norm in grammar.AUXILIARIES or word.norm in ("himself", "herself", ","):
            continue
        return word.lemma in grammar.SPEECH and not word.norm.endswith("ing")
    return False


def _speaks_before(text: Sequence[Word], at: int) -> bool:
    if at < 2 or text[at - 1].lemma not in grammar.SPEECH:
        return False
    return not text[at - 2].letters
