"""A report in, a ledger out: sentences of every kind, and the same answer each time."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

import onrecord
from helpers import made
from onrecord import codebook, reading
from onrecord.export import line
from onrecord.model import Act, Report, Statement, report_id

DAY = "2030-02-26"


def read_one(text: str, day: str = DAY) -> Statement:
    [statement] = onrecord.read(text, date=day)
    return statement


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway will sign if Iceland withdraws, Oslo said.", "commitment NOR"),
        ("Provided Iceland withdraws, Norway will sign, Oslo said.", "commitment NOR"),
        ("Norway will not sign unless Iceland withdraws its boats, Oslo said on Monday.", "refusal NOR"),
        ("Sweden denied that it planned to attack Finland.", "denial SWE | not ASSAULT SWE>FIN planned"),
        ("Sweden accused Finland of shelling a village on Sunday.", "accusation SWE to FIN | ASSAULT FIN"),
        ("The Finnish foreign ministry demanded that Sweden release 12 fishermen by Friday.", "demand FIN to SWE"),
        ("Finland ruled out talks with Sweden.", "refusal FIN to SWE | not CONSULT FIN>SWE planned"),
    ],
)
def test_a_sentence_becomes_a_line(text: str, expected: str) -> None:
    assert line(read_one(text)).startswith(expected)


@pytest.mark.parametrize(
    ("text", "must"),
    [
        ("Norway will sign if Iceland withdraws, Oslo said.", True),
        ("Provided Iceland withdraws, Norway will sign, Oslo said.", True),
        ("Norway will not sign unless Iceland withdraws its boats, Oslo said.", False),
    ],
)
def test_the_same_condition_in_other_words(text: str, must: bool) -> None:
    condition = read_one(text).condition
    assert condition is not None
    assert condition.event is not None
    assert (condition.event.type, condition.event.actor, condition.must) == ("RETREAT", ("ISL",), must)


def test_a_quotation_inside_another_is_nested() -> None:
    outer, inner = onrecord.read(
        "Antony Blinken refuted Moscow's claims of pulling out its troops.", date="2022-02-18"
    )
    assert (outer.act, inner.act) == (Act.DENIAL, Act.CLAIM)
    assert inner.within == outer.id
    assert inner.speaker is not None
    assert inner.speaker.country == "RUS"


def test_several_speakers_of_one_content_make_a_statement_each() -> None:
    text = "On Tuesday, the Russian defence ministry and President Vladimir Putin stated a drawdown."
    statements = onrecord.read(text, date="2022-02-18")
    assert sorted(s.speaker.name for s in statements if s.speaker) == ["Russian defence ministry", "Vladimir Putin"]
    assert len({s.content for s in statements}) == 1
    assert {s.said_on.start.isoformat() for s in statements if s.said_on} == {"2022-02-15"}


@pytest.mark.parametrize(
    ("between", "speakers"),
    [
        ("", ["Roald Amundsen", "Roald Amundsen"]),
        ("Fridtjof Nansen, the Norwegian envoy, was even blunter.", ["Roald Amundsen", "Fridtjof Nansen"]),
        ("The Norwegian foreign ministry issued this statement:", ["Roald Amundsen", "Norwegian foreign ministry"]),
        ("Snow fell on Bergen all day.", ["Roald Amundsen"]),
    ],
)
def test_a_quotation_alone_is_said_by_whoever_was_introduced(between: str, speakers: list[str]) -> None:
    first = '"Norway will stay neutral," said Roald Amundsen.'
    text = "\n\n".join(filter(None, [first, between, '"We will never sign this treaty with Iceland."']))
    assert [each.speaker and each.speaker.name for each in onrecord.read(text, date=DAY)] == speakers


def test_a_quotation_is_said_by_whoever_signs_it() -> None:
    text = '"We will stay," said Roald Amundsen.\n\n"We will go to Iceland."\n\n— Fridtjof Nansen, Norwegian envoy'
    assert [each.speaker and each.speaker.name for each in onrecord.read(text, date=DAY)][1:] == ["Fridtjof Nansen"]


@pytest.mark.parametrize(
    "text",
    [
        "Oslo is expected to say on Friday that Norway will leave the treaty.",
        "Oslo could announce that Norway will leave the treaty.",
        "Oslo did not say it would attack.",
        "The Norwegian foreign ministry would neither confirm nor deny that it had expelled anyone.",
    ],
)
def test_what_was_not_said_is_no_statement(text: str) -> None:
    assert onrecord.read(text, date=DAY) == []


def test_every_decision_carries_its_reason() -> None:
    statement = read_one("Norway will sign on Friday if Iceland withdraws, Oslo said on Monday.")
    decided = {reason.decides for reason in statement.reasons}
    assert {"attribution", "speaker", "act", "said_on", "condition", "event", "condition.event"} <= decided


def test_a_date_and_words_are_needed() -> None:
    with pytest.raises(ValueError, match="date is 'soon', which is no date; write YYYY-MM-DD"):
        onrecord.read("Norway will sign, Oslo said.", date="soon")
    with pytest.raises(ValueError, match="no text"):
        onrecord.read("  ", date=DAY)


def test_the_same_report_gives_the_same_statements_whatever_the_hash_seed() -> None:
    program = (
        "import onrecord\nfrom onrecord import examples, reports\n"
        "for path in examples.stories():\n"
        "    for r in reports.load([str(path)]):\n"
        "        print(onrecord.read(r.text, date=r.published))\n"
    )
    said = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(said) == 1


PIECES = st.sampled_from(
    [
        *"“”\"'‘’.,;:!?—-()\n",
        "\n\n",
        " ",
        " said ",
        "Oslo",
        "Iceland",
        " will ",
        " if ",
        " on Friday",
        "he ",
        "U.S.",
        "7,000",
        "(Amundsen): ",
        "Q: ",
        " on 3 ",
        "March ",
        " told ",
    ]
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@example("In 199², the president of Norway urged Iceland to leave.")
@example('(Amundsen): "The dam will hold."')
@given(st.lists(PIECES | st.text(max_size=8), min_size=1, max_size=40).map("".join))
def test_any_text_is_read_and_every_span_lies_in_it(text: str) -> None:
    report = Report(id=report_id(made.DAY, text), published=made.DAY, text=text)
    for statement in reading.read(report, codebook=codebook.load()):
        spans = [*statement.content, *statement.cue]
        spans += [statement.speaker.span] if statement.speaker and statement.speaker.span else []
        spans += [statement.condition.span] if statement.condition else []
        assert statement.content
        assert all(span.end <= len(text) for span in spans)
        if statement.said_on:
            assert statement.said_on.start <= statement.said_on.end


class Panic(BaseException):
    """What a library written in Rust throws: no Exception."""


def test_a_report_on_which_a_library_panics_is_noted_and_the_next_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    def segment(language: str, words: str) -> list[str]:
        if "Bergen" in words:
            raise Panic("not a char boundary")
        return [words]

    monkeypatch.setattr("sentencex.segment", segment)
    with onrecord.Ledger() as ledger:
        bad, good = (
            ledger.add(made.report(f"{place} will sign on Friday, Oslo said.")) for place in ("Bergen", "Norway")
        )
        assert bad.problem is not None
        assert "not a char boundary" in bad.problem.what
        assert good.statements
        assert [problem.report for problem in ledger.problems()] == [bad.report.id if bad.report else ""]


def test_no_content_begins_inside_a_word() -> None:
    text = "The army released a video that it said showed Icelanders removing an unexploded mine from the ferry."
    for each in onrecord.read(text, date="2030-02-26"):
        for span in each.content:
            assert not text[: span.start][-1:].isalnum()
            assert not text[span.end : span.end + 1].isalnum()


def test_what_somebody_was_asked_is_not_his() -> None:
    text = 'Asked whether troops would be sent, Emmanuel Macron told reporters: "Nothing is ruled out."'
    said = onrecord.read(text, date="2024-02-26")
    assert [each.content[0].of(text) for each in said] == ["Nothing is ruled out"]


def test_a_relative_clause_speaks_for_whom_it_follows() -> None:
    said = onrecord.read(
        "Ethiopia insists the dam will not harm Egypt, which has demanded a binding agreement.", date="2020-06-22"
    )
    assert [each.speaker.country for each in said if each.speaker] == ["ETH", "EGY"]


def test_a_claim_that_another_denies_is_told_once_and_denied() -> None:
    said = onrecord.read("Officials said Oslo had refused to sign, which Oslo denied.", date=DAY)
    assert len({each.id for each in said}) == len(said)
    last = onrecord.read("Two officials said that Egypt had fired first, a claim Cairo denied.", date=DAY)[-1]
    assert (last.act, last.speaker and last.speaker.country) == (Act.DENIAL, "EGY")


def test_a_figure_that_another_disputes_is_denied_as_it_was_told() -> None:
    text = "Taiwan's defence ministry said 24 Chinese aircraft had crossed the line, a figure Beijing disputes."
    claim, denial = onrecord.read(text, date="2023-09-26")
    assert (denial.act, denial.speaker and denial.speaker.country) == (Act.DENIAL, "CHN")
    assert claim.event is not None
    assert denial.event is not None
    assert (denial.event.type, denial.event.actor, denial.event.negated) == (
        claim.event.type,
        claim.event.actor,
        True,
    )


def test_a_charge_dismissed_in_quoted_words_is_denied_once() -> None:
    text = 'The Kremlin accused the West of pressuring Serbia, a charge the EU dismissed as "pure disinformation".'
    assert [each.speaker.side for each in onrecord.read(text, date="2023-02-13") if each.speaker] == ["RUS", "EUU"]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "Rwanda's ministry hit back, saying the text distorts facts and that Kigali would defend its territory.",
            "the text distorts facts and that Kigali would defend its territory",
        ),
        (
            "South Africa has pledged 2,900 soldiers to a regional mission.",
            "2,900 soldiers to a regional mission",
        ),
        (
            "Brussels has warned both sides that failure to accept the plan could cost them access to funds.",
            "failure to accept the plan could cost them access to funds",
        ),
    ],
)
def test_where_a_content_begins(text: str, content: str) -> None:
    [said] = onrecord.read(text, date="2024-02-21")
    assert said.content[0].of(text) == content


@pytest.mark.parametrize(
    ("text", "speaker", "content", "actor"),
    [
        (
            "Rwanda, which Congo accuses of backing the rebels, will send an envoy to Luanda.",
            "COD",
            ["Rwanda", "of backing the rebels"],
            ("RWA",),
        ),
        (
            "China's coast guard, which Manila accuses of using water cannon, has kept its ships near the reef.",
            "PHL",
            ["China's coast guard", "of using water cannon"],
            ("CHN",),
        ),
    ],
)
def test_whom_a_relative_clause_accuses_is_accused(
    text: str, speaker: str, content: list[str], actor: tuple[str, ...]
) -> None:
    said = next(each for each in onrecord.read(text, date="2024-02-21") if each.act is Act.ACCUSATION)
    assert (said.speaker and said.speaker.side, said.addressee) == (speaker, actor[0])
    assert [span.of(text) for span in said.content] == content
    assert said.event is not None
    assert said.event.actor == actor


def test_a_state_s_army_is_no_group() -> None:
    text = "Hamas left the town before Egypt's army came. The group denied killing civilians there."
    assert [each.speaker.side for each in onrecord.read(text, date="2024-02-21") if each.speaker] == ["PSEHAM"]


def test_what_was_refused_since_was_refused_after_the_day_told_of() -> None:
    text = "Norway's premier promised on Monday to sign. He has since refused to name a day."
    promise, refusal = onrecord.read(text, date="2024-02-21")
    assert promise.said_on is not None
    assert refusal.said_on is not None
    assert (promise.said_on.end, refusal.said_on.end) == (date(2024, 2, 19), date(2024, 2, 21))


@pytest.mark.parametrize(
    "text",
    [
        "South Korea's acting president called for calm.",
        "Fiji urged Norway to stop sending weapons to Iceland.",
    ],
)
def test_what_is_demanded_is_not_to_happen(text: str) -> None:
    [demand] = onrecord.read(text, date="2025-01-15")
    assert demand.event is not None
    assert demand.event.negated


def test_a_claim_that_is_refused_is_told_to_its_end() -> None:
    text = "India rejected Donald Trump's claim that Narendra Modi had assured him New Delhi would stop buying oil."
    told = {
        each.speaker.side: each.content[0].of(text) for each in onrecord.read(text, date="2025-10-16") if each.speaker
    }
    assert told["USA"] == "Narendra Modi had assured him New Delhi would stop buying oil"


def test_an_article_for_one_belongs_to_no_noun_for_several() -> None:
    text = "Norway made Iceland an overture federal officials described as treason, a minister said."
    assert not any(
        each.speaker and "overture" in each.speaker.name for each in onrecord.read(text, date="2025-10-08")
    )


def test_a_body_named_by_what_it_is_for_has_the_side_that_the_text_is_about() -> None:
    text = "Seoul is calm. The Corruption Investigation Office for Senior Officials said it would ask for a warrant."
    assert [each.speaker.side for each in onrecord.read(text, date="2025-01-15") if each.speaker] == ["KOR"]


def test_what_only_qualifies_a_noun_is_no_bloc_told_of() -> None:
    text = "The European Union set a tariff on most European goods. The bloc said it would buy American gas."
    assert [each.speaker.side for each in onrecord.read(text, date="2024-02-21") if each.speaker] == ["EUU"]


def test_a_fact_goes_on_behind_a_month_in_short() -> None:
    text = (
        "Norway and Iceland have signed off on the first phase of U.S. President Donald Trump's plan until Nov. 21."
    )
    told = onrecord.read(text, date="2025-10-09")
    assert any("President Donald Trump's plan until Nov. 21" in each.content[0].of(text) for each in told)


def test_who_is_given_time_is_to_act_in_it() -> None:
    [demand] = onrecord.read(
        "Manila has given Beijing until the end of the month to remove a barrier it says was put up there.",
        date="2023-09-26",
    )
    assert demand.event is not None
    assert demand.event.when is not None
    assert demand.event.when.end == date(2023, 9, 30)


def test_a_doubted_forecast_is_of_what_will_not_happen() -> None:
    doubted = read_one("The Norwegian envoy doubted that the truce would last.")
    assert doubted.act is Act.FORECAST
    assert doubted.event is not None
    assert doubted.event.negated


def test_what_will_be_so_even_if_hangs_on_nothing() -> None:
    assert read_one("Norway vowed to keep the border closed even if Iceland apologised.").condition is None


def test_all_of_a_list_speak_whatever_stands_between() -> None:
    text = (
        "Paris, Berlin and London, in a joint text issued minutes after the speech, asked Oslo to free the sailors."
    )
    assert {each.speaker.side for each in onrecord.read(text, date=DAY) if each.speaker} == {"FRA", "DEU", "GBR"}


def test_days_of_the_saying_are_no_part_of_what_was_asked() -> None:
    text = "Ms Clinton asked Hanoi last month, and again on Tuesday, to free the two bloggers."
    assert [span.of(text) for span in read_one(text).content] == ["Hanoi", "to free the two bloggers"]


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("Russia promised on 26 February to withdraw within three days.", date(2030, 3, 1)),
        ("Russia promised to withdraw within days.", date(2030, 3, 5)),
        ("The United States promised Norway vaccines within weeks.", date(2030, 4, 9)),
    ],
)
def test_a_promise_keeps_its_last_day(text: str, end: date) -> None:
    promise = read_one(text).event
    assert promise is not None
    assert promise.when is not None
    assert promise.when.end == end


@pytest.mark.parametrize(
    "text", ["Egypt rejected the Ethiopian plan on Monday.", "Oslo welcomed the ruling on Tuesday."]
)
def test_a_named_side_takes_a_stance_by_the_verb_alone(text: str) -> None:
    assert read_one(text).speaker is not None


def test_what_was_said_a_day_before_the_rest_has_its_own_day() -> None:
    text = "Armenia will cede nothing, Nikol Pashinyan said on Wednesday, a day after Azerbaijan demanded a corridor."
    days = {each.speaker.side: each.said_on for each in onrecord.read(text, date="2023-01-19") if each.speaker}
    assert {side: day and day.start for side, day in days.items()} == {
        "ARM": date(2023, 1, 18),
        "AZE": date(2023, 1, 17),
    }
