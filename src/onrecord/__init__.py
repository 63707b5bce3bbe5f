"""onrecord: the ledger of what governments say, on what conditions, and whether it held.

`read` turns one dated report into statements; `Ledger` keeps those of many reports, links them and follows them.
"""

from __future__ import annotations

TYPE_CHECKING = False  # as in `typing`, which takes a while to load: the command answers Ctrl-C from the start
if TYPE_CHECKING:
    from onrecord.api import Ledger, ModelMissing, Query, read
    from onrecord.ledger import StoreError
    from onrecord.model import (
        Act,
        Brought,
        Condition,
        Due,
        Entry,
        Event,
        EventType,
        Evidence,
        Form,
        Granularity,
        Interval,
        Life,
        Link,
        LinkType,
        Matter,
        Outcome,
        Problem,
        Quantity,
        Reason,
        Report,
        Span,
        Speaker,
        Standing,
        Statement,
        Status,
        Step,
        Told,
        Unresolved,
        Verdict,
    )

__all__ = [
    "Act",
    "Brought",
    "Condition",
    "Due",
    "Entry",
    "Event",
    "EventType",
    "Evidence",
    "Form",
    "Granularity",
    "Interval",
    "Ledger",
    "Life",
    "Link",
    "LinkType",
    "Matter",
    "ModelMissing",
    "Outcome",
    "Problem",
    "Quantity",
    "Query",
    "Reason",
    "Report",
    "Span",
    "Speaker",
    "Standing",
    "Statement",
    "Status",
    "Step",
    "StoreError",
    "Told",
    "Unresolved",
    "Verdict",
    "read",
]


def __getattr__(name: str) -> object:
    """A public name, loaded when it is first asked for."""
    if name not in __all__:
        raise AttributeError(f"module 'onrecord' has no attribute {name!r}")
    from importlib import import_module

    rooms = (import_module(f"onrecord.{room}") for room in ("model", "ledger", "api"))
    return next(getattr(room, name) for room in rooms if name in room.__all__)
