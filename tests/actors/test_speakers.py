from __future__ import annotations

import pytest

from helpers.actors import TABLES, resolved
from onrecord import actors
from onrecord.model import Passage, Span, Speaker


def passage_and_span(text: str, words: str) -> tuple[Passage, Span]:
    start = text.index(words)
    span = Span(start, start + len(words))
    return next(passage for passage in resolved(text) if passage.span.covers(span)), span


def lines(text: str, words: str) -> list[str]:
    passage, span = passage_and_span(text, words)
    found = actors.speakers(span, passage, codebook=TABLES)
    return [f"{one.name} | {one.country or 'none'} | for {one.on_behalf or 'none'}" for one in found]


@pytest.mark.parametrize(("text", "words", "expected"), [
    (
        "On Tuesday the Russian defence ministry and even President Vladimir Putin spoke of it.",
        "the Russian defence ministry and even President Vladimir Putin",
        ["Russian defence ministry | RUS | for RUS", "Vladimir Putin | RUS | for RUS"],
    ),
    ("Oslo will sign, its minister said.", "Oslo", ["Norway | NOR | for NOR"]),
    ("Oslo dismissed Icelandic claims.", "Oslo", ["Norway | NOR | for NOR"]),
    ("The UN suspended the talks.", "The UN", ["United Nations | UNO | for UNO"]),
    ("The UN designated envoy said so.", "The UN designated envoy", ["UN designated envoy | UNO | for UNO"]),
    ("A Norwegian farmer said so.", "A Norwegian farmer", ["Norwegian farmer | NOR | for none"]),
    ("A farmer said so.", "A farmer", ["farmer | none | for none"]),
    (
        "Norway, whose leader is Roald Amundsen, said so.",
        "Norway, whose leader is Roald Amundsen",
        ["Norway | NOR | for NOR"],
    ),
    (
        "Norway, whose envoy Roald Amundsen was in Suva, said so.",
        "Norway, whose envoy Roald Amundsen was in Suva",
        ["Norway | NOR | for NOR"],
    ),
    (
        "The Turkish president, Recep Tayyip Erdogan, who is to meet Vladimir Putin, said so.",
        "Recep Tayyip Erdogan, who is to meet Vladimir Putin",
        ["Recep Tayyip Erdogan | TUR | for TUR"],
    ),
    (
        "Norway's envoy, who met Sergei Lavrov on Monday, said so.",
        "Norway's envoy, who met Sergei Lavrov on Monday",
        ["Norwegian envoy | NOR | for NOR"],
    ),
    (
        "A spokesman for Antony Blinken, who met Putin, said so.",
        "A spokesman for Antony Blinken, who met Putin",
        ["spokesman for Antony Blinken | USA | for USA"],
    ),
    ("Its ringleader, who is Roald Amundsen, said so.", "Its ringleader, who is Roald Amundsen",
     ["Roald Amundsen | none | for none"]),
    (
        "Norway, which was represented by Roald Amundsen, said so.",
        "Norway, which was represented by Roald Amundsen",
        ["Roald Amundsen | NOR | for NOR"],
    ),
    (
        "The Turkish president, Recep Tayyip Erdogan, a former banker, said so.",
        "Recep Tayyip Erdogan, a former banker",
        ["Recep Tayyip Erdogan | TUR | for TUR"],
    ),
    (
        "Norway's envoy, Roald Amundsen, a friend of Russia, said so.",
        "Roald Amundsen, a friend of Russia",
        ["Roald Amundsen | NOR | for NOR"],
    ),
    ("The turbines stand still, the wind complained.", "the wind", ["wind | none | for none"]),
    ("Norway and Sweden met. Both sides sign.", "Both sides", ["Norway | NOR | for NOR", "Sweden | SWE | for SWE"]),
    (
        "Norway and Sweden met, Iceland said. Iceland's premier hosted it. Both sides sign, Iceland said.",
        "Both sides",
        ["Norway | NOR | for NOR", "Sweden | SWE | for SWE"],
    ),
    (
        "Norway and Sweden met. The two sides expressed deep concern.",
        "The two sides",
        ["Norway | NOR | for NOR", "Sweden | SWE | for SWE"],
    ),
    (
        "The leaders of Norway and Sweden met. The leaders agreed.",
        "The leaders agreed",
        ["Norwegian leaders | NOR | for NOR", "Swedish leaders | SWE | for SWE"],
    ),
    (
        "Blinken met Lavrov. The ministers agreed.",
        "The ministers",
        ["Antony Blinken | USA | for USA", "Sergei Lavrov | RUS | for RUS"],
    ),
    (
        "Turkish and Norwegian field commanders met.",
        "Turkish and Norwegian field commanders",
        ["Turkish field commanders | TUR | for TUR", "Norwegian field commanders | NOR | for NOR"],
    ),
    (
        "Norway and Turkish officials met.",
        "Norway and Turkish officials",
        ["Norway | NOR | for NOR", "Turkish officials | TUR | for TUR"],
    ),
    (
        "Norway and Sweden met. The two countries' envoys agreed.",
        "The two countries' envoys",
        ["Norwegian envoys | NOR | for NOR", "Swedish envoys | SWE | for SWE"],
    ),
    ("Norway and Sweden met. Their joint statement was short.", "Their joint statement",
     ["Their joint statement | none | for none"]),
    ("Norway paid. Its statement was short.", "Its statement", ["Norway | NOR | for NOR"]),
    ("The Taliban denied it.", "The Taliban", ["Taliban | TAL | for TAL"]),
    ("The US-led forces denied it.", "The US-led forces", ["US-led forces | USA | for USA"]),
    ("So a list seen by NATO said.", "a list seen by NATO", ["list seen by NATO | none | for none"]),
    ("So a letter sent to the Kremlin said.", "a letter sent to the Kremlin",
     ["letter sent to the Kremlin | none | for none"]),
    ("After the speech Norway's foreign ministry said so.", "the speech Norway's foreign ministry",
     ["Norwegian foreign ministry | NOR | for NOR"]),
    ("Norway waited. The opposition Polar Front said so.", "The opposition Polar Front",
     ["Polar Front | NOROPP | for NOROPP"]),
    ("Norway waited. The movement Free Fjords said so.", "The movement Free Fjords",
     ["Free Fjords | NOR | for NOR"]),
    ("A close ally of Vladimir Putin said so.", "A close ally of Vladimir Putin",
     ["close ally of Vladimir Putin | RUS | for RUS"]),
    ("After the speech Vladimir Putin said so.", "the speech Vladimir Putin", ["Vladimir Putin | RUS | for RUS"]),
    ("So a statement released by NATO said.", "a statement released by NATO", ["NATO | NATO | for NATO"]),
    (
        "Sergei Lavrov, Russia's foreign minister and its longest-serving diplomat, spoke of it.",
        "Sergei Lavrov, Russia's foreign minister and its longest-serving diplomat",
        ["Sergei Lavrov | RUS | for RUS"],
    ),
    (
        "Turkish President Recep Tayyip Erdogan, the army and the opposition agreed.",
        "Turkish President Recep Tayyip Erdogan, the army and the opposition",
        ["Recep Tayyip Erdogan | TUR | for TUR", "Turkish army | TUR | for TUR",
         "Turkish opposition | TUROPP | for TUROPP"],
    ),
    (
        "Turkish Deputy Prime Minister and Defence Minister Hulusi Akar spoke of it.",
        "Turkish Deputy Prime Minister and Defence Minister Hulusi Akar",
        ["Hulusi Akar | TUR | for TUR"],
    ),
    (
        "Foreign Minister Mevlut Cavusoglu and Defence Minister Hulusi Akar spoke of it.",
        "Foreign Minister Mevlut Cavusoglu and Defence Minister Hulusi Akar",
        ["Mevlut Cavusoglu | TUR | for TUR", "Hulusi Akar | TUR | for TUR"],
    ),
    ("The Kremlin said no. Its statement was short.", "Its statement", ["Kremlin | RUS | for RUS"]),
])  # fmt: skip
def test_a_source_names_its_speakers(text: str, words: str, expected: list[str]) -> None:
    assert lines(text, words) == expected


@pytest.mark.parametrize(("text", "words", "name"), [
    ("Britain's John Major met the press. Major spoke first.", "Major spoke", "John Major"),
    ("Robin Cook met the press. Mr Cook spoke first.", "Mr Cook spoke", "Robin Cook"),
    ("The press met Mrs. Butcher. It was late.", "Mrs. Butcher", "Butcher"),
    ("Julie Bishop met the press. A Norwegian bishop spoke first.", "A Norwegian bishop", "Norwegian bishop"),
])  # fmt: skip
def test_a_surname_may_be_a_word_for_a_role(text: str, words: str, name: str) -> None:
    [told, *_] = lines(text, words)
    assert told.split(" | ")[0] == name


def test_each_speaker_has_its_reason() -> None:
    text = "On Tuesday the Russian defence ministry and President Vladimir Putin spoke of it. The wind blew."
    passage, span = passage_and_span(text, "the Russian defence ministry and President Vladimir Putin")
    reasons = actors.speaker_reasons(span, passage, codebook=TABLES)
    assert [reason.rule for reason in reasons] == ["actors.body_of_side", "actors.holder_at_date"]
    assert {reason.decides for reason in reasons} == {"speaker"}
    assert all(reason.spans for reason in reasons)
    passage, span = passage_and_span(text, "The wind")
    assert [reason.rule for reason in actors.speaker_reasons(span, passage, codebook=TABLES)] == ["actors.unknown"]


def test_each_of_two_speakers_has_its_own_span() -> None:
    text = "The French foreign ministry and Mr Blinken said so."
    passage, span = passage_and_span(text, "The French foreign ministry and Mr Blinken")
    found = actors.speakers(span, passage, codebook=TABLES)
    assert [one.span.of(text) for one in found if one.span] == ["The French foreign ministry", "Mr Blinken"]


def test_a_name_that_two_share_is_left_open_with_its_candidates() -> None:
    passage, span = passage_and_span("Several people met. Which Sultan Amundsen said so? Amundsen.", "Amundsen.")
    [one] = actors.speakers(Span(span.start, span.end - 1), passage, codebook=TABLES)
    assert one.name.endswith("Amundsen")
    passage, span = passage_and_span("The minister said so.", "The minister")
    [one] = actors.speakers(span, passage, codebook=TABLES)
    assert one.unresolved is not None
    assert one.country is None


AMERICAN = Speaker(span=None, name="Ned Price", country="USA", on_behalf="USA")


@pytest.mark.parametrize(("text", "words", "codes"), [
    ("“We will not attack Ukraine,” he said.", "We will not attack Ukraine", ["USA", "UKR"]),
    ("“Send your troops home,” he said.", "Send your troops home", ["RUS"]),
    ("Russian troops crossed into Ukraine.", "Russian troops crossed into Ukraine", ["RUS", "UKR"]),
    ("The talks in Moscow failed.", "The talks in Moscow failed", []),
    ("The presidents of France and Turkey met.", "The presidents of France and Turkey met", ["FRA", "TUR"]),
])  # fmt: skip
def test_the_sides_inside_a_span_in_order(text: str, words: str, codes: list[str]) -> None:
    passage, span = passage_and_span(text, words)
    found = actors.sides(span, passage, speaker=AMERICAN, addressee="RUS")
    assert [side for _, side in found] == codes


@pytest.mark.parametrize(("text", "side"), [
    ("The EU waited for Norway on Friday. Norway, which chairs the bloc, said no.", "EUU"),
    ("The EU waited for Norway on Friday. Norway, which chairs the Nordpolar bloc, said no.", "NOR"),
])  # fmt: skip
def test_who_chairs_a_bloc_that_no_table_knows_speaks_for_himself(text: str, side: str) -> None:
    [line] = lines(text, text.split(". ")[1].split(", said")[0])
    assert line.endswith(f"for {side}")


@pytest.mark.parametrize(("text", "words"), [
    ("Speaking on behalf of the European Union, Antony Blinken (United States) said so.", "Antony Blinken"),
    ("On behalf of the European Union, Antony Blinken said so.", "Antony Blinken"),
    ("Antony Blinken, for the European Union, said so.", "Antony Blinken"),
    ("Antony Blinken, who speaks for the EU, said so.", "Antony Blinken, who speaks for the EU"),
    ("“No,” said Antony Blinken, who chairs the EU.", "Antony Blinken, who chairs the EU"),
    ("Antony Blinken for the EU said so.", "Antony Blinken for the EU"),
    ("Antony Blinken, speaking on behalf of the European Union and others, said so.", "Antony Blinken"),
])  # fmt: skip
def test_who_speaks_on_behalf_of_a_side_speaks_for_it(text: str, words: str) -> None:
    [line] = lines(text, words)
    assert line.startswith("Antony Blinken")
    assert line.endswith("for EUU")


@pytest.mark.parametrize("text", [
    "Speaking for Russia was Sergei Lavrov. Antony Blinken said so.",
    "Antony Blinken spoke for the European Union.",
])  # fmt: skip
def test_a_side_that_is_named_near_a_speaker_is_not_spoken_for(text: str) -> None:
    [line] = lines(text, "Antony Blinken")
    assert line.endswith("for USA")


@pytest.mark.parametrize("source", ["the Norwegian spokesman", "Norway's military spokesman"])
def test_a_source_cut_before_the_name_is_the_person_s(source: str) -> None:
    found = lines(f"The claim was denied by {source}, Roald Amundsen.", source)
    assert found == ["Roald Amundsen | NOR | for NOR"]
