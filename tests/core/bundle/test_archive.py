from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Callable

import msgspec
import pytest
from forging import RULEBOOK, recompute, sealed, verify
from hypothesis import given
from hypothesis import strategies as st

from leitai.core.bundle.archive import Limits, read_bundle, write_bundle
from leitai.core.bundle.errors import BundleError
from leitai.core.bundle.report import Exit
from leitai.core.bundle.verify import verify_bundle

BUNDLE = sealed()
DATA = write_bundle(BUNDLE)


def _members() -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(DATA)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _packed(members: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def _refusal(data: bytes, limits: Limits | None = None) -> str:
    with pytest.raises(BundleError) as refused:
        read_bundle(data, limits or Limits())
    assert refused.value.message
    assert refused.value.fix
    return refused.value.code


def test_what_was_written_is_read() -> None:
    assert read_bundle(DATA) == BUNDLE


def test_the_same_bundle_gives_the_same_bytes() -> None:
    assert write_bundle(sealed()) == DATA
    assert write_bundle(read_bundle(DATA)) == DATA


def test_a_bundle_packed_anew_by_another_tool_is_read() -> None:
    members = _members()
    packed = _packed(dict(sorted(members.items(), reverse=True)), zipfile.ZIP_STORED)
    assert read_bundle(packed) == BUNDLE
    folder = _packed({"rulebooks/": b"", **members})
    assert read_bundle(folder) == BUNDLE


def test_an_empty_ledger_is_a_bundle_too() -> None:
    members = {**_members(), "entries.ndjson": b"", "leaves.bin": b""}
    bundle = read_bundle(_packed(members))
    assert (bundle.lines, bundle.leaves) == ([], [])
    assert verify(bundle).exit is not Exit.UNREADABLE


def _without(name: str) -> bytes:
    return _packed({key: value for key, value in _members().items() if key != name})


def _with(**members: bytes) -> bytes:
    return _packed({**_members(), **{name.replace("__", "."): c for name, c in members.items()}})


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (lambda: b"", "not_a_bundle"),
        (lambda: b"rulebook: 1", "not_a_bundle"),
        (lambda: b"PK", "truncated"),
        (lambda: DATA[:-1], "truncated"),
        (lambda: DATA[: len(DATA) // 2], "truncated"),
        (lambda: DATA + b"x", "truncated"),
        (lambda: _without("leaves.bin"), "missing_member"),
        (lambda: _without("manifest.json"), "missing_member"),
        (lambda: _packed({}), "missing_member"),
        (lambda: _packed({**_members(), "../../etc/passwd": b"x"}), "stray_member"),
        (lambda: _packed({**_members(), "/etc/passwd": b"x"}), "stray_member"),
        (lambda: _packed({**_members(), "rulebooks/../key.txt": b"x"}), "stray_member"),
        (lambda: _packed({**_members(), "names.csv": b"x"}), "stray_member"),
        (lambda: _with(manifest__json=b"{}"), "manifest"),
        (lambda: _with(manifest__json=b"[" * 9999), "manifest"),
        (lambda: _with(manifest__json=b"\xff"), "manifest"),
        (
            lambda: _with(manifest__json=b'{"bundle":2,"contest":"c","size":1,"suite":"s"}'),
            "version",
        ),
        (
            lambda: _with(manifest__json=b'{"bundle":1,"contest":"c","size":1,"suite":"s"}'),
            "suite",
        ),
        (lambda: _with(leaves__bin=bytes(31)), "leaves"),
        (lambda: _with(checkpoints__txt=b"\xff\xff"), "not_text"),
        (lambda: _with(key__txt=b"\xff\xff"), "not_text"),
        (lambda: _packed(_members(), zipfile.ZIP_BZIP2), "packed_otherwise"),
        (lambda: _packed(_members(), zipfile.ZIP_LZMA), "packed_otherwise"),
    ],
)
def test_what_is_not_a_bundle_is_refused_with_a_reason(
    make: Callable[[], bytes], code: str
) -> None:
    data = make()
    assert _refusal(data) == code
    report = verify_bundle(data, recompute=recompute)
    assert report.exit is Exit.UNREADABLE
    assert report.findings[0].params["problem"] == code
    assert report.sentences("zh")


def test_a_member_that_is_there_twice_is_refused() -> None:
    buffer = io.BytesIO(DATA)
    with (
        pytest.warns(UserWarning, match="Duplicate name"),
        zipfile.ZipFile(buffer, "a") as archive,
    ):
        archive.writestr("results.json", b"{}")
    assert _refusal(buffer.getvalue()) == "twice"


@pytest.mark.parametrize(
    "limits",
    [
        Limits(archive=1000),
        Limits(directory=100),
        Limits(manifest=10),
        Limits(rulebook=len(RULEBOOK) - 1),
        Limits(earlier=0),
        Limits(entries=1000),
        Limits(line=50),
        Limits(leaves=32),
        Limits(checkpoints=100),
        Limits(notes=2),
        Limits(results=10),
        Limits(key=10),
    ],
)
def test_beyond_a_limit_nothing_is_unpacked(limits: Limits) -> None:
    assert _refusal(DATA, limits) == "too_large"


def test_a_bomb_is_refused_by_its_stated_size() -> None:
    assert _refusal(_with(manifest__json=bytes(1 << 24))) == "too_large"


def test_a_bomb_that_lies_about_its_size_is_not_unpacked() -> None:
    """100 MB of zeros that say they are 1000 bytes: read no further than that."""
    size = 100_000_000
    data = _with(key__txt=bytes(size))
    lying = data.replace(size.to_bytes(4, "little"), (1000).to_bytes(4, "little"))
    assert lying != data
    assert _refusal(lying) == "damaged"


def test_many_members_are_refused_before_they_are_listed() -> None:
    many = {f"rulebooks/{number:064x}.yaml": b"" for number in range(2000)}
    assert _refusal(_packed({**_members(), **many})) == "too_large"


def _end_field(offset: int, value: bytes) -> bytes:
    end = bytearray(DATA)
    start = len(DATA) - 22 + offset
    end[start : start + len(value)] = value
    return bytes(end)


def test_a_directory_that_lies_is_refused() -> None:
    assert _refusal(_end_field(12, b"\xff\xff\xff\xff")) == "too_large"
    assert _refusal(_end_field(16, b"\xff\xff\xff\x7f")) == "damaged"
    zip64 = DATA[:-22] + b"PK\x06\x07" + bytes(16) + DATA[-22:]
    assert _refusal(zip64) == "too_large"


@given(st.binary(max_size=500))
def test_arbitrary_bytes_give_a_report(data: bytes) -> None:
    for beginning in (b"", b"PK\x03\x04"):
        report = verify_bundle(beginning + data, recompute=recompute)
        assert report.exit is Exit.UNREADABLE


@given(st.integers(0, 2**32), st.integers(1, 8))
def test_a_mutated_archive_gives_a_report_and_never_verifies_otherwise(
    seed: int, count: int
) -> None:
    source = random.Random(seed)  # noqa: S311
    data = bytearray(DATA)
    for _ in range(count):
        data[source.randrange(len(data))] = source.randrange(256)
    report = verify_bundle(bytes(data), recompute=recompute)
    if report.ok:  # only bytes that carry no content were hit, such as a date
        assert read_bundle(bytes(data)) == BUNDLE


@given(st.data())
def test_a_mutated_member_gives_a_report_and_never_verifies(data: st.DataObject) -> None:
    members = _members()
    name = data.draw(st.sampled_from(sorted(members)))
    place = data.draw(st.integers(0, len(members[name]) - 1))
    byte = data.draw(st.integers(0, 255))
    changed = members[name][:place] + bytes([byte]) + members[name][place + 1 :]
    packed = _packed({**members, name: changed})
    report = verify_bundle(packed, recompute=recompute)
    msgspec.json.encode(report)
    assert report.sentences("zh")
    assert report.sentences("en")
    if report.ok:
        assert _same(read_bundle(packed).results) == _same(BUNDLE.results)
        assert read_bundle(packed).lines == BUNDLE.lines
        assert read_bundle(packed).rulebook == BUNDLE.rulebook
        assert read_bundle(packed).leaves == BUNDLE.leaves


def _same(results: bytes) -> object:
    return msgspec.json.decode(results)


@given(st.binary(max_size=200), st.sampled_from(sorted(_members())))
def test_a_member_of_junk_gives_a_report_and_never_verifies(junk: bytes, name: str) -> None:
    report = verify_bundle(_packed({**_members(), name: junk}), recompute=recompute)
    assert not report.ok
