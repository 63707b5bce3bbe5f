"""Two who say the same of one another."""

import onrecord
from onrecord.export import lines


def test_each_accuses_the_other() -> None:
    told = onrecord.read("Norway and Iceland accused each other of shelling the port on Monday.", date="2030-02-26")
    events = {
        said.speaker.country: lines.event(said.event).split()[1] for said in told if said.speaker and said.event
    }
    assert events == {"NOR": "ISL>NOR", "ISL": "NOR>ISL"}
    assert {said.addressee for said in told} == {"NOR", "ISL"}
    assert all(any(reason.rule == "mutual.other" for reason in said.reasons) for said in told)


def test_one_who_speaks_of_others_is_left_alone() -> None:
    told = onrecord.read("Norway accused Iceland of shelling the port on Monday.", date="2030-02-26")
    assert not any(reason.rule == "mutual.other" for said in told for reason in said.reasons)


def test_one_another_counts_nothing() -> None:
    told = onrecord.read("Norway and Iceland accused one another of shelling the port.", date="2030-02-26")
    assert [said.event.quantity for said in told if said.event] == [None, None]
