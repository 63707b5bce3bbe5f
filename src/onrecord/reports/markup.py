"""Whether a text is an HTML page, whose tags, menus and scripts would be read as words."""

from __future__ import annotations

import re

# One of these makes a page
PAGE = re.compile(r"<(?:!doctype\s+html|html|body)(?:\s[^<>]*)?>", re.IGNORECASE)
BLOCK = "(?:p|div|br|hr|h[1-6]|[uod]l|li|table|tr|td|section|article|nav|header|footer|blockquote|script|style)"
# What a piece of a page has many of: tags of its blocks, and characters written by name or number. "&amp;" is not
# among them, since "AT&amp;T" is found in texts that are otherwise plain
MARK = re.compile(
    rf"</?{BLOCK}(?:\s[^<>]*)?/?>"
    r"|&(?:quot|apos|nbsp|[lr][sd]quo|[nm]dash|hellip|#\d{2,5}|#x[\da-f]{2,4});",
    re.IGNORECASE,
)
FEWEST_MARKS = 3  # a text may speak of a tag, or name one that opens and one that closes
# But nobody speaks so of one with what belongs to it, `<div class="a">`, or has whole lines between two
ONE = re.compile(
    rf"<{BLOCK}\s+[\w-]+\s*=\s*[\"'][^<>]*>|^[ \t]*<(?P<tag>{BLOCK})>.*?</(?P=tag)>[ \t]*$",
    re.IGNORECASE | re.MULTILINE | re.DOTALL,
)

IS_PAGE = "is an HTML page"
GIVE_TEXT = "give its text, for example from a browser's reader view or an extractor such as trafilatura"


def is_page(text: str) -> bool:
    """Whether the text is an HTML page or a piece of one: "<p>Oslo said no.</p>"."""
    return bool(PAGE.search(text)) or len(MARK.findall(text)) >= FEWEST_MARKS or bool(ONE.search(text))
