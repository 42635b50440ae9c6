"""A city's workbook of 2,000 rows as unions send them, with five rows that need mending."""

from __future__ import annotations

import io
from typing import Any

import xlsxwriter

ROWS = 2000
UNITS = 16
WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨"
NAMES = "志明晓东海波文杰建国秀英丽华永强"
GROUPS = ("专职安全员", "班组安全员")


def id_number(n: int) -> str:
    """A valid identity number, another for each `n` up to 28,000."""
    day, place = divmod(n, 1000)
    first = f"330304198503{day + 1:02d}{place:03d}"
    total = sum(int(digit) * weight for digit, weight in zip(first, WEIGHTS, strict=True))
    return first + "10X98765432"[total % 11]


def unit_name(n: int) -> str:
    """What the n-th enterprise is called."""
    return f"第{n % UNITS + 1}机械厂"


def row(n: int) -> list[Any]:
    """The n-th row as it should be."""
    name = SURNAMES[n % 16] + NAMES[n % 13] + NAMES[n % 15]
    phone: Any = 13800000000 + n if n % 3 else f"138 0000 {n:04d}"
    grade = "三级/高级工" if n % 4 else "技师"
    return [n + 1, name, id_number(n), phone, unit_name(n), GROUPS[n % 2], grade]


def damaged(n: int) -> list[Any]:
    """Five rows are wrong: digits mistyped, numbers turned into floats, a person twice."""
    cells = row(n)
    if n == 40:
        cells[2] = id_number(n)[:-1] + ("1" if id_number(n)[-1] != "1" else "2")
    elif n == 41:
        cells[2] = 3.30304198503011e17
    elif n == 42:
        cells[3] = "138"
    elif n == 43:
        cells[6] = "大师傅"
    elif n == 44:
        cells[2] = id_number(20)
    return cells


def workbook() -> bytes:
    """A title, a header of two rows with merged cells, blank rows, a signature at the foot."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as made:
        sheet = made.add_worksheet("报名汇总")
        sheet.merge_range("A1:G1", "2026年企业安全员技能竞赛报名汇总表")
        sheet.write("A2", "填报单位（盖章）：温州市总工会")
        for column, title in (("A", "序号"), ("E", "所在单位"), ("F", "组别")):
            sheet.merge_range(f"{column}4:{column}5", title)
        sheet.merge_range("B4:D4", "基本信息")
        sheet.write_row("B5", ["姓 名", "身份证号码（18位）", "联系电话*"])
        sheet.merge_range("G4:G5", "现有技能等级")
        place = 5
        for n in range(ROWS):
            place += n % 250 == 0
            sheet.write_row(place, 0, damaged(n))
            place += 1
        sheet.write(place + 1, 0, "填表人：张三        审核人：李四")
    return out.getvalue()
