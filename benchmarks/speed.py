"""How fast reports are read on one core, and what it takes: CPU time, start-up, memory.

    python benchmarks/speed.py [--rounds 7] [--long] [FILE ...]

The reports are the bundled example stories, joined to about 400 words each, and the reports of the FILEs as they are.
Reading is from words to statements, without a ledger and without links. In each round every report is first seen by
the bare encoder (word pieces, windows, token heads) and then read; the ratio of both is taken within the round, and
the median of the rounds is printed. No report is met twice with the same words, so that nothing is remembered of it.
All seconds are CPU seconds; those of a start are counted from the beginning of the process.
`--long` adds a text of 200,000 characters and a single paragraph of 100,000.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path

WORDS = 400
LONG = {"200,000 characters": (200_000, "\n\n"), "one paragraph of 100,000": (100_000, " ")}
ONE_THREAD = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS")
# Each runs in a process of its own; what stands before `begin()` does not count
STARTS = {
    "import onrecord": "import onrecord",
    "load the tables": "from onrecord import codebook; begin(); codebook.load()",
    "load the model": "from onrecord.text.encoder import Encoder; begin(); Encoder.load()",
    "first sentence read": (
        "import onrecord; onrecord.read('Norway will sign if Iceland withdraws, Oslo said.', date='2030-02-26')"
    ),
}
AIMS = {"load the model": "  (aim: below 1 s)"}
FRAME = """
import time
start = 0.0
def begin():
    global start
    start = time.process_time()
{code}
taken = time.process_time() - start
try:
    with open("/proc/self/status") as status:
        print(taken, next(int(line.split()[1]) / 1024 for line in status if line.startswith("VmHWM")))
except OSError:
    print(taken, "nan")  # not Linux
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--long", action="store_true")
    args = parser.parse_args()
    os.environ.update(dict.fromkeys(ONE_THREAD, "1"))  # before numpy is imported, here and in the children
    if hasattr(os, "sched_setaffinity"):
        core = min(os.sched_getaffinity(0))
        os.sched_setaffinity(0, {core})
        print(f"pinned to core {core}, one thread")
    texts = [*joined(examples()), *(text for path in args.files for text in given(path))]
    reading(texts, args.rounds)
    for name, code in STARTS.items():
        taken, peak = child(code)
        print(f"{name + ':':22}{taken:6.2f} s {peak:6.0f} MB{AIMS.get(name, '')}")
    print(f"{'all reports read:':22}{child(READ_ALL.format(texts=texts))[1]:15.0f} MB  (aim: below 700)")
    if args.long:
        for name, (size, between) in LONG.items():
            taken, peak = child(READ_ALL.format(texts=[stretched(examples(), size, between)]))
            print(f"{name + ':':26}{taken:5.1f} s {peak:5.0f} MB")


READ_ALL = """
import onrecord
onrecord.read("Norway will sign, Oslo said.", date="2022-02-18")
begin()
for text in {texts!r}:
    onrecord.read(text, date="2022-02-18")
"""


def reading(texts: Sequence[str], rounds: int) -> None:
    """Print reports per second and the ratio to the bare encoder."""
    from onrecord import codebook, reading
    from onrecord.model import Report
    from onrecord.text.encoder import Encoder

    tables, encoder = codebook.load(), Encoder.load()

    def read(text: str) -> None:
        reading.read(Report(id="r", published=date(2022, 2, 18), text=text), codebook=tables, encoder=encoder)

    for text in texts:
        read(text)  # what is built at the first use is built
    taken = []
    for number in range(rounds):
        fresh = [f"{text}\n\nRound {number}." for text in texts]
        taken.append([sum(each) for each in zip(*((cpu(encoder.read, x), cpu(read, x)) for x in fresh), strict=True)])
    words = sum(len(text.split()) for text in texts) / len(texts)
    ratios = sorted(whole / bare for bare, whole in taken)
    ratio, whole = statistics.median(ratios), statistics.median(whole for _, whole in taken)
    print(f"{len(texts)} reports of {words:.0f} words on average, {rounds} rounds")
    print(f"read:                 {len(texts) / whole:6.1f} reports a CPU-second  (aim: 10 of 400 words)")
    print(f"to the bare encoder:  {ratio:6.2f} times, {ratios[0]:.2f} to {ratios[-1]:.2f}  (aim: at most 1.3)")
    print(f"the encoder's share:  {100 / ratio:6.0f} %")


def cpu(do: Callable[[str], object], text: str) -> float:
    """The seconds of CPU that it takes."""
    start = time.process_time()
    do(text)
    return time.process_time() - start


def child(code: str) -> tuple[float, float]:
    """The seconds that the code takes in a process of its own, and the process's peak memory in MB."""
    done = subprocess.run([sys.executable, "-"], input=FRAME.format(code=code), text=True, capture_output=True)
    if done.returncode:
        sys.exit(done.stderr)
    taken, peak = done.stdout.split()
    return float(taken), float(peak)


def examples() -> list[str]:
    """The words of the bundled reports."""
    from onrecord.examples import stories

    return [text for story in stories() for text in given(story)]


def given(path: Path) -> Iterator[str]:
    """The words of the reports in a file."""
    from onrecord import reports
    from onrecord.model import Report

    for report in reports.load([str(path)], published=date(2022, 2, 18)):
        if isinstance(report, Report):
            yield report.text
        else:
            print(report, file=sys.stderr)


def joined(texts: Sequence[str]) -> Iterator[str]:
    """Paragraphs gathered into texts of about WORDS words."""
    gathered: list[str] = []
    for paragraph in "\n\n".join(texts).split("\n\n"):
        gathered.append(paragraph)
        if sum(len(each.split()) for each in gathered) >= WORDS:
            yield "\n\n".join(gathered)
            gathered = []


def stretched(texts: Sequence[str], size: int, between: str) -> str:
    """The texts again and again, to a number of characters."""
    once = between.join(between.join(text.split("\n\n")) for text in texts) + between
    return (once * (size // len(once) + 1))[:size]


if __name__ == "__main__":
    main()
