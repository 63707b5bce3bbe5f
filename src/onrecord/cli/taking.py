"""Taking entries along: `export`, `page`."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from onrecord import api
from onrecord.cli.options import AsOf, Db, Format, Misuse, kept, known


def export_command(
    db: Db = "onrecord.db",
    format: Annotated[Format, typer.Option(help="JSON Lines (onrecord/1) or CSV.")] = Format.JSONL,
    as_of: AsOf = None,
) -> None:
    """Write the ledger to standard output; as of a date, only what was published by then.

    Example: onrecord export --format jsonl --as-of 2022-02-20 --db my.db
    """
    with api.Ledger(kept(db)) as ledger:
        for line in ledger.export(format.value, as_of=known(ledger, as_of)):
            print(line)


def page_command(
    out: Annotated[str, typer.Argument(metavar="OUT.html", help="The file to write.")],
    db: Db = "onrecord.db",
    as_of: AsOf = None,
) -> None:
    """Write one HTML page to read, print or send: no network, no script.

    Example: onrecord page ledger.html --as-of 2022-02-20 --db my.db
    """
    with api.Ledger(kept(db)) as ledger:
        write_page(ledger, Path(out), as_of=known(ledger, as_of))
    print(f"wrote {out}")


def write_page(ledger: api.Ledger, out: Path, *, as_of: date) -> None:
    """Write the page beside its place and move it there whole. Raises Misuse if it cannot be written."""
    half = out.with_name(f".{out.name}.part")
    try:
        half.write_text(ledger.page(as_of=as_of), encoding="utf-8")
        half.replace(out)
    except OSError as fault:
        raise Misuse(f"{out}: {(fault.strerror or str(fault)).lower()}; give a file that can be written") from fault
