"""A statement as the ledger keeps it: with its report's date and outlet, and its words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from onrecord.model.reports import Report
from onrecord.model.statements import Statement

ELLIPSIS = " … "
ADJACENT = 2  # characters between two pieces, a mark and a space at most, that nobody misses


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One ledger entry: what linking and standing look at, without the whole report.

    `words` are the content's words (pieces joined by a space); `published` is the report's date, `title` its
    headline, or the name of its file.
    """

    statement: Statement
    published: date
    outlet: str | None
    words: str
    title: str | None = None

    @property
    def told_in(self) -> str:
        """What a reader knows its report by: the outlet, else its title, at last its id."""
        return self.outlet or self.title or f"report {self.statement.report}"

    @property
    def id(self) -> str:
        """The statement's id."""
        return self.statement.id

    @property
    def shown(self) -> str:
        """The words as a reader sees them: " … " stands where the text has more between two pieces."""
        shown, at = self.words, 0
        for before, piece in pairwise(self.statement.content):
            at += len(before)  # the space that joins the pieces
            if piece.start - before.end > ADJACENT:
                shown = shown[:at] + ELLIPSIS + shown[at + 1 :]
                at += len(ELLIPSIS)
            else:
                at += 1
        return shown

    @property
    def condition_words(self) -> str:
        """The words of its condition; "" without one, or where it stands outside the content."""
        condition, at = self.statement.condition, 0
        for piece in self.statement.content:
            if condition is not None and piece.covers(condition.span):
                start = at + condition.span.start - piece.start
                return self.words[start : start + len(condition.span)]
            at += len(piece) + 1  # the space that joins the pieces
        return ""

    @property
    def side(self) -> str | None:
        """The side spoken for; None for a narrated fact."""
        speaker = self.statement.speaker
        return speaker.side if speaker else None


Meaner = Callable[[Report, list[Statement]], list[Statement]]  # gives statements what their words mean


def entry_of(statement: Statement, report: Report) -> Entry:
    """The statement as an entry of its report."""
    words = " ".join(span.of(report.text) for span in statement.content)
    title = report.headline or report.file
    return Entry(statement=statement, published=report.published, outlet=report.outlet, words=words, title=title)
