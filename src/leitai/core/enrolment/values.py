"""What a cell means: text as people and Excel write it, brought into one form or flagged."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime, time, timedelta
from typing import Final, NamedTuple

Cell = str | float | bool | date | time | timedelta | None

EXACT_BELOW: Final = 10**15
"""Excel keeps 15 digits of a number; beyond that the last digits are lost."""
_DAY_ZERO: Final = date(1899, 12, 30)
_SERIALS: Final = (7_000, 80_000)
"""Days since 1919: below are years, and years with a month behind the point."""
NOTHING: Final = frozenset(
    {
        "/",
        "//",
        "\\",
        "-",
        "--",
        "—",
        "——",
        "无",
        "無",
        "暂无",
        "没有",
        "待补",
        "待定",
        "空",
        "N/A",
        "n/a",
    }
)
"""What people write into a cell that has nothing to say."""
_INVISIBLE: Final = re.compile("[\u200b-\u200f\u202a-\u202e\u2060\ufeff\u00ad\x00-\x08\x0b-\x1f]")
_BLANKS: Final = re.compile(r"\s+")
_MANGLED: Final = re.compile(r"\d(?:\.\d+)?[eE]\+?\d{2}")
_DATE: Final = re.compile(r"(\d{4})[年./\-\s](\d{1,2})[月./\-\s](\d{1,2})日?(?:\s.*)?")
_COMPACT: Final = re.compile(r"(\d{4})(\d{2})(\d{2})")
_CHINESE: Final = re.compile("[\u3400-\u9fff\U00020000-\U000323af]")
_DOTS: Final = re.compile(r"(?<=[^\W\d_A-Za-z])\s*[•・‧∙⋅.]\s*(?=[^\W\d_A-Za-z])")
_TITLE: Final = re.compile(
    r"^[(第]?[一二三四五六七八九十\d]+[、.)批组]|(?:组|队|车间|单位|公司|厂|部门|班组|分会|工会|名单)$"
)
_SEVERAL: Final = re.compile(r"[、,;/&]")
_STRANGE: Final = re.compile(r"[\d_]|[^\w\s·.'’-]")
_ABROAD: Final = re.compile(r"(?:\+|00)(?!86)(\d{8,15})")
_EXTENSION: Final = re.compile(r"(?<=\d{7})(?:-|转|#|ext\.?)\s*\d{1,5}$")
_PHONE: Final = re.compile(r"1[3-9][0-9]{9}")
_LANDLINE: Final = re.compile(r"0\d{2,3}\d{7,8}")
_TRADE: Final = re.compile(r"\d(?:-\d{2}){0,3}")

_GRADES: Final = {
    "学徒工": 1, "学徒": 1, "初级工": 2, "初级": 2, "五级": 2, "五级工": 2, "中级工": 3, "中级": 3,
    "四级": 3, "四级工": 3, "高级工": 4, "高级": 4, "三级": 4, "三级工": 4, "技师": 5, "二级": 5,
    "二级技师": 5, "高级技师": 6, "一级": 6, "一级技师": 6, "特级技师": 7, "特级": 7,
    "首席技师": 8, "首席": 8,
}  # fmt: skip
_NO_GRADE: Final = NOTHING | {"无等级", "未评定", "未评级", "未取得", "未定级"}
_GRADE_WORDS: Final = re.compile("|".join(sorted(_GRADES, key=len, reverse=True)))
_STANDINGS: Final = {
    "职工": "worker", "在职职工": "worker", "工人": "worker", "员工": "worker",
    "企业职工": "worker", "worker": "worker", "教师": "teacher", "老师": "teacher",
    "teacher": "teacher",
    "在职": "worker", "农民工": "worker", "工友": "worker", "一线职工": "worker",
    "在校学生": "student", "大学生": "student", "学生": "student", "在校生": "student",
    "student": "student",
}  # fmt: skip
_GENDERS: Final = {"男": "m", "女": "f", "男性": "m", "女性": "f", "m": "m", "f": "f"}
_PARTS: Final = {
    "队长": "leader", "领队": "leader", "负责人": "leader", "项目负责人": "leader",
    "队员": "member", "成员": "member", "选手": "member", "正式": "member", "正式队员": "member",
    "替补": "substitute", "替补队员": "substitute", "候补": "substitute",
}  # fmt: skip


class Reading(NamedTuple):
    """A value in its one form, or why there is none."""

    value: str
    problem: str = ""


def text_of(cell: Cell) -> str:
    """A cell as text: full-width letters made plain, invisible ones and Excel's apostrophe gone."""
    if cell is None or isinstance(cell, bool):
        return {True: "是", False: "否"}.get(cell, "") if cell is not None else ""
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else repr(cell)
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    if isinstance(cell, date | time | timedelta):
        return str(cell)
    return tidy(str(cell))


def tidy(text: str) -> str:
    """Text in its one form."""
    if text.isalnum() and (text.isascii() or unicodedata.is_normalized("NFKC", text)):
        return text
    if text.startswith('="') and text.endswith('"'):
        text = text[2:-1]  # how programs keep a spreadsheet from making a number of it
    plain = _INVISIBLE.sub("", unicodedata.normalize("NFKC", text))
    return _BLANKS.sub(" ", plain).strip(" '’‘`").strip()


def is_title(name: str) -> bool:
    """Whether what stands alone in a row under the names is rather a heading of what follows."""
    return _TITLE.search(name) is not None


def is_mangled(cell: Cell) -> bool:
    """Whether a long number has lost its last digits: as a number, or written with an exponent."""
    if isinstance(cell, str):
        return _MANGLED.fullmatch(tidy(cell)) is not None
    return isinstance(cell, int | float) and abs(cell) >= EXACT_BELOW


def read_name(text: str) -> Reading:
    """A person's name; spaces inside a Chinese name are for looks, and its dots are all one."""
    name = text.replace(" ", "") if _CHINESE.search(text) else text
    name = _DOTS.sub("·", name)
    if not name:
        return Reading("", "name_missing")
    if ":" in name or not any(letter.isalpha() for letter in name):
        return Reading(name, "name_none")
    if _SEVERAL.search(name):
        return Reading(name, "name_several")
    return Reading(name, "name_strange" if _STRANGE.search(name) else "")


def read_phone(text: str) -> Reading:
    """A Chinese number without its country code or extension; others with theirs; the first."""
    if _PHONE.fullmatch(text):
        return Reading(text)
    first = _EXTENSION.sub("", re.split(r"[/;,、]", text)[0].replace(" ", ""))
    abroad = _ABROAD.fullmatch(re.sub(r"[-()]", "", first))
    if abroad:
        return Reading(f"+{abroad[1]}")
    digits = re.sub(r"[^\d]", "", re.sub(r"^(\+|00)86", "", first))
    if len(digits) == 13 and digits.startswith("86"):  # noqa: PLR2004 -- 86 and eleven digits
        digits = digits[2:]
    good = _PHONE.fullmatch(digits) or _LANDLINE.fullmatch(digits)
    return Reading(digits) if good else Reading(text, "phone_wrong")


def read_date(text: str) -> Reading:
    """A day: as people write it, or Excel's count of days."""
    match = _DATE.fullmatch(text) or _COMPACT.fullmatch(text)
    try:
        if match:
            return Reading(date(int(match[1]), int(match[2]), int(match[3])).isoformat())
        serial = float(text)
    except ValueError:
        return Reading(text, "born_wrong")
    if not _SERIALS[0] <= serial <= _SERIALS[1]:
        return Reading(text, "born_wrong")
    return Reading((_DAY_ZERO + timedelta(days=int(serial))).isoformat())


def read_grade(text: str) -> Reading:
    """A grade of 新八级工 by its name or the old five levels' (三级/高级工)."""
    if text in _GRADES:
        return Reading(str(_GRADES[text]))
    if text in _NO_GRADE:
        return Reading("")
    plain = re.sub(r"([1-5])级", lambda match: f"{'一二三四五'[int(match[1]) - 1]}级", text)
    plain = plain.replace(" ", "")
    found = {_GRADES[word] for word in _GRADE_WORDS.findall(plain)}
    other = "师" in _GRADE_WORDS.sub("", plain)  # 工程师, 建造师: other certificates
    return Reading(text, "grade_unknown") if other or len(found) != 1 else Reading(str(*found))


def read_standing(text: str) -> Reading:
    """Worker, teacher or student."""
    found = _STANDINGS.get(text.lower())
    return Reading(found) if found else Reading(text, "standing_unknown")


def read_gender(text: str) -> Reading:
    """As the identity number has it."""
    found = _GENDERS.get(text.lower())
    return Reading(found) if found else Reading(text, "gender_unknown")


def read_part(text: str) -> Reading:
    """What somebody is to a team."""
    found = _PARTS.get(text)
    return Reading(found) if found else Reading(text, "part_unknown")


def read_trade(text: str) -> Reading:
    """A code of 职业分类, or at least what it is called; a code begins the text if there is one."""
    match = _TRADE.match(text)
    return Reading(match[0] if match else text)
