"""Attributions become statements: one for each speaker and each thing done by saying the words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence, Set
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from onrecord import actors
from onrecord.model import (
    Act,
    Attribution,
    Passage,
    Reason,
    Span,
    Speaker,
    Statement,
    hull,
    statement_id,
)
from onrecord.statements import (
    acts,
    addressees,
    aims,
    conditions,
    judging,
    namings,
    occasions,
    splits,
    voices,
)

if TYPE_CHECKING:
    from onrecord.codebook import Codebook
    from onrecord.text.encoder import Encoding

# Acts that say how things are or were: what looks like a condition inside them belongs to what they tell of.
FLAT = frozenset({Act.CLAIM, Act.DENIAL, Act.COMMENT})
# ... and so does when that was done, or not done, which is blamed on somebody
TIMES = frozenset({"before", "until", "after"})
MOMENTS = ("as soon as", "once", "when")  # "had seized the ship as soon as it left port"
# What was done on a condition then, as a pledge was not: "had given the order on condition that nobody be hurt"
ON_TERMS = "on"


def code(
    attributions: Sequence[Attribution],
    passage: Passage,
    *,
    codebook: Codebook,
    earlier: Sequence[Statement] = (),
    encoding: Encoding | None = None,
    starts: Set[int] = frozenset(),
    clauses: Sequence[Span] = (),
    roll: namings.Roll | None = None,
    passages: Sequence[Passage] = (),
) -> list[Statement]:
    """The statements that a passage's attributions make, in the order of the text.

    "We accept, Oslo said. If they invade, it shows they were never serious" makes two; "the minister and the
    president stated" makes each content twice, once for either speaker. The event is left to `events.code`.
    `encoding` is the report as the reading model sees it, `starts` the places where it sees a statement begin,
    `clauses` what it takes for conditions; without them the rules decide alone. `roll` has the sides that the whole
    report names; without it, those of the passage count. Among `passages` is the one whose words name the speaker,
    where it is not the attributions' own.
    """
    roll = roll if roll is not None else namings.roll([passage])
    found: list[Statement] = []
    holders: list[tuple[Attribution, str]] = []
    nested = [each for each in attributions if each.inside is not None]
    for attribution in attributions:
        made: list[Statement] = []
        speakers: Sequence[Speaker | None] = voices.continued(attribution, passage, earlier)
        if not speakers:
            speakers = voices.speakers_of(attribution, voices.naming(attribution, passage, passages), codebook)
        spans: Counter[Span | None] = Counter()
        for speaker in dict.fromkeys(speakers):
            span = speaker.span if speaker else None
            scene = judging.Scene(
                attribution=attribution,
                passage=passage,
                speaker=speaker,
                nth=spans[span],
                codebook=codebook,
                encoding=encoding,
                starts=starts,
                clauses=clauses,
                roll=roll,
                told=[_reach(inner) for inner in nested if inner.inside == attribution],
            )
            made += _coded(scene, [*earlier, *found, *made])
            spans[span] += 1
        within = _within(attribution, holders)
        known = {statement.id for statement in (*earlier, *found)}  # two readings can end in one source and content
        found += [replace(statement, within=within) for statement in made if statement.id not in known]
        holders += [(attribution, statement.id) for statement in made[:1]]
    return found


def _reach(attribution: Attribution) -> Span:
    """From the first word of an attribution to its last."""
    source = [attribution.source] if attribution.source else []
    return hull([*source, *attribution.cue, *attribution.content])


def _within(attribution: Attribution, holders: Sequence[tuple[Attribution, str]]) -> str | None:
    if attribution.inside is None:
        return None
    return next((name for holder, name in holders if holder == attribution.inside), None)


def _coded(scene: judging.Scene, earlier: Sequence[Statement]) -> list[Statement]:
    """One statement for each part of the content that does a thing of its own."""

    judged: dict[tuple[Span, ...], judging.Judgement] = {}

    def weigh(part: tuple[Span, ...]) -> tuple[Act, float]:
        decision, _ = judged[part] = judging.judge(scene, part)
        return decision.act, decision.lead

    contents = splits.split(
        scene.attribution.content,
        scene.passage,
        weigh,
        starts=scene.starts,
        told=scene.told,
        clauses=scene.clauses,
    )
    return [
        _statement(scene, content, judged.get(content) or judging.judge(scene, content), earlier)
        for content in contents
    ]


def _statement(
    scene: judging.Scene, content: tuple[Span, ...], judgement: judging.Judgement, earlier: Sequence[Statement]
) -> Statement:
    attribution, passage, speaker = scene.attribution, scene.passage, scene.speaker
    decision, condition = judgement
    kept = condition if condition and _hangs(decision, condition, content, scene) else None
    book = scene.codebook
    said_on, occasion = occasions.said_on(
        attribution, passage, speaker, table=book.times, weights=book.days, earlier=earlier
    )
    speaker = actors.as_said(speaker, said_on, passage.report.published, codebook=book)
    setting = aims.setting(
        decision.act,
        attribution,
        content,
        passage,
        speaker,
        earlier=earlier,
        roll=scene.roll,
        condition=kept.condition.span if kept else None,
        encoding=scene.encoding,
    )
    aimed, aim = addressees.addressee(setting, scene.codebook.aims)
    who = _who(speaker, attribution, passage)
    reasons = [attribution.reason, who, decision.reason, occasion, aim, kept.reason if kept else None]
    source = speaker.span if speaker and speaker.span else attribution.source
    return Statement(
        id=statement_id(passage.report.id, source, content, nth=scene.nth),
        report=passage.report.id,
        act=decision.act,
        form=attribution.form,
        speaker=speaker,
        cue=attribution.cue,
        content=content,
        addressee=aimed,
        audience=addressees.audience(attribution, passage),
        said_on=said_on,
        condition=kept.condition if kept else None,
        confidence=attribution.score,
        reasons=tuple(reason for reason in reasons if reason is not None),
    )


def _who(speaker: Speaker | None, attribution: Attribution, passage: Passage) -> Reason | None:
    """Why the speaker is who he is: what made the mention in the source mean that actor."""
    if speaker is None:
        return None
    for mention in passage.mentions_near(speaker.span) if speaker.span else ():
        if mention.span == speaker.span and mention.reason is not None:
            return replace(mention.reason, decides="speaker", says=mention.reason.says or f"this is {speaker.name}")
    if speaker.span is None and speaker.unresolved is not None:
        return Reason(rule="speakers.untold", decides="speaker", spans=attribution.cue, says=speaker.unresolved.why)
    spans = tuple(span for span in (speaker.span or attribution.source,) if span is not None)
    return Reason(rule="speakers.words", decides="speaker", spans=spans, says="known only by the text's own words")


def _is_moment(clause: Span, passage: Passage) -> bool:
    """Whether a clause tells when something was done: not "as long as Oslo kept its ships there"."""
    return f"{passage.words(clause).lower()} ".startswith(tuple(f"{marker} " for marker in MOMENTS))


def _hangs(
    decision: acts.Decision, condition: conditions.Found, content: Sequence[Span], scene: judging.Scene
) -> bool:
    """Whether a statement itself hangs on the condition in its words, or only tells of something that did.

    "They were not asked before the army moved in" blames; the army's move is no condition. That of a pledge told of
    is, unless another's, who has it then: "had agreed to leave if Suva paid".
    """
    clause, passage = condition.condition.span, scene.passage
    opening = next((token.lemma for token in passage.tokens_in(clause)), "")
    flat = decision.act in FLAT or (
        decision.act is Act.ACCUSATION and (opening in TIMES or _is_moment(clause, passage))
    )
    before = [
        token.lemma for piece in content for token in passage.tokens_in(piece) if token.span.end <= clause.start
    ]
    pledged = any(verb in occasions.PLEDGES and other == "to" for verb, other in pairwise(before))
    own = pledged and opening not in TIMES and not any(told.covers(clause) for told in scene.told)
    done = opening == ON_TERMS and any(
        verb == "have" and other not in occasions.PLEDGES | {"to", "be"} for verb, other in pairwise(before)
    )
    return not flat or decision.ahead or (condition.firm and not done) or own
