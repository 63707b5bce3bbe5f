"""What words are about that do not say it themselves: "it", "the charge", "any part in the attacks".

A denial is about the claim it denies, a refusal about the offer it answers, where a link or the text says which;
other words are read in the sentence they stand in.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from onrecord.ledger import Query, Store
from onrecord.links.copies import counted_once
from onrecord.model import Act, Entry, LinkType, Matter, Report, Span, hull
from onrecord.text.paragraphs import paragraphs
from onrecord.text.sentences import sentences

# Words that lean on others, in a statement of at most SHORT words: "it had given any assurance", "such claims were
# wrong"
LEANING = frozenset("it this that these those them such so any".split())
SHORT = 6
# So few say little, one or two in any case, more if they name nobody: "was false" against "Greeks to vote No"
FEW, LEAST = 4, 2
# A capital in front of these names nobody: "The charge"
OPENERS = LEANING | frozenset("the a an there we i he she they his her its their our no not all to".split())
# Where fewer words stand before them, beside who said it, what they lean on was named in the sentence before
ADDS = 4
# How many characters are kept before and behind them
BEFORE, BEHIND = 150, 60
# How far around the words their sentence is looked for
WINDOW = 2000  # characters
# The link that leads to what a statement is about, by its act
LEADS = {Act.DENIAL: LinkType.DISPUTES, Act.REFUSAL: LinkType.ANSWERS}


def bare(words: str) -> bool:
    """Whether the words alone leave open what is spoken of."""
    each = [word.strip("“”\"'‘’.,;:()") for word in words.split()]
    if len(each) <= SHORT and LEANING & {word.lower() for word in each}:
        return True
    named = any(word[:1].isupper() and word.lower() not in OPENERS for word in each)
    return len(each) <= (LEAST if named else FEW)


def matters(store: Store, entries: Iterable[Entry], as_of: date | None) -> dict[str, Matter]:
    """For each entry that somebody said in bare words, by its id, what they are about as of a day."""
    asked = [entry for entry in entries if entry.statement.speaker and bare(entry.words)]
    answered = _answered(store, [entry for entry in asked if entry.statement.act in LEADS], as_of)
    reports = {id: store.report(id) for id in {entry.statement.report for entry in asked}}
    found: dict[str, Matter] = {}
    for entry in asked:
        other, report = answered.get(entry.id), reports[entry.statement.report]
        if other is not None:
            found[entry.id] = Matter(words=other.shown, other=other)
        elif report is not None:
            found[entry.id] = Matter(words=sentence(entry, report))
    return found


def _answered(store: Store, asked: Sequence[Entry], as_of: date | None) -> dict[str, Entry]:
    """The statement that each denies or turns down: the one told inside it, else the one it is linked to most surely.

    One told before it, if it is linked to any; one in bare words itself says nothing more.
    """
    mine = {entry.id: entry for entry in asked}
    found: dict[str, Entry] = {}
    joined = sorted(counted_once(store, store.links(mine), as_of=as_of), key=lambda link: -link.confidence)
    ends = {end for link in joined for end in (link.later, link.earlier)}
    known = {other.id: other for other in store.by_ids(ends, as_of=as_of) if not bare(other.words)}
    pairs = [
        (mine[one], known[other])
        for link in joined
        for one, other in ((link.later, link.earlier), (link.earlier, link.later))
        if one in mine and other in known and link.type is LEADS[mine[one].statement.act]
    ]
    for one, other in sorted(pairs, key=lambda pair: _ahead(*pair)):
        found.setdefault(one.id, other)
    for report in {entry.statement.report for entry in asked}:
        for inner in store.entries(Query(report=report)):
            if inner.statement.within in mine and not bare(inner.words):
                found[inner.statement.within] = inner
    return found


def _ahead(one: Entry, other: Entry) -> bool:
    """Whether the other is told only after the one."""
    if one.statement.report != other.statement.report:
        return other.published > one.published
    mine, its = (min((span.start for span in each.statement.content), default=0) for each in (one, other))
    return its > mine


def sentence(entry: Entry, report: Report) -> str:
    """The sentence that an entry's words stand in, shortened around them.

    Where it begins with them, or with who said them ("Oslo denied it on Monday"), the one before it as well.
    """
    statement, text = entry.statement, report.text
    if not statement.content:
        return entry.words
    own = hull(statement.content)
    near = Span(max(own.start - WINDOW, 0), min(own.end + WINDOW, len(text)))
    stretches = [
        Span(max(each.start, near.start), min(each.end, near.end)) for each in paragraphs(text) if each.overlaps(near)
    ]
    found = [each for stretch in stretches for each in sentences(text, stretch)]
    *earlier, start = [each.start for each in found if each.start <= own.start] or [own.start]
    source = statement.speaker.span if statement.speaker else None
    heads = [span for span in (*statement.cue, *([source] if source else [])) if start <= span.start < own.start]
    before = Span(start, own.start).of(text).split()
    if earlier and len(before) - sum(len(span.of(text).split()) for span in heads) < ADDS:
        start = earlier[-1]
    end = next((each.end for each in found if each.end >= own.end), own.end)
    return _around(text, Span(start, end), own)


def _around(text: str, whole: Span, own: Span) -> str:
    """The words of a stretch on one line, cut at words' ends where they run on far before or behind some of them."""
    before, behind = " ".join(text[whole.start : own.start].split()), " ".join(text[own.end : whole.end].split())
    if len(before) > BEFORE:
        before = "… " + before[-BEFORE:].partition(" ")[2]
    if len(behind) > BEHIND:
        behind = behind[:BEHIND].rpartition(" ")[0].rstrip(",;:") + " …"
    glue = "" if text[own.end : own.end + 1].strip() else " "
    return f"{before} {' '.join(own.of(text).split())}{glue}{behind}".strip()
