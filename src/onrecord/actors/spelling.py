"""Whether two spellings are one person's name: "Sergey" and "Sergei" are, "Kwan-jin" and "Dong-jin" are not."""

from __future__ import annotations

from difflib import SequenceMatcher

from onrecord.actors.words import sound

ALIKE = 0.75  # "mikhail" and "mykhailo" share nine tenths of their sounds, "shinzo" and "shintaro" seven
SHORT = 5  # letters; first names as short as these must agree in sound, or be known variants
# First names that are one name in other languages' spellings, or short for it.
_VARIANTS = """
    abdul abd abdel abdal | ahmad ahmed ahmet | alex alexander oleksandr aleksandr aliaksandr sasha | ali aly |
    alexei alexey aleksei oleksii oleksiy | amir emir | andrew andy | andrei andrey andriy andrii andrej |
    anton antony anthony tony | artem artyom | ben benjamin binyamin | bill william will | bob robert rob |
    chris christopher | dan daniel danny | dave david | denis denys | dick richard rick |
    dmitry dmitri dmytro dmitriy | ed edward ted | elena olena yelena alena | eli eliyahu |
    evgeny yevgeny evgeni yevgeni yevhen | geoff jeff geoffrey jeffrey | greg gregory | gim kim | hasan hassan |
    husein hussein hussain husain | igor ihor | isa issa | jack john | jim james jimmy | jo joe joseph |
    jose josep | josh joshua | juri yuri yury iurii yuriy | kate katherine catherine | ken kenneth |
    larry lawrence | lee li yi rhee ri | liz elizabeth | maria mariya | matt matthew |
    mehmet mehmed muhammad mohammad mohammed mohamed muhammed | mike michael mick | mikhail mykhailo |
    moon mun | mykola nikolai nikolay mikalai | nick nicholas | no noh roh | oleg oleh | omar omer umar |
    osama usama | park pak bak | pavel pavlo pawel | peter petr petro pyotr pete | ron ronald | sam samuel |
    serge sergei sergey serhiy serhii siarhei | stanislav stas | steve steven stephen | sue susan |
    svetlana sviatlana svitlana | tim timothy | tom thomas | tzipi tsipi | vladimir volodymyr vladimer |
    vasily vasyl vasili | vitaly vitali vitaliy vitalii | yoon yun | yulia iulia julia yuliya |
    yousef yusuf yosef youssef yousuf | chiang jiang | chou zhou | teng deng
"""
_GROUPS = tuple(frozenset(sound(name) for name in row.split()) for row in _VARIANTS.split("|"))


def one_person(form: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two folded names of two words or more can be one person's, part by part."""
    if len(form) < 2 or len(other) < 2 or sound(form[-1]) != sound(other[-1]):
        return False
    return _one_first(form[0], other[0]) and _one_middle(form[1:-1], other[1:-1])


def _one_first(first: str, other: str) -> bool:
    if len(first) == 1 or len(other) == 1:
        return first[0] == other[0]
    return one_given(first, other)


def _one_middle(parts: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """Whether the middle parts agree, where both names have some; an initial agrees with what it begins."""
    if not parts or not others:
        return True
    shorter, longer = sorted((parts, others), key=len)
    return all(any(_one_first(part, also) for also in longer) for part in shorter)


def one_given(first: str, other: str) -> bool:
    """Whether two first names are one: alike in sound, or known variants."""
    one, two = sound(first), sound(other)
    if one == two or any(one in group and two in group for group in _GROUPS):
        return True
    if min(len(first), len(other)) <= SHORT or one[0] != two[0]:
        return False
    return SequenceMatcher(None, one, two).ratio() >= ALIKE
