"""What a chronicle tells: on which day an entry belongs, whom it concerns, and what became of it, in order."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from helpers import made
from onrecord import Ledger
from onrecord.links import concerning, day_of, follow
from onrecord.links.chronicle import first_tellings
from onrecord.model import Act, Entry, Event, EventType, Link, LinkType, Status

TEXT = "Norway would sign on Friday, Oslo said. Iceland has moved no troops, Reykjavik said."


def entry(id: str, *, later: int = 0, narrated: bool = False, **fields: object) -> Entry:
    report = made.report(TEXT, published=made.DAY + timedelta(days=later), outlet=f"Outlet {id}")
    statement = replace(made.statement(report, "Norway would sign on Friday"), id=id, **fields)  # type: ignore[arg-type]
    return made.entry(report, replace(statement, speaker=None) if narrated else statement)


def event(actor: str, *recipient: str) -> Event:
    return Event(type=EventType.AGREE, actor=(actor,), recipient=recipient, negated=False, status=Status.PAST)


def link(kind: LinkType, later: str, earlier: str) -> Link:
    return Link(type=kind, later=later, earlier=earlier, rule="a.b", reason="so it is")


def test_an_entry_belongs_to_the_day_it_was_said_or_done() -> None:
    day, before = made.DAY, made.DAY - timedelta(days=3)
    assert day_of(entry("a", said_on=made.days(before))) == before
    assert day_of(entry("a", said_on=None)) == day
    assert day_of(entry("a", said_on=made.days(day - timedelta(days=900), day))) == day
    assert day_of(entry("a", narrated=True, event=replace(event("NOR"), when=made.days(before)))) == before
    assert (
        day_of(entry("a", narrated=True, event=replace(event("NOR"), when=made.days(day + timedelta(days=4))))) == day
    )


def test_of_several_sides_what_joins_two_of_them_and_what_is_linked_to_that() -> None:
    both = entry("both", event=event("NOR", "ISL"))
    alone = entry("alone", event=event("NOR"))
    with_a_third = entry("third", event=event("NOR", "SWE"))
    linked = entry("linked", event=event("NOR", "SWE"))
    nobody = entry("nobody", event=event("SWE"), speaker=None)
    joins = [link(LinkType.DISPUTES, "linked", "both"), link(LinkType.DISPUTES, "nobody", "both")]
    asked = [both, alone, with_a_third, linked, nobody]
    assert [each.id for each in concerning(asked, {"NOR", "ISL"}, joins, [])] == ["both", "alone", "linked"]
    assert [each.id for each in concerning([linked], {"NOR", "ISL"}, joins, [both])] == ["linked"]
    assert [each.id for each in concerning(asked, {"SWE"}, [], [])] == ["third", "linked", "nobody"]


def test_tellings_are_joined_whatever_the_order_of_their_links() -> None:
    pairs = [("c", "b"), ("b", "a"), ("e", "d")]
    expected = {"a": "a", "b": "a", "c": "a", "d": "d", "e": "d"}
    assert first_tellings(pairs) == first_tellings(reversed(pairs)) == expected


def test_a_course_tells_what_was_before_and_each_turn_once_by_day() -> None:
    asked = entry("asked", later=-2, act=Act.DEMAND)
    promise = entry("promise", event=replace(event("NOR"), when=made.days(made.DAY + timedelta(days=3))))
    fact, again = entry("fact", later=6, narrated=True), entry("again", later=7, narrated=True)
    doubt = entry("doubt", later=5, act=Act.CLAIM)
    evidence = [
        (link(LinkType.FULFILS, "again", "promise"), again),
        (link(LinkType.FULFILS, "fact", "promise"), fact),
        (link(LinkType.ANSWERS, "promise", "asked"), asked),
        (link(LinkType.BREAKS, "doubt", "promise"), doubt),
    ]
    told = {"fact": (fact, again), "again": (fact, again)}
    course = follow(promise, evidence, told, as_of=made.DAY + timedelta(days=9))
    assert [other.id for _, other in course.before] == ["asked"]
    assert [(turn.link and turn.link.later, [each.id for each in turn.tellings]) for turn in course.turns] == [
        (None, []),
        ("doubt", ["doubt"]),
        ("fact", ["fact", "again"]),
    ]
    assert [(turn.day - made.DAY).days for turn in course.turns] == [4, 5, 6]


def test_evidence_of_the_day_on_which_time_is_over_comes_before_that() -> None:
    promise = entry("promise", event=replace(event("NOR"), when=made.days(made.DAY)))
    fact = entry("fact", later=1, narrated=True)
    evidence = [(link(LinkType.BREAKS, "fact", "promise"), fact)]
    course = follow(promise, evidence, {}, as_of=made.DAY + timedelta(days=9))
    assert [(turn.link is not None, (turn.day - made.DAY).days) for turn in course.turns] == [(True, 1), (False, 1)]


def test_a_story_of_some_days_has_what_the_whole_story_tells_under_them() -> None:
    report = made.report(TEXT)
    signing = made.statement(report, "Norway would sign on Friday", said_on=made.days("2014-01-01", "2014-12-31"))
    denial = made.statement(report, "Iceland has moved no troops", "Reykjavik", said_on=made.days("2030-01-10"))
    with Ledger() as ledger:
        ledger.keep(report, [signing, denial])
        for start, end in ((made.DAY, made.DAY), (date(2030, 1, 1), date(2030, 1, 31)), (date(2014, 1, 1), made.DAY)):
            told = [each.entry.id for each in ledger.story(between=(start, end))]
            assert told == [each.entry.id for each in ledger.story() if start <= each.day <= end]
            assert told
