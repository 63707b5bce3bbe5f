"""Words for people and for where they live: whom harm hits where no side is named, "killed civilians", "a school"."""

from __future__ import annotations

HOMES = frozenset(
    "hospital hospitals school schools home homes houses market church churches mosque mosques village villages town "
    "flats apartments kindergarten neighbourhoods neighborhoods".split()
)
INHABITANTS = frozenset(
    "civilians children families residents villagers women inhabitants refugees demonstrators protesters bystanders "
    "worshippers".split()
)
UNNAMED = HOMES | INHABITANTS  # of which no word says whose they are
NATION = frozenset("people person population citizens nationals countrymen compatriots".split())
PEOPLE = INHABITANTS | NATION  # whom a state may have for its own
