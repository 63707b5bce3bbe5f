"""Writes the generated pages of docs/reference: `python docs/generate.py` after a change to a command or a table.

`commands.md` comes from the commands' own help, `codebook.md` from the tables, `api.md` from the docstrings.
"""

from __future__ import annotations

import inspect
from enum import Enum
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
        "-separated. An `example` is a sentence that a test codes, and its row's answer is to come out; those of"
    )
    parts.append(
        " `offices`, `parties` and `links_motions` only show what is meant. The tables without examples hold the"
    )
    parts.append(
        " terms of office (`holders_*`), who borders on whom (`neighbours`, each pair once), which states are"
    )
    parts.append(" kingdoms, islands and the like (`state_kinds`), and the weights")
    parts.append(" of signs, learned from annotated stories.\n\n")
    parts.append("| table | rows | columns |\n| --- | --- | --- |\n")
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
        parts.append(f"\n## {name}{_called(thing)}\n\n{_about(thing)}\n")
        for part, member in sorted(_members(thing).items()) if inspect.isclass(thing) else ():
            if not part.startswith("_") and (inspect.isfunction(member) or isinstance(member, property)):
                parts.append(f"\n### {name}.{part}{_used(member)}\n\n{_about(member)}\n")
    return "".join(parts)


def _about(thing: object) -> str:
    """The docstring, and the members of an enumeration."""
    words = inspect.cleandoc(thing.__doc__ or "")
    if inspect.isclass(thing) and issubclass(thing, Enum):
        words += "\n\n" + ", ".join(f"`{each.name} = {each.value!r}`" for each in thing)
    return words


def _members(thing: type) -> dict[str, object]:
    """What a class has of its own and from those of the project that it goes on from."""
    ours = [each for each in reversed(thing.__mro__) if each.__module__.startswith("onrecord")]
    return {name: member for each in ours for name, member in vars(each).items()}


def _called(thing: object) -> str:
    """How a public name is called: a function, or a class that people make values of."""
    if not inspect.isclass(thing):
        return _signature(inspect.signature(thing))  # type: ignore[arg-type]
    if issubclass(thing, Exception | Enum):
        return ""
    return _signature(inspect.signature(thing).replace(return_annotation=inspect.Signature.empty))


def _used(member: object) -> str:
    """How a method or property of a value is used."""
    if isinstance(member, property):
        return _signature(inspect.signature(member.fget)).removeprefix("()")  # type: ignore[arg-type]
    return _signature(inspect.signature(member))  # type: ignore[arg-type]


def _signature(found: inspect.Signature) -> str:
    """A signature as it is written in the source, without `self`."""
    given = [each for each in found.parameters.values() if each.name != "self"]
    plain = [each.replace(annotation=_Words(each.annotation), default=_default(each)) for each in given]
    gives = found.return_annotation
    return str(found.replace(parameters=plain, return_annotation=gives if gives is found.empty else _Words(gives)))


def _default(parameter: inspect.Parameter) -> object:
    value = parameter.default
    return _Words(f"{type(value).__name__}.{value.name}") if isinstance(value, Enum) else value


class _Words(str):
    """What `inspect` would show otherwise than it is written: an annotation, a member of an enumeration."""

    __slots__ = ()

    __repr__ = str.__str__


PAGES = {"commands.md": commands, "codebook.md": codebook, "api.md": api}


if __name__ == "__main__":
    for page, made in PAGES.items():
        (HERE / page).write_text(made(), encoding="utf-8")
