"""Whose side somebody was on when he spoke, where he has changed it since: who was president until yesterday."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from onrecord.actors.entries import Tables
from onrecord.actors.offices import person
from onrecord.actors.resolve import index_of
from onrecord.model import Interval, Speaker

_LATELY = timedelta(days=31)  # farther back, the day that the words give may not be the saying's


def as_said(
    speaker: Speaker | None, said_on: Interval | None, published: date, *, codebook: Tables
) -> Speaker | None:
    """The speaker in the office that he held on the days of his words, if that was another side's than today's.

    "Mr Castillo said on Wednesday that he would dissolve Congress", of Thursday, when he had been ousted.
    """
    if speaker is None or said_on is None or not published - _LATELY <= said_on.start <= said_on.end < published:
        return speaker
    index = index_of(codebook)
    row = index.row_of(speaker.name)
    if row is None or person(row, published, index).country != speaker.country:
        return speaker
    first, last = (row.at(day) for day in (said_on.start, said_on.end))
    then = person(row, said_on.end, index)
    if not first or first != last or then.country == speaker.country:
        return speaker
    behalf = then.country if speaker.on_behalf == speaker.country else speaker.on_behalf
    return replace(speaker, country=then.country, office=then.office, on_behalf=behalf)
