"""Which reports are copies of one, told from their words and days alone."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from itertools import combinations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from helpers import made
from helpers.copied import CUT, EDITED, INDEPENDENT, WIRE, printed
from onrecord.ledger import Store
from onrecord.ledger.copies import WITHIN_DAYS
from onrecord.ledger.shingles import bands, shared
from onrecord.model import Report

NEXT_DAY, MUCH_LATER = made.DAY + timedelta(days=1), made.DAY + timedelta(days=WITHIN_DAYS + 1)
PAPERS = [
    printed(WIRE, "Nordic Wire"),
    printed(EDITED, "Harbour Post"),
    printed(CUT, "Evening Brief", on=NEXT_DAY),
    printed(INDEPENDENT, "Island Courier", on=NEXT_DAY),
]
COPIES = sorted(report.id for report in PAPERS[:3])


def kept(reports: Sequence[Report]) -> Store:
    store = Store()
    for report in reports:
        with store.writing() as connection:
            store.add(report, connection=connection)
    return store


@pytest.mark.parametrize(("one", "other"), list(combinations([WIRE, EDITED, CUT], 2)))
def test_edited_and_cut_copies_share_most_of_their_words(one: str, other: str) -> None:
    assert shared(one, other) == shared(other, one) > 0.75
    assert set(bands(one)) & set(bands(other))


@pytest.mark.parametrize("copy", [WIRE, EDITED, CUT])
def test_an_independent_report_with_the_same_quotation_is_no_copy(copy: str) -> None:
    assert shared(copy, INDEPENDENT) == 0


def test_short_texts_are_copies_only_where_every_word_is_the_same() -> None:
    assert shared("Oslo will sign on Friday.", "OSLO will sign, on Friday") == 1
    assert shared("Oslo will sign on Friday.", "Oslo will sign on Monday.") == 0
    assert shared("", "") == 0
    assert bands("...") == []


def test_a_roundup_is_no_copy_of_a_short_item_in_it() -> None:
    assert shared(CUT, CUT + " " + " ".join(f"Word{n} stands here" for n in range(200))) == 0


def test_a_wire_report_its_edited_and_its_cut_copy_are_one_group() -> None:
    with kept(PAPERS) as store:
        groups = store.copies(report.id for report in PAPERS)
        assert {id: sorted(group) for id, group in groups.items()} == dict.fromkeys(COPIES, COPIES)


def test_a_text_printed_again_long_after_is_a_report_of_its_own() -> None:
    with kept([PAPERS[0], printed(WIRE, "Nordic Wire", on=MUCH_LATER)]) as store:
        assert store.copies([PAPERS[0].id]) == {}


def test_a_group_as_of_a_day_holds_nothing_published_later() -> None:
    with kept(PAPERS) as store:
        groups = store.copies((report.id for report in PAPERS), as_of=made.DAY)
        assert set(groups) == {PAPERS[0].id, PAPERS[1].id}
        assert set(groups[PAPERS[0].id]) == {PAPERS[0].id, PAPERS[1].id}


@settings(deadline=None, max_examples=24, suppress_health_check=[HealthCheck.too_slow])
@given(st.permutations(PAPERS))
def test_groups_do_not_depend_on_the_order_of_reading(order: list[Report]) -> None:
    with kept(order) as store:
        assert sorted(store.copies([PAPERS[2].id])[PAPERS[2].id]) == COPIES


def test_a_report_in_many_papers_is_one_group_and_each_is_compared_with_few() -> None:
    papers = [printed(f"{EDITED} Page {n}.", f"Paper {n}") for n in range(100)]
    with kept(papers) as store:
        assert len(store.copies([papers[0].id])[papers[0].id]) == 100


@given(st.text(max_size=300), st.text(max_size=300))
def test_any_two_texts_can_be_compared_either_way(one: str, other: str) -> None:
    assert shared(one, other) == shared(other, one)
    assert bands(one) == bands(one)
