"""Who is of "the mission" or "the force" is of the organisation that sent it."""

from __future__ import annotations

from datetime import date

import pytest

from helpers.shipped import heard

IN_1999 = date(1999, 3, 14)
MISSION = "The UN mission in Chad lost four men. Chad sent an army. "


@pytest.mark.parametrize(("text", "line"), [
    (f"{MISSION}[A spokesman for the mission] denied it.", "spokesman for the mission | UNO"),
    (f"{MISSION}[The mission's spokesman] denied it.", "mission's spokesman | UNO"),
    (f"{MISSION}[The mission] denied it.", "United Nations | UNO"),
    ("UN peacekeepers left Chad. [The force commander] denied it.", "UN force commander | UNO"),
    ("African Union troops left Chad. [The peacekeepers] denied it.", "AU peacekeepers | AFU"),
    (f"{MISSION}[Fridtjof Nansen, the head of peacekeeping,] denied it.", "Fridtjof Nansen | UNO"),
    ("Chad sent an army. OSCE monitors left. [The peacekeepers] denied it.", "Chadian peacekeepers | TCD"),
    ("Chad sent an army. [A spokesman for the force] denied it.", "Chadian spokesman | TCD"),
])  # fmt: skip
def test_who_is_of_a_mission_is_of_the_organisation_that_sent_it(text: str, line: str) -> None:
    assert heard(text, IN_1999) == [line]


@pytest.mark.parametrize(("text", "line"), [
    ("Chad voted. [Observers led by the OSCE] said no.",
     "Organization for Security and Co-operation in Europe observers | OSCE"),
    ("Chad voted. [Observers sent by Norway] said no.", "Norwegian observers | NOR"),
    ("Chad voted. [Observers] led by Fridtjof Nansen said no.", "Chadian Observers | TCD"),
    ("The AU sent its first observers to Chad on Friday. The army waited. [The observers] said no.",
     "AU observers | AFU"),
    ("Chad fights. [The head of the EU training mission, General Roald Amundsen,] said no.", "Roald Amundsen | EUU"),
    (f"{MISSION}[The head of the monitoring mission, Roald Amundsen,] said no.", "Roald Amundsen | UNO"),
    ("Chad is calm. [Tonino Picula, sent by the AU to mediate,] said no.", "Tonino Picula | AFU"),
    ("Chad voted on Sunday. The AU praised Chad. [The observers] said no.", "AU observers | AFU"),
    ("Chad's rebels left the AU talks on Friday. Chad's army waited. [The mediators] said no.", "AU mediators | AFU"),
    ("The AU praised Chad. Norway's observers counted. [The observers] said no.", "Norwegian observers | NOR"),
    ("Norway sent observers. The UN sent monitors to Syria. The monitors said no. [The observers] said no.",
     "Norwegian observers | NOR"),
    ("Chad sent an army. UN peacekeepers left. [The Norwegian force commander] said no.",
     "Norwegian force commander | NOR"),
    ("The AU sent observers to Chad on Friday. [Roald Amundsen, the Norwegian in command of the observers,] said no.",
     "Roald Amundsen | AFU"),
    ("Observers led by the OSCE left Chad. [Roald Amundsen, who headed the mission,] said no.",
     "Roald Amundsen | OSCE"),
    (f"{MISSION}[Norwegian General Roald Amundsen, the head of the mission,] said no.", "Roald Amundsen | UNO"),
    (f"{MISSION}[The Norwegian head of the mission] said no.", "Norwegian head of the mission | UNO"),
    (f"{MISSION}[Chad's spokesman for the force] said no.", "Chadian spokesman | TCD"),
])  # fmt: skip
def test_observers_are_of_who_sent_them_and_so_is_who_leads_them(text: str, line: str) -> None:
    assert heard(text, IN_1999) == [line]


@pytest.mark.parametrize(("text", "line"), [
    ("[Fridtjof Nansen] said in New York that the rebels would leave Chad.", "Fridtjof Nansen | none"),
    ("Chad waited. In Geneva, [Fridtjof Nansen] said that the rebels would leave.", "Fridtjof Nansen | TCD"),
    ("The UN waits. Chad opens no gate. [An official in Geneva] denied it.", "UN official | UNO"),
    ("The UN waits. Chad opens no gate. [The co-chairs in Geneva] denied it.", "UN co-chairs | UNO"),
    ("Chad opens no gate. [An official in Geneva] denied it.", "Swiss official | CHE"),
    ("The UN warned Switzerland. [An official in Geneva] denied it.", "Swiss official | CHE"),
    ("Chad waited. In Vienna, [the foreign ministry] said that it would pay.", "Austrian foreign ministry | AUT"),
])  # fmt: skip
def test_where_an_organisation_sits_is_not_whose_the_speaker_is(text: str, line: str) -> None:
    assert heard(text, IN_1999) == [line]


@pytest.mark.parametrize(("text", "line"), [
    ("Niger waited. [Two western officials] said Niger would not talk.", "western officials | WST"),
    ("Niger waited. [A western diplomat] said Niger would not talk.", "western diplomat | WST"),
    ("Niger waited. [A foreign ministry official] said no.", "Nigerien foreign ministry official | NER"),
    ("Niger waited. [Arab envoys] said Niger would not talk.", "envoys | none"),
    ("Niger waited. [A senior foreign official] said Niger would not talk.", "foreign official | none"),
    ("Niger waited. [A senior official] said Niger would not talk.", "Nigerien official | NER"),
])  # fmt: skip
def test_officials_from_abroad_are_not_of_the_state_that_the_text_is_about(text: str, line: str) -> None:
    assert heard(text, IN_1999) == [line]


@pytest.mark.parametrize(("text", "line"), [
    ("The Saudi-led coalition left. Chad said [coalition warplanes] left.",
     "Saudi-led coalition warplanes | COALSAU"),
    ("The US-led coalition left. Chad waited. [Coalition officials] said so.",
     "US-led coalition officials | COALUSA"),
    ("The US-led coalition left. Norway waited. [Coalition lawmakers] said so.",
     "Norwegian coalition lawmakers | NOR"),
])  # fmt: skip
def test_who_is_of_the_coalition_is_of_the_one_named_last(text: str, line: str) -> None:
    assert [each.lower() for each in heard(text, date(2018, 6, 26))] == [line.lower()]
