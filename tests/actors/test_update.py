"""`onrecord actors update` against a service on this machine: what it asks, how long it waits, where it goes on."""

from __future__ import annotations

import ast
import time
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

import onrecord
from helpers.wikidata import BRITAIN, GERMANY, JAPAN, Reply, Service, row, rows, serving
from onrecord.actors import update, wikidata
from onrecord.actors.fetching import FIRST_WAIT, TRIES, Client, NoAnswer, NoService
from onrecord.codebook import updates
from onrecord.codebook.actors import load_states
from onrecord.codebook.holders import load_holders

TODAY = date(2026, 1, 5)
BUNDLED = load_holders()


class Run:
    """One run with the waits it made."""

    def __init__(
        self,
        service: Service,
        into: Path,
        codes: str = "DEU",
        day: date = TODAY,
        again: bool = False,
        since: int = 2000,
    ) -> None:
        self.waits: list[float] = []
        self.outcomes: list[update.Updated] = []
        asking = update.run(
            codes.split(),
            bundled=BUNDLED,
            into=into,
            today=day,
            since=since,
            endpoint=service.url,
            again=again,
            sleep=self.waits.append,
        )
        for outcome in asking:
            self.outcomes.append(outcome)


def lines(into: Path, code: str, office: str) -> list[str]:
    found = [holder for holder in updates.load_update(into) if (holder.side, holder.office) == (code, office)]
    return [f"{each.name} {each.start}..{each.end or ''}" for each in found]


def test_one_query_a_state_names_the_program_and_asks_for_json(tmp_path: Path) -> None:
    with serving(DEU=GERMANY, GBR=BRITAIN) as service:
        run = Run(service, tmp_path, "DEU GBR")
    assert service.asked == ["DEU", "GBR"]
    assert all(agent.startswith("onrecord/") for agent in service.agents)
    assert set(service.accepts) == {"application/sparql-results+json"}
    assert run.waits == [update.PAUSE], "one wait, between the two"
    assert [outcome.problem for outcome in run.outcomes] == ["", ""]


def test_a_missing_end_closes_at_the_successors_start(tmp_path: Path) -> None:
    with serving(DEU=GERMANY) as service:
        [outcome] = Run(service, tmp_path).outcomes
    assert lines(tmp_path, "DEU", "foreign_minister") == [
        "Annalena Baerbock 2021-12-08..2025-05-06",
        "Johann Wadephul 2025-05-06..",
    ]
    assert outcome.tally.settled["closed at the successor's start"] == 2
    assert outcome.rows == 6, "who left before 2000 is left out"


def test_each_row_says_where_it_comes_from(tmp_path: Path) -> None:
    with serving(DEU=GERMANY) as service:
        Run(service, tmp_path)
    [merkel] = [holder for holder in updates.load_update(tmp_path) if holder.name == "Angela Merkel"]
    assert merkel.source == "wikidata Q567 Q567-head-2005-11-22 asked 2026-01-05"
    assert merkel.made == TODAY
    assert (merkel.short, merkel.gender, merkel.title) == (("Merkel",), "f", "Chancellor")
    assert updates.asked(tmp_path, "DEU") == updates.Asked(day=TODAY, since=2000, endpoint=service.url)


@pytest.mark.parametrize("status", [429, 503])
def test_a_busy_service_is_given_the_time_it_asks_for(tmp_path: Path, status: int) -> None:
    busy = Reply(b"slow down", status, {"Retry-After": "17"})
    with serving(DEU=[busy, busy, GERMANY]) as service:
        run = Run(service, tmp_path)
    assert run.waits == [17.0, 17.0]
    assert run.outcomes[0].rows == 6


def test_retry_after_may_be_a_time_of_day(tmp_path: Path) -> None:
    when = {"Date": "Mon, 05 Jan 2026 10:00:00 GMT", "Retry-After": "Mon, 05 Jan 2026 10:00:30 GMT"}
    with serving(DEU=[Reply(b"", 429, when), GERMANY]) as service:
        run = Run(service, tmp_path)
    assert run.waits == [30.0]


def test_who_is_told_to_wait_for_long_stops(tmp_path: Path) -> None:
    with (
        serving(DEU=Reply(b"", 429, {"Retry-After": "3600"})) as service,
        pytest.raises(NoService, match="asks to wait 3600 seconds"),
    ):
        Run(service, tmp_path)


def test_a_server_error_is_tried_again_a_bounded_number_of_times_and_the_next_state_is_asked(tmp_path: Path) -> None:
    with serving(DEU=Reply(b"java.lang.Exception", 500), GBR=BRITAIN) as service:
        run = Run(service, tmp_path, "DEU GBR")
    assert service.asked == ["DEU"] * TRIES + ["GBR"]
    assert run.waits == [FIRST_WAIT * 2**n for n in range(TRIES - 1)] + [update.PAUSE]
    assert run.outcomes[0].problem == f"answer 500 Internal Server Error, {TRIES} times"
    assert run.outcomes[1].rows == 2
    assert updates.tables(tmp_path) == ["GBR"]


def test_a_server_error_that_passes_is_forgotten(tmp_path: Path) -> None:
    with serving(DEU=[Reply(b"", 500), GERMANY]) as service:
        [outcome] = Run(service, tmp_path).outcomes
    assert outcome.rows == 6


def test_a_connection_that_breaks_off_is_tried_again(tmp_path: Path) -> None:
    with serving(DEU=[replace(GERMANY, headers={"Content-Length": "999999"}), GERMANY]) as service:
        run = Run(service, tmp_path)
    assert run.waits == [FIRST_WAIT]
    assert run.outcomes[0].rows == 6


def test_nobody_waits_for_an_answer_without_end() -> None:
    with serving(DEU=replace(GERMANY, before=lambda: time.sleep(0.4))) as service:
        client = Client(endpoint=service.url, sleep=lambda _: None, timeout=0.05)
        with pytest.raises(NoAnswer, match=f"no answer in .* seconds, {TRIES} times"):
            client.ask(wikidata.query("DEU"))


@pytest.mark.parametrize("body", [b'{"results": {"bindings": [{"key": ', b"[]", b'{"boolean": true}', b"\xff\xfe"])
def test_an_answer_cut_short_is_a_problem_of_that_state(tmp_path: Path, body: bytes) -> None:
    with serving(DEU=Reply(body, headers={"Content-Type": "application/sparql-results+json"})) as service:
        [outcome] = Run(service, tmp_path).outcomes
    assert "not the JSON of query results" in outcome.problem
    assert updates.tables(tmp_path) == []


def test_a_web_page_in_place_of_an_answer_stops_the_run(tmp_path: Path) -> None:
    page = Reply(b"<!DOCTYPE html><title>Log in</title>", headers={"Content-Type": "text/html"})
    with serving(DEU=page) as service, pytest.raises(NoService, match="web page, not query results"):
        Run(service, tmp_path)


def test_three_states_without_an_answer_stop_the_run(tmp_path: Path) -> None:
    broken = Reply(b"", 502)
    with serving(DEU=broken, FRA=broken, GBR=broken, JPN=JAPAN) as service:
        with pytest.raises(NoService, match="3 states in a row"):
            Run(service, tmp_path, "DEU FRA GBR JPN")
        assert "JPN" not in service.asked


def test_nobody_to_ask_is_said_at_once(tmp_path: Path) -> None:
    nobody = Service("http://127.0.0.1:9/sparql", {})
    with pytest.raises(NoService, match="cannot reach"):
        Run(nobody, tmp_path)


def test_a_run_goes_on_where_it_was_stopped(tmp_path: Path) -> None:
    def stop() -> None:
        raise KeyboardInterrupt

    with serving(DEU=GERMANY, GBR=BRITAIN, JPN=JAPAN) as service:
        asking = update.run(
            ["DEU", "GBR", "JPN"],
            bundled=BUNDLED,
            into=tmp_path,
            today=TODAY,
            endpoint=service.url,
            sleep=lambda _: stop(),
        )
        with pytest.raises(KeyboardInterrupt):
            list(asking)
        assert updates.tables(tmp_path) == ["DEU"]
        run = Run(service, tmp_path, "DEU GBR JPN")
    assert service.asked == ["DEU", "GBR", "JPN"]
    assert [outcome.known for outcome in run.outcomes] == [True, False, False]


def test_an_answer_is_asked_for_again_after_some_days_or_for_earlier_years_or_on_demand(tmp_path: Path) -> None:
    with serving(DEU=GERMANY) as service:
        Run(service, tmp_path)
        Run(service, tmp_path, day=date(2026, 1, 11))
        assert len(service.asked) == 1
        Run(service, tmp_path, day=date(2026, 1, 12))
        assert len(service.asked) == 2
        Run(service, tmp_path, day=date(2026, 1, 12), again=True)
        assert len(service.asked) == 3
        Run(service, tmp_path, day=date(2026, 1, 12), since=1990)
        assert len(service.asked) == 4
    assert "Klaus Kinkel 1992-05-18..1998-10-27" in lines(tmp_path, "DEU", "foreign_minister")


def test_an_empty_answer_takes_nothing_away(tmp_path: Path) -> None:
    with serving(DEU=[GERMANY, rows()]) as service:
        Run(service, tmp_path)
        [outcome] = Run(service, tmp_path, again=True).outcomes
    assert outcome.rows == 0
    assert len(lines(tmp_path, "DEU", "foreign_minister")) == 2


def test_the_same_answer_in_another_order_gives_the_same_table(tmp_path: Path) -> None:
    found = [
        row("foreign_minister", "Yvette Cooper", "2025-09-05"),
        row("foreign_minister", "David Lammy", "2024-07-05"),
    ]
    with serving(GBR=[rows(*found), rows(*reversed(found))]) as service:
        Run(service, tmp_path / "one", "GBR")
        Run(service, tmp_path / "two", "GBR")
    one, two = ((tmp_path / each / "GBR.tsv").read_text() for each in ("one", "two"))
    assert one == two


def test_kosovo_is_asked_about_by_its_item(tmp_path: Path) -> None:
    with serving() as service:
        Run(service, tmp_path, "XKX")
    assert "wd:Q1246" in service.queries[0]


def test_states_are_those_of_the_table_that_can_be_asked_about() -> None:
    everybody = update.states(load_states())
    assert len(everybody) > 190
    assert {"DEU", "XKX"} <= set(everybody)
    assert not {"YUG", "SUN"} & set(everybody)
    assert update.states(load_states(), ["rus", " UKR", "RUS"]) == ["RUS", "UKR"]
    with pytest.raises(ValueError, match="do you mean RUS"):
        update.states(load_states(), ["Russia"])
    with pytest.raises(ValueError, match="'ZZZ' is not in the states table"):
        update.states(load_states(), ["ZZZ"])


def test_no_other_module_can_open_a_connection() -> None:
    ways = {"socket", "http", "urllib", "requests", "httpx", "aiohttp", "ftplib", "smtplib"}
    harmless = {"urllib.parse", "http.client.HTTPException"}
    package = Path(onrecord.__file__).parent
    found = {
        str(path.relative_to(package))
        for path in package.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        for name in _imported(node)
        if name.split(".")[0] in ways and name not in harmless
    }
    assert found == {"actors/fetching.py"}


def _imported(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    return [node.module or ""] if isinstance(node, ast.ImportFrom) else []
