"""A Passage becomes Attributions: who is reported to have said which words, nested where the text nests them.

Start reading at `finding.find`: a passage is cut into `units`, each unit's words and quotations are read as `items`,
and rules (`fronted`, `indirect`, `direct`) make drafts of source, cue and content from them; `heard` says who goes on
speaking in the next passage.
"""

from onrecord.attribution.finding import Judge, find
from onrecord.attribution.forms import form
from onrecord.attribution.heard import heard, signed
from onrecord.attribution.trust import chance, signs

__all__ = ["Judge", "chance", "find", "form", "heard", "signed", "signs"]
