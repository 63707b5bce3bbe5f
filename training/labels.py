"""The label lists, in the order of the heads' outputs; export.py writes them beside the model."""

_ACTS = "claim denial accusation commitment offer demand threat forecast refusal comment"
_EVENTS = (
    "none AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION "
    "MOBILIZE COERCE ASSAULT"
)
_ROOTS = (
    "AGREE CONSULT SUPPORT COOPERATE AID YIELD ACCUSE REQUEST REJECT THREATEN PROTEST MOBILIZE SANCTION "
    "COERCE ASSAULT"
)

ACTS = list(_ACTS.split())
EVENTS = list(_EVENTS.split())
STATUSES = ["past", "ongoing", "planned", "hypothetical"]
ROOTS = list(_ROOTS.split())
CUES = ["O", "B", "I", "V", "N"]  # V: a statement without a cue starts here; N: narration kept as a statement
ROLES = ["O", "SOURCE", "CONTENT-START", "CONTENT", "CUE"]
BIO = ["O", "B", "I"]
NAMES = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC"]
CODES = {"act": ACTS, "event": EVENTS, "status": STATUSES, "negated": ["no", "yes"]}  # of a statement, with codes
LABELS = {
    "acts": ACTS,
    "events": EVENTS,
    "statuses": STATUSES,
    "roots": ROOTS,
    "cues": CUES,
    "roles": ROLES,
    "conditions": BIO,
    "names": NAMES,
}
