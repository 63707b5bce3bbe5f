"""Texts become training windows: arrays of word pieces with the labels that fall inside."""

from __future__ import annotations

import random
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np

from labels import NAMES
from onrecord.text import telling
from onrecord.text.wordpieces import TYPE_SOURCE, TYPE_TARGET, Pieces, cut
from sources import Sides, Text

Range = tuple[int, int]
Array = Any
LENGTH = 318  # pieces a window; the encoder adds its two special ones
OVERLAP = 48
MARGIN = 12  # a cue nearer than this to a cut edge is not asked for its source and content


@dataclass
class Anchor:
    """A cue in pieces, with what hangs on it."""

    cue: Range
    more: list[Range]
    source: list[Range]
    contents: list[list[Range]]
    conditions: list[Range]


@dataclass
class Span:
    """A statement in pieces: the input of the span heads, with its labels (-1 where there is none)."""

    content: list[Range]
    cue: list[Range]
    source: list[Range]
    condition: Range | None
    labels: tuple[int, ...]  # act, event, status, negated, must, condition event
    sides: Sides | None = None
    item: int = 0  # which of the texts joined in a window it belongs to
    speaker: str | None = None
    meant: str | None = None


@dataclass
class Mention:
    """A naming of a side, in pieces."""

    at: Range
    code: str
    item: int = 0


@dataclass
class Window:
    """Pieces and labels; `unary` holds one label a piece for each token head that is trained on it."""

    domain: str
    pieces: Pieces
    unary: dict[str, Array]
    anchors: list[Anchor] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    namings: list[Mention] = field(default_factory=list)
    people: list[Mention] = field(default_factory=list)
    pair: tuple[Range, Range] = ((0, 0), (0, 0))
    root: int = -1

    def __len__(self) -> int:
        return len(self.pieces)


def prepare(text: Text, tokenizer: Any) -> Window:
    """The whole text as one (long) window."""
    pieces = cut(text.text, tokenizer)

    def at(span: Range) -> Range:
        return (
            int(np.searchsorted(pieces.end, span[0], "right")),
            int(np.searchsorted(pieces.start, span[1], "left")),
        )

    def all_at(spans: list[Range]) -> list[Range]:
        return [x for x in map(at, spans) if x[1] > x[0]]

    n = len(pieces)
    unary: dict[str, Array] = {}
    anchors: list[Anchor] = []
    if text.anchors is not None:
        suffix = "p" if text.domain == "polnear" else "l"
        cues, source, content = np.zeros(n, np.int64), np.zeros(n, np.int64), np.zeros(n, np.int64)
        for a in sorted(text.anchors, key=lambda a: a.cue[0] - a.cue[1]):
            begin, end = at(a.cue)
            if end <= begin:
                continue
            kind = {"cue": 1, "virtual": 3, "narration": 4}[a.kind]
            cues[begin] = kind
            if kind == 1:
                cues[begin + 1 : end] = 2
            anchor = Anchor((begin, end), all_at(a.more_cues), all_at(a.source), [all_at(c) for c in a.contents],
                            all_at(a.conditions))  # fmt: skip
            for x, y in anchor.more:
                cues[x], cues[x + 1 : y] = 1, 2
            for x, y in anchor.source:
                source[x:y] = 1
            for x, y in (r for c in anchor.contents for r in c):
                content[x:y] = 1
            anchors.append(anchor)
        unary = {f"cue_{suffix}": cues, f"source_{suffix}": source, f"content_{suffix}": content}
        if suffix == "l":
            unary["condition"] = np.zeros(n, np.int64)
            for x, y in (r for a in anchors for r in a.conditions):
                unary["condition"][x], unary["condition"][x + 1 : y] = 1, 2
    if text.told is not None:
        unary["told"] = np.full(n, telling.OUTSIDE)
        for ranges in map(all_at, text.told):
            for x, y in ranges:
                unary["told"][x:y] = telling.INSIDE
            if ranges:
                unary["told"][ranges[0][0]] = telling.BEGIN
    if text.names is not None:
        unary["names"] = np.zeros(n, np.int64)
        for a, b, tag in text.names:
            x, y = at((a, b))
            unary["names"][x : x + 1], unary["names"][x + 1 : y] = NAMES.index(f"B-{tag}"), NAMES.index(f"I-{tag}")
    if text.sentences is not None:
        unary["sentence"] = np.isin(np.arange(n), [at((s, s + 1))[0] for s in text.sentences]).astype(np.int64)
    spans = [
        Span(all_at(c.content), all_at(c.cue), all_at(c.source), at(c.condition) if c.condition else None,
             (c.act, c.event, c.status, c.negated, c.must, c.condition_event), c.sides,
             speaker=c.speaker, meant=c.meant)
        for c in text.coded
    ]  # fmt: skip
    named = (
        [Mention(at((a, b)), code) for a, b, code in found if at((a, b))[1] > at((a, b))[0]]
        for found in (text.mentions, text.namings, text.people)
    )
    window = Window(text.domain, pieces, unary, anchors, [s for s in spans if s.content], *named, root=text.root)
    if text.pair:
        window.pair = (at(text.pair[0]), at(text.pair[1])) if text.pair[1][1] else (at(text.pair[0]), (0, 0))
        for (x, y), mark in zip(window.pair, (TYPE_SOURCE, TYPE_TARGET), strict=True):
            pieces.types[x:y] = mark
    return window


def part(window: Window, begin: int, end: int) -> Window:
    """The pieces from `begin` to `end`; anchors near a cut edge and statements that leave it are dropped."""
    if begin == 0 and end == len(window):
        return window
    low = begin + (MARGIN if begin else 0)
    high = end - (MARGIN if end < len(window) else 0)

    def inside(ranges: list[Range]) -> list[Range]:
        clipped = [(max(x, begin) - begin, min(y, end) - begin) for x, y in ranges]
        return [r for r in clipped if r[1] > r[0]]

    anchors = [
        Anchor((a.cue[0] - begin, a.cue[1] - begin), inside(a.more), inside(a.source),
               [inside(c) for c in a.contents], inside(a.conditions))
        for a in window.anchors if low <= a.cue[0] and a.cue[1] <= high
    ]  # fmt: skip
    spans = [
        Span(inside(s.content), inside(s.cue), inside(s.source),
             (s.condition[0] - begin, s.condition[1] - begin) if s.condition else None, s.labels, s.sides,
             speaker=s.speaker, meant=s.meant)
        for s in window.spans
        if all(begin <= x and y <= end for x, y in [*s.content, *s.cue, *([s.condition] if s.condition else [])])
    ]  # fmt: skip
    read, sure, people = (
        [Mention((m.at[0] - begin, m.at[1] - begin), m.code) for m in found if begin <= m.at[0] and m.at[1] <= end]
        for found in (window.mentions, window.namings, window.people)
    )
    p = window.pieces
    pieces = Pieces(*(getattr(p, name)[begin:end] for name in p.__slots__))
    unary = {k: v[begin:end] for k, v in window.unary.items()}
    named = {"mentions": read, "namings": sure, "people": people}
    return replace(window, pieces=pieces, unary=unary, anchors=anchors, spans=spans, **named)


def cuts(window: Window, rng: random.Random | None = None, length: int = LENGTH) -> list[Window]:
    """The window cut at sentence starts into parts that overlap, from a random first cut if `rng` is given.

    Raises ValueError for a length of which half is no longer than the overlap: the cuts would not move on.
    """
    if length // 2 <= OVERLAP:
        raise ValueError(f"windows of {length} pieces are too short for an overlap of {OVERLAP}")
    n = len(window)
    if n <= length:
        return [window]
    sentence = window.pieces.sentence
    starts = np.flatnonzero(np.r_[True, sentence[1:] != sentence[:-1]])
    out, begin = [], 0
    first = rng.randrange(length // 2, length + 1) if rng else length
    while True:
        end = min(n, begin + (first if begin == 0 else length))
        out.append(part(window, begin, end))
        if end == n:
            return out
        before = starts[(starts > begin) & (starts <= end - OVERLAP)]
        begin = int(before[-1]) if len(before) and before[-1] > begin + length // 2 else end - OVERLAP


def pack(windows: list[Window], length: int = LENGTH) -> list[Window]:
    """Short windows of one domain joined, as if they were paragraphs of one text."""
    out: list[Window] = []
    group: list[Window] = []
    size = 0
    for w in windows:
        if group and size + len(w) > length:
            out.append(_join(group))
            group, size = [], 0
        group.append(w)
        size += len(w)
    return [*out, _join(group)] if group else out


def _join(group: list[Window]) -> Window:
    if len(group) == 1:
        return group[0]
    arrays: dict[str, list[Array]] = {name: [] for name in group[0].pieces.__slots__}
    unary: dict[str, list[Array]] = {k: [] for k in group[0].unary}
    anchors: list[Anchor] = []
    spans: list[Span] = []
    named: tuple[list[Mention], list[Mention], list[Mention]] = ([], [], [])
    base = sentence = paragraph = 0

    def move(ranges: list[Range]) -> list[Range]:
        return [(x + base, y + base) for x, y in ranges]

    for item, w in enumerate(group):
        for name, values in arrays.items():
            shift = {"sentence": sentence, "paragraph": paragraph}.get(name, 0)
            values.append(getattr(w.pieces, name) + shift)
        for k, v in unary.items():
            v.append(w.unary[k])
        anchors += [
            Anchor(move([a.cue])[0], move(a.more), move(a.source), [move(c) for c in a.contents], move(a.conditions))
            for a in w.anchors
        ]
        spans += [
            Span(
                move(s.content),
                move(s.cue),
                move(s.source),
                move([s.condition])[0] if s.condition else None,
                s.labels,
                s.sides,
                item,
                s.speaker,
                s.meant,
            )
            for s in w.spans
        ]
        for kept, found in zip(named, (w.mentions, w.namings, w.people), strict=True):
            kept += [Mention(move([m.at])[0], m.code, item) for m in found]
        base += len(w)
        sentence = int(arrays["sentence"][-1][-1]) + 1
        paragraph = int(arrays["paragraph"][-1][-1]) + 1
    pieces = Pieces(**{k: np.concatenate(v) for k, v in arrays.items()})
    labels = {k: np.concatenate(v) for k, v in unary.items()}
    return Window(group[0].domain, pieces, labels, anchors, spans, *named)
