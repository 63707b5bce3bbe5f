"""Who is reported to have said which words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from onrecord.model.reasons import Reason
from onrecord.model.spans import Span


class Form(StrEnum):
    """Whether the content stands between quotation marks: wholly, not at all, or in part."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Words that a source is reported to have said.

    "Norway will sign, its minister said": the source is "its minister", the
    cue "said", the content "Norway will sign". Contents carry no outer quotation marks.
    """

    source: Span | None
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    form: Form
    inside: Attribution | None = None  # the attribution this one is nested in
    reason: Reason | None = None
    score: float = 1.0
