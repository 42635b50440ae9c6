"""公民身份号码 (GB 11643): read, checked, and told what is wrong; never kept here.

A number is region (6), day of birth (8), order (3, odd for men) and a check character by
ISO 7064 MOD 11-2. Numbers of 15 digits (before 1999) lack the century and the check character.
Spreadsheets keep 15 digits of a number only, so the last three come back as zeros.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from operator import mul
from typing import Final

WEIGHTS: Final = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
CHECKS: Final = "10X98765432"
REGIONS: Final = frozenset(
    {*range(11, 16), *range(21, 24), *range(31, 38), *range(41, 47), *range(50, 55), *range(61, 66)}
    | {71, 81, 82, 83}
)
"""First two digits: provinces; 81 to 83 are residents from Hong Kong, Macau and Taiwan."""
FOREIGN: Final = "9"
"""First digit of foreign residents' cards since 2023."""
FULL: Final = 18
OLD: Final = 15
EARLIEST: Final = date(1900, 1, 1)
WHOLE: Final = re.compile(r"[0-9]{17}[0-9X]")
NOISE: Final = re.compile(r"[\s'`’‘·.\-]+")


@dataclass(frozen=True, slots=True)
class IdNumber:
    """A number that can be one.

    Attributes:
        number: its 18 characters.
        born: the day of birth it states.
        gender: `f` or `m`.
        widened: it was given in the old form of 15 digits.
    """

    number: str
    born: date
    gender: str
    widened: bool = False


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a text is no identity number; says nothing of the number itself."""

    code: str
    message: str
    zh: str
    fix: str


MANGLED: Final = Problem(
    "id_mangled",
    "A spreadsheet turned the identity number into a number and lost its last three digits.",
    "身份证号被表格软件当作数字，末三位已丢失。",
    "Format the column as text and type the number again / 请把该列设为文本格式后重新填写。",
)
LENGTH: Final = Problem(
    "id_length",
    "An identity number has 18 characters (formerly 15 digits).",
    "身份证号应为 18 位（旧号 15 位）。",
    "Count the digits / 请核对位数。",
)
LETTERS: Final = Problem(
    "id_letters",
    "An identity number is digits only, the last character may be X.",
    "身份证号只能是数字，末位可为 X。",
    "Check for letters O, I / 请检查是否误输字母。",
)
REGION: Final = Problem(
    "id_region",
    "The identity number begins with no region there is.",
    "身份证号的地区码不存在。",
    "Check the first digits / 请核对前几位。",
)
BIRTH: Final = Problem(
    "id_birth",
    "The identity number states a day of birth there is not.",
    "身份证号中的出生日期不存在。",
    "Check digits 7 to 14 / 请核对第 7～14 位。",
)
CHECK: Final = Problem(
    "id_check",
    "The identity number's last character does not fit the others: a digit is wrong.",
    "身份证号校验位不符，有数字填错。",
    "Compare it with the card / 请对照证件核对。",
)


def read_id(text: object, *, today: date | None = None) -> IdNumber | Problem:
    """The number a text or spreadsheet cell holds, or what is wrong with it.

    Args:
        text: as typed, or the number a spreadsheet made of it.
        today: nobody is born later.
    """
    if isinstance(text, bool) or not isinstance(text, str | int | float):
        return LETTERS
    if isinstance(text, float):
        return _of_float(text, today)
    if isinstance(text, str) and WHOLE.fullmatch(text):
        return _of_text(text, today)
    plain = unicodedata.normalize("NFKC", str(text)).strip().upper()
    if re.fullmatch(r"\d(\.\d+)?E\+?\d+", plain):
        return _of_float(float(plain), today)
    if re.fullmatch(r"\d+\.0+", plain):
        plain = plain.partition(".")[0]
    return _of_text(NOISE.sub("", plain), today)


def check_character(first: str) -> str:
    """What follows 17 digits."""
    total = sum(map(mul, map(int, first), WEIGHTS))
    return CHECKS[total % 11]


def _of_float(number: float, today: date | None) -> IdNumber | Problem:
    digits = str(int(number)) if number.is_integer() and number > 0 else ""
    if len(digits) == OLD:
        return _of_text(digits, today)
    return MANGLED if len(digits) == FULL else LENGTH


def _of_text(number: str, today: date | None) -> IdNumber | Problem:
    if len(number) not in (FULL, OLD):
        return LENGTH
    if not re.fullmatch(r"[0-9]{15}|[0-9]{17}[0-9X]", number):
        return LETTERS
    widened = len(number) == OLD
    if widened:
        first = f"{number[:6]}19{number[6:]}"
        number = first + check_character(first)
    if int(number[:2]) not in REGIONS and not number.startswith(FOREIGN):
        return REGION
    born = _born(number[6:14])
    if born is None or born < EARLIEST or (today is not None and born > today):
        return MANGLED if _zeroed(number) else BIRTH
    if check_character(number[:17]) != number[17]:
        return MANGLED if _zeroed(number) else CHECK
    return IdNumber(number, born, "m" if int(number[16]) % 2 else "f", widened)


def _zeroed(number: str) -> bool:
    return number.endswith("000") and check_character(number[:17]) != number[17]


def _born(text: str) -> date | None:
    try:
        return date(int(text[:4]), int(text[4:6]), int(text[6:]))
    except ValueError:
        return None
