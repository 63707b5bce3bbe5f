"""Where the command begins. Next to nothing is loaded outside `main`, so that Ctrl-C is answered from the start."""

from __future__ import annotations

import os
import sys

STOPPED = 130  # what a shell gives for a command that Ctrl-C ended
SOON = 0.05  # seconds
# What a command leaves behind that is stopped half-way; those that only look, or write a file whole, leave nothing
LEAVES = {
    "read": "what was read is kept, the same command goes on from there",
    "demo": "what was read is kept, the same command goes on from there",
    "import": "what was taken in is kept, the same command goes on from there",
    "link": "the links are all new, or all as they were before",
    "actors": "what was answered is kept, the same command goes on from there",
}


def main() -> None:
    """Run the command and leave with its exit status; stopped by the user, it says so on one line."""
    try:
        sys.unraisablehook = _ask_again
        from onrecord.cli.app import run  # loading the rest takes half a second, in which a user may stop it too

        status = run(sys.argv[1:])
    except BaseException as fault:
        if not _stopped(fault):
            raise
        _deaf()  # the key is often pressed twice
        command = next(iter(sys.argv[1:]), "")
        tell(f"stopped; {LEAVES.get(command, 'nothing was changed')}")
        # All is closed by now. Python's own leaving would turn the status into a signal if the key came while a
        # module was being loaded
        os._exit(STOPPED)
    _deaf()  # nothing is left to stop but Python's own leaving
    sys.exit(status)


def tell(words: str) -> None:
    """One line on standard error, if there is one that takes it."""
    if sys.stderr is None:  # closed by the caller: Python would print to standard output
        return
    # on a terminal "^C", or a progress bar, stands on the line
    start = "\n" if words.startswith("stopped") and sys.stderr.isatty() else ""
    try:
        print(start + _wrapped(f"onrecord: {words}"), file=sys.stderr, flush=True)
    except OSError:  # a full disk may leave nowhere to say it; the exit status does
        return


def _wrapped(words: str) -> str:
    """The words in lines that a terminal need not break inside one; as they are where no terminal shows them."""
    if not sys.stderr.isatty():
        return words
    import shutil
    import textwrap

    width = shutil.get_terminal_size().columns
    return textwrap.fill(words, width, break_long_words=False, break_on_hyphens=False)


def _stopped(fault: BaseException | None) -> bool:
    """Whether Ctrl-C is behind it: Python wraps one that falls into the making of a class in a RuntimeError."""
    while fault is not None and not isinstance(fault, KeyboardInterrupt):
        fault = fault.__cause__ or fault.__context__
    return fault is not None


def _deaf() -> None:
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _ask_again(lost: sys.UnraisableHookArgs) -> None:
    """Python drops a Ctrl-C that falls into its collecting of garbage, with a traceback: send it once more."""
    if not _stopped(lost.exc_value):
        sys.__unraisablehook__(lost)
        return
    import signal
    from threading import Timer

    again = Timer(SOON, os.kill, (os.getpid(), signal.SIGINT))
    again.daemon = True
    again.start()
