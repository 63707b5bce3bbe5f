"""What the heads say of a batch, the losses against its labels, and the likeness to what teachers say of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import torch
from torch import Tensor
from torch.nn import functional as F

from heads import Reader, mean

LINK_LENGTH = 40.0  # the link loss of a cue is the sum over its pieces divided by this
CODES = {"act": 1.0, "event": 1.0, "status": 0.4, "negated": 0.4, "must": 0.4, "condition_event": 0.4}
SIDES, CHOICE, TOLD = 2.0, 0.5, 0.7
CHOICES = ("belonging", "antecedent")
UNARY = {"source_p": 0.3, "content_p": 0.3, "source_l": 0.3, "content_l": 0.3, "condition": 0.7, "sentence": 0.5}
BEGINNINGS = 2.0  # a fact's first piece counts so much
SMOOTH = 0.05
# What the teachers hardly learn themselves: names have few texts, and none of them is news
UNTAUGHT = frozenset({"unary.names"})
Batch = dict[str, Any]
Scores = dict[str, Tensor]


def outputs(model: Reader, batch: Batch, *, both: bool = False) -> Scores:
    """Every head's scores. With `both`, cues are also linked in the way of the other corpora ("role_other", ...)."""
    hidden = model.drop(model.encode(batch))
    out = {f"unary.{name}": layer(hidden) for name, layer in model.unary.items()}
    out["told"] = model.told(hidden, batch["sentence"], pieces(batch))
    if links := batch["links"]:
        vectors = mean(hidden, links["cue"], links["row"])
        asked = (hidden, vectors, links["row"], links["features"])
        out["role"], out["clause"] = model.link(*asked, links["domain"])
        if both:
            out["role_other"], out["clause_other"] = model.link(*asked, 1 - links["domain"])
    if batch["spans"]:
        out |= model.spans(hidden, batch["spans"])
    if batch["sides"]:
        out["sides"] = model.sides_of(hidden, batch["spans"], batch["sides"])
    for name in CHOICES:
        if batch[name]:
            out[name] = model.chosen(getattr(model, name), hidden, batch[name]).float().clamp(-20, 20)
    if pairs := batch.get("pairs"):
        out["root"] = model.pairs(hidden, pieces(batch), pairs["source"], pairs["target"])
    return out


def pieces(batch: Batch) -> Tensor:
    """Where real pieces stand [B,L], special ones left out."""
    return batch["mask"][:, 2:].bool()


def losses(out: Scores, batch: Batch) -> Scores:
    """The weighted losses of the heads that the batch has labels for."""
    found: Scores = {}
    for name, labels in batch["unary"].items():
        if name == "told":
            weight = torch.tensor([1.0, BEGINNINGS, 1.0], device=labels.device)
            found[name] = TOLD * F.cross_entropy(out[name].transpose(1, 2), labels, weight=weight, ignore_index=-1)
        else:
            loss = F.cross_entropy(out[f"unary.{name}"].transpose(1, 2), labels, ignore_index=-1)
            found[name] = UNARY.get(name, 1.0) * loss
    if batch["links"]:
        found |= link_losses(out, batch["links"])
    if batch["spans"]:
        for labels, (name, weight) in zip(batch["spans"]["labels"].unbind(1), CODES.items(), strict=True):
            loss = F.cross_entropy(out[name], labels, ignore_index=-1, label_smoothing=SMOOTH, reduction="sum")
            found[name] = weight * loss / (labels >= 0).sum().clamp(min=1)  # in PolNeAR none is known
    if batch["sides"]:
        found["sides"] = SIDES * F.binary_cross_entropy_with_logits(out["sides"], batch["sides"]["labels"])
    for name in CHOICES:
        if told := batch[name]:
            own, none = choice(out[name], told)
            right = torch.where(told["label"] >= 0, own[told["label"].clamp(min=0)], none)
            found[name] = -CHOICE * right.mean()
    if "pairs" in batch:
        found["root"] = F.cross_entropy(out["root"], batch["pairs"]["root"], label_smoothing=SMOOTH)
    return found


def link_losses(out: Scores, links: Batch) -> Scores:
    logp, target = out["role"].log_softmax(-1), links["role"]
    chosen = logp.gather(-1, target.clamp(min=0)[..., None])[..., 0]
    # PolNeAR does not split a content into statements: its content may be scored as a start or not
    either = torch.logaddexp(logp[..., 2], logp[..., 3])
    unsplit = (links["domain"] == 0)[:, None] & ((target == 2) | (target == 3))
    chosen = torch.where(unsplit, either, chosen)
    clause = F.cross_entropy(out["clause"].transpose(1, 2), links["clause"], ignore_index=-1, reduction="sum")
    return {
        "link": -(chosen * (target >= 0)).sum() / (len(target) * LINK_LENGTH),
        "clause": clause / ((links["domain"] == 1).sum().clamp(min=1) * LINK_LENGTH),  # PolNeAR has no conditions
    }


def choice(scores: Tensor, told: Batch) -> tuple[Tensor, Tensor]:
    """Log probabilities of each group beside some words [G], and of none of them [W]."""
    whole = torch.ones(len(told["label"]), device=scores.device).scatter_add(0, told["asked"], scores.exp()).log()
    return scores - whole[told["asked"]], -whole


def log_probabilities(out: Scores, batch: Batch) -> Scores:
    """The scores as log probabilities over their last dimension."""
    found = {name: scores.log_softmax(-1) for name, scores in out.items() if name not in ("sides", *CHOICES)}
    if "sides" in out:
        found["sides"] = torch.stack([F.logsigmoid(out["sides"]), F.logsigmoid(-out["sides"])], -1)
    for name in CHOICES:
        if name in out:
            found[name] = torch.cat(choice(out[name], batch[name]))[:, None]
    return found


def taught(teachers: Sequence[Reader], batch: Batch) -> Scores:
    """The mean of the teachers' probabilities."""
    with torch.no_grad():
        each = [log_probabilities(outputs(teacher, batch, both=True), batch) for teacher in teachers]
    return {name: sum(logp[name].float().exp() for logp in each) / len(each) for name in each[0]}


def likeness(out: Scores, wanted: Scores, batch: Batch) -> Tensor:
    """The cross entropy of the heads against the teachers' probabilities (Hinton et al. 2015, arXiv:1503.02531)."""
    real = pieces(batch).float()
    total = torch.zeros((), device=real.device)
    for name, logp in log_probabilities(out, batch).items():
        if name in UNTAUGHT:
            continue
        loss = -(wanted[name] * logp).sum(-1)
        head = name.removeprefix("unary.")
        if name.startswith("unary.") or name == "told":
            total = total + UNARY.get(head, 1.0) * (loss * real).sum() / real.sum()
        elif name.startswith(("role", "clause")):
            total = total + (loss * real[batch["links"]["row"]]).sum() / (len(loss) * LINK_LENGTH)
        elif name in ("must", "condition_event"):
            total = total + CODES[name] * (loss * batch["spans"]["condition"].any(-1)).mean()
        elif name in CHOICES:
            total = total + CHOICE * loss.sum() / len(batch[name]["label"])
        else:
            total = total + {**CODES, "sides": SIDES}.get(name, 1.0) * loss.mean()
    return total
