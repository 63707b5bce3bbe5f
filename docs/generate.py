"""Writes the generated pages of docs/reference: `python docs/generate.py` after a change to a command or a table.

`commands.md` comes from the commands' own help, `codebook.md` from the tables, `api.md` from the docstrings.
"""

from __future__ import annotations

import inspect
from pathlib import Path

from typer.testing import CliRunner

import onrecord
from onrecord.cli.app import app
from onrecord.codebook.tables import FOLDER

HERE = Path(__file__).parent / "reference"
MADE = "<!-- made by docs/generate.py; change the source, not this page -->\n"


def commands() -> str:
    """Every command as its `--help` describes it."""
    parts = [f"# Commands\n\n{MADE}\nExit status: 0 done; 1 standard output could not be written; 2 an input, an"]
    parts.append(" argument or a file could not be used (one line on standard error says which and what to do); 130")
    parts.append(" stopped by the user. A pipe whose reader has seen enough (`| head`) is 0. `check` has its own.\n")
    names = [command.name for command in app.registered_commands if command.name]
    for group in app.registered_groups:
        inner = group.typer_instance
        if inner and isinstance(inner.info.name, str):
            names += [inner.info.name, *(f"{inner.info.name} {each.name}" for each in inner.registered_commands)]
    for name in sorted(names):
        given = [*name.split(), "--help"]
        told = CliRunner().invoke(app, given, env={"COLUMNS": "100", "TERM": "dumb"}, prog_name="onrecord")
        words = "\n".join(line.rstrip() for line in told.output.strip().splitlines())
        parts.append(f"\n## onrecord {name}\n\n```text\n{words}\n```\n")
    return "".join(parts)


def codebook() -> str:
    """Every table with what it is for, its columns and how many rows it has."""
    parts = [f"# Codebook\n\n{MADE}\nThe tables that the stages decide by, in `src/onrecord/codebook/tables/`, tab"]
    parts.append(
        "-separated, one example a row that a test codes.\n\n| table | rows | columns |\n| --- | --- | --- |\n"
    )
    for path in sorted(FOLDER.iterdir(), key=lambda path: path.name):
        if path.name.endswith(".tsv"):
            lines = [x for x in path.read_text(encoding="utf-8").splitlines() if x.strip() and not x.startswith("#")]
            columns = ", ".join(lines[0].split("\t"))
            parts.append(f"| `{path.name}` | {len(lines) - 1:,} | {columns} |\n")
    return "".join(parts)


def api() -> str:
    """Every public name with its docstring."""
    parts = [
        f"# Python API\n\n{MADE}\n`import onrecord`; the other rooms can be called too, but only these names are"
    ]
    parts.append(" kept stable.\n")
    for name in sorted(onrecord.__all__):
        thing = getattr(onrecord, name)
        parts.append(f"\n## {name}{_signature(thing)}\n\n{inspect.cleandoc(thing.__doc__ or '')}\n")
        if inspect.isclass(thing):
            for method, function in sorted(vars(thing).items()):
                if inspect.isfunction(function) and not method.startswith("_"):
                    about = inspect.cleandoc(function.__doc__ or "")
                    parts.append(f"\n### {name}.{method}{_signature(function)}\n\n{about}\n")
    return "".join(parts)


def _signature(thing: object) -> str:
    if inspect.isclass(thing) and issubclass(thing, Exception):
        return ""
    words = str(inspect.signature(thing))  # type: ignore[arg-type]
    return words.replace("(self, ", "(").replace("(self)", "()").replace("'", "")


PAGES = {"commands.md": commands, "codebook.md": codebook, "api.md": api}


if __name__ == "__main__":
    for page, made in PAGES.items():
        (HERE / page).write_text(made(), encoding="utf-8")
