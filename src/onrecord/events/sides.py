"""Who does it and to whom: the sides of an event, from where they stand around its phrase and from the act."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.codebook.events import Direction
from onrecord.codebook.phrases import Word
from onrecord.model import Act, Reason, Span

# Acts about what the speaker's own side will or will not do, and acts about what the other side does or
# should do.
OURS = frozenset({Act.COMMITMENT, Act.REFUSAL, Act.OFFER, Act.THREAT, Act.DENIAL})
THEIRS = frozenset({Act.DEMAND, Act.ACCUSATION})


@dataclass(frozen=True, slots=True, kw_only=True)
class Sides:
    """The actor and recipient codes, sorted, with the reasons."""

    actor: tuple[str, ...]
    recipient: tuple[str, ...]
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """What the sides of an event are worked out from.

    `named` are the sides the words name, in order; `nearby` the other sides named around them; `own` is the
    speaker's, `addressee` the one spoken to.
    """

    named: Sequence[tuple[Span, str]]
    nearby: Sequence[str] = ()
    own: str | None
    addressee: str | None
    act: Act | None


def sides(words: Sequence[Word], trigger: tuple[int, int], direction: Direction, scene: Scene) -> Sides:
    """The sides of an event whose phrase stands at `trigger` (word numbers).

    "Iceland's forces attacked Norway": actor ISL, recipient NOR; passive verbs and "by" turn it round. What a
    side promises, threatens or refuses it does itself; what it demands or complains of, the other does.
    """
    before, after = around(words, trigger, scene.named)
    turned = passive(words, trigger[0]) or direction is Direction.OBJECT
    agents = agent(words, scene.named)
    subject, target = (agents or after[:0], before or after) if turned else (before, after)
    if scene.act not in OURS | THEIRS and not turned:
        subject = nearest(words, trigger[0], scene.named)
    if scene.act in OURS and scene.own:
        return _ours(subject, target, [*before, *after], direction, scene)
    if scene.act in THEIRS:
        return _theirs(subject, target, [*before, *after], scene)
    return _told(subject, target, direction, scene, turned)


def around(
    words: Sequence[Word], trigger: tuple[int, int], named: Sequence[tuple[Span, str]]
) -> tuple[list[str], list[str]]:
    """The sides named before the phrase and those named in or after it, each once."""
    if not words:
        return [], []
    border = words[min(trigger[0], len(words) - 1)].span.start
    before = [code for span, code in named if span.start < border]
    after = [code for span, code in named if span.start >= border]
    return list(dict.fromkeys(before)), list(dict.fromkeys(after))


def nearest(words: Sequence[Word], start: int, named: Sequence[tuple[Span, str]]) -> list[str]:
    """The sides right before a phrase: the last one named, with those that "and" joins to it."""
    border = words[min(start, len(words) - 1)].span.start if words else 0
    before = [(span, code) for span, code in named if span.start < border]
    chosen = before[-1:]
    for span, code in reversed(before[:-1]):
        between = [word for word in words if span.end <= word.span.start and word.span.end <= chosen[0][0].start]
        if not between or not all(word.has("and", ",", "the", "both", "or") for word in between):
            break
        chosen.insert(0, (span, code))
    return list(dict.fromkeys(code for _, code in chosen))


def passive(words: Sequence[Word], start: int) -> bool:
    """Whether the phrase is a passive verb: a form of "be" shortly before a participle."""
    if start >= len(words) or not any(form.endswith(("ed", "en")) for form in words[start].forms):
        return False
    return any(word.has("<be>", "be") for word in words[max(0, start - 3) : start])


def agent(words: Sequence[Word], named: Sequence[tuple[Span, str]]) -> list[str]:
    """The sides that stand right behind a "by"."""
    marks = [word.span.end for word in words if word.has("by")]
    return [code for span, code in named if any(0 <= span.start - mark <= 12 for mark in marks)]


def _ours(
    subject: Sequence[str], target: Sequence[str], named: Sequence[str], direction: Direction, scene: Scene
) -> Sides:
    own = scene.own or ""
    others = [code for code in (*target, *named) if code != own]
    recipient = others[:1] or ([scene.addressee] if scene.addressee and scene.addressee != own else [])
    if scene.addressee in others:
        recipient = [scene.addressee] if scene.addressee else recipient
    if not recipient and scene.act is not Act.COMMITMENT:
        recipient = list(scene.nearby[:1])
    return _made([own], recipient, "own", f"a {scene.act} is about what the speaker's side does")


def _theirs(subject: Sequence[str], target: Sequence[str], named: Sequence[str], scene: Scene) -> Sides:
    actor = [scene.addressee] if scene.addressee else list(subject[:1])
    others = [code for code in (*target, *named) if code not in actor]
    recipient = others[:1] or ([scene.own] if scene.own and scene.own not in actor else [])
    return _made(actor, recipient, "theirs", f"a {scene.act} is about what the other side does")


def _told(subject: Sequence[str], target: Sequence[str], direction: Direction, scene: Scene, turned: bool) -> Sides:
    if direction is Direction.BOTH:
        both = list(dict.fromkeys([*subject, *target]))
        if len(both) > 1 or not scene.own:
            return _made(both, [], "both", "both sides do it together")
        return _made(
            [scene.own],
            [code for code in both if code != scene.own],
            "both",
            "the speaker's side and another",
        )
    actor = list(subject[:2]) or ([scene.own] if scene.own and not turned else [])
    if scene.act is Act.FORECAST and not subject:
        actor = list(scene.nearby[:1]) or actor
    recipient = [code for code in target if code not in actor][:1]
    if not recipient and scene.act is Act.CLAIM and scene.own and actor and scene.own not in actor:
        recipient = [scene.own]
    if not recipient and scene.act not in {None, Act.CLAIM}:
        recipient = [code for code in scene.nearby if code not in actor][:1]
    return _made(actor, recipient, "told", "the subject acts and the object is acted on")


def _made(actor: Sequence[str], recipient: Sequence[str], rule: str, says: str) -> Sides:
    reason = Reason(rule=f"sides.{rule}", decides="event.actor", says=says)
    return Sides(actor=tuple(sorted(set(actor))), recipient=tuple(sorted(set(recipient))), reasons=(reason,))
