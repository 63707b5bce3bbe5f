"""Whatever the ledger holds goes out as a record and comes back the same."""

import json
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model import (
    Act,
    Condition,
    Event,
    EventType,
    Form,
    Granularity,
    Interval,
    Link,
    LinkType,
    Quantity,
    Reason,
    Report,
    Span,
    Speaker,
    Statement,
    Status,
    Unresolved,
)
from onrecord.model.interchange import (
    RecordError,
    link_record,
    read_link,
    read_report,
    read_statement,
    report_record,
    statement_record,
)

words = st.text(min_size=1, max_size=20).filter(str.strip)
days = st.dates(date(1990, 1, 1), date(2030, 1, 1))
spans = st.tuples(st.integers(0, 500), st.integers(0, 80)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))
intervals = st.builds(
    lambda start, length, granularity, value, assumed: Interval(
        start=start,
        end=start + timedelta(days=length),
        granularity=granularity,
        value=value,
        assumed=assumed,
    ),
    days,
    st.integers(0, 400),
    st.sampled_from(Granularity),
    st.none() | words,
    st.none() | words,
)
codes = st.lists(st.sampled_from(["USA", "RUS", "NATO", "SWE"]), unique=True).map(lambda c: tuple(sorted(c)))
events = st.builds(
    Event,
    type=st.sampled_from(EventType),
    actor=codes,
    recipient=codes,
    negated=st.booleans(),
    status=st.sampled_from(Status),
    mode=st.none() | words,
    when=st.none() | intervals,
    quantity=st.none() | st.builds(Quantity, value=st.floats(0, 1e9), unit=st.none() | words),
    place=st.none() | words,
)
statements = st.builds(
    Statement,
    id=words,
    report=words,
    act=st.sampled_from(Act),
    form=st.sampled_from(Form),
    speaker=st.none()
    | st.builds(
        Speaker,
        span=st.none() | spans,
        name=words,
        country=st.none() | words,
        office=st.none() | words,
        on_behalf=st.none() | words,
        unresolved=st.none() | st.builds(Unresolved, why=words, candidates=st.lists(words).map(tuple)),
    ),
    cue=st.lists(spans, max_size=2).map(tuple),
    content=st.lists(spans, min_size=1, max_size=3).map(tuple),
    addressee=st.none() | words,
    audience=st.none() | words,
    said_on=st.none() | intervals,
    within=st.none() | words,
    event=st.none() | events,
    condition=st.none()
    | st.builds(Condition, span=spans, event=st.none() | events, must=st.booleans(), by=st.none() | intervals),
    confidence=st.integers(0, 1000).map(lambda n: n / 1000),
    reasons=st.lists(
        st.builds(Reason, rule=words, decides=words, spans=st.lists(spans).map(tuple), says=st.just("x")),
        max_size=2,
    ).map(tuple),
)


@given(statements)
def test_a_statement_comes_back_from_its_record(statement: Statement) -> None:
    assert read_statement(json.loads(json.dumps(statement_record(statement)))) == statement


def test_reports_and_links_come_back_from_their_records() -> None:
    report = Report(id="r1", published=date(2030, 2, 26), text="Norway would sign, Oslo said.", outlet="Nordic Post")
    link = Link(type=LinkType.DISPUTES, later="b", earlier="a", rule="disputes.opposite", reason="both speak")
    assert read_report(report_record(report)) == report
    assert read_link(link_record(link)) == link


@pytest.mark.parametrize(
    ("record", "fault"),
    [
        ({"text": "Oslo said."}, '"published" is missing'),
        ({"published": "2030-13-02", "text": "Oslo said."}, "no date YYYY-MM-DD"),
        ({"published": "2030-02-26", "text": "  "}, '"text" is not a text'),
        ({"published": "2030-02-26", "text": "Oslo said.", "url": 7}, '"url" is not a text'),
        ({"published": "2022-W07-5x", "text": "Oslo said."}, "\"published\" reads '2022-W07-5x', which is no date"),
        ({"published": "2022-W07-5", "text": "Oslo said."}, "no date YYYY-MM-DD"),
        ({"published": "20220218", "text": "Oslo said."}, "no date YYYY-MM-DD"),
        ({"published": "2022-02-18 or 19", "text": "Oslo said."}, "'2022-02-18 or 19', which is no date"),
        ({"published": "2022-02-18T", "text": "Oslo said."}, "no date YYYY-MM-DD"),
        ({"published": "2022-02-18T10:30Zulu!", "text": "Oslo said."}, "no date YYYY-MM-DD"),
        ({"published": "2022-02-18\n", "text": "Oslo said."}, "no date YYYY-MM-DD"),
    ],
)
def test_a_broken_report_record_names_its_field(record: dict[str, object], fault: str) -> None:
    with pytest.raises(RecordError, match=fault):
        read_report(record)


@pytest.mark.parametrize(
    "words",
    [
        "2022-02-18",
        "2022-02-18T10:30",
        "2022-02-18T10:30:05Z",
        "2022-02-18 10:30:05.123456+01:00",
        "2022-02-18T23:59:60-0500",
        "2022-02-18 10:30:05 UTC",
    ],
)
def test_a_day_may_come_with_its_time(words: str) -> None:
    assert read_report({"published": words, "text": "Oslo said."}).published == date(2022, 2, 18)


@pytest.mark.parametrize("nothing", [None, "", " "])
def test_an_optional_field_that_is_empty_is_as_one_left_out(nothing: str | None) -> None:
    bare = {"published": "2030-02-26", "text": "Oslo said."}
    assert read_report(bare | dict.fromkeys(["id", "outlet", "headline", "url"], nothing)) == read_report(bare)
    needed = {"id": "s", "report": "r", "act": "claim", "form": "direct", "content": [[0, 4]]}
    empty = dict.fromkeys(["addressee", "audience", "within"], nothing)
    assert read_statement(needed | empty | {"confidence": None}) == read_statement(needed)
    joined = {"type": "disputes", "from": "b", "to": "a"}
    assert read_link(joined | {"rule": nothing, "reason": nothing, "confidence": None}) == read_link(joined)
