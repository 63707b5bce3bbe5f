"""Where a phrase stands: a capital as a place or an actor, a subject, a speaker, a mere qualifier."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from onrecord.actors import entities, grammar
from onrecord.actors.grammar import word_set
from onrecord.actors.memory import Scene
from onrecord.actors.phrases import Phrase
from onrecord.actors.seats import seat

_NEAR = 8  # words between "In Dublin" and whoever speaks there
_LOOK_BACK = 5  # words before "to Moscow" in which somebody can have flown
_NUMBERED = 3  # words and marks of a paragraph's number: "(b)"
_FROM = word_set("in from at")
_OPENS = word_set("and but that as when while because although though")
_ACCOUNTS = word_set(
    "account telling view words estimate reckoning statement communique count version text opinion mind definition"
)
_ISSUED = frozenset({"statement", "communique", "letter"})
_DISPUTING = word_set("deny reject dismiss refute dispute rebut contest confirm repeat")
_DISPUTED = word_set("claims reports demands charges estimates forecasts")
_PASSED = grammar.ADVERBS | grammar.AUXILIARIES | {"himself", "herself"}
_DEALT = word_set("with against to")
_TESTED = word_set("test tests testing sample samples profile profiles evidence")
_TAKING = word_set("visit leave reach bomb shell enter encircle besiege capture hit tour")


def is_place(phrase: Phrase) -> bool:
    """Whether a capital names the place: "in Moscow", "flew to Moscow", "the Moscow summit"."""
    before, after = phrase.before, phrase.after
    if dateline(phrase) or (after is not None and after.norm in grammar.PLACE_NOUNS):
        return True
    if before is None:
        return False
    if before.norm in grammar.LOCATIVE:
        return True
    earlier = phrase.text[max(0, phrase.first - _LOOK_BACK) : phrase.first]
    if before.norm in ("to", "from", "for", "toward", "towards"):
        return any(word.lemma in grammar.MOTION for word in earlier)
    if before.norm == "of":
        return len(earlier) > 1 and earlier[-2].norm in grammar.PLACE_HEADS
    return before.lemma in _TAKING


def located(phrase: Phrase) -> bool:
    """Whether a state is only where something happens: "in Ukraine"."""
    return phrase.before is not None and phrase.before.norm in grammar.LOCATIVE


def acts(phrase: Phrase) -> bool:
    """Whether a part of a state acts or is dealt with: "Quebec refused", "urged Quebec", "talks with Quebec"."""
    before = phrase.before
    dealt = before is not None and (before.lemma in grammar.SPEECH or before.norm in _DEALT)
    return not is_place(phrase) and (dealt or subject(phrase))


def dateline(phrase: Phrase) -> bool:
    """Whether a place only says where the report was written: "NAIROBI, Aug 27 -"."""
    opens = phrase.first == 0 and phrase.word.passage == 0 and phrase.word.text.isupper()
    return opens and phrase.after is not None and phrase.after.text in (",", "(", "-", "–", "—", "--")


def opening(phrases: Sequence[Phrase], phrase: Phrase, scene: Scene) -> str | None:
    """The side of the place that opens the phrase's sentence, close before it: "In Dublin, the minister"."""
    head = phrases[0]
    if _label(head):
        return entities.entry_of(head.entities[-1], scene).code
    sentence = bisect_left(phrases, phrase.word.sentence, key=lambda each: each.word.sentence)
    for other in phrases[sentence:]:
        if other.first >= phrase.first:
            break
        before = other.before
        if not other.bare_entity or before is None or other.entities[-1].kind == "demonym":
            continue
        opens = before.first and before.norm in ("in", "from", "at") and before.sentence == phrase.word.sentence
        if opens and phrase.first - other.last <= _NEAR and not _visits(other, phrase, scene):
            return entities.entry_of(other.entities[-1], scene).code
    return _told_of(phrases[sentence], phrase, scene)


def _visits(where: Phrase, who: Phrase, scene: Scene) -> bool:
    """Whether an organisation sits where somebody speaks, who need not be the state's: "In Geneva, Nansen said"."""
    office = who.role is not None and (bool(who.role.offices) or (who.row is not None and who.row.kind == "body"))
    return seat(where.entities[-1], scene.index) and not office


def _told_of(first: Phrase, phrase: Phrase, scene: Scene) -> str | None:
    """The side that a fronted saying is about: in "Peru would respond, the foreign ministry said" it is Peru's.

    So it is in "The UN's council would meet, a spokesman said".
    """
    body = first.owner if first.name is None and first.row is not None and first.row.kind == "body" else None
    side = body if body is not None and body.bare_entity else first
    about = side.bare_entity and first.word.first and side.entities[-1].kind != "demonym"
    verb = first.after is not None and first.after.letters and first.after.sentence == phrase.word.sentence
    if not about or not verb or first.last >= phrase.first or not speaks(phrase):
        return None
    comma = phrase.before is not None and phrase.before.text == ","
    return entities.entry_of(side.entities[-1], scene).code if comma else None


def _label(head: Phrase) -> bool:
    """Whether a side heads its paragraph: "Stockholm. The minister ...", "2. Hezbollah.", "FROM PARIS."."""
    if not head.bare_entity or head.after is None or head.after.text not in (".", ":"):
        return False
    before = head.text[: head.first]
    if len(before) == 1 and before[0].norm in _FROM:
        return True
    return len(before) <= _NUMBERED and all(not word.letters or len(word.text) == 1 for word in before)


def stage(phrases: Sequence[Phrase], scene: Scene) -> str | None:
    """The side of the place that opens a paragraph: "In Moscow the mat is out. The minister ..."."""
    head = phrases[0] if phrases else None
    if head is None or not head.bare_entity or head.first != 1 or head.entities[-1].kind == "demonym":
        return None
    return entities.entry_of(head.entities[-1], scene).code if head.text[0].norm in _FROM else None


def subject(phrase: Phrase) -> bool:
    """Whether a phrase looks like the subject of its clause."""
    before = phrase.before
    return before is None or phrase.word.first or not before.letters or before.norm in _OPENS or speaks(phrase)


def speaks(phrase: Phrase) -> bool:
    """Whether a verb of saying stands beside the phrase: "the minister later added", "“...,” said the minister"."""
    return _says_after(phrase) or _says_before(phrase) or _according(phrase)


def _according(phrase: Phrase) -> bool:
    before = [word.norm for word in phrase.text[max(0, phrase.first - 2) : phrase.first]]
    return before == ["according", "to"]


def _disputed(phrase: Phrase) -> bool:
    """Whether a side only says whose claims another disputes: "Oslo denied | UN | claims that it had left"."""
    before, after = phrase.before, phrase.after
    return before is not None and after is not None and before.lemma in _DISPUTING and after.norm in _DISPUTED


def _says_after(phrase: Phrase) -> bool:
    if _disputed(phrase):
        return False
    text, at = phrase.text, phrase.last
    if any(word.norm in _ISSUED for word in text[at : at + 5]):
        return all(word.letters for word in text[at : at + 3])  # "made public a statement"
    # After "the host of Mr Amundsen, pleaded" it is not Mr Amundsen who pleads.
    passed = _PASSED | {","} if phrase.apposed or (phrase.name and phrase.of) else _PASSED
    passive = False
    for word in text[at : at + 4]:
        if word.norm not in passed:
            return word.lemma in grammar.SPEECH and not word.norm.endswith("ing") and not passive
        passive = word.lemma == "be"  # "Egypt had been notified"
    return False


def _says_before(phrase: Phrase) -> bool:
    if phrase.first < 2 or phrase.text[phrase.first - 1].lemma not in grammar.SPEECH - grammar.ADDRESSING:
        return False
    return not phrase.text[phrase.first - 2].letters


def names_test(phrase: Phrase) -> bool:
    """Whether letters that no table has say what is tested, and so nobody: "DNA tests showed"."""
    after, letters = phrase.after, phrase.bare_name and phrase.word.text.isupper() and not phrase.article
    return letters and phrase.last - phrase.first == 1 and after is not None and after.norm in _TESTED


def by_account(phrase: Phrase) -> bool:
    """Whether a possessive tells whose words these are: "by his own account", "its communique claims"."""
    return any(word.norm in _ACCOUNTS for word in phrase.text[phrase.last : phrase.last + 3])


def qualifies(phrase: Phrase) -> bool:
    """Whether a side's name only qualifies the noun after it: "U.S. products"."""
    after = phrase.after
    if after is None:
        return False
    if phrase.entities[-1].kind == "demonym":
        return not phrase.text[phrase.last - 1].norm.endswith("s")
    if phrase.entities[-1].kind in ("capital", "metonym"):
        return False
    closed = grammar.AUXILIARIES | grammar.ADVERBS | grammar.PREPOSITIONS | grammar.CONJUNCTIONS
    if not after.letters or after.capital or after.norm in closed or after.lemma in grammar.SPEECH:
        return False
    return after.norm.endswith("s") or after.norm == after.lemma
