"""Where a content ends: with its stretch, or where the clause of the next cue begins beside it."""

from __future__ import annotations

from onrecord.attribution import sources
from onrecord.attribution.adjuncts import counted_end, dated_end, terms_end
from onrecord.attribution.contents import begins
from onrecord.attribution.cues import Match, matches
from onrecord.attribution.drafts import Range, Scene
from onrecord.attribution.items import Item, Items
from onrecord.attribution.usage import NOUNS_TOO
from onrecord.attribution.words import (
    BE,
    BREAKS,
    CONJUNCTIONS,
    DETERMINERS,
    MONTHS,
    PARTS_OF_DAY,
    PREPOSITIONS,
    PRESENT,
    SAME_IN_PAST,
    STOPS,
    SUBJECT_PRONOUNS,
    UNITS,
    has_finite,
    is_adverb,
    is_finite,
    is_past,
    is_time,
)
from onrecord.codebook.cues import CueKind
from onrecord.model import Act
from onrecord.text.tokens import WEEKDAYS

# What may stand before a verb whose subject was named with the verb before it: "and accused", ", adding".
ALONGSIDE = frozenset((",", "and", "but", "or", "then", "before", "after", "while", "by", "with", "when"))
WRITINGS = frozenset(
    ("statement", "letter", "speech", "interview", "tweet", "post", "telephone", "phone", "video", "note")
)
# "threatened sanctions on Telegram", "denied it on its Facebook page"
CHANNELS = frozenset(
    ("twitter", "x", "telegram", "facebook", "instagram", "weibo", "youtube", "tiktok", "whatsapp", "truth social",
     "vkontakte", "vk", "bluesky", "linkedin")
)  # fmt: skip
PAGES = frozenset(("page", "account", "website", "channel", "feed", "site", "blog"))
LONGEST_CHANNEL = 7
SETTING = frozenset(("as", "while", "after", "before", "when", "though", "although", "even", "which", "who", "where"))
# Words that open a clause in front of its main clause.
LEADING = frozenset(
    ("while", "although", "though", "whereas", "as", "after", "when", "even", "once", "because", "since")
)
CONTRASTS = CONJUNCTIONS | {"while", "although", "though", "whereas"}

# "Asked Oslo last month to leave"
LAST = WEEKDAYS | {"week", "month", "year", "night", "spring", "summer", "autumn", "winter", "weekend"}
# What goes on behind the day of a saying: "urged Oslo on Monday to leave", "described the raid on Friday as theft"
RESUMING = frozenset(("to", "not", "of", "for", "against", "over", "with", "as"))
# Acts whose object lies ahead: "promised a march on Sunday" is no promise of Sunday's
AHEAD = frozenset((Act.COMMITMENT, Act.THREAT, Act.OFFER, Act.FORECAST))
ANSWERS = frozenset((Act.DENIAL, Act.REFUSAL))  # to what was said, which "last week" seldom dates
STATES = frozenset(("be", "stay", "remain", "keep", "get", "become"))


def content_end(scene: Scene, start: int, high: int) -> int:
    """Where a content that starts here ends: at a semicolon, beside the next cue, or with its stretch."""
    return ends(scene.found, start, high, beside(scene, start, high))


def ends(found: Items, start: int, high: int, stops: frozenset[int] = frozenset()) -> int:
    """The first stop or semicolon after the start, else the end without its closing marks."""
    for at in range(start, high):
        if at in stops or (found[at].low == ";" and at > start) or (at > start and _is_absolute(found, at, high)):
            return at
    end = high
    while end > start and (found[end - 1].low in STOPS or found[end - 1].low in (",", ":")):
        end -= 1
    return end


def without_setting(found: Items, start: int, end: int, *, act: bool, ahead: bool = False) -> int:
    """The end of a content without the reporter's setting: ", two days after voters threw it out".

    After a verb of doing ("rejected the plan") a clause with "as", "while" or "after" is setting too, and so are
    "within hours" and "on Telegram"; of what lies `ahead` ("promised to leave within days") that is the time.
    """
    for at in range(start + 1, end):
        comma = found[at - 1].low == ","
        if (comma or act) and _is_interval(found, at, end):
            return at - 1 if comma else at
        if act and comma and found[at].low in SETTING and has_finite(found, at, end):
            return at - 1
        if act and (_is_meanwhile(found, at, end) or (comma and _is_rejoined(found, at, end))):
            return at - 1 if comma else at
        kept = ahead and found[at].low == "within"
        if act and not kept and (_is_occasion(found, at, end) or terms_end(found, at, end) == end):
            return at
        if act and _is_channel(found, at, end):
            return at
    return end


def without_day(found: Items, match: Match, start: int, end: int) -> tuple[Range, ...]:
    """A content without the day on which it was said: "condemned the attack on Tuesday", "urged Oslo on Monday to".

    Of what somebody did in words in the past, the first day that stands behind the object is the day of the saying.
    """
    if not is_past(found[match.start]):
        return ((start, end),)
    for at in range(start + 1, end):
        if found[at].quotation is not None or found[at].low in ("to", "that") or is_finite(found, at):
            break
        after = max(_past_days(found, at, end), _past_month(found, start, at, end))
        deeds = found[at].low != "last" or match.cue.act in ANSWERS  # not "condemned the raid last month"
        deeds = deeds and not _does(found, start, at)
        if after == end and match.cue.act not in AHEAD and deeds:
            return ((start, at),)
        if at < after < end and (found[after].low in RESUMING or found[after].quotation is not None):
            return ((start, at), (after, end))
    return ((start, end),)


def _does(found: Items, start: int, at: int) -> bool:
    """Whether what somebody is accused of doing stands there: "accused Oslo of shelling a port on Monday"."""
    pairs = ((found[place].low, found[place + 1].low) for place in range(start, at - 1))
    return any(one in ("of", "for") and other.endswith("ing") for one, other in pairs)


def _past_month(found: Items, start: int, at: int, end: int) -> int:
    """The place past the month behind those told to do something: "warned Oslo in October not to"; or `at`."""
    if found[at].low != "in" or at + 2 >= end or found[at + 2].low not in ("to", "not"):
        return at
    told = all(item.capital or item.low in DETERMINERS for item in found[start:at])
    month = found[at + 1]
    return at + 2 if told and month.capital and month.low.strip(".") in MONTHS else at


def _past_days(found: Items, at: int, end: int) -> int:
    """The place past one day or several: "last month, and again on Tuesday, (to leave)"; `at` where none stands."""
    place = _past_day(found, at, end)
    if at < place < end and found[place].low in ("'s", "’s"):
        return at  # "last night's result"
    while at < place < end:
        further = place
        while further < end and found[further].low in (",", "and", "again"):
            further += 1
        after = _past_day(found, further, end) if place < further < end else further
        if after == further:
            resumed = further < end and found[further - 1].low == "," and found[further].low in RESUMING
            return further if resumed else place
        place = after
    return place


def _past_day(found: Items, at: int, end: int) -> int:
    """The place past "on Tuesday", "late on Monday night", "Friday", "on January 28", "two days ago" or "last week".

    `at` where no day stands.
    """
    if found[at - 1].low not in PREPOSITIONS | CONJUNCTIONS | {"than"}:
        told = counted_end(found, at, end)
        if told > at or (told := dated_end(found, at, end)) > at:
            return told
    if found[at].low == "last" and at + 1 < end and found[at + 1].low in LAST:
        return at + 2
    place = at
    if found[place].low in ("late", "early") and place + 1 < end:
        place += 1
    if found[place].low == "on" and place + 1 < end:
        place += 1
    elif found[at - 1].low in PREPOSITIONS | DETERMINERS | CONJUNCTIONS | {"next", "last", ","}:
        return at
    if found[place].low not in WEEKDAYS and found[place].low not in ("yesterday", "today"):
        return at
    place += 1
    return place + 1 if place < end and found[place].low in PARTS_OF_DAY else place


def _is_occasion(found: Items, at: int, end: int) -> bool:
    """Whether the words tell where or when it was done: "in a statement", "within hours", "after Oslo had left"."""
    word = found[at].low
    if word == "after":
        return has_finite(found, at, end)
    ahead = [found[place].low for place in range(at + 1, min(at + 4, end))]
    if word == "within":
        return bool(ahead) and ahead[0].rstrip("s") in UNITS
    return (
        word == "in"
        and len(ahead) > 1
        and ahead[0] in ("a", "an", "his", "her", "its", "their")
        and ahead[1] in WRITINGS
    )


def _is_meanwhile(found: Items, at: int, end: int) -> bool:
    """Whether what went on beside it is told: "even as Oslo demanded talks", "at a time when it massed troops"."""
    words = [found[place].low for place in range(at, min(at + 4, end))]
    opens = words[:2] in (["even", "as"], ["just", "as"]) or words == ["at", "a", "time", "when"]
    return opens and has_finite(found, at + 2, end)


def _is_rejoined(found: Items, at: int, end: int) -> bool:
    """Whether the report goes on with what became of it: "agreed to leave, | but it had not kept its word"."""
    if found[at].low not in ("but", "yet") or at + 2 >= end or found[at + 1].low not in SUBJECT_PRONOUNS:
        return False
    return found[at + 2].low in ("had", "has", "have", "did", "never")


def channel(found: Items) -> int:
    """The place at which words that are no clause name the channel of the saying; their end if they do not."""
    end = len(found)
    plain = not has_finite(found, 0, end)
    return next((at for at in range(1, end) if plain and _is_channel(found, at, end)), end)


def _is_channel(found: Items, at: int, end: int) -> bool:
    """Whether the words, the last ones, tell by what channel it was said: "on Telegram", "on its Facebook page"."""
    if found[at].low != "on" or not at + 2 <= end <= at + LONGEST_CHANNEL:
        return False
    owned = found[at + 1].low in ("his", "her", "its", "their", "a", "the") and end > at + 2
    return (owned and found[end - 1].low in PAGES) or (found[at + 1].capital and _is_named(found, at + 1, end))


def _is_named(found: Items, start: int, end: int) -> bool:
    """Whether a channel's name is all that stands there."""
    return " ".join(item.low for item in found[start:end]) in CHANNELS


def _is_interval(found: Items, at: int, end: int) -> bool:
    """Whether "a day after", "just hours before" stands here."""
    words = [found[place].low for place in range(at, min(at + 4, end))]
    words = words[1:] if words[:1] in (["just"], ["only"], ["barely"]) else words
    for counted in (words[:2], words[1:3]):
        if len(counted) == 2 and counted[0].rstrip("s") in UNITS and counted[1] in ("after", "before"):
            return True
    return False


def _is_absolute(found: Items, at: int, high: int) -> bool:
    """Whether a comma parts ", Berg having agreed" or ", having refused twice" from the content."""
    if found[at].low != ",":
        return False
    for place in range(at + 1, min(at + 8, high)):
        if found[place].low == "having":
            return True
        if found[place].low in BREAKS or found[place].quotation is not None or is_finite(found, place):
            return False
    return False


def closing(found: Items, at: int, high: int) -> int:
    """The mark or the utterance that closes a cue's own clause."""
    while at < high and found[at].quotation is None and found[at].low not in BREAKS:
        at += 1
    return at


def beside(scene: Scene, start: int, high: int) -> frozenset[int]:
    """Places where a later cue begins a clause beside the content, not inside it."""
    stops = (
        _stop_at(scene.found, match, start)
        for match in matches(scene.found, scene.table, start, high)
        if match.cue.kind is CueKind.VERB and match.chain > start and not match.passive and _tells(scene, match, high)
    )
    return frozenset(stop for stop in stops if stop is not None)


def _tells(scene: Scene, match: Match, high: int) -> bool:
    """Whether content of its own follows the cue: "holding 570 litres" tells nothing."""
    return begins(scene.found, match, high) is not None


def _stop_at(found: Items, match: Match, start: int) -> int | None:
    """Where the clause of the next cue starts: ", adding that", "and accused", ", but the army said"."""
    before = match.chain - 1
    word, head = found[before].low, found[match.start]
    comma_before = before > start and found[before - 1].low == ","
    if head.low.endswith("ing"):
        if word == ",":
            return before
        return before - 1 if word in ALONGSIDE and comma_before else None
    if word in ("and", "but", "then"):
        if head.low in BE and has_finite(found, start, before):
            return None  # "said Oslo was worried and was ready to talk"
        finite = is_past(head) or head.low in SAME_IN_PAST or found[match.chain].low in ("has", "had", "have")
        finite = finite or (is_present(match, head) and not _in_present(found, start, before))
        finite = finite or _in_step(found, start, match)
        # "his country hoped and expected": two verbs of one clause inside the content; "to stay united and said": not
        joined = before > start and is_past(found[before - 1]) and found[before - 2].lemma not in STATES
        if not finite or joined:
            return None
        return before - 1 if comma_before else before
    return None if word in BREAKS - {","} else _contrast(found, match, start)


def is_present(match: Match, head: Item) -> bool:
    """Whether the verb is a third person that is no plural noun: "condemns the raid and calls on Oslo"."""
    third = head.low.endswith("s") and head.low != head.lemma
    return third and (head.lemma not in NOUNS_TOO or len(match.cue.words) > 1)


def _in_step(found: Items, start: int, match: Match) -> bool:
    """Whether two verbs in the present follow one subject: "calls it treason and vows to fight"."""
    pair = (found[start - 1], found[match.start])
    present = all(item.low.endswith("s") and item.low != item.lemma for item in pair)
    return start > 0 and present and match.end < len(found) and found[match.end].low in ("to", "that")


def _in_present(found: Items, start: int, end: int) -> bool:
    """Whether the content tells of the present, so that the verb is its own: "says Oslo takes tolls and calls on"."""
    return any(found[at].low in PRESENT or found[at].low in ("is", "has", "does") for at in range(start, end))


def _contrast(found: Items, match: Match, start: int) -> int | None:
    """A comma and a connector before the next cue's subject: ", while Oslo insisted", ", but Oslo, in May, said"."""
    source = sources.before(found, match.chain, start)
    edge = source[0] - 1 if source else start
    if edge <= start:
        return None
    if found[edge].low in CONTRASTS and found[edge - 1].low == ",":
        return edge - 1
    if found[edge].low != "," or found[match.chain - 1].low == ",":
        return None
    earlier = next((at for at in range(edge - 1, start, -1) if found[at].low == ","), None)
    aside = earlier is not None and earlier + 1 < edge and _is_aside(found, earlier + 1, edge)
    if _is_subordinate(found, start):
        return earlier if aside else edge
    return earlier if aside and edge - (earlier or 0) == 2 and is_adverb(found[edge - 1]) else None


def _is_aside(found: Items, start: int, end: int) -> bool:
    """Whether an adverb or a time stands between two commas: "however", "on Thursday morning"."""
    opens = is_adverb(found[start]) or found[start].low in PREPOSITIONS or is_time(found[start])
    return opens and not has_finite(found, start, end)


def _is_subordinate(found: Items, start: int) -> bool:
    """Whether the clause of this content hangs on a main clause that follows: "While Oslo denied ..., Stockholm"."""
    opening = next((at + 1 for at in range(start - 1, -1, -1) if found[at].low in (";", ":", ".")), 0)
    return found[opening].low in LEADING
