"""What the documents say is so: their programs run, and the generated pages are the ones the code would make."""

from __future__ import annotations

import ast
import importlib.util
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PROGRAM = re.compile(r"```python\n(.*?)```", re.DOTALL)


def programs() -> list[tuple[str, str]]:
    pages = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
    return [
        (f"{page.relative_to(ROOT)}:{n}", found)
        for page in pages
        for n, found in enumerate(PROGRAM.findall(page.read_text(encoding="utf-8")), 1)
    ]


@pytest.mark.parametrize(("place", "program"), programs(), ids=[place for place, _ in programs()])
def test_every_program_in_the_documents_runs(place: str, program: str) -> None:
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("program", sorted((ROOT / "examples").glob("*.py")), ids=lambda path: path.name)
def test_every_example_program_runs(program: Path, tmp_path: Path) -> None:
    done = subprocess.run([sys.executable, str(program)], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip()


def test_generated_pages_are_up_to_date() -> None:
    spec = importlib.util.spec_from_file_location("generate", ROOT / "docs" / "generate.py")
    assert spec is not None
    assert spec.loader is not None
    generate = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(generate)
    stale = [page for page, made in generate.PAGES.items() if (generate.HERE / page).read_text("utf-8") != made()]
    assert stale == [], "run: python docs/generate.py"


def test_every_link_between_documents_leads_somewhere() -> None:
    broken = [
        f"{page.relative_to(ROOT)} -> {target}"
        for page in [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
        for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text(encoding="utf-8"))
        if not (page.parent / target).exists()
    ]
    assert broken == []


def test_every_signature_in_the_reference_is_python() -> None:
    page = (ROOT / "docs" / "reference" / "api.md").read_text(encoding="utf-8")
    called = [heading for heading in re.findall(r"^##+ (.*)$", page, re.MULTILINE) if "(" in heading]
    assert called
    for heading in called:
        name = re.sub(r"^\w+[.]", "", heading)
        ast.parse(f"def {name}: ...")
