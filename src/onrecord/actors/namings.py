"""The places where a report names a side beyond doubt, and where it calls somebody by name.

A side is named by its own name, or by a person whom the codebook knows.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from onrecord.actors import entities, offices
from onrecord.actors.memory import Scene
from onrecord.actors.namesakes import of_his_time
from onrecord.actors.phrases import Phrase, within
from onrecord.actors.words import span_of, surname
from onrecord.model import Span


def namings(lines: Iterable[Sequence[Phrase]], scene: Scene) -> list[tuple[Span, str]]:
    """Each naming in the lines of phrases, one a passage, and its side; in order."""
    every = (phrase for line in lines for phrase in line)
    found = {(span, code) for phrase in every for part in within(phrase) for span, code in _of(part, scene)}
    return sorted(found)


def called(lines: Iterable[Sequence[Phrase]], scene: Scene) -> list[tuple[Span, str]]:
    """Each place in the lines where somebody or something is called by a name of its own, with its surname."""
    found: set[tuple[Span, str]] = set()
    for phrase in (part for line in lines for each in line for part in within(each) if part.name is not None):
        known = scene.called(phrase.form())
        if len(known) == 1 and phrase.name is not None:
            found.add((span_of(phrase.text[phrase.name.first : phrase.name.last]), surname(known[0].name)))
    return sorted(found)


def _of(phrase: Phrase, scene: Scene) -> Iterable[tuple[Span, str]]:
    for atom in phrase.entities:
        yield span_of(phrase.text[atom.first : atom.last]), entities.entry_of(atom, scene).code
    if phrase.name is not None:
        known = scene.called(phrase.form())
        one = known[0] if len(known) == 1 else None
        rows = [row for row in one.rows if of_his_time(row, one, scene)] if one is not None else []
        side = offices.person(rows[0], scene.day, scene.index).country if len(rows) == 1 else None
        if side is not None:
            yield span_of(phrase.text[phrase.name.first : phrase.name.last]), side
