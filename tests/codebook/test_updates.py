"""An update over the bundled tables: what it replaces, what stays, where it is looked for."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.codebook import Holder, TableError, updates

DAY = date(2026, 1, 5)
ANSWER = updates.Asked(day=DAY, since=2000, endpoint="http://127.0.0.1/sparql")


def held(name: str, start: str, end: str = "", side: str = "GBR", office: str = "foreign_minister") -> Holder:
    return Holder(
        side=side,
        office=office,
        title="",
        name=name,
        short=(name.split()[-1],),
        gender="m",
        start=date.fromisoformat(start),
        end=date.fromisoformat(end) if end else None,
    )


def told(name: str, start: str, end: str = "", side: str = "GBR", office: str = "foreign_minister") -> Holder:
    return replace(held(name, start, end, side, office), made=DAY, source="wikidata Q1 Q1-1 asked 2026-01-05")


def laid(bundled: list[Holder], update: list[Holder]) -> list[str]:
    found = updates.lay_over(tuple(bundled), update)
    return [f"{each.name} {each.start}..{each.end or ''}" for each in sorted(found, key=lambda e: (e.start, e.name))]


CAMERON = held("David Cameron", "2023-11-13", "2024-07-05")
LAMMY = held("David Lammy", "2024-07-05")


def test_without_an_update_the_bundled_rows_are_the_very_same() -> None:
    bundled = (CAMERON, LAMMY)
    assert updates.lay_over(bundled, ()) is bundled


def test_somebody_new_closes_an_open_row_and_the_others_stay() -> None:
    assert laid([CAMERON, LAMMY], [told("Yvette Cooper", "2025-09-05")]) == [
        "David Cameron 2023-11-13..2024-07-05",
        "David Lammy 2024-07-05..2025-09-05",
        "Yvette Cooper 2025-09-05..",
    ]


def test_a_row_of_the_same_person_is_replaced() -> None:
    update = [told("David Lammy", "2024-07-06", "2025-09-05")]
    assert laid([CAMERON, LAMMY], update) == [
        "David Cameron 2023-11-13..2024-07-05",
        "David Lammy 2024-07-06..2025-09-05",
    ]


def test_an_earlier_term_of_the_same_person_stays() -> None:
    fico = [held("Robert Fico", "2012-04-04", "2018-03-22"), held("Robert Fico", "2023-10-25")]
    assert laid(fico, [told("Robert Fico", "2023-10-25")]) == [
        "Robert Fico 2012-04-04..2018-03-22",
        "Robert Fico 2023-10-25..",
    ]


def test_other_offices_and_sides_are_left_alone() -> None:
    update = [
        told("Yvette Cooper", "2025-09-05", office="defence_minister"),
        told("Simon Harris", "2025-01-23", side="IRL"),
    ]
    assert "David Lammy 2024-07-05.." in laid([LAMMY], update)


def test_a_row_with_days_on_both_sides_of_the_updates_keeps_both() -> None:
    assert laid([held("David Lammy", "2024-07-05")], [told("Yvette Cooper", "2025-01-01", "2025-02-01")]) == [
        "David Lammy 2024-07-05..2025-01-01",
        "Yvette Cooper 2025-01-01..2025-02-01",
        "David Lammy 2025-02-01..",
    ]


def test_a_row_inside_the_updates_days_goes() -> None:
    assert laid([CAMERON], [told("James Cleverly", "2022-09-06", "2024-07-05")]) == [
        "James Cleverly 2022-09-06..2024-07-05"
    ]


def test_an_open_row_closes_where_the_bundled_tables_know_who_came_after() -> None:
    assert laid([CAMERON, LAMMY], [told("James Cleverly", "2022-09-06")]) == [
        "James Cleverly 2022-09-06..2023-11-13",
        "David Cameron 2023-11-13..2024-07-05",
        "David Lammy 2024-07-05..",
    ]


def test_an_acting_holder_beside_the_president_is_no_contradiction() -> None:
    yoon = held("Yoon Suk Yeol", "2022-05-10", "2025-04-04", "KOR", "head_of_state")
    acting = held("Han Duck-soo", "2024-12-14", "2024-12-27", "KOR", "head_of_state")
    update = [told("Yoon Suk Yeol", "2022-05-10", "2025-04-04", "KOR", "head_of_state")]
    assert laid([yoon, acting], update) == [
        "Yoon Suk Yeol 2022-05-10..2025-04-04",
        "Han Duck-soo 2024-12-14..2024-12-27",
    ]


DATES = st.dates(date(2000, 1, 1), date(2025, 12, 31))
TERM = st.builds(
    lambda name, one, other, is_open: (name, str(min(one, other)), "" if is_open else str(max(one, other))),
    st.sampled_from(["James Cleverly", "David Cameron", "David Lammy", "Yvette Cooper"]),
    DATES,
    DATES,
    st.booleans(),
)


@given(st.lists(TERM, max_size=6), st.lists(TERM, max_size=6))
def test_every_row_is_a_term_and_every_updated_start_is_kept(
    bundled: list[tuple[str, str, str]], update: list[tuple[str, str, str]]
) -> None:
    under, over = tuple(held(*each) for each in bundled), [told(*each) for each in update]
    found = updates.lay_over(under, over)
    assert found == updates.lay_over(under, over)
    assert all(each.end is None or each.start <= each.end for each in found)
    assert sorted((e.name, e.start) for e in found if e.source) == sorted((e.name, e.start) for e in over)


@given(st.lists(TERM, max_size=6, unique_by=lambda each: each[:2]))
def test_what_is_kept_is_read_again(
    tmp_path_factory: pytest.TempPathFactory, terms: list[tuple[str, str, str]]
) -> None:
    folder, rows = tmp_path_factory.mktemp("kept"), [told(*each) for each in terms]
    updates.keep(folder, "GBR", rows, ANSWER)
    assert set(updates.load_update(folder)) == set(rows)
    assert updates.asked(folder, "GBR") == ANSWER
    assert updates.tables(folder) == ["GBR"]


@pytest.mark.parametrize(("environment", "platform", "ends"), [
    ({"ONRECORD_ACTORS": "/data/actors", "XDG_DATA_HOME": "/x"}, "linux", "/data/actors"),
    ({"XDG_DATA_HOME": "/x"}, "linux", "/x/onrecord/actors"),
    ({}, "linux", "/.local/share/onrecord/actors"),
    ({}, "darwin", "/Library/Application Support/onrecord/actors"),
    ({"LOCALAPPDATA": "/local"}, "win32", "/local/onrecord/actors"),
])  # fmt: skip
def test_where_an_update_is_looked_for(environment: dict[str, str], platform: str, ends: str) -> None:
    assert updates.folder(environment, platform).as_posix().endswith(ends)


def test_a_faulty_row_is_named_with_the_way_out(tmp_path: Path) -> None:
    updates.keep(tmp_path, "GBR", [told("Yvette Cooper", "2025-09-05")], ANSWER)
    path = tmp_path / "GBR.tsv"
    path.write_text(path.read_text().replace("2025-09-05\t", "soon\t"))
    with pytest.raises(TableError, match=r"GBR.tsv: Yvette Cooper of GBR: .*soon.*update --again --state GBR"):
        updates.load_update(tmp_path)
    assert updates.asked(tmp_path, "GBR") is None, "so that it is asked for again"


def test_files_that_are_no_tables_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    (tmp_path / "GBR.tsv.part").write_text("half")
    assert updates.load_update(tmp_path) == ()
    assert updates.load_update(tmp_path / "none") == ()
