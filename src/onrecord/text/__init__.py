"""A Report becomes Passages: paragraphs with their sentences, tokens and quotations, all on its own text.

The one room that knows the language libraries (`sentencex`, `simplemma`) and, in `encoder` and `heads`, the
language model. Start reading at `passages.passages`; `quotations` is the part that takes care.
"""

from onrecord.text.passages import passages

__all__ = ["passages"]
