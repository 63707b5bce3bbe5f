"""Where a content ends before the reporter's setting: the day, the occasion or the channel of the saying."""

from __future__ import annotations

import re
from collections.abc import Set

from onrecord.attribution.adjuncts import COUNTS, counted_end, dated_end, terms_end
from onrecord.attribution.cues import Match
from onrecord.attribution.drafts import Range, Scene
from onrecord.attribution.items import Items
from onrecord.attribution.pointing import ANSWERS
from onrecord.attribution.sources import RELATIVES
from onrecord.attribution.words import (
    CONJUNCTIONS,
    DETERMINERS,
    MONTHS,
    PARTS_OF_DAY,
    PREPOSITIONS,
    SAME_IN_PAST,
    SUBJECT_PRONOUNS,
    UNITS,
    has_finite,
    is_finite,
    is_past,
)
from onrecord.model import Act
from onrecord.text.tokens import WEEKDAYS

WRITINGS = frozenset(
    ("statement", "letter", "speech", "interview", "tweet", "post", "telephone", "phone", "video", "note")
)
# "denied it on its Facebook page"
PAGES = frozenset(("page", "account", "website", "channel", "feed", "site", "blog"))
LONGEST_CHANNEL = 7
SETTING = frozenset(("as", "while", "after", "before", "when", "though", "although", "even", "which", "who", "where"))
# "Asked Oslo last month to leave"
LAST = WEEKDAYS | {"week", "month", "year", "night", "spring", "summer", "autumn", "winter", "weekend"}
# What goes on behind the day of a saying: "urged Oslo on Monday to leave", "described the raid on Friday as theft"
RESUMING = frozenset(("to", "not", "of", "for", "against", "over", "about", "with", "as"))
# ... and behind its month: "urged Oslo in October to leave", "accused Oslo in 2019 of theft"
ASKED, BLAMED = frozenset(("to", "not")), frozenset(("of",))
YEAR = re.compile(r"(?:1[89]|20)\d\d")
NUMERALS = ("teen", "ty", "eleven", "twelve")
QUOTES = frozenset('"”’»')
OPENERS = RELATIVES | frozenset(("what", "where"))
TAILS = frozenset(("after", "before", "when"))  # "demanded talks on Monday after Suva had shut the bridge"
# Acts whose object lies ahead: "promised a march on Sunday" is no promise of Sunday's
AHEAD = frozenset((Act.COMMITMENT, Act.THREAT, Act.OFFER, Act.FORECAST))


def without_setting(scene: Scene, start: int, end: int, *, act: bool, ahead: bool = False) -> int:
    """The end of a content without the reporter's setting: ", two days after voters threw it out".

    After a verb of doing ("rejected the plan") a clause with "as", "while" or "after" is setting too, and so are
    "within hours" and "on Telegram"; of what lies `ahead` ("promised to leave within days") that is the time.
    """
    found = scene.found
    for at in range(start + 1, end):
        comma = found[at - 1].low == ","
        if (comma or act) and is_interval(found, at, end):
            return at - 1 if comma else at
        clause = act and comma and found[at].low in SETTING and has_finite(found, at, end)
        if clause and not (ahead and _is_to_come(found, at, end)):
            return at - 1
        if act and (_is_meanwhile(found, at, end) or (comma and _is_rejoined(found, at, end))):
            return at - 1 if comma else at
        kept = ahead and found[at].low == "within"
        if act and not kept and (_is_occasion(found, at, end) or terms_end(found, at, end) == end):
            return at
        if act and _is_channel(found, at, end, scene.table.channels):
            return at
    return end


def behind_quotation(scene: Scene, start: int, end: int) -> int:
    """The end of an object before what is told next: "called it “a crime”, | and by nightfall it had left"."""
    found, text = scene.found, scene.passage.report.text
    for at in range(start, end - 3):
        comma = found[at + 1].low == ","
        after = at + 1 + comma
        between = text[found[at].span.end : found[after].span.start]
        quoted = found[at].quotation is not None or not QUOTES.isdisjoint(between)
        if not quoted or not (comma or found[at].tail == ",") or found[after].low not in ("and", "but", "yet"):
            continue
        verb = next((place for place in range(after + 1, end) if is_finite(found, place)), end)
        if verb < end and all(found[place].low not in OPENERS for place in range(after, verb)):
            return at + 1
    return end


def _is_to_come(found: Items, at: int, end: int) -> bool:
    """Whether a relative clause tells more of what lies ahead: "promised a note, | which it would send if asked"."""
    near = found[at + 1 : min(at + 6, end)]
    return found[at].low in ("which", "who") and any(item.low in ("would", "will") for item in near)


def without_day(found: Items, match: Match, start: int, end: int) -> tuple[Range, ...]:
    """A content without the day on which it was said: "condemned the attack on Tuesday", "urged Oslo on Monday to".

    Of what somebody did in words in the past, the first day that stands behind the object is the day of the saying.
    """
    if not is_past(found[match.start]) and found[match.start].low not in SAME_IN_PAST:
        return ((start, end),)
    for at in range(start + 1, end):
        if found[at].quotation is not None or found[at].low in ("to", "that") or is_finite(found, at):
            break
        after = max(_past_days(found, at, end), _past_month(found, match, start, at, end))
        deeds = found[at].low != "last" or match.cue.act in ANSWERS  # not "condemned the raid last month"
        deeds = deeds and not _does(found, start, at)
        tail = at < after < end and found[after].low in TAILS and "np-to" not in match.cue.frames
        last = after == end or tail
        if last and match.cue.act not in AHEAD and deeds:
            return ((start, at),)
        if at < after < end and (found[after].low in RESUMING or found[after].quotation is not None):
            return ((start, at), (after, end))
    return ((start, end),)


def _does(found: Items, start: int, at: int) -> bool:
    """Whether what somebody is accused of doing stands there: "accused Oslo of shelling a port on Monday"."""
    pairs = ((found[place].low, found[place + 1].low) for place in range(start, at - 1))
    return any(one in ("of", "for") and other.endswith("ing") for one, other in pairs)


def _past_month(found: Items, match: Match, start: int, at: int, end: int) -> int:
    """The place past the month or year behind those told or blamed: "warned Oslo in October not to"; or `at`."""
    resuming = BLAMED if match.cue.act is Act.ACCUSATION else ASKED
    time = at + 1 + (at + 1 < end and found[at + 1].low in ("early", "late"))
    if found[at].low != "in" or time + 1 >= end or found[time + 1].low not in resuming:
        return at
    told = all(item.capital or item.low in DETERMINERS for item in found[start:at])
    deed = "np-to" in match.cue.frames or (time + 2 < end and found[time + 2].low.endswith("ing"))
    plain = all(_is_plain(found, place) for place in range(start, at))
    month = found[time]
    named = month.capital and month.low.strip(".") in MONTHS
    return time + 1 if (told or (deed and plain)) and (named or YEAR.fullmatch(month.low)) else at


def _is_plain(found: Items, at: int) -> bool:
    """Whether a word only says who is told, or in what place: "urged the parliament | in Oslo | in October to"."""
    placed = found[at].low == "in" and found[at + 1].capital
    return placed or (found[at].low not in PREPOSITIONS - {"of"} and not is_past(found[at]))


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
    if [found[place].low for place in range(at, min(at + 3, end))] == ["at", "the", "time"]:
        return at + 3
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


def channel(found: Items, known: Set[str]) -> int:
    """Where words that are no clause name the channel of the saying, one of those known; else their end."""
    end = len(found)
    plain = not has_finite(found, 0, end)
    return next((at for at in range(1, end) if plain and _is_channel(found, at, end, known)), end)


def _is_channel(found: Items, at: int, end: int, known: Set[str]) -> bool:
    """Whether the words, the last ones, tell by what channel it was said: "on Telegram", "on its Facebook page"."""
    if found[at].low != "on" or not at + 2 <= end <= at + LONGEST_CHANNEL:
        return False
    owned = found[at + 1].low in ("his", "her", "its", "their", "a", "the") and end > at + 2
    named = " ".join(item.low for item in found[at + 1 : end]) in known
    return (owned and found[end - 1].low in PAGES) or (found[at + 1].capital and named)


def is_interval(found: Items, at: int, end: int) -> bool:
    """Whether "a day after", "just hours before" stands here."""
    words = [found[place].low for place in range(at, min(at + 4, end))]
    words = words[1:] if words[:1] in (["just"], ["only"], ["barely"]) else words
    many = words[:1] and (
        words[0] in COUNTS | {"a", "an", "the"} or words[0].isdigit() or words[0].endswith(NUMERALS)
    )
    for counted in (words[:2], words[1:3] if many else []):
        if len(counted) == 2 and counted[0].rstrip("s") in UNITS and counted[1] in ("after", "before"):
            return True
    return False
