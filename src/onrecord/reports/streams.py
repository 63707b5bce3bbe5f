"""Bytes that come line by line: lines of any length, and what a stream without a name holds."""

from __future__ import annotations

import re
from codecs import BOM_UTF8
from collections.abc import Iterator
from typing import BinaryIO

from onrecord.reports.files import LARGEST_REPORT

# A list of records; "[Reuters] Oslo said" is a text
LIST = re.compile(rb"\[\s*([{\]]|$)")


def raw_lines(stream: BinaryIO) -> Iterator[bytes]:
    """Lines of bytes; one that is too long is cut (so that it is noticed) and its rest passed over."""
    while line := stream.readline(LARGEST_REPORT + 2):
        yield line
        while line and not line.endswith(b"\n"):
            line = stream.readline(LARGEST_REPORT)


def opening(lines: Iterator[bytes]) -> tuple[list[bytes], str]:
    """The lines that tell what a stream holds, and the ending that a file of it would have.

    A line that is an object makes it `.jsonl`, a list or an object over several lines `.json`, other words `.txt`.
    """
    head = _to_words(lines)
    first = head[-1].removeprefix(BOM_UTF8).strip() if head else b""
    if LIST.match(first):
        return head, ".json"
    if not first.startswith(b"{"):
        return head, ".txt"
    if first.endswith(b"}"):
        return head, ".jsonl"
    # an object that its line does not close goes on in the next one, or the line is broken and the next is another
    more = _to_words(lines)
    goes_on = more and not more[-1].lstrip().startswith(b"{")
    return [*head, *more], ".json" if goes_on else ".jsonl"


def _to_words(lines: Iterator[bytes]) -> list[bytes]:
    """The lines up to the next that is not blank."""
    found = []
    for line in lines:
        found.append(line)
        if line.strip():
            break
    return found
