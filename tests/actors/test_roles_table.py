from __future__ import annotations

from datetime import date

import pytest

from helpers.actors import resolved
from onrecord.codebook.roles import Role, load_roles
from onrecord.model import Actor

ROWS = load_roles()
QUALIFIERS = {"modifier", "courtesy"}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.words[0])
def test_every_row_codes_its_example(row: Role) -> None:
    words = {word.lower() for word in row.words}
    assert any(word in row.example.lower() for word in words), "the example uses a word of its row"
    mentions = [mention for passage in resolved(row.example, date(2030, 2, 26)) for mention in passage.mentions]
    actors = [mention.actor for mention in mentions if isinstance(mention.actor, Actor)]
    if row.kind == "courtesy":
        assert any("Amundsen" in actor.name for actor in actors)
    elif row.kind == "anaphor":
        assert len(mentions) > 1
        assert isinstance(mentions[-1].actor, Actor)
    elif row.kind != "modifier":
        assert row.role in {actor.role for actor in actors}
    else:
        assert any(actor.name.endswith("Norwegian official") for actor in actors)


def test_no_word_stands_in_two_rows_of_one_use() -> None:
    for kinds in ({"modifier"}, {"courtesy"}, {"person", "body", "private"}, {"anaphor"}):
        words = [word for row in ROWS if row.kind in kinds for word in row.words]
        assert len(words) == len(set(words))
