"""A report cut into passages."""

from __future__ import annotations

from bisect import bisect_left

from onrecord.model import Passage, Report, Span, hull
from onrecord.text.paragraphs import paragraphs
from onrecord.text.quotations import quotations
from onrecord.text.sentences import sentences
from onrecord.text.tokens import tokens


def passages(report: Report) -> list[Passage]:
    """The report's paragraphs in order, joined where one quotation runs on through several.

    A heading is a passage of its own. Text without a word gives no passage; no text raises.
    """
    blocks = paragraphs(report.text)
    quoted = quotations(report.text, blocks)
    found = []
    for index, group in enumerate(_joined(blocks, [each.span for each in quoted])):
        span = hull(group)
        first = bisect_left(quoted, span.start, key=lambda each: each.span.start)
        last = bisect_left(quoted, span.end, key=lambda each: each.span.start)
        inside = tuple(quoted[first:last])
        found.append(
            Passage(
                report=report,
                index=index,
                span=span,
                sentences=tuple(cut for block in group for cut in sentences(report.text, block, inside)),
                tokens=tuple(token for block in group for token in tokens(report.text, block)),
                quotations=inside,
            )
        )
    return found


def _joined(blocks: list[Span], quoted: list[Span]) -> list[list[Span]]:
    """Runs of paragraphs that a quotation holds together."""
    groups: list[list[Span]] = []
    reach = -1  # where the quotations met so far end
    met = 0
    for block in blocks:
        if groups and block.start < reach:
            groups[-1].append(block)
        else:
            groups.append([block])
        while met < len(quoted) and quoted[met].start < block.end:
            reach = max(reach, quoted[met].end)
            met += 1
    return groups
