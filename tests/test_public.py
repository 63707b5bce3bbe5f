"""What the public names take, give and raise is public too: nobody needs an import that may change."""

from __future__ import annotations

import builtins
import inspect
import re
from collections.abc import Iterator
from typing import Any, get_args, get_type_hints

import pytest

import onrecord

RAISED = re.compile(r"Raises `?(\w+)")


def called(name: str) -> Iterator[Any]:
    """The class or function itself, and the methods and properties of the class."""
    thing = getattr(onrecord, name)
    yield thing
    for part, member in vars(thing).items() if inspect.isclass(thing) else ():
        if inspect.isfunction(member) and (part == "__init__" or not part.startswith("_")):
            yield member
        if isinstance(member, property):
            yield member.fget


def types(hint: Any) -> Iterator[type]:
    """The classes an annotation names: `list[Entry] | None` has list, Entry and NoneType."""
    if isinstance(hint, type):
        yield hint
    for part in get_args(hint):
        yield from types(part)


@pytest.mark.parametrize("name", onrecord.__all__)
def test_what_a_public_name_takes_and_gives_is_public(name: str) -> None:
    named = {each for thing in called(name) for hint in get_type_hints(thing).values() for each in types(hint)}
    ours = {each.__name__ for each in named if each.__module__.startswith("onrecord.")}
    assert ours <= set(onrecord.__all__)


@pytest.mark.parametrize("name", onrecord.__all__)
def test_what_a_public_name_raises_is_public(name: str) -> None:
    raised = {error for thing in called(name) for error in RAISED.findall(inspect.getdoc(thing) or "")}
    assert raised <= {*onrecord.__all__, *dir(builtins)}
