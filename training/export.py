"""Write the shipped files: encoder.onnx (int8), heads.npz, tokenizer.json, labels.json.

What the matrices multiply has a few columns ten times as large as the rest, and one scale for all of them
leaves the rest few of the 256 levels. Such columns are made smaller and the rows of the matrices larger by as
much, which changes nothing but the rounding (SmoothQuant, Xiao et al. 2023, arXiv:2211.10438).
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from copy import deepcopy
from pathlib import Path

import numpy as np
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

import authored
from heads import Reader
from labels import LABELS
from onrecord.text.encoder import CLS, SEP
from onrecord.text.wordpieces import cut
from train import BASE, tokenizer
from train import reader as reader_of
from windows import LENGTH

SKIPPED = ("encoder.",)
LOOKED_AT = 64  # reports that the largest values are taken from
# What share of a column's largeness goes into the matrix; what leaves the inner layer is the most uneven
EASE = {"attention": 0.5, "mixed": 0.5, "hidden": 0.5, "inner": 0.7}
LARGEST = 100.0  # a column is not made smaller or larger by more


class Graph(nn.Module):
    """The encoder without its word table: word vectors and token types in, hidden states out."""

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        bert = reader.encoder.bert
        self.embeddings, self.layers = bert.embeddings, bert.encoder.layer
        self.heads = bert.config.num_attention_heads
        self.width = bert.config.hidden_size // self.heads
        # for each layer and each of `inputs`, what its columns are multiplied by before the matrices
        wide = [len(linears[0].weight[0]) for linears in self.inputs()]
        self.ease = nn.ParameterList([nn.Parameter(torch.ones(each), requires_grad=False) for each in wide])

    def inputs(self) -> Iterator[list[nn.Linear]]:
        """The matrices that multiply each of a layer's inputs, as in EASE."""
        for layer in self.layers:
            a = layer.attention
            yield [a.self.query, a.self.key, a.self.value]
            yield [a.output.dense]
            yield [layer.intermediate.dense]
            yield [layer.output.dense]

    def forward(self, words: Tensor, types: Tensor) -> Tensor:
        """Hidden states of one text, special pieces included."""
        e = self.embeddings
        positions = torch.arange(words.shape[1], device=words.device)
        x = e.LayerNorm(words + e.token_type_embeddings(types) + e.position_embeddings(positions)[None])
        for number, layer in enumerate(self.layers):
            a, at = layer.attention, len(EASE) * number
            eased = x * self.ease[at]
            q, k, v = (self.split(f(eased)) for f in (a.self.query, a.self.key, a.self.value))
            weights = (q @ k.transpose(-1, -2) / self.width**0.5).softmax(-1)
            mixed = (weights @ v).transpose(1, 2).flatten(2) * self.ease[at + 1]
            x = a.output.LayerNorm(a.output.dense(mixed) + x)
            inner = nn.functional.gelu(layer.intermediate.dense(x * self.ease[at + 2])) * self.ease[at + 3]
            x = layer.output.LayerNorm(layer.output.dense(inner) + x)
        return x

    def split(self, x: Tensor) -> Tensor:
        """The attention heads side by side."""
        return x.unflatten(2, (self.heads, -1)).transpose(1, 2)

    def ease_in(self, texts: Sequence[tuple[Tensor, Tensor]]) -> None:
        """Make the inputs' large columns smaller and the matrices' rows larger by as much, as the texts have them."""
        most = [torch.zeros_like(each) for each in self.ease]

        def look(at: int) -> object:
            def hook(_: nn.Module, args: tuple[Tensor, ...]) -> None:
                most[at].copy_(torch.maximum(most[at], args[0].abs().amax((0, 1))))

            return hook

        hooks = [linears[0].register_forward_pre_hook(look(at)) for at, linears in enumerate(self.inputs())]
        with torch.no_grad():
            for words, types in texts:
                self(words, types)
            for each in hooks:
                each.remove()
            for at, linears in enumerate(self.inputs()):
                share = list(EASE.values())[at % len(EASE)]
                rows = torch.stack([each.weight.abs().amax(0) for each in linears]).amax(0)
                by = most[at].clamp(min=1e-5) ** share / rows.clamp(min=1e-5) ** (1 - share)
                by = (by / by.log().mean().exp()).clamp(1 / LARGEST, LARGEST)
                self.ease[at].copy_(1 / by)
                for each in linears:
                    each.weight.mul_(by)


def texts(reader: Reader) -> Iterator[tuple[Tensor, Tensor]]:
    """Word vectors and token types of the first reports written for this recipe."""
    words, cutter = reader.encoder.bert.embeddings.word_embeddings, tokenizer()
    for row in [row for row in authored.rows() if "story" in row][:LOOKED_AT]:
        pieces = cut(row["text"], cutter)
        ids = np.concatenate(([CLS], pieces.ids[:LENGTH], [SEP]))
        types = np.concatenate(([0], pieces.types[:LENGTH], [0])).astype(np.int64)
        yield words(torch.from_numpy(ids))[None].detach(), torch.from_numpy(types)[None]


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
    graph = Graph(deepcopy(reader).eval())
    if quantize:
        graph.ease_in(list(texts(reader)))
    example = (torch.randn(1, 7, reader.encoder.dim), torch.zeros(1, 7, dtype=torch.long))
    torch.onnx.export(
        graph, example, str(plain), input_names=["words", "types"], output_names=["hidden"],
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
