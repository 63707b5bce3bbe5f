"""Who is to let whom go that was taken before: "(urged) the release of the general", "(asked) that he be freed"."""

from __future__ import annotations

from onrecord.codebook.doing import OWNING
from onrecord.events.side_signs import Setting
from onrecord.model import Act, EventType

RELEASE = frozenset("release freeing liberation".split())
FREED = frozenset("freed released".split())
SERVING = frozenset(
    "soldier soldiers sailor sailors seaman seamen marine marines pilot pilots airmen crew crews fisherman fishermen "
    "trawler trawlers diplomat diplomats peacekeeper peacekeepers inspectors tourists tourist".split()
)
NEAR, OPENING = 3, 5


def release(setting: Setting) -> tuple[set[str], set[str]]:
    """Who holds those whose release is asked for, and whose they are; nobody where no capture was told of.

    The rebels who captured an Icelandic general are asked to free him, and not Iceland.
    """
    scene = setting.scene
    if scene.type is not EventType.CONCEDE or scene.act is not Act.DEMAND or not _lets_go(setting):
        return set(), set()
    capture = next((each for each in reversed(scene.stage.captures) if each[0] < scene.at), None)
    others = {code for _, code in scene.named} - {scene.own}
    if capture is None or capture[1] == scene.own or others - {capture[2]}:
        return set(), _serving(setting)
    return {capture[1]}, {capture[2]}


def _serving(setting: Setting) -> set[str]:
    """Whose soldiers or sailors are to be let go: no state holds its own."""
    named = (
        (place.code, [word.lower for word in setting.words if place.span.covers(word.span)])
        for place in setting.places
    )
    return {code for code, words in named if words and words[-1] in SERVING}


def _lets_go(setting: Setting) -> bool:
    """Whether the words name the release by its noun or in the passive, and not who is to let go."""
    words = setting.words
    if any(word.lower == "to" for word in words[:OPENING]):  # "(ordered) his ministers to do everything for"
        return False
    for at, word in enumerate(words):
        near = words[max(0, at - NEAR) : at]
        if word.lower in FREED and any(each.has("be", "<be>") for each in near):
            return all(each.lower != "by" for each in words[at + 1 :])
        if word.lower in RELEASE:
            owned = any(each.lower in OWNING for each in near)
            return owned or any(each.lower == "of" for each in words[at + 1 : at + 2])
    return False
