from __future__ import annotations

from datetime import date

import pytest

from helpers.shipped import heard

IN_2014 = date(2014, 3, 14)


@pytest.mark.parametrize(("text", "line"), [
    ("[The MNLA] said no.", "MNLA | MLIREB"),
    ("[PSOE] said no.", "PSOE | ESPOPP"),
    ("Israel waited. [Likud] said no.", "Likud | ISR"),
    ("Spain waited. [Vox] said no.", "Vox | ESPOPP"),
    ("[CNRT] said no.", "CNRT | TMPFRE"),
    ("[The KMT] said no.", "Kuomintang | TWN"),
    ("[The SNP] said no.", "SNP | GBRSCO"),
    ("[The Scottish National Party] said no.", "Scottish National Party | GBRSCO"),
    ("[The KRG] said no.", "Kurdistan Regional Government | IRQKUR"),
    ("Nigeria waited. [Labour] accused the government of bad faith.", "Labour | none"),
    ("Nigeria waited. [Trade Union Congress president Roald Amundsen] said no.", "Roald Amundsen | NGA"),
    ("Malaysia waited. [Umno] said no.", "Umno | MYS"),
    ("[The PDRC] said no.", "PDRC | THAOPP"),
    ("[The CFDT] said no.", "CFDT | FRACFD"),
    ("[The FGTB] said no.", "FGTB | BELSYN"),
    ("South Sudan waited. [The SPLA] said no.", "SPLA | SSD"),
    ("Belgium waited. [Marks & Spencer] said no.", "Marks & Spencer | none"),
    ("East Timor waited. [Officials in West Timor] said no.", "Indonesian Officials | IDN"),
    ("[French ship owner CMA CGM] said no.", "CMA CGM | FRA"),
])  # fmt: skip
def test_a_group_has_its_own_name_and_nobody_else_s(text: str, line: str) -> None:
    assert heard(text, IN_2014) == [line]


@pytest.mark.parametrize(("text", "line"), [
    ("[Russia's Security Council] said no.", "Russian Security Council | RUS"),
    ("Russia waited. [Its Security Council] said no.", "Russian Security Council | RUS"),
    ("Russia waited. [The Security Council] said no.", "Security Council | UNO"),
    ("[The congress in Tiraspol] said no.", "congress | MDATRN"),
    ("[The party congress in Beijing] said no.", "party congress | CHN"),
    ("Iran waited. [Its Revolutionary Guards] said no.", "Revolutionary Guards | IRN"),
    ("[Hezbollah, led by Hassan Nasrallah,] said no.", "Hassan Nasrallah | HEZ"),
    ("[Hezbollah, which is led by Hassan Nasrallah,] said no.", "Hezbollah | HEZ"),
])  # fmt: skip
def test_a_body_is_of_the_state_that_has_it(text: str, line: str) -> None:
    assert heard(text, IN_2014) == [line]


@pytest.mark.parametrize(("text", "line"), [
    ("Kenya waited. [Foreign Affairs CS Amina Mohamed] said no.", "Amina Mohamed | KEN"),
    ("Norway waited. [Roald Amundsen QC] said no.", "Roald Amundsen | none"),
    ("[Thailand's minister Mongkol na Songkhla] said no.", "Mongkol na Songkhla | THA"),
    ("Norway waited. [Peter T. King] said no.", "Peter T. King | none"),
    ("Iran seized the tanker. [Its Swedish owner] said no.", "Swedish owner | SWE"),
])  # fmt: skip
def test_what_stands_beside_a_name_is_no_part_of_it(text: str, line: str) -> None:
    assert heard(text, IN_2014) == [line]


def test_who_speaks_on_behalf_of_another_may_say_so_behind_the_verb() -> None:
    text = "[Ghana's president John Mahama] said on behalf of ECOWAS that the plan was fair."
    assert heard(text, IN_2014) == ["John Mahama | GHA | for ECOWAS"]


@pytest.mark.parametrize(("text", "line"), [
    ("France waits. The CGT met. [The union] vowed to strike.", "CGT | FRACGT"),
    ("Britain left the European Union. The TUC met. [The union] vowed to strike.", "TUC | GBRTUC"),
    ("France waits. The CGT met. [Unions] vowed to strike.", "French trade unions | FRACGT"),
    ("France waits. The CGT met. [The unions] counted thousands.", "French trade unions | FRACGT"),
    ("Israel waits. Likud met. [The party] vowed to fight.", "Likud | ISR"),
    ("Berlin waits. The Free Democrats met. The Greens met. [The party] vowed to fight.", "Greens | DEUOPP"),
    ("Berlin waits. The Free Democrats attacked the Greens. [The party] vowed to fight.", "Free Democrats | DEUOPP"),
])  # fmt: skip
def test_a_common_noun_points_back_at_a_group_whose_name_lacks_it(text: str, line: str) -> None:
    assert heard(text, date(2019, 9, 10)) == [line]


@pytest.mark.parametrize(("text", "line"), [
    ("Pakistan waited. [LeT] said no.", "Lashkar-e-Taiba | PAKLET"),
    ("Pakistan waited. [Let] said no.", "Let | none"),
    ("Poland waited. [PiS] said no.", "PiS | POLOPP"),
    ("[General Motors] said no.", "General Motors | none"),
    ("[Treasury Wines] said no.", "Treasury Wines | none"),
    ("Norway waited. [General Amundsen] said no.", "Amundsen | NOR"),
    ("[The opposition National Coalition] said no.", "Syrian opposition | SYROPP"),
])  # fmt: skip
def test_a_name_is_whole_and_in_its_own_capitals(text: str, line: str) -> None:
    assert heard(text, IN_2014) == [line]


@pytest.mark.parametrize(("text", "line"), [
    ("[ASEAN's chair, Brunei], said no.", "Brunei | BRN"),
    ("[The European Union's rotating presidency, Greece], said no.", "Greece | GRC"),
    ("[ASEAN's chair, Surin Pitsuwan], said no.", "Surin Pitsuwan | ASEAN"),
])  # fmt: skip
def test_a_state_may_be_in_a_chair(text: str, line: str) -> None:
    assert heard(text, IN_2014) == [line]


@pytest.mark.parametrize(("text", "line"), [
    ("Papua New Guinea met Britain. Papua New Guinea waited. [Sir Roald Amundsen] said no.", "Roald Amundsen | PNG"),
    ("Norway met Britain. Norway waited. [Sir Roald Amundsen] said no.", "Roald Amundsen | GBR"),
])  # fmt: skip
def test_a_knight_is_british_unless_a_report_is_about_another_realm(text: str, line: str) -> None:
    assert heard(text, IN_2014) == [line]


@pytest.mark.parametrize(("text", "day", "line"), [
    ("[South Vietnam] said no.", date(1972, 10, 26), "South Vietnam | RVN"),
    ("[North Vietnam] said no.", date(1972, 10, 26), "Vietnam | VNM"),
    ("[Saigon] said no.", date(1972, 10, 26), "South Vietnam | RVN"),
    ("[President Thieu] said no.", date(1972, 10, 26), "Nguyen Van Thieu | RVN"),
    ("[The Viet Cong] said no.", date(1972, 10, 26), "Viet Cong | VNMNLF"),
    ("[The Vietnamese government] said no.", date(1992, 10, 26), "Government of Vietnam | VNM"),
    ("[The Histadrut] said no.", date(2014, 3, 14), "Histadrut | ISRHIS"),
    ("[Fatah] said no.", date(2014, 3, 14), "Fatah | PSE"),
    ("[The New China News Agency] said no.", date(1972, 10, 26), "New China News Agency | CHN"),
])  # fmt: skip
def test_states_of_the_past_and_bodies_go_by_their_own_names(text: str, day: date, line: str) -> None:
    assert heard(text, day) == [line]
