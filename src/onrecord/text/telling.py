"""The telling head: the words in which a report tells, in its own voice, what an annotator would keep as evidence.

"The last troops left on Monday" among what everybody said about leaving. The head sees each word piece beside the
mean of its sentence and of the whole text, and mixes neighbours.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np

from onrecord.model import Span
from onrecord.text.decoding import Run, bare, by_word, span, word_numbers
from onrecord.text.encoder import Encoding, softmax
from onrecord.text.linking import Floats
from onrecord.text.wordpieces import Ints

OUTSIDE, BEGIN, INSIDE = range(3)
KERNEL = 7
# Chosen on the tuning texts (training/README.md): a piece goes with its neighbours, their mean is enough for a fact,
# and the least words of one
LOW, ENOUGH, LEAST = 0.16, 0.25, 4
# One or two words between a fact and the next mark belong to it: "the harbour of | Reykjavik."
LEADS_ON = re.compile(r",? (?:and|as|after|because|before|but|so|when|which|while|who)$")
REST = re.compile(r"(?: [^\s.,;:!?—–]+){1,2}(?=[.,;:!?—–])")
# Words that lead to a noun, alone ("to the | harbour"), with one adjective ("for a final | round") or, as verbs of
# giving do, with whoever is given it ("gave the rebels | a last chance")
DETERMINER = "an?|the|its|his|her|their|our|this|these|those"
FUNCTION = f"{DETERMINER}|of|at|by|for|from|in|into|on|to|with|against|between|over|under|during|through|towards?"
LEADS_TO_NOUN = re.compile(
    rf"\b(?:{FUNCTION}|(?:{DETERMINER}) [a-z]+|(?:gave|handed|offered|granted)(?: the| M[a-z]+\.?)? [\w’'-]+)$"
)
NO_NOUN = f"{FUNCTION}|and|or|but|as|that|who|which|when|while|after|before|was|were|is|are|had|has"
NOUNS = re.compile(rf"(?: (?:{DETERMINER})\b)?(?: (?!(?:{NO_NOUN})\b)(?![a-z]+(?:ed|ing|ly)\b)[\w’'-]+){{1,3}}")
LEADER = re.compile(rf"(?:,? (?:{FUNCTION}))+$")
# ", hours | after the vote" goes with what follows
MEASURE = re.compile(r",(?: [\w-]+){0,2} (?:minute|hour|day|week|month|year)s?$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A fact that the report tells itself, and how likely its words are such, 0 to 1."""

    span: Span
    score: float


class Telling:
    """The head over one report, worked out once; `facts` are those that the text tells in its own voice, in order."""

    def __init__(self, encoding: Encoding) -> None:
        self.encoding = encoding
        self.words = word_numbers(encoding.pieces, encoding.text)
        # a reader of an earlier recipe has no such head
        able = bool(len(encoding.pieces)) and "told.piece" in encoding.weights
        nothing = np.eye(3, dtype=np.float32)[np.zeros(len(encoding.pieces), dtype=np.int64)]
        self.p = by_word(softmax(scores(encoding)), self.words) if able else nothing
        self.facts = self._facts()

    def _facts(self) -> list[Told]:
        """The facts that the text tells in its own voice, in order."""
        p, pieces, text = self.p, self.encoding.pieces, self.encoding.text
        kept = 1 - p[:, OUTSIDE]
        found: list[Told] = []
        for low, high in _runs(kept, p[:, BEGIN] > p[:, INSIDE], pieces.sentence):
            within = bare(span(pieces, (low, high)), text)
            within = whole(within, text) if within else None
            score = float(kept[low:high].mean())
            if within and score >= ENOUGH and self.words[high - 1] - self.words[low] + 1 >= LEAST:
                found.append(Told(span=within, score=round(score, 4)))
        return found

    def chance(self, words: Span) -> float:
        """How likely some words are such a fact, 0 to 1."""
        at = self.encoding.at([words])
        return float(1 - self.p[at, OUTSIDE].mean()) if len(at) else 0.0


def whole(found: Span, text: str) -> Span:
    """The fact up to the end of its phrase and the mark behind it, without words that only lead on."""
    end = found.end
    if LEADS_TO_NOUN.search(text, found.start, end) and (nouns := NOUNS.match(text, end)):
        end = nouns.end()
    if rest := REST.match(text, end):
        return Span(found.start, rest.end())
    for loose in (LEADS_ON, LEADER, MEASURE):
        if cut := loose.search(text, found.start, end):
            end = cut.start()
    return Span(found.start, end)


def scores(encoding: Encoding) -> Floats:
    """The head's scores [pieces, 3]: outside a fact, its first piece, inside it."""
    w, hidden = encoding.weights, encoding.hidden
    mean, count = means(hidden, encoding.pieces.sentence)
    about = np.repeat(mean @ w["told.sentence"], count, axis=0) + hidden.mean(axis=0) @ w["told.text"]
    z = np.maximum(hidden @ w["told.piece"] + w["told.piece.bias"] + about, 0)
    padded = np.pad(z, ((KERNEL // 2, KERNEL // 2), (0, 0)))
    mixed = sum(padded[k : k + len(z)] @ w["told.mix"][k] for k in range(KERNEL)) + w["told.mix.bias"]
    z = z + np.maximum(mixed, 0)
    return np.asarray(z @ w["told.out"] + w["told.out.bias"], dtype=np.float32)


def means(hidden: Floats, sentence: Ints) -> tuple[Floats, Ints]:
    """For each sentence the mean over its pieces, and how many they are; `sentence` has its number for each piece."""
    first = np.flatnonzero(np.diff(sentence, prepend=sentence[0] - 1))
    count = np.diff(np.append(first, len(sentence)))
    return np.asarray(np.add.reduceat(hidden, first, axis=0) / count[:, None], dtype=np.float32), count


def _runs(kept: Floats, opens: np.ndarray, sentence: Ints) -> list[Run]:
    """Stretches of likely pieces, cut between sentences and where a new fact opens."""
    found: list[Run] = []
    for place in np.flatnonzero(kept > LOW).tolist():
        goes_on = found and found[-1][1] == place and sentence[place] == sentence[place - 1]
        if goes_on and not (opens[place] and place - found[-1][0] >= LEAST):
            found[-1] = (found[-1][0], place + 1)
        else:
            found.append((place, place + 1))
    return found
