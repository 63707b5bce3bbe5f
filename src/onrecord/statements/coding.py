"""Attributions become statements: one for each speaker and each thing done by saying the words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeAlias

from onrecord.attribution.denials import CLAIMS, DENYING
from onrecord.codebook.cues import CueKind
from onrecord.codebook.phrases import Word, words
from onrecord.model import (
    Act,
    Attribution,
    Passage,
    Reason,
    Span,
    Speaker,
    Statement,
    Token,
    hull,
    statement_id,
)
from onrecord.statements import acts, addressees, aims, conditions, namings, occasions, others, seen, splits, voices
from onrecord.statements.signs import signs
from onrecord.statements.tags import tags
from onrecord.text import heads

if TYPE_CHECKING:
    from onrecord.codebook import Codebook
    from onrecord.text.encoder import Encoding

# Fewer characters than this are what is left of a mark, not a sentence
SHORTEST = 12
Judgement: TypeAlias = tuple[acts.Decision, conditions.Found | None]
# Acts that say how things are or were: what looks like a condition inside them belongs to what they tell of.
FLAT = frozenset({Act.CLAIM, Act.DENIAL, Act.COMMENT})
# ... and so does when that was done, or not done, which is blamed on somebody
TIMES = frozenset({"before", "until", "after"})


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
            scene = Scene(
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """What one speaker's statements are coded from; he is the `nth` of those whom the same words name."""

    attribution: Attribution
    passage: Passage
    speaker: Speaker | None
    nth: int
    codebook: Codebook
    encoding: Encoding | None
    starts: Set[int]
    clauses: Sequence[Span]
    roll: namings.Roll
    told: Sequence[Span]


def _coded(scene: Scene, earlier: Sequence[Statement]) -> list[Statement]:
    """One statement for each part of the content that does a thing of its own."""

    judged: dict[tuple[Span, ...], Judgement] = {}

    def judge(part: tuple[Span, ...]) -> tuple[Act, float]:
        decision, _ = judged[part] = _act(scene, part)
        return decision.act, decision.lead

    contents = splits.split(
        scene.attribution.content,
        scene.passage,
        judge,
        starts=scene.starts,
        told=scene.told,
        clauses=scene.clauses,
    )
    return [_statement(scene, content, judged.get(content) or _act(scene, content), earlier) for content in contents]


def _statement(
    scene: Scene, content: tuple[Span, ...], judgement: Judgement, earlier: Sequence[Statement]
) -> Statement:
    attribution, passage, speaker = scene.attribution, scene.passage, scene.speaker
    decision, condition = judgement
    kept = condition if condition and _hangs(decision, condition, passage) else None
    book = scene.codebook
    said_on, occasion = occasions.said_on(
        attribution, passage, speaker, table=book.times, weights=book.days, earlier=earlier
    )
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


def _hangs(decision: acts.Decision, condition: conditions.Found, passage: Passage) -> bool:
    """Whether a statement itself hangs on the condition in its words, or only tells of something that did.

    "They were not asked before the army moved in" blames; the army's move is no condition.
    """
    opening = next((token.lemma for token in passage.tokens_in(condition.condition.span)), "")
    flat = decision.act in FLAT or (decision.act is Act.ACCUSATION and opening in TIMES)
    return not flat or decision.ahead or condition.firm


def _act(scene: Scene, content: tuple[Span, ...]) -> Judgement:
    """The act of a content, and the condition it was judged with."""
    passage, codebook = scene.passage, scene.codebook
    content = _own_words(content, scene.told)
    cued = scene.attribution.cue
    clauses = [clause for clause in scene.clauses if not conditions.is_none(clause, content, cued, passage)]
    found = seen.find(content, cued, clauses, scene.encoding)
    marked = conditions.find(content, passage, table=codebook.conditions)
    if found is not None and marked is not None and marked.condition.span.overlaps(found.condition.span):
        # the model sees where it stands, the marker which way it points; of "leave or be hit" the marker sees both
        whole = marked.is_offer or _is_piece(marked.condition.span, found.condition.span, content)
        found = marked if whole else marked.at(found.condition.span)
    elif found is None and marked is not None and seen.is_one(marked, scene.encoding):
        found = marked
    clause = found.condition.span if found else None
    cue = words([token for span in cued for token in passage.tokens_in(span)])
    tagged = tags(content, passage, scene.speaker, scene.attribution.form)
    main = words(without(content, passage, clause), tagged)
    shape = signs(
        main,
        table=codebook.events,
        hinge=words(passage.tokens_in(clause)) if clause else None,
        must=found.condition.must if found else True,
    )
    model = _model(scene, content)
    why = scene.attribution.reason
    decision = acts.decide(
        cue,
        main,
        shape,
        table=codebook.acts,
        default=_default(cue, codebook),
        named=why is not None and why.rule.startswith("attribution.noun"),
        model=model,
        barred=others.barred(main, shape, passage, scene.speaker)
        | others.of_antecedent(scene.attribution, passage, scene.speaker)
        | _disputed(scene.attribution, passage),
    )
    return decision, found


def _is_piece(marked: Span, seen: Span, content: Sequence[Span]) -> bool:
    """Whether a condition is all that stands before "he said", of which the model sees only the beginning.

    "If Norway keeps | the fish of Iceland, he said, it will pay."
    """
    return marked in content[:-1] and marked.start == seen.start and seen.end < marked.end


def _disputed(attribution: Attribution, passage: Passage) -> Set[Act]:
    """That a claim which another denies is no denial itself: "Oslo denied | Icelandic claims that it had left"."""
    outer = attribution.inside
    if outer is None:
        return frozenset()
    denied, claimed = (
        {token.lemma for cue in one.cue for token in passage.tokens_in(cue)} for one in (outer, attribution)
    )
    disputed = not (denied.isdisjoint(DENYING) or claimed.isdisjoint(CLAIMS))
    return frozenset({Act.DENIAL}) if disputed else frozenset()


def _own_words(content: tuple[Span, ...], told: Sequence[Span]) -> tuple[Span, ...]:
    """A content without a beginning in which somebody else speaks, if more follows: "Oslo says so. It is not so."."""
    first, *rest = content
    for each in told:
        if each.start <= first.start < each.end < first.end - SHORTEST:
            return (Span(each.end, first.end), *rest)
    return content


def _model(scene: Scene, content: tuple[Span, ...]) -> Mapping[str, float] | None:
    """The reading model's probability of each act."""
    if scene.encoding is None or not any(scene.passage.tokens_in(piece) for piece in content):
        return None
    source = scene.attribution.source
    return heads.act(scene.encoding, content, cue=scene.attribution.cue, source=[source] if source else [])


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
