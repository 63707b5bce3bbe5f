"""The reading model's attributions and statements: cues first, then the source and content of each."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np

from onrecord.model import Span
from onrecord.text.decoding import Run, bare, by_word, runs, span, stretches, tagged, word_numbers
from onrecord.text.encoder import Encoding, softmax
from onrecord.text.linking import LEDGER, POLNEAR, Floats, Linker
from onrecord.text.wordpieces import Ints


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Thresholds, chosen on the tuning parts of the corpora (training/README.md), never on the measured ones."""

    cue: float = 0.40  # summed probability of a cue's pieces
    faint: float = 0.10  # the same where a quotation would otherwise have no source
    low: float = 0.35  # a piece goes with its neighbours into source or content
    high: float = 0.50  # some piece of a source or content reaches this
    start: float = 0.50  # a new statement begins inside the content of one cue
    clause: float = 0.40  # a piece goes into a condition
    least: float = 0.30  # score below which an attribution is dropped
    virtual: float = 0.40  # a statement that has no cue
    narration: float = 0.50  # a plain fact that the ledger keeps
    yields: float = 0.75  # a piece less sure than this goes to the cue that is surer of it


MOST = 0.8  # share of a quotation that makes it wholly content
MARKS = "\"\u201d\u00bb\u2019'"
TOGETHER = 32  # cues whose scores become probabilities in one step
LONG_QUOTE = 4  # words from which a quotation must have a source
SETTINGS = {
    POLNEAR: Settings(cue=0.5, faint=0.05, low=0.35, least=0.6, yields=1.0),
    LEDGER: Settings(cue=0.45, low=0.35, high=0.7, least=0.4, virtual=0.3, yields=1.0),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One attribution or statement as the model reads it. `kind` is "cue", "virtual" (no cue) or "narration"."""

    cue: tuple[Span, ...]
    source: tuple[Span, ...]
    content: tuple[Span, ...]
    conditions: tuple[Span, ...] = ()
    kind: str = "cue"
    score: float = 1.0


@dataclass(frozen=True, slots=True)
class Support:
    """How far the token heads take words for the source, cue and content that an attribution makes of them."""

    encoding: Encoding

    def __call__(self, source: Span | None, cue: Sequence[Span], content: Sequence[Span]) -> dict[str, float]:
        """Mean probabilities, 0 to 1, by the heads of either manner of annotating (`ledger`, `polnear`)."""
        tokens = self.encoding.tokens
        said, by, who = (self.encoding.at(spans) for spans in (content, cue, [source] if source else []))
        out: dict[str, float] = {}
        for letter, name in (("l", "ledger"), ("p", "polnear")):
            saying, cueing = tokens[f"content_{letter}"][:, 1], 1 - tokens[f"cue_{letter}"][:, 0]
            out |= {
                f"content is content, {name}": _mean(saying[said]),
                f"cue is cue, {name}": _mean(cueing[by]),
                f"source is source, {name}": _mean(tokens[f"source_{letter}"][who, 1]),
                f"content holds a cue, {name}": float(cueing[said].max(initial=0.0)),
                f"cue is content, {name}": _mean(saying[by]),
            }
        return out


def _mean(values: Floats) -> float:
    """The mean, 0 of nothing."""
    return float(values.mean()) if len(values) else 0.0


@dataclass(frozen=True, slots=True)
class Linked:
    """What the link head says about one cue; the arrays begin at piece `low`."""

    kind: str
    cue: Run
    score: float
    low: int
    source: Floats
    start: Floats
    content: Floats
    more: Floats
    clause: Floats


def attributions(encoding: Encoding, text: str | None = None, settings: Settings = SETTINGS[POLNEAR]) -> list[Found]:
    """Attributions as PolNeAR annotates them: one per cue, marks included in the content."""
    candidates = [_attribution(encoding, linked, settings) for linked in link(encoding, POLNEAR, settings)]
    sure = [f for f in candidates if f.content and f.score >= settings.least]
    return sure + _for_quotations(encoding, sure, settings)


def _attribution(encoding: Encoding, linked: Linked, settings: Settings) -> Found:
    return Found(
        cue=(span(encoding.pieces, linked.cue),),
        source=_pieces(encoding, linked, linked.source, settings),
        content=_to_marks(encoding, _pieces(encoding, linked, linked.content, settings)),
        score=round(linked.score * _sureness(linked.content, settings.low), 4),
    )


def _to_marks(encoding: Encoding, content: tuple[Span, ...]) -> tuple[Span, ...]:
    """Content that holds most of a quotation is widened to the whole of it, marks included."""
    out: list[Span] = []
    for part in content:
        start, end = part.start, part.end
        for a, b in encoding.quotations:
            if min(part.end, b) - max(part.start, a) >= MOST * (b - a):
                start, end = min(start, a - 1), max(end, b + (encoding.text[b : b + 1] in MARKS))
        if out and start <= out[-1].end:
            start, end = out[-1].start, max(end, out.pop().end)
        out.append(Span(start, end))
    return tuple(out)


def _for_quotations(encoding: Encoding, sure: list[Found], settings: Settings) -> list[Found]:
    """Fainter attributions for the quotations of some length that no sure one holds."""
    open_quotes = [
        quote
        for quote in (Span(a, b) for a, b in encoding.quotations)
        if len(quote.of(encoding.text).split()) >= LONG_QUOTE and not _held(quote, sure)
    ]
    out: list[Found] = []
    if open_quotes:
        known = {f.cue for f in sure}
        for linked in link(encoding, POLNEAR, replace(settings, cue=settings.faint)):
            found = _attribution(encoding, linked, settings)
            fits = [q for q in open_quotes if _held(q, [found]) and not _held(q, out)]
            if fits and found.source and not any(a.overlaps(b) for k in known for a in k for b in found.cue):
                out.append(found)
    return out


def _held(quote: Span, found: Sequence[Found]) -> bool:
    """Whether half of the quotation lies in the content of one of them."""
    shared = (sum(max(0, min(quote.end, c.end) - max(quote.start, c.start)) for c in f.content) for f in found)
    return any(2 * length >= len(quote) for length in shared)


def statements(encoding: Encoding, text: str | None = None, settings: Settings = SETTINGS[LEDGER]) -> list[Found]:
    """Statements as the ledger holds them: split where one cue carries several, marks left out, conditions beside."""
    out: list[Found] = []
    for linked in link(encoding, LEDGER, settings):
        out += [found for found in _split(encoding, linked, settings) if found.score >= settings.least]
    return out


def link(encoding: Encoding, domain: int, settings: Settings) -> list[Linked]:
    """The cues of the text in order, each with the link head's probabilities; doubtful pieces are shared out."""
    if not len(encoding.pieces):
        return []
    words = word_numbers(encoding.pieces, encoding.text)
    p = by_word(encoding.tokens["cue_p" if domain == POLNEAR else "cue_l"], words)
    cues = [
        ("cue", run, float(p[run[0] : run[1], 1:3].sum(axis=1).max()))
        for run in tagged(p[:, 1], p[:, 2], words, settings.cue)
    ]
    if domain == LEDGER:
        for kind, column, threshold in (("virtual", 3, settings.virtual), ("narration", 4, settings.narration)):
            cues += [(kind, run, float(p[run[0], column])) for run in runs(p[:, column] > threshold)]
    linker = Linker(encoding.pieces, encoding.hidden, encoding.weights, domain)
    cues.sort(key=lambda c: c[1])
    out: list[Linked] = []
    for first in range(0, len(cues), TOGETHER):
        some = cues[first : first + TOGETHER]
        found = _probabilities([linker.scores(cue) for _, cue, _ in some], words)
        out += [
            Linked(kind, cue, score, low, q[1], q[2], q[2] + q[3], q[4], q[6] + q[7])
            for (kind, cue, score), (low, q) in zip(some, found, strict=True)
        ]
    kept = _unclaimed(out) if domain == LEDGER else out  # PolNeAR has no cue of several pieces
    _share(kept, settings)
    return kept


def _probabilities(scores: Sequence[tuple[int, Floats, Floats]], words: Ints) -> Iterator[tuple[int, Floats]]:
    """For each cue its first piece and a row for each label; several at once, as a step costs hardly more."""
    own = len(words)  # sets the words of one cue apart from those of the next
    numbers = [words[low : low + len(roles)] + own * cue for cue, (low, roles, _) in enumerate(scores)]
    roles, clauses = (softmax(np.concatenate([each[part] for each in scores])) for part in (1, 2))
    rows = by_word(np.hstack([roles, clauses]), np.concatenate(numbers)).T
    place = 0
    for low, here, _ in scores:
        yield low, rows[:, place : place + len(here)]
        place += len(here)


def _unclaimed(linked: list[Linked]) -> list[Linked]:
    """Without the cues that an earlier, surer cue claims as more of itself ("asked if ... he shook his head")."""
    out: list[Linked] = []
    reach = max((len(each.more) for each in linked), default=0)
    for this in linked:
        near = bisect_right(out, this.cue[0] - reach, key=lambda other: other.cue[0])  # cues are in order
        if not any(_claims(other, this) for other in out[near:]):
            out.append(this)
    return out


def _claims(other: Linked, this: Linked) -> bool:
    return bool(
        other.cue[1] <= this.cue[0] < other.low + len(other.more)
        and other.score >= this.score
        and other.more[this.cue[0] - other.low : this.cue[1] - other.low].mean() > 0.5
    )


def _share(linked: list[Linked], settings: Settings) -> None:
    """Take from each cue the doubtful pieces that another cue, not one nested in its content, is surer of."""
    before = [this.content.copy() for this in linked]
    # only cues this near can speak of the same pieces: a long report must not compare all with all
    reach = 2 * max((len(content) for content in before), default=0)
    for i, this in enumerate(linked):
        best = np.zeros_like(this.content)
        for k in _near(linked, i, reach):
            low = max(this.low, linked[k].low)
            high = min(this.low + len(before[i]), linked[k].low + len(before[k]))
            if low < high and not _nested(before[i], this.low, linked[k].cue):
                mine = best[low - this.low : high - this.low]
                np.maximum(mine, before[k][low - linked[k].low : high - linked[k].low], out=mine)
        this.content[(best > this.content) & (this.content < settings.yields)] = 0


def _near(linked: list[Linked], i: int, reach: int) -> Iterator[int]:
    """The numbers of the other cues that begin within `reach` pieces of cue `i`; cues are in order."""
    for step in (-1, 1):
        k = i + step
        while 0 <= k < len(linked) and abs(linked[k].cue[0] - linked[i].cue[0]) <= reach:
            yield k
            k += step


def _nested(content: Floats, low: int, cue: Run) -> bool:
    """Whether a cue lies inside a content."""
    start, end = max(cue[0] - low, 0), max(cue[1] - low, 0)
    return end <= len(content) and start < end and float(content[start:end].mean()) > 0.5


def _pieces(encoding: Encoding, linked: Linked, probability: Floats, settings: Settings) -> tuple[Span, ...]:
    found = stretches(probability, settings.low, settings.high)
    return tuple(span(encoding.pieces, run, linked.low) for run in found)


def _sureness(probability: Floats, low: float) -> float:
    held = probability[probability > low]
    return float(held.mean()) if len(held) else 0.0


def _split(encoding: Encoding, linked: Linked, settings: Settings) -> list[Found]:
    """The statements of one cue."""
    groups: list[list[Run]] = []
    for begin, end in stretches(linked.content, settings.low, settings.high):
        inner = (i for i in range(begin + 1, end) if linked.start[i] > settings.start)
        borders = [begin, *(i for i in inner if _opens_word(encoding, linked.low + i)), end]
        for k, (a, b) in enumerate(pairwise(borders)):
            if not groups or k or linked.start[a] > settings.start:
                groups.append([])
            groups[-1].append((a, b))
    source = () if linked.kind == "narration" else _pieces(encoding, linked, linked.source, settings)
    more = [run for run in runs(linked.more > 0.5) if run[0] + linked.low >= linked.cue[1]]
    first = (linked.cue[0] - linked.low, linked.cue[1] - linked.low)
    cue = tuple(span(encoding.pieces, run, linked.low) for run in (first, *more)) if linked.kind == "cue" else ()
    clauses = stretches(linked.clause, settings.clause, settings.high)
    out = []
    for group in groups:
        content = _bare(encoding, linked, group)
        if content:
            inside = [c for c in clauses if any(a < c[1] and c[0] < b for a, b in group)]
            score = linked.score * float(np.mean([linked.content[a:b].mean() for a, b in group]))
            conditions = _bare(encoding, linked, inside)
            out.append(Found(cue=cue, source=source, content=content, conditions=conditions,
                             kind=linked.kind, score=round(score, 4)))  # fmt: skip
    return out


def _opens_word(encoding: Encoding, piece: int) -> bool:
    """Whether a piece begins a word: all pieces of a word have one score, and only its first can be a border."""
    start = int(encoding.pieces.start[piece])
    return not (start and encoding.text[start - 1].isalnum() and encoding.text[start].isalnum())


def _bare(encoding: Encoding, linked: Linked, group: Sequence[Run]) -> tuple[Span, ...]:
    spans = (bare(span(encoding.pieces, run, linked.low), encoding.text) for run in group)
    return tuple(s for s in spans if s)
