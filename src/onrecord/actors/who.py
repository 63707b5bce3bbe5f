"""Whom a phrase means on a day, outside any report: `onrecord who "the top US diplomat" --date 2022-02-18`."""

from __future__ import annotations

from datetime import date

from onrecord.actors.entries import Tables
from onrecord.actors.resolve import resolve
from onrecord.model import Mention, MentionKind, Reason, Report, Span, Unresolved
from onrecord.text import passages


def who(phrase: str, *, day: date, codebook: Tables, side: str | None = None) -> Mention:
    """The actor that a phrase means on a day, with the reason.

    `side` is the code of the state or organisation that the phrase is read in: "the minister" with
    `side="NOR"` is Norway's. What stays open is Unresolved, with its candidates.
    """
    report = Report(id="who", published=day, text=phrase)
    mentions = [
        mention
        for passage in resolve(passages(report), codebook=codebook, side=side)
        for mention in passage.mentions
        if mention.actor is not None
    ]
    if mentions:
        return max(mentions, key=lambda each: (len(each.span), -each.span.start))
    span = Span(0, len(phrase))
    why = f"no table and no rule knows {phrase!r}"
    reason = Reason(rule="actors.unknown", decides="actor", spans=(span,), says=why)
    return Mention(span=span, head=span, kind=MentionKind.NAME, actor=Unresolved(why=why), reason=reason)
