"""What the other rooms ask of `when`: passages, other days of speech, conventions, bounds and reasons."""

from __future__ import annotations

from datetime import date

import pytest

from onrecord.codebook.times import load_times
from onrecord.model import Bound, Granularity, Passage, Report, Span, TimeExpression
from onrecord.when import Conventions, anchored, find, read

TABLE = load_times()
FRIDAY = date(2022, 2, 18)


def passages(text: str) -> list[Passage]:
    """The paragraphs of a report as bare passages."""
    report = Report(id="r", published=FRIDAY, text=text)
    made, start = [], 0
    for index, paragraph in enumerate(text.split("\n\n")):
        span = Span(start, start + len(paragraph))
        made.append(Passage(report=report, index=index, span=span, sentences=(span,), tokens=(), quotations=()))
        start = span.end + 2
    return made


def one(text: str, *, day: date = FRIDAY, conventions: Conventions | None = None) -> TimeExpression:
    [found] = read(text, day=day, table=TABLE, conventions=conventions or Conventions())
    return found


def dates(expression: TimeExpression) -> str:
    interval = expression.interval
    return f"{interval.start}..{interval.end}" if interval else "-"


def test_a_passage_gives_the_times_that_lie_in_it_and_leans_on_those_before():
    first, second = passages("The envoys met on Monday.\n\nThe next day they signed.")
    assert [each.span.of(first.report.text) for each in find(first, table=TABLE)] == ["Monday"]
    assert [dates(each) for each in find(second, table=TABLE)] == ["2022-02-15..2022-02-15"]


def test_a_quotation_spoken_two_days_ago_counts_from_that_day():
    [passage] = passages('"We will sign tomorrow," the minister said on Wednesday.')
    tomorrow, _ = find(passage, table=TABLE)
    assert dates(tomorrow) == "2022-02-19..2022-02-19"
    moved = anchored(tomorrow, passage, day=date(2022, 2, 16), table=TABLE)
    assert dates(moved) == "2022-02-17..2022-02-17"
    assert (moved.span, moved.anchor) == (tomorrow.span, date(2022, 2, 16))


def test_a_full_date_is_the_same_on_every_day_of_speech():
    [passage] = passages("The accord of 12 February 2015 failed.")
    [accord] = find(passage, table=TABLE)
    assert accord.anchor is None
    assert anchored(accord, passage, day=date(2021, 1, 1), table=TABLE) == accord


def test_conventions_move_what_vague_words_mean():
    short = Conventions(coming_days=3, early_month=5, few_most=3)
    assert dates(one("in the coming days", conventions=short)) == "2022-02-18..2022-02-21"
    assert dates(one("in early March", conventions=short)) == "2022-03-01..2022-03-05"
    assert dates(one("within a few days", conventions=short)) == "2022-02-18..2022-02-21"


@pytest.mark.parametrize("text", ["in the coming days", "in early March", "late next week", "a few days ago"])
def test_an_interval_that_rests_on_a_convention_says_so(text):
    interval = one(text).interval
    assert interval is not None
    assert interval.assumed


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("It will end by Sunday.", Bound.BY),
        ("It will last until Sunday.", Bound.BY),
        ("It must end within two days.", Bound.BY),
        ("It will end before Sunday.", Bound.BY),
        ("It has lasted since Sunday.", Bound.FROM),
        ("It will start from 3 March.", Bound.FROM),
        ("It lasted for three days.", Bound.FOR),
        ("It starts on 3 March.", Bound.AT),
    ],
)
def test_the_preposition_sets_the_bound(text, bound):
    assert one(text).bound is bound


def test_every_expression_says_why():
    for each in read("They will meet late next week, and met on Monday for two hours.", day=FRIDAY, table=TABLE):
        assert each.reason is not None
        assert each.reason.rule.count(".") == 1
        assert each.reason.decides == "when"
        assert each.reason.says


def test_the_granularity_is_that_of_the_words():
    found = [one(words).interval for words in ("last week", "last month", "last year", "on Monday", "at noon")]
    assert [each.granularity for each in found if each] == [
        Granularity.WEEK,
        Granularity.MONTH,
        Granularity.YEAR,
        Granularity.DAY,
        Granularity.TIME,
    ]


def test_a_day_that_no_calendar_has_is_no_date():
    assert all(each.interval is None or each.value != "2022-02-31" for each in _all("on 31 February 2022"))


def _all(text: str) -> list[TimeExpression]:
    return read(text, day=FRIDAY, table=TABLE)


@pytest.mark.parametrize("wrong", [{"coming_days": -1}, {"early_month": 25}, {"early_week": 9}, {"early_year": 8}])
def test_conventions_that_cannot_be_are_refused(wrong):
    with pytest.raises(ValueError, match=next(iter(wrong))):
        Conventions(**wrong)


@pytest.mark.parametrize(
    "text", ["January Makamba signed.", "The minister, April Beard, signed.", "He met June Carter."]
)
def test_a_month_right_before_a_name_is_a_name(text):
    assert not _all(text)


@pytest.mark.parametrize(
    ("text", "interval"),
    [
        ("The council will vote on Monday or Tuesday.", "2022-02-21..2022-02-22"),
        ("The council will vote on Monday or on Tuesday.", "2022-02-21..2022-02-22"),
        ("The council will vote by Monday or Tuesday.", "2022-02-18..2022-02-22"),
    ],
)
def test_either_of_two_days_gives_both(text, interval):
    assert [dates(each) for each in read(text, day=FRIDAY, table=TABLE)] == [interval, interval]


def test_two_days_that_are_far_apart_are_two():
    found = read("The council will vote on March 3 or May 5.", day=FRIDAY, table=TABLE)
    assert [dates(each) for each in found] == ["2022-03-03..2022-03-03", "2022-05-05..2022-05-05"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The raid began at 1430 hours.", "2022-02-18T14:30"),
        ("The raid began at 0300 hours.", "2022-02-18T03:00"),
        ("The work took 1430 hours.", "PT1430H"),
    ],
)
def test_four_digits_behind_at_are_a_time_of_day(text, value):
    assert one(text).value == value


def test_from_the_first_is_from_the_beginning():
    assert not read("Oslo has rejected a truce from the first.", day=FRIDAY, table=TABLE)
    assert dates(read("It lasts from the first to the third of May.", day=FRIDAY, table=TABLE)[0]) != "-"
    assert dates(one("It left on the first.")) == "2022-02-01..2022-02-01"
