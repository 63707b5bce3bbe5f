"""What is plainly in another language is told from English; what is short or mixed passes."""

from __future__ import annotations

import pytest

from onrecord import examples, reports
from onrecord.model import Report

FRENCH = (
    "Le président français Emmanuel Macron a déclaré jeudi que la France imposerait de nouvelles sanctions si la "
    "Russie ne retirait pas ses troupes d'Ukraine. Moscou a démenti toute attaque contre des civils."
)
GERMAN = (
    "Deutschland wird die Pipeline Nord Stream 2 vorerst nicht in Betrieb nehmen, sagte Bundeskanzler Olaf Scholz am "
    "Dienstag in Berlin. Die Regierung in Moskau war nach Angaben des Ministeriums an keinem Treffen beteiligt."
)
POLISH = (
    "Premier powiedział w czwartek, że Polska chce, by to Unia nałożyła nowe sankcje na Rosję. To odpowiedź na atak. "
    "Minister dodał, że wojska nie zostaną wysłane, o ile sojusz nie zdecyduje inaczej w Brukseli."
)
RUSSIAN = "Владимир Путин заявил в четверг, что Россия не планирует оккупацию Украины. МИД РФ опроверг это."
CHINESE = "北京外交部发言人华春莹星期四表示,中国反对任何单方面制裁,通过对话和谈判解决乌克兰问题。"


SHORT = [
    "Norge vil ikke undertegne avtalen på fredag, sa utenriksministeren i Oslo.",
    "Norjan hallitus ei aio allekirjoittaa sopimusta perjantaina, ulkoministeri sanoi.",
    "Türkiye Dışişleri Bakanı perşembe günü anlaşmayı imzalamayacaklarını söyledi.",
    "Presiden Indonesia mengatakan pada hari Kamis bahwa negara itu akan menandatangani perjanjian.",
    "Menteri keuangan memperingatkan krisis ekonomi nasional akan berlangsung lama tahun depan.",
    "Eesti valitsus teatas reedel et leping allkirjastamata jaab seekord.",
    "Rais Samia alisema Alhamisi kwamba Tanzania haitatia saini mkataba huo wiki hii.",
    "Paris rejette demandes allemandes, menace sanctions commerciales nouvelles",
    "Madrid rechaza nuevas sanciones comerciales europeas contra empresas rusas",
    "El presidente dijo el jueves que España no enviará tropas a Ucrania.",
    "De minister zei donderdag dat Nederland geen troepen naar Oekraïne zal sturen.",
    "Premier powiedział w czwartek, że Polska chce nowych sankcji na Rosję.",
    "Le président a déclaré jeudi que la France imposerait des sanctions.",
    "北京外交部发言人星期四表示,中国反对制裁。",
]


@pytest.mark.parametrize(
    "text", [FRENCH, GERMAN, POLISH, RUSSIAN, CHINESE, *SHORT, *(f"{each} " * 5 for each in SHORT)]
)
def test_another_language_is_not_english(text: str) -> None:
    assert not reports.seems_english(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "OTTAWA, KYIV: SANKTIONS",
        "Macron à Moscou jeudi.",
        "МИД РФ: нет.",
        "British Prime Minister David Cameron blamed newspapers on Friday. Russia granted Edward Snowden asylum in "
        "August. Snowden's lawyer Anatoly Kucherena claimed his client took no secret documents to Moscow.",
        "Norway's King Harald received Iceland's President Vigdís Finnbogadóttir in Oslo on Monday. Denmark's Queen "
        "Margrethe telephoned Stockholm. Finland's Mauno Koivisto cancelled Tuesday's trip to Reykjavik, citing "
        "illness. Sweden's Carl Bildt called Moscow.",
        "On Sunday night Oslo announced no answer to Reykjavik's plan.",
        "Shortly before midnight Ursula von der Leyen telephoned Recep Tayyip Erdoğan in Ankara.",
        "Oslo rejects Reykjavik fishing terms, demands full boat withdrawal",
        "Iceland warns Norway ahead of vote, vows firm countermeasures",
        "Oslo Rejects Reykjavik Fishing Terms, Demands Full Boat Withdrawal",
        "Boats sailed out in early summer, to Bergen or to Tromsø.",
        "“Nous ne céderons pas,” Emmanuel Macron said on Thursday. 北京外交部发言人华春莹说:“我们反对。” "
        "Germany will halt Nord Stream 2, Chancellor Olaf Scholz said.",
        "NORWAY WILL SIGN THE ACCORD IF ICELAND WITHDRAWS ITS BOATS, THE FOREIGN MINISTER SAID IN OSLO ON FRIDAY, "
        "AND THE TALKS WILL GO ON.",
    ],
)
def test_english_in_capitals_with_quotations_or_too_short_to_tell_is_not_complained_of(text: str) -> None:
    assert reports.seems_english(text)


def test_every_report_of_the_examples_is_english() -> None:
    found = list(reports.load(map(str, examples.stories())))
    assert found
    assert all(isinstance(report, Report) and reports.seems_english(report.text) for report in found)
