"""One wire report, what papers make of it, and an independent report on the same event."""

from __future__ import annotations

from datetime import date

from helpers import made
from onrecord.model import Report

WIRE = (
    "Norway will pull its coast guard out of the waters around Jan Mayen by Friday if Iceland lifts the ban on "
    "its trawlers, the foreign minister said on Tuesday. Icelandic inspectors rammed a Norwegian boat in "
    "January, he told reporters in Oslo, and talks with Reykjavik had gone well since. Iceland's prime minister "
    'said her government had received the proposal and would answer before the weekend. "We are not going to be '
    'hurried," she told the broadcaster in Reykjavik. Since the winter both countries have kept patrol ships '
    "near the island, and fishermen on either side have stayed in port. The European Union has offered to "
    "mediate, an offer that neither government has taken up so far."
)
EDITED = (
    "OSLO (wire) - Norway will pull its coast guard out of the waters around Jan Mayen by Friday if Iceland "
    "lifts the ban on its trawlers, its foreign minister said Tuesday. Icelandic inspectors rammed a Norwegian "
    "boat in January, he told reporters in Oslo, and talks with Reykjavik had gone well since then. Iceland's "
    'prime minister said that her government had received the proposal and would reply before the weekend. "We '
    'are not going to be hurried," she told the broadcaster in Reykjavik. Since the winter both countries have '
    "kept patrol vessels near the island, and fishermen on both sides have stayed in port. The European Union "
    "has offered to mediate, an offer that neither government has taken up."
)
CUT = WIRE[: WIRE.index(" Iceland's prime minister")]
INDEPENDENT = (
    "Coast guard ships of Norway may leave the sea around Jan Mayen this week. Oslo is ready to order them home "
    "by Friday, its foreign minister told reporters on Tuesday, provided that Norwegian trawlers may fish again. "
    "Icelandic inspectors rammed a Norwegian boat in January, a fisherman who was there said. In Reykjavik the "
    'prime minister confirmed that a proposal had arrived. "We are not going to be hurried," she said. Brussels '
    "says that it stands ready to help the two find an agreement."
)


def printed(text: str, outlet: str, *, on: date = made.DAY) -> Report:
    """The text as a paper printed it on a day."""
    return made.report(text, published=on, outlet=outlet)
