"""What is read at once: a sentence, or the sentences that one quotation holds together."""

from __future__ import annotations

import re
from bisect import bisect_left

from onrecord.attribution.direct import ROLES
from onrecord.attribution.items import utterances
from onrecord.model import Passage, Span
from onrecord.text.transcripts import AGENCY

# "OSLO, May 4 (Agency) - ", "SKOPJE - ", "MINSK, 4 May. ": where and when a report was sent, before its first words;
# "WATCH. " and other heads in capitals.
_DATELINE = re.compile(
    r"[A-Z]{3,}[A-Z.'’/ -]*(?:, [A-Z0-9][\w. ]{2,20}?(?:, \d{4})?)?(?: ?\([^()\n]{2,40}\)| /[^/\n]{2,40}/)?"
    r"(?: [-–—]{1,2}|\.(?! \d)) "
    r"|[A-Z][\w.'’-]*(?:[ /][A-Z][\w.'’-]*){0,4}(?:, (?:[A-Z][\w.]*|\d{1,2})(?: [\w.]+){0,3}(?:, \d{4})?)?"
    r"(?: ?\([^()\n]{2,40}\)) ?[-–—]{1,2} "
)
# "Oslo/Bergen - Sweden urged ...", in front of a report where a new subject follows; no "Oslo - the capital - said"
_PLACE = re.compile(r"[A-Z][\w.'’-]*(?:[ /][A-Z][\w.'’-]*){0,3} [-–—]{1,2} (?=[A-Z])(?![^.\n]*\s[-–—]{1,2}\s)")

# "NEW DELHI: ", where no other line of the text has such a label: else it says who speaks in a transcript
_LABEL = re.compile(rf"(?m)^[A-Z][A-Z.'’/ -]{{3,}}(?: ?{AGENCY})?: ")
# "FACT CHECK: Oslo did not ...": what kind of report it is, and no word of it
_KIND = re.compile(r"FACT[ -]?CHECK(?:ING|ED)?: ", re.IGNORECASE)
# "20:28 BREAKING Oslo has ...": when an entry of a live report was made
_STAMP = re.compile(
    r"\d{1,2}[:.]\d{2}(?: ?(?:[ap]\.?m\.?|[A-Z]{2,4})\b)?[:\s–—-]+(?:(?:BREAKING|UPDATE|NEW)[:\s–—-]+)?"
)
TITLES = ROLES | frozenset(("mr", "mrs", "ms", "dr", "sir", "lord", "prof", "q", "answer", "question"))
_BULLET = re.compile(r"(?:[*•·▪‣]|\((?:[a-zA-Z]|[ivx]{1,4}|\d{1,2})\)) +(?:[A-Z][A-Z/&’' -]{1,30}: +)?")


def units(passage: Passage) -> list[Span]:
    """The passage's sentences, joined where a quoted utterance runs over the border between them.

    A dateline in front belongs to none.
    """
    quoted = [each.span for each in utterances(passage, passage.span)]
    joined: list[Span] = []
    for sentence in passage.sentences:
        holding = bisect_left(quoted, sentence.start, key=lambda span: span.start) - 1
        if joined and holding >= 0 and sentence.start < quoted[holding].end:
            joined[-1] = Span(joined[-1].start, sentence.end)
        else:
            joined.append(sentence)
    return [_without_bullet(passage, span) for span in _without_dateline(passage, joined)]


def _without_bullet(passage: Passage, found: Span) -> Span:
    """A sentence without the mark of a list before it, and the topic that stands there: "* GAS: Gazprom said ..."."""
    mark = _BULLET.match(passage.report.text, found.start, found.end)
    return Span(mark.end(), found.end) if mark and mark.end() < found.end else found


def _without_dateline(passage: Passage, found: list[Span]) -> list[Span]:
    start = behind_dateline(passage)
    kept = [span for span in found if span.end > start]
    return [Span(max(span.start, start), span.end) for span in kept] or found


def behind_dateline(passage: Passage) -> int:
    """Where a passage's own words begin: behind "ATHENS - " or "FACT CHECK: ", where it opens with such a line."""
    words, start, end = passage.report.text, passage.span.start, passage.span.end
    line = _DATELINE.match(words, start, end) or _KIND.match(words, start, end) or _STAMP.match(words, start, end)
    if line is None and passage.index == 0:
        line = _PLACE.match(words, start, end) or _sent_from(passage)
    return line.end() if line else start


def _sent_from(passage: Passage) -> re.Match[str] | None:
    """The place before a report's first words, where a colon follows it and no title says that it is a speaker."""
    words = passage.report.text
    label = _LABEL.match(words, passage.span.start, passage.span.end)
    titled = label is not None and not TITLES.isdisjoint(re.findall(r"\w+", label.group().lower()))
    return None if titled or len(_LABEL.findall(words)) > 1 else label
