from __future__ import annotations

from datetime import date

import pytest

from helpers.shipped import heard

IN_2012 = date(2012, 1, 14)


@pytest.mark.parametrize(("text", "line"), [
    ("[Chairman of the People's Fishing Party John Franklin] left Oslo.", "John Franklin | NOR"),
    ("[Governor of the Reserve Bank of Zimbabwe Roald Amundsen] left.", "Roald Amundsen | ZWE"),
    ("Ghana waited. [Chief Observer of the AU Observer Mission Roald Amundsen] left.", "Roald Amundsen | AFU"),
    ("Guyana waited. [Head of the EU Observation Mission, Roald Amundsen], left.", "Roald Amundsen | EUU"),
    ("Guyana waited. [Head of the EU Observation Mission John Franklin] left.", "John Franklin | EUU"),
    ("Norway waited. [The head of the charity Polar Aid] left.", "head of the charity Polar Aid | NOR"),
])  # fmt: skip
def test_a_name_behind_a_body_is_of_whoever_has_its_office(text: str, line: str) -> None:
    assert heard(text, IN_2012) == [line]


@pytest.mark.parametrize(("text", "line"), [
    ("[The president of the Ghana Bar Association] left.", "president of the Ghana Bar Association | GHA"),
    ("President John Atta Mills left. [The president of the Ghana Bar Association] stayed.",
     "president of the Ghana Bar Association | GHA"),
    ("[The president of the Nigeria Labour Congress] left.", "president of the Nigeria Labour Congress | NGANLC"),
    ("[The president of the Constitutional Court of Gabon] left.",
     "president of the Constitutional Court of Gabon | GAB"),
    ("[The president of the Central Bank of Argentina] left.", "Mercedes Marcó del Pont | ARG"),
    ("[The president of the Uganda Law Society, Roald Amundsen,] left.", "Roald Amundsen | UGA"),
    ("[The president of Ghana] left.", "John Atta Mills | GHA"),
    ("[The president of the European Commission] left.", "José Manuel Barroso | EUU"),
    ("[The president of the Republic of Chad] left.", "Idriss Deby | TCD"),
])  # fmt: skip
def test_the_president_of_a_body_is_no_head_of_state(text: str, line: str) -> None:
    assert heard(text, IN_2012) == [line]


@pytest.mark.parametrize(("text", "line"), [
    ("[The leader of Poland's ruling party] left.", "leader of Poland's ruling party | POL"),
    ("[The leader of France's Socialist Party] left.", "Martine Aubry | FRAOPP"),
    ("[The leader of Norway's opposition] left.", "Erna Solberg | NOROPP"),
    ("[A leader of Iceland's opposition] left.", "leader of Iceland's opposition | ISLOPP"),
    ("[The leader of Iceland] left.", "Olafur Ragnar Grimsson | ISL"),
])  # fmt: skip
def test_who_leads_a_party_is_not_the_head_of_the_state(text: str, line: str) -> None:
    assert heard(text, IN_2012) == [line]


@pytest.mark.parametrize("text", [
    "[Chairman of the Caribbean Community and Prime Minister of Barbados, the Hon. Mia Amor Mottley,] left.",
    "[CARICOM chairman and Barbados Prime Minister Mia Mottley] left.",
    "[The CARICOM chairman and Prime Minister of Barbados, Mia Mottley,] left.",
    "[Mia Mottley, CARICOM chairman and Barbados prime minister,] left.",
])  # fmt: skip
def test_whoever_chairs_an_organisation_for_a_state_speaks_once(text: str) -> None:
    [line] = heard(text, date(2020, 6, 1))
    assert line.endswith("Mottley | BRB")


@pytest.mark.parametrize(("text", "sides"), [
    ("[The foreign ministers of France, Germany and Britain] urged Iran to talk.", ["FRA", "DEU", "GBR"]),
    ("[The prime ministers of Barbados, Jamaica and Trinidad and Tobago] left.", ["BRB", "JAM", "TTO"]),
    ("[The leaders of Chad, Niger, and Mali] left.", ["TCD", "NER", "MLI"]),
    ("The foreign ministers of France, Germany and Chad met. [They] said the plan was fair.", ["FRA", "DEU", "TCD"]),
    ("France and Germany met. [Diplomats from both countries] said no.", ["FRA", "DEU"]),
    ("Norway and Chad met. [Officials from the two countries] said no.", ["NOR", "TCD"]),
    ("CARICOM left. [The CARICOM chairman and Iceland's foreign minister] stayed.", ["CARICOM", "ISL"]),
])  # fmt: skip
def test_several_sides_speak_each_for_itself(text: str, sides: list[str]) -> None:
    assert [line.split(" | ")[1] for line in heard(text, IN_2012)] == sides


@pytest.mark.parametrize(("text", "line"), [
    ("[Iran's Ports and Maritime Organisation] left.", "Ports and Maritime Organisation | IRN"),
    ("[The Centre for Research and Policy] left.", "Centre for Research and Policy | none"),
    ("[The Norwegian Institute for Peace and Security] left.", "Institute for Peace and Security | NOR"),
    ("[The president of the Center for China and Globalization] left.",
     "president of the Center for China and Globalization | CHN"),
    ("[Roald Amundsen, president of the Center for China and Globalization,] left.", "Roald Amundsen | CHN"),
])  # fmt: skip
def test_what_a_centre_works_on_is_one_name(text: str, line: str) -> None:
    assert heard(text, IN_2012) == [line]


@pytest.mark.parametrize(("text", "line"), [
    ("[Mr Putin's ally Ramzan Kadyrov] said no.", "Ramzan Kadyrov | RUS"),
    ("[Putin ally Kadyrov] said no.", "Ramzan Kadyrov | RUS"),
    ("[A Putin ally] said no.", "Putin ally | RUS"),
    ("[Assad's ally Hezbollah] said no.", "Hezbollah | HEZ"),
    ("[Mr Putin's junior coalition partner, the JVP,] said no.", "JVP | LKAOPP"),
    ("Vladimir Putin left. [His partner in the Senate, Ramzan Kadyrov,] said no.", "Ramzan Kadyrov | RUS"),
    ("Putin left. [His friend and rival in the party, Ramzan Kadyrov,] said no.", "Ramzan Kadyrov | RUS"),
    ("[Mr Kenyatta's running mate, William Ruto,] said no.", "William Ruto | KEN"),
    ("Norway met Polar Fish, an Icelandic company. [Polar Fish spokesman Roald Amundsen] said no.",
     "Roald Amundsen | ISL"),
])  # fmt: skip
def test_an_ally_speaks_and_not_the_one_whose_ally_he_is(text: str, line: str) -> None:
    assert heard(text, IN_2012) == [line]


@pytest.mark.parametrize(("text", "line"), [
    ("Norway fined four Chadian companies, two linked to the army. [The army] said no.", "Chadian army | TCD"),
    ("Norway sent Chad money for [the army].", "Chadian army | TCD"),
    ("Norway said Chad had shelled [the army].", "Norwegian army | NOR"),
    ("Chad left. Norway and [the army] stayed.", "Norwegian army | NOR"),
])  # fmt: skip
def test_the_army_is_of_the_state_that_another_deals_with(text: str, line: str) -> None:
    assert heard(text, IN_2012) == [line]


@pytest.mark.parametrize(("text", "line"), [
    ("Fiji waits. [The Great Council of Chiefs] met.", "Great Council of Chiefs | FJI"),
    ("Chad waits. [Chad's Assembly of Elders] met.", "Assembly of Elders | TCD"),
    ("[The Kenya Congress of Trade Unions] met.", "Congress of Trade Unions | KEN"),
    ("America waits. [The National Rifle Association] met.", "National Rifle Association | none"),
    ("[The Farm Workers Association of California] met.", "Farm Workers Association | USA"),
    ("Fiji waits. The Great Council of Chiefs met. [The Council of Churches] waited.", "Council of Churches | FJI"),
])  # fmt: skip
def test_a_body_keeps_its_whole_name(text: str, line: str) -> None:
    assert heard(text, IN_2012) == [line]
