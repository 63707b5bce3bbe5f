from __future__ import annotations

import pytest

from onrecord.actors.origins import Origins, by_name
from onrecord.actors.spelling import one_person


def parts(name: str) -> tuple[str, ...]:
    return tuple(name.lower().replace("-", " ").split())


@pytest.mark.parametrize(("one", "other"), [
    ("Sergey Lavrov", "Sergei Lavrov"),
    ("Mykhailo Podolyak", "Mikhail Podolyak"),
    ("Oleksandr Usyk", "Alexander Usyk"),
    ("Yury Gagarin", "Yuri Gagarin"),
    ("Mohammed Ali", "Muhammad Ali"),
    ("George W Bush", "George Bush"),
    ("J Kerry", "John Kerry"),
    ("Park Geun-hye", "Pak Geun-hye"),
    ("Bob Scott", "Robert Scott"),
])  # fmt: skip
def test_spellings_of_one_name_are_one_person(one: str, other: str) -> None:
    assert one_person(parts(one), parts(other))
    assert one_person(parts(other), parts(one))


@pytest.mark.parametrize(("one", "other"), [
    ("Han Seung-soo", "Han Duck-soo"),
    ("Kim Jang-soo", "Kim Myung-soo"),
    ("Kim Kwan-jin", "Kim Dong-jin"),
    ("Zhao Jun", "Zhang Jun"),
    ("Adam Smith", "Anna Smith"),
    ("Li Qiang", "Liu Qiang"),
    ("Anna Freud", "Annette Freud"),
    ("Amundsen", "Amundsen"),
])  # fmt: skip
def test_names_that_only_begin_alike_are_two_people(one: str, other: str) -> None:
    assert not one_person(parts(one), parts(other))
    assert not one_person(parts(other), parts(one))


def test_a_name_points_to_the_state_whose_names_it_is_like() -> None:
    origins = Origins()
    for name in ("Astrid Lindgren", "Torgny Lindgren", "Dolph Lundgren", "Pelle Lindbergh"):
        origins.add(name, "SWE")
    for name in ("Simone Martini", "Vincenzo Bellini", "Federico Fellini", "Francesca Bertini"):
        origins.add(name, "ITA")
    assert by_name("Astrid Dahlgren", "ITA", ["ITA", "SWE"], origins) == "SWE"
    assert by_name("Astrid Dahlgren", "SWE", ["ITA", "SWE"], origins) == "SWE"
    assert by_name("Carlo Bellini", "SWE", ["ITA", "SWE"], origins) == "ITA"
    assert by_name("Eva Dahlgren", "ITA", ["ITA", "SWE"], origins) == "ITA", "the nearest unless the name is clear"
    assert by_name("Carlo Bellini", "SWE", ["ITA", "SWE"], origins, titled=True) == "SWE", "an office says more"
    assert by_name("Dahlgren", "ITA", ["ITA", "SWE"], origins) == "ITA", "a surname alone says too little"
    assert by_name("Li Na", None, [], origins) is None
