"""Whether the reading model can be opened here; needs none of the model's packages itself."""

from __future__ import annotations

from importlib.util import find_spec

PACKAGES = ("numpy", "onnxruntime", "threadpoolctl", "tokenizers")  # the extra `model`


class ModelMissing(RuntimeError):
    """The reading model cannot be opened; the message says what to install or where the file should be."""


def ready() -> None:
    """Raises ModelMissing, with one clear line, if the packages that run the model are not installed."""
    for package in PACKAGES:
        if find_spec(package) is None:
            raise ModelMissing(f"reading needs {package}, which is not installed: pip install 'onrecord[model]'")
