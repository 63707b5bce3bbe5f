"""A denial of what somebody else was said to claim is about the event of that claim."""

import pytest

import onrecord
from onrecord.export import lines
from onrecord.model import Act


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Oslo refuted Reykjavik's claims of pulling out its boats.", "not RETREAT"),
        (
            'Iceland said its boats had withdrawn. "We do not see that happening," the Norwegian minister said.',
            "not RETREAT",
        ),
        (
            "Norway accused Iceland of adding 40 boats. Reykjavik denied that it planned to attack Norway.",
            "not ASSAULT ISL",
        ),
    ],
)
def test_a_denial_has_the_event_of_what_it_denies(text: str, event: str) -> None:
    [denial] = [s for s in onrecord.read(text, date="2030-02-26") if s.act is Act.DENIAL]
    assert denial.event is not None
    assert lines.event(denial.event).startswith(event)
