"""Clauses that tell something as done: the stretches of a sentence that a report tells in its own voice."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from onrecord.events.pledged import HAD_PROMISED
from onrecord.model import Passage, Span, Token

LEAST = 4  # words
MAY = "May"  # the month, not the modal verb
# Words that make a clause no fact: it is open, meant, or somebody's view.
OPEN = frozenset(
    "will would could may might should must can 'll if unless whether according reportedly allegedly ?".split()
)
# What was only to be done: "was supposed to leave by May"
MEANT = frozenset("supposed due scheduled meant slated expected".split())
# "the election had been set for May"
SET_FOR = ["set", "for"]
WERE = frozenset({"was", "were"})
# After "were to": no deed that lay ahead
NO_VERB = frozenset("the a an his her its their this that blame".split())
# Words of saying, which attribution may have missed.
SAYING = frozenset(
    "say tell announce declare claim deny warn vow promise pledge accuse insist argue call urge demand "
    "describe believe think hope expect fear".split()
)
# "kept its promise" is a deed, too
NOUNS, POSSESSIVES = frozenset("promise vow".split()), frozenset("its his her their".split())
# "called off the talks", "called up reservists" are deeds
PARTICLES = frozenset("off up back in out".split())
PAST = frozenset(
    "has have had was were did 've began begun broke came cut drew fell felt fled flew fought gave got grew "
    "held hit kept knew laid led left lost met paid put quit ran rose sank sat sent set shot shut sold spent "
    "stood struck swept threw took went withdrew won wrote rolled".split()
)
NOT_PAST = frozenset("need indeed red hundred speed embed feed seed united armed".split())
# Words that open a clause of their own behind a comma, and those that do so anywhere.
BEHIND_COMMA = frozenset("and but while which who where when as so yet though although with after before".split())
ANYWHERE = frozenset("because after when while although though since until".split())
MARKS = frozenset("; : — –".split())
JOINING = frozenset({",", "and", "which", "where"})
# Units that count from what follows: ", hours", ", a week" after
UNITS = frozenset("minute hour day week month year".split())
# "a paper in" which
LOOSE = frozenset("in of at by on for with to from under".split())


def told(
    sentence: Span, passage: Passage, taken: Sequence[Span], borders: frozenset[int] = frozenset()
) -> list[Span]:
    """The clauses of a sentence that tell something as done and that nobody is made to say.

    "Troops left on Monday, and talks will follow" gives "Troops left on Monday". `taken` are the words of sayings;
    at `borders` sayings begin, with their speaker or their cue: what he did before is told up to there.
    """
    tokens = passage.tokens_in(sentence)
    pieces = [piece for piece in _cut(tokens, borders) if _told(piece)]
    spans = [Span(piece[0].span.start, piece[-1].span.end) for piece in pieces]
    return [span for span in spans if not any(each.overlaps(span) for each in taken)]


def parts(span: Span, passage: Passage) -> list[Span]:
    """The clauses of some words, each with a verb of its own: "the truce was broken | and power lines were cut"."""
    return [Span(piece[0].span.start, piece[-1].span.end) for piece in _cut(passage.tokens_in(span), frozenset())]


def _cut(tokens: Sequence[Token], borders: frozenset[int]) -> list[list[Token]]:
    """The sentence cut into clauses; a piece without a verb of its own stays with the one before.

    `borders` are where a saying begins: "met in Oslo | and promised", "resigned on Monday | , saying", "signed a
    paper in | which Oslo promised".
    """
    pieces: list[list[Token]] = [[]]
    for number, token in enumerate(tokens):
        if pieces[-1] and _verbal(pieces[-1]):
            opens = _opens(tokens, number) and _verbal(_rest(tokens, number))
            if opens or (token.word.lower() in JOINING and _meets(tokens, number + 1, borders)):
                pieces.append([])
        pieces[-1].append(token)
    return [piece for piece in map(_bare, pieces) if len(piece) >= LEAST]


def _meets(tokens: Sequence[Token], number: int, borders: frozenset[int]) -> bool:
    """Whether a saying begins with this word, or with the next one behind an adverb."""
    for token in tokens[number : number + 2]:
        if token.span.start in borders:
            return True
        if not token.word.endswith("ly"):
            break
    return False


def _opens(tokens: Sequence[Token], number: int) -> bool:
    word = tokens[number].word.lower()
    behind = number > 0 and tokens[number - 1].word == ","
    return word in MARKS or word in ANYWHERE or (behind and word in BEHIND_COMMA)


def _rest(tokens: Sequence[Token], number: int) -> Sequence[Token]:
    """The words up to the next place where a clause opens."""
    end = next((place for place in range(number + 1, len(tokens)) if _opens(tokens, place)), len(tokens))
    return tokens[number + 1 : end]


def _bare(piece: Sequence[Token]) -> list[Token]:
    """A clause without the marks and the joining word around it."""
    found = list(piece)
    while found and (not found[0].word[0].isalnum() or found[0].word.lower() in BEHIND_COMMA | ANYWHERE):
        found.pop(0)
    while found and (not found[-1].word[-1].isalnum() or found[-1].word.lower() in LOOSE):
        found.pop()
    if found and found[-1].lemma in UNITS:  # "crossed the border, hours" after the vote
        comma = next((back for back in range(2, 5) if len(found) > back and found[-back].word == ","), None)
        return _bare(found[:-comma]) if comma else found
    return found


def _told(piece: Sequence[Token]) -> bool:
    """Whether a clause tells a fact: a past verb, no open one, nobody saying anything."""
    around = zip_longest([None, *piece], piece, piece[1:])
    said = {
        token.lemma
        for before, token, after in around
        if token is not None
        and (after is None or after.lemma not in PARTICLES)
        and not (token.lemma in NOUNS and before is not None and before.word.lower() in POSSESSIVES)
    }
    forms = {form for token in piece if token.word != MAY for form in (token.word.lower(), token.lemma)}
    return _past(piece) and forms.isdisjoint(OPEN) and said.isdisjoint(SAYING) and not meant(piece)


def meant(tokens: Sequence[Token]) -> bool:
    """Whether the words tell what was to be done, and no deed: "was supposed to sell it", "had promised to leave"."""
    words = [token.word.lower() for token in tokens]
    if len(words) > 1 and words[-2] == "had" and words[-1] in HAD_PROMISED:
        return True  # "as its king had promised"
    return any(
        (word in MEANT or (word in HAD_PROMISED and before == "had")) and after == "to"
        for before, word, after in zip(["", *words], words, words[1:], strict=False)
    ) or _ahead(tokens)


def _ahead(tokens: Sequence[Token]) -> bool:
    """Whether the first verb tells of what lay ahead: "were due in Oslo on Friday", "were to meet"."""
    first = next((number for number, token in enumerate(tokens) if _past_form(token.word)), len(tokens))
    be, *rest = (token.word for token in tokens[first : first + 4]) if first < len(tokens) else ("",)
    if be == "had" and rest[:1] == ["been"] and len(rest) > 1:
        return rest[1] in MEANT or rest[1:] == SET_FOR
    rest = rest[1:] if rest and rest[0].endswith("ly") else rest
    if be not in WERE or not rest:
        return False
    infinitive = len(rest) > 1 and rest[0] == "to" and rest[1].islower() and rest[1] not in NO_VERB
    return infinitive or rest[0] in MEANT or rest[:2] == SET_FOR


def _verbal(tokens: Sequence[Token]) -> bool:
    return _past(tokens) or any(token.lemma in OPEN for token in tokens)


def _past(tokens: Sequence[Token]) -> bool:
    return any(_past_form(token.word) for token in tokens)


def _past_form(word: str) -> bool:
    lower = word.lower()
    return lower in PAST or (lower.endswith("ed") and len(lower) > 4 and lower not in NOT_PAST and word == lower)
