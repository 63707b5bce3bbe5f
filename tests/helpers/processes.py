"""Programs that a test starts."""

from __future__ import annotations

import signal


def interruptible() -> None:
    """Run in a child before its program: an interrupt stops it also where the tests run in the background, which is
    deaf to it.
    """
    signal.signal(signal.SIGINT, signal.SIG_DFL)
