"""Bodies that no table has and whose own names say that they are no state's: charities, coalitions, monitors."""

from __future__ import annotations

from onrecord.actors.memory import Known, Scene
from onrecord.actors.phrases import Phrase

# By which such a body ends, and opens
_CIVIC = frozenset({"coalition", "trust", "monitor", "international", "foundation", "watch", "network", "worldwide"})
_WORLDWIDE = frozenset({"international", "global", "world", "worldwide"})


def body(one: Known) -> bool:
    """Whether a body's own name says that it is no state's: "Halo Trust", "the International Maritime Bureau"."""
    return not one.human and any(
        len(form) > 1 and (form[-1] in _CIVIC or form[0] in _WORLDWIDE) for form in one.norms
    )


def serves(phrase: Phrase, scene: Scene) -> bool:
    """Whether somebody is of a body that is no state's: "Roald Amundsen of the Halo Trust"."""
    named = (each for inner in phrase.of if inner.bare_name for each in scene.called(inner.form())[:1])
    return any(body(each) for each in named)
