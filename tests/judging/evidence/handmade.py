"""Files as cameras, offices and browsers make them, each telling whose it is."""

from __future__ import annotations

import io
import struct
import zipfile

import typst
from PIL import Image
from PIL.PngImagePlugin import PngInfo
from pypdf import PdfReader, PdfWriter
from pypdf.generic import DictionaryObject, NameObject, TextStringObject

NAME = "王小明"
UNIT = "第一机械厂"
_OFFICE = "application/vnd.openxmlformats-officedocument."
DOCX = f"{_OFFICE}wordprocessingml.document"
PLACE = "+31.2304+121.4737/"


def jpeg(author: str = NAME, size: tuple[int, int] = (40, 20)) -> bytes:
    """A photo on its side with author, camera and position in its EXIF."""
    image = Image.new("RGB", size, (200, 30, 30))
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x013B] = author.encode()
    exif[0x0110] = "Phone 9"
    exif[0x8825] = {1: "N", 2: (31.0, 13.0, 49.0), 3: "E", 4: (121.0, 28.0, 25.0)}
    out = io.BytesIO()
    image.save(out, "JPEG", exif=exif, comment=UNIT.encode())
    return out.getvalue()


def png(comment: str = UNIT) -> bytes:
    """A drawing with a comment."""
    info = PngInfo()
    info.add_itxt("Comment", comment)
    out = io.BytesIO()
    Image.new("RGBA", (10, 10), (0, 0, 0, 0)).save(out, "PNG", pnginfo=info)
    return out.getvalue()


def pdf(text: str = "Torque test", author: str = "", photo: bytes = b"") -> bytes:
    """A page of text, with an author and a picture."""
    picture = f"#image(bytes({tuple(photo)}))" if photo else ""
    plain = typst.compile(f"{text}\n{picture}".encode())
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(plain)))
    if author:
        writer.add_metadata({"/Author": author})
    script = DictionaryObject()
    script[NameObject("/S")] = NameObject("/JavaScript")
    script[NameObject("/JS")] = TextStringObject("app.alert(1)")
    writer.root_object[NameObject("/OpenAction")] = script
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def docx(text: str = "扭矩测试", author: str = "", **more: bytes) -> bytes:
    """A document whose runs are split in the middle of words, as editors do."""
    runs = "".join(f"<w:r><w:t>{letter}</w:t></w:r>" for letter in text)
    paragraph = f'<w:p><w:ins w:author="{author}">{runs}</w:ins></w:p>'
    body = f"<w:document><w:body>{paragraph}</w:body></w:document>"
    core = f"<cp:coreProperties><dc:creator>{author}</dc:creator></cp:coreProperties>"
    parts = {
        "[Content_Types].xml": b"<Types/>",
        "word/document.xml": body.encode(),
        "docProps/core.xml": core.encode(),
        "word/media/image1.jpg": jpeg(author),
        **more,
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return out.getvalue()


def box(kind: bytes, *parts: bytes) -> bytes:
    """A box of an MP4 file."""
    body = b"".join(parts)
    return struct.pack(">I", 8 + len(body)) + kind + body


def _track(handler: bytes, offset: int, size: int) -> bytes:
    table = box(
        b"stbl",
        box(b"stsz", struct.pack(">4I", 0, 0, 1, size)),
        box(b"stsc", struct.pack(">5I", 0, 1, 1, 1, 1)),
        box(b"stco", struct.pack(">3I", 0, 1, offset)),
    )
    head = struct.pack(">4I", 0, 1_600_000_000, 1_600_000_000, 1)
    hdlr = box(b"hdlr", bytes(8), handler, bytes(12), b"Core Media\x00")
    return box(b"trak", box(b"tkhd", head, bytes(60)), box(b"mdia", hdlr, box(b"minf", table)))


PICTURE, POSITION = b"PICTUREPICTURE", b"GPS 31.2304 121.4737"


def mp4(brand: bytes = b"isom", name: str = NAME) -> bytes:
    """A clip with a title, a position, and a track of positions, as phones write it."""
    ftyp = box(b"ftyp", brand, bytes(4), brand)
    mdat = box(b"mdat", PICTURE, POSITION)
    start = len(ftyp) + 8
    place = box(b"\xa9xyz", struct.pack(">HH", len(PLACE), 0x15C7), PLACE.encode())
    titles = box(b"udta", place, box(b"\xa9nam", name.encode()))
    moov = box(
        b"moov",
        box(b"mvhd", struct.pack(">4I", 0, 1_600_000_000, 1_600_000_000, 1000), bytes(80)),
        _track(b"vide", start, len(PICTURE)),
        _track(b"meta", start + len(PICTURE), len(POSITION)),
        titles,
        box(b"meta", bytes(4), name.encode()),
    )
    return ftyp + mdat + moov + box(b"uuid", bytes(16), b"<xmp>" + UNIT.encode())


def element(name: int, body: bytes, *, size: bool = True) -> bytes:
    """An element of a WebM file; without its size, as browsers write segments and clusters."""
    head = name.to_bytes((name.bit_length() + 7) // 8)
    length = (1 << 56 | len(body)).to_bytes(8) if size else b"\x01" + b"\xff" * 7
    return head + length + body


FRAME = b"\xa3\x84\x81\x00\x00\x80"


def webm(title: str = NAME) -> bytes:
    """A recording of a browser with a title, the program, a date, and tags after the pictures."""
    ebml = element(0x1A45DFA3, element(0x4282, b"webm"))
    info = element(
        0x1549A966,
        element(0x2AD7B1, b"\x0f\x42\x40")
        + element(0x7BA9, title.encode())
        + element(0x5741, b"Chrome")
        + b"\x44\x61\x82\x12\x34",
    )
    cluster = element(0x1F43B675, element(0xE7, b"\x00") + FRAME, size=False)
    tags = element(0x1254C367, element(0x7373, UNIT.encode()))
    return ebml + element(0x18538067, info + cluster + cluster + tags, size=False)
