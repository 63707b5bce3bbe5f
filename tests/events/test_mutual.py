"""Two who say the same of one another."""

import onrecord
from onrecord.export import lines
from onrecord.model import Act


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


def test_what_two_promise_each_promises_the_other() -> None:
    text = "Norway and Iceland agreed to withdraw their troops by Monday, the two governments said."
    told = onrecord.read(text, date="2030-02-26")
    aimed = {said.speaker.country: said.addressee for said in told if said.speaker and said.act is Act.COMMITMENT}
    assert aimed == {"NOR": "ISL", "ISL": "NOR"}
    events = [said.event for said in told if said.act is Act.COMMITMENT]
    assert [event and (event.actor, event.recipient) for event in events] == [
        (("NOR",), ("ISL",)),
        (("ISL",), ("NOR",)),
    ]


def test_what_two_deny_is_one_thing() -> None:
    text = "Chad accused Norway and Iceland of arming rebels. Norway and Iceland denied that they had armed anyone."
    denied = [said.event for said in onrecord.read(text, date="2030-02-26") if said.act is Act.DENIAL]
    assert [event and (event.actor, event.recipient) for event in denied] == [(("ISL", "NOR"), ("TCD",))] * 2
