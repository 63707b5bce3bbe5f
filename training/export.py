"""Write the shipped files: encoder.onnx (int8), heads.npz, tokenizer.json, labels.json."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from heads import Reader
from labels import LABELS
from train import BASE
from train import reader as reader_of

SKIPPED = ("encoder.",)


class Graph(nn.Module):
    """The encoder without its word table: word vectors and token types in, hidden states out."""

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        bert = reader.encoder.bert
        self.embeddings, self.layers = bert.embeddings, bert.encoder.layer
        self.heads = bert.config.num_attention_heads
        self.width = bert.config.hidden_size // self.heads

    def forward(self, words: Tensor, types: Tensor) -> Tensor:
        """Hidden states of one text, special pieces included."""
        e = self.embeddings
        positions = torch.arange(words.shape[1], device=words.device)
        x = e.LayerNorm(words + e.token_type_embeddings(types) + e.position_embeddings(positions)[None])
        for layer in self.layers:
            a = layer.attention
            q, k, v = (self.split(f(x)) for f in (a.self.query, a.self.key, a.self.value))
            weights = (q @ k.transpose(-1, -2) / self.width**0.5).softmax(-1)
            mixed = (weights @ v).transpose(1, 2).flatten(2)
            x = a.output.LayerNorm(a.output.dense(mixed) + x)
            x = layer.output.LayerNorm(layer.output.dense(nn.functional.gelu(layer.intermediate.dense(x))) + x)
        return x

    def split(self, x: Tensor) -> Tensor:
        """The attention heads side by side."""
        return x.unflatten(2, (self.heads, -1)).transpose(1, 2)


def arrays(reader: Reader) -> dict[str, np.ndarray]:
    """The heads as matrices to multiply from the right, half precision; the word table as int8 rows with scales."""
    out: dict[str, np.ndarray] = {}
    for name, value in reader.state_dict().items():
        if name.startswith(SKIPPED):
            continue
        array = value.float().cpu().numpy()
        if name == "link.mix.weight":
            array = array[:, 0].T  # [kernel, channels]
        elif name == "told.mix.weight":
            array = array.transpose(2, 1, 0)  # [kernel, in, out]
        elif name.endswith(".weight") and not isinstance(reader.get_submodule(name[:-7]), nn.Embedding):
            array = array.T
        out[name.removesuffix(".weight")] = np.ascontiguousarray(array).astype(np.float16)
    words = reader.encoder.bert.embeddings.word_embeddings.weight.detach().float().cpu().numpy()
    scales = np.abs(words).max(1) / 127
    out["words"] = np.round(words / np.maximum(scales, 1e-12)[:, None]).astype(np.int8)
    out["scales"] = scales.astype(np.float32)
    return out


def export(reader: Reader, folder: Path, *, quantize: bool = True) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    plain = folder / "plain.onnx"
    example = (torch.randn(1, 7, reader.encoder.dim), torch.zeros(1, 7, dtype=torch.long))
    torch.onnx.export(
        Graph(reader.eval()), example, str(plain), input_names=["words", "types"], output_names=["hidden"],
        dynamic_axes={"words": {1: "n"}, "types": {1: "n"}, "hidden": {1: "n"}}, opset_version=17, dynamo=False,
    )  # fmt: skip
    if quantize:
        # seven bits: eight overflow on processors without VNNI, and a report must read the same everywhere
        quantize_dynamic(
            plain, folder / "encoder.onnx", op_types_to_quantize=["MatMul"], per_channel=True, reduce_range=True,
            weight_type=QuantType.QInt8,
        )  # fmt: skip
        plain.unlink()
    else:
        plain.rename(folder / "encoder.onnx")
    np.savez_compressed(folder / "heads.npz", **arrays(reader))
    tokens = json.loads((BASE / "tokenizer.json").read_text(encoding="utf-8"))
    tokens |= {"truncation": None, "padding": None}
    (folder / "tokenizer.json").write_text(json.dumps(tokens, ensure_ascii=False), encoding="utf-8")
    (folder / "labels.json").write_text(json.dumps(LABELS, indent=1) + "\n", encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("reader", type=Path, help="reader.pt of train.py")
    parser.add_argument("folder", type=Path, help="where the shipped files go")
    parser.add_argument("--full", action="store_true", help="leave the encoder in float32 (to measure the loss)")
    args = parser.parse_args()
    export(reader_of(args.reader), args.folder, quantize=not args.full)
    for path in sorted(args.folder.iterdir()):
        print(f"{path.stat().st_size / 1e6:8.2f} MB  {path.name}")


if __name__ == "__main__":
    main()
