"""The shape of a content: who its subject is, when it plays, whether it is negated, whether it helps or hurts.

Signs are read from the first finite verb of the main clause and what stands before it. They are what `shape`
rows of the acts table are made of.
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.codebook.carriers import choose
from onrecord.codebook.events import EventTable, Quad, quad
from onrecord.codebook.frames import frame
from onrecord.codebook.openings import should_have
from onrecord.codebook.phrases import Word

FUTURE = frozenset("will shall 'll ’ll would".split())
MODAL = frozenset("may might could can".split())
MUST = frozenset("must should ought".split())
PAST = frozenset("had has have was were did 've ’ve".split())
PRESENT = frozenset("is are am does do 're ’re 'm ’m".split())
# Past forms that do not end in -ed, where they are not also present forms.
STRONG = frozenset(
    "went came left took gave sank struck began broke fell sent held met told said made got kept lost won "
    "fought shot brought bought sought caught taught thought felt found knew saw drew grew threw flew "
    "rose chose spoke drove wrote swore tore wore bore ran sat stood understood led fed fled paid laid "
    "sold built spent lent meant dealt slept swept bit hid lit hung stuck dug spun swung rang sang drank "
    "swam became overcame withdrew undertook foresaw forgot forgave forbade blew froze shook stole woke "
    "withheld upheld mistook oversaw undid redrew outdid arose bled bred clung crept dwelt leapt learnt "
    "slid sprang stank strode wept wound wrung beat put set cut shut hit".split()
)
PRONOUNS = frozenset("he she it who there that this what here".split())
PLURALS = frozenset("i we you they".split())
DETERMINERS = frozenset("the a an this that these those all any no some two three both such".split())
POSSESSIVES = frozenset("my our your his her its their".split())
CONTRACTED = frozenset("'s ’s".split())
HOSTILE = frozenset({Quad.MATERIAL_CONFLICT, Quad.VERBAL_CONFLICT})
# "The aim was to stop a war" tells of an aim and promises nothing.
AIMS = frozenset("aim goal purpose intent intention objective point task mission job idea hope wish".split())
VERBLESS = frozenset({"verbless", "infinitive"})
SUBORDINATORS = frozenset("that which who whose because".split())
# Verbs that open an order when they come first and bare: "withdraw or face war", "hand over the guns".
IMPERATIVES = frozenset(
    "withdraw leave stop hand pay sign surrender pull release free resign get give come go call refuse "
    "accept return lay put send turn open close shut let drop lift end cease halt disarm retreat obey "
    "comply apologise apologize cut raise take make do stand step move keep hold recognise recognize "
    "fulfil agree negotiate renounce bring show touch attack cross try read look listen remember tell ask "
    "stay sell buy think wait respect spare allow help start begin finish deliver prove name explain "
    "answer choose honour honor beware use extradite punish join vote test be state declare announce demonstrate "
    "admit acknowledge reconsider reverse abandon investigate guarantee ensure engage dismantle evacuate "
    "recall prepare".split()
)
# Words that open the naming of a case rather than the setting of terms.
CASES = frozenset(
    "if unless should were had any failing otherwise whoever further absent barring such or their without "
    "another anyone everyone those".split()
)
# Words that may come before an order.
LEADS = frozenset('then please so but and now just first , “ " ‘ therefore better at once all'.split())
# How far into the words the main verb is looked for, and how far from it its "not" may stand.
REACH = 25
NEAR = 4


def signs(
    words: Sequence[Word],
    *,
    table: EventTable,
    hinge: Sequence[Word] | None = None,
    must: bool = True,
) -> frozenset[str]:
    """The signs of a content without its condition clause; `hinge` is that clause, `must` its sense.

    "We will not bomb the port" has future, own, negated, hostile.
    """
    found: set[str] = set()
    words = unframed(words, table)
    verb, time = finite(words)
    found.add(time)
    if verb is not None and should_have(words, verb):
        found.add("missed")
    found |= _subject(words, verb)
    if any(word.has("<neg>") for word in words[: (verb or 0) + NEAR]):
        found.add("negated")
    carrier = choose(words, table)
    if carrier:
        found.add("hostile" if quad(carrier.type) in HOSTILE else "cooperative")
    else:
        found.add("empty")
    if hinge is not None:
        found |= {"condition", *_hinge(hinge, must, table)}
    return frozenset(found)


def unframed(words: Sequence[Word], table: EventTable) -> Sequence[Word]:
    """The words without a frame of the speaker's own that opens them: "our information indicates that".

    What others believe is what is told of them.
    """
    taken = frame(words, table.frames) if words and words[0].has("<own>") else 0
    rest = words[taken:]
    return rest if taken and finite(rest)[1] not in VERBLESS else words


def _hinge(hinge: Sequence[Word], must: bool, table: EventTable) -> set[str]:
    """What a condition makes of the words.

    Its wording sets terms ("provided", "once", "as long as") or names a case ("if", "should", "any"). Its event makes
    a reward of what follows if it helps, a guard if it hurts: "if Suva withdraws" and "unless Suva attacks" are
    rewards, "if Suva attacks" and "unless Suva withdraws" guards.
    """
    wording = "case" if hinge and hinge[0].has(*CASES) and not hinge[0].has("in", "on") else "terms"
    if len(hinge) > 2 and any(word.has("event", "case") for word in hinge[1:3]):
        wording = "case"
    carrier = choose(hinge, table)
    if carrier is None:
        return {wording}
    return {wording, "reward" if (quad(carrier.type) not in HOSTILE) is must else "guard"}


def finite(words: Sequence[Word]) -> tuple[int | None, str]:
    """The number of the main finite verb and when it places the words.

    One of future, modal, must, past (as "should have sailed" is), present; infinitive for words that open with "to",
    imperative for words that open with a bare verb, verbless where there is no verb to be seen.
    """
    if words and words[0].has("that") and len(words) > 1:
        number, time = finite(words[1:])
        return (None if number is None else number + 1), time
    if not words:
        return None, "verbless"
    if words[0].has("to"):
        return 0, "infinitive"
    first = next((number for number, word in enumerate(words[:4]) if word.lower not in LEADS), 0)
    if words[first].lower in IMPERATIVES and not words[first].has("<own>", "<other>"):
        return first, "imperative"
    for number in range(min(len(words), REACH)):
        if _subordinate(words, number):
            continue
        time = _time(words, number)
        if time:
            return number, time
    return None, "verbless"


def _time(words: Sequence[Word], number: int) -> str:
    word = words[number]
    if word.has(*FUTURE):
        return "future"
    if word.has(*MODAL):
        return "modal"
    if word.has(*MUST):
        return "past" if should_have(words, number) else "must"
    follow = words[number + 1 : number + 4]
    if word.has("have", "need", "had", "has") and follow and follow[0].has("to"):
        return "must"
    if word.has("<be>", "be") and _bound(follow) and not (number and words[number - 1].has(*AIMS)):
        return "future"
    if word.has("was", "were") and follow and follow[0].lower.endswith("ing"):
        return "present"  # as reported speech puts it
    if word.has(*PAST):
        return "past"
    before = words[number - 1] if number else None
    if word.has(*PRESENT) or (word.has(*CONTRACTED) and before is not None and before.has(*PRONOUNS)):
        return "present"
    if before is None:
        return ""
    if _past_form(word) and not _attributive(word, before):
        return "past"
    return "present" if _present_form(word, before) and not _led(follow) else ""


def _bound(follow: Sequence[Word]) -> bool:
    """Whether a form of "be" only leads to what is ahead: "is to meet", "is not going to meet"."""
    if not follow:
        return False
    after = follow[1] if follow[0].has("<neg>") and len(follow) > 1 else follow[0]
    return after.has("going", "about", "to")


def _attributive(word: Word, before: Word) -> bool:
    """Whether a form in -ed is no verb of the clause: "the proposed dates", "to cut", "the United States"."""
    return word.has("<name>", "<own>", "<other>") or before.has(
        "to", "of", "by", "in", "with", "and", *DETERMINERS, *POSSESSIVES
    )


def _led(follow: Sequence[Word]) -> bool:
    """Whether another verb follows at once: a word in -s before it is a plural, "the staffs will"."""
    return bool(follow) and follow[0].has(*FUTURE, *MODAL, *MUST, *PAST, *PRESENT, "<be>")


def _past_form(word: Word) -> bool:
    """A word in -ed or a strong past: "retreated", "withdrew"."""
    return word.has(*STRONG) or any(form.endswith("ed") and len(form) > 4 for form in word.forms)


def _present_form(word: Word, before: Word) -> bool:
    """A bare verb after "we", or a verb in -s right after a side or pronoun: "Oslo rejects", "it wants"."""
    if (
        word.has(",", "<neg>", "of", "and", "in", "to", "from", "<own>", "<other>")
        or before.lower in POSSESSIVES | DETERMINERS
    ):
        return False
    if before.has(*PLURALS):
        return True
    inflected = any(form.endswith("s") and form[:-1] in word.forms for form in word.forms)
    return inflected and before.has("<own>", "<other>", *PRONOUNS)


def _subordinate(words: Sequence[Word], number: int) -> bool:
    """Whether a verb belongs to a clause that opened shortly before it ("the men who had come will ...")."""
    return any(word.has(*SUBORDINATORS) for word in words[max(0, number - 3) : number])


def _subject(words: Sequence[Word], verb: int | None) -> set[str]:
    before = words[: verb if verb is not None else len(words)] or words[:1]
    for word in before:
        if word.has("<own>"):
            return {"own"}
        if word.has("<other>"):
            return {"other"}
    return {"nobody"}
