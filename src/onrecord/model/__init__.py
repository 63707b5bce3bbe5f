"""The nouns of onrecord, as small frozen types; every other room takes some in and gives others out.

Standard library only, so that a notebook can read an export (`interchange`) without a parser. Start reading
at `Statement`, which the others are parts of.
"""

from onrecord.model.actors import Actor, ActorKind, Mention, MentionKind
from onrecord.model.answers import Brought, Due, Evidence, Life, Matter, Outcome, Step, Told
from onrecord.model.attributions import Attribution, Form
from onrecord.model.entries import Entry, entry_of
from onrecord.model.events import Condition, Event, EventType, Quantity, Status
from onrecord.model.links import Link, LinkType, Standing, Verdict
from onrecord.model.passages import Passage, Quotation, Token
from onrecord.model.reasons import Reason, Unresolved
from onrecord.model.reports import Problem, Report, report_id
from onrecord.model.spans import Span, hull
from onrecord.model.statements import Act, Speaker, Statement, statement_id
from onrecord.model.times import Bound, Granularity, Interval, TimeExpression, TimeType

__all__ = [
    "Act",
    "Actor",
    "ActorKind",
    "Attribution",
    "Bound",
    "Brought",
    "Condition",
    "Due",
    "Entry",
    "Event",
    "EventType",
    "Evidence",
    "Form",
    "Granularity",
    "Interval",
    "Life",
    "Link",
    "LinkType",
    "Matter",
    "Mention",
    "MentionKind",
    "Outcome",
    "Passage",
    "Problem",
    "Quantity",
    "Quotation",
    "Reason",
    "Report",
    "Span",
    "Speaker",
    "Standing",
    "Statement",
    "Status",
    "Step",
    "TimeExpression",
    "TimeType",
    "Token",
    "Told",
    "Unresolved",
    "Verdict",
    "entry_of",
    "hull",
    "report_id",
    "statement_id",
]
