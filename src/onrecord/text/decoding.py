"""Scores of pieces become runs of pieces, and runs become character spans on word borders."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from onrecord.model import Span
from onrecord.text.linking import Floats
from onrecord.text.wordpieces import Ints, Pieces

Run = tuple[int, int]
_EDGE = ' \t\n,.;:"\u201c\u201d\u00ab\u00bb'
_BARE = _EDGE + "\u2018\u2019'"


def word_numbers(pieces: Pieces, text: str) -> Ints:
    """The running number of the word that each piece belongs to."""
    glued = [
        i > 0
        and pieces.start[i] == pieces.end[i - 1]
        and text[pieces.start[i]].isalnum()
        and text[pieces.end[i - 1] - 1].isalnum()
        for i in range(len(pieces))
    ]
    return np.cumsum(~np.array(glued, dtype=bool)).astype(np.int64) - 1


def by_word(probabilities: Floats, words: Ints) -> Floats:
    """Each piece with the mean of its word, so that no border falls inside one."""
    if not len(words):
        return probabilities
    first = np.flatnonzero(np.diff(words, prepend=words[0] - 1))
    count = np.diff(np.append(first, len(words)))
    means = np.add.reduceat(probabilities, first, axis=0) / count[:, None]
    return np.asarray(np.repeat(means, count, axis=0), dtype=np.float32)


def runs(flags: np.ndarray, gap: int = 0) -> list[Run]:
    """The stretches of true flags; stretches at most `gap` apart are one."""
    edges = np.flatnonzero(np.diff(np.concatenate(([0], flags.astype(np.int8), [0]))))
    found: list[Run] = []
    for begin, end in edges.reshape(-1, 2).tolist():
        if found and begin - found[-1][1] <= gap:
            found[-1] = (found[-1][0], end)
        else:
            found.append((begin, end))
    return found


def stretches(probability: Floats, low: float, high: float) -> list[Run]:
    """Runs above `low` that reach `high` somewhere; a hole of one faint piece is closed."""
    flags = probability > low
    for begin, end in runs(~flags):
        if end - begin == 1 and begin > 0 and end < len(flags) and probability[begin] > low / 3:
            flags[begin] = True
    return [run for run in runs(flags) if probability[run[0] : run[1]].max() > high]


def tagged(begin: Floats, inside: Floats, words: Ints, threshold: float) -> list[Run]:
    """Runs of a BIO head: pieces whose summed probability passes the threshold, cut where a new one begins."""
    out: list[Run] = []
    for low, high in runs(begin + inside > threshold):
        start = low
        for i in range(low + 1, high):
            if begin[i] > inside[i] and begin[i] > 0.5 and words[i] != words[i - 1]:
                out.append((start, i))
                start = i
        out.append((start, high))
    return out


def labelled(p: Floats, labels: Sequence[str]) -> list[int]:
    """The likeliest label of each word, by number, where nothing goes on that has not begun (Viterbi 1967).

    `p` [words, labels] are probabilities; `labels` are "O" and a "B-" and an "I-" for each kind: "I-PER" stands
    behind "B-PER" or "I-PER" alone.
    """
    if not len(p):
        return []
    barred = np.array([[0.0 if _follows(one, other) else -np.inf for other in labels] for one in labels])
    gains = np.log(np.maximum(p, 1e-9))
    score, came = gains[0] + barred[labels.index("O")], []
    for gain in gains[1:]:
        reached = score[:, None] + barred
        came.append(reached.argmax(axis=0))
        score = reached.max(axis=0) + gain
    best = [int(score.argmax())]
    for back in reversed(came):
        best.append(int(back[best[-1]]))
    return best[::-1]


def _follows(one: str, other: str) -> bool:
    return not other.startswith("I-") or one[2:] == other[2:]


def span(pieces: Pieces, run: Run, base: int = 0) -> Span:
    """The characters of a run of pieces."""
    return Span(int(pieces.start[base + run[0]]), int(pieces.end[base + run[1] - 1]))


def bare(found: Span, text: str) -> Span | None:
    """The span without the marks and spaces at its edges; None if nothing is left.

    A closing mark stays where its opening mark is inside the span: `up to "him"` keeps both.
    """
    start, end = found.start, found.end
    while start < end and text[start] in _BARE and not _kept(text, start, end, start):
        start += 1
    while start < end and text[end - 1] in _BARE and not _kept(text, start, end, end - 1):
        end -= 1
    return Span(start, end) if end > start else None


def _kept(text: str, start: int, end: int, at: int) -> bool:
    """An apostrophe inside or at the end of a word ("the ministers' plan") is part of it."""
    return text[at] in "\u2019'" and start < at < end - 1
