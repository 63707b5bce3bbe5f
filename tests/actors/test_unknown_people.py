"""People whom no table has: the report's own words say whose they are."""

from __future__ import annotations

from datetime import date

import pytest

from helpers.spoken import BOOK
from onrecord import actors
from onrecord.model import Actor, Report
from onrecord.text import passages


def side_of(text: str, name: str) -> str | None:
    """The side of the first mention whose words have a name in them."""
    report = Report(id="r", published=date(2015, 2, 18), text=text)
    for passage in actors.resolve(passages(report), codebook=BOOK):
        for mention in passage.mentions:
            if name in passage.words(mention.head) and isinstance(mention.actor, Actor):
                return mention.actor.country
    return None


@pytest.mark.parametrize(
    ("text", "name", "side"),
    [
        ("“We must be sure,” said Aldo Quill, for the UN there.", "Quill", "UNO"),
        ("Aldo Quill, who heads the upper house of Finland, said no.", "Quill", "FIN"),
        ("Aldo Quill, who sat in the Taliban team, was beside himself.", "Quill", "TAL"),
        ("Aldo Quill, leading the Hamas delegation, said no.", "Quill", "PSEHAM"),
        ("MR QUILL (for the African Union mediators): Both sides agree.", "QUILL", "AFU"),
        ("2. Hezbollah. “Our mission is done,” Secretary-General Aldo Quill said.", "Quill", "HEZ"),
        ("The envoy of the Secretary-General, Aldo Quill, was in Jordan.", "Quill", "UNO"),
        ("In Helsinki the mat is out. Aldo Quill promised land. Sweden did not.", "Quill", "FIN"),
        ("Venezuela talked to Colombia. Venezuela left. In Bogota it rained. Opposition leader Aldo Quill waited.",
         "Quill", "VENOPP"),
        ("The Taliban left Minsk. There would be no talks, rebel leader Aldo Quill warned.", "Quill", "TAL"),
        ("Hamas spoke. Aldo Quill of Hamas said no. Another delegate said yes. Israel waited.", "delegate", "PSEHAM"),
        ("Norway shelled the hills. The Quill Liberation Front said no. Norway left.", "Quill", "NORREB"),
        ("Yesterday in Helsinki Aldo Quill accepted.", "Quill", "FIN"),
        ("Norway and Sweden met. Finland would answer in kind, the foreign ministry said.", "ministry", "FIN"),
        ("Norway spoke, Norway sang. Kiev would answer in kind, the foreign ministry said.", "ministry", "UKR"),
    ],
)  # fmt: skip
def test_what_the_report_says_of_somebody_gives_the_side(text: str, name: str, side: str) -> None:
    assert side_of(text, name) == side


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("“A win,” beamed Sin Son Quo, the Norwegian envoy.", "Sin Son Quo", "Sin Son Quo"),
        ("Saif al-Quill's boast was loud.", "Saif al-Quill", "Saif al-Quill"),
        ("The NRK analyst Aldo Quill said so.", "The NRK analyst Aldo Quill", "Aldo Quill"),
        ("Its gaffer Aldo Quill said so.", "Its gaffer Aldo Quill", "Aldo Quill"),
        ("Oslo's Ministry of Economy, Trade and Industry spoke.", "Oslo's Ministry of Economy, Trade and Industry",
         "Norwegian Ministry of Economy, Trade and Industry"),
        ("The International Court of Justice said so.", "The International Court of Justice",
         "International Court of Justice"),
        ("The FARC said so.", "The FARC", "FARC"),
        ("We expect a deal by May.", "We", "Oslo Digest"),
    ],
)  # fmt: skip
def test_the_name_that_a_speaker_has(text: str, words: str, name: str) -> None:
    report = Report(id="r", published=date(2015, 2, 18), text=text, outlet="Oslo Digest")
    [passage] = actors.resolve(passages(report), codebook=BOOK)
    start = text.index(words)
    [speaker] = actors.speakers(type(passage.span)(start, start + len(words)), passage)
    assert speaker.name == name


def test_a_ministry_with_a_name_of_its_own_is_not_the_one_named_before() -> None:
    text = "The Swedish Ministry of Water and Power left. The Ministry of Trade and Industry in Oslo stayed."
    assert side_of(text, "Ministry of Trade") in (None, "NOR")


def test_no_organisation_of_states_is_a_company() -> None:
    text = "Norway spoke. NATO met in Norway. The company denied it."
    assert side_of(text, "company") != "NATO"
