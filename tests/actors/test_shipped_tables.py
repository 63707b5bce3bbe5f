"""What the tables that ship with the package know, asked as `onrecord who` asks."""

from __future__ import annotations

from datetime import date

import pytest

from onrecord import actors, codebook
from onrecord.codebook.actors import STILL_THERE, Holder
from onrecord.model import Actor, Report
from onrecord.text import passages

TABLES = codebook.load()
MADE = max(row.made for row in TABLES.holders if row.made)


def asked(phrase: str, day: str) -> str:
    actor = actors.who(phrase, day=date.fromisoformat(day), codebook=TABLES).actor
    return f"{actor.name} | {actor.country} | {actor.office}" if isinstance(actor, Actor) else "?"


def codes(text: str, day: date = date(2021, 6, 1)) -> set[str | None]:
    report = Report(id="example", published=day, text=text)
    resolved = actors.resolve(passages(report), codebook=TABLES)
    found = [mention.actor for passage in resolved for mention in passage.mentions]
    return {actor.country for actor in found if isinstance(actor, Actor)}


ENDED = {"YUG": date(1999, 6, 1), "SCG": date(2005, 6, 1), "SUN": date(1990, 6, 1), "CSK": date(1991, 6, 1),
         "DDR": date(1989, 6, 1)}  # fmt: skip


@pytest.mark.parametrize("row", TABLES.states, ids=lambda row: row.code)
def test_every_state_is_found_in_its_example(row: codebook.State) -> None:
    assert row.code in codes(row.example, ENDED.get(row.code, date(2021, 6, 1)))


@pytest.mark.parametrize("row", TABLES.organisations, ids=lambda row: row.code)
def test_every_organisation_is_found_in_its_example(row: codebook.Organisation) -> None:
    parties = (party for party in TABLES.in_power if {row.name, *row.aliases}.intersection(party.names))
    assert codes(row.example) & {row.code, *(party.state for party in parties)}


@pytest.mark.parametrize(("text", "code"), [
    ("Israel said no. A leader of the settlers said so, too.", "ISRSET"),
    ("North Korea said no. The North's Red Cross will bring 96 of them.", "PRK"),
    ("The Turkish Red Crescent brought tents.", "TUR"),
    ("The Red Crescent brought tents.", "IFRC"),
    ("Congress met. The Louisiana Republican said no.", "USAREP"),
])  # fmt: skip
def test_a_group_is_of_the_state_that_the_report_names(text: str, code: str) -> None:
    assert code in codes(text)


def test_a_common_noun_is_no_group_of_a_state_that_nobody_names() -> None:
    assert codes("Bolivia said no. A leader of the settlers said so, too.") == {"BOL"}


@pytest.mark.parametrize(("text", "day", "name"), [
    ("The chairperson of the African Union Commission spoke. “No,” Mrs Dlamini-Zuma said.", "2014-12-05",
     "Nkosazana Dlamini-Zuma"),
    ("President Rafael Correa left. The observers' head, Enrique Correa, stayed. It rained. Mr Correa spoke.",
     "2011-05-14", "Rafael Correa"),
])  # fmt: skip
def test_a_surname_is_that_of_whoever_stands_highest_and_may_have_a_hyphen(text: str, day: str, name: str) -> None:
    report = Report(id="example", published=date.fromisoformat(day), text=text)
    *_, last = [each for passage in actors.resolve(passages(report), codebook=TABLES) for each in passage.mentions]
    assert isinstance(last.actor, Actor)
    assert last.actor.name == name


def test_who_led_a_state_of_the_past_is_later_of_the_one_that_succeeded_it() -> None:
    assert asked("Mikhail Gorbachev", "1990-05-02").split(" | ")[1] == "SUN"
    assert asked("Mikhail Gorbachev", "2019-02-02") == "Mikhail Gorbachev | RUS | None"


@pytest.mark.parametrize(("phrase", "day", "line"), [
    ("the Israeli opposition leader", "2024-02-01", "Yair Lapid | ISROPP | opposition leader"),
    ("the British opposition leader", "2021-02-01", "Keir Starmer | GBROPP | Leader of the Opposition"),
    ("the Myanmar junta chief", "2022-03-01", "Min Aung Hlaing | MMR | Chairman of the State Administration Council"),
    ("the South Sudanese rebel leader, Riek Machar", "2015-03-01", "Riek Machar | SSDOPP | Rebel leader"),
    ("South Sudan's rebel leader", "2015-03-01", "Riek Machar | SSDOPP | Rebel leader"),
    ("the House speaker", "2023-05-02", "Kevin McCarthy | USA | House Speaker"),
    ("the Senate majority leader", "2023-05-02", "Chuck Schumer | USA | Senate Majority Leader"),
    ("House Republicans", "2023-05-02", "House Republicans | USAREP | None"),
    ("the secretary of state", "2023-05-02", "Antony Blinken | USA | Secretary of State"),
    ("the High Representative", "2023-05-02", "Josep Borrell | EUU | High Representative"),
    ("the FSB director", "2023-05-02", "Alexander Bortnikov | RUS | FSB director"),
    ("the governor of the Bank of England", "2023-05-02", "Andrew Bailey | GBR | Bank of England governor"),
    ("the Nigerian Senate", "2023-05-02", "Nigerian Senate | NGA | None"),
    ("the Thai Foreign Office", "2023-05-02", "Thai Foreign Office | THA | None"),
    ("Pakistan's Foreign Office", "2023-05-02", "Pakistan's Foreign Office | PAK | None"),
    ("the Foreign Office", "2023-05-02", "Foreign Office | GBR | None"),
    ("Canada's House of Commons", "2023-05-02", "Canadian House of Commons | CAN | None"),
    ("the US Senate", "2023-05-02", "US Senate | USALEG | None"),
    ("the world body", "2023-05-02", "United Nations | UNO | None"),
    ("the Kurds in Iraq", "2016-05-02", "Kurdistan Regional Government | IRQKUR | None"),
    ("Kurdish officials in Syria", "2016-05-02", "Kurdish officials | SYRKUR | None"),
    ("the People's Liberation Army", "2016-05-02", "People's Liberation Army | CHN | None"),
    ("a European diplomat", "2016-05-02", "European diplomat | EUU | None"),
    ("Kim Jong-un", "2018-10-01", "Kim Jong-un | PRK | Leader"),
    ("Kim Jong Un", "2018-10-01", "Kim Jong Un | PRK | Leader"),
    ("Hong Nam-ki", "2000-10-01", "Hong Nam-ki | KOR | None"),
    ("Recep Erdogan", "2018-10-01", "Recep Tayyip Erdogan | TUR | president"),
    ("Kim Jae-hyun, a forestry official", "2018-10-01", "Kim Jae-hyun | KOR | official"),
])  # fmt: skip
def test_a_phrase_means_somebody_of_the_tables(phrase: str, day: str, line: str) -> None:
    assert asked(phrase, day) == line


@pytest.mark.parametrize(("phrase", "day", "line"), [
    ("Dacian Ciolos", "2011-06-11", "Dacian Ciolos | EUU | Agriculture Commissioner"),
    ("Dacian Ciolos", "2016-06-11", "Dacian Ciolos | ROU | prime minister"),
    ("Vuk Jeremic", "2015-05-01", "Vuk Jeremic | SRB | None"),
    ("the EU trade commissioner", "2004-07-01", "Pascal Lamy | EUU | Trade Commissioner"),
    ("the European trade commissioner", "2001-08-28", "Pascal Lamy | EUU | Trade Commissioner"),
    ("the KFOR commander", "2010-06-11", "Markus Bentler | NATO | KFOR commander"),
    ("the NATO commander", "2010-06-11", "James Stavridis | NATO | Supreme Allied Commander"),
    ("the ODIHR director", "2007-02-01", "Christian Strohal | OSCE | ODIHR director"),
    ("Dunja Mijatovic", "2014-06-01", "Dunja Mijatovic | OSCE | Representative on Freedom of the Media"),
    ("Dunja Mijatovic", "2020-06-01", "Dunja Mijatovic | COE | Human Rights Commissioner"),
    ("Mevlut Cavusoglu", "2011-06-01", "Mevlut Cavusoglu | COE | Parliamentary Assembly President"),
    ("Mevlut Cavusoglu", "2016-06-01", "Mevlut Cavusoglu | TUR | foreign minister"),
    ("Didier Burkhalter", "2014-05-01", "Didier Burkhalter | CHE | Swiss president"),
    ("Mohammed al-Dabi", "2012-01-10", "Mohammed Ahmed al-Dabi | LAS | Head of the observer mission in Syria"),
    ("the IATA chief", "2012-01-10", "Tony Tyler | IATA | Director General"),
    ("the head of Oxfam", "2016-01-10", "Winnie Byanyima | OXFAM | International Executive Director"),
    ("Gareth Evans", "1994-05-01", "Gareth Evans | AUS | foreign minister"),
    ("Gareth Evans", "2005-05-01", "Gareth Evans | ICG | President"),
    ("Jorge Quiroga", "2017-12-01", "Jorge Quiroga | OAS | Head of the observer mission in Honduras"),
    ("Bruce Golding", "2008-03-10", "Bruce Golding | JAM | prime minister"),
    ("Bruce Golding", "2020-03-10", "Bruce Golding | OAS | Head of the observer mission in Guyana"),
    ("Robert Mood", "2012-06-15", "Robert Mood | UNO | Head of the observer mission in Syria"),
    ("Joe Clark", "1994-05-01", "Joe Clark | UNO | Special Representative for Cyprus"),
    ("Kang Kyung-wha", "2015-05-01", "Kang Kyung-wha | UNO | Deputy Emergency Relief Coordinator"),
    ("Kang Kyung-wha", "2018-05-01", "Kang Kyung-wha | KOR | foreign minister"),
    ("Karim Khan", "2019-05-01", "Karim Khan | UNO | Head of the Islamic State investigation in Iraq"),
    ("the UN peacekeeping chief", "1995-05-05", "Kofi Annan | UNO | Under-Secretary-General for Peacekeeping"),
    ("the ILO chief", "2023-05-05", "Gilbert Houngbo | ILO | Director-General"),
    ("the STL prosecutor", "2011-07-01", "Daniel Bellemare | STL | Prosecutor"),
])  # fmt: skip
def test_who_serves_an_organisation_speaks_for_it_in_those_years(phrase: str, day: str, line: str) -> None:
    assert asked(phrase, day) == line


def test_a_plane_is_not_its_maker() -> None:
    assert "BOEING" not in codes("Ukraine said rebels had shot down a Malaysian Boeing 777.", date(2014, 7, 20))


@pytest.mark.parametrize(("text", "day"), [
    ("Peace talks began. UNTAES closed a road.", "1997-05-01"),
    ("Patricia Espinosa, head of the UNFCCC, opened the talks.", "2021-11-10"),
])  # fmt: skip
def test_a_mission_and_who_heads_a_secretariat_are_the_organisations(text: str, day: str) -> None:
    assert "UNO" in codes(text, date.fromisoformat(day))


def test_an_open_end_holds_for_a_while_and_then_names_nobody_for_a_bare_role() -> None:
    assert asked("the Finnish defence minister", "2025-09-01") == "Antti Hakkanen | FIN | defence minister"
    assert asked("the Finnish defence minister", "2030-03-01") == "Finnish defence minister | FIN | defence minister"
    assert asked("Emmanuel Macron", "2030-03-01") == "Emmanuel Macron | FRA | None"
    assert asked("President Macron", "2030-03-01") == "Emmanuel Macron | FRA | None"


def test_on_a_day_of_change_a_bare_role_is_whoever_comes_in() -> None:
    assert asked("the US president", "2021-01-20").startswith("Joe Biden")
    assert asked("the British prime minister", "2016-07-13").startswith("Theresa May")


def test_an_end_that_is_known_needs_no_date_of_the_table() -> None:
    start, made = date(2020, 1, 1), date(2025, 6, 30)
    row = Holder(side="NOR", office="envoy", title="", name="Gro Brundtland", short=("Brundtland",), gender="f",
                 start=start, end=None, made=made)  # fmt: skip
    assert row.known_on(date.fromordinal(made.toordinal() + STILL_THERE))
    assert not row.known_on(date.fromordinal(made.toordinal() + STILL_THERE + 1))
    assert not row.known_on(date(2019, 12, 31))


def terms(side: str, office: str = "") -> list[Holder]:
    return [row for row in TABLES.holders if row.side == side and office in ("", row.office)]


def covered(rows: list[Holder]) -> float:
    """The share of the months from 2000 to the tables' day on whose 15th somebody is in office."""
    months = [date(year, month, 15) for year in range(2000, MADE.year + 1) for month in range(1, 13)]
    asked = [day for day in months if day <= MADE]
    return sum(any(row.start <= day <= (row.end or day) for row in rows) for day in asked) / len(asked)


def test_the_tables_cover_states_and_organisations_from_2000_on() -> None:
    heads = {
        row.code: terms(row.code, "head_of_state") + terms(row.code, "head_of_government") for row in TABLES.states
    }
    bodies = [terms(row.code) for row in TABLES.organisations if row.kind == "organisation"]
    ministers = [terms(row.code, "foreign_minister") for row in TABLES.states]
    assert sum(covered(rows) > 0.95 for rows in heads.values()) >= 165
    assert sum(covered(rows) > 0.9 for rows in ministers) >= 95
    assert sum(covered(rows) > 0.95 for rows in bodies) >= 28
