"""Statements given for a report the ledger has: what is new is added, what differs revised, nothing twice."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from helpers import made
from onrecord.ledger import merge
from onrecord.model import Act, Reason, Span, Speaker, Statement

REPORT = made.report("Norway would sign on Friday, Oslo said. Iceland has moved no troops, Reykjavik said.")
SIGNING = made.statement(REPORT, "Norway would sign on Friday")
DENIAL = made.statement(REPORT, "Iceland has moved no troops", "Reykjavik", side="ISL", act=Act.DENIAL)


def test_the_same_statement_changes_nothing_also_without_its_reasons() -> None:
    reasoned = replace(SIGNING, reasons=(Reason(rule="acts.vow", decides="act"),))
    merged = merge([SIGNING], [reasoned, DENIAL])
    assert (merged.added, merged.revised, merged.same) == ((), (), (SIGNING,))


def test_a_correction_is_found_by_its_id_and_by_its_words() -> None:
    by_id = replace(SIGNING, act=Act.OFFER)
    by_words = replace(DENIAL, id="s9", act=Act.REFUSAL, within=SIGNING.id)
    merged = merge([by_id, by_words], [SIGNING, DENIAL])
    assert merged.revised == (by_id, replace(by_words, id=DENIAL.id))
    assert merged.names == {SIGNING.id: SIGNING.id, "s9": DENIAL.id}


def test_what_is_told_inside_another_follows_its_new_name() -> None:
    outer, inner = replace(SIGNING, id="s1"), replace(DENIAL, id="s2", content=(Span(40, 47),), within="s1")
    assert merge([outer, inner], [SIGNING]).added == (replace(inner, within=SIGNING.id),)


def test_of_two_statements_in_the_same_words_that_of_the_same_source_is_meant() -> None:
    other = replace(SIGNING, id="0", speaker=Speaker(span=Span(69, 78), name="Reykjavik", country="ISL"))
    merged = merge([replace(SIGNING, id="s1")], [other, SIGNING])
    assert merged.names == {"s1": SIGNING.id}


spans = st.integers(0, 40).map(lambda start: (Span(start, start + 8),))
statements = st.lists(
    st.builds(
        lambda id, content, act, within: replace(SIGNING, id=id, content=content, act=act, within=within),
        st.sampled_from("abcdefgh"),
        spans,
        st.sampled_from(Act),
        st.none() | st.sampled_from("abcdefgh"),
    ),
    max_size=6,
    unique_by=lambda statement: statement.id,
)


@given(statements, statements)
def test_merging_twice_changes_nothing_more_and_loses_nothing(given: list[Statement], kept: list[Statement]) -> None:
    merged = merge(given, kept)
    now = {each.id: each for each in (*kept, *merged.added, *merged.revised)}
    assert {each.id for each in kept} <= set(now)
    again = merge(given, list(now.values()))
    assert (again.added, again.revised) == ((), ())
    assert len(again.same) == len(given)
