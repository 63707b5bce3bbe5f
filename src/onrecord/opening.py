"""The reading flow with its model, opened when a report is to be read: all else does without the model's packages."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any

from onrecord.codebook import Codebook
from onrecord.model import Report, Statement
from onrecord.model.entries import Meaner
from onrecord.text.missing import ModelMissing, ready

__all__ = ["Meaner", "ModelMissing", "Reader", "meaner", "reader", "ready"]

Reader = Callable[[Report], list[Statement]]


def reader(codebook: Codebook) -> Reader:
    """What reads a report. Raises ModelMissing, with one clear line, if the model or its packages are not there."""
    reading, encoder, pools = _opened()

    def read(report: Report) -> list[Statement]:
        # The heads multiply small matrices: threads that wait for each other would double the time
        with pools.limit(limits=1, user_api="blas"):
            found: list[Statement] = reading.read(report, codebook=codebook, encoder=encoder)
        return found

    return read


def meaner() -> Meaner:
    """What tells statements made elsewhere what their words mean, for linking. Raises ModelMissing likewise."""
    reading, encoder, pools = _opened()

    def meant(report: Report, statements: list[Statement]) -> list[Statement]:
        with pools.limit(limits=1, user_api="blas"):
            found: list[Statement] = reading.meant(statements, encoder.read(report.text))
        return found

    return meant


def _opened() -> tuple[Any, Any, Any]:
    """The reading flow, the model, and what limits its threads."""
    ready()
    from onrecord import reading
    from onrecord.text.encoder import Encoder

    # threadpoolctl has no types
    return reading, Encoder.load(), import_module("threadpoolctl").ThreadpoolController()
