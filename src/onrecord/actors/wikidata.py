"""What Wikidata's query service is asked about a state, and its rows read into terms of office.

The heads are the state's own statements (head of state P35, head of government P6) and those of persons who held
(P39) the state's head offices (P1906, P1313); ministers are persons who held an office of the state (P1001, P17) that
is of the class "foreign minister" or "defence minister", by whichever of CLASSES' names Wikidata calls it.
"""

from __future__ import annotations

from calendar import monthrange
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

ENDPOINT = "https://query.wikidata.org/sparql"
# States of the tables that have no ISO code of their own, by their item
ITEMS = {"XKX": "Q1246"}
# States that neither a code nor an item names beyond doubt
NOT_ASKED = frozenset({"ABK", "OST", "SML"})
CLASSES = {
    "foreign_minister": ("foreign minister", "minister of foreign affairs", "minister for foreign affairs"),
    "defence_minister": ("defence minister", "defense minister", "minister of defence", "minister of defense"),
}
OFFICES = ("head_of_state", "head_of_government", *CLASSES)
# An office of the class that is not the minister's own
BESIDE = ("deputy", "vice", "shadow", "assistant", "junior", "state secretary", "minister of state", "parliamentary")
GENDERS = {"Q6581097": "m", "Q2449503": "m", "Q6581072": "f", "Q1052281": "f"}
TO_DAY, TO_MONTH, TO_YEAR = 11, 10, 9  # Wikidata's precisions of a date

_QUERY = """
PREFIX wd: <http://www.wikidata.org/entity/>
PREFIX wdt: <http://www.wikidata.org/prop/direct/>
PREFIX p: <http://www.wikidata.org/prop/>
PREFIX ps: <http://www.wikidata.org/prop/statement/>
PREFIX pq: <http://www.wikidata.org/prop/qualifier/>
PREFIX pqv: <http://www.wikidata.org/prop/qualifier/value/>
PREFIX wikibase: <http://wikiba.se/ontology#>
PREFIX bd: <http://www.bigdata.com/rdf#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT DISTINCT ?key ?officeLabel ?person ?personLabel ?gender ?died ?statement
  ?start ?startPrecision ?ended ?end ?endPrecision
WHERE {
  %(state)s
  {
    { ?state p:P35 ?statement . ?statement ps:P35 ?person . BIND("head_of_state" AS ?key) }
    UNION { ?state p:P6 ?statement . ?statement ps:P6 ?person . BIND("head_of_government" AS ?key) }
    UNION {
      VALUES (?heads ?key) { (wdt:P1906 "head_of_state") (wdt:P1313 "head_of_government") }
      ?state ?heads ?office .
      ?statement ps:P39 ?office . ?person p:P39 ?statement .
    }
    UNION {
      VALUES (?name ?key) { %(classes)s }
      ?class rdfs:label|skos:altLabel ?name .
      ?office (wdt:P31|wdt:P279)/wdt:P279? ?class ; wdt:P1001|wdt:P17 ?state .
      ?statement ps:P39 ?office . ?person p:P39 ?statement .
    }
  }
  ?statement wikibase:rank ?rank . FILTER(?rank != wikibase:DeprecatedRank)
  OPTIONAL { ?statement pqv:P580 [ wikibase:timeValue ?start ; wikibase:timePrecision ?startPrecision ] }
  OPTIONAL { ?statement pq:P582 ?ended }
  OPTIONAL { ?statement pqv:P582 [ wikibase:timeValue ?end ; wikibase:timePrecision ?endPrecision ] }
  OPTIONAL { ?person wdt:P21 ?gender }
  OPTIONAL { ?person wdt:P570 ?died }
  SERVICE wikibase:label { bd:serviceParam wikibase:language "en,mul" }
}
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A date as exactly as it is known: the first and the last day that it can be."""

    first: date
    last: date

    @property
    def exact(self) -> bool:
        """Whether it is known to the day."""
        return self.first == self.last


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One statement of Wikidata: a person in an office, with the item and statement that say so.

    `ended` without an `end` is an end that Wikidata knows of, but not when.
    """

    office: str
    person: str
    name: str
    gender: str
    start: Day
    end: Day | None
    ended: bool
    died: Day | None
    statements: tuple[str, ...]


@dataclass(slots=True)
class Tally:
    """What was passed over and what was settled by a rule, by the words of the closing line."""

    skipped: Counter[str] = field(default_factory=Counter)
    settled: Counter[str] = field(default_factory=Counter)


def query(code: str) -> str:
    """The one SPARQL query about a state."""
    state = f"BIND(wd:{ITEMS[code]} AS ?state)" if code in ITEMS else f'?state wdt:P298 "{code}" .'
    classes = " ".join(f'("{name}"@en "{key}")' for key, names in CLASSES.items() for name in names)
    return _QUERY % {"state": state, "classes": classes}


def told(rows: Iterable[Mapping[str, Any]], tally: Tally) -> list[Told]:
    """The statements in a query's answer, each once; what cannot be used is counted."""
    found: dict[tuple[str, str], Told] = {}
    passed: dict[tuple[str, str], str] = {}
    for row in rows:
        id = _value(row, "key"), _item(row, "statement")
        one = _told(row)
        if isinstance(one, Told):
            found.setdefault(id, one)
        else:
            passed.setdefault(id, one)
    tally.skipped.update(why for id, why in passed.items() if id not in found)
    return [found[id] for id in sorted(found)]


def _told(row: Mapping[str, Any]) -> Told | str:
    """The row as a statement, or why it is passed over."""
    person, name, start = _item(row, "person"), _value(row, "personLabel"), _day(row, "start")
    if _value(row, "officeLabel").lower().startswith(BESIDE):
        return "of an office beside the minister's"
    if not person or name in ("", person):
        return "without an English name"  # so are items that were merged into others
    if start is None:
        return "without a start"
    died = _value(row, "died")
    return Told(
        office=_value(row, "key"),
        person=person,
        name=name,
        gender=GENDERS.get(_item(row, "gender"), ""),
        start=start,
        end=_day(row, "end"),
        ended="ended" in row or "end" in row,
        died=_dated(died, TO_DAY) if died else None,
        statements=(_item(row, "statement"),),
    )


def _value(row: Mapping[str, Any], name: str) -> str:
    cell = row.get(name)
    return str(cell.get("value", "")) if isinstance(cell, dict) and cell.get("type") != "bnode" else ""


def _item(row: Mapping[str, Any], name: str) -> str:
    """The id at the end of an entity's address; "" for none and for what Wikidata calls an unknown value."""
    value = _value(row, name)
    return "" if "/.well-known/genid/" in value else value.rpartition("/")[2]


def _day(row: Mapping[str, Any], name: str) -> Day | None:
    precision = _value(row, f"{name}Precision")
    return _dated(_value(row, name), int(precision) if precision.isdigit() else TO_DAY)


def _dated(value: str, precision: int) -> Day | None:
    """A time such as 2005-11-22T00:00:00Z; None where it is none of our era or vaguer than a year."""
    try:
        day = date.fromisoformat(value.removeprefix("+").partition("T")[0])
    except ValueError:
        return None
    if precision >= TO_DAY:
        return Day(first=day, last=day)
    if precision == TO_MONTH:
        return Day(first=day.replace(day=1), last=day.replace(day=monthrange(day.year, day.month)[1]))
    return Day(first=date(day.year, 1, 1), last=date(day.year, 12, 31)) if precision == TO_YEAR else None
