"""Taking entries along: `export`, `page`."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from onrecord import api
from onrecord.cli.options import AsOf, Db, Format, kept, known, one_of
from onrecord.cli.writing import whole


def export_command(
    db: Db = "onrecord.db",
    format: Annotated[
        Format,
        typer.Option(metavar="FORMAT", parser=one_of(Format), help="jsonl (JSON Lines, onrecord/1) or csv."),
    ] = Format.JSONL,
    out: Annotated[
        Path | None, typer.Option("--out", metavar="FILE", help="Write here, not to standard output.")
    ] = None,
    as_of: AsOf = None,
) -> None:
    """Write the ledger out for programs, all of it or as of a day.

    Example: onrecord export --format jsonl --as-of 2022-02-20 --db my.db
    """
    with api.Ledger(kept(db)) as ledger:
        lines = ledger.export(format.value, as_of=known(ledger, as_of))
        if out is None:
            for line in lines:
                print(line)
            return
        with whole(out) as file:
            file.writelines(f"{line}\n" for line in lines)
    print(f"wrote {out}")


def page_command(
    out: Annotated[str, typer.Argument(metavar="OUT.html", help="The file to write.")],
    db: Db = "onrecord.db",
    as_of: AsOf = None,
) -> None:
    """Write one HTML page to read, print or send.

    Example: onrecord page ledger.html --as-of 2022-02-20 --db my.db
    """
    with api.Ledger(kept(db)) as ledger:
        write_page(ledger, Path(out), as_of=known(ledger, as_of))
    print(f"wrote {out}")


def write_page(ledger: api.Ledger, out: Path, *, as_of: date) -> None:
    """Write the page whole or not at all. Raises Misuse if it cannot be written."""
    words = ledger.page(as_of=as_of)
    with whole(out) as file:
        file.write(words)
