"""A query service on this machine that answers as Wikidata's does, and rows of the form that it gives.

The people and their dates are real; the numbers of items and statements are made up.
"""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

XSD = "http://www.w3.org/2001/XMLSchema#"
ENTITY = "http://www.wikidata.org/entity/"
UNKNOWN = {"type": "uri", "value": "http://www.wikidata.org/.well-known/genid/0a1b2c"}

Row = dict[str, Any]


def row(
    office: str,
    name: str,
    start: str = "",
    end: str = "",
    *,
    item: str = "",
    label: str = "",
    died: str = "",
    gender: str = "Q6581097",
    statement: str = "",
) -> Row:
    """One row of an answer. Dates are as exact as they are written: "2021", "2021-12", "2021-12-08"."""
    item = item or f"Q{100000 + sum(ord(letter) * (at + 1) for at, letter in enumerate(name))}"
    statement = statement or f"{item}-{office[:4]}-{start or 'none'}"
    found: Row = {
        "key": {"type": "literal", "value": office},
        "person": {"type": "uri", "value": ENTITY + item},
        "personLabel": {"xml:lang": "en", "type": "literal", "value": name},
        "statement": {"type": "uri", "value": f"{ENTITY}statement/{statement}"},
        "gender": {"type": "uri", "value": ENTITY + gender},
    }
    if label:
        found["officeLabel"] = {"xml:lang": "en", "type": "literal", "value": label}
    for column, day in (("start", start), ("end", end)):
        if day:
            found[column] = _time((day + "-01-01")[:10])
            found[f"{column}Precision"] = {
                "datatype": XSD + "integer",
                "type": "literal",
                "value": {4: "9", 7: "10", 10: "11"}[len(day)],
            }
    if end:
        found["ended"] = found["end"]
    if died:
        found["died"] = _time(died)
    return found


def _time(day: str) -> Row:
    return {"datatype": XSD + "dateTime", "type": "literal", "value": f"{day}T00:00:00Z"}


@dataclass
class Reply:
    """What the service sends: a status, headers and a body; `before` is called first."""

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    before: Callable[[], object] | None = None


def rows(*found: Row) -> Reply:
    """A good answer."""
    names = sorted({name for each in found for name in each})
    body = json.dumps({"head": {"vars": names}, "results": {"bindings": list(found)}})
    return Reply(body.encode(), headers={"Content-Type": "application/sparql-results+json;charset=utf-8"})


@dataclass
class Service:
    """The running service. `script` has the replies to each state's queries in turn, the last one for ever."""

    url: str
    script: dict[str, list[Reply]]
    asked: list[str] = field(default_factory=list)
    queries: list[str] = field(default_factory=list)
    agents: list[str] = field(default_factory=list)
    accepts: list[str] = field(default_factory=list)

    def reply(self, path: str, agent: str, accept: str) -> Reply:
        query = parse_qs(urlsplit(path).query)["query"][0]
        found = re.search(r'wdt:P298 "([A-Z]{3})"', query)
        state = found[1] if found else "?"
        replies = self.script.get(state, [rows()])
        reply = replies[min(self.asked.count(state), len(replies) - 1)]
        self.asked.append(state)
        self.queries.append(query)
        self.agents.append(agent)
        self.accepts.append(accept)
        return reply


@contextmanager
def serving(**script: Reply | list[Reply]) -> Iterator[Service]:
    """A service that answers for each state as scripted, on a free port of this machine."""
    service = Service("", {state: each if isinstance(each, list) else [each] for state, each in script.items()})

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            reply = service.reply(self.path, self.headers["User-Agent"], self.headers["Accept"])
            if reply.before:
                reply.before()
            self.send_response_only(reply.status)  # without a Date of its own
            for name, value in {"Content-Length": str(len(reply.body)), **reply.headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(reply.body)

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    service.url = f"http://127.0.0.1:{server.server_address[1]}/sparql"
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield service
    finally:
        server.shutdown()
        server.server_close()


GERMANY = rows(
    row("head_of_state", "Frank-Walter Steinmeier", "2017-03-19", item="Q76658"),
    row("head_of_government", "Angela Merkel", "2005-11-22", "2021-12-08", item="Q567", gender="Q6581072"),
    row("head_of_government", "Olaf Scholz", "2021-12-08", item="Q61053"),
    row("head_of_government", "Friedrich Merz", "2025-05-06"),
    row("foreign_minister", "Klaus Kinkel", "1992-05-18", "1998-10-27"),
    row("foreign_minister", "Annalena Baerbock", "2021-12-08", gender="Q6581072"),
    row("foreign_minister", "Johann Wadephul", "2025-05-06"),
)
BRITAIN = rows(
    row("foreign_minister", "David Lammy", "2024-07-05", "2025-09-05", label="Foreign Secretary"),
    row("foreign_minister", "Yvette Cooper", "2025-09-05", gender="Q6581072", label="Foreign Secretary"),
    row("foreign_minister", "Priti Patel", "2024-11-04", gender="Q6581072", label="Shadow Foreign Secretary"),
)
JAPAN = rows(
    row("head_of_government", "Shigeru Ishiba", "2024-10-01"),
    row("head_of_government", "Sanae Takaichi", "2025-10-21", gender="Q6581072"),
)
