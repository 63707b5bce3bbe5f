"""One contract for every store: what is kept comes back, corrections stand beside it, nothing is half-written."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from helpers import made
from onrecord.ledger import Query, Store, StoreError
from onrecord.model import Act, EventType, Link, LinkType, Problem, Report, Span, Statement

TEXT = "Norway would sign on Friday, Oslo said. Iceland has moved no troops, Reykjavik said."


@pytest.fixture(params=["memory", "sqlite"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    with Store(None if request.param == "memory" else str(tmp_path / "a.db")) as opened:
        yield opened


def add(store: Store, report: Report, statements: list[Statement], **keys: list[str]) -> None:
    with store.writing() as connection:
        if not store.has(report, connection=connection):
            store.add(report, connection=connection)
        found_by = {s.id: keys.get("keys", []) for s in statements}
        store.amend(report, statements, keys=found_by, by="reader", because="as read", connection=connection)


def two(published: date = made.DAY) -> tuple[Report, Statement, Statement]:
    report = made.report(TEXT, published=published, outlet="Nordic Post")
    signing = made.statement(report, "Norway would sign on Friday")
    denial = made.statement(
        report, "Iceland has moved no troops", "Reykjavik", side="ISL", act=Act.DENIAL, event=None, said_on=None
    )
    return report, signing, denial


def test_what_is_kept_comes_back(store: Store) -> None:
    report, signing, denial = two()
    add(store, report, [denial, signing])
    assert [entry.statement for entry in store.entries()] == [signing, denial]
    assert [entry.words for entry in store.entries()] == [
        "Norway would sign on Friday",
        "Iceland has moved no troops",
    ]
    assert store.report(report.id) == report
    assert store.counts() == {"reports": 1, "entries": 2, "links": 0}


def test_a_meaning_is_kept(store: Store) -> None:
    report, signing, denial = two()
    meaning = bytes([127, 0, 200])
    add(store, report, [replace(signing, meaning=meaning), denial])
    assert [entry.statement.meaning for entry in store.entries()] == [meaning, b""]


def test_a_report_is_known_by_its_id_and_may_not_change_its_words(store: Store) -> None:
    report, signing, _ = two()
    assert not store.has(report)
    add(store, report, [signing])
    assert store.has(report)
    with pytest.raises(StoreError, match="kept already, with other words"):
        store.has(made.report("Other words.", id=report.id))


@pytest.mark.parametrize(
    ("query", "found"),
    [
        (Query(), 2),
        (Query(act=Act.DENIAL), 1),
        (Query(side="nor"), 1),
        (Query(speaker="REYK"), 1),
        (Query(speaker="%"), 0),
        (Query(event=EventType.AGREE), 1),
        (Query(event=EventType.ASSAULT), 0),
        (Query(after=made.DAY), 2),
        (Query(after=made.DAY + timedelta(days=1)), 0),
        (Query(before=made.DAY - timedelta(days=1)), 0),
        (Query(as_of=made.DAY - timedelta(days=1)), 0),
        (Query(narrated=True), 0),
    ],
)
def test_filters_narrow_what_is_listed(store: Store, query: Query, found: int) -> None:
    report, signing, denial = two()
    add(store, report, [signing, denial])
    assert len(store.entries(query)) == found


def test_a_correction_keeps_the_first_reading(store: Store) -> None:
    report, signing, _ = two()
    add(store, report, [signing])
    add(store, report, [replace(signing, act=Act.OFFER)])
    assert [statement.act for statement, _, _ in store.history(signing.id)] == [Act.COMMITMENT, Act.OFFER]
    assert [entry.statement.act for entry in store.entries()] == [Act.OFFER]
    assert [entry.id for entry in store.search("sign")] == [signing.id]


def test_an_entry_is_found_by_the_beginning_of_its_id(store: Store) -> None:
    report, signing, denial = two()
    add(store, report, [signing, denial])
    assert store.entry(signing.id[:9]).statement == signing
    for unusable in ("", "no such id", "%"):
        with pytest.raises(StoreError):
            store.entry(unusable)


def test_a_search_as_of_a_day_knows_nothing_of_later_days_or_of_words_that_were_replaced(store: Store) -> None:
    report, signing, denial = two()
    add(store, report, [signing, denial])
    before = [entry.id for entry in store.search("norway OR iceland", as_of=made.DAY)]
    for n in range(1, 1100):
        later = made.report(f"Norway and Iceland signed {n} times.", published=made.DAY + timedelta(days=n))
        add(store, later, [made.statement(later, later.text[:-1], "Norway")])
    assert [entry.id for entry in store.search("norway OR iceland", as_of=made.DAY)] == before
    add(store, report, [replace(signing, content=(Span(0, 6),))])
    assert store.search("friday") == []


def test_words_are_found_in_any_form_best_first(store: Store) -> None:
    report, signing, denial = two()
    add(store, report, [signing, denial])
    assert [entry.id for entry in store.search("troop move")] == [denial.id]
    assert [entry.id for entry in store.search('"moved no"')] == [denial.id]
    assert [entry.id for entry in store.search("reykjavik")] == [denial.id]
    assert store.search("troops", as_of=made.DAY - timedelta(days=1)) == []
    assert [entry.id for entry in store.search("troops?")] == [denial.id]
    with pytest.raises(StoreError, match="cannot search"):
        store.search('"')


def test_entries_that_share_a_key_are_found_nearest_first(store: Store) -> None:
    for n in range(5):
        report, signing, _ = two(made.DAY + timedelta(days=n))
        add(store, report, [signing], keys=["NOR:AGREE"])
    middle, after = made.DAY + timedelta(days=2), made.DAY + timedelta(days=3)
    for later, day in ((False, middle), (True, after)):
        with store.writing() as connection:
            found = store.sharing(["NOR:AGREE", "x"], around=middle, most=1, later=later, connection=connection)
            entries = store.by_rows([row for _, row in found["NOR:AGREE"]], connection=connection)
        assert [its_day for its_day, _ in found["NOR:AGREE"]] == [day]
        assert [entry.published for entry in entries.values()] == [day]
        assert found["x"] == []


def test_a_corrected_entry_is_found_by_its_new_keys_only(store: Store) -> None:
    report, signing, _ = two()
    add(store, report, [signing], keys=["NOR:AGREE"])
    add(store, report, [replace(signing, act=Act.OFFER)], keys=["NOR:CONSULT"])
    with store.writing() as connection:
        found = store.sharing(["NOR:AGREE", "NOR:CONSULT"], around=made.DAY, most=9, connection=connection)
        entries = {
            key: store.by_rows((row for _, row in rows), connection=connection).values()
            for key, rows in found.items()
        }
    assert [[entry.statement.act for entry in found] for found in entries.values()] == [[], [Act.OFFER]]


def test_links_are_kept_once_and_can_be_worked_out_again(store: Store) -> None:
    report, signing, denial = two()
    add(store, report, [signing, denial])
    link = Link(type=LinkType.DISPUTES, later=denial.id, earlier=signing.id, rule="disputes.denial", reason="both")
    with store.writing() as connection:
        store.add_links([link, link], connection=connection)
    assert store.links() == store.links([signing.id]) == store.links([denial.id]) == [link]
    with store.writing() as connection:
        store.drop_links(signing.id, connection=connection)
    assert store.links() == []


def test_a_link_given_by_hand_replaces_that_of_a_rule_and_stays(store: Store) -> None:
    report, signing, denial = two()
    add(store, report, [signing, denial])
    made_by_rule = Link(
        type=LinkType.DISPUTES, later=denial.id, earlier=signing.id, rule="disputes.denial", reason="x"
    )
    given = replace(made_by_rule, rule="import.given", reason="by hand")
    with store.writing() as connection:
        store.add_links([made_by_rule], connection=connection)
        store.add_links([given], connection=connection)
        store.add_links([made_by_rule], connection=connection)
        store.drop_links(connection=connection)
    assert store.links() == [given]


@pytest.mark.parametrize("turned", [False, True])
def test_a_link_given_by_hand_replaces_those_of_rules_that_exclude_it(store: Store, turned: bool) -> None:
    report, signing, denial = two()
    add(store, report, [signing, denial])
    ends = {"later": denial.id, "earlier": signing.id}
    by_rule = [Link(type=kind, **ends, rule="a.b", reason="x") for kind in (LinkType.FULFILS, LinkType.ANSWERS)]
    if turned:
        ends = {"later": signing.id, "earlier": denial.id}
    given = Link(type=LinkType.BREAKS, **ends, rule="import.given", reason="by hand")
    with store.writing() as connection:
        store.add_links(by_rule, connection=connection)
        assert store.add_links([given], connection=connection) == [given]
        assert {*store.links(connection=connection)} == {given, by_rule[1]}
        store.drop_links(connection=connection)
        assert store.add_links(by_rule, connection=connection) == [by_rule[1]]
    assert {*store.links()} == {given, by_rule[1]}


@pytest.mark.parametrize("where", ["postgresql://localhost/x", "mysql://x", "foo://bar", "://"])
def test_only_sqlite_is_a_ledger(where: str) -> None:
    with pytest.raises(StoreError, match=r"is no SQLite database; give --db a file"):
        Store(where)


def test_what_fails_inside_a_transaction_leaves_nothing_behind(store: Store) -> None:
    report, signing, denial = two()
    with pytest.raises(RuntimeError), store.writing() as connection:
        store.add(report, connection=connection)
        store.amend(report, [signing, denial], keys={}, by="reader", because="as read", connection=connection)
        raise RuntimeError
    assert store.counts() == {"reports": 0, "entries": 0, "links": 0}


def test_problems_are_kept_once(store: Store) -> None:
    problem = Problem(report="a.txt", where="line 1", what="no date", hint="give --date")
    store.note(problem)
    store.note(problem)
    assert store.problems() == [problem]


def test_problems_of_a_file_that_was_mended_are_no_longer_listed(store: Store) -> None:
    first = Problem(report="in/a.txt", where="line 1", what="no date", hint="give --date")
    second = Problem(report="in/b.txt", where="line 1", what="no date", hint="give --date")
    elsewhere = Problem(report="inside.txt", where="line 1", what="no date", hint="give --date")
    for problem in (first, second, elsewhere):
        store.note(problem)
    store.mended("in/a.txt")
    assert store.problems() == [second, elsewhere]
    store.mended("in/b.txt", still=[second])
    assert store.problems() == [second, elsewhere]
    store.mended("in/b.txt")
    assert store.problems() == [elsewhere]


def test_a_report_that_could_be_read_after_all_is_no_longer_a_problem(store: Store) -> None:
    report, signing, _ = two()
    store.note(Problem(report=report.id, what="could not be read: no memory", hint="the others were read"))
    add(store, report, [signing])
    assert store.problems() == []


def read_only(path: object, mode: int) -> bool:
    return not mode & os.W_OK


def test_a_ledger_that_cannot_be_written_can_be_looked_into(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    report, signing, _ = two()
    file = tmp_path / "a ledger?.db"
    with Store(str(file)) as store:
        add(store, report, [signing])
    monkeypatch.setattr(os, "access", read_only)
    before = sorted(tmp_path.iterdir())
    with Store(str(file)) as store:
        assert [entry.statement for entry in store.entries()] == [signing]
        assert [entry.id for entry in store.search("sign")] == [signing.id]
        with pytest.raises(StoreError, match=r"a ledger\?\.db: cannot be written; copy it"):
            add(store, made.report("Other words."), [])
        with pytest.raises(StoreError, match="cannot be written; copy it"):
            store.note(Problem(report="a.txt", what="no date", hint="give --date"))
        assert sorted(tmp_path.iterdir()) == before


def test_a_ledger_that_was_left_half_written_where_nothing_can_be_written_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.db"
    with Store(str(file)):
        pass
    (tmp_path / "a.db-wal").write_bytes(b"what was not brought in")
    monkeypatch.setattr(os, "access", read_only)
    with pytest.raises(StoreError, match=r"copy both files"):
        Store(str(file))


def test_a_ledger_is_there_again_when_opened_again(tmp_path: Path) -> None:
    report, signing, _ = two()
    with Store(str(tmp_path / "a.db")) as store:
        add(store, report, [signing])
    with Store(str(tmp_path / "a.db")) as store:
        assert [entry.statement for entry in store.entries()] == [signing]


def test_what_is_no_ledger_is_named_and_left_alone(tmp_path: Path) -> None:
    (tmp_path / "text.db").write_text("not a database, but long enough to look at" * 50)
    with pytest.raises(StoreError, match="cannot be opened as a ledger"):
        Store(str(tmp_path / "text.db"))
    with sqlite3.connect(tmp_path / "other.db") as other:
        other.execute("CREATE TABLE birds (name TEXT)")
    with pytest.raises(StoreError, match="no ledger"):
        Store(str(tmp_path / "other.db"))
    with pytest.raises(StoreError, match="no folder"):
        Store(str(tmp_path / "none" / "a.db"))
    with Store(str(tmp_path / "new.db")):
        pass
    with sqlite3.connect(tmp_path / "new.db") as newer:
        newer.execute("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(StoreError, match="newer onrecord"):
        Store(str(tmp_path / "new.db"))


def test_the_migrations_lead_to_the_tables_as_they_stand(tmp_path: Path) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.runtime.migration import MigrationContext
    from sqlalchemy import create_engine

    from onrecord.ledger.schema import metadata

    with Store(str(tmp_path / "a.db")):
        pass
    with create_engine(f"sqlite:///{tmp_path / 'a.db'}").connect() as connection:
        context = MigrationContext.configure(
            connection, opts={"include_name": lambda name, kind, _: not str(name).startswith("entry_words")}
        )
        assert compare_metadata(context, metadata) == []


@pytest.mark.parametrize("asked", ["Chavez", "chávez", "CHÁVEZ", "Cha\u0301vez", "hugo ch"])
def test_a_name_is_found_with_and_without_its_accents(store: Store, asked: str) -> None:
    report = made.report("Caracas would sign, Hugo Chávez said. It would sign soon, Chavez added.")
    first = made.statement(report, "Caracas would sign", "Hugo Chávez", side="VEN")
    add(store, report, [first, made.statement(report, "It would sign soon", "Chavez", side="VEN")])
    assert len(store.entries(Query(speaker=asked))) == (1 if " " in asked else 2)
    assert not store.entries(Query(speaker="Ch%vez"))
