"""The texts written for training say where every span stands."""

import sys
from pathlib import Path

import pytest

TRAINING = Path(__file__).parents[2] / "training"
sys.path.insert(0, str(TRAINING))
import authored  # noqa: E402

TEXT = "Oslo said it would sign. Oslo said no more."


def test_every_written_text_can_be_read() -> None:
    rows = authored.rows()
    spans = [(row, span) for row in rows for told in row["statements"] for span in told["content"]]
    assert len(rows) > 500
    assert all(0 <= span["start"] < span["end"] <= len(row["text"]) for row, span in spans)
    assert all(row["text"][span["start"] : span["end"]].strip() for row, span in spans)


@pytest.mark.parametrize(
    ("spec", "start"), [("it", 10), ("Oslo@2", 25), ("[[Oslo]] said no", 25), ("Oslo [[said]] it", 5)]
)
def test_a_span_is_its_words_their_number_or_their_context(spec: str, start: int) -> None:
    assert authored.located(spec, TEXT)["start"] == start


def test_the_stories_are_whole() -> None:
    told = authored.stories()
    reports = {row["id"]: row["story"] for row in authored.rows() if "story" in row}
    assert len(told) > 40
    assert len(reports) == 4 * len(told)  # each id once
    for story in told:
        ends = {link[end] for link in story["links"] for end in ("from", "to")}
        assert {reports[end.split("#")[0]] for end in ends} == {story["story"]}


def test_a_link_to_no_statement_is_a_fault() -> None:
    reports = [{"id": "a", "statements": [{"id": "s1"}]}]
    story = {"reports": reports, "links": ["repeats a#s1 > a#s2"], "standing": []}
    with pytest.raises(authored.Fault, match="no such statement: a#s2"):
        authored.story(story, Path("x.json"))


def test_words_that_stand_twice_are_a_fault() -> None:
    with pytest.raises(authored.Fault, match="2 times"):
        authored.located("Oslo", TEXT)


def test_an_event_is_a_line() -> None:
    event = authored.event("MOBILIZE RUS,BLR>UKR planned neg 2022-02-01..2022-02-03 q=7000 troops")
    assert event is not None
    assert (event["actor"], event["recipient"], event["negated"]) == (["RUS", "BLR"], ["UKR"], True)
    assert (event["when"], event["quantity"]) == (["2022-02-01", "2022-02-03"], {"value": 7000.0, "unit": "troops"})
    assert authored.event("RETREAT RUS>- past")["recipient"] == []  # type: ignore[index]
