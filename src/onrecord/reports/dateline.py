"""The date line a plain text may begin with."""

from __future__ import annotations

import re
from datetime import date

from onrecord.model import Problem, Report, Span, report_id
from onrecord.reports.markup import GIVE_TEXT, IS_PAGE, is_page

# With its word the line may run on into the text, as it does where a report was pasted into one line
DAY = r"\d{4}-\d{1,2}-\d{1,2}"
DATE_LINE = re.compile(
    rf"\s*(?:date[ \t:]+(?P<named>{DAY})(?!\d)[ \t]*|(?P<alone>{DAY})[ \t]*(?=\r?\n))", re.IGNORECASE
)
# A date line in another form: "date 28.5.2018", "date May 28, 2018"
OTHER_FORM = re.compile(r"\s*date[ \t:]+(?P<day>[^\n]{0,20}?(?:\d{4}|\d{1,2}\D\d{1,2}\D\d{2}))(?!\d)", re.IGNORECASE)


def from_text(words: str, *, name: str, published: date | None = None) -> Report | Problem:
    """The report in a plain text, dated by its own `date YYYY-MM-DD` line, else by `published`.

    The day may stand alone on the line. "date 2030-02-26 Norway would sign, Oslo said." is the report "Norway would
    sign, Oslo said." of that day. `name` is what a problem calls the text (its file).
    """
    line = DATE_LINE.match(words)
    if is_page(words[line.end() :] if line else words):
        return Problem(report=name, what=IS_PAGE, hint=GIVE_TEXT)
    if line:
        which = "named" if line["named"] else "alone"
        try:
            published = date.fromisoformat(line[which])
        except ValueError:
            return Problem(
                report=name,
                where="line 1",
                span=Span(*line.span(which)),
                what=f"date line reads {line[which]}, which is no calendar date",
                hint="write date YYYY-MM-DD, or take the line out and give --date",
            )
    text = (words[line.end() :] if line else words).strip()
    if published is None and (other := OTHER_FORM.match(words)):
        return Problem(
            report=name,
            where="line 1",
            span=Span(*other.span("day")),
            what=f"date line reads {other['day']}, which is not of the form YYYY-MM-DD",
            hint="write date YYYY-MM-DD, like date 2018-05-28",
        )
    if published is None:
        return Problem(
            report=name,
            where="line 1",
            what="no date",
            hint='begin the file with "date YYYY-MM-DD" or give --date YYYY-MM-DD',
        )
    if not text:
        return Problem(report=name, what="no text", hint="give a file with the report's words in it")
    return Report(id=report_id(published, text), published=published, text=text)
