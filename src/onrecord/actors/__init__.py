"""A mention and a date become an Actor in an office, speaking for a side.

Passages come in without mentions and go out with them, resolved across the whole report. Start reading at
`resolve.resolve`: `words` and `atoms` cut the text, `parsing` joins atoms into naming phrases, `reader` asks
`named`, `described` and `pronouns` whom each phrase means, `memory` holds what the report has named so far.
"""

from onrecord.actors.day_said import as_said
from onrecord.actors.index import Index
from onrecord.actors.resolve import named_people, named_sides, resolve
from onrecord.actors.sides import of_another_state, own_politics, sides, uninvolved
from onrecord.actors.speakers import speaker_reasons, speakers
from onrecord.actors.who import who

__all__ = [
    "Index",
    "as_said",
    "named_people",
    "named_sides",
    "of_another_state",
    "own_politics",
    "resolve",
    "sides",
    "speaker_reasons",
    "speakers",
    "uninvolved",
    "who",
]
