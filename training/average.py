"""The mean of several readers' weights, which reads unseen texts better than each of them alone.

    python average.py OUT.pt A.pt B.pt [...]

The readers must stem from one run, or the mean means nothing (model soups, Wortsman et al. 2022, arXiv:2203.05482).
"""

from __future__ import annotations

import argparse
from pathlib import Path

import torch


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("readers", type=Path, nargs="+")
    args = parser.parse_args()
    found = [torch.load(path, map_location="cpu") for path in args.readers]
    mean = {
        name: sum(each[name] for each in found) / len(found) if weights.is_floating_point() else weights
        for name, weights in found[0].items()
    }
    torch.save(mean, args.out)


if __name__ == "__main__":
    main()
