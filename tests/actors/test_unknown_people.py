"""People whom no table has: the report's own words say whose they are."""

from __future__ import annotations

from datetime import date

import pytest

import onrecord
from helpers.spoken import BOOK
from onrecord import actors
from onrecord.model import Actor, Report
from onrecord.text import passages


def meant(text: str, name: str, day: date) -> Actor | None:
    """The actor of the first mention whose words have a name in them."""
    report = Report(id="r", published=day, text=text)
    for passage in actors.resolve(passages(report), codebook=BOOK):
        for mention in passage.mentions:
            if name in passage.words(mention.head) and isinstance(mention.actor, Actor):
                return mention.actor
    return None


def side_of(text: str, name: str) -> str | None:
    """The side of the first mention whose words have a name in them."""
    actor = meant(text, name, date(2015, 2, 18))
    return actor.country if actor else None


def test_a_given_name_that_is_a_states_adjective_too_says_no_side() -> None:
    assert side_of("Bolivia waits. Economy minister German Gref refused.", "Gref") == "RUS"


def test_a_document_is_of_the_body_it_is_named_by() -> None:
    text = "OSLO - The students demanded more pay. An Interior Ministry statement said 38 people had been held."
    found = meant(text, "statement", date(2015, 2, 18))
    assert found is not None
    assert (found.name, found.country) == ("Norwegian Interior Ministry", "NOR")


@pytest.mark.parametrize(
    ("day", "text", "head", "line"),
    [
        ("2005-03-01", "Chile's Jorge Rodríguez Grossi left.", "Jorge", "Jorge Rodríguez Grossi | CHL"),
        ("2018-03-01", "Jorge Rodríguez of Venezuela left.", "Jorge", "Jorge Rodríguez | VEN"),
        ("2013-05-01", "Carlos Villegas, the head of a Bolivian firm, left.", "Carlos", "Carlos Villegas | BOL"),
        ("2017-05-01", "Colombia's minister Carlos Villegas left.", "Carlos", "Luis Carlos Villegas | COL"),
        ("2018-12-01", "Iraq's Mohamed Ali al-Hakim left.", "Ali", "Mohammed Ali al-Hakim | IRQ"),
        ("1985-03-01", "Japan's minister Shintaro Abe left.", "Abe", "Shintaro Abe | JPN"),
        ("2007-03-01", "Japan's minister Shinzo Abe left.", "Abe", "Shinzo Abe | JPN"),
        ("2008-03-01", "Raúl Castro Ruz left Cuba.", "Ruz", "Raúl Castro | CUB"),
        ("2008-03-01", "Norwegian envoy Roald Castro Ruz left. Mr Castro was late.", "Castro was", "-"),
        ("2022-03-01", "Vladimir Putin Vows Revenge On Norway", "Putin", "Vladimir Putin | RUS"),
        ("2022-03-01", "Vladimir Putin Tuesday left Norway.", "Putin", "Vladimir Putin | RUS"),
        ("2024-05-01", "Labour Minister Roald Amundsen of Canada left.", "Amundsen", "Roald Amundsen | CAN"),
        ("2024-05-01", "Labour left the talks.", "Labour", "Labour | GBROPP"),
        ("2022-11-01", "Prime Minister Georgia Meloni of Italy left.", "Meloni", "Giorgia Meloni | ITA"),
        ("2022-11-01", "Prime Minister Irakli Garibashvili left. Georgia was glad.", "Georgia", "Georgia | GEO"),
    ],
)  # fmt: skip
def test_a_name_is_an_office_holders_only_where_it_can_be(day: str, text: str, head: str, line: str) -> None:
    actor = meant(text, head, date.fromisoformat(day))
    assert (f"{actor.name} | {actor.country}" if actor else "-") == line


@pytest.mark.parametrize(
    ("text", "words", "side"),
    [
        ("Ricardo Lagos left Chile. Lagos's spokesman was late.", "spokesman", "CHL"),
        ("Ricardo Lagos left Chile. Traders in Lagos sat. Lagos's spokesman was late.", "spokesman", "NGA"),
        ("Norway's envoy Roald Castro Ruz left Spain. Castro's spokesman was late.", "spokesman", "NOR"),
        ("Norway's envoy Roald Castro Ruz left. Fidel Castro left Cuba. Castro's spokesman sat.", "spokesman", "CUB"),
    ],
)  # fmt: skip
def test_a_surname_is_whose_full_name_the_report_has(text: str, words: str, side: str) -> None:
    assert side_of(text, words) == side


@pytest.mark.parametrize(
    ("text", "name", "side"),
    [
        ("“We must be sure,” said Fridtjof Nansen, for the UN there.", "Nansen", "UNO"),
        ("Fridtjof Nansen, who heads the upper house of Finland, said no.", "Nansen", "FIN"),
        ("Fridtjof Nansen, who sat in the Taliban team, was beside himself.", "Nansen", "TAL"),
        ("Fridtjof Nansen, leading the Hamas delegation, said no.", "Nansen", "PSEHAM"),
        ("MR NANSEN (for the African Union mediators): Both sides agree.", "NANSEN", "AFU"),
        ("2. Hezbollah. “Our mission is done,” Secretary-General Fridtjof Nansen said.", "Nansen", "HEZ"),
        ("The envoy of the Secretary-General, Fridtjof Nansen, was in Jordan.", "Nansen", "UNO"),
        ("In Helsinki the mat is out. Fridtjof Nansen promised land. Sweden did not.", "Nansen", "FIN"),
        ("Venezuela met Colombia. Venezuela left. In Bogota it rained. Opposition leader Fridtjof Nansen waited.",
         "Nansen", "VENOPP"),
        ("The Taliban left Minsk. There would be no talks, rebel leader Fridtjof Nansen warned.", "Nansen", "TAL"),
        ("Hamas spoke. Mousa Abu Marzouk of Hamas said no. Another delegate sat. Israel sat.", "delegate", "PSEHAM"),
        ("Norway shelled the hills. The Nansen Liberation Front said no. Norway left.", "Nansen", "NORREB"),
        ("Yesterday in Helsinki Fridtjof Nansen accepted.", "Nansen", "FIN"),
        ("Laurent Gbagbo stayed. Fridtjof Nansen, a close ally of Mr Gbagbo, left. France sent troops. France won.",
         "Nansen", "CIV"),
        ("Laurent Gbagbo stayed. Fridtjof Nansen, an aide to Mr Gbagbo, left. France sent troops. France won.",
         "Nansen", "CIV"),
        ("Norway waited. Fridtjof Nansen, an ally of Russia, said no.", "Nansen", "NOR"),
        ("Myanmar waited. The National League for Democracy won. Fridtjof Nansen, a party spokesperson, said so.",
         "Nansen", "MMROPP"),
        ("Myanmar waited. Fridtjof Nansen, a party spokesperson, said so.", "Nansen", "MMR"),
        ("Norway and Sweden met. Finland would answer in kind, the foreign ministry said.", "ministry", "FIN"),
        ("Norway spoke, Norway sang. Kiev would answer in kind, the foreign ministry said.", "ministry", "UKR"),
    ],
)  # fmt: skip
def test_what_the_report_says_of_somebody_gives_the_side(text: str, name: str, side: str) -> None:
    assert side_of(text, name) == side


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("“A win,” beamed Sin Son Ho, the Norwegian envoy.", "Sin Son Ho", "Sin Son Ho"),
        ("Saif al-Adel's boast was loud.", "Saif al-Adel", "Saif al-Adel"),
        ("The NRK analyst Fridtjof Nansen said so.", "The NRK analyst Fridtjof Nansen", "Fridtjof Nansen"),
        ("Its gaffer Fridtjof Nansen said so.", "Its gaffer Fridtjof Nansen", "Fridtjof Nansen"),
        ("Oslo's Ministry of Economy, Trade and Industry spoke.", "Oslo's Ministry of Economy, Trade and Industry",
         "Norwegian Ministry of Economy, Trade and Industry"),
        ("The International Court of Justice said so.", "The International Court of Justice",
         "International Court of Justice"),
        ("The FARC said so.", "The FARC", "FARC"),
        ("We expect a deal by May.", "We", "Oslo Digest"),
        ("Moody's said the outlook was stable.", "Moody's", "Moody's"),
        ("Late on Monday Standard & Poor's said so.", "Standard & Poor's", "Standard & Poor's"),
        ("Nansen's aide said so.", "Nansen", "Nansen"),
        ("Norway's minister of foreign trade Fridtjof Nansen said so.",
         "Norway's minister of foreign trade Fridtjof Nansen", "Fridtjof Nansen"),
        ("The minister of state for defence Fridtjof Nansen said so.",
         "The minister of state for defence Fridtjof Nansen", "Fridtjof Nansen"),
        ("Norway's Inspector General of Police Fridtjof Nansen said so.",
         "Norway's Inspector General of Police Fridtjof Nansen", "Fridtjof Nansen"),
        ("A spokesman for jailed Fridtjof Nansen said so.", "A spokesman for jailed Fridtjof Nansen",
         "spokesman for jailed Fridtjof Nansen"),
        ("The Norwegian Labour Party spoke.", "The Norwegian Labour Party", "Norwegian Labour Party"),
        ("The British Labour Party spoke.", "The British Labour Party", "Labour Party"),
    ],
)  # fmt: skip
def test_the_name_that_a_speaker_has(text: str, words: str, name: str) -> None:
    report = Report(id="r", published=date(2015, 2, 18), text=text, outlet="Oslo Digest")
    [passage] = actors.resolve(passages(report), codebook=BOOK)
    start = text.index(words)
    [speaker] = actors.speakers(type(passage.span)(start, start + len(words)), passage)
    assert speaker.name == name


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("The National Cohesion and Integration Commission", ["National Cohesion and Integration Commission"]),
        ("The Independent Electoral and Boundaries Commission", ["Independent Electoral and Boundaries Commission"]),
        ("Norway's Ethics and Anti-Corruption Commission", ["Norwegian Ethics and Anti-Corruption Commission"]),
        ("The Truth and Reconciliation Commission", ["Norwegian Truth and Reconciliation Commission"]),
        ("The Fridtjof Nansen and Roald Amundsen Foundation", ["Fridtjof Nansen and Roald Amundsen Foundation"]),
        ("Fridtjof Nansen, the head of the Office for Iceland and Jan,", ["Fridtjof Nansen"]),
        ("The Polar Institute and Fridtjof Nansen", ["Polar Institute", "Fridtjof Nansen"]),
        ("The Defence Ministry and Foreign Ministry", ["Norwegian Defence Ministry", "Norwegian Foreign Ministry"]),
        ("The Ministry of Foreign Affairs and Trade", ["Norwegian Ministry of Foreign Affairs and Trade"]),
        ("The Minister of Foreign Affairs and Trade, Roald Amundsen,", ["Roald Amundsen"]),
        ("The Securities and Exchange Commission", ["Norwegian Securities and Exchange Commission"]),
        ("The Ministry of Defence and Roald Amundsen", ["Norwegian Ministry of Defence", "Roald Amundsen"]),
        ("Iceland and the Peace Council", ["Iceland", "Icelandic Peace Council"]),
    ],
)  # fmt: skip
def test_a_body_may_have_and_in_its_name(words: str, names: list[str]) -> None:
    report = Report(id="r", published=date(2015, 2, 18), text=f"Norway waited. {words} said so.")
    [passage] = actors.resolve(passages(report), codebook=BOOK)
    start = report.text.index(words)
    found = actors.speakers(type(passage.span)(start, start + len(words)), passage)
    assert [one.name for one in found] == names


@pytest.mark.parametrize(
    ("words", "side"),
    [
        ("The Judicial Service Commission", "KEN"),
        ("The National Commission", "KEN"),
        ("The Commission", "EUU"),
    ],
)
def test_a_body_of_a_longer_name_is_not_an_organisations(words: str, side: str) -> None:
    assert side_of(f"Kenya will vote. The EU sent observers. {words} named them.", "Commission") == side


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("OSLO - The Labour Party met Iceland's envoy.", "NOROPP"),
        ("Ireland waited. The Labour Party spoke.", "IRLOPP"),
        ("Ireland and New Zealand met. Ireland fell silent. The Labour Party spoke.", "IRLOPP"),
        ("Ireland's main opposition Labour Party waited. The Labour Party spoke.", "IRLOPP"),
        ("OSLO - Britain sent an envoy. The Labour Party spoke.", "GBROPP"),
        ("Norway waited. The Labour Party spoke.", "NOROPP"),
    ],
)
def test_a_party_name_of_many_states_is_of_the_state_that_the_report_names_or_is_from(text: str, side: str) -> None:
    report = Report(id="r", published=date(2018, 2, 18), text=text)
    [passage] = actors.resolve(passages(report), codebook=BOOK)
    start = text.rindex("The Labour Party")
    [speaker] = actors.speakers(type(passage.span)(start, start + len("The Labour Party")), passage)
    assert speaker.country == side


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("The Norwegian National Railway (NNR) met Iceland. NNR left.", "NOR"),
        ("The Arctic Union of Norway (AU) met. Iceland came. NNR left.", None),
        ("Fridtjof Nansen (NNR) met Norway's envoy. NNR left.", None),
    ],
)
def test_an_abbreviation_is_the_body_whose_name_it_follows(text: str, side: str | None) -> None:
    report = Report(id="r", published=date(2015, 2, 18), text=text)
    [passage] = actors.resolve(passages(report), codebook=BOOK)
    start = text.rindex("NNR")
    [speaker] = actors.speakers(type(passage.span)(start, start + 3), passage)
    assert speaker.country == side


def test_a_ministry_with_a_name_of_its_own_is_not_the_one_named_before() -> None:
    text = "The Swedish Ministry of Water and Power left. The Ministry of Trade and Industry in Oslo stayed."
    assert side_of(text, "Ministry of Trade") in (None, "NOR")


def test_no_organisation_of_states_is_a_company() -> None:
    text = "Norway spoke. NATO met in Norway. The company denied it."
    assert side_of(text, "company") != "NATO"


def test_state_television_is_heard_where_the_report_is_from() -> None:
    text = (
        "NIAMEY - Benin closed its border with Niger on Sunday, officials in Cotonou said.\n\n"
        "Russian instructors landed in Niamey on Tuesday, state television reported."
    )
    assert [each.speaker.side for each in onrecord.read(text, date="2024-03-13") if each.speaker] == ["BEN", "NER"]


@pytest.mark.parametrize(
    ("day", "text", "name", "side"),
    [
        ("2010-06-01", "Opposition leader Mahamadou Issoufou said no.", "Issoufou", "NEROPP"),  # president from 2011
        ("2003-06-01", "Mart Laar, leader of the opposition, said no.", "Laar", "ESTOPP"),
        ("2003-06-01", "The Australian opposition waited. Its foreign affairs spokesman Kevin Rudd said no.",
         "Rudd", "AUSOPP"),
        ("2009-06-01", "Prime Minister Kevin Rudd answered the opposition.", "Rudd", "AUS"),
        ("2010-06-01", "A lawmaker of the opposition, Park Jie-won, said no.", "Park", "KOROPP"),
        ("1998-06-01", "Alain Juppe of France said no.", "Juppe", "FRA"),  # of the opposition only when he led it
        ("2003-06-01", "Mart Laar said no. The former opposition leader left.", "Laar", "EST"),
        ("2010-06-01", "Mali sang. The opposition waited.", "opposition", "MLIOPP"),
        ("2020-07-01", "M5-RFP marched in Mali. The opposition waited.", "opposition", "MLIM5R"),
    ],
)  # fmt: skip
def test_a_politician_out_of_office_is_of_the_opposition_he_is_counted_among(
    day: str, text: str, name: str, side: str
) -> None:
    found = meant(text, name, date.fromisoformat(day))
    assert found is not None
    assert found.country == side


def test_where_a_report_is_from_is_at_hand_for_a_name() -> None:
    text = "Snorri Sturluson waited. The last Icelanders left Norway."
    assert side_of(text, "Snorri") == "ISL"
    assert side_of(f"OSLO - {text}", "Snorri") == "NOR"


def test_a_name_in_the_middle_is_a_surname_only_if_spelled_so() -> None:
    actor = meant("Mohamud Aydid Dirir, an aide, left Somalia.", "Aydid", date(1995, 3, 1))
    assert actor is not None
    assert actor.name == "Mohamud Aydid Dirir"


def test_a_lawyer_is_whoever_is_named_so_or_the_client_s() -> None:
    named = meant(
        "General Augusto Pinochet's counsel, Clive Nicholls, spoke in Chile.", "Nicholls", date(1999, 1, 20)
    )
    assert named is not None
    assert named.name == "Clive Nicholls"
    nameless = meant("Augusto Pinochet waited. His counsel spoke in Chile.", "counsel", date(1999, 1, 20))
    assert nameless is not None
    assert nameless.name == "counsel of Augusto Pinochet"


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Peruvian lawyer Victor Perez said no.", "PER"),
        ("Victor Perez, a Peruvian lawyer, said no.", "PER"),
        ("Spanish union leader Victor Perez said no.", "ESP"),
        ("Peru waited. Victor Perez, a fisherman, said no.", None),
        ("Chilean lawyer Victor Perez said no.", "CHL"),
        ("Peru waited. Victor Perez, the Spanish lawyer who leads it, said no.", "ESP"),
        ("Peru's Victor Perez said no.", "PER"),
    ],
)
def test_somebody_in_private_life_is_no_office_holder_of_another_state(text: str, side: str | None) -> None:
    assert side_of(text, "Perez") == side


def test_a_name_in_capitals_with_its_state_in_a_bracket_is_a_person_s() -> None:
    text = "Chad waited. ROALD AMUNDSEN (Norway) said no. He was ill."
    found = meant(text, "ROALD AMUNDSEN", date(2015, 2, 18))
    assert found == meant(text, "He", date(2015, 2, 18))
    assert found is not None
    assert (found.name, found.country) == ("Roald Amundsen", "NOR")


def test_letters_that_are_short_for_a_body_stay() -> None:
    found = meant("Chad waited. Norwegian ship owner CMA CGM said no.", "CMA CGM", date(2015, 2, 18))
    assert found is not None
    assert found.name == "CMA CGM"


@pytest.mark.parametrize(("text", "name"), [
    ("King Haakon spoke in Oslo. Haakon al-Amer, a student, left.", "Haakon"),
    ("King Haakon Magnus spoke in Oslo. King Haakon left.", "Haakon Magnus"),
])  # fmt: skip
def test_a_king_is_not_everybody_of_his_first_name(text: str, name: str) -> None:
    found = meant(text, "Haakon", date(1915, 2, 18))
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize(("clause", "side"), [
    ("who teaches politics at the university", None),
    ("who studies armies", None),
    ("who runs the port", "TCD"),
])  # fmt: skip
def test_who_teaches_or_studies_speaks_for_no_state(clause: str, side: str | None) -> None:
    assert side_of(f"Chad waits. Roald Amundsen, {clause}, said it would go on.", "Amundsen") == side
