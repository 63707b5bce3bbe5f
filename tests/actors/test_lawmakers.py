"""Lawmakers stand for their party in a report on their own state's politics, for their state in all others."""

from __future__ import annotations

from datetime import date

import pytest

from helpers.spoken import BOOK
from onrecord import actors
from onrecord.model import Actor, Report
from onrecord.text import passages

AT_HOME = "The White House waits. American workers were sent home in Washington. "


def side_of(text: str, name: str) -> str | None:
    report = Report(id="r", published=date(2013, 10, 3), text=text)
    mentions = [each for passage in actors.resolve(passages(report), codebook=BOOK) for each in passage.mentions]
    found = [each.actor for each in mentions if isinstance(each.actor, Actor) and name in each.actor.name]
    return found[0].country if found else None


@pytest.mark.parametrize(
    ("text", "name", "side"),
    [
        (f"{AT_HOME}House Speaker John Boehner offered six weeks.", "Boehner", "USAREP"),
        (f"{AT_HOME}Senate Majority Leader Harry Reid refused.", "Reid", "USADEM"),
        (f"{AT_HOME}The Republican senator Fridtjof Nansen refused.", "Nansen", "USAREP"),
        (f"{AT_HOME}Senator Fridtjof Nansen refused.", "Nansen", "USALEG"),
        (f"{AT_HOME}The Democratic senator Fridtjof Nansen refused.", "Nansen", "USADEM"),
        (f"{AT_HOME}Democratic Rep. Fridtjof Nansen refused.", "Fridtjof Nansen", "USADEM"),
        (f"{AT_HOME}Rep. Fridtjof Nansen (D-Wash.) refused.", "Nansen", "USADEM"),
        (f"{AT_HOME}Sen. Fridtjof Nansen (R-N.C.) refused.", "Nansen", "USAREP"),
        (f"{AT_HOME}Fridtjof Nansen, the Democrat who leads it, refused.", "Nansen", "USADEM"),
        ("Norway armed Sweden. Oslo waited. Rep. Fridtjof Nansen (D-Wash.) objected.", "Nansen", "USA"),
        ("Fridtjof Nansen, the Labour MP, objected.", "Nansen", "GBROPP"),
        ("Norway armed Sweden. Britain waited. The Labour MP Fridtjof Nansen objected.", "Nansen", "GBR"),
        ("Germany waited. Social Democratic lawmakers refused.", "lawmakers", "DEU"),
        ("Sergio Mattarella waited. The Democratic Party refused.", "Democratic Party", "ITA"),
        ("Sweden waited. The Democratic Forces of Norway refused.", "Democratic", "NOR"),
        (f"{AT_HOME}The House Republicans refused.", "Republican", "USAREP"),
        ("Norway armed Sweden. Norwegian troops left Stockholm. Senator Bob Corker objected.", "Corker", "USA"),
    ],
)
def test_the_side_of_a_lawmaker(text: str, name: str, side: str) -> None:
    assert side_of(text, name) == side
