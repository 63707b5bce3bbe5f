"""Every attribution of a passage, outermost first."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

from onrecord.attribution import echoed, free, turns
from onrecord.attribution.answers import answer, answering, asks, is_reply
from onrecord.attribution.asked import answered
from onrecord.attribution.denials import tail
from onrecord.attribution.direct import adjacent, after_colon, direct
from onrecord.attribution.drafts import Draft, Range, Scene, content_spans, cue_spans, outermost, source_span
from onrecord.attribution.extents import bounded, ended_as_noted, freed, nearby
from onrecord.attribution.forms import form
from onrecord.attribution.fronted import fronted
from onrecord.attribution.gaps import SHARED
from onrecord.attribution.heard import introduced
from onrecord.attribution.indirect import indirect
from onrecord.attribution.items import items
from onrecord.attribution.nesting import nested
from onrecord.attribution.operative import operative
from onrecord.attribution.outlets import passes_on, takes_all
from onrecord.attribution.tagged import content_alone, tagged, with_accused, with_speaker, with_teller
from onrecord.attribution.trust import LEAST, takes_a_stance
from onrecord.attribution.units import units
from onrecord.attribution.voiced import claimed, own
from onrecord.attribution.words import SPEAKER_PRONOUNS
from onrecord.codebook.cues import CueKind, CueTable
from onrecord.model import Attribution, Form, Passage, Reason, Span
from onrecord.text.blocks import is_release
from onrecord.text.heads import Found

Part = tuple[Scene, Draft]
Judge = Callable[[Attribution, Passage, Sequence[Found]], float]
# What a ministry says it does, and an outlet of itself does not
OFFICIAL = frozenset(
    "call urge demand reject condemn denounce deplore reaffirm reiterate appeal protest refuse summon".split()
)
_SHOUTED = re.compile('[?!]["”’»]$')


def find(
    passage: Passage,
    *,
    cues: CueTable,
    speaking: Span | None = None,
    model: Sequence[Found] = (),
    judge: Judge | None = None,
) -> list[Attribution]:
    """The attributions of a passage, each outer one before those nested in it.

    `speaking` is who is heard in a quotation that stands alone (`heard.heard` of the passage before).
    `model` is what the reading model finds in the passage; it adds what the rules leave out. `judge` gives the chance
    that an attribution stands, beside what the model finds around it; one that is less likely than not is left out.
    """
    found: list[Attribution] = []
    model = [content_alone(one, passage, cues) for one in model]
    outers, near = _outer(passage, cues, speaking), nearby(model)
    noted = [one for one, _ in outers if one.cue]

    def stands(one: Attribution) -> bool:
        beside = near(one)
        return judge is None or judge(one, passage, beside) >= LEAST or takes_a_stance(one, passage, beside)

    denials = [*(_is_denial(one) for one, _ in outers), False]
    # what is denied as "a charge" was one
    kept = [denial or denied for denial, denied in pairwise(denials)]
    outers = [each for each, sure in zip(outers, kept, strict=True) if sure or _is_sure(each) or stands(each[0])]
    beside, told = [one for one, _ in outers], set[tuple[Span, ...]]()
    for one, parts in outers:
        one = with_speaker(one, near(one), beside, passage, cues)
        outer, voice = own(bounded(one, passage, near(one), beside), *parts[0]) if parts else (one, None)
        found.append(outer)
        if outer.content not in told:  # a denial may have the very words that it denies
            told.add(outer.content)
            made = [_made(scene, draft, outer) for part in parts for scene, draft in nested(*part)]
            inner = [each for each in made if each and all(each.cue != other.cue for other in noted)]
            found += [freed(each, outer) for each in inner if each.source != voice]
    added = [
        with_accused(ended_as_noted(each, noted), passage) for each in tagged(passage, model, found) if stands(each)
    ]
    added = [_owned(with_teller(each, passage, cues), found, passage, speaking) for each in added]
    # stable, so that nested attributions stay behind the outer ones that they begin with
    return sorted([*found, *added], key=lambda one: outermost(one).content[0].start) if added else found


def _is_denial(attribution: Attribution) -> bool:
    """Whether it denies or answers what the attribution before it says: ", a charge Oslo rejects", "Oslo agreed"."""
    denied = attribution.reason is not None and attribution.reason.rule == "attribution.denied"
    return denied or is_reply(attribution)


def _is_sure(one: tuple[Attribution, list[Part]]) -> bool:
    """Whether an outlet tells that it was said, or several share a verb: the model hears the outlet or one alone."""
    return any(draft.passed or draft.rule == SHARED for _, draft in one[1])


def _outer(passage: Passage, cues: CueTable, speaking: Span | None) -> list[tuple[Attribution, list[Part]]]:
    """The outer attributions, each with the drafts it is made of: a quotation that goes on joins the one before."""
    found: list[tuple[Attribution, list[Part]]] = []
    for unit in _units(passage, cues):
        scene = Scene(passage=passage, found=items(passage, unit), table=cues)
        whose = turns.turn(passage, unit, speaking)
        verbatim = whose is not None and whose.verbatim
        drafts = [] if verbatim else _drafts(scene, speaking, near=bool(found))
        if whose is not None and not drafts:
            drafts = turns.spoken(scene, whose)
        last = found[-1][0] if found else None
        again = echoed.again(scene.found, last, passage)
        if again is not None:
            drafts = [] if echoed.is_all(again) else drafts
            found.append((again, []))
            speaking = again.source
        elif not drafts and whose is None:
            speaking = introduced(passage, scene.found, speaking, near=bool(found))
        for draft in drafts:
            made = _made(scene, draft, None)
            if made is not None and is_reply(made):
                made = answering(made, [one for one, _ in found], passage, cues)
            if made is None or _is_reader(made, passage):
                continue
            if made.source is not None and _is_own(made.source, passage) and turns.is_asked(passage, unit):
                continue
            if verbatim:
                made = replace(made, form=Form.DIRECT)
            if made.source is None and draft.rule == "noun_after":
                made = replace(made, source=echoed.replies([one for one, _ in found], speaking, passage))
            official = is_release(passage.report.text) or _is_official(made, passage)
            issuer = whose.speaker.span if whose else speaking if official else None
            if issuer is not None and made.source is not None and _is_own(made.source, passage):
                made = replace(made, source=issuer)
            if found and draft.rule == "direct_continued" and _goes_on(made, found[-1][0]):
                one, parts = found[-1]
                content = (*one.content, *made.content)
                found[-1] = (replace(one, content=content, form=form(content, passage)), [*parts, (scene, draft)])
            else:
                found.append((made, [(scene, draft)]))
            speaking = found[-1][0].source
    return found


def _units(passage: Passage, cues: CueTable) -> list[Span]:
    """The passage's units; an utterance goes with the words that tell whose it is: "“Is it shut?” Oslo asked."."""
    joined: list[Span] = []
    for unit in units(passage):
        if joined and _SHOUTED.search(passage.words(joined[-1])):
            both = Span(joined[-1].start, unit.end)
            if _tells_whose(Scene(passage=passage, found=items(passage, both), table=cues)):
                joined[-1] = both
                continue
        joined.append(unit)
    return joined


def _tells_whose(scene: Scene) -> bool:
    """Whether the first item is an utterance of somebody who follows with his verb and says nothing else."""
    first = fronted(scene, 0, len(scene.found)) if scene.found[0].quotation is not None else None
    if first is None or first.rule != "direct_before" or first.content != ((0, 1),):
        return False
    cue = scene.table.starting(scene.found[first.cue[0]].lemma)
    return not any("np" in each.frames for each in cue if each.kind is CueKind.VERB and len(each.words) == 1)


def _is_reader(made: Attribution, passage: Passage) -> bool:
    """Whether the words are put to whoever reads: "By continuing you agree to our terms"."""
    source = made.source
    quoted = source is not None and any(each.span.covers(source) for each in passage.quotations)
    return source is not None and not quoted and passage.words(source).lower() == "you"


def _is_own(source: Span, passage: Passage) -> bool:
    """Whether whoever speaks tells of himself: "We condemn the raid"."""
    quoted = any(each.span.covers(source) for each in passage.quotations)
    return not quoted and passage.words(source).lower() in SPEAKER_PRONOUNS


def _is_official(made: Attribution, passage: Passage) -> bool:
    """Whether "we" does in words what no reporter does: "We call on Oslo to", "We reject the claims"."""
    return any(token.lemma in OFFICIAL for cue in made.cue for token in passage.tokens_in(cue))


def _owned(one: Attribution, known: Sequence[Attribution], passage: Passage, speaking: Span | None) -> Attribution:
    """What the model finds of a "we" outside quotation marks, with whoever has the turn or was heard last."""
    if one.source is None or not _is_own(one.source, passage):
        return one
    whose = turns.turn(passage, passage.sentence_at(one.source.start), speaking)
    if whose is not None:
        return replace(one, source=whose.speaker.span)
    at = one.source.start
    before: list[Span | None] = [each.source for each in known if each.source and each.content[-1].end <= at]
    issuer = (before or [speaking])[-1]
    return replace(one, source=issuer) if issuer is not None and _is_official(one, passage) else one


def _goes_on(made: Attribution, one: Attribution) -> bool:
    """Whether a quotation is more of the utterance in quotation marks that an attribution was found by."""
    direct = one.reason is not None and one.reason.rule.startswith("attribution.direct")
    return direct and made.source == one.source


def _drafts(scene: Scene, speaking: Span | None, *, near: bool) -> list[Draft]:
    """The outer attributions of one unit, clause by clause."""
    drafts: list[Draft] = []
    for low, high in _clauses(scene):
        reply = answer(scene.found, low, high)
        more = indirect(scene, reply.draft.reach, high, reply.draft.source) if reply else []
        if reply and reply.start <= low + 1:
            drafts += [reply.draft, *more]
            continue
        here = _in_clause(scene, low, reply.start - 1) if reply else []
        if reply and here and asks([scene.found[at].lemma for at in here[-1].cue], scene.table):
            here += [reply.draft, *more]
        else:
            here = _in_clause(scene, low, high)
        if here:
            drafts += [*here, *_left_over(scene, here, low, high)]
            continue
        alone = operative(scene, low, high, drafts[-1], None) if drafts and low else None
        alone = alone or direct(scene, low, high, speaking, near=near or bool(drafts))
        if alone is None and drafts and low:
            alone = free.after_semicolon(scene, low, high, drafts[-1])
        if alone is None and near and not low and speaking is not None:
            alone = free.next_sentence(scene, low, high, speaking)
        if alone is not None:
            drafts.append(alone)
    return drafts


def _in_clause(scene: Scene, low: int, stop: int) -> list[Draft]:
    """The attributions of a clause that a cue tells; of what an outlet passes on, those of whoever is told of."""
    told = _told(scene, low, stop)
    return [one for draft in told for one in _passed_on(scene, draft)] if told else told


def _passed_on(scene: Scene, draft: Draft) -> list[Draft]:
    """The attributions in what an outlet tells, if they are all of it: "Oslo rejected the plan, Reuters reported"."""
    inner = _told(scene, *draft.content[0]) if passes_on(scene, draft) else []
    return [replace(one, passed=True) for one in inner] if takes_all(scene, draft, inner) else [draft]


def _told(scene: Scene, low: int, stop: int) -> list[Draft]:
    """The attributions of a clause that a cue tells, with a denial in its tail."""
    denial = tail(scene.found, low, stop)
    high = denial.comma if denial else stop
    first = answered(scene, low, high) or fronted(scene, low, high)
    if first is not None:
        comma = first.content[0][0] - 1  # "Oslo denied a raid, in which | 13 died, according to Bergen"
        tail_of = first.rule == "phrase" and comma >= low and scene.found[comma].low == ","
        before = comma if tail_of else low
        here = [
            *indirect(scene, low, before),
            *claimed(scene, first),
            *after_colon(scene, first, high),
            *indirect(scene, first.reach, high, first.source),
        ]
    else:
        here = indirect(scene, low, high)
    if denial:
        here = here or [Draft(source=None, cue=(), content=((low, high),), rule="disputed", reach=high)]
        here += [denial.draft(here[-1]), *indirect(scene, denial.end, stop, here[-1].source)]
    return here


def _left_over(scene: Scene, drafts: list[Draft], low: int, high: int) -> list[Draft]:
    """Utterances of a clause that no draft took in, with a verb of their own at their side."""
    taken = [span for draft in drafts for span in (*draft.content, *((draft.source,) if draft.source else ()))]
    found = []
    for at in range(low, high):
        if scene.found[at].quotation is not None and not any(start <= at < end for start, end in taken):
            beside = adjacent(scene, at, low, high)
            if beside is not None:
                found.append(beside)
    return found


def _clauses(scene: Scene) -> list[Range]:
    """The ranges between semicolons."""
    cuts = [at for at, item in enumerate(scene.found) if item.low == ";"]
    starts, stops = [0, *(cut + 1 for cut in cuts)], [*cuts, len(scene.found)]
    return [(start, stop) for start, stop in zip(starts, stops, strict=True) if start < stop]


def _made(scene: Scene, draft: Draft, outer: Attribution | None) -> Attribution | None:
    content = content_spans(scene, draft)
    if not content:
        return None
    cue = cue_spans(scene, draft)
    reason = Reason(rule=f"attribution.{draft.rule}", decides="attribution", spans=cue or content[:1])
    return Attribution(
        source=source_span(scene, draft),
        cue=cue,
        content=content,
        form=form(content, scene.passage),
        reason=reason,
        inside=outer,
        score=free.SCORE if draft.rule.startswith("free") else 1.0,
    )
