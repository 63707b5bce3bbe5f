"""One question to a query service, politely: the only module of the package that opens a network connection.

It names itself, waits when it is told to, tries again a bounded number of times, and never waits without end.
"""

from __future__ import annotations

import json
import platform
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from http.client import HTTPException, InvalidURL
from importlib.metadata import version
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.parse import urlencode, urlsplit
from urllib.request import Request, urlopen

RESULTS = "application/sparql-results+json"
TIMEOUT = 65.0  # seconds; Wikidata's query service gives up on a query after 60
TRIES = 5
FIRST_WAIT = 2.0  # seconds before the second try; each wait is twice the one before
SHORTEST_WAIT = 1.0  # seconds, also where the service asks for none
LONGEST_WAIT = 120.0  # seconds; who is told to wait longer stops and says so
LARGEST = 64 * 1024 * 1024  # bytes; a state's answer has well under one million
BUSY = frozenset({429, 500, 502, 503, 504})


class NoAnswer(Exception):
    """One question stayed without a usable answer; another may fare better."""


class NoService(Exception):
    """There is no query service to be had there now; asking on makes no sense."""


class _Again(Exception):
    """A fault that may pass; `told` are the seconds that the service asked to wait."""

    def __init__(self, says: str, told: float | None = None) -> None:
        super().__init__(says)
        self.told = told


@dataclass(frozen=True, slots=True, kw_only=True)
class Client:
    """Whom to ask and how patiently. `sleep` is called with the seconds to wait."""

    endpoint: str
    sleep: Callable[[float], None]
    timeout: float = TIMEOUT

    def ask(self, query: str) -> list[Mapping[str, Any]]:
        """The rows (bindings) that answer a SPARQL query. Raises NoAnswer or NoService."""
        wait, tries = FIRST_WAIT, 1
        while True:
            try:
                return _rows(*self._get(query))
            except _Again as fault:
                if tries == TRIES:
                    raise NoAnswer(f"{fault}, {TRIES} times") from fault
                self.sleep(wait if fault.told is None else max(fault.told, SHORTEST_WAIT))
                wait, tries = wait * 2, tries + 1

    def _get(self, query: str) -> tuple[str, bytes]:
        """The kind and the body of an answer, or why there is none."""
        try:
            return self._fetch(query)
        except HTTPError as fault:
            raise self._refused(fault) from fault
        except TimeoutError as fault:
            raise _Again(f"no answer in {self.timeout:.0f} seconds") from fault
        except URLError as fault:
            if isinstance(fault.reason, TimeoutError):
                raise _Again(f"no answer in {self.timeout:.0f} seconds") from fault
            raise NoService(f"cannot reach {self.endpoint}: {_plain(fault.reason)}") from fault
        except (InvalidURL, ValueError) as fault:
            raise NoService(f"{self.endpoint} is no web address; it begins with https://") from fault
        except (OSError, HTTPException) as fault:
            raise _Again(f"the connection broke off ({_plain(fault)})") from fault

    def _refused(self, fault: HTTPError) -> Exception:
        fault.close()
        if fault.code not in BUSY:
            return NoService(f"{self.endpoint} answers {fault.code} {fault.reason}")
        told = _told_to_wait(fault)
        if told is not None and told > LONGEST_WAIT:
            return NoService(f"{self.endpoint} is busy ({fault.code}) and asks to wait {told:.0f} seconds")
        return _Again(f"answer {fault.code} {fault.reason}", told)

    def _fetch(self, query: str) -> tuple[str, bytes]:
        if urlsplit(self.endpoint).scheme not in ("http", "https"):
            raise InvalidURL(self.endpoint)  # urlopen would read files too
        headers = {"Accept": RESULTS, "User-Agent": user_agent()}
        request = Request(f"{self.endpoint}?{urlencode({'query': query})}", headers=headers)
        with urlopen(request, timeout=self.timeout) as answer:
            body = answer.read(LARGEST + 1)
            if answer.length and len(body) <= LARGEST:  # bytes that were announced and did not come
                raise _Again("the connection broke off")
            return answer.headers.get_content_type(), body


def user_agent() -> str:
    """How the program names itself to the service."""
    about = "reads who held which office; one query a state"
    return f"onrecord/{version('onrecord')} ({about}) Python-urllib/{platform.python_version()}"


def _rows(kind: str, body: bytes) -> list[Mapping[str, Any]]:
    if kind == "text/html" or body.lstrip()[:15].lower().startswith((b"<!doctype html", b"<html")):
        raise NoService("the answer is a web page, not query results: is the endpoint right, is there a login page?")
    if len(body) > LARGEST:
        raise NoAnswer(f"the answer is larger than {LARGEST // 1024 // 1024} MB")
    try:
        rows = json.loads(body)["results"]["bindings"]
    except (ValueError, KeyError, TypeError) as fault:
        # the service ends a half-written answer so when its time is up
        raise NoAnswer("the answer is not the JSON of query results (cut short?)") from fault
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise NoAnswer("the answer has no list of rows (results.bindings)")
    return rows


def _told_to_wait(fault: HTTPError) -> float | None:
    """The seconds that Retry-After names, as a number or as a time of day by the service's own clock."""
    said = (fault.headers.get("Retry-After") or "").strip()
    if said.isdigit():
        return float(said)
    try:
        until = parsedate_to_datetime(said)
        now = parsedate_to_datetime(fault.headers["Date"]) if fault.headers["Date"] else datetime.now(UTC)
        return max((until - now) / timedelta(seconds=1), 0.0)
    except (TypeError, ValueError):
        return None


def _plain(reason: object) -> str:
    """What went wrong without numbers of the operating system."""
    words = getattr(reason, "strerror", None) or str(reason) or type(reason).__name__
    return str(words).strip().rstrip(".")
