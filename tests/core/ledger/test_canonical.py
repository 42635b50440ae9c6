from __future__ import annotations

import hashlib
import json
from pathlib import Path

import msgspec
import pytest
import rfc8785
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from leitai.core.ledger.acts import (
    ENTRY_DECODER,
    EntryRegistered,
    LedgerEntry,
    MarkGiven,
    StageOpened,
)
from leitai.core.ledger.canonical import canonical, leaf_hash, read_entry
from leitai.core.ledger.suite import SHA256_ED25519

MARK = LedgerEntry(
    contest="robot-2026",
    seq=7,
    at=1767225600000000,
    actor="J03",
    act=MarkGiven(mark="m-7", stage="p", entry="E01", aspect="A1", judge="J03", value="9.25"),
)
LINE = (
    b'{"act":{"aspect":"A1","entry":"E01","item":"","judge":"J03","kind":"mark.given",'
    b'"mark":"m-7","replaces":null,"stage":"p","value":"9.25"},"actor":"J03",'
    b'"at":1767225600000000,"contest":"robot-2026","seq":7}'
)


def test_an_entry_is_written_in_one_way() -> None:
    assert canonical(MARK) == LINE
    assert read_entry(LINE) == MARK
    assert leaf_hash(SHA256_ED25519, LINE) == hashlib.sha256(b"\x00" + LINE).digest()


@settings(max_examples=400, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_every_act_is_written_as_rfc_8785_says(
    entries: st.SearchStrategy[LedgerEntry], data: st.DataObject
) -> None:
    entry = data.draw(entries)
    line = canonical(entry)
    assert line == rfc8785.dumps(msgspec.to_builtins(entry))
    assert read_entry(line) == entry
    assert b"\n" not in line


@given(st.text(st.characters(codec="utf-8")))
def test_any_text_is_escaped_as_rfc_8785_says(text: str) -> None:
    act = EntryRegistered(entry="E1", attributes={"note": text})
    entry = LedgerEntry(contest="c", seq=1, at=0, actor="o", act=act)
    assert canonical(entry) == rfc8785.dumps(msgspec.to_builtins(entry))


@given(st.integers(0xD800, 0xDFFF).map(chr), st.text(), st.text())
def test_lone_surrogates_are_refused(bad: str, before: str, after: str) -> None:
    act = EntryRegistered(entry="E1", attributes={"note": before + bad + after})
    with pytest.raises(UnicodeEncodeError):
        canonical(LedgerEntry(contest="c", seq=1, at=0, actor="o", act=act))


def _changed(**change: object) -> bytes:
    return json.dumps({**json.loads(LINE), **change}).encode()


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"{}",
        b"\xff\xfe",
        LINE + b" ",
        LINE + b"\n",
        LINE.replace(b'"seq":7', b'"seq": 7'),
        LINE.replace(b'"seq":7', b'"seq":7.0'),
        LINE.replace(b'"seq":7', b'"seq":7,"seq":7'),
        LINE.replace(b'"contest":"robot-2026","seq":7', b'"seq":7,"contest":"robot-2026"'),
        LINE.replace(b'"J03"', b'"\\u004a03"'),
        LINE.replace(b'"seq":7', b'"seq":7,"extra":1'),
        LINE.replace(b'"9.25"', b"9.25"),
        LINE.replace(b'"9.25"', b'"NaN"'),
        LINE.replace(b'"9.25"', b'"9.25\\n"'),
        LINE.replace(b'"E01"', b'"E01\\n"'),
        LINE.replace(b'"seq":7', b'"seq":9007199254740992'),
        LINE.replace(b'"seq":7', b'"seq":0'),
        LINE.replace(b'"E01"', b'"\\ud800"'),
        _changed(seq=7, act={"kind": "mark.invented"}),
    ],
)
def test_anything_else_is_refused(line: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        read_entry(line)


def test_a_line_that_leaves_out_what_may_be_left_out_is_canonical_too() -> None:
    """So that an act may gain an optional field without making old ledgers unreadable."""
    line = LINE.replace(b'"replaces":null,', b"")
    assert read_entry(line) == MARK


@given(st.binary(max_size=300))
def test_arbitrary_bytes_are_refused_with_value_errors_only(line: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        read_entry(line)


def test_a_type_pattern_ends_where_the_text_ends() -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({"kind": "stage.opened", "stage": "final\n"}, StageOpened)
    assert ENTRY_DECODER.decode(LINE) == MARK


def _w3c(shared_data: Path, name: str) -> bytes:
    return (shared_data / "judge_statistics/w3c_eddsa_jcs_2022" / name).read_bytes()


@pytest.mark.real_data
@pytest.mark.parametrize(
    ("plain", "canonised"),
    [("unsigned.json", "canonDocJCS.txt"), ("proofConfigJCS.json", "proofCanonJCS.txt")],
)
def test_the_w3c_vectors_come_out(shared_data: Path, plain: str, canonised: str) -> None:
    """The encoder that `canonical` uses, on the published documents."""
    document = msgspec.json.decode(_w3c(shared_data, plain))
    wanted = _w3c(shared_data, canonised).strip()
    assert msgspec.json.encode(document, order="sorted") == wanted == rfc8785.dumps(document)
