"""The corpora, read into one shape: a text with attributions, statements, names, sentence starts in characters."""

from __future__ import annotations

import csv
import gzip
import json
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import authored
from authored import TUNING_PASSAGES
from labels import ACTS, EVENTS, ROOTS, STATUSES
from mentions import mentions
from onrecord.actors.words import fold, surname

Range = tuple[int, int]
ACCEPTANCE_STORY = "ukraine-2022"  # an acceptance text: neither trained on nor tuned on
TUNING_ARTICLES = 40


@dataclass
class Coded:
    """One statement's labels, the target of the span heads."""

    content: list[Range]
    cue: list[Range]
    source: list[Range]
    act: int
    event: int
    status: int
    negated: int
    condition: Range | None = None
    must: int = -1
    condition_event: int = -1
    sides: Sides | None = None
    speaker: str | None = None  # the speaker's side, "" where he has none
    meant: str | None = None  # the speaker's surname where other words than his name mean him


@dataclass
class Sides:
    """Codes: the speaker's side, who acts in the event, who is acted on, and whom the words are aimed at."""

    own: str | None
    actor: list[str]
    recipient: list[str]
    addressee: str | None


@dataclass
class Anchored:
    """All that hangs on one cue: the target of the link head. `kind` is "cue", "virtual" or "narration"."""

    cue: Range
    kind: str
    more_cues: list[Range] = field(default_factory=list)
    source: list[Range] = field(default_factory=list)
    contents: list[list[Range]] = field(default_factory=list)
    conditions: list[Range] = field(default_factory=list)


@dataclass
class Text:
    """A text with what its corpus annotates; what it does not annotate is None."""

    id: str
    domain: str  # "polnear", "ledger", "ner" or "pairs"
    text: str
    anchors: list[Anchored] | None = None
    coded: list[Coded] = field(default_factory=list)
    told: list[list[Range]] | None = None  # the facts that a story's report tells in its own voice
    names: list[tuple[int, int, str]] | None = None
    mentions: list[tuple[int, int, str]] = field(default_factory=list)  # of sides, with their codes
    namings: list[tuple[int, int, str]] = field(default_factory=list)  # those beyond doubt
    people: list[tuple[int, int, str]] = field(default_factory=list)  # callings by name, with surnames
    sentences: list[int] | None = None
    pair: tuple[Range, Range] | None = None
    root: int = -1


def held_back(stems: list[str]) -> set[str]:
    """Every fifth story in alphabetical order: for measuring only."""
    return set(sorted(set(stems))[4::5])


def polnear(folder: Path, part: str) -> list[Text]:
    """Articles of PolNeAR; `part` is train, tune (the last training articles) or dev."""
    rows = _gzip_rows(folder / "attribution" / ("dev.jsonl.gz" if part == "dev" else "train.jsonl.gz"))
    out = [_article(row) for row in rows]
    if part == "train":
        return out[:-TUNING_ARTICLES]
    return out[-TUNING_ARTICLES:] if part == "tune" else out


def _article(row: dict[str, Any]) -> Text:
    anchors = []
    for a in row["attributions"]:
        cues, content = _spans(a["cue"]), _spans(a["content"])
        if cues:
            anchors.append(Anchored(cues[0], "cue", cues[1:], _spans(a["source"]), [content] if content else []))
    coded = [
        Coded(content, [a.cue, *a.more_cues], a.source, act=-1, event=-1, status=-1, negated=-1)
        for a in anchors
        for content in a.contents
    ]
    return Text(row["id"], "polnear", row["text"], anchors, coded)


def stories(folder: Path, part: str, half: int | None = None) -> list[Text]:
    """Reports of the ledger's stories; `part` is train or held, `half` one half of the stories."""
    rows = _rows(folder / "ledger" / "gold.jsonl")
    held = held_back([row["story"] for row in rows])
    chosen = held if part == "held" else {row["story"] for row in rows} - held - {ACCEPTANCE_STORY}
    return [_annotated(row) for row in rows if row["story"] in chosen and half in (None, authored.half(row["story"]))]


def passages(folder: Path, part: str) -> list[Text]:
    """Short passages of the ledger; `part` is train or tune."""
    rows = _rows(folder / "ledger" / "passages.jsonl")
    return [_annotated(row) for row in rows if (row["id"].split("-")[0] == TUNING_PASSAGES) == (part == "tune")]


def written(part: str, *, stories: bool, half: int | None = None) -> list[Text]:
    """The texts in `data/`: the reports of the stories (or of one `half`), or the rest; `part` as in `authored`."""
    return [
        _annotated(row)
        for row in authored.rows()
        if row["part"] == part and ("story" in row) is stories
        if not stories or half in (None, authored.half(row["story"]))
    ]


def _annotated(row: dict[str, Any]) -> Text:
    groups: dict[Range, Anchored] = {}
    coded = []
    for s in row["statements"]:
        content, cues = _spans(s["content"]), _spans(s["cue"] or [])
        mention = (s["speaker"] or {}).get("mention")
        source = _spans([mention]) if mention else []
        condition = s["condition"]
        clause = _spans([condition["span"]])[0] if condition else None
        kind = "cue" if cues else "virtual" if s["speaker"] else "narration"
        anchor = cues[0] if cues else _virtual(row["text"], content[0][0])
        group = groups.setdefault(anchor, Anchored(anchor, kind))
        group.more_cues += cues[1:]
        group.source += [x for x in source if x not in group.source]
        group.contents.append(content)
        group.conditions += [clause] if clause else []
        coded.append(Coded(
            content, cues or [anchor], source, ACTS.index(s["act"]), *_event(s["event"]), clause,
            -1 if not condition else int(condition["must"]),
            -1 if not condition else _event(condition["event"])[0],
            _sides(s), (s["speaker"]["country"] or "") if s["speaker"] else None, _meant(s),
        ))  # fmt: skip
    found, sure, people = mentions(row["text"], row["published"])
    told = [_spans(s["content"]) for s in row["statements"] if not s["speaker"]] if "story" in row else None
    named = {"mentions": found, "namings": sure, "people": people}
    return Text(row["id"], "ledger", row["text"], list(groups.values()), coded, told, **named)


def _meant(s: dict[str, Any]) -> str | None:
    speaker = s["speaker"]
    if not speaker or not speaker["mention"] or not speaker["name"]:
        return None
    name = surname(speaker["name"])
    return None if name in map(fold, re.findall(r"[\w.'’]+", speaker["mention"]["text"])) else name


def _sides(s: dict[str, Any]) -> Sides | None:
    if not s["event"]:
        return None
    own = s["on_behalf"] or (s["speaker"] or {}).get("country")
    return Sides(own, s["event"]["actor"], s["event"]["recipient"], s["addressee"])


def _event(event: dict[str, Any] | None) -> tuple[int, int, int]:
    if not event:
        return 0, -1, -1
    return EVENTS.index(event["type"]), STATUSES.index(event["status"]), int(event["negated"])


def _virtual(text: str, start: int) -> Range:
    """Where a statement without a cue is anchored: the mark right before it, else its first word."""
    at = start
    while at and text[at - 1].isspace():
        at -= 1
    if at and "\n" not in text[at:start] and text[at - 1] in "\"\u201c\u2018':\u2014\u2013-":
        return at - 1, at
    end = start
    while end < len(text) and text[end].isalnum():
        end += 1
    return start, max(end, start + 1)


def named(folder: Path, part: str) -> list[Text]:
    """Documents of the web treebank with names (PER, ORG, LOC) and sentence starts."""
    tagged = _conll(folder / "ner" / f"{part}.iob2.gz")
    out, text, names, starts, current = [], "", [], [], ""
    for document, sentence, rows in tagged:
        if document != current and text:
            out.append(Text(current, "ner", text, names=names, sentences=starts))
            text, names, starts = "", [], []
        current = document
        base = len(text) + bool(text)
        text = f"{text} {sentence}" if text else sentence
        starts.append(base)
        names.extend((base + a, base + b, tag) for a, b, tag in _name_spans(sentence, rows))
    return [*out, Text(current, "ner", text, names=names, sentences=starts)]


def _conll(path: Path) -> Iterator[tuple[str, str, list[list[str]]]]:
    document, sentence, rows = "", "", []
    for line in gzip.decompress(path.read_bytes()).decode("utf-8").split("\n"):
        if line.startswith("# sent_id"):
            document = line.split("=", 1)[1].strip().rsplit("-", 1)[0]
        elif line.startswith("# text"):
            sentence = line.split("=", 1)[1].strip()
        elif line and not line.startswith("#"):
            rows.append(line.split("\t"))
        elif not line and rows:
            yield document, sentence, rows
            rows = []


def _name_spans(sentence: str, rows: list[list[str]]) -> list[tuple[int, int, str]]:
    out: list[tuple[int, int, str]] = []
    at = 0
    for row in rows:
        found = sentence.find(row[1], at)
        if found < 0:
            continue
        end = at = found + len(row[1])
        if row[2].startswith("B-"):
            out.append((found, end, row[2][2:]))
        elif row[2].startswith("I-") and out:
            out[-1] = (out[-1][0], end, out[-1][2])
    return out


def pairs(folder: Path) -> list[Text]:
    """Sentences of the PLV set with a marked source and target and the root code of what passes between them."""
    out = []
    with (folder / "events" / "PLV_train.tsv").open(encoding="utf-8", newline="") as lines:
        for n, row in enumerate(csv.DictReader(lines, delimiter="\t")):
            text, spans = unmark(row["marked_sentence"])
            pair = (spans.get("s", (0, 0)), spans.get("t", (0, 0)))  # an unnamed recipient is not marked
            out.append(Text(f"plv{n}", "pairs", text, pair=pair, root=ROOTS.index(row["gold_root"])))
    return out


def unmark(marked: str) -> tuple[str, dict[str, Range]]:
    """The sentence without its <s>, <t> marks, and where they stood."""
    text, spans, opened = "", defaultdict(lambda: (0, 0)), {}
    at = 0
    while at < len(marked):
        for tag in ("<s>", "</s>", "<t>", "</t>"):
            if marked.startswith(tag, at):
                name = tag.strip("</>")
                if "/" in tag:
                    spans[name] = (opened[name], len(text))
                else:
                    opened[name] = len(text)
                at += len(tag)
                break
        else:
            text += marked[at]
            at += 1
    return text, dict(spans)


def _spans(raw: list[Any]) -> list[Range]:
    return [(x["start"], x["end"]) if isinstance(x, dict) else (x[0], x[1]) for x in raw]


def _rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def _gzip_rows(path: Path) -> list[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]
