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
        (f"{AT_HOME}Rep. Fridtjof Nansen, D-Wis., refused.", "Nansen", "USADEM"),
        (f"{AT_HOME}Representative Fridtjof Nansen, Republican of Indiana, refused.", "Nansen", "USAREP"),
        (f"{AT_HOME}Senator Fridtjof Nansen, Democrat of North Dakota, refused.", "Nansen", "USADEM"),
        (f"{AT_HOME}Fridtjof Nansen, an Indiana Republican, refused.", "Nansen", "USAREP"),
        (f"{AT_HOME}Fridtjof Nansen, a senior House Republican, refused.", "Nansen", "USAREP"),
        (f"{AT_HOME}Fridtjof Nansen, a Virginia Democrat whose seat it is, refused.", "Nansen", "USADEM"),
        ("Norway armed Sweden. Oslo waited. Fridtjof Nansen, an Indiana Republican, objected.", "Nansen", "USA"),
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


@pytest.mark.parametrize(
    ("text", "name", "side"),
    [
        (f"{AT_HOME}John Boehner waited. Boehner's aides refused.", "aides", "USAREP"),
        (f"{AT_HOME}A spokesman for John Boehner refused.", "spokesman", "USAREP"),
        (f"{AT_HOME}John Boehner waited. Boehner's office refused.", "office", "USAREP"),
        (f"{AT_HOME}John Boehner will not yield, a spokesman said.", "spokesman", "USAREP"),
        (f"{AT_HOME}Harry Reid will not yield, his spokesman said.", "spokesman", "USADEM"),
        ("Norway armed Sweden. Norwegian troops left. John Boehner's office objected.", "office", "USALEG"),
    ],
)
def test_the_staff_of_a_lawmaker_stand_where_he_does(text: str, name: str, side: str) -> None:
    assert side_of(text, name) == side


@pytest.mark.parametrize(
    ("text", "name", "side"),
    [
        (f"{AT_HOME}The Georgia Republican refused.", "Republican", "USAREP"),
        (f"{AT_HOME}Georgia Democrats refused.", "Democrat", "USADEM"),
        ("Norway waited. Oslo objected. Senator Fridtjof Nansen of Georgia refused.", "Nansen", "USA"),
        ("Congress waited. American officials in Georgia refused.", "officials", "USA"),
        ("Norway armed Georgia. American troops left. Officials in Georgia refused.", "Officials", "GEO"),
        ("America armed Georgia. The Georgian army left. Officials in Georgia refused.", "Officials", "GEO"),
        ("President Roald Amundsen of Georgia refused.", "Amundsen", "GEO"),
    ],
)
def test_georgia_is_a_part_of_america_among_its_own(text: str, name: str, side: str) -> None:
    assert side_of(text, name) == side
