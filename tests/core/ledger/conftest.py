"""Entries of every kind, drawn at random within what the types allow."""

from __future__ import annotations

import string

import pytest
from hypothesis import strategies as st

from leitai.core.ledger.acts import (
    AnyAct,
    LedgerEntry,
    RulesCorrected,
    VerdictChange,
    VerdictOverridden,
)

FIRST = string.ascii_letters + string.digits
CODES = st.builds("".join, st.tuples(st.sampled_from(FIRST), st.text(FIRST + "_.-", max_size=12)))
TEXTS = st.text(st.characters(codec="utf-8"), max_size=40)
NUMBERS = st.decimals(
    min_value=-999999, max_value=999999, places=4, allow_nan=False, allow_infinity=False
).map(lambda number: f"{number:f}")
INSTANTS = st.integers(0, 2**53 - 1)
DIGESTS = st.binary(min_size=32, max_size=32).map(bytes.hex)
ATTRIBUTES = st.dictionaries(CODES, TEXTS, max_size=8)

_BY_NAME = {
    "unit": st.none() | CODES,
    "group": st.none() | TEXTS.filter(bool),
    "official": st.booleans(),
    "attributes": ATTRIBUTES,
    "value": st.none() | NUMBERS,
    "item": st.just("") | CODES,
    "replaces": st.none() | CODES,
    "rulebook": DIGESTS,
    "start": INSTANTS,
    "end": INSTANTS,
    "recording": DIGESTS,
    "rules": DIGESTS,
    "engine": TEXTS,
    "marks": st.dictionaries(CODES, st.none() | NUMBERS, max_size=8),
    "changes": st.lists(st.builds(VerdictChange, CODES, CODES, st.none() | NUMBERS), max_size=4),
}
_REASON = {"reason": TEXTS.filter(bool)}
_OF_KIND = {VerdictOverridden: {"value": NUMBERS, **_REASON}, RulesCorrected: _REASON}


def _acts() -> st.SearchStrategy[AnyAct]:
    kinds = AnyAct.__args__
    return st.one_of(
        [
            st.builds(
                kind,
                **{f: _BY_NAME.get(f, CODES) for f in kind.__struct_fields__}
                | _OF_KIND.get(kind, {}),
            )
            for kind in kinds
        ]
    )


@pytest.fixture(scope="session")
def entries() -> st.SearchStrategy[LedgerEntry]:
    """Any entry that the types allow."""
    return st.builds(
        LedgerEntry,
        contest=CODES,
        seq=st.integers(1, 2**53 - 1),
        at=INSTANTS,
        actor=CODES,
        act=_acts(),
    )
