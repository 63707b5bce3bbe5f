"""Whom words mean among those called by name, where the reading model has a view."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date

import pytest

from helpers.actors import DAY, TABLES
from helpers.shipped import TABLES as SHIPPED
from onrecord import actors
from onrecord.model import Actor, Mention, Report, Span
from onrecord.text import passages

TEXT = "Sergei Lavrov met Antony Blinken on Friday. The envoy said he would stay."
Who = Callable[[Sequence[tuple[Span, str]]], Callable[[Span], Mapping[str, float]]]


def mentions(text: str, who: Who | None) -> dict[str, Mention]:
    """Each mention by its words, where the reading model thinks so of those whom the report calls by name."""
    read = actors.resolve(passages(Report(id="r", published=DAY, text=text)), codebook=TABLES, who=who)
    return {passage.words(mention.span): mention for passage in read for mention in passage.mentions}


def always(**shares: float) -> Who:
    """A model that gives them these shares of any words."""
    return lambda namings: (
        lambda span: {name: share for name, share in shares.items() if (name in dict(namings).values())}
    )


def name(mention: Mention) -> str:
    assert isinstance(mention.actor, Actor)
    return mention.actor.name


@pytest.mark.parametrize("surname", ["lavrov", "blinken"])
def test_words_mean_the_one_the_model_is_sure_of(surname: str) -> None:
    found = mentions(TEXT, always(**{surname: 0.9}))
    assert name(found["The envoy"]).lower().endswith(surname)
    assert name(found["he"]).lower().endswith(surname)
    assert found["The envoy"].reason.rule == "actors.antecedent"
    assert "0.90 of 1" in found["The envoy"].reason.says


def test_a_model_that_is_not_sure_only_leans() -> None:
    found = mentions(TEXT, always(blinken=0.3))
    assert found["The envoy"].reason.rule != "actors.antecedent"


def test_nobody_of_another_side_than_the_words_name_is_meant() -> None:
    text = "Sergei Lavrov met Antony Blinken on Friday. The American envoy said so."
    assert name(mentions(text, always(lavrov=0.9))["The American envoy"]) != "Sergei Lavrov"
    assert name(mentions(text, always(blinken=0.9))["The American envoy"]) == "Antony Blinken"


def test_a_title_that_names_its_own_house_is_its_holder_s() -> None:
    text = "Senate Majority Leader Harry Reid spoke on Monday. The White House press secretary said no."
    model = always(reid=0.9)
    read = actors.resolve(
        passages(Report(id="r", published=date(2013, 10, 10), text=text)), codebook=SHIPPED, who=model
    )
    found = {passage.words(mention.span): mention for passage in read for mention in passage.mentions}
    assert name(found["The White House press secretary"]) == "Jay Carney"


@pytest.mark.parametrize(("words", "whom"), [
    ("The president", "Vladimir Putin"),
    ("The foreign secretary", "Liz Truss"),
])  # fmt: skip
def test_an_office_is_nobodys_whom_the_report_describes_otherwise(words: str, whom: str) -> None:
    text = f"President Vladimir Putin met the British foreign secretary, Liz Truss. Truss left. {words} said so."
    assert name(mentions(text, always(truss=0.9))[words]) == whom


def test_a_title_is_whose_the_report_has_called_by_it() -> None:
    text = (
        "Antony Blinken, the American secretary of state, met Sergei Lavrov. Lavrov left. The secretary of state sat."
    )
    assert name(mentions(text, always(lavrov=0.9))["The secretary of state"]) == "Antony Blinken"
    text = "Sergei Lavrov met Antony Blinken. Lavrov left. The minister sat."
    assert name(mentions(text, always(lavrov=0.9))["The minister"]) == "Sergei Lavrov"


def test_a_role_is_not_the_one_whose_it_is() -> None:
    text = "Sergei Lavrov met Antony Blinken on Friday. Sergei Lavrov's aide said he would stay."
    found = mentions(text, always(lavrov=0.9, blinken=0.1))["Sergei Lavrov's aide"].actor
    assert isinstance(found, Actor)
    assert (found.name, found.country) == ("Sergei Lavrov's aide", "RUS")


@pytest.mark.parametrize(("text", "words", "whom"), [
    ("Vladimir Putin left. The foreign minister said so.", "The foreign minister", "Sergei Lavrov"),
    ("Joe Biden left. His secretary of state said so.", "His secretary of state", "Antony Blinken"),
    ("Joe Biden met Boris Johnson. The secretary of state said so.", "The secretary of state", "Antony Blinken"),
    ("Joe Biden left. The spokesman said so.", "The spokesman", "Joe Biden"),
    ("Joe Biden left. The president said so.", "The president", "Joe Biden"),
    ("Joe Biden left. The former foreign minister said so.", "The former foreign minister", "Joe Biden"),
])  # fmt: skip
def test_an_office_that_the_tables_give_to_another_is_not_his(text: str, words: str, whom: str) -> None:
    assert name(mentions(text, always(putin=0.9, johnson=0.9, biden=0.8))[words]) == whom
