"""Files that lie, that are damaged, or that are bombs are not taken, with the reason."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from pathlib import Path

import handmade
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader, PdfWriter

from leitai.governance.faults import Fault
from leitai.judging.evidence.clean import cleaned, kind_of


def refusal(tmp_path: Path, raw: bytes, media: str) -> Fault:
    path = tmp_path / "file"
    path.write_bytes(raw)
    with pytest.raises(Fault) as caught:
        cleaned(path, kind_of(path, media))
    assert any("\u4e00" <= letter <= "\u9fff" for letter in caught.value.zh)
    return caught.value


@pytest.mark.parametrize(
    ("raw", "media"),
    [
        (handmade.jpeg(), "image/png"),
        (handmade.png(), "image/jpeg"),
        (b"<html><script>", "image/jpeg"),
        (handmade.mp4(b"qt  "), "video/mp4"),
        (handmade.pdf(), "text/plain"),
        (b"MZ\x90\x00\x03", "application/pdf"),
        (handmade.docx(), "application/pdf"),
        (b"GIF89a<?php", "image/webp"),
    ],
)
def test_a_file_that_lies_about_its_type(tmp_path: Path, raw: bytes, media: str) -> None:
    assert refusal(tmp_path, raw, media).code == "file_type_differs"


@pytest.mark.parametrize(
    ("raw", "media"),
    [
        (b"\x00\x00\x00\x18ftypheic", "image/heic"),
        (b"MZ\x90\x00", "application/x-msdownload"),
        (b"<svg onload=alert(1)>", "image/svg+xml"),
        (b"<html>", "text/html"),
    ],
)
def test_a_type_that_is_not_taken(tmp_path: Path, raw: bytes, media: str) -> None:
    assert refusal(tmp_path, raw, media).code == "file_type_unknown"


def test_nothing_at_all(tmp_path: Path) -> None:
    assert refusal(tmp_path, b"", "image/jpeg").code == "file_empty"


def test_too_many_bytes(tmp_path: Path) -> None:
    fault = refusal(tmp_path, b"a" * (1024 * 1024 + 1), "text/plain")
    assert (fault.status, fault.code) == (413, "file_too_large")


def test_a_picture_of_a_billion_pixels(tmp_path: Path) -> None:
    def chunk(kind: bytes, body: bytes) -> bytes:
        crc = zlib.crc32(kind + body)
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", crc)

    head = struct.pack(">IIBBBBB", 40_000, 40_000, 8, 2, 0, 0, 0)
    rows = zlib.compress(bytes(1_000_000))
    raw = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
    assert refusal(tmp_path, raw, "image/png").code == "file_too_dense"


def test_a_zip_bomb(tmp_path: Path) -> None:
    raw = handmade.docx(**{"word/media/big.bin": bytes(50_000_000)})
    assert len(raw) < 100_000
    assert refusal(tmp_path, raw, handmade.DOCX).code == "file_too_dense"


def test_a_zip_that_lies_about_its_size(tmp_path: Path) -> None:
    raw = bytearray(handmade.docx(**{"word/a.bin": bytes(2_000_000)}))
    at = raw.index(b"PK\x01\x02", raw.rindex(b"word/a.bin") - 60)
    raw[at + 24 : at + 28] = struct.pack("<I", 10)
    assert refusal(tmp_path, bytes(raw), handmade.DOCX).code in {"file_too_dense", "file_damaged"}


def test_macros_and_passwords(tmp_path: Path) -> None:
    macro = handmade.docx(**{"word/vbaProject.bin": b"x"})
    assert refusal(tmp_path, macro, handmade.DOCX).code == "file_active"
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(handmade.pdf())))
    writer.encrypt("secret", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    assert refusal(tmp_path, out.getvalue(), "application/pdf").code == "file_active"


def test_an_archive_that_is_no_document(tmp_path: Path) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("run.exe", b"MZ")
    assert refusal(tmp_path, out.getvalue(), handmade.DOCX).code == "file_type_differs"


@pytest.mark.parametrize(
    ("raw", "media"),
    [
        (handmade.mp4()[:-9], "video/mp4"),
        (handmade.box(b"ftyp", b"isom", bytes(4)) + handmade.box(b"mdat", b"x"), "video/mp4"),
        (handmade.webm()[:60], "video/webm"),
        (handmade.jpeg()[:300], "image/jpeg"),
        (handmade.pdf()[:200], "application/pdf"),
    ],
)
def test_a_file_that_is_cut_off(tmp_path: Path, raw: bytes, media: str) -> None:
    assert refusal(tmp_path, raw, media).code == "file_damaged"


MAKERS = {
    "image/jpeg": handmade.jpeg(),
    "image/png": handmade.png(),
    "application/pdf": handmade.pdf(author=handmade.NAME),
    handmade.DOCX: handmade.docx(),
    "video/mp4": handmade.mp4(),
    "video/webm": handmade.webm(),
}


@settings(
    max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.sampled_from(sorted(MAKERS)), st.data())
def test_any_damage_is_refused_or_harmless_and_never_an_error(
    tmp_path: Path, media: str, data: st.DataObject
) -> None:
    raw = bytearray(MAKERS[media])
    for _ in range(data.draw(st.integers(1, 8))):
        raw[data.draw(st.integers(0, len(raw) - 1))] = data.draw(st.integers(0, 255))
    path = tmp_path / "file"
    path.write_bytes(raw)
    try:
        cleaned(path, kind_of(path, media))
    except Fault as fault:
        assert fault.status in (413, 415, 422)
