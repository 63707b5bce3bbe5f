"""The small closed classes that clause structure hangs on: auxiliaries, determiners, pronouns, connectors, days."""

from __future__ import annotations

from onrecord.attribution.items import Item

BE = frozenset(("be", "is", "are", "was", "were", "been", "being", "am", "'re", "’re", "'m", "’m"))
HAVE = frozenset(("have", "has", "had", "having", "'ve", "’ve"))
MODALS = frozenset(("will", "would", "shall", "should", "may", "might", "can", "could", "must", "'ll", "’ll", "wo", "ca"))
FUTURE = MODALS
DO = frozenset(("do", "does", "did"))
NOT = frozenset(("not", "n't", "n’t", "never"))
FINITE = BE | HAVE | MODALS | DO - frozenset(("being", "been", "having", "be"))
