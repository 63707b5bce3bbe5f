"""What the belonging head chooses among, and what its choice decides."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from helpers.actors import DAY, TABLES
from onrecord import actors
from onrecord.model import Actor, Report, Span
from onrecord.text import passages

TEXT = "Ukraine met Russia on Friday. The army would not leave, Roald Amundsen said. He gave no reason."


def sides(text: str, leaning: str | None) -> dict[str, str | None]:
    """The side of each mention, by its words, where the reading model takes all unknown words for one side's."""

    def whose(namings: Sequence[tuple[Span, str]]) -> Callable[[Span], Mapping[str, float]]:
        return lambda span: {leaning: 1.0} if leaning else {}

    read = actors.resolve(passages(Report(id="r", published=DAY, text=text)), codebook=TABLES, whose=whose)
    return {
        passage.words(mention.span): mention.actor.country
        for passage in read
        for mention in passage.mentions
        if isinstance(mention.actor, Actor)
    }


def test_names_and_known_people_are_namings() -> None:
    text = "Sergei Lavrov met a British minister in Kyiv. A colonel of his said no. NATO waited."
    found = actors.named_sides(passages(Report(id="r", published=DAY, text=text)), codebook=TABLES)
    assert [(span.of(text), code) for span, code in found] == [
        ("Sergei Lavrov", "RUS"),
        ("British", "GBR"),
        ("Kyiv", "UKR"),
        ("NATO", "NATO"),
    ]


def test_the_model_decides_whose_the_unknown_are() -> None:
    for side in ("UKR", "RUS"):
        found = sides(TEXT, side)
        assert found["The army"] == found["Roald Amundsen"] == found["He"] == side


def test_what_words_say_outright_is_not_overruled() -> None:
    found = sides("Ukraine met Russia. The Ukrainian army would not leave, Sergei Lavrov said.", "RUS")
    assert found["The Ukrainian army"] == "UKR"
    assert sides("Ukraine met Russia. Sergei Lavrov was there.", "UKR")["Sergei Lavrov"] == "RUS"


def test_a_source_that_nothing_resolves_is_whoever_the_model_is_sure_of() -> None:
    text = "Ukraine met Russia. The paramilitaries would not leave, the brass said."
    source = Span(text.index("the brass"), text.index("the brass") + len("the brass"))

    def speaks(share: float) -> list[tuple[str, str | None]]:
        read = actors.resolve(
            passages(Report(id="r", published=DAY, text=text)),
            codebook=TABLES,
            whose=lambda namings: lambda span: {"RUS": share},
            sources=[source],
        )
        actor = actors.speakers(source, read[0])[0]
        return [(actor.name, actor.country)]

    assert speaks(0.9) == [("brass", "RUS")]
    assert speaks(0.4) == [("brass", None)]
