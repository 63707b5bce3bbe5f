"""The small closed classes that clause structure hangs on: auxiliaries, determiners, pronouns, connectors, days."""

from __future__ import annotations

from onrecord.attribution.items import Item, Items
from onrecord.text.tokens import MONTH_NAMES, WEEKDAYS

BE = frozenset(("be", "is", "are", "was", "were", "been", "being", "am", "'re", "'m"))
HAVE = frozenset(("have", "has", "had", "having", "'ve"))
MODALS = frozenset(
    ("will", "would", "shall", "should", "may", "might", "can", "could", "must", "'ll", "'d", "ca", "wo")
)
DO = frozenset(("do", "does", "did"))
NOT = frozenset(("not", "n't", "never", "cannot"))
AUXILIARIES = BE | HAVE | MODALS | DO | NOT
FINITE = (AUXILIARIES - NOT - frozenset(("be", "been", "being", "having"))) | frozenset(("cannot",))

PERSONAL_PRONOUNS = frozenset(("he", "she", "they", "it", "we", "i", "you"))  # as subjects
SUBJECT_PRONOUNS = PERSONAL_PRONOUNS | frozenset(("this", "that", "these", "those", "there", "both"))
SPEAKER_PRONOUNS = frozenset(("i", "we"))
POSSESSIVES = frozenset(("his", "her", "its", "their", "our", "my", "your", "whose", "'s"))
DETERMINERS = POSSESSIVES | frozenset(
    ("a", "an", "the", "this", "that", "these", "those", "some", "any", "no", "each", "every", "another", "both",
     "several", "many", "few", "such", "all", "one", "two", "three", "four", "five", "six", "what")
)  # fmt: skip
PREPOSITIONS = frozenset(
    ("in", "on", "at", "by", "for", "from", "with", "during", "after", "before", "under", "amid", "through", "via",
     "over", "to", "of", "about", "into", "against", "between", "since", "until", "within", "without", "across",
     "near", "following", "despite", "outside", "inside", "among", "upon", "towards", "toward", "ahead",
     "beyond")
)  # fmt: skip
CONJUNCTIONS = frozenset(("and", "but", "or", "nor", "yet", "so"))
SUBORDINATORS = frozenset(
    ("that", "because", "if", "when", "while", "although", "though", "whether", "as", "since", "until", "unless",
     "than", "but", "so", "which", "who", "whom", "where", "why", "how", "what", "after", "before", "once", "whereas",
     "whoever", "whatever", "yet", "provided", "lest")
)  # fmt: skip
STOPS = frozenset((".", "!", "?", "…", "..."))
DASHES = frozenset(("—", "–", "--", "-"))
BRACKETS = frozenset(("(", ")", "[", "]"))
BREAKS = STOPS | DASHES | BRACKETS | frozenset((",", ";", ":"))
MONTHS = MONTH_NAMES | frozenset("jan feb mar apr jun jul aug sept oct nov dec".split())
DAYS = WEEKDAYS | (MONTHS - {"mar", "apr", "jun", "jul"}) | frozenset(
    ("today", "yesterday", "tonight", "mon", "tue", "wed", "thu", "fri", "sat", "sun",
     "jan.", "feb.", "aug.", "sept.", "oct.", "nov.", "dec.", "earlier", "later", "ago", "noon", "midnight",
     "morning", "afternoon", "evening", "night", "week", "month", "year", "weekend", "hours", "days", "weeks",
     "months", "years", "day", "hour", "now", "overnight")
)  # fmt: skip
UNITS = frozenset(("hour", "day", "week", "month", "year", "minute"))  # of time
PARTS_OF_DAY = frozenset(("morning", "afternoon", "evening", "night"))
ADVERBS = frozenset(
    ("also", "again", "then", "now", "later", "earlier", "already", "even", "once", "further", "still", "ever",
     "since", "just", "only", "too", "likewise", "meanwhile", "often", "always", "soon", "thus", "therefore",
     "however", "moreover", "instead", "long", "first", "twice", "yesterday", "today", "tonight", "there", "here",
     "aloud",
     "simply", "rather", "once", "more", "yet", "as", "well", "far", "afterwards", "before", "back", "so",
     "overnight", "nonetheless", "nevertheless", "otherwise", "beforehand", "elsewhere",
     "indeed", "sometimes", "seldom", "anyway", "hence")
)  # fmt: skip
# Verbs after which "to say" is a saying that happened: "went on to insist", "was quick to deny".
CARRIERS = frozenset(
    ("go", "further", "continue", "quick", "pains", "hasten", "rise", "return", "begin", "proceed", "come", "first",
     "latest", "step", "choose", "forward", "on", "swift", "join", "get", "far", "so", "as",
     "supposed", "said", "reported", "heard")
)  # fmt: skip


SAME_IN_PAST = frozenset(("let", "put", "set", "hit", "read", "cut", "bet", "forecast", "cast", "shut", "bid"))
# Common verbs in the present tense that are no plural nouns in news.
PRESENT = frozenset(
    ("needs", "remains", "includes", "means", "belongs", "stands", "depends", "lies", "goes", "comes", "gives",
     "takes",
     "makes", "keeps", "faces", "poses", "contains", "requires", "threatens", "continues", "begins", "runs", "owes",
     "seeks", "knows", "lives", "exists", "serves", "tells", "wants", "insists", "expects", "believes", "considers",
     "rejects", "denies", "accuses", "regards", "estimates", "opposes", "refuses", "becomes", "gets", "leaves",
     "sees",
     "brings", "involves", "prevents", "allows", "covers", "binds", "obliges", "shows", "proves", "follows", "meets")
)  # fmt: skip
# Words whose dictionary form differs though they are no past forms.
NO_PAST = frozenset(
    ("them", "him", "whom", "defence", "offence", "licence", "least", "most", "more", "less", "worse", "worst",
     "best", "better", "further", "teeth", "feet", "children", "people", "bare", "data", "media", "dice",
     "armed", "allied", "dated")
)  # fmt: skip
# What is done with words or plans that are not taken seriously: "shrugged off", "brushed aside"
SCORNS = frozenset(("brush", "shrug", "wave", "ridicule", "mock", "rebuff"))
# "known", "taken", "gone": past participles that are no past tense.
PARTICIPLE_ENDS = ("wn", "en", "ne", "rn", "un")


def is_adverb(item: Item) -> bool:
    """A word that may stand between subject, auxiliary and verb."""
    return item.low in ADVERBS or (item.low.endswith("ly") and len(item.low) > 4 and not item.capital)


def is_time(item: Item) -> bool:
    """A word that names a day, month or stretch of time, or a number."""
    return item.low in DAYS or item.low[:1].isdigit()


def is_finite(found: Items, place: int) -> bool:
    """Whether the item looks like a finite verb: an auxiliary, a past form, or a verb after its pronoun."""
    item = found[place]
    if item.low in FINITE:
        return not (item.capital and (place > 0 or item.low == "may"))  # Theresa May, May
    before = found[place - 1] if place else None
    if before is not None and before.low in SUBJECT_PRONOUNS and before.low not in DETERMINERS and item.low.isalpha():
        return item.low not in ADVERBS | PREPOSITIONS | CONJUNCTIONS
    if before is not None and item.low == "'s":
        return before.low in SUBJECT_PRONOUNS or before.low in ("who", "what", "which")
    if item.low in PRESENT and before is not None:
        return before.low not in DETERMINERS | PREPOSITIONS and not is_adverb(before)
    if before is not None and item.low in SAME_IN_PAST:
        return before.low in ("who", "which", "they", "he", "she", "we", "it")
    if before is not None and (before.low in DETERMINERS or before.low in PREPOSITIONS):
        return False
    if before is not None and before.low in ("be", "been", "being"):
        return False  # the verb in "asked not to be named" is "asked"
    described = place + 1 < len(found) and found[place + 1].low == "by"  # the dates proposed by Oslo
    return is_past(item) and not item.low.endswith(PARTICIPLE_ENDS) and not described


def is_past(item: Item) -> bool:
    """Whether the word looks like a past form: "signed", "left"; not "forces", "leading"."""
    if item.capital or not item.low.isalpha() or item.lemma == item.low or item.low in AUXILIARIES:
        return False
    if item.low in POSSESSIVES or item.low in SUBJECT_PRONOUNS or len(item.low) < 3:
        return False
    return item.low not in NO_PAST and not item.low.endswith(
        ("s", "ing", "men", "er", "est", "self", "ves", "th", "ion", "ment")
    )


def is_third_person(item: Item) -> bool:
    """Whether a word ends as a third person or a plural does, and so is no infinitive."""
    return item.low.endswith("s") and item.low != item.lemma


def has_finite(found: Items, start: int, end: int) -> bool:
    """Whether a finite verb stands in the range."""
    return any(is_finite(found, place) for place in range(start, end))
