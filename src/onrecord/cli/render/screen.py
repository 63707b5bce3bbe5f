"""The screen, and the words and colours shared by all that is printed."""

from __future__ import annotations

import sys
from typing import Any

from rich.console import Console
from rich.text import Text

from onrecord.export import lines
from onrecord.model import Act, Entry, Standing

ACT_STYLE = {
    Act.COMMITMENT: "green",
    Act.OFFER: "green",
    Act.DEMAND: "magenta",
    Act.THREAT: "red",
    Act.FORECAST: "blue",
    Act.REFUSAL: "red",
    Act.DENIAL: "yellow",
    Act.ACCUSATION: "yellow",
    Act.CLAIM: "",
    Act.COMMENT: "dim",
}
STANDING_STYLE = {
    Standing.KEPT: "green",
    Standing.BORNE_OUT: "green",
    Standing.CORROBORATED: "green",
    Standing.BROKEN: "red",
    Standing.BELIED: "red",
    Standing.DISPUTED: "yellow",
    Standing.VOID: "dim",
    Standing.WITHDRAWN: "dim",
    Standing.LAPSED: "dim",
}


class Screen(Console):
    """A console that tells of a closed pipe (head, less) as `print` does; rich would end the process.

    Where nobody watches, lines end with their last word; rich fills them with spaces.
    """

    def print(self, *objects: Any, **how: Any) -> None:
        """Print as rich does."""
        if self.is_terminal:
            super().print(*objects, **how)
            return
        with self.capture() as printed:
            super().print(*objects, **how)
        self.file.write("\n".join(line.rstrip(" ") for line in printed.get().split("\n")))

    def on_broken_pipe(self) -> None:
        """Let the command's end decide."""
        raise BrokenPipeError


def screen() -> Console:
    """Standard output as a page of text."""
    return Screen(highlight=False)


def watched() -> bool:
    """Whether standard output is a terminal."""
    return sys.stdout.isatty()


def kind(entry: Entry) -> Text:
    """The act, in its colour, or that it is a fact."""
    statement = entry.statement
    return Text(lines.kind(statement), style=ACT_STYLE[statement.act] if statement.speaker else "dim")


def who(entry: Entry) -> Text:
    """The side, and below it the speaker's name where that is another."""
    speaker = entry.statement.speaker
    if speaker is None:
        return Text(lines.TELLER, style="dim")
    words = Text(entry.side or "-", style="bold")
    if speaker.name and speaker.name != entry.side:
        words.append(f"\n{speaker.name}", style="not bold")
    if speaker.unresolved:
        words.append(" ?", style="yellow")
    return words


def day(entry: Entry) -> str:
    """The day of an entry for a narrow column, on two lines where it has two parts."""
    return lines.day(entry).replace("..", "..\n").replace(" ", "\n")
