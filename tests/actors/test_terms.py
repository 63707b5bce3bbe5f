"""The rules by which Wikidata's statements become rows: a list of rows in, lines and counts out."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.wikidata import UNKNOWN, row
from onrecord.actors import terms, wikidata
from onrecord.codebook import Holder, updates
from onrecord.codebook.holders import load_holders

TODAY = date(2026, 1, 5)
BUNDLED = load_holders()


def made(side: str, *rows: Any, bundled: tuple[Holder, ...] = BUNDLED) -> tuple[list[str], wikidata.Tally]:
    tally = wikidata.Tally()
    its = [holder for holder in bundled if holder.side == side]
    told = wikidata.told(rows, tally)
    found = terms.holders(told, side=side, bundled=its, asked=TODAY, since=2000, tally=tally)
    return [f"{each.office} {each.name} {each.start}..{each.end or ''}" for each in found], tally


def test_what_cannot_be_used_is_passed_over_and_counted() -> None:
    nobody = row("head_of_state", "Q4711", "2020-01-01", item="Q4711")  # no label, or merged into another item
    unnamed = row("head_of_state", "x", "2020-01-01") | {"person": UNKNOWN}
    ancient = row("head_of_state", "Otto I", "2020") | {
        "start": {"type": "literal", "value": "-0044-01-01T00:00:00Z"}
    }
    gone = row("head_of_state", "Alexander Lukashenko", "2020-01-01") | {"ended": UNKNOWN}
    lines, tally = made("NOR", nobody, unnamed, ancient, gone, row("foreign_minister", "Espen Barth Eide"))
    assert lines == []
    assert tally.skipped == {"without an English name": 2, "without a start": 2, "ended, nobody knows when": 1}


def test_an_office_beside_the_ministers_is_left_out() -> None:
    shadow = row("foreign_minister", "Priti Patel", "2024-11-04", label="Shadow Foreign Secretary")
    lines, tally = made("GBR", shadow)
    assert lines == []
    assert tally.skipped == {"of an office beside the minister's": 1}


def test_the_same_term_told_twice_is_one() -> None:
    lines, tally = made(
        "FRA",
        row("head_of_state", "Emmanuel Macron", "2017-05-14", statement="Q1-state"),
        row("head_of_state", "Emmanuel Macron", "2017", statement="Q2-person"),
    )
    assert lines == ["head_of_state Emmanuel Macron 2017-05-14.."]
    assert tally.settled["told more than once"] == 1


def test_terms_that_follow_one_another_are_one() -> None:
    lines, _ = made(
        "DEU",
        row("head_of_government", "Angela Merkel", "2005-11-22", "2009-10-28"),
        row("head_of_government", "Angela Merkel", "2009-10-28", "2013-12-17"),
        row("head_of_government", "Angela Merkel", "2013-12-17", "2021-12-08"),
    )
    assert lines == ["head_of_government Angela Merkel 2005-11-22..2021-12-08"]


def test_a_return_to_office_is_a_second_term() -> None:
    lines, _ = made(
        "SVK",
        row("head_of_government", "Robert Fico", "2006-07-04"),
        row("head_of_government", "Iveta Radicova", "2010-07-08"),
        row("head_of_government", "Robert Fico", "2012-04-04", "2018-03-22"),
    )
    assert [line.partition(" ")[2] for line in lines] == [
        "Robert Fico 2006-07-04..2010-07-08",
        "Iveta Radicova 2010-07-08..2012-04-04",
        "Robert Fico 2012-04-04..2018-03-22",
    ]


def test_a_vague_date_is_taken_from_the_bundled_row_of_that_person() -> None:
    lines, tally = made("DEU", row("foreign_minister", "Guido Westerwelle", "2009", "2013"))
    assert lines == ["foreign_minister Guido Westerwelle 2009-10-28..2013-12-17"]
    assert tally.settled["dated to the month or year only"] == 1


@pytest.mark.parametrize(("start", "end", "line"), [
    ("2009", "2013", "2009-12-31..2013-01-01"),
    ("2009-10", "2013-12", "2009-10-31..2013-12-01"),
    ("2009-10-28", "2013", "2009-10-28..2013-01-01"),
])  # fmt: skip
def test_a_vague_date_counts_on_the_days_that_are_certain(start: str, end: str, line: str) -> None:
    lines, _ = made("DEU", row("foreign_minister", "Guido Westerwelle", start, end), bundled=())
    assert lines == [f"foreign_minister Guido Westerwelle {line}"]


def test_a_term_within_a_year_that_has_no_certain_day_is_passed_over() -> None:
    lines, tally = made("DEU", row("foreign_minister", "Guido Westerwelle", "2009", "2009"), bundled=())
    assert lines == []
    assert tally.skipped == {"without a day that is certain": 1}


def test_two_at_once_both_stay_and_are_counted() -> None:
    lines, tally = made(
        "KOR",
        row("head_of_state", "Yoon Suk Yeol", "2022-05-10", "2025-04-04"),
        row("head_of_state", "Han Duck-soo", "2024-12-14", "2024-12-27"),
        bundled=(),
    )
    assert len(lines) == 2
    assert tally.settled["in office beside another"] == 1


def test_an_acting_president_whom_the_bundled_tables_have_beside_the_other_succeeds_nobody() -> None:
    lines, _ = made(
        "KOR",
        row("head_of_state", "Yoon Suk Yeol", "2022-05-10"),
        row("head_of_state", "Han Duck-soo", "2024-12-14", "2024-12-27"),
    )
    assert "head_of_state Yoon Suk Yeol 2022-05-10..2025-04-04" in lines


def test_a_missing_end_that_the_bundled_table_has_is_taken_from_it() -> None:
    lines, tally = made("CIV", row("foreign_minister", "Alcide Djedje", "2010-12-04"))
    [ends] = [str(each.end) for each in BUNDLED if each.name == "Alcide Djedje"]
    assert lines == [f"foreign_minister Alcide Djedje 2010-12-04..{ends}"]
    assert tally.settled["closed as in the bundled table"] == 1


def test_a_shared_office_is_not_closed_by_somebody_new() -> None:
    lines, _ = made(
        "AND",
        row("head_of_state", "Joan Enric Vives", "2003-05-12", "2025-05-31"),
        row("head_of_state", "Emmanuel Macron", "2017-05-14"),
        row("head_of_state", "Josep-Lluis Serrano", "2025-05-31"),
        bundled=(),
    )
    assert "head_of_state Emmanuel Macron 2017-05-14.." in lines


def test_who_died_in_office_left_it_that_day() -> None:
    lines, tally = made("GBR", row("head_of_state", "Elizabeth II", "1952-02-06", died="2022-09-08"), bundled=())
    assert lines == ["head_of_state Elizabeth II 1952-02-06..2022-09-08"]
    assert tally.settled["closed at death"] == 1


def test_a_minister_without_an_end_for_decades_is_not_believed() -> None:
    lines, tally = made("LUX", row("foreign_minister", "Gaston Thorn", "1969-02-06"), bundled=())
    assert lines == []
    assert tally.skipped == {"without an end for over 25 years": 1}


def test_offices_are_named_as_the_bundled_tables_name_them() -> None:
    lines, _ = made(
        "IRN",
        row("head_of_state", "Ali Khamenei", "1989-06-04"),
        row("head_of_government", "Hassan Rouhani", "2013-08-03", "2021-08-03"),
        row("head_of_government", "Masoud Pezeshkian", "2024-07-28"),
    )
    assert lines == [
        "head_of_state Hassan Rouhani 2013-08-03..2021-08-03",
        "head_of_state Masoud Pezeshkian 2024-07-28..",
        "supreme_leader Ali Khamenei 1989-06-04..",
    ]


def test_a_president_who_heads_the_government_is_listed_once() -> None:
    both = [
        row(office, "Joe Biden", "2021-01-20", "2025-01-20") for office in ("head_of_state", "head_of_government")
    ]
    assert made("USA", *both)[0] == ["head_of_state Joe Biden 2021-01-20..2025-01-20"]
    assert made("USA", *both, bundled=())[0] == ["head_of_state Joe Biden 2021-01-20..2025-01-20"]


def test_a_person_whom_the_bundled_tables_have_keeps_their_spelling() -> None:
    assert made("UKR", row("foreign_minister", "Dmytro Kuleba", "2020-03-04", "2024-09-05"))[0] == [
        "foreign_minister Dmytro Kuleba 2020-03-04..2024-09-05"
    ]
    assert "Sergei Lavrov" in made("RUS", row("foreign_minister", "Sergey Lavrov", "2004-03-09"))[0][0]


@pytest.mark.parametrize(("side", "name", "short"), [
    ("CHN", "Wang Yi", ("Wang",)),
    ("KOR", "Lee Jae-myung", ("Lee",)),
    ("DEU", "Ursula von der Leyen", ("von der Leyen", "Leyen")),
    ("SYR", "Ahmed al-Sharaa", ("al-Sharaa", "Sharaa")),
    ("BRA", "Lula", ("Lula",)),
])  # fmt: skip
def test_the_name_used_alone_is_where_the_states_names_have_it(side: str, name: str, short: tuple[str, ...]) -> None:
    others = [holder for holder in BUNDLED if holder.side == side and holder.name != name]
    assert terms.short_names(name, others) == short


def test_two_items_of_one_person_are_one_row() -> None:
    twice = [row("foreign_minister", "Espen Barth Eide", "2023-10-16", item=item) for item in ("Q1", "Q2")]
    assert made("NOR", *twice)[0] == ["foreign_minister Espen Barth Eide 2023-10-16.."]


def on(day: date, holders: tuple[Holder, ...]) -> set[tuple[str, str, str]]:
    return {(row.side, row.office, row.name) for row in holders if row.start <= day <= (row.end or day)}


@pytest.mark.parametrize("known_ends", [True, False])
def test_an_update_that_says_what_the_bundled_tables_say_changes_no_answer(known_ends: bool) -> None:
    update: list[Holder] = []
    for side in ("BIH", "GBR", "IRN", "KOR", "VEN"):
        its = [row for row in BUNDLED if row.side == side]
        rows = [
            row(each.office, each.name, str(each.start), str(each.end) if each.end and known_ends else "")
            for each in its
            if each.office in wikidata.OFFICES
        ]
        tally = wikidata.Tally()
        told = wikidata.told(rows, tally)
        update += terms.holders(told, side=side, bundled=its, asked=TODAY, since=2000, tally=tally)
    laid = updates.lay_over(BUNDLED, update)
    for year in range(2000, 2026):
        assert on(date(year, 3, 17), laid) == on(date(year, 3, 17), BUNDLED)


CELLS = st.dictionaries(st.sampled_from(["type", "value"]), st.text() | st.integers() | st.none())
COLUMNS = [*row("foreign_minister", "x", "2020", "2021", died="2020-01-01", label="x")]


@given(st.lists(st.dictionaries(st.sampled_from(COLUMNS), CELLS | st.text() | st.none())))
def test_whatever_the_rows_hold_each_is_used_or_counted(rows: list[Any]) -> None:
    tally = wikidata.Tally()
    found = wikidata.told(rows, tally)
    assert len(found) + tally.skipped.total() <= len(rows)


DATES = st.one_of(st.dates(date(1995, 1, 1), TODAY).map(str), st.integers(1995, 2025).map(str))
TERMS = st.tuples(st.sampled_from(["Jens Stoltenberg", "Erna Solberg", "Jonas Gahr Store"]), DATES, st.none() | DATES)


@given(st.lists(TERMS, max_size=8))
def test_whatever_the_dates_every_row_is_a_term_and_the_order_says_nothing(found: list[tuple[str, str, str]]) -> None:
    rows = [
        row("head_of_government", name, start, end or "", statement=f"Q{n}")
        for n, (name, start, end) in enumerate(found)
    ]
    lines, _ = made("NOR", *rows, bundled=())
    assert lines == made("NOR", *reversed(rows), bundled=())[0]
    for line in lines:
        start, _, end = line.rpartition(" ")[2].partition("..")
        assert not end or start <= end
