"""What an import and a linking brought about."""

from __future__ import annotations

import json as json_module
from collections.abc import Mapping, Sequence

from onrecord.api import Brought
from onrecord.export.lines import count


def imported(brought: Sequence[Brought], db: str) -> str:
    """What became of an import, on one line."""
    added, revised = sum(len(each.added) for each in brought), sum(len(each.revised) for each in brought)
    same, problems = sum(each.same for each in brought), sum(each.problem is not None for each in brought)
    reports = sum(each.report is not None for each in brought)
    links = len({(x.later, x.earlier, x.type) for each in brought for x in each.links})
    words = f"imported into {db}: {count(reports, 'report')}, {count(added, 'statement')} added, {revised} revised, "
    words += f"{same} unchanged, {count(links, 'link')} found"
    return f"{words}; {count(problems, 'line')} could not be used (see above)" if problems else words


def imported_record(brought: Brought) -> str:
    """What became of one line, or one report's lines, as JSON."""
    return json_module.dumps(
        {
            "report": brought.report.id if brought.report else None,
            "added": list(brought.added),
            "revised": list(brought.revised),
            "unchanged": brought.same,
            "links": len(brought.links),
            "problem": str(brought.problem) if brought.problem else None,
        },
        ensure_ascii=False,
    )


def linked(counts: Mapping[str, int], before: int, *, json: bool) -> str:
    """How many links there are now, and how many there were."""
    if json:
        return json_module.dumps({"links": counts["links"], "before": before, "entries": counts["entries"]})
    words = f"{count(counts['links'], 'link')} between {count(counts['entries'], 'entry', 'entries')}"
    return words + (f" (before: {before})" if before != counts["links"] else "")
