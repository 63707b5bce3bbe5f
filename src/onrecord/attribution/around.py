"""The content around a cue's clause: the words before it, and whether the content goes on behind it."""

from __future__ import annotations

from onrecord.attribution.drafts import Range, Scene
from onrecord.attribution.edges import beside, ends
from onrecord.attribution.items import Items
from onrecord.attribution.usage import ASKED, OCCASIONS
from onrecord.attribution.words import AUXILIARIES, BREAKS, DASHES, PREPOSITIONS, STOPS, UNITS, has_finite, is_finite

GOING_ON = frozenset(
    ("but", "and", "or", "if", "unless", "provided", "because", "since", "though", "although", "not", "nor", "so",
     "until", "whether", "that", "which", "where", "who", "to", "yet", "should", "were", "only", "except", "lest")
)  # fmt: skip
# "as a gesture", "in return for", "in the event that", "on condition that"
CONDITIONAL = frozenset(
    ("a", "long", "return", "exchange", "event", "condition", "grounds", "case", "gesture", "order")
)  # fmt: skip
# "If it does not, she warned, ...": words that open a clause which cannot stand alone.
DEPENDENT = frozenset(
    ("if", "when", "should", "were", "had", "whoever", "whatever", "unless", "once", "although", "though", "while",
     "because", "since", "until", "after", "before", "as", "even", "so", "provided", "who", "where", "wherever",
     "whenever",
     "only",
     "failing")
)  # fmt: skip
# "Not so, retorted the envoy": answers that need no verb.
ANSWERS = frozenset(("not", "no", "yes", "never", "nothing", "none", "quite"))
# Two words that do the same: "Every time Oslo asks", "For as long as that is so"
OPENINGS = frozenset((("every", "time"), ("for", "as"), ("for", "so"), ("in", "case")))
COUNTED_WITHIN = 5  # words: "less than two days after"
EDGES = DASHES | frozenset((",", "?", "!", "…", "..."))


def left_of(found: Items, low: int, end: int) -> Range:
    """The words before the cue's clause, without a connector in front; after a colon between two clauses."""
    start = low
    while start < end and (found[start].low in ("but", "and", "yet") or found[start].low in BREAKS):
        start += 1
    while end > start and found[end - 1].low in EDGES:
        end -= 1
    colon = next((at for at in range(end - 1, start, -1) if found[at].low == ":"), None)
    if colon is not None and has_finite(found, start, colon):
        return (colon + 1, end)
    return (_past_occasion(found, start, end), end)


def _past_occasion(found: Items, start: int, end: int) -> int:
    """Past where, or when asked what, a whole utterance was made: "In Oslo, | “we will stay,” said Amundsen"."""
    first = next((at for at in range(start, end) if found[at].quotation is not None), start)
    whole = all(found[at].quotation is not None for at in range(first, end))
    if first == start or not whole or found[first - 1].low != ",":
        return start
    opener = start + (found[start].low in OCCASIONS)
    placed = found[start].low in PREPOSITIONS or found[start].low.endswith("ing")
    return first if found[opener].low in ASKED or (placed and not has_finite(found, start, first)) else start


def is_content(found: Items, span: Range) -> bool:
    """Whether a range could be what somebody said: it holds an utterance or a finite verb."""
    start, end = span
    if start >= end or (found[start].low in ASKED and all(found[at].low != "," for at in range(start, end))):
        return False  # "Asked whether he would sail, Amundsen said no"
    utterance = any(found[at].quotation is not None for at in range(start, end))
    return utterance or has_finite(found, start, end) or found[start].low in ANSWERS


def closes_utterance(found: Items, at: int) -> bool:
    """Whether a quotation ends as a whole utterance does, with a comma or a stop in it or behind it."""
    quotation = found[at].quotation
    follows = at + 1 < len(found) and found[at + 1].low in BREAKS
    return follows or (quotation is not None and quotation.closed and found[at].tail in (",", ".", "?", "!"))


def resumed(scene: Scene, closing: int, high: int, left: Range) -> Range | None:
    """What goes on after the cue's clause: the second piece of the content, if there is one."""
    found = scene.found
    start = _resumption(found, closing, high, whole=not _needs_more(found, left))
    if start is None:
        return None
    stops = beside(scene, closing, high)
    if _dependent(found, left):
        stops -= {closing}  # "Whenever Oslo asked, he said, Suva refused to leave": so he said
    end = ends(found, start, high, stops)
    if closing in stops or start >= end:
        return None
    return (start, end) if _goes_on(found, start, end, left) else None


def pieces(left: Range, more: Range | None) -> tuple[Range, ...]:
    """The content: what stands before the cue's clause, and what goes on behind it."""
    return (left, more) if more else (left,)


def _resumption(found: Items, closing: int, high: int, *, whole: bool) -> int | None:
    """Where words go on after the cue's clause; past an aside ("citing reports,") if the content is not whole."""
    if closing >= high or found[closing].low in STOPS | {";", ":"}:
        return None
    start = closing if found[closing].quotation is not None else closing + 1
    if start >= high or found[start].low in STOPS:
        return None
    if not whole and found[start].low.endswith("ing"):
        comma = next((at for at in range(start, high) if found[at].low == ","), high)
        start = comma + 1
    return start if start < high else None


def _needs_more(found: Items, left: Range) -> bool:
    start, end = left
    utterance = any(found[at].quotation is not None for at in range(start, end))
    broken_off = any(
        found[at].low in AUXILIARIES for at in range(max(start, end - 2), end)
    )  # "There was, he said, ..."
    return not (utterance or has_finite(found, start, end)) or _dependent(found, left) or broken_off


def _dependent(found: Items, span: Range) -> bool:
    """Whether a range is only a dependent clause: "If it does not", "Were the date to be missed"."""
    start, end = span
    comma = next((at for at in range(end - 1, start, -1) if found[at].low == ","), None)
    two = start + 1 < end and (found[start].low, found[start + 1].low) in OPENINGS
    return (two or found[start].low in DEPENDENT) and (comma is None or not has_finite(found, comma + 1, end))


def _goes_on(found: Items, start: int, end: int, left: Range) -> bool:
    first = found[start]
    if first.low in OCCASIONS and start + 1 < end and found[start + 1].low in ASKED:
        return False  # "..., he said, when asked about the raid"
    if _is_hours_after(found, start, end):
        return False
    if first.quotation is not None or is_finite(found, start):
        return True
    if _needs_more(found, left):
        return not first.low.endswith("ing")
    if first.low in ("for", "with"):
        return has_finite(found, start, end) or any(found[at].low == "to" for at in range(start, end))
    if first.low in ("as", "in", "on"):
        return _conditional(found, start, end)
    telling = start + 1 < end and found[start + 1].low.endswith("ed")
    return first.low in GOING_ON and not (first.low in ("and", "but") and telling)


def _is_hours_after(found: Items, start: int, end: int) -> bool:
    """Whether it tells when it was said: "..., he said, (just) hours after the court ruled", "a day after"."""
    near = range(start, min(start + COUNTED_WITHIN, end - 1))
    unit = next((at for at in near if found[at].low.rstrip("s") in UNITS), None)
    return unit is not None and found[unit + 1].low in ("after", "before")


def _conditional(found: Items, start: int, end: int) -> bool:
    ahead = [found[at].low for at in range(start + 1, min(start + 3, end))]
    if ahead[:1] in (["the"], ["an"]):
        ahead = ahead[1:]
    return bool(ahead) and (ahead[0] in CONDITIONAL or (found[start].low == "in" and ahead[0].endswith("ing")))


def adjunct_before_quotation(found: Items, left: Range, more: Range | None) -> bool:
    """Whether the words left are the saying's own: "In Kyiv, he said, “...”"."""
    start, end = left
    if more is None or found[more[0]].quotation is None or any(found[at].quotation for at in range(start, end)):
        return False
    return found[start].low in PREPOSITIONS and not has_finite(found, start, end)
