"""Asking one room alone: `when` and `who`."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from onrecord import api
from onrecord.cli import render
from onrecord.cli.options import Json, day, today

Day = Annotated[date | None, typer.Option("--date", metavar="DATE", parser=day, help="The day it was said.")]


def when_command(
    words: Annotated[str, typer.Argument(metavar="WORDS", help='Words such as "late next week".')],
    date: Day = None,
    json: Json = False,
) -> None:
    """Say which calendar days some words mean, and why.

    Example: onrecord when "late next week" --date 2022-02-18
    """
    render.times(words, api.when(words, date=date or today()), json=json)


def who_command(
    words: Annotated[str, typer.Argument(metavar="WORDS", help='Words such as "the top US diplomat".')],
    date: Day = None,
    json: Json = False,
) -> None:
    """Say whom some words mean on a day, in which office, and why.

    Example: onrecord who "the top US diplomat" --date 2022-02-18
    """
    render.actor(words, api.who(words, date=date or today()), json=json)
