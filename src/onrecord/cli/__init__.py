"""The `onrecord` command: each subcommand is a few lines on top of `api`.

In: words typed in a shell. Out: tables on a terminal, one line an entry in a pipe, records with `--json`. Start
reading at `app`, which lists the commands; `render` draws what they print, `entry` and `faults` say how they end. The
clock is read here alone.
"""

from onrecord.cli.entry import main

__all__ = ["main"]
