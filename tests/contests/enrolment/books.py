"""Workbooks as people send them, made on the spot."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from typing import Any

import xlsxwriter
from town import id_number

HEADER = ("序号", "姓 名", "身份证号码", "联系电话", "工种", "技能等级", "工号")


def book(rows: Sequence[Sequence[Any]], header: Sequence[str] = HEADER) -> bytes:
    """A plain workbook."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as made:
        sheet = made.add_worksheet("名单")
        for n, row in enumerate([header, *rows]):
            sheet.write_row(n, 0, row)
    return out.getvalue()


def messy() -> bytes:
    """Titles, a header of two rows with merged cells, blank rows, damaged and odd cells."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as made:
        hidden = made.add_worksheet("旧数据")
        hidden.write_row(0, 0, ["姓名", "身份证号"])
        hidden.write_row(1, 0, ["不该读", id_number(900)])
        sheet = made.add_worksheet("报名表")
        sheet.activate()
        sheet.set_first_sheet()
        hidden.hide()
        sheet.merge_range("A1:H1", "2026年职业技能竞赛报名汇总表")
        sheet.write("A2", "填报单位（盖章）：第一机床厂")
        sheet.merge_range("A4:A5", "序号")
        sheet.merge_range("B4:E4", "基本信息")
        sheet.merge_range("F4:G4", "技能信息")
        sheet.merge_range("H4:H5", "工号")
        sheet.write_row("B5", ["姓 名", "身份证号码（18位）", "联系电话*", "出生日期"])
        sheet.write_row("F5", ["工种", "现有技能等级"])
        rows: list[list[Any]] = [
            [1, "王　丽", id_number(1), 13800000001, 32874, "焊工", "高级工", 1001],
            [2, "李强", 3.30304199001011e17, "13800000002", None, "焊工", "三级/高级工", 1002],
            [],
            [3, "赵敏", "'" + id_number(3), "１３８０００００００３", None, "钳工", "技师", 1003],
            [4, "钱进", id_number(4)[:-1] + "?", "138", None, "", "大师", 1004],
            [5, "王　丽", id_number(1), 13800000001, 32874, "焊工", "高级工", 1001],
            [6, "孙红", id_number(6), "138 0000 0006", "1990年1月1日", "", "", 1006],
            [7, "孙虹", id_number(6), "13800000007", None, "", "", 1007],
        ]
        for n, row in enumerate(rows, 5):
            sheet.write_row(n, 0, row)
        sheet.write_formula("B15", '="周"&"杰"', None, "周杰")
        sheet.write("H15", 1008)
        sheet.write("A17", "填表人：张三        审核人：李四")
    return out.getvalue()


def gbk() -> bytes:
    """A list saved as CSV by a Chinese Excel."""
    lines = ["姓名,身份证号,手机", f"王丽,{id_number(11)},13800000011", "李强,3.30304E+17,"]
    return "\r\n".join(lines).encode("gb18030")


def zip_bomb(megabytes: int) -> bytes:
    """A workbook whose sheet is spaces; its directory says that it is small."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("xl/workbook.xml", "<workbook/>")
        made.writestr("[Content_Types].xml", "<Types/>")
        with made.open("xl/worksheets/sheet1.xml", "w") as sheet:
            for _ in range(megabytes):
                sheet.write(b" " * (1 << 20))
    body = bytearray(out.getvalue())
    size = (megabytes << 20).to_bytes(4, "little")
    while (at := body.find(size)) >= 0:
        body[at : at + 4] = (1000).to_bytes(4, "little")
    return bytes(body)


def far_cell() -> bytes:
    """A workbook with one cell at the far corner, which would reserve room for all before it."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as made:
        sheet = made.add_worksheet()
        sheet.write_row(0, 0, ["姓名", "手机"])
        sheet.write("XFD1048576", "x")
    return out.getvalue()


def with_macros(body: bytes) -> bytes:
    """The workbook with a part for macros."""
    out = io.BytesIO(body)
    with zipfile.ZipFile(out, "a") as made:
        made.writestr("xl/vbaProject.bin", b"\xd0\xcf\x11\xe0")
    return out.getvalue()


def with_password() -> bytes:
    """The head of a workbook that Excel has encrypted: an OLE file with that stream in it."""
    name = "EncryptedPackage".encode("utf-16-le")
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1000) + name + bytes(1000)
