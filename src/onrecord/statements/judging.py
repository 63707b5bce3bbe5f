"""Which act a content does, and the condition that it was judged with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from onrecord.attribution.denials import CLAIMS, DENYING
from onrecord.attribution.verdicts import verdict
from onrecord.codebook.cues import CueKind
from onrecord.codebook.openings import ARTICLES
from onrecord.codebook.phrases import Word, words
from onrecord.model import Act, Attribution, Passage, Span, Speaker, Token
from onrecord.statements import acts, conditions, namings, onlookers, others, seen, unconditional
from onrecord.statements.signs import signs
from onrecord.statements.tags import tags
from onrecord.text import heads

if TYPE_CHECKING:
    from onrecord.codebook import Codebook
    from onrecord.text.encoder import Encoding

# Fewer characters than this are what is left of a mark, not a sentence
_SHORTEST = 12
Judgement: TypeAlias = tuple[acts.Decision, conditions.Found | None]


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


def judge(scene: Scene, content: tuple[Span, ...]) -> Judgement:
    """The act of a content, and the condition it was judged with."""
    passage, codebook = scene.passage, scene.codebook
    content = _own_words(content, scene.told)
    cued = scene.attribution.cue
    near = [clause for clause in scene.clauses if any(clause.overlaps(piece) for piece in content)]
    clauses = [seen.begun(clause, passage, codebook.conditions) for clause in near]
    clauses = [clause for clause in clauses if not unconditional.is_none(clause, content, cued, passage)]
    found = seen.find(content, cued, clauses, scene.encoding)
    marked = conditions.find(content, passage, table=codebook.conditions)
    if found is not None and marked is not None and marked.condition.span.overlaps(found.condition.span):
        # the model sees where it stands, the marker which way it points; of "leave or be hit" the marker sees both
        whole = (
            marked.is_offer
            or marked.is_apart(found.condition.span)
            or _is_piece(marked.condition.span, found.condition.span, content)
            or _breaks_off(found.condition.span, passage)
        )
        found = (
            marked if whole else marked.at(_with_preposition(marked.condition.span, found.condition.span, passage))
        )
    elif found is None and marked is not None and seen.is_one(marked, scene.encoding):
        found = marked
    found = found and found.within(_before_verdict(found.condition.span, cued, passage))
    clause = found.condition.span if found else None
    cue = words([token for span in cued for token in passage.tokens_in(span)])
    tagged = tags(content, passage, scene.speaker, scene.attribution.form)
    main = words(_without(content, passage, clause), tagged)
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
        barred=others.barred(main, shape, passage, scene.speaker, codebook.parties)
        | others.of_own(main, shape, codebook.events)
        | others.on_own(main, passage, scene.speaker, codebook.events)
        | _claimed(cue)
        | onlookers.barred(main, shape, scene.attribution, passage, scene.speaker)
        | others.of_antecedent(scene.attribution, passage, scene.speaker)
        | others.of_cut(content, scene.attribution, passage, scene.speaker)
        | _disputed(scene.attribution, passage),
    )
    if found and decision.act not in (Act.REFUSAL, Act.DENIAL):  # there the "not" is in the act already
        found = conditions.turned(found, content, passage)
    return decision, found


def _before_verdict(span: Span, cued: Sequence[Span], passage: Passage) -> Span:
    """A condition without what an offer is called: "dismissed its offer to leave if Suva paid | as a trick"."""
    tokens = passage.tokens_in(span)
    verb = [token.lemma for cue in cued for token in passage.tokens_in(cue)]
    at = verdict(verb, [token.lemma for token in tokens])
    return Span(span.start, tokens[at - 1].span.end) if at is not None else span


def _with_preposition(marked: Span, seen: Span, passage: Passage) -> Span:
    """What the model sees, with the "on" of "on condition that" where it leaves that out."""
    cut = marked.start < seen.start and passage.words(Span(marked.start, seen.start)).strip() == "on"
    return Span(marked.start, seen.end) if cut else seen


def _is_piece(marked: Span, seen: Span, content: Sequence[Span]) -> bool:
    """Whether a condition is all that stands before "he said", of which the model sees only the beginning.

    "If Norway keeps | the fish of Iceland, he said, it will pay."
    """
    return marked in content[:-1] and marked.start == seen.start and seen.end < marked.end


def _breaks_off(seen: Span, passage: Passage) -> bool:
    """Whether what the model sees ends in the middle of a phrase: "unless it freed Nansen, an | envoy held there"."""
    return any(token.lemma in ARTICLES for token in passage.tokens_in(seen)[-1:])


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


def _claimed(cue: Sequence[Word]) -> Set[Act]:
    """That who takes the blame or the credit for an attack accuses nobody: "claimed responsibility for the raid"."""
    return frozenset({Act.ACCUSATION}) if any(word.lower == "responsibility" for word in cue) else frozenset()


def _own_words(content: tuple[Span, ...], told: Sequence[Span]) -> tuple[Span, ...]:
    """A content without a beginning in which somebody else speaks, if more follows: "Oslo says so. It is not so."."""
    first, *rest = content
    for each in told:
        if each.start <= first.start < each.end < first.end - _SHORTEST:
            return (Span(each.end, first.end), *rest)
    return content


def _model(scene: Scene, content: tuple[Span, ...]) -> Mapping[str, float] | None:
    """The reading model's probability of each act."""
    if scene.encoding is None or not any(scene.passage.tokens_in(piece) for piece in content):
        return None
    source = scene.attribution.source
    return heads.act(scene.encoding, content, cue=scene.attribution.cue, source=[source] if source else [])


def _without(content: Sequence[Span], passage: Passage, clause: Span | None) -> list[Token]:
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
