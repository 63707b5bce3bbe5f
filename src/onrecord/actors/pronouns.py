"""Whom "he", "she", "it" and "they" mean, by gender, number, nearness and who was speaking."""

from __future__ import annotations

from onrecord.actors import antecedents, grammar, places
from onrecord.actors.answers import Answer
from onrecord.actors.memory import Scene, Seen
from onrecord.actors.phrases import Phrase
from onrecord.codebook.doing import MODALS, STRONG
from onrecord.model import Actor, ActorKind

# Weights tuned on the open stories: a sentence back costs one, another paragraph two; subjects and speakers stay in
# mind; a pronoun that is said to speak seldom means somebody inside the words reported in its own sentence.
SUBJECT, SPEAKS, QUOTED, PARAGRAPH, REPORTED, ASIDE = 1.0, 0.8, 2.0, 2.0, 1.5, 1.0
PLURAL, GROUP, UNSURE, GENDER = 1.5, 0.5, 1.5, 0.5
OWN = 1.0  # "they" inside a quotation are seldom the speaker's own
SILENT = 2.0  # troops and tanks seldom speak
ASKER = 1.5  # "a reporter asked": the next "he" is who answers
_BEING = grammar.word_set("is was be been isn't wasn't 's ’s")
CLAUSE = 3.0  # "Oslo said that Suva had lied. It said": whoever said so goes on
OWNER = 4.0  # for "his spokesman" and "its citizens" where the sentence tells whose they are
_TURNING = frozenset({"but", "although", "though", "while", "yet"})
_OBJECTS = frozenset({"him", "them"})
_DOING = 4  # words of "has now been arming"
_URGING = 3  # words of "has again urged"
_BIDDING = frozenset({"tell", "urge", "order", "advise", "ask", "warn", "instruct", "direct"})
# "Urged Oslo to withdraw its troops": whoever is to do it has them; "urged Oslo to free its citizens" leaves it open
BIDDEN = 2.5
_PRESSING = _BIDDING | frozenset("press demand force encourage implore beg push call invite want".split())
_GIVING_BACK = frozenset("free release return hand extradite repatriate respect recognise recognize pay join".split())
# "Oslo said Suva must withdraw its troops": whoever must do it has them, unless it is to be done for the other
_MUST = frozenset(
    {("must",), ("should",), ("has", "to"), ("have", "to"), ("had", "to"), ("needs", "to"), ("ought", "to")}
)
_FOR_OTHER = _GIVING_BACK | frozenset(
    "accept consider heed answer meet allow let support compensate attack leave".split()
)
# "Oslo warned Suva that its army would be bombed": whoever is warned of what may be done to him
_WARNED, _ASSURED = frozenset({"warn"}), frozenset({"promise", "assure"})
_NOT = frozenset({"not", "never"})
_MAY = frozenset({"would", "will", "could", "may", "might", "can"})
_UNDER = frozenset({"be", "face", "suffer", "pay"})
_AHEAD = 5  # words from what is the pronoun's to the verb
REACH = 12  # sentences
_OF_BODIES = frozenset({"chairman", "chairwoman", "chairperson", "chair", "boss", "founder", "cofounder"})
_BODIES = frozenset(ActorKind) - {ActorKind.PERSON}


def pronoun(phrase: Phrase, scene: Scene, *, quoted: bool, speaker: Actor | None = None) -> Answer | None:
    """The actor a pronoun means; None where nothing before it fits.

    `speaker` is whoever is speaking, who does not call himself "he" and seldom his own side "they".
    """
    assert phrase.pronoun is not None
    norm = phrase.pronoun.norm
    number = grammar.PRONOUNS[norm]
    if norm == "it" and _dummy(phrase):
        return None
    if number == "w" or norm.endswith(("self", "selves")):
        found = _fitting(phrase, number, scene, speaker)
        if not found:
            return None
        nearest = max(reversed(found), key=lambda each: each.place)  # "Chad's envoy, who": not Chad, read before him
        return Answer(nearest.actor, "actors.pronoun", f"{norm} follows {nearest.actor.name}")
    chosen = best(phrase, scene, quoted=quoted, speaker=speaker)
    if chosen is None:
        return None
    means = chosen[0].actor
    return Answer(means, "actors.pronoun", f"{norm} means {means.name}, the nearest that fits")


def best(phrase: Phrase, scene: Scene, *, quoted: bool, speaker: Actor | None = None) -> tuple[Seen, float] | None:
    """The mention before a pronoun that fits it best, with its weight."""
    assert phrase.pronoun is not None
    number = grammar.PRONOUNS.get(phrase.pronoun.norm, "p")
    found = _fitting(phrase, number, scene, speaker)
    own = speaker.country if speaker is not None and number == "p" else None
    leaning = antecedents.leaning(phrase.span, scene)

    def weight(each: Seen) -> float:
        told = score(each, phrase, number, quoted=quoted) - OWN * _of(each, own) + leaning(each.actor)
        return told + BIDDEN * _nearest(each, phrase, scene, number)

    weighed = [(each, weight(each)) for each in found]
    return max(weighed, key=lambda each: (each[1], each[0].place), default=None)


def _fitting(phrase: Phrase, number: str, scene: Scene, speaker: Actor | None) -> list[Seen]:
    """The mentions before a pronoun that it can mean; whoever is speaking does not call himself so."""
    before = _before(phrase, scene)
    doers = {each.actor for each in before if _does_to(each, phrase)}
    found = [
        each
        for each in before
        if (_agrees(number, each) or _goes_on(each, phrase))
        and not _told_by(each, phrase)
        and each.actor not in doers
    ]
    found = [each for each in found if speaker is None or each.actor.name != speaker.name]
    chaired = number == "n" and _chaired(phrase)
    return [
        each
        for each in found
        if number != "n" or not ((chaired and each.actor.kind is ActorKind.STATE) or _describing(each, found, scene))
    ]


def _chaired(phrase: Phrase) -> bool:
    """Whether somebody is the pronoun's whom no state has: "its chairman", "its founder"."""
    words = phrase.text[phrase.first : phrase.last + 1]
    return _owned(phrase) and any(word.norm in _OF_BODIES for word in words)


def _describing(seen: Seen, found: list[Seen], scene: Scene) -> bool:
    """Whether a side only says whose a body is that is named right before: "the PKK, Turkey's foe, said it"."""
    if "’s" not in scene.source[seen.place : seen.end + 2].replace("'s", "’s"):
        return False
    return any(
        each.actor.country not in (None, seen.actor.country) and scene.source[each.end : seen.place] == ", "
        for each in found
    )


def _goes_on(seen: Seen, phrase: Phrase) -> bool:
    """Whether "it" goes on with what a document says, whoever wrote it: "The report said no. It called on Oslo"."""
    opens = phrase.pronoun is not None and phrase.pronoun.norm == "it" and phrase.word.first
    return opens and seen.document and (seen.speaks or seen.subject) and places.speaks(phrase)


def _told_by(seen: Seen, phrase: Phrase) -> bool:
    """Whether somebody tells or urges whom the pronoun means, and so another: "the premier urged him"."""
    between = [word for word in phrase.text[: phrase.first] if word.start >= seen.end > 0]
    objective = phrase.pronoun is not None and phrase.pronoun.norm in _OBJECTS
    verbs = [word.lemma in _PRESSING or word.lemma in grammar.ADDRESSING for word in between]
    same = seen.subject and seen.sentence == phrase.word.sentence
    return same and objective and 0 < len(between) <= _URGING and verbs[-1]


def _does_to(seen: Seen, phrase: Phrase) -> bool:
    """Whether somebody does something to whom the pronoun means, and so to another: "Chad was arming them"."""
    if phrase.pronoun is None or phrase.pronoun.norm not in _OBJECTS or seen.sentence != phrase.word.sentence:
        return False
    between = [word for word in phrase.text[: phrase.first] if word.start >= seen.end > 0]
    if not 0 < len(between) <= _DOING or not all(word.letters for word in between):
        return False
    *helping, verb = (word.norm for word in between)
    if helping == ["of"] and verb.endswith("ing"):  # "accused Chad of arming them"
        return True
    helped = all(norm in grammar.AUXILIARIES | grammar.ADVERBS for norm in helping)
    modal = bool(helping) and helping[-1] in MODALS
    does = modal or verb.endswith(("ing", "ed")) or verb in STRONG
    return (seen.subject or bool(helping)) and helped and does


def _dummy(phrase: Phrase) -> bool:
    """Whether "it" stands for nobody: "it was clear", "it would be a mistake"."""
    after = [word for word in phrase.text[phrase.last : phrase.last + 4] if word.norm not in grammar.ADVERBS]
    verbs = [word for word in after if word.norm in grammar.AUXILIARIES or word.norm in ("'s", "’s")]
    if not verbs or after[0] not in verbs or not any(word.norm in _BEING for word in verbs):
        return False
    rest = after[len(verbs) :]
    return bool(rest) and not rest[0].norm.endswith(("ed", "ing"))


def _of(seen: Seen, side: str | None) -> bool:
    return side is not None and seen.actor.country == side


def _before(phrase: Phrase, scene: Scene) -> list[Seen]:
    """The mentions before a phrase that it can reach back to, in the order of reading."""
    word, far = phrase.word, -1  # the last passage that begins out of reach
    found: list[Seen] = []
    for each in reversed(scene.seen):
        if each.passage < far:
            break
        if word.sentence - each.sentence > REACH:
            far = each.passage
        elif each.place < word.start:
            found.append(each)
    return found[::-1]


def _agrees(number: str, seen: Seen) -> bool:
    if seen.number == "x":
        return False
    if number == "w":
        return True
    if number in "mf":
        return seen.actor.kind is ActorKind.PERSON and seen.number == "s" and seen.gender in ("", number)
    if number == "n":
        return seen.actor.kind in _BODIES and seen.number != "p"
    return seen.number == "p" or seen.actor.kind in _BODIES


def _spoken_for(phrase: Phrase) -> bool:
    """Whether a spokesman or a leader is the pronoun's: "their spokesman, Roald Amundsen"."""
    return any(word.norm.startswith(("spokes", "leader")) for word in phrase.text[phrase.last : phrase.last + 2])


def _told_of(seen: Seen, phrase: Phrase) -> bool:
    """Whether a clause of the same sentence has just told of somebody: "barred him, but his spokesman said"."""
    between = [word for word in phrase.text[: phrase.first] if word.start > seen.place]
    return seen.human and seen.sentence == phrase.word.sentence and bool(between) and between[-1].norm in _TURNING


def _bids(seen: Seen, phrase: Phrase) -> bool:
    """Whether somebody tells those who are his own to do something: "Oslo told its citizens to leave"."""
    before = phrase.before
    owned = phrase.pronoun is not None and phrase.pronoun.norm in grammar.POSSESSIVE
    speaks = seen.speaks and seen.sentence == phrase.word.sentence
    return speaks and owned and before is not None and before.lemma in _BIDDING


def _bidden(seen: Seen, phrase: Phrase) -> bool:
    """Whether somebody is told to do something with what is the pronoun's: "urged Oslo to withdraw its troops"."""
    owned = phrase.pronoun is not None and phrase.pronoun.norm in grammar.POSSESSIVE
    if not owned or seen.sentence != phrase.word.sentence:
        return False
    before = [word for word in phrase.text[: phrase.first] if word.start < seen.place][-2:]
    between = [word for word in phrase.text[: phrase.first] if word.start > seen.place]
    at = next((at for at, word in enumerate(between) if word.norm == "to"), len(between))
    told = any(word.lemma in _PRESSING for word in before) and at < len(between)
    after = between[at + 1 :]
    return told and bool(after) and not any(word.lemma in _GIVING_BACK or word.text in ",;:" for word in after)


def _obliged(seen: Seen, phrase: Phrase) -> bool:
    """Whether somebody must do something with what is the pronoun's: "said Oslo must withdraw its troops"."""
    if not _owned(phrase) or seen.sentence != phrase.word.sentence:
        return False
    between = [word for word in phrase.text[: phrase.first] if word.start >= seen.end]
    size = next((size for size in (1, 2) if tuple(word.norm for word in between[:size]) in _MUST), 0)
    after = between[size:]
    return bool(size and after) and not any(word.lemma in _FOR_OTHER or word.text in ",;:" for word in after)


def _warned(seen: Seen, phrase: Phrase) -> bool:
    """Whether somebody is told what may be done to him or his: "warned Oslo that its army would be bombed"."""
    before = [word for word in phrase.text[: phrase.first] if word.start < seen.place][-2:]
    before = before[:1] if before and before[-1].norm == "the" else before[-1:]
    between = [word.norm for word in phrase.text[: phrase.first] if word.start >= seen.end]
    verbs = _WARNED if _owned(phrase) else _ASSURED
    if between != ["that"] or not any(word.lemma in verbs for word in before):
        return False
    after = [word.norm for word in phrase.text[phrase.last : phrase.last + _AHEAD] if word.norm not in _NOT]
    at = next((at for at, norm in enumerate(after) if norm in _MAY), len(after))
    under = not _UNDER.isdisjoint(after[at + 1 : at + 2])
    return under and (_owned(phrase) or any(norm.endswith(("ed", "en")) for norm in after[at + 2 : at + 3]))


def _nearest(seen: Seen, phrase: Phrase, scene: Scene, number: str) -> bool:
    """Whether somebody is the last named before what is "his own": "Oslo accused Suva of shelling its own towns"."""
    after = phrase.text[phrase.pronoun.last : phrase.pronoun.last + 1] if phrase.pronoun is not None else ()
    if not _owned(phrase) or [word.norm for word in after] != ["own"] or seen.sentence != phrase.word.sentence:
        return False
    last = next((each for each in reversed(_before(phrase, scene)) if _agrees(number, each) and not each.aside), None)
    return last is not None and last.place == seen.place


def _owned(phrase: Phrase) -> bool:
    return phrase.pronoun is not None and phrase.pronoun.norm in grammar.POSSESSIVE


def _told_about(seen: Seen, phrase: Phrase) -> bool:
    """Whether somebody is only whom the sentence before tells of: "Oslo said that (Suva) had lied. It said"."""
    before = [word for word in phrase.text[: phrase.first] if word.start < seen.place][-2:]
    said = len(before) == 2 and before[1].norm == "that" and before[0].lemma in grammar.SPEECH
    return said and seen.sentence == phrase.word.sentence - 1 and not seen.speaks


def _cut_off(seen: Seen, phrase: Phrase) -> bool:
    """Whether a colon stands between, so that the mention is outside the words reported."""
    between = (word for word in phrase.text[: phrase.first] if word.start > seen.place)
    return any(word.text in ":;" for word in between)


def score(seen: Seen, phrase: Phrase, number: str, *, quoted: bool) -> float:
    """How well a mention fits a pronoun of a number, by where the two stand."""
    word = phrase.word
    weight = float(seen.sentence - word.sentence) + SUBJECT * seen.subject + SPEAKS * seen.speaks
    weight -= PARAGRAPH * (seen.passage != word.passage) + ASIDE * seen.aside
    if not quoted:
        weight -= QUOTED * seen.quoted
        reporting = places.speaks(phrase) or places.by_account(phrase)
        owner = (_spoken_for(phrase) and _told_of(seen, phrase)) or _bids(seen, phrase)
        weight += OWNER * owner + BIDDEN * (_bidden(seen, phrase) or _obliged(seen, phrase) or _warned(seen, phrase))
        weight -= CLAUSE * (reporting and number == "n" and word.first and _told_about(seen, phrase))
        weight -= REPORTED * (reporting and seen.sentence == word.sentence and not (owner or _cut_off(seen, phrase)))
        silent = seen.number == "p" and seen.actor.role == "MIL"
        weight -= SILENT * (silent and (reporting or _spoken_for(phrase)))
    if number == "p":
        weight += PLURAL * (seen.number == "p") or GROUP * (seen.actor.kind is ActorKind.GROUP)
    if number in "mf":
        weight += GENDER * (seen.gender == number) - UNSURE * (not seen.human) - ASKER * (seen.actor.role == "MED")
    return weight
