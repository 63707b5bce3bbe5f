"""The commands, by what a reader wants: to read reports in, to look, to follow, to take along."""

from __future__ import annotations

import os
import sys

import typer

from onrecord.cli import asking, following, looking, reading, taking
from onrecord.cli.options import Misuse
from onrecord.codebook import TableError
from onrecord.ledger import StoreError

app = typer.Typer(
    name="onrecord",
    help="The ledger of what governments say, on what conditions, and whether it held.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)

app.command("demo")(reading.demo_command)
app.command("read")(reading.read_command)
app.command("list")(looking.list_command)
app.command("show")(looking.show_command)
app.command("explain")(looking.explain_command)
app.command("search")(looking.search_command)
app.command("problems")(looking.problems_command)
app.command("due")(following.due_command)
app.command("disputes")(following.disputes_command)
app.command("check")(following.check_command)
app.command("export")(taking.export_command)
app.command("page")(taking.page_command)
app.command("when")(asking.when_command)
app.command("who")(asking.who_command)


def main() -> None:
    """Run the command; a fault that a user can mend is one line on standard error and exit status 2."""
    try:
        app()
    except (StoreError, TableError, Misuse) as fault:
        print(f"onrecord: {fault}", file=sys.stderr)
        sys.exit(2)
    except KeyboardInterrupt:
        print("\nonrecord: stopped; what was read is kept, the same command goes on from there", file=sys.stderr)
        sys.exit(130)
    except BrokenPipeError:
        # the reader (head, less) has seen enough; Python would complain again at exit
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
