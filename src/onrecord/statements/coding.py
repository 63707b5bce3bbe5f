"""Attributions become statements: one for each speaker and each thing done by saying the words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord import actors
from onrecord.codebook.cues import CueKind
from onrecord.codebook.phrases import Word, words
from onrecord.model import (
    Act,
    Attribution,
    Condition,
    Passage,
    Reason,
    Span,
    Speaker,
    Statement,
    Token,
    statement_id,
)
from onrecord.statements import acts, addressees, conditions, occasions, splits
from onrecord.statements.signs import signs
from onrecord.statements.tags import tags

if TYPE_CHECKING:
    from onrecord.codebook import Codebook

# Acts that say how things are or were: what looks like a condition inside them belongs to what they tell of.
FLAT = frozenset({Act.CLAIM, Act.DENIAL, Act.COMMENT, Act.ACCUSATION})


def code(
    attributions: Sequence[Attribution],
    passage: Passage,
    *,
    codebook: Codebook,
    earlier: Sequence[Statement] = (),
) -> list[Statement]:
    """The statements that a passage's attributions make, in the order of the text.

    "We accept, Oslo said. If they invade, it shows they were never serious" makes two; "the minister and the
    president stated" makes each content twice, once for either speaker. The event is left to `events.code`.
    """
    found: list[Statement] = []
    holders: list[tuple[Attribution, str]] = []
    for attribution in attributions:
        made: list[Statement] = []
        for speaker in speakers_of(attribution, passage, codebook):
            made += _coded(attribution, passage, speaker, codebook, [*earlier, *found, *made])
        within = _within(attribution, holders)
        found += [replace(statement, within=within) for statement in made]
        holders += [(attribution, statement.id) for statement in made[:1]]
    return found


def speakers_of(attribution: Attribution, passage: Passage, codebook: Codebook) -> Sequence[Speaker | None]:
    """Who speaks: the speakers that the source names, or None once where it names nobody."""
    if attribution.source is None:
        return (None,)
    return actors.speakers(attribution.source, passage, codebook=codebook) or (None,)


def _within(attribution: Attribution, holders: Sequence[tuple[Attribution, str]]) -> str | None:
    if attribution.inside is None:
        return None
    return next((name for holder, name in holders if holder == attribution.inside), None)


def _coded(
    attribution: Attribution,
    passage: Passage,
    speaker: Speaker | None,
    codebook: Codebook,
    earlier: Sequence[Statement],
) -> list[Statement]:
    def judge(part: tuple[Span, ...]) -> tuple[Act, float]:
        decision = _act(attribution, part, passage, speaker, codebook)[0]
        return decision.act, decision.lead

    contents = splits.split(attribution.content, passage, judge)
    return [_statement(attribution, content, passage, speaker, codebook, earlier) for content in contents]


def _statement(
    attribution: Attribution,
    content: tuple[Span, ...],
    passage: Passage,
    speaker: Speaker | None,
    codebook: Codebook,
    earlier: Sequence[Statement],
) -> Statement:
    decision, condition = _act(attribution, content, passage, speaker, codebook)
    said_on, occasion = occasions.said_on(attribution, passage, speaker, table=codebook.times, earlier=earlier)
    aimed, aim = addressees.addressee(decision.act, attribution, content, passage, speaker, earlier=earlier)
    kept = condition if decision.act not in FLAT or decision.ahead else None
    reasons = [attribution.reason, decision.reason, occasion, aim, kept[1] if kept else None]
    source = speaker.span if speaker and speaker.span else attribution.source
    return Statement(
        id=statement_id(passage.report.id, source, content),
        report=passage.report.id,
        act=decision.act,
        form=attribution.form,
        speaker=speaker,
        cue=attribution.cue,
        content=content,
        addressee=aimed,
        audience=addressees.audience(attribution, passage),
        said_on=said_on,
        condition=kept[0] if kept else None,
        confidence=attribution.score,
        reasons=tuple(reason for reason in reasons if reason is not None),
    )


def _act(
    attribution: Attribution,
    content: tuple[Span, ...],
    passage: Passage,
    speaker: Speaker | None,
    codebook: Codebook,
) -> tuple[acts.Decision, tuple[Condition, Reason] | None]:
    """The act of a content, and the condition it was judged with."""
    condition = conditions.find(content, passage, table=codebook.conditions)
    cue = words([token for span in attribution.cue for token in passage.tokens_in(span)])
    tagged = tags(content, passage, speaker, attribution.form)
    main = words(without(content, passage, condition[0].span if condition else None), tagged)
    last = passage.words(content[-1]).rstrip()
    shape = signs(
        main,
        table=codebook.events,
        hinge=words(passage.tokens_in(condition[0].span)) if condition else None,
        must=condition[0].must if condition else True,
        question=last.endswith("?"),
    )
    decision = acts.decide(cue, main, shape, table=codebook.acts, default=_default(cue, codebook))
    return decision, condition


def without(content: Sequence[Span], passage: Passage, clause: Span | None) -> list[Token]:
    """The tokens of a content without its condition clause; all of them where nothing else is left."""
    tokens = [token for piece in content for token in passage.tokens_in(piece)]
    rest = [token for token in tokens if clause is None or not clause.covers(token.span)]
    return rest if len(rest) > 1 else tokens


def _default(cue: Sequence[Word], codebook: Codebook) -> Act | None:
    """The act that the cue table gives the cue by default: the longest of its entries that stands in it."""
    best: tuple[int, Act] | None = None
    for number, word in enumerate(cue):
        for form in sorted(word.forms):
            for row in codebook.cues.starting(form):
                fits = row.act is not None and row.kind is not CueKind.PHRASE and _stands(row.words, cue[number:])
                if fits and row.act is not None and (best is None or len(row.words) > best[0]):
                    best = (len(row.words), row.act)
    return best[1] if best else None


def _stands(phrase: Sequence[str], words: Sequence[Word]) -> bool:
    return len(words) >= len(phrase) and all(word.has(part) for part, word in zip(phrase, words, strict=False))
