"""Entries of every kind, drawn at random within what the types allow."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import strategies as st
from msgspec import inspect

from leitai.core.ledger.act import Code, Digest, ItemCode, Number
from leitai.core.ledger.acts import AnyAct, LedgerEntry

Strategy = st.SearchStrategy[Any]
FEW = 5
FIRST = "abcxyzABCXYZ0189"
CODES = st.builds("".join, st.tuples(st.sampled_from(FIRST), st.text(FIRST + "_.-", max_size=12)))
NUMBERS = st.decimals(
    min_value=-999999, max_value=999999, places=4, allow_nan=False, allow_infinity=False
).map(lambda number: f"{number:f}")
_BY_PATTERN = {
    inspect.type_info(Code).pattern: CODES,
    inspect.type_info(ItemCode).pattern: st.just("") | CODES,
    inspect.type_info(Number).pattern: NUMBERS,
    inspect.type_info(Digest).pattern: st.binary(min_size=32, max_size=32).map(bytes.hex),
}


def _text(kind: inspect.StrType) -> Strategy:
    if kind.pattern is not None:
        return _BY_PATTERN[kind.pattern]
    least = kind.min_length or 0
    characters = st.characters(codec="utf-8")
    return st.text(characters, min_size=least, max_size=min(kind.max_length or 40, least + 30))


def _several(kind: inspect.ListType) -> Strategy:
    least = kind.min_length or 0
    return st.lists(_of(kind.item_type), min_size=least, max_size=least + FEW)


def _table(kind: inspect.DictType) -> Strategy:
    return st.dictionaries(_of(kind.key_type), _of(kind.value_type), max_size=FEW)


def _struct(kind: inspect.StructType) -> Strategy:
    return st.builds(kind.cls, **{each.name: _of(each.type) for each in kind.fields})


_BY_KIND: dict[type, Callable[[Any], Strategy]] = {
    inspect.NoneType: lambda _: st.none(),
    inspect.BoolType: lambda _: st.booleans(),
    inspect.IntType: lambda kind: st.integers(kind.ge, kind.le),
    inspect.StrType: _text,
    inspect.LiteralType: lambda kind: st.sampled_from(kind.values),
    inspect.ListType: _several,
    inspect.TupleType: lambda kind: st.tuples(*map(_of, kind.item_types)),
    inspect.DictType: _table,
    inspect.UnionType: lambda kind: st.one_of(*map(_of, kind.types)),
    inspect.StructType: _struct,
}


def _of(kind: inspect.Type) -> Strategy:
    return _BY_KIND[type(kind)](kind)


@pytest.fixture(scope="session")
def entries() -> st.SearchStrategy[LedgerEntry]:
    """Any entry that the types allow."""
    acts = st.one_of([_of(inspect.type_info(kind)) for kind in AnyAct.__args__])
    return st.builds(
        LedgerEntry,
        contest=CODES,
        seq=st.integers(1, 2**53 - 1),
        at=st.integers(0, 2**53 - 1),
        actor=CODES,
        act=acts,
    )
