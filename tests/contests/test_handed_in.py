"""Files people hand in: what is kept of them, and what is refused."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image, PngImagePlugin

from leitai.contests.handed_in import read_file
from leitai.governance.faults import Fault

SECRET = b"taken at home"


def picture(form: str) -> bytes:
    """A sideways picture that says where it was taken."""
    out = io.BytesIO()
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010E] = SECRET.decode()
    about = PngImagePlugin.PngInfo()
    about.add_text("Comment", SECRET.decode())
    more = {"pnginfo": about} if form == "PNG" else {"comment": SECRET}
    Image.new("RGB", (40, 20), "red").save(out, form, exif=exif, **more)
    return out.getvalue()


@pytest.mark.parametrize("form", ["JPEG", "PNG"])
def test_a_picture_keeps_its_pixels_upright_and_nothing_else(form: str) -> None:
    body = picture(form)
    assert SECRET in body
    kept = read_file(body).body
    assert SECRET not in kept
    with Image.open(io.BytesIO(kept)) as image:
        assert (image.format, image.size) == (form, (20, 40))


def test_a_document_is_kept_as_it_is_under_its_digest(tmp_path: Path) -> None:
    file = read_file(b"%PDF-1.7 ...")
    said = file.keep(tmp_path)
    assert said == {"media": "application/pdf", "size": 12, "digest": file.digest}
    assert (tmp_path / file.digest).read_bytes() == b"%PDF-1.7 ..."
    assert file.keep(tmp_path) == said


@pytest.mark.parametrize("body", [b"", b"GIF89a", b"MZ", b"\x89PNG bad", picture("JPEG")[:300]])
def test_what_cannot_be_read_is_refused(body: bytes) -> None:
    with pytest.raises(Fault, match="can be read") as refused:
        read_file(body)
    assert refused.value.code == "file_unusable"
