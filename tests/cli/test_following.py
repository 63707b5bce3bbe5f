"""What was said is followed: its life by day, the story of some sides, and how it stands, for scripts too."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console, RenderableType

import onrecord
from helpers import made
from helpers.shell import on_a_terminal, onrecord_says
from onrecord import examples
from onrecord.cli import render
from onrecord.cli.following import STATUS
from onrecord.export import line
from onrecord.model import Act, Link, LinkType, Standing

UKRAINE = next(path for path in examples.stories() if path.stem == "ukraine-2022")
SIDES = ["--about", "RUS,UKR", "--db", "my.db"]


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a ledger of February 2022 in `my.db`."""
    folder = tmp_path_factory.mktemp("shelf")
    with onrecord.Ledger(folder / "my.db") as ledger:
        for outcome in ledger.read([UKRAINE]):
            assert outcome.problem is None
    return folder


@pytest.fixture
def ledger(shelf: Path) -> Iterator[onrecord.Ledger]:
    with onrecord.Ledger(shelf / "my.db") as opened:
        yield opened


@pytest.fixture
def meeting(ledger: onrecord.Ledger) -> str:
    """The id of the promise to meet."""
    promises = ledger.entries(onrecord.Query(act=Act.COMMITMENT))
    return next(entry.id for entry in promises if "will meet Russian Foreign Minister" in entry.words)


def test_a_life_tells_what_voided_the_promise_and_when(shelf: Path, meeting: str) -> None:
    shown = onrecord_says(shelf, "follow", meeting, "--db", "my.db", "--as-of", "2022-02-25").stdout
    said, _, since = shown.partition("Since then")
    assert "open as of 2022-02-18" in said
    assert "in Northern Ledger" in said
    assert "2022-02-24  voids it" in since
    assert "“Russia launched a full-scale invasion of Ukraine on Thursday”" in since
    assert "void as of 2022-02-25" in since.partition("Now")[2]
    assert all(len(line) <= 80 and line == line.rstrip() for line in shown.splitlines())
    early = onrecord_says(shelf, "follow", meeting, "--db", "my.db", "--as-of", "2022-02-20").stdout
    assert "2022-02-24  " not in early
    assert "Nothing read by then bears on it." in early


def test_the_steps_of_a_life_agree_with_the_standing_on_their_days(ledger: onrecord.Ledger) -> None:
    newest = ledger.newest()
    for entry in ledger.entries():
        life = ledger.follow(entry.id)
        assert life.verdict == ledger.verdict(entry.id)
        assert [step.day for step in life.steps] == sorted(step.day for step in life.steps)
        for step in life.steps:
            assert entry.published <= step.day <= newest
            assert step.verdict == ledger.verdict(entry.id, as_of=step.day)
        early = ledger.follow(entry.id, as_of=entry.published)
        known = [step for step in life.steps if step.day <= entry.published]
        assert [step.day for step in early.steps] == [step.day for step in known]


def test_a_promise_whose_time_runs_out_is_lapsed_from_the_next_day(tmp_path: Path) -> None:
    with onrecord.Ledger() as ledger:
        text = "date 2030-02-26 Norway will sign on Friday, Oslo said."
        (tmp_path / "a.txt").write_text(text)
        [outcome] = ledger.read([tmp_path / "a.txt"])
        [step] = ledger.follow(outcome.statements[0].id, as_of=date(2030, 3, 9)).steps
    assert (step.day, step.evidence, step.verdict.standing) == (date(2030, 3, 2), None, Standing.LAPSED)


PROMISE = (
    "Norway will withdraw its patrol boats from the Iceland fishing grounds by Friday if Iceland frees the four "
    "sailors, the foreign ministry in Oslo said on Tuesday. The announcement came after two weeks of talks in "
    "Copenhagen. Fishermen in both countries said that they hoped for calm seas and a quick end to the quarrel."
)
FACT = (
    "Norway withdrew its patrol boats from the Iceland fishing grounds on Thursday, after the sailors were freed. "
    "The boats were seen entering the harbour of Bergen in the evening, where families waited with flags. "
    "The fishing season opens in April, and both fleets are mending their nets."
)


def test_what_several_papers_copy_is_told_once_with_their_number() -> None:
    with onrecord.Ledger() as ledger:
        for text, day, papers in ((PROMISE, date(2030, 2, 26), "abc"), (FACT, date(2030, 2, 28), "de")):
            for paper in papers:
                ledger.add(made.report(text, published=day, outlet=f"Paper {paper}", id=paper))
        story = ledger.story(about=["NOR"])
        promise = next(told for told in story if told.entry.statement.act is Act.COMMITMENT)
        assert [entry.outlet for entry in promise.tellings] == ["Paper a", "Paper b", "Paper c"]
        [step] = ledger.follow(promise.entry.id).steps
        assert [entry.outlet for entry in step.tellings] == ["Paper d", "Paper e"]
        assert (step.day, step.verdict.standing) == (date(2030, 2, 28), Standing.KEPT)


def test_a_life_in_json_has_each_piece_of_evidence(shelf: Path, meeting: str) -> None:
    life = json.loads(onrecord_says(shelf, "follow", meeting, "--db", "my.db", "--json").stdout)
    assert (life["first"], life["standing"]) == ("open", "void")
    [step] = [step for step in life["steps"] if step["standing"] == "void"][:1]
    assert step["evidence"]["link"]["type"] == "voids"
    assert {"outlet", "published", "words"} <= set(step["evidence"])


def test_a_story_tells_each_utterance_once_in_the_order_of_days(ledger: onrecord.Ledger) -> None:
    story = ledger.story(about=["RUS", "ukr"], between=(date(2022, 2, 15), date(2022, 2, 24)))
    assert story
    days = [told.day for told in story]
    assert days == sorted(days)
    assert date(2022, 2, 15) <= days[0]
    assert days[-1] <= date(2022, 2, 24)
    tellings = [entry.id for told in story for entry in told.tellings]
    assert len(tellings) == len(set(tellings))
    repeated = {end for link in ledger.links() if link.type is LinkType.REPEATS for end in (link.later, link.earlier)}
    assert all(len(told.tellings) > 1 for told in story if told.entry.id in repeated)
    disputed = [told for told in story if told.disputed]
    assert disputed
    assert all(told.verdict == ledger.verdict(told.entry.id) for told in story)


def test_a_story_as_of_a_day_is_told_as_if_nothing_came_later(ledger: onrecord.Ledger) -> None:
    day = date(2022, 2, 18)
    with onrecord.Ledger() as early:
        for report in ledger.reports(as_of=day):
            early.add(report)
        for about in ((), ("RUS", "UKR"), ("USA",)):
            assert early.story(about=about, as_of=day) == ledger.story(about=about, as_of=day)
        for entry in early.entries():
            assert early.follow(entry.id, as_of=day) == ledger.follow(entry.id, as_of=day)


def test_a_story_in_a_pipe_is_a_line_an_entry(shelf: Path) -> None:
    told = onrecord_says(shelf, "story", *SIDES, "--between", "2022-02-15", "2022-02-24")
    lines = told.stdout.splitlines()
    assert len(lines) > 5
    assert all(len(line.split("\t")) == 10 for line in lines)
    records = onrecord_says(shelf, "story", *SIDES, "--between", "2022-02-15", "2022-02-24", "--json").stdout
    assert [json.loads(line)["id"] for line in records.splitlines()] == [line.split("\t")[1] for line in lines]


def test_a_story_of_nobody_says_so(shelf: Path) -> None:
    none = onrecord_says(shelf, "story", "--about", "PER", "--db", "my.db")
    assert (none.returncode, none.stdout) == (0, "")
    assert "no entry matches" in none.stderr
    turned = onrecord_says(shelf, "story", "--between", "2022-02-24", "2022-02-15", "--db", "my.db")
    assert turned.returncode == 2
    assert "2022-02-24 is after 2022-02-15; give the first day first" in turned.stderr


def test_every_standing_has_an_exit_status_and_none_is_misuse() -> None:
    assert set(STATUS) == set(Standing)
    assert set(STATUS.values()) == {0, 1, 3, 4}


def test_a_script_learns_from_the_exit_status_how_it_stands(
    shelf: Path, ledger: onrecord.Ledger, meeting: str
) -> None:
    assert onrecord_says(shelf, "check", meeting, "--db", "my.db", "--as-of", "2022-02-20").returncode == 3
    assert onrecord_says(shelf, "check", meeting, "--db", "my.db", "--as-of", "2022-02-24").returncode == 4
    forecast = next(e for e in ledger.entries(onrecord.Query(act=Act.FORECAST)) if "preparing to launch" in e.words)
    held = onrecord_says(shelf, "check", forecast.id, "--db", "my.db", "--as-of", "2022-02-24")
    assert (held.returncode, held.stdout.split(" as of")[0]) == (0, "borne out")
    surely = onrecord_says(shelf, "check", forecast.id, "--db", "my.db", "--as-of", "2022-02-24", "--least", "1")
    assert surely.returncode == 3


def test_a_check_quotes_what_was_said_and_what_decided(shelf: Path, ledger: onrecord.Ledger, meeting: str) -> None:
    because = ledger.verdict(meeting, as_of=date(2022, 2, 24)).because[0].later
    asked = ["check", meeting, "--db", "my.db", "--as-of", "2022-02-24"]
    told = " ".join(onrecord_says(shelf, *asked).stdout.split())
    for id in (meeting, because):
        assert f"“{ledger.entry(id).words[:60]}" in told
        assert id[:7] in told
    record = json.loads(onrecord_says(shelf, *asked, "--json").stdout)
    assert record["words"] == ledger.entry(meeting).words
    assert [each["id"] for each in record["evidence"]] == [because]


def test_what_is_waited_for_is_told_in_three_groups(tmp_path: Path) -> None:
    report = made.report()
    signing = made.statement(report, "Norway would sign on Friday")
    assert signing.event
    days = {"due": made.days("2030-03-01"), "overdue": made.days("2030-02-26"), "open": None}
    promises = [replace(signing, id=id, event=replace(signing.event, when=when)) for id, when in days.items()]
    with onrecord.Ledger(tmp_path / "my.db") as ledger:
        ledger.keep(report, promises)
    asked = ["due", "--db", "my.db", "--as-of", "2030-02-28"]
    records = [json.loads(line) for line in onrecord_says(tmp_path, *asked, "--json").stdout.splitlines()]
    told = [(each["id"], each["group"], each["due"], each["standing"]) for each in records]
    assert told == [
        ("due", "due", "2030-03-01", "open"),
        ("open", "open", None, "open"),
        ("overdue", "overdue", "2030-02-26", "lapsed"),
    ]
    rows = [line.split("\t")[:2] for line in onrecord_says(tmp_path, *asked).stdout.splitlines()]
    assert rows == [["2030-03-01", "due"], ["-", "open"], ["2030-02-26", "overdue"]]


def test_a_screen_shows_the_first_of_each_group_and_how_many_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    report = made.report("Norway would sign on Friday, Oslo said. " + "Oslo said no. " * 40)
    signing = made.statement(report, "Norway would sign on Friday")
    assert signing.event
    unending = replace(signing.event, when=None)
    with onrecord.Ledger() as ledger:
        ledger.keep(report, [replace(signing, id=f"d{n}") for n in range(12)])
        other = made.report("Norway would sign on Friday, Oslo promised.")
        ledger.keep(other, [replace(signing, report=other.id, id=f"e{n}", event=unending) for n in range(7)])
        due, overdue = ledger.due(as_of=made.DAY), ledger.overdue(as_of=made.DAY + timedelta(days=9))
        assert (len(due), len(overdue)) == (19, 12)
        first, whole = (shown(render.awaited(due, overdue, whole=whole)) for whole in (False, True))
    headings = ["Open, by the day it falls due", "Overdue: its time is over", "Open without an end"]
    places = [first.index(heading) for heading in headings]
    assert places == sorted(places)
    assert first.count("2 more; onrecord due --all shows them") == 3
    assert "more;" not in whole
    assert whole.count("Norway would sign on Friday") == 19 + 12
    assert "overdue" not in shown(render.awaited(due, [])).lower()


def shown(page: RenderableType) -> str:
    console = Console(width=100, record=True, file=StringIO())
    console.print(page)
    return console.export_text()


def test_a_dispute_says_which_side_denies_and_what_it_is_about(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    report = made.report(
        "Norway moved troops to Bergen, Reykjavik said. Oslo denied the charge. Snow fell in Bergen."
    )
    claim = made.statement(report, "Norway moved troops to Bergen", "Reykjavik", side="ISL", act=Act.CLAIM)
    denial = made.statement(report, "the charge", act=Act.DENIAL)
    with onrecord.Ledger() as ledger:
        ledger.keep(report, [claim, denial])
        one, other = (ledger.entry(each.id) for each in (claim, denial))
        joined = Link(type=LinkType.DISPUTES, later=other.id, earlier=one.id, rule="a.b", reason="so it is")
        matters = {other.id: onrecord.Matter(words=one.words, other=one)}
        told = shown(render.disputes([(one, other, joined)], matters))
    assert "Reykjavik, ISL: claim" in told
    assert "Oslo, NOR: denial" in told
    assert told.count("Norway moved troops to Bergen") == 1  # the claim stands beside it


def test_facts_are_told_by_the_report(shelf: Path) -> None:
    lines = onrecord_says(shelf, "list", "--narrated", "--db", "my.db").stdout.splitlines()
    assert lines
    assert {(line.split("\t")[2], line.split("\t")[5]) for line in lines} == {("fact", "the report")}


@pytest.mark.parametrize("command", ["check", "show", "follow"])
def test_an_entry_of_a_later_day_is_not_there_yet(
    shelf: Path, ledger: onrecord.Ledger, meeting: str, command: str
) -> None:
    published = ledger.entry(meeting).published
    before = published - timedelta(days=1)
    done = onrecord_says(shelf, command, meeting, "--db", "my.db", "--as-of", str(before))
    assert (done.returncode, done.stdout) == (2, "")
    assert f"was not yet published on {before} (published {published})" in done.stderr


def test_a_story_says_what_it_leaves_out(shelf: Path, ledger: onrecord.Ledger) -> None:
    told = ledger.story(about=["RUS", "UKR"])
    more = len(ledger.entries()) - sum(len(each.tellings) for each in told)
    shown = " ".join(on_a_terminal(shelf, "story", *SIDES))
    assert f"{len(told)} entries told" in shown
    assert f"; {more} entries of other sides or days left out: fewer options show them" in " ".join(shown.split())
    whole = on_a_terminal(shelf, "story", "--db", "my.db")
    assert "left out" not in " ".join(whole)


def test_what_has_been_open_for_more_than_a_year_stands_apart() -> None:
    report = made.report()
    signing = made.statement(report, "Norway would sign on Friday")
    assert signing.event
    with onrecord.Ledger() as ledger:
        ledger.keep(report, [replace(signing, event=replace(signing.event, when=None))])
        for later, heading in ((365, "Open without an end"), (366, "Long open: without an end")):
            due = ledger.due(as_of=made.DAY + timedelta(days=later))
            told = shown(render.awaited(due, []))
            assert heading in told
            assert "2030-02-26" in told
            assert ("Long" in told) == heading.startswith("Long")


def test_a_side_is_named_once_and_is_not_told_what_it_says_itself() -> None:
    report = made.report()
    home = made.statement(report, "Norway would sign on Friday", addressee="NOR")
    abroad = replace(home, addressee="ISL")
    assert line(home).startswith("commitment NOR | ")
    assert line(abroad).startswith("commitment NOR to ISL | ")


def test_a_bare_date_is_the_day_it_was_said_and_the_reports_is_called_so(tmp_path: Path) -> None:
    report = made.report()
    told = made.statement(report, "Norway would sign", said_on=made.days("2030-02-24"))
    bare = replace(
        told, id="bare", content=made.statement(report, "Norway would sign on Friday").content, said_on=None
    )
    with onrecord.Ledger(tmp_path / "my.db") as ledger:
        ledger.keep(report, [told, bare])
    for words, said in (
        (["list"], " 2030-02-24 commitment"),
        (["list"], " reported 2030-02-26 commitment"),
        (["check", told.id], "2030-02-24 Oslo, NOR, in report"),
        (["check", told.id], ", reported 2030-02-26"),
        (["check", "bare"], "reported 2030-02-26 Oslo, NOR, in report"),
        (["follow", "bare"], "said day unknown by Oslo"),
    ):
        printed = onrecord_says(tmp_path, *words, "--db", "my.db").stdout
        assert said in " ".join(printed.split()), words


def test_what_copies_of_one_report_tell_is_due_and_disputed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    with onrecord.Ledger() as ledger:
        for paper in "abc":
            ledger.add(made.report(PROMISE, outlet=f"Paper {paper}", id=paper))
        due = ledger.due(as_of=made.DAY)
        promised = [each for each in due if each.entry.statement.act is Act.COMMITMENT]
        assert len(promised) == 3
        once = ledger.once([each.entry for each in promised])
        told = shown(render.awaited(promised, [], {}, once))
        assert told.count("and 2 copies") == 1
        assert told.count("commitment") == 1
        link = Link(type=LinkType.DISPUTES, later="", earlier="", rule="a.b", reason="so it is")
        denial = replace(
            promised[0].entry, words="We promised nothing", statement=replace(due[0].entry.statement, id="d")
        )
        pairs = [(each.entry, denial, link) for each in promised]
        told = shown(render.disputes(pairs, {}, once | {"d": ()}))
    assert (told.count("so it is"), told.count("and 2 copies"), told.count("the same")) == (1, 1, 0)


@pytest.mark.parametrize(("width", "lines"), [(80, 2), (120, 1)])
def test_names_have_more_room_on_a_wide_screen(monkeypatch: pytest.MonkeyPatch, width: int, lines: int) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    report = made.report("Norway would sign, Espen Barth Eide said.")
    with onrecord.Ledger() as ledger:
        ledger.keep(report, [made.statement(report, "Norway would sign", "Espen Barth Eide")])
        found = ledger.entries()
        console = Console(width=width, record=True, file=StringIO())
        console.print(render.table(found, ledger.verdicts(found)))
    assert ("Espen Barth Eide" in console.export_text()) is (lines == 1)
