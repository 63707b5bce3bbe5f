"""Bytes that can be read as words, and clear words about those that cannot."""

from __future__ import annotations

from onrecord.model import Problem

# News reports have some 3,000 characters and the longest transcripts below a million: far more is another kind
# of file, and reading it would hold up the batch
LARGEST_REPORT = 2_000_000


def decode(raw: bytes, *, name: str, where: str | None = None) -> str | Problem:
    """The words in some bytes: UTF-8, with or without a byte order mark."""
    if len(raw) > LARGEST_REPORT:
        return Problem(
            report=name,
            where=where,
            what=f"more than {LARGEST_REPORT / 1e6:.0f} MB, the most that a report may have",
            hint="split it into one file a report, or into JSON Lines with one report a line",
        )
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        hint = "save it as UTF-8 (for example: iconv -f UTF-16 -t UTF-8 OLD > NEW)"
        return Problem(report=name, where=where or "byte 0", what="UTF-16, not UTF-8", hint=hint)
    if b"\0" in raw:
        return Problem(
            report=name,
            where=where or f"byte {raw.index(0)}",
            what="binary data, not text",
            hint="give a plain text or JSON Lines file (a PDF or Word file must be saved as text first)",
        )
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = raw.count(b"\n", 0, fault.start) + 1
        return Problem(
            report=name,
            where=where or f"line {line}, byte {fault.start}",
            what="not UTF-8",
            hint="save it as UTF-8 (for example: iconv -f WINDOWS-1252 -t UTF-8 OLD > NEW)",
        )
