"""How `--help` looks: the words a user types, without the types behind them."""

from __future__ import annotations

import re
from typing import Any

from typer.core import TyperCommand


class Command(TyperCommand):
    """A command whose help names its arguments plainly: `ID`, where typer writes `{ID}` and `ID <str>`."""

    def collect_usage_pieces(self, ctx: Any) -> list[str]:
        """The words after the command's name in the usage line."""
        return [re.sub(r"[{}]", "", piece).replace("......", "...") for piece in super().collect_usage_pieces(ctx)]

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write the arguments, then the options, each with its help."""
        rows: dict[str, list[tuple[str, str]]] = {"argument": [], "option": []}
        for param in self.get_params(ctx):
            record = param.get_help_record(ctx)
            if record is not None:
                name, about = record
                if param.param_type_name == "argument":
                    name, about = name.partition(" <")[0], about.replace("  [required]", "")
                rows[param.param_type_name].append((name, about))
        for kind, found in rows.items():
            if found:
                with formatter.section(f"{kind.capitalize()}s"):
                    formatter.write_dl(found)
