"""Ministers of several states are those of the union or league that met."""

from __future__ import annotations

from datetime import date

import pytest

from helpers.shipped import heard

IN_2011 = date(2011, 6, 11)


@pytest.mark.parametrize(("text", "side"), [
    ("ECOWAS suspended Niger. Niger waited. [The heads of state] warned Niger.", "ECOWAS"),
    ("Chad fears the EU. Chad is ill. [Farm ministers] paid more after a row in Luxembourg.", "EUU"),
    ("ECOWAS suspended Niger. Meeting in Abuja on Friday, [the leaders] warned Niger.", "ECOWAS"),
    ("G7 leaders met on Niger. At the meeting on Friday [the leaders] warned Niger.", "G7"),
    ("ECOWAS suspended Niger. On Friday, [the leaders] warned Niger.", "NER"),
    ("The EU warned Chad. [Foreign ministers] said no.", "EUU"),
    ("The UN warned Chad. [Foreign ministers] said no.", "TCD"),
    ("The EU warned Chad. [Deputy ministers] said no.", "TCD"),
    ("Chad and Niger signed a truce in N'Djamena. The African Union welcomed it. [The prime ministers] said no.",
     "TCD"),
    ("The EU warned Chad. [Chad's foreign ministers] said no.", "TCD"),
])  # fmt: skip
def test_ministers_of_several_states_are_those_of_the_organisation_that_met(text: str, side: str) -> None:
    [line] = heard(text, IN_2011)
    assert line.split(" | ")[1] == side
