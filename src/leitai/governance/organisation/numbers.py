"""Telephone and identity numbers of a person: read, sealed, shown."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from leitai.governance.organisation.id_numbers import IdNumber, Problem
from leitai.governance.organisation.models import Person
from leitai.governance.organisation.sealed import ID_NUMBER, PHONE, digest, seal, unseal

TAIL: Final = 4
SHORTEST: Final = 7
LONGEST: Final = 15
MOBILE: Final = 11
COUNTRY: Final = "86"
PUNCTUATION: Final = re.compile(r"[\s\-()（）+.]")
BAD_PHONE: Final = Problem(
    "phone_invalid",
    "This is no telephone number: 7 to 15 digits are expected.",
    "电话号码无效，应为 7～15 位数字。",
    "Check the digits / 请核对号码。",
)


def plain_digits(text: str) -> str:
    """The digits of a number however it was typed; nothing if there is anything else."""
    plain = PUNCTUATION.sub("", unicodedata.normalize("NFKC", text))
    return plain if re.fullmatch(r"[0-9]+", plain) else ""


def read_phone(text: str) -> str | Problem:
    """The number as it is kept: digits only, without the country code; nothing stays nothing."""
    if not text.strip():
        return ""
    digits = plain_digits(text.partition(".0")[0] if text.endswith(".0") else text)
    if len(digits) == MOBILE + len(COUNTRY) and digits.startswith(COUNTRY):
        digits = digits[len(COUNTRY) :]
    return digits if phone_typed(digits) else BAD_PHONE


def phone_typed(digits: str) -> bool:
    """Whether so many digits can be a telephone number."""
    return SHORTEST <= len(digits) <= LONGEST


def phone_of(person: Person) -> str:
    """The telephone number in full."""
    return unseal(person.phone, PHONE)


def id_of(person: Person) -> str:
    """The identity number in full."""
    return unseal(person.id_number, ID_NUMBER)


def put_phone(person: Person, number: str) -> None:
    """Keep this telephone number, not saved yet."""
    person.phone = seal(number, PHONE)
    person.phone_tail = number[-TAIL:]


def put_id(person: Person, number: IdNumber | None) -> None:
    """Keep this identity number, or none, not saved yet; it is found again once confirmed."""
    person.id_number = seal(number.number, ID_NUMBER) if number else ""
    person.id_digest = digest(number.number) if number and not person.unconfirmed else None
