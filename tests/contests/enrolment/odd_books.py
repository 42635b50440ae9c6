"""Workbooks that are small to send and huge to open, and old ones, put together byte by byte."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Mapping, Sequence

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_SECTOR = 512
_END, _FAT, _FREE = 0xFFFFFFFE, 0xFFFFFFFD, 0xFFFFFFFF


def sheet(cells: str) -> str:
    """The part of a sheet."""
    return f'<worksheet xmlns="{_MAIN}"><sheetData>{cells}</sheetData></worksheet>'


def parts(
    cells: str, *, place: str = "worksheets/sheet1.xml", more: Mapping[str, str] | None = None
) -> bytes:
    """A workbook of hand-written parts, its sheet where one likes."""
    kinds = {place: "worksheet", "sharedStrings.xml": "sharedStrings"}
    related = "".join(
        f'<Relationship Id="r{n}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for n, (target, kind) in enumerate(kinds.items())
    )
    named = '<sheets><sheet name="S" sheetId="1" r:id="r0"/></sheets>'
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("[Content_Types].xml", "<Types/>")
        made.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{_RELATIONS}"><Relationship Id="r" '
            f'Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        )
        made.writestr(
            "xl/workbook.xml", f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}">{named}</workbook>'
        )
        made.writestr(
            "xl/_rels/workbook.xml.rels",
            f'<Relationships xmlns="{_RELATIONS}">{related}</Relationships>',
        )
        made.writestr(f"xl/{place}", sheet(cells))
        for name, content in (more or {}).items():
            made.writestr(name, content)
    return out.getvalue()


def shared(*texts: str) -> dict[str, str]:
    """The part of the strings that cells point to."""
    inside = "".join(f"<si><t>{text}</t></si>" for text in texts)
    return {"xl/sharedStrings.xml": f'<sst xmlns="{_MAIN}">{inside}</sst>'}


def pointing(string: int, times: int) -> str:
    """Rows whose one cell points to that string."""
    return "".join(
        f'<row r="{n}"><c r="A{n}" t="s"><v>{string}</v></c></row>' for n in range(1, times + 1)
    )


def xls(cells: Sequence[tuple[int, int, str]]) -> bytes:
    """An old workbook (BIFF8 in a compound file): row, column and text of each cell."""
    begin = struct.pack("<HHHHII", 0x0600, 0, 0, 0, 0, 0)
    name = b"\x01\x00" + b"S\x00"
    globals_end = 4 + 16 + 4 + 6 + len(name) + 4
    stream = _record(0x0809, begin[:2] + b"\x05\x00" + begin[4:16])
    stream += _record(0x0085, struct.pack("<IH", globals_end, 0) + name)
    stream += _record(0x000A, b"")
    stream += _record(0x0809, begin[:2] + b"\x10\x00" + begin[4:16])
    for row, column, text in cells:
        body = struct.pack("<HHHHB", row, column, 0, len(text), 1) + text.encode("utf-16-le")
        stream += _record(0x0204, body)
    stream += _record(0x000A, b"")
    return _compound(stream + bytes(max(0, 4096 - len(stream))))


def _record(kind: int, body: bytes) -> bytes:
    return struct.pack("<HH", kind, len(body)) + body


def _compound(stream: bytes) -> bytes:
    """One stream named Workbook: the table of sectors, the directory, then the stream."""
    count = -(-len(stream) // _SECTOR)
    table = [_FAT, _END, *range(3, count + 2), _END]
    table += [_FREE] * (_SECTOR // 4 - len(table))
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    head += struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    head += struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4096, _END, 0, _END, 0)
    head += struct.pack("<I", 0) + struct.pack("<I", _FREE) * 108
    entries = _entry("Root Entry", 5, 1, _END, 0) + _entry("Workbook", 2, _FREE, 2, len(stream))
    body = struct.pack(f"<{len(table)}I", *table) + entries.ljust(_SECTOR, b"\x00")
    return head + body + stream.ljust(count * _SECTOR, b"\x00")


def _entry(name: str, kind: int, child: int, start: int, size: int) -> bytes:
    letters = name.encode("utf-16-le") + b"\x00\x00"
    row = letters.ljust(64, b"\x00") + struct.pack("<HBB", len(letters), kind, 1)
    row += struct.pack("<III", _FREE, _FREE, child) + bytes(36)
    return row + struct.pack("<IQ", start, size)
