"""Words of a content that only tell of the saying: "Oslo demanded that Suva leave, its president said"."""

from __future__ import annotations

from collections.abc import Mapping

from onrecord import actors
from onrecord.codebook.carriers import BOUNDARIES
from onrecord.codebook.cues import CueTable
from onrecord.codebook.doing import SUBJECT_PRONOUNS
from onrecord.events.echoes import side
from onrecord.model import Act, EventType, Form, Passage, Span, Statement, Token, hull

LONGEST = 5  # words of a subject and its auxiliaries: "the Norwegian government has strongly"
# A denial and a refusal are told with the same verbs: "rejected the accusations", "rejected the plan"
ALIKE = frozenset({Act.DENIAL, Act.REFUSAL})
NOT_SAID = frozenset("not never n't would will could may might to".split())  # "had not demanded that"
LEAST = 2  # words that have to be left
# The event that such a saying would be
SAYING = {
    Act.DEMAND: EventType.REQUEST,
    Act.ACCUSATION: EventType.ACCUSE,
    Act.DENIAL: EventType.REJECT,
}
# What others are asked or blamed for they do, and not the speaker, whom the model sees first
OTHERS = frozenset({Act.DEMAND, Act.ACCUSATION})


def lead(statement: Statement, passage: Passage, cues: CueTable) -> Span | None:
    """The opening words by which the speaker's own side does in the content what the statement is.

    "Oslo demanded that", of a demand by Oslo. None where no such words open it.
    """
    if statement.act not in SAYING or statement.form is not Form.INDIRECT:
        return None  # "The UK condemns the coup", in its own words, is its accusing
    tokens = passage.tokens_in(statement.content[0])
    verb = next((at for at, token in enumerate(tokens[: LONGEST + 1]) if _does(token, statement.act, cues)), 0)
    opening, behind = tokens[:verb], tokens[verb + 1 :]
    outside = [span for span in statement.cue if not any(piece.covers(span) for piece in statement.content)]
    cue = [token for span in outside for token in passage.tokens_in(span)]
    if any(_does(token, statement.act, cues) for token in cue):
        return None  # "denied that it had rejected the plan" is of the rejecting
    if len(behind) < LEAST or not opening or behind[0].word.lower() == "to":
        return None
    if any(each.word in BOUNDARIES or each.word.lower() in NOT_SAID for each in opening):
        return None
    named = actors.sides(hull(each.span for each in opening), passage, speaker=statement.speaker)
    if {code for _, code in named} != {side(statement.speaker)} and opening[0].word.lower() not in SUBJECT_PRONOUNS:
        return None
    last = behind[0] if behind[0].word.lower() == "that" else tokens[verb]
    return Span(opening[0].span.start, last.span.end)


def unsaid(model: Mapping[EventType, float], act: Act) -> Mapping[EventType, float]:
    """The model's view of the types without the saying, which it sees in words that lead to what is said."""
    return {kind: 0.0 if kind is SAYING[act] else score for kind, score in model.items()}


def _does(token: Token, act: Act, cues: CueTable) -> bool:
    """Whether a verb in a finite past or present form performs such an act."""
    if not token.word.islower() or token.word.endswith("ing"):
        return False
    performed = cues.act(token.lemma)
    return performed is not None and (performed is act or {performed, act} <= ALIKE)
