"""What ends a command early, as one line that a user can act on and an exit status."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable

import typer

from onrecord.cli.entry import tell
from onrecord.cli.options import Misuse
from onrecord.codebook import TableError
from onrecord.ledger import StoreError
from onrecord.text.missing import ModelMissing

# Wrong words on the command line. Taken from its public child, since releases of typer keep it in different places.
UsageError: type[Exception] = typer.BadParameter.__mro__[1]

DONE = 0
NOT_WRITTEN = 1
NOT_USABLE = 2


def guarded(command: Callable[[], int]) -> int:
    """The command's exit status; a fault that a user can mend is one line on standard error and status 2.

    Standard output that cannot be written is status 1, unless its reader (head, less) has seen enough: status 0.
    """
    if sys.stdout is None:  # closed by the caller, who wants nothing printed
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
    try:
        try:
            return command()
        finally:
            sys.stdout.flush()  # here a full disk can still be told; at exit Python would print a traceback
    except typer.Exit as done:
        return done.exit_code
    except UsageError as fault:
        tell(usage(fault))
    except (StoreError, TableError, Misuse, ModelMissing) as fault:
        tell(str(fault))
    except BrokenPipeError:
        silence()
        return DONE
    except UnicodeEncodeError as fault:
        silence()
        word = fault.object[fault.start : fault.end]
        tell(f"standard output ({fault.encoding}) cannot take {word!a}; set PYTHONUTF8=1 and run it again")
        return NOT_WRITTEN
    except OSError as fault:
        silence()
        tell(written(fault))
        return NOT_USABLE if fault.filename else NOT_WRITTEN
    return NOT_USABLE


def usage(fault: Exception) -> str:
    """What is wrong with the words on the command line, on one line, and where to look."""
    words = " ".join(fault.format_message().split()) if hasattr(fault, "format_message") else str(fault)
    context = getattr(fault, "ctx", None)
    command = context.command_path if context else "onrecord"
    return f"{words[:1].lower()}{words[1:].rstrip('.')} (see {command} --help)"


def written(fault: OSError) -> str:
    """What could not be written, why, and what to do."""
    why = (fault.strerror or str(fault)).lower()
    if fault.filename:
        return f"{fault.filename}: {why}; give a file that can be read or written"
    return f"cannot write to standard output: {why}; free some room or write elsewhere"


def silence() -> None:
    """Let what is still to be printed go nowhere: Python would try again at exit, and complain."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
