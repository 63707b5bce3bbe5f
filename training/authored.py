"""Texts written for this recipe (`data/`), in the annotated form that `sources` reads.

    python authored.py [TEXTS.jsonl [STORIES.jsonl]]    check every file: prints what it holds, or each fault with its
                                                        place, and exits 1; the files get the texts, and the links and
                                                        standings of the stories, as lines

A file `data/*.json` is a list of items `{"id", "published", "text", "statements"}`. In a statement a span is written
as its words, which must stand in the text once ("words@2" for the second place, "[[words]] in their context" for one
among many); `speaker` is [words, name, code] or null; an event "TYPE ACTORS>RECIPIENTS status [neg] [dates] [q=...]".

A file of `data/stories/` or `data/kept/` is a story: `{"story", "title", "codes", "reports", "links",
"standing"}`. Its reports are items with their text as a list of paragraphs, a link is "TYPE report#statement >
report#statement", the later one first, a standing "day report#statement standing".
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any
from zlib import crc32

DATA = Path(__file__).parent / "data"
TUNING = "w4"
PARTS = {"stories": "train", "kept": "tune"}  # the folders of the stories, and what they are for
TUNING_PASSAGES = "p8"  # the file of the ledger's passages that choices are made on, too
Row = dict[str, Any]


class Fault(ValueError):
    """A statement that cannot be read; the message says where and why."""


def rows(folder: Path = DATA) -> list[Row]:
    """Every item of the folder's files and every report of its stories, with spans as offsets. Raises Fault."""
    found: list[Row] = []
    for path in sorted(folder.glob("*.json")):
        for item in json.loads(path.read_text(encoding="utf-8")):
            found.append({**annotated(item, path), "part": "tune" if for_tuning(item["id"]) else "train"})
    for path in story_files(folder):
        for report in json.loads(path.read_text(encoding="utf-8"))["reports"]:
            item = {**report, "text": "\n\n".join(report["text"])}
            named = {"part": PARTS[path.parent.name], "story": path.stem, "outlet": report["outlet"]}
            found.append({**annotated(item, path), **named})
    return found


def story_files(folder: Path) -> list[Path]:
    """The files of the folder's stories."""
    return [path for name in PARTS for path in sorted(folder.glob(f"{name}/*.json"))]


def annotated(item: Row, path: Path) -> Row:
    """One text with its statements; a Fault names the file and the item."""
    try:
        told = [statement(each, item["text"], item["published"]) for each in item["statements"]]
    except (Fault, KeyError, TypeError, ValueError) as fault:
        raise Fault(f"{path.name}: {item.get('id')}: {fault}") from None
    return {**{key: item[key] for key in ("id", "published", "text")}, "statements": told}


def for_tuning(id: str) -> bool:
    """Every fourth text of the last file, "w4-012" for one: choices are made on them, and no weight is learned."""
    file, number = id.split("-")
    return file == TUNING and int(number) % 4 == 0


def half(story: str) -> int:
    """Which half of the stories one belongs to, for what is learned from one and used on the other."""
    return crc32(story.encode()) // 5 % 2  # so the readers that the tables were learned with were halved


def stories(folder: Path = DATA) -> list[Row]:
    """The links and standings of each story: `{"story", "links", "standing"}`. Raises Fault."""
    return [story(json.loads(path.read_text(encoding="utf-8")), path) for path in story_files(folder)]


def story(told: Row, path: Path) -> Row:
    """A story's links and standings, each end of them a statement that a report of it has."""
    known = {f"{report['id']}#{each['id']}" for report in told["reports"] for each in report["statements"]}
    links, standing = [], []
    for line in told["links"]:
        kind, later, _, earlier = line.split()
        links.append({"type": kind, "from": later, "to": earlier})
    for line in told["standing"]:
        day, id, state = line.split()
        standing.append({"as_of": day, "statement": id, "standing": state})
    named = {link[end] for link in links for end in ("from", "to")} | {each["statement"] for each in standing}
    if strange := sorted(named - known):
        raise Fault(f"{path.name}: no such statement: {', '.join(strange)}")
    return {"story": path.stem, "links": links, "standing": standing}


def statement(told: Row, text: str, published: str) -> Row:
    """One statement in the annotation's form."""
    speaker = told["speaker"]
    mention = speaker and {"mention": located(speaker[0], text), "name": speaker[1], "country": speaker[2]}
    condition = told.get("condition")
    return {
        "id": told["id"],
        "act": told["act"],
        "form": told["form"],
        "speaker": mention or None,
        "on_behalf": told.get("on_behalf", speaker[2] if speaker else None),
        "addressee": told.get("addressee"),
        "cue": several(told.get("cue"), text),
        "content": sorted(several(told["content"], text), key=lambda span: span["start"]),
        "said_on": days(told.get("said_on", published)),
        "within": told.get("within"),
        "event": event(told.get("event")),
        "condition": condition
        and {
            "span": located(condition["span"], text),
            "event": event(condition["event"]),
            "must": condition["must"],
            "by": days(condition.get("by")),
        },
    }


def several(specs: str | list[str] | None, text: str) -> list[Row]:
    return [located(spec, text) for spec in ([specs] if isinstance(specs, str) else specs or [])]


def located(spec: str, text: str) -> Row:
    """Where the words stand: `{"start", "end", "text"}`, in characters."""
    marked = re.fullmatch(r"(.*?)\[\[(.+?)\]\](.*)", spec, re.S)
    numbered = None if marked or spec in text else re.fullmatch(r"(.+)@(\d+)", spec, re.S)
    whole = "".join(marked.groups()) if marked else numbered[1] if numbered else spec
    places = [found.start() for found in re.finditer(rf"(?<!\w){re.escape(whole)}(?!\w)", text)]
    places = places or [found.start() for found in re.finditer(re.escape(whole), text)]
    number = int(numbered[2]) if numbered else 1
    if len(places) < number or (len(places) > 1 and not numbered):
        raise Fault(f"stands {len(places)} times in the text: {spec!r}")
    start = places[number - 1] + (len(marked[1]) if marked else 0)
    words = marked[2] if marked else whole
    return {"start": start, "end": start + len(words), "text": words}


def event(told: str | Row | None) -> Row | None:
    """An event from its line."""
    if told is None or isinstance(told, dict):
        return told
    line, _, number = told.partition(" q=")
    kind, sides, status, *rest = line.split()
    actor, recipient = ([] if part == "-" else part.split(",") for part in sides.split(">"))
    when = next((word for word in rest if word[:1].isdigit()), None)
    value, _, unit = number.partition(" ")
    return {
        "type": kind,
        "actor": actor,
        "recipient": recipient,
        "status": status,
        "negated": "neg" in rest,
        "when": days(when),
        "quantity": {"value": float(value), "unit": unit or None} if number else None,
    }


def days(told: str | list[str] | None) -> list[str] | None:
    """A day or "first..last" as the two days; a Fault if they are no days, or in the wrong order."""
    if told is None:
        return None
    first, _, last = told.partition("..") if isinstance(told, str) else (told[0], "", told[-1])
    try:
        in_order = date.fromisoformat(first) <= date.fromisoformat(last or first)
    except ValueError:
        in_order = False
    if not in_order:
        raise Fault(f"no days: {told!r}; write 2022-02-18 or 2022-02-14..2022-02-18")
    return [first, last or first]


def main() -> None:
    try:
        found, told_stories = rows(), stories()
    except Fault as fault:
        sys.exit(str(fault))
    for path, lines in zip(sys.argv[1:], (found, told_stories), strict=False):
        Path(path).write_text("".join(json.dumps(row) + "\n" for row in lines), encoding="utf-8")
    told = [each for row in found for each in row["statements"]]
    acts = Counter(each["act"] for each in told)
    print(f"{len(found)} texts, {len(told)} statements: {', '.join(f'{n} {act}' for act, n in acts.most_common())}")


if __name__ == "__main__":
    main()
