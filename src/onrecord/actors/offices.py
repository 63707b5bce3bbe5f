"""Which office a title names on a side, and who held it on a day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from onrecord.actors.atoms import Atom
from onrecord.actors.index import Index
from onrecord.codebook.actors import Holder, Office

# A word of the roles table can name several offices; the first that is held on the day is meant.
GENERAL = {
    "leader": ("leader", "head_of_state", "head_of_government"),
    "minister": ("foreign_minister", "defence_minister", "interior_minister", "finance_minister"),
    "head": ("head", "secretary_general", "head_of_state", "leader", "president"),
    "top diplomat": ("foreign_minister",),
}
# States whose president or monarch reigns and does not govern: their "leader" is the head of government.
TOP = {"diplomat": "foreign_minister", "general": "military_chief", "commander": "military_chief"}


def keys(title: Atom, side: str, modifiers: Iterable[str], index: Index) -> tuple[str, ...]:
    """The office keys a title can name on a side: its own table row first, then the general one."""
    if any(modifier in ("top", "chief", "leading") for modifier in modifiers) and title.norm in TOP:
        return (TOP[title.norm],)
    own = [office.key for office in title.offices if office.side == side]
    general = [office.key for office in title.offices if office.side == ""]
    role = title.role
    words = GENERAL.get(role.office, (role.office,)) if role and role.office else ()
    return tuple(dict.fromkeys((*own, *general, *words)))


def holders(side: str, key: str, day: date, index: Index) -> list[Holder]:
    """Who held an office on a day, the latest come first."""
    held = [
        each for each in index.held.get((side, key), ()) if each.start <= day and (not each.end or day <= each.end)
    ]
    return sorted(held, key=lambda each: each.start, reverse=True)


def title_of(holder: Holder, index: Index) -> str:
    """The office's name: the holder's own title, the side's, or the general one."""
    if holder.title:
        return holder.title
    office: Office | None = index.offices.get((holder.side, holder.office)) or index.offices.get(("", holder.office))
    return office.titles[0] if office else holder.office.replace("_", " ")
