"""The reading flow with its model, opened when a report is to be read: all else does without the model's packages."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any

from onrecord.codebook import Codebook
from onrecord.model import Report, Statement
from onrecord.text.missing import ModelMissing, ready

__all__ = ["ModelMissing", "Reader", "reader", "ready"]

Reader = Callable[[Report], list[Statement]]


def reader(codebook: Codebook) -> Reader:
    """What reads a report. Raises ModelMissing, with one clear line, if the model or its packages are not there."""
    ready()
    from onrecord import reading
    from onrecord.text.encoder import Encoder

    encoder = Encoder.load()
    pools: Any = import_module("threadpoolctl").ThreadpoolController()  # it has no types

    def read(report: Report) -> list[Statement]:
        # The heads multiply small matrices: threads that wait for each other would double the time
        with pools.limit(limits=1, user_api="blas"):
            return reading.read(report, codebook=codebook, encoder=encoder)

    return read
