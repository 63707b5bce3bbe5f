"""One dated text, and what can be wrong with one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from onrecord.model.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One dated news text. `text` stays as it arrived: every span of the ledger points into it.

    `file` is the name of the plain text it was read from.
    """

    id: str
    published: date
    text: str
    outlet: str | None = None
    headline: str | None = None
    url: str | None = None
    file: str | None = None

    @property
    def shown(self) -> str:
        """What a reader knows it by: its outlet, else its headline, its file, at last its id."""
        return self.outlet or self.headline or self.file or f"report {self.id}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Why a report, or one place in it, could not be read, and what to try.

    `where` names the place inside the file ("line 3"); `span` the characters, if it is in the text.
    """

    report: str
    what: str
    hint: str
    where: str | None = None
    span: Span | None = None

    def __str__(self) -> str:
        place = f"{self.report}: {self.where}" if self.where else self.report
        return f"{place}: {self.what}; {self.hint}"


def report_id(published: date, text: str) -> str:
    """The id of a report that brought none: worked out from its date and words alone."""
    return sha256(f"{published.isoformat()}\n{text}".encode()).hexdigest()[:16]
