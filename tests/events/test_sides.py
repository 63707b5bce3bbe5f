from __future__ import annotations

import pytest

import onrecord
from helpers.spoken import said
from onrecord.codebook.sides import load_sides
from onrecord.model import Event

# Three hundred characters of a state's own affairs
TAXES = " Iceland's members sat late over the budget, and the galleries were full until the lamps went out." * 3


def event_of(marked: str) -> Event:
    [statement] = said(marked)
    assert statement.event is not None
    return statement.event


@pytest.mark.parametrize(
    ("marked", "actor", "recipient"),
    [
        ("[source Norway] [cue threatened] [content to attack Iceland].", ("NOR",), ("ISL",)),
        ("[source Norway] [cue accused] [content Iceland of attacking Sweden].", ("ISL",), ("SWE",)),
        ("[source Norway] [cue said] [content Icelandic ships had attacked Sweden].", ("ISL",), ("SWE",)),
        ("[source Norway] [cue urged] [content Iceland to stop attacking Finland].", ("ISL",), ("FIN",)),
        ("[source Norway] [cue said that] [content Iceland had not apologised to Norway].", ("ISL",), ("NOR",)),
        ("[source Norway] [cue said that] [content Iceland would leave the accord].", ("ISL",), ("NOR",)),
        ("[source Norway] [cue said that] [content Icelandic forces would leave Oslo].", ("ISL",), ("NOR",)),
        ("[source Norway] [cue said that] [content Iceland would be attacked].", ("NOR",), ("ISL",)),
        ("[source Norway] [cue condemned] [content the attack on the Icelandic port].", (), ("ISL",)),
    ],
)
def test_who_does_it_to_whom(marked: str, actor: tuple[str, ...], recipient: tuple[str, ...]) -> None:
    event = event_of(marked)
    assert (event.actor, event.recipient) == (actor, recipient)


def test_who_only_knows_of_it_does_not_act() -> None:
    text = (
        "Iceland has massed troops near Norway. Our information indicates clearly that these forces, including "
        "ground troops, are preparing to launch an attack against Norway, the Swedish minister said."
    )
    [forecast] = [each for each in onrecord.read(text, date="2030-02-26") if each.speaker]
    assert forecast.event is not None
    assert (forecast.event.actor, forecast.event.recipient) == (("ISL",), ("NOR",))


def test_nobody_acts_on_himself_where_another_is_named() -> None:
    text = (
        "The United States accused Russia of adding troops along the Ukrainian border. Moscow denied it.\n\n"
        '"Russian forces are preparing to launch an attack against Ukraine," the US minister said.'
    )
    for each in onrecord.read(text, date="2022-02-17"):
        if each.event and "attack" in text[each.content[0].start : each.content[-1].end]:
            assert (each.event.actor, each.event.recipient) == (("RUS",), ("UKR",))


@pytest.mark.parametrize(
    "text",
    [
        "Norway and Iceland met. The jets struck Oslo before dawn on Monday.",
        "“The capital of Norway was hit again on Monday,” the Norwegian minister said.",
        "Iceland said on Monday that its troops had withdrawn.",
    ],
)
def test_nobody_acts_on_himself(text: str) -> None:
    for each in onrecord.read(text, date="2022-02-16"):
        if each.event:
            assert not set(each.event.actor) & set(each.event.recipient)


def test_who_helps_his_own_helps_no_other_side() -> None:
    text = (
        "Russia attacked Ukraine on Thursday. The Ukrainian president promised weapons to all who wanted to defend "
        "the country."
    )
    [promise] = [each for each in onrecord.read(text, date="2022-02-24") if each.speaker]
    assert promise.event is not None
    assert (promise.event.actor, promise.event.recipient) == (("UKR",), ())


@pytest.mark.parametrize(
    ("text", "actor", "recipient"),
    [
        ("Washington urged Russia to withdraw its troops from eastern Ukraine.", ("RUS",), ("UKR",)),
        ("Kyiv said three Ukrainian soldiers were killed overnight.", (), ("UKR",)),
        ("Iran said two of its soldiers had been killed.", (), ("IRN",)),
        ("Kyiv said Russian missiles had been fired at Odesa.", ("RUS",), ("UKR",)),
    ],
)
def test_whose_soldiers_they_are(text: str, actor: tuple[str, ...], recipient: tuple[str, ...]) -> None:
    [said] = [each for each in onrecord.read(text, date="2023-05-04") if each.event]
    assert said.event is not None
    assert (said.event.actor, said.event.recipient) == (actor, recipient)


def test_by_names_who_acts_whatever_was_told_before() -> None:
    text = (
        "The Georgian president said that 150 Russian tanks had entered South Ossetia. "
        "Moscow replied that its peacekeepers had been attacked by Georgia."
    )
    [*_, reply] = [each for each in onrecord.read(text, date="2008-08-09") if each.event]
    assert reply.event is not None
    assert (reply.event.actor, reply.event.recipient) == (("GEO",), ("RUS",))


def test_the_reason_names_the_signs_and_the_words() -> None:
    [statement] = said("[source Norway] [cue accused] [content Iceland of attacking Sweden].")
    reason = next(each for each in statement.reasons if each.decides == "event.actor")
    assert reason.rule == "sides.signs"
    assert reason.spans
    assert reason.says


def test_every_sign_weighs_something_and_has_a_meaning() -> None:
    weights = load_sides()
    assert weights.actor["own"] > 0
    assert len(weights.actor) > 100
    assert len(weights.recipient) > 100


@pytest.mark.parametrize(
    ("text", "recipient"),
    [
        ("Norway demanded an immediate end to the bombing of Chad.", "TCD"),
        ("Norway demanded that the shelling of Suva stop at once.", "FJI"),
        ("Norway called for the lifting of sanctions against Iceland.", "ISL"),
        ("Norway called for the lifting of the blockade of Qatar.", "QAT"),
        ("Norway warned against the use of force in Chad.", "TCD"),
    ],
)
def test_whom_an_attack_is_on_does_not_act_and_is_not_asked(text: str, recipient: str) -> None:
    [demand] = [each for each in onrecord.read(text, date="2015-03-10") if each.speaker]
    assert demand.event is not None
    assert (demand.event.actor, demand.event.recipient) == ((), (recipient,))
    assert demand.addressee is None


@pytest.mark.parametrize(
    ("text", "actor", "recipient"),
    [
        ("Norway said its fish was banned by Iceland.", "ISL", "NOR"),
        ("Norway said its traders had been barred by Iceland.", "ISL", "NOR"),
        ("Norway denied that it had been pressed by Iceland to withdraw.", "ISL", "NOR"),
    ],
)
def test_who_did_it_stands_behind_by(text: str, actor: str, recipient: str) -> None:
    [statement] = [each for each in onrecord.read(text, date="2015-03-10") if each.speaker]
    assert statement.event is not None
    assert (statement.event.actor, statement.event.recipient) == ((actor,), (recipient,))


@pytest.mark.parametrize(
    "text",
    [
        "Norway said more than 500 Norwegian soldiers have died in Chad.",
        "Norway has lost 100 soldiers, its defence ministry said.",
        "Norway admitted the loss of a helicopter.",
        "Norway said it had lost a ship.",
    ],
)
def test_whose_dead_are_told_of_does_not_act(text: str) -> None:
    [claim] = [each for each in onrecord.read(text, date="2015-03-10") if each.speaker]
    assert claim.event is not None
    assert claim.event.recipient == ("NOR",)
    assert "NOR" not in claim.event.actor


def test_who_is_warned_of_the_consequences_does_not_act() -> None:
    [threat] = onrecord.read("Norway warned Iceland of the consequences.", date="2015-03-10")
    assert threat.event is not None
    assert threat.event.recipient == ("ISL",)
    assert "ISL" not in threat.event.actor


def test_an_army_accused_of_shelling_its_own_capital_acts() -> None:
    [accusation] = onrecord.read("The RSF accused the army of air strikes on Khartoum.", date="2023-05-10")
    assert accusation.event is not None
    assert (accusation.event.actor, accusation.event.recipient) == (("SDN",), ("SDNRSF",))


def read_last(text: str, day: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    *_, last = [each for each in onrecord.read(text, date=day) if each.speaker]
    assert last.event is not None
    return last.event.actor, last.event.recipient


def test_who_bears_the_responsibility_did_it() -> None:
    text = "Iceland and Norway fought on Sunday.\n\nOslo said Reykjavik bore full responsibility for the escalation."
    assert read_last(text, "2020-09-30") == (("ISL",), ("NOR",))


def test_rebels_who_complain_of_a_bombardment_suffer_it() -> None:
    text = "Rebels hold Benghazi in Libya.\n\nRebels in Benghazi, Libya, said the bombardment of Misrata went on."
    assert read_last(text, "2011-03-20") == (("LBY",), ("LBYREB",))


def test_soldiers_complained_of_in_one_state_are_its_own() -> None:
    text = (
        "The Niger Delta Avengers bombed a pipeline in Nigeria on Monday.\n\n"
        "The Ijaw Youth Council alleged that soldiers molested women in the creeks."
    )
    assert read_last(text, "2016-06-08")[0] == ("NGA",)


def test_a_coup_condemned_is_the_doing_of_who_was_told_to_have_made_it() -> None:
    text = 'Myanmar\'s army seized power on Monday.\n\n"The UK condemns the coup," Dominic Raab said.'
    [statement] = [each for each in onrecord.read(text, date="2021-02-02") if each.speaker]
    assert statement.event is not None
    assert (statement.event.actor, statement.event.recipient) == (("GBR",), ("MMR",))
    assert statement.addressee == "MMR"


@pytest.mark.parametrize(
    "many",
    ["member states", "all states", "the international community", "other countries", "its neighbours", "a reporter"],
)
def test_what_is_asked_of_many_no_named_side_does(many: str) -> None:
    [demand] = onrecord.read(f"Norway called on {many} to arm Chad.", date="2015-03-10")
    assert demand.event is not None
    assert (demand.event.actor, demand.addressee) == ((), None)


def test_what_is_asked_of_a_side_beside_others_it_does() -> None:
    [demand] = onrecord.read("Norway urged Iceland and other states to withdraw from Chad.", date="2015-03-10")
    assert demand.event is not None
    assert (demand.event.actor, demand.addressee) == (("ISL",), "ISL")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Egypt and Ethiopia quarrel over a dam.\n\nEgypt said it had been misled.", "2020-11-01"),
        ("Spain and Canada quarrel over fish.\n\nSpain said it would not be bullied.", "1995-03-09"),
        ("Spain said it had no evidence that it had been spied on.", "2014-01-09"),
    ],
)
def test_to_whom_it_is_done_does_not_do_it(text: str, day: str) -> None:
    actor, recipient = read_last(text, day)
    assert recipient == (("EGY",) if "Egypt" in text else ("ESP",))
    assert not set(actor) & set(recipient)


@pytest.mark.parametrize("told", ["had been unjustly jailed", "had been the victim of harassment"])
def test_who_tells_of_harm_abroad_does_not_suffer_it(told: str) -> None:
    text = f"Peru's government arrested Keiko Fujimori.\n\nMexico said Keiko Fujimori {told}."
    [*_, last] = [each for each in onrecord.read(text, date="2022-12-10") if each.speaker]
    assert last.event is not None
    assert last.event.recipient == ("PEROPP",)
    assert (last.addressee, set(last.event.actor) <= {"PER"}) == ("PER", True)


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Kenya's opposition rejected the result.\n\nPolice said protesters had marched in Nairobi.", ("KENOPP",)),
        ("Students met in Paris, France.\n\nThe French government said a general strike had begun.", ()),
    ],
)
def test_a_state_that_tells_of_marches_and_strikes_does_not_march(text: str, actor: tuple[str, ...]) -> None:
    assert read_last(text, "2017-08-10")[0] == actor


def test_nobody_asks_or_accuses_himself() -> None:
    text = 'Sudan and Ethiopia quarrel over a dam.\n\n"Sudan demands an end to the filling," Abdalla Hamdok said.'
    [*_, last] = [each for each in onrecord.read(text, date="2020-11-01") if each.speaker]
    assert last.addressee != "SDN"


@pytest.mark.parametrize(
    ("text", "actor", "recipient"),
    [
        ("China said the balloon had strayed into US airspace.", ("CHN",), ("USA",)),
        ("Chile said the Peruvian trawler had entered its waters.", ("PER",), ("CHL",)),
        ("Colombia said the raid in Ecuador was an act of self-defense.", ("COL",), ("ECU",)),
        ("Israel said the strike in Syria was an act of self-defence.", ("ISR",), ("SYR",)),
    ],
)
def test_whose_airspace_it_is_does_not_intrude_and_who_defends_himself_acts(
    text: str, actor: tuple[str, ...], recipient: tuple[str, ...]
) -> None:
    [statement] = [each for each in onrecord.read(text, date="2023-02-06") if each.speaker]
    assert statement.event is not None
    assert (statement.event.actor, statement.event.recipient) == (actor, recipient)


def test_who_only_says_that_others_defended_themselves_does_not_act() -> None:
    text = "Norway bombed an Icelandic port on Monday. Chad said the strike was an act of self-defence."
    [statement] = [each for each in onrecord.read(text, date="2023-02-06") if each.speaker]
    assert statement.event is not None
    assert "TCD" not in (*statement.event.actor, *statement.event.recipient)


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        (
            "Iceland's parliament met. Iceland's ministers left. The court found the Icelandic prime minister guilty "
            f"of negligence.{TAXES}\n\nNorway's ministry called on all sides in Iceland to exercise restraint.",
            ("ISL", ("ISL",), ()),
        ),
        (
            "Iceland's parliament threw out the president of Iceland. Iceland's ministers left. Norway blamed the "
            "elites for the downfall.",
            ("ISL", ("ISL",), ()),
        ),
    ],
)
def test_who_looks_on_from_outside_has_no_part_in_what_a_state_does_at_home(
    text: str, sides: tuple[str, tuple[str, ...], tuple[str, ...]]
) -> None:
    told = next(each for each in onrecord.read(text, date="2030-02-26") if each.speaker and each.event)
    assert told.event is not None
    assert (told.addressee, told.event.actor, told.event.recipient) == sides
