from __future__ import annotations

from datetime import date

import pytest

from helpers.actors import DAY, TABLES
from onrecord import actors
from onrecord.model import Actor, Unresolved


@pytest.mark.parametrize(("phrase", "day", "side", "name", "country"), [
    ("the top US diplomat", DAY, None, "Antony Blinken", "USA"),
    ("the top US diplomat", date(2014, 3, 1), None, "John Kerry", "USA"),
    ("the foreign minister", DAY, "RUS", "Sergei Lavrov", "RUS"),
    ("Foggy Bottom", DAY, None, "Foggy Bottom", "USA"),
    ("the Kremlin's spokesman", DAY, None, "Dmitry Peskov", "RUS"),
    ("his Russian counterpart", DAY, None, "Russian counterpart", "RUS"),
    ("the German chancellor", date(2015, 7, 1), None, "Angela Merkel", "DEU"),
    ("Norway's deputy UN ambassador", DAY, None, "Norwegian deputy UN ambassador", "NOR"),
    ("the Norwegian envoy to the UN", DAY, None, "Norwegian envoy to the UN", "NOR"),
    ("the deputy UN envoy to Norway", DAY, None, "deputy UN envoy to Norway", "UNO"),
    ("a senior Turkish official", DAY, None, "Turkish official", "TUR"),
    ("a senior administration official", DAY, None, "American administration official", "USA"),
    ("the UN special envoy", DAY, None, "UN special envoy", "UNO"),
    ("the U.N. deputy secretary-general", DAY, None, "U.N. deputy secretary-general", "UNO"),
])  # fmt: skip
def test_a_phrase_means_somebody_on_a_day(phrase: str, day: date, side: str | None, name: str, country: str) -> None:
    mention = actors.who(phrase, day=day, codebook=TABLES, side=side)
    assert isinstance(mention.actor, Actor)
    assert (mention.actor.name, mention.actor.country) == (name, country)
    assert mention.reason is not None


@pytest.mark.parametrize("phrase", ["the minister", "the quiet afternoon", ""])
def test_what_no_table_settles_stays_open(phrase: str) -> None:
    mention = actors.who(phrase, day=DAY, codebook=TABLES)
    assert isinstance(mention.actor, Unresolved)


def test_a_reason_names_no_side_where_none_is_known() -> None:
    mention = actors.who("Sheriff Amundsen", day=DAY, codebook=TABLES)
    assert mention.reason is not None
    assert mention.reason.says == f"Amundsen was sheriff on {DAY.isoformat()}"
