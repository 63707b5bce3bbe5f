"""The trainable model: the encoder and its heads. `onrecord.text.heads` computes the same in numpy."""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional as F
from transformers import BertModel, MPNetModel

from labels import ACTS, BIO, CUES, EVENTS, NAMES, ROLES, ROOTS, STATUSES
from onrecord.text import telling
from onrecord.text.linking import DISTANCES
from onrecord.text.siding import WHERE
from onrecord.text.wordpieces import TYPES

LINK = 160  # width of the link head
SPAN = 256  # width of the span heads
SIDE = 128  # width of the sides head
TOLD = 64  # width of the telling head
KERNEL = 7
UNARY = {
    "cue_p": len(CUES), "source_p": 2, "content_p": 2, "cue_l": len(CUES), "source_l": 2, "content_l": 2,
    "condition": len(BIO), "names": len(NAMES), "sentence": 2,
}  # fmt: skip
OUTPUTS = {"act": len(ACTS), "event": len(EVENTS), "status": len(STATUSES), "negated": 2}


def beside(width: int) -> list[nn.Embedding]:
    """Vectors for each column of `onrecord.text.linking.features`: where a piece stands as seen from another."""
    columns = [nn.Embedding(size, width) for size in (2 * len(DISTANCES) + 3, 7, 5, 4)]
    for column in columns:
        nn.init.normal_(column.weight, std=0.1)
    return columns


class Small(nn.Module):
    """The encoder that ships: MiniLM-L6, its token types saying case, quotation marks and paragraphs."""

    def __init__(self, folder: str) -> None:
        super().__init__()
        self.bert = BertModel.from_pretrained(
            folder, add_pooling_layer=False, attn_implementation="sdpa", attention_probs_dropout_prob=0.0
        )
        for layer in self.bert.encoder.layer:  # a tenth of the time on a CPU
            layer.attention.output.dropout.p = 0.0
        old = self.bert.embeddings.token_type_embeddings.weight.data
        types = nn.Embedding(TYPES, self.dim)
        types.weight.data = old[:1].repeat(TYPES, 1) + 0.01 * torch.randn(TYPES, self.dim)
        self.bert.embeddings.token_type_embeddings = types

    @property
    def dim(self) -> int:
        """The width of its hidden states."""
        return int(self.bert.config.hidden_size)

    def forward(self, ids: Tensor, types: Tensor, mask: Tensor) -> Tensor:
        """Hidden states [B,L,D]."""
        return self.bert(input_ids=ids, token_type_ids=types, attention_mask=mask).last_hidden_state


class Large(nn.Module):
    """The teachers' encoder: all-mpnet-base-v2, which has the small one's word pieces under other numbers."""

    SHIFT, SPECIAL = 4, {0: 1, 101: 0, 102: 2, 103: 30526}  # padding, begin, end, hidden piece

    def __init__(self, folder: str) -> None:
        super().__init__()
        self.mpnet = MPNetModel.from_pretrained(folder, add_pooling_layer=False)
        self.types = nn.Embedding(TYPES, self.dim)
        nn.init.normal_(self.types.weight, std=0.01)
        numbers = torch.arange(self.mpnet.config.vocab_size) + self.SHIFT
        for one, other in self.SPECIAL.items():
            numbers[one] = other
        self.register_buffer("numbers", numbers, persistent=False)

    @property
    def dim(self) -> int:
        """The width of its hidden states."""
        return int(self.mpnet.config.hidden_size)

    def forward(self, ids: Tensor, types: Tensor, mask: Tensor) -> Tensor:
        """Hidden states [B,L,D]."""
        words = self.mpnet.embeddings.word_embeddings(self.numbers[ids]) + self.types(types)
        return self.mpnet(inputs_embeds=words, attention_mask=mask).last_hidden_state


class Link(nn.Module):
    """For one cue and every piece: is it source, content or more of the cue, and is it part of a condition?"""

    def __init__(self, dim: int) -> None:
        super().__init__()
        self.piece = nn.Linear(dim, LINK)
        self.cue = nn.Linear(dim, LINK, bias=False)
        self.piece_gate = nn.Linear(dim, LINK, bias=False)
        self.cue_gate = nn.Linear(dim, LINK, bias=False)
        self.distance, self.sentence, self.paragraph, self.quoted = beside(LINK)
        self.domain = nn.Embedding(2, LINK)
        self.mix = nn.Conv1d(LINK, LINK, KERNEL, padding=KERNEL // 2, groups=LINK)
        self.inner = nn.Linear(LINK, LINK)
        self.role = nn.Linear(LINK, len(ROLES))
        self.condition = nn.Linear(LINK, len(BIO))
        self.drop = nn.Dropout(0.1)
        nn.init.normal_(self.domain.weight, std=0.1)

    def forward(
        self, hidden: Tensor, cue: Tensor, row: Tensor, features: Tensor, domain: Tensor
    ) -> tuple[Tensor, Tensor]:
        """`hidden` [B,L,D]; `cue` [A,D] with its window in `row` [A]; `features` [A,L,4] bucket numbers."""
        z = self.piece(hidden)[row] + self.cue(cue)[:, None] + self.domain(domain)[:, None]
        z = z + self.piece_gate(hidden)[row] * self.cue_gate(cue)[:, None]
        z = z + self.distance(features[..., 0]) + self.sentence(features[..., 1])
        z = F.relu(z + self.paragraph(features[..., 2]) + self.quoted(features[..., 3]))
        z = z + self.mix(self.drop(z).transpose(1, 2)).transpose(1, 2)
        z = F.relu(self.inner(F.relu(z))) + z
        return self.role(z), self.condition(z)


class Sides(nn.Module):
    """For one statement and one naming of a side: does that side act, is it acted on, are the words aimed at it?"""

    def __init__(self, dim: int) -> None:
        super().__init__()
        self.pool = nn.Linear(dim, 1)
        self.mention = nn.Linear(dim, SIDE)
        self.statement = nn.Linear(3 * dim, SIDE, bias=False)
        self.mention_gate = nn.Linear(dim, SIDE, bias=False)
        self.statement_gate = nn.Linear(3 * dim, SIDE, bias=False)
        self.where = nn.Embedding(WHERE, SIDE)
        self.own = nn.Embedding(2, SIDE)
        self.inner = nn.Linear(SIDE, SIDE)
        self.role = nn.Linear(SIDE, 3)
        self.drop = nn.Dropout(0.2)
        for e in (self.where, self.own):
            nn.init.normal_(e.weight, std=0.1)

    def forward(self, mention: Tensor, statement: Tensor, pairs: Tensor) -> Tensor:
        """Scores [P,3] of the pairs (statement, mention, group, where, own) [P,5]."""
        which, named, _, where, own = pairs.unbind(1)
        z = self.mention(mention)[named] + self.statement(statement)[which]
        z = z + self.mention_gate(mention)[named] * self.statement_gate(statement)[which]
        z = self.drop(F.relu(z + self.where(where) + self.own(own)))
        return self.role(F.relu(self.inner(z)) + z)


class Belonging(nn.Module):
    """For words that mean somebody and one naming, of a side or of somebody: is he on that side, is he that one?"""

    def __init__(self, dim: int) -> None:
        super().__init__()
        self.side = nn.Linear(dim, SIDE)
        self.words = nn.Linear(dim, SIDE, bias=False)
        self.side_gate = nn.Linear(dim, SIDE, bias=False)
        self.words_gate = nn.Linear(dim, SIDE, bias=False)
        self.distance, self.sentence, self.paragraph, self.quoted = beside(SIDE)
        self.inner = nn.Linear(SIDE, SIDE)
        self.out = nn.Linear(SIDE, 1)
        self.drop = nn.Dropout(0.2)

    def forward(self, side: Tensor, words: Tensor, pairs: Tensor) -> Tensor:
        """Scores [P] of the pairs (words, naming, group, distance, sentence, paragraph, quoted) [P,7]."""
        which, named, _, distance, sentence, paragraph, quoted = pairs.unbind(1)
        z = self.side(side)[named] + self.words(words)[which]
        z = z + self.side_gate(side)[named] * self.words_gate(words)[which]
        z = z + self.distance(distance) + self.sentence(sentence) + self.paragraph(paragraph) + self.quoted(quoted)
        z = self.drop(F.relu(z))
        return self.out(F.relu(self.inner(z)) + z)[:, 0]


class Telling(nn.Module):
    """`onrecord.text.telling.scores`: is a piece part of a fact that the report tells in its own voice?

    The facts are few, and without a held state the head learns them by heart: hence the dropout.
    """

    def __init__(self, dim: int) -> None:
        super().__init__()
        self.piece, self.sentence = nn.Linear(dim, TOLD), nn.Linear(dim, TOLD, bias=False)
        self.text = nn.Linear(dim, TOLD, bias=False)
        self.mix = nn.Conv1d(TOLD, TOLD, telling.KERNEL, padding=telling.KERNEL // 2)
        self.out = nn.Linear(TOLD, 3)
        self.unseen, self.dropped = nn.Dropout(0.35), nn.Dropout(0.4)

    def forward(self, hidden: Tensor, sentence: Tensor, mask: Tensor) -> Tensor:
        """Scores [B,L,3] of hidden states [B,L,D]; `sentence` [B,L] numbers the sentences, `mask` has the pieces."""
        real = mask.float()
        at = sentence[..., None].expand_as(hidden)
        total = torch.zeros_like(hidden).scatter_add(1, at, hidden * real[..., None])
        count = torch.zeros_like(real).scatter_add(1, sentence, real).clamp(min=1)
        about = self.sentence(total / count[..., None]).gather(1, at[..., :TOLD])
        about = about + self.text(mean(hidden, mask, torch.arange(len(mask), device=mask.device)))[:, None]
        z = F.relu(self.dropped(self.piece(self.unseen(hidden)) + about)) * real[..., None]
        return self.out(z + F.relu(self.mix(z.transpose(1, 2)).transpose(1, 2)))


class Reader(nn.Module):
    """One encoder, all heads."""

    def __init__(self, encoder: Small | Large) -> None:
        super().__init__()
        self.encoder = encoder
        dim = encoder.dim
        self.drop = nn.Dropout(0.1)
        self.unary = nn.ModuleDict({k: nn.Linear(dim, n) for k, n in UNARY.items()})
        self.link = Link(dim)
        self.pool = nn.Linear(dim, 4)  # attention scores: act, event, condition, pair
        self.act_in = nn.Linear(6 * dim, SPAN)
        self.event_in = nn.Linear(6 * dim, SPAN)
        self.condition_in = nn.Linear(3 * dim, SPAN)
        self.pair_in = nn.Linear(4 * dim, SPAN)
        self.out = nn.ModuleDict({k: nn.Linear(SPAN, n) for k, n in OUTPUTS.items()})
        self.must = nn.Linear(SPAN, 2)
        self.condition_event = nn.Linear(SPAN, len(EVENTS))
        self.root = nn.Linear(SPAN, len(ROOTS))
        self.span_drop = nn.Dropout(0.2)
        self.sides = Sides(dim)
        self.belonging, self.antecedent = Belonging(dim), Belonging(dim)
        self.told = Telling(dim)

    def encode(self, batch: dict[str, Any]) -> Tensor:
        """Hidden states of the batch's pieces."""
        return self.encoder(batch["ids"], batch["types"], batch["mask"])[:, 1:-1].float()  # special pieces off

    def pooled(self, hidden: Tensor, rows: Tensor, mask: Tensor, which: int) -> Tensor:
        """Attention pooling of `hidden` [B,L,D] over `mask` [S,L] of the windows `rows` [S]."""
        scores = self.pool(hidden)[..., which][rows].masked_fill(~mask, -1e4)
        return sums(hidden, rows, scores.softmax(-1))

    def spans(self, hidden: Tensor, m: dict[str, Tensor]) -> dict[str, Tensor]:
        """Outputs of the span heads; `m` holds the masks content, cue, source, condition [S,L] and first [S]."""
        rows, content = m["row"], m["content"]
        cue, source, condition, whole = (mean(hidden, m[k], rows) for k in ("cue", "source", "condition", "content"))
        rest = [cue, source, condition, hidden[rows, m["first"]], whole]
        # an act is asked before its condition is known
        unhinged = [cue, source, torch.zeros_like(condition), *rest[3:]]
        act = F.relu(self.act_in(self.span_drop(torch.cat([self.pooled(hidden, rows, content, 0), *unhinged], -1))))
        event = F.relu(self.event_in(self.span_drop(torch.cat([self.pooled(hidden, rows, content, 1), *rest], -1))))
        act, event = self.span_drop(act), self.span_drop(event)
        out = {k: layer(act if k == "act" else event) for k, layer in self.out.items()}
        clause = torch.cat([self.pooled(hidden, rows, m["condition"], 2), condition, cue], -1)
        clause = self.span_drop(F.relu(self.condition_in(self.span_drop(clause))))
        return out | {"must": self.must(clause), "condition_event": self.condition_event(clause)}

    def sides_of(self, hidden: Tensor, spans: dict[str, Tensor], m: dict[str, Tensor]) -> Tensor:
        """Scores [G,3] of each statement's sides: the most that one of a side's namings has."""
        mention = mean(hidden, m["mention"], m["row"])
        rows = spans["row"]
        weights = self.sides.pool(hidden)[..., 0][rows].masked_fill(~spans["content"], -1e4).softmax(-1)
        pooled, cue = sums(hidden, rows, weights), mean(hidden, spans["cue"], rows)
        statement = self.span_drop(torch.cat([pooled, cue, hidden[rows, spans["first"]]], -1))
        scores = self.sides(self.span_drop(mention), statement, m["pairs"])
        group = m["pairs"][:, 2:3].expand(-1, 3)
        most = torch.full((len(m["labels"]), 3), -30.0, dtype=scores.dtype, device=scores.device)
        return most.scatter_reduce(0, group, scores, "amax")

    def chosen(self, head: Belonging, hidden: Tensor, m: dict[str, Tensor]) -> Tensor:
        """Scores [G] of the groups of namings beside each of some words: the most that one of the group's has."""
        side, words = (mean(hidden, m[k], m[f"{k}_row"]) for k in ("side", "words"))
        scores = head(self.span_drop(side), self.span_drop(words), m["pairs"])
        most = torch.full((len(m["asked"]),), -30.0, dtype=scores.dtype, device=scores.device)
        return most.scatter_reduce(0, m["pairs"][:, 2], scores, "amax")

    def pairs(self, hidden: Tensor, mask: Tensor, source: Tensor, target: Tensor) -> Tensor:
        """Root scores of marked actor pairs."""
        rows = torch.arange(len(hidden), device=hidden.device)
        s, t = mean(hidden, source, rows), mean(hidden, target, rows)
        x = torch.cat([s, t, self.pooled(hidden, rows, mask, 3), s * t], -1)
        return self.root(self.span_drop(F.relu(self.pair_in(self.span_drop(x)))))


def mean(hidden: Tensor, mask: Tensor, rows: Tensor) -> Tensor:
    """Mean of `hidden` [B,L,D] over the masked pieces [S,L] of the windows `rows` [S]; zeros where none is masked."""
    weights = mask.float()
    return sums(hidden, rows, weights / weights.sum(-1, keepdim=True).clamp(min=1))


def sums(hidden: Tensor, rows: Tensor, weights: Tensor) -> Tensor:
    """Weighted sums [S,D] of `hidden` [B,L,D] over the pieces of the windows `rows` [S], with `weights` [S,L].

    As one product of matrices, for a copy of its window's states for each of S costs far more on a processor.
    """
    whole = weights.new_zeros(len(rows), *hidden.shape[:2])
    whole[torch.arange(len(rows), device=rows.device), rows] = weights
    return whole.flatten(1) @ hidden.flatten(0, 1)
