"""Where the subject of a clause may stand, and where its verb: "that under the plan Oslo was ready to sign"."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.codebook.phrases import NEGATIONS, Word

# Words that open an adverbial before the subject: "under the plan", "from Monday"
ADVERBIALS = frozenset("under from by within after before during until at on in as for with following".split())
# Of such words there may be, at most, and none that opens a clause or says what somebody does
LONGEST = 8
CLAUSES = frozenset(
    "that if who which whose because while when unless would will shall had has have did does do".split()
)
HANGING = ADVERBIALS | frozenset("of to and or between into against about its his their".split())
# "Is ready to go": what a subject is said to be about to do
READY = frozenset("ready prepared willing poised set unready unprepared unwilling reluctant".split())
LEADING = frozenset("would will had has have may might".split())
PASSED = LEADING | frozenset("also now soon again then still never yet not n't n’t".split())

GOING = frozenset("go goes going gone went".split())
ASPECTS = frozenset("continue keep begin start stop cease".split())

SHOULD = frozenset("should ought".split())
BETWEEN = NEGATIONS | frozenset("to also at least rather instead".split())
# Participles that the dictionary takes for no form of another word
BARE_PARTICIPLES = frozenset("come become overcome run put cut set let shut hit".split())
# ... and what has other forms and is none: "should have better boats"
NO_PARTICIPLES = frozenset("a an their our my your her better best more most less further".split())
FARTHEST = 5  # words from "should" to the participle
# Many at once, none of whom is a side: "all member states", "the international community", "other creditors"
MANY = frozenset(
    "states countries nations governments creditors donors lenders powers banks companies airlines community "
    "capitals neighbours neighbors allies partners investors".split()
)
OF_MANY = frozenset("the all other every its member international world foreign private official western un".split())
QUESTIONED = frozenset("asked pressed questioned quizzed".split())  # of whom a question is put to
# Who hears what is said, and is no side either: "asked reporters to be patient"
HEARERS = frozenset("reporter reporters journalist journalists audience listeners viewers readers".split())
ARTICLES = frozenset("a an the".split())
POSSESSIVES = frozenset("its their our his her".split())
# Who stands across from a side: "its enemy", "its southern neighbour"
ACROSS = frozenset(
    "enemy enemies foe foes rival rivals opponent opponents adversary adversaries neighbour neighbor neighbours "
    "neighbors".split()
)
TO_DO = frozenset("to not for against in of that".split())  # behind those who are asked

LOCATING = frozenset("in near around outside at".split())
# What may stand about the names of places: "in the north of Chad and western Niger"
ABOUT_PLACES = frozenset(
    "the northern southern eastern western central north south east west city town , and".split()
)
PLACE = 8  # words of where somebody is


def collective(words: Sequence[Word]) -> int:
    """How many words a subject takes up that is no side, where one opens the words: "all states to", "the world to".

    0 where none does: "the two states", "Arab states" and "its neighbour" may be told apart.
    """
    led = 1 if words and words[0].lower == "to" else 0  # "(appealed) to the world to"
    at = next((at for at in range(led, len(words)) if words[at].lower not in OF_MANY), len(words))
    if led < at < len(words) and words[at - 1].lower == "world":
        end = at
    elif at < len(words) and words[at].lower in MANY:
        end = at + 1
    else:
        at = 1 if words and words[0].lower in ARTICLES else 0
        end = at + 1 if at < len(words) and words[at].lower in HEARERS else 0
    return end if 0 < end < len(words) and (words[end].lower in TO_DO | LEADING) else 0


def before_subject(opening: Sequence[Word]) -> bool:
    """Whether a clause may open with these words before its subject: "that", "that under the plan", "from Monday"."""
    words = [word for word in opening if word.lower != "that"] if opening and opening[0].has("that") else [*opening]
    if words and words[-1].lower == "the":
        words.pop()
    if not words:
        return True
    if words[0].lower not in ADVERBIALS or len(words) > LONGEST:
        return False
    inside = words[1:-1] if words[-1].lower == "," else words[1:]
    led = bool(inside) and inside[-1].lower not in HANGING
    return led and not any(word.has("<be>") or word.lower in CLAUSES for word in inside)


def ready_to(words: Sequence[Word]) -> int | None:
    """The number of the verb behind "was ready to", which the words open with; None if they do not."""
    if not words or not (words[0].has("<be>") or words[0].lower in LEADING):
        return None
    at, is_so = 0, False
    while at < len(words) and (words[at].has("<be>") or words[at].lower in PASSED or words[at].lower.endswith("ly")):
        is_so = is_so or words[at].has("<be>")
        at += 1
    opens = is_so and at + 2 < len(words) and words[at].lower in READY and words[at + 1].lower == "to"
    return at + 2 if opens else None


def beyond_aspect(words: Sequence[Word], at: int) -> int:
    """The number of the verb that says what is done, past one that says how far it has come: "go on receiving"."""
    verb, behind = words[at], words[at + 1 : at + 2]
    if verb.lower in GOING and behind and behind[0].lower == "on":
        return at + 2 if at + 2 < len(words) else at
    if verb.has(*ASPECTS) and behind:
        to = behind[0].lower == "to" and at + 2 < len(words)
        return at + 2 if to else at + 1 if behind[0].lower.endswith("ing") else at
    return at


def should_have(words: Sequence[Word], at: int) -> bool:
    """Whether a "should" or "ought" here tells what was not done: "should have left", "ought not to have come"."""
    if not words[at].has(*SHOULD):
        return False
    inside = [word for word in words[at + 1 : at + 1 + FARTHEST] if word.lower not in BETWEEN]
    if len(inside) < 2 or inside[0].lower != "have":
        return False
    verb = next((word for word in inside[1:] if not word.lower.endswith("ly")), None)
    if verb is None or verb.lower.endswith("s") or verb.lower in NO_PARTICIPLES:
        return False
    return verb.lower in BARE_PARTICIPLES or any(form.isalpha() and form != verb.lower for form in verb.forms)


def across(words: Sequence[Word]) -> int:
    """How many words a subject takes up that is the other side to the speaker: "its enemy would", "the other side".

    0 where none opens the words.
    """
    at = 1 if words and words[0].lower == "that" else 0
    opening = [word.lower for word in words[at : at + 3]]
    if opening[:2] == ["the", "other"] and opening[2:] and opening[2] in ("side", "party", "camp"):
        end = at + 3
    elif opening and opening[0] in POSSESSIVES:
        end = next((n for n in (at + 2, at + 3) if n <= len(words) and words[n - 1].lower in ACROSS), 0)
    else:
        return 0
    if [word.lower for word in words[end : end + 2]] == ["to", "the"]:  # "its neighbour to the north"
        end += 3
    return end if 0 < end < len(words) and (words[end].lower in LEADING or words[end].has("<be>")) else 0


def there(words: Sequence[Word]) -> int:
    """How many words before "of" only say where those are whom they follow: "the rebels | in northern Chad | of"."""
    end = next((at for at, word in enumerate(words[:PLACE]) if word.lower == "of"), 0)
    inside = words[1:end]
    led = len(inside) > 0 and words[0].lower in LOCATING and any(word.has("<name>") for word in inside)
    return end if led and all(word.has("<name>") or word.lower in ABOUT_PLACES | LOCATING for word in inside) else 0
