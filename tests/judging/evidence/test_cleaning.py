"""What a file says about its maker is gone, what it shows is there."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import handmade
import pytest
from handmade import NAME, UNIT
from PIL import Image
from pypdf import PdfReader

from leitai.judging.evidence.clean import cleaned, kind_of
from leitai.judging.evidence.whose import Canary

CANARY = Canary([NAME, "Li"], [UNIT])


def clean(tmp_path: Path, raw: bytes, media: str) -> tuple[bytes, set[str]]:
    """The file as it is kept, and where names were heard."""
    path = tmp_path / "file"
    path.write_bytes(raw)
    words = cleaned(path, kind_of(path, media))
    return path.read_bytes(), {where for where, text in words if CANARY.heard(text)}


def silent(raw: bytes) -> bool:
    """Whether the bytes name nobody in any usual encoding."""
    names = (NAME, UNIT)
    return not any(name.encode(code) in raw for name in names for code in ("utf-8", "gb18030"))


def test_a_photo_is_upright_and_tells_nothing(tmp_path: Path) -> None:
    raw, heard = clean(tmp_path, handmade.jpeg(), "image/jpeg")
    image = Image.open(io.BytesIO(raw))
    assert image.size == (20, 40)
    assert dict(image.getexif()) == {}
    assert "comment" not in image.info
    assert silent(raw)
    assert heard == {"EXIF", "metadata exif", "metadata comment"}
    red, green, _ = image.convert("RGB").getpixel((5, 5))  # type: ignore[misc]
    assert (red > 190, green < 40) == (True, True)


def test_a_drawing_keeps_its_transparency(tmp_path: Path) -> None:
    raw, heard = clean(tmp_path, handmade.png(), "image/png")
    image = Image.open(io.BytesIO(raw))
    assert image.mode == "RGBA"
    assert image.info == {}
    assert heard == {"metadata Comment"}


def test_a_document_keeps_its_pages(tmp_path: Path) -> None:
    raw = handmade.pdf("Torque of " + "Zhang Wei", author=NAME, photo=handmade.jpeg())
    kept, heard = clean(tmp_path, raw, "application/pdf")
    reader = PdfReader(io.BytesIO(kept))
    assert "Torque of Zhang Wei" in reader.pages[0].extract_text()
    assert not reader.metadata
    assert "/Metadata" not in reader.trailer["/Root"]  # type: ignore[operator]
    assert "/OpenAction" not in reader.trailer["/Root"]  # type: ignore[operator]
    (image,) = reader.pages[0].images
    assert dict(image.image.getexif()) == {}  # type: ignore[union-attr]
    assert silent(kept)
    assert heard == {"PDF information /Author"}


def test_office_files_lose_authors_and_find_words_over_runs(tmp_path: Path) -> None:
    raw, heard = clean(tmp_path, handmade.docx(f"由{UNIT}完成", author=NAME), handmade.DOCX)
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    assert NAME.encode() not in b"".join(parts.values())
    assert b"<w:t>" in parts["word/document.xml"]
    assert dict(Image.open(io.BytesIO(parts["word/media/image1.jpg"])).getexif()) == {}
    assert heard == {"docProps/core.xml", "word/document.xml"}


@pytest.mark.parametrize(("brand", "media"), [(b"isom", "video/mp4"), (b"qt  ", "video/quicktime")])
def test_a_clip_stays_bit_by_bit_without_place_and_title(
    tmp_path: Path, brand: bytes, media: str
) -> None:
    before = handmade.mp4(brand)
    raw, heard = clean(tmp_path, before, media)
    assert len(raw) == len(before)
    assert handmade.PICTURE in raw
    assert handmade.POSITION not in raw
    assert handmade.PLACE.encode() not in raw
    assert b"Core Media" not in raw
    assert (1_600_000_000).to_bytes(4) not in raw
    assert silent(raw)
    assert {"udta box", "meta box", "uuid box"} <= heard
    assert raw.count(b"trak") == 1


def test_a_browsers_recording_loses_tags_title_and_date(tmp_path: Path) -> None:
    before = handmade.webm()
    raw, heard = clean(tmp_path, before, "video/webm")
    assert len(raw) == len(before)
    assert raw.count(handmade.FRAME) == 2
    assert b"Chrome" not in raw
    assert silent(raw)
    assert heard == {"tags"}
    again, _ = clean(tmp_path, raw, "video/webm")
    assert again == raw


def test_text_stays_as_it_is(tmp_path: Path) -> None:
    text = f"扭矩 12 N·m {UNIT}".encode()
    raw, heard = clean(tmp_path, text, "text/plain; charset=utf-8")
    assert raw == text
    assert heard == {"text"}


@pytest.mark.parametrize(
    "make", [handmade.jpeg, handmade.png, handmade.pdf, handmade.docx, handmade.mp4, handmade.webm]
)
def test_a_cleaned_file_has_nothing_left_to_say(tmp_path: Path, make: Callable[[], bytes]) -> None:
    media = {
        "jpeg": "image/jpeg",
        "png": "image/png",
        "pdf": "application/pdf",
        "docx": handmade.DOCX,
        "mp4": "video/mp4",
        "webm": "video/webm",
    }[make.__name__]
    once, _ = clean(tmp_path, make(), media)
    _, heard = clean(tmp_path, once, media)
    assert heard == set()


def test_names_are_heard_in_any_spelling() -> None:
    canary = Canary(["张 伟", "Ann"], ["Ｎｏ．１ Works"])
    assert canary.heard("操作者：张伟") == "name"
    assert canary.heard("张　伟") == "name"
    assert canary.heard("made at no.1works") == "unit"
    assert canary.heard("annealing") is None
