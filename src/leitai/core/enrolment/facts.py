"""What is known of an applicant, as far as a rule may ask for it."""

from __future__ import annotations

from datetime import date, datetime

from msgspec import Struct

from leitai.core.enrolment.plan import Part, Standing


class Facts(Struct, frozen=True):
    """One person; absent is not zero: `None` and empty words mean that it is not known.

    Attributes:
        units: codes from the root of the tree down to the person's own unit.
        elsewhere: a contest of the same edition in which the person takes part already.
    """

    person: str
    name: str = ""
    standing: Standing = "worker"
    born: date | None = None
    grade: int | None = None
    trade: str = ""
    units: tuple[str, ...] = ()
    part: Part = "member"
    elsewhere: str = ""


class Applying(Struct, frozen=True):
    """One application as it is handed in.

    Attributes:
        consent: version of the words agreed to.
        attached: ids of the files that are there.
        late: an organiser hands it in after the deadline, and answers for it.
    """

    people: tuple[Facts, ...]
    group: str = ""
    title: str = ""
    consent: str = ""
    attached: tuple[str, ...] = ()
    at: datetime | None = None
    late: bool = False


def age_on(born: date, day: date) -> int:
    """Full years on that day; who is born on 29 February has a birthday on 1 March."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))
