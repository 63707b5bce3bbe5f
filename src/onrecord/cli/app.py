"""The commands, by what a reader wants: to read reports in, to look, to follow, to take along."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from importlib.metadata import version
from typing import Annotated

import typer

from onrecord.cli import actors, asking, bringing, following, looking, reading, taking
from onrecord.cli.entry import tell
from onrecord.cli.faults import DONE, guarded
from onrecord.cli.help import Command

app = typer.Typer(
    name="onrecord",
    help="The ledger of what governments say, on what conditions, and whether it held.",
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)


class Told(logging.Handler):
    """What the library logs as a warning, on standard error as other lines are."""

    def emit(self, record: logging.LogRecord) -> None:
        """Print one line."""
        tell(self.format(record))


TOLD = Told(logging.WARNING)


def _version(asked: bool) -> None:
    if asked:
        print(f"onrecord {version('onrecord')}")
        raise typer.Exit


@app.callback()
def onrecord(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Say which version this is, and stop.")
    ] = False,
) -> None:
    """The words before a command."""


app.command("demo")(reading.demo_command)
app.command("read")(reading.read_command)
app.command("list")(looking.list_command)
app.command("show")(looking.show_command)
app.command("explain")(looking.explain_command)
app.command("search")(looking.search_command)
app.command("problems")(looking.problems_command)
app.command("due")(following.due_command)
app.command("disputes")(following.disputes_command)
app.command("follow")(following.follow_command)
app.command("story")(following.story_command)
app.command("check")(following.check_command)
app.command("export")(taking.export_command)
app.command("page")(taking.page_command)
app.command("import")(bringing.import_command)
app.command("link")(bringing.link_command)
app.command("when")(asking.when_command)
app.command("who")(asking.who_command)
app.add_typer(actors.app)

for _each in app.registered_commands:
    _each.cls = Command


def run(words: Sequence[str]) -> int:
    """Run the command that the words name; returns its exit status."""
    logging.getLogger("onrecord").addHandler(TOLD)
    return guarded(lambda: _invoke(words or ["--help"]))


def _invoke(words: Sequence[str]) -> int:
    # not `app()`: typer would end the process itself, and take Ctrl-C and a closed pipe for plain failures
    command = typer.main.get_command(app)
    with command.make_context("onrecord", list(words)) as context:
        command.invoke(context)
    return DONE
