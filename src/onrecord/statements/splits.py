"""Where one content holds several statements: "We accept. If they invade, it shows they were never serious."

Sentences, and clauses that "and" or "but" joins, are tried apart; they are parted only where their acts
differ clearly.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set

from onrecord.attribution.contents import COUNTED
from onrecord.attribution.words import HAVE, SUBJECT_PRONOUNS
from onrecord.codebook.phrases import words
from onrecord.model import Act, Passage, Span, Token, hull
from onrecord.statements.signs import finite

# How far each part's act must be ahead of its next best before it may stand alone. On the tuning passages 0.5 to 3
# differ by less than 0.01 of F1; set with the seed report in view, which gains a statement.
CLEAR = 0.7
# How many characters the model's beginning of a statement may lie from that of a part: a quotation mark and a space.
NEAR = 2
MOSTLY = 0.8
# A part of fewer words is a tag of its neighbour ("make no mistake").
SHORT = 3

LINKING = 3  # words and marks between two parts of one piece: ", and that"

# What opens such a clause, if no mark shows that another follows
DEPENDENT = frozenset(
    "when whenever although though while whereas because since after before until if unless".split()
)
# Of these, what opens no statement of its own behind "he said": "He could not stay, he said, | when Suva had left"
TRAILING = DEPENDENT - frozenset("although though while whereas since".split())
# Several words that do the same
OPENINGS = (
    ("every", "time"),
    ("as", "long", "as"),
    ("so", "long", "as"),
    ("for", "as", "long", "as"),
    ("as", "soon", "as"),
    ("even", "if"),
    ("only", "if"),
    ("only", "when"),
)
VERBS = frozenset("will would shall should must may might can could is are was were has have had".split())
# "had driven them out and | would not let them back"
AHEAD = frozenset("will would".split())
NEGATED = frozenset("not never n't n’t".split())  # "would not sign but | would send an envoy"
# Behind these a verb has no object of its own yet: "has been, is | and will remain"
COPULAS = frozenset("is are was were be been".split())
# Behind a "that" which points: "and that is so", "and that very day"
POINTED = VERBS | COUNTED | frozenset("same very too".split())
ENDS = frozenset(". ; ! ? :".split())
MARKS = frozenset(", ; : – —".split())
JOINS = frozenset('and but or yet although though while whereas that , “ "'.split())

Judge = Callable[[tuple[Span, ...]], tuple[Act, float]]


def split(
    content: tuple[Span, ...],
    passage: Passage,
    judge: Judge,
    *,
    starts: Set[int] = frozenset(),
    told: Sequence[Span] = (),
    clauses: Sequence[Span] = (),
) -> list[tuple[Span, ...]]:
    """The contents of the statements that one content holds, in order.

    `judge` says a part's act and its lead; `starts` are the places where the reading model sees a statement begin.
    `told` are stretches in which somebody else is reported to speak: such a part only leads to what is said of it
    ("Oslo says its boats have left. We do not see that"). `clauses` are what the model takes for conditions: one
    that "he said" cuts off from what hangs on it is no statement.
    """
    parts = _parts(content, passage, starts, clauses)
    if len(parts) < 2:
        return [content]
    judged = [judge(part) for part in parts]
    merged: list[tuple[tuple[Span, ...], Act, float]] = []
    for part, (act, lead) in zip(parts, judged, strict=True):
        alike = merged and (act is merged[-1][1] or lead < CLEAR or merged[-1][2] < CLEAR)
        begins = _begins(part[0], passage, starts) or _is_set_against(merged[-1][0] if merged else (), part, passage)
        if merged and _mostly(merged[-1][0], told):
            merged[-1] = (_join(merged[-1][0], part, passage), act, lead)
        elif alike and not begins:
            before, first, first_lead = merged[-1]
            kept = first if first_lead >= lead else act
            merged[-1] = (_join(before, part, passage), kept, max(first_lead, lead))
        else:
            merged.append((part, act, lead))
    return [spans for spans, _, _ in merged]


def _begins(part: Span, passage: Passage, starts: Set[int]) -> bool:
    """Whether the model sees a statement begin with the part, or with what its "and" or "although" joins."""
    opening = next((token for token in passage.tokens_in(part) if token.lemma not in JOINS), None)
    places = {part.start, opening.span.start if opening else part.start}
    return any(not starts.isdisjoint(range(place - NEAR, place + NEAR + 1)) for place in places)


def _is_set_against(before: Sequence[Span], part: Sequence[Span], passage: Passage) -> bool:
    """Whether "but that" parts two contents of one cue: "said the toll would stay but | that ships would pass".

    Not where it points: ", but that does not mean peace".
    """
    opening = passage.tokens_in(part[0])[:1]
    points = bool(opening) and opening[0].word in POINTED | {"do", "does", "did", "means", "meant"}
    return bool(before) and not points and {"but", "that"} <= _between(before[-1], part[0], passage)


def _mostly(part: tuple[Span, ...], stretches: Sequence[Span]) -> bool:
    """Whether a part holds hardly more than one of some stretches of the text."""
    whole = hull(part)
    return any(whole.covers(each) and len(each) >= MOSTLY * len(whole) for each in stretches)


def _parts(
    content: Sequence[Span], passage: Passage, starts: Set[int], clauses: Sequence[Span]
) -> list[tuple[Span, ...]]:
    """The smallest parts that could be statements: each with a finite verb of its own, and no bare condition."""
    parts: list[tuple[Span, ...]] = []
    for piece in content:
        for number, part in enumerate(_sentences(piece, passage, starts, clauses)):
            tokens = passage.tokens_in(part)
            bare = _mostly((part,), clauses) or (bool(parts) and _mostly(parts[-1], clauses))
            bare = bare or (bool(tokens) and tokens[0].lemma == "that")  # "They prove, he said, that Oslo lied"
            cut = bool(parts) and not number and ENDS.isdisjoint(_between(parts[-1][-1], part, passage))
            bare = bare or (not number and _goes_on(tokens)) or (cut and _is_predicate(tokens))
            if parts and (
                bare
                or len(tokens) < SHORT
                or not _stands_alone(tokens)
                or not _whole(parts[-1], passage, cut=not number)
            ):
                parts[-1] = _join(parts[-1], (part,), passage)
            else:
                parts.append((part,))
    return parts


def _whole(part: Sequence[Span], passage: Passage, *, cut: bool) -> bool:
    """Whether what was read so far could stand alone; a subject or a clause `cut` off by "he said" could not."""
    tokens = [token for span in part for token in passage.tokens_in(span)]
    return _stands_alone(tokens) and not (cut and _is_dependent(tokens))


def _is_dependent(tokens: Sequence[Token]) -> bool:
    """Whether no more than a clause stands here that hangs on another: "When Suva left, | he said, Oslo stayed"."""
    words = [token.word.lower() for token in tokens]
    return _opens(words, DEPENDENT) and not MARKS.intersection(words)


def _goes_on(tokens: Sequence[Token]) -> bool:
    """Whether a clause goes on with the sentence that "he said" cut: "Oslo will stay, he said, | because it must"."""
    return _opens([token.word for token in tokens], TRAILING)


def _between(one: Span, other: Span, passage: Passage) -> set[str]:
    """The words between two spans."""
    return {token.word for token in passage.tokens_in(Span(one.end, max(one.end, other.start)))}


def _is_predicate(tokens: Sequence[Token]) -> bool:
    """Whether "he said" cut a subject off from its verb: "Boats still found there, he said, | will be sunk"."""
    first = next((token for token in tokens if token.word.isalnum()), None)
    return first is not None and first.word in VERBS


def _opens(words: Sequence[str], openers: Set[str]) -> bool:
    """Whether words open with one that makes the clause hang on another."""
    return bool(words) and (words[0] in openers or any(tuple(words[: len(each)]) == each for each in OPENINGS))


def _stands_alone(tokens: Sequence[Token]) -> bool:
    number, time = finite(words(tokens))
    return number is not None and time not in {"infinitive", "verbless"}


def _sentences(piece: Span, passage: Passage, starts: Set[int], clauses: Sequence[Span]) -> list[Span]:
    """A piece cut after its full stops, at ", and that", ", that" and "; ", at an "and that" of the same cue, where
    "had done" goes on with "and would", and at an "and" where the model sees another statement begin.
    """
    found, start = [], piece.start
    tokens = passage.tokens_in(piece)
    for number, token in enumerate(tokens[:-1]):
        follow = tokens[number + 1]
        if token.word in {".", "!", "?", ";"}:
            end = token.span.end if token.word in {"?", "!"} else token.span.start
            found.append(Span(start, end))
            start = follow.span.start
        elif token.word == "," and follow.lemma in {"and", "but"} and number + 3 < len(tokens):
            beyond = tokens[number + 3 if tokens[number + 2].lemma == "that" else number + 2]
            found.append(Span(start, token.span.start))
            start = beyond.span.start
        elif token.word == "," and follow.lemma == "that" and number + 3 < len(tokens):
            found.append(Span(start, token.span.start))
            start = tokens[number + 2].span.start
        elif token.lemma in {"and", "but"} and token.span.start > start:
            beyond = tokens[number + 2] if follow.lemma == "that" and number + 2 < len(tokens) else follow
            before = [each for each in tokens[:number] if each.span.start >= start]
            parted = _is_clause_of_cue(before, tokens[number + 1 :]) or _looks_ahead(before, token, follow)
            inside = any(clause.start < token.span.start < clause.end for clause in clauses)
            if beyond.span.start in starts or (parted and not inside):
                found.append(Span(start, tokens[number - 1].span.end))
                start = beyond.span.start
    found.append(Span(start, piece.end))
    return [span for span in found if len(span)]


def _is_clause_of_cue(before: Sequence[Token], behind: Sequence[Token]) -> bool:
    """Whether "and that" opens another clause that the cue says: "said the truce held but | that Oslo would fight".

    Not where it goes on with a "that" inside, and not where it points: "and that decision", "but that is so".
    """
    heads = [token.lemma for token in behind[:2]]
    if len(heads) < 2 or heads[0] != "that" or heads[1] in POINTED:
        return False
    return all(token.lemma != "that" for token in before) and not _opens([token.lemma for token in before], DEPENDENT)


def _looks_ahead(before: Sequence[Token], joint: Token, follow: Token) -> bool:
    """Whether what was done goes on with what will be: "had driven the rebels out and | would not let them back".

    So does what will not be with what will: "it would not sign but | would send an envoy".
    """
    number, _ = finite(words(before))
    shared = before[-1:] and before[-1].lemma in COPULAS  # "has been, is and will remain so"
    if follow.lemma not in AHEAD or shared or number is None:
        return False
    behind = [token.lemma for token in before[number + 1 : number + 2]]
    refused = joint.lemma == "but" and before[number].lemma in AHEAD and not NEGATED.isdisjoint(behind)
    own = before[0].word.lower() in SUBJECT_PRONOUNS  # of a side that is named the rest would lose it
    return (refused and own) or before[number].lemma in HAVE


def _join(before: tuple[Span, ...], part: tuple[Span, ...], passage: Passage) -> tuple[Span, ...]:
    """Two parts as one content again: what lay between them inside a piece comes back, but no "he said"."""
    last, first = before[-1], part[0]
    between = [token.lemma for token in passage.tokens_in(Span(last.end, max(last.end, first.start)))]
    if len(between) <= LINKING and all(word in JOINS or not word.isalnum() for word in between):
        return (*before[:-1], Span(last.start, first.end), *part[1:])
    return (*before, *part)
