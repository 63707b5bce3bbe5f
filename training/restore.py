"""The reader back from the shipped files, to go on learning from it.

    python restore.py ../src/onrecord/text/model OUT.pt

Its weights are those that were shipped: rounded, but otherwise what the last run left.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import nn

from export import EASE
from heads import Reader
from train import reader as reader_of

# The matrices of a layer, in the order in which the exported graph multiplies by them
MATRICES = ("attention.self.query", "attention.self.key", "attention.self.value", "attention.output.dense",
            "intermediate.dense", "output.dense")  # fmt: skip
EASED = (0, 0, 0, 1, 2, 3)  # which of a layer's inputs each of them multiplies: `export.EASE`
APART = ("words", "scales", "meaning", "meaning.bias")  # not weights of the heads


def restored(folder: Path) -> Reader:
    """A reader with the weights of the files that `export.py` wrote. Raises KeyError if a weight is missing there."""
    made = reader_of(None)
    state = made.state_dict()
    with np.load(folder / "heads.npz") as stored:
        arrays = {name: stored[name].astype(np.float32) for name in stored.files}
    found = {name: torch.from_numpy(array) for name, array in encoder(onnx.load(folder / "encoder.onnx")).items()}
    words = arrays["words"] * arrays["scales"][:, None]
    found["encoder.bert.embeddings.word_embeddings.weight"] = torch.from_numpy(words)
    for name, array in arrays.items():
        if name not in APART:
            full = name if name in state else f"{name}.weight"
            found[full] = torch.from_numpy(head(full, array, made))
    fixed = {name for name in state if name.endswith(("position_ids", "token_type_ids"))}
    made.load_state_dict({name: found[name].reshape(value.shape) if name not in fixed else value
                          for name, value in state.items()})  # fmt: skip
    return made


def head(name: str, array: np.ndarray, made: Reader) -> np.ndarray:
    """A head's matrix as the network holds it: the reverse of `export.arrays`."""
    if name == "link.mix.weight":
        array = array.T[:, None]
    elif name == "told.mix.weight":
        array = array.transpose(2, 1, 0)
    elif name.endswith(".weight") and not isinstance(made.get_submodule(name[:-7]), nn.Embedding):
        array = array.T
    return np.ascontiguousarray(array)


def encoder(model: onnx.ModelProto) -> dict[str, np.ndarray]:
    """The encoder's weights under the names of the network."""
    values = {each.name: numpy_helper.to_array(each) for each in model.graph.initializer}
    out: dict[str, np.ndarray] = {}
    for name, value in values.items():
        if name.startswith(("embeddings.", "layers.")):
            out["encoder.bert." + name.replace("layers.", "encoder.layer.", 1)] = value
    products = [node.input[1] for node in model.graph.node if node.op_type == "MatMulInteger"]
    for number, product in enumerate(products):
        stem = product.removesuffix("_quantized")
        whole = values[product].astype(np.float32) - values[f"{stem}_zero_point"].astype(np.float32)
        layer, which = divmod(number, len(MATRICES))
        eased = values.get(f"ease.{len(EASE) * layer + EASED[which]}", np.ones(len(whole), np.float32))
        place = f"encoder.bert.encoder.layer.{layer}.{MATRICES[which]}.weight"
        out[place] = np.ascontiguousarray((whole * values[f"{stem}_scale"] * eased[:, None]).T)
    return out


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="the folder that export.py wrote")
    parser.add_argument("out", type=Path)
    args = parser.parse_args()
    torch.save(restored(args.folder).state_dict(), args.out)


if __name__ == "__main__":
    main()
