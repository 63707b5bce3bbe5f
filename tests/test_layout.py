"""The rooms import from the rooms to their left only, and the nouns need nothing but the standard library."""

import ast
import sys
from pathlib import Path

SRC = Path(__file__).parents[1] / "src" / "onrecord"

# Each room may import from those named and from whatever they may import from
LEFT_OF: dict[str, set[str]] = {
    "model": set(),
    "codebook": {"model"},
    "text": {"codebook"},
    "reports": {"codebook"},
    "when": {"text", "reports"},
    "actors": {"text", "reports"},
    "attribution": {"when", "actors"},
    "statements": {"attribution"},
    "events": {"attribution"},
    "reading": {"statements", "events"},
    "opening": {"reading"},
    "ledger": {"codebook"},
    "links": {"ledger", "text"},
    "correcting": {"links"},
    "importing": {"correcting", "reports"},
    "export": {"links"},
    "record": {"export"},
    "examples": set(),
    "api": {"opening", "record", "importing"},
    "cli": {"api", "examples"},
    "__init__": {"api"},
    "__main__": {"cli"},
}


def reachable(room: str) -> set[str]:
    found: set[str] = set()
    waiting = [room]
    while waiting:
        for each in LEFT_OF[waiting.pop()]:
            if each not in found:
                found.add(each)
                waiting.append(each)
    return found


def imported(path: Path) -> set[tuple[str, int]]:
    """The rooms (or outside packages, as `!name`) a module imports, with the line."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            names = (
                [f"{node.module}.{alias.name}" for alias in node.names]
                if node.module == "onrecord"
                else [node.module]
            )
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        else:
            continue
        for name in names:
            parts = (name or "").split(".")
            found.add((parts[1] if parts[0] == "onrecord" and len(parts) > 1 else f"!{parts[0]}", node.lineno))
    return found


def room_of(path: Path) -> str:
    return path.relative_to(SRC).parts[0].removesuffix(".py")


def test_every_import_points_to_the_left() -> None:
    wrong = [
        f"{path.relative_to(SRC)}:{line} imports {name}"
        for path in sorted(SRC.rglob("*.py"))
        for name, line in sorted(imported(path))
        if not name.startswith("!") and name != room_of(path) and name not in reachable(room_of(path))
    ]
    assert wrong == []


def test_the_model_needs_the_standard_library_only() -> None:
    outside = {
        name
        for path in (SRC / "model").rglob("*.py")
        for name, _ in imported(path)
        if name.startswith("!") and name[1:] not in sys.stdlib_module_names
    }
    assert outside == set()


def test_every_room_is_placed() -> None:
    rooms = {room_of(path) for path in SRC.rglob("*.py")}
    assert rooms == set(LEFT_OF)


def test_every_room_says_what_comes_in_and_goes_out() -> None:
    for room in sorted(path for path in SRC.iterdir() if (path / "__init__.py").exists()):
        opening = ast.get_docstring(ast.parse((room / "__init__.py").read_text(encoding="utf-8"))) or ""
        assert len(opening) > 80, f"{room.name}/__init__.py does not say what comes in and what goes out"
