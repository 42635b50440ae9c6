"""What is done with people, one at a time; lists of them are in `registering.py`."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, Final

from django.db import transaction
from django.utils import timezone

from leitai.governance.faults import CONFLICT, UNPROCESSABLE, Fault
from leitai.governance.organisation.holding import hold, retried
from leitai.governance.organisation.id_numbers import IdNumber, Problem, read_id
from leitai.governance.organisation.models import Consent, NameEnding, Person, Unit
from leitai.governance.organisation.numbers import id_of, phone_of, put_id, put_phone, read_phone
from leitai.governance.organisation.personal import PARTS
from leitai.governance.organisation.registering import (
    ELSEWHERE,
    PersonRow,
    Result,
    rename,
    upsert_people,
)
from leitai.governance.organisation.sealed import digest

__all__ = ["PersonRow", "Result", "upsert_people"]
PLAIN: Final = ("trade", "grade", "standing", "gender", "born")
CONFIRMED: Final[list[Callable[[str, str], None]]] = []
"""Told of a person's code, and the pseudonym of who confirmed it; rooms above add theirs."""


def create_person(*, row: PersonRow, unit: Unit) -> str:
    """Register somebody; the code.

    Raises:
        Fault: something is wrong with the row, or the person is registered already.
    """
    result = upsert_people(rows=[row], unit=unit)
    if result.problems:
        raise problem_fault(result.problems[0][1])
    made = result.people[0]
    if made.outcome == "created":
        return made.code
    raise Fault(
        CONFLICT,
        "person_exists",
        f"This person is registered already; the data were brought up to date: {made.code}.",
        zh="此人已登记过，已按所填内容更新。",
        fix="Open the person's page / 请打开该人员的页面。",
        params={"person": made.code},
    )


def edit_person(
    *, person: Person, unit: Unit | None, changes: dict[str, Any], version: int
) -> Person:
    """Change what is said of somebody.

    Args:
        person: who.
        unit: where the person belongs from now on, if that changes.
        changes: by field; only those named are changed.
        version: the one that was seen.

    Raises:
        Fault: somebody else changed it meanwhile, or something is wrong.
    """
    with transaction.atomic():
        hold({person.unit_id, unit.pk if unit else person.unit_id})
        row = Person.objects.select_for_update().get(pk=person.pk)
        if row.version != version:
            raise changed_meanwhile({"version": row.version, "code": row.code})
        refuse_erased(row)
        _apply(row, unit, changes)
        row.version += 1
        row.save()
        if "name" in changes:
            rename([row])
    return row


def refuse_confirmed(person: Person, said: dict[str, Any]) -> None:
    """Raise `Fault` if somebody would change what the union has confirmed of them."""
    wrong = [name for name, value in said.items() if str(getattr(person, name) or "") != str(value)]
    if not wrong:
        return
    raise Fault(
        CONFLICT,
        "held_by_union",
        "Your union has confirmed this; you can change your telephone number only.",
        zh="资料已由所在单位核实，本人只能修改手机号；数据没有改变。",
        fix="Ask your union to correct it / 请所在单位的经办人更正。",
        params={"fields": wrong},
    )


def confirm_person(*, person: Person, version: int, actor: str) -> Person:
    """The union says that a row its owner wrote is right, the identity number too.

    Raises:
        Fault: somebody changed it meanwhile, or another row has the same identity number.
    """
    with transaction.atomic():
        row = Person.objects.select_for_update().select_related("unit").get(pk=person.pk)
        if row.version != version:
            raise changed_meanwhile({"version": row.version, "code": row.code})
        refuse_erased(row)
        number = id_of(row)
        if number and Person.objects.filter(id_digest=digest(number)).exclude(pk=row.pk).exists():
            raise number_twice()
        row.unconfirmed = False
        row.id_digest = digest(number) if number else None
        row.version += 1
        row.save()
    tell_confirmed(code=row.code, actor=actor)
    return row


def tell_confirmed(*, code: str, actor: str) -> None:
    """What waited for somebody to be confirmed goes on; call it outside of transactions."""
    for tell in CONFIRMED:
        tell(code, actor)


def number_twice() -> Fault:
    """Two rows say the same identity number."""
    return Fault(
        CONFLICT,
        "person_twice",
        "Another row has this identity number; nothing was changed.",
        zh="另有一条人员记录使用同一身份证号，数据没有改变。",
        fix="Search for the number; if it is the same person, merge the rows / "
        "请按证件号查找，如为同一人请合并。",
    )


def _apply(row: Person, unit: Unit | None, changes: dict[str, Any]) -> None:
    if unit is not None:
        row.unit = unit
    for name in PLAIN:
        if name in changes:
            setattr(row, name, changes[name])
    if "name" in changes:
        row.name = changes["name"]
    if "phone" in changes:
        put_phone(row, good(read_phone(changes["phone"])))
    if "id_number" in changes:
        put_number(row, changes["id_number"])


def put_number(row: Person, text: str) -> None:
    """Keep this identity number; raises `Fault` if it is none, or somebody else's."""
    if not text.strip():
        put_id(row, None)
        return
    number: IdNumber = good(read_id(text, today=timezone.localdate()))
    if Person.objects.filter(id_digest=digest(number.number)).exclude(pk=row.pk).exists():
        raise problem_fault(ELSEWHERE)
    put_id(row, number)
    row.born, row.gender = number.born, number.gender


def good(read: Any) -> Any:
    """What was read; raises `Fault` for a problem."""
    if isinstance(read, Problem):
        raise problem_fault(read)
    return read


def merge_people(*, person: Person, into: Person, version: int) -> Person:
    """Two rows are one person: what the second lacks comes from the first, which stands for it.

    Raises:
        Fault: somebody changed it meanwhile, both have accounts, they are the same row, nobody
            has confirmed the one that is to stay, or a room cannot join what it keeps of both.
    """
    if person.pk == into.pk:
        raise Fault(
            UNPROCESSABLE,
            "same_person",
            "That is the same row.",
            zh="这是同一条记录。",
            fix="Choose the other person / 请选择另一人。",
        )
    return retried(partial(_merge, person, into, version))


def _merge(person: Person, into: Person, version: int) -> Person:
    hold({person.unit_id, into.unit_id})
    # In one order, and so that whoever enters one of them in a contest need not wait.
    pair = Person.objects.select_for_update(of=("self",), no_key=True).select_related("unit")
    rows = {row.pk: row for row in pair.filter(pk__in=(person.pk, into.pk)).order_by("pk")}
    gone, stays = rows[person.pk], rows[into.pk]
    if gone.version != version:
        raise changed_meanwhile({"version": gone.version, "code": gone.code})
    refuse_erased(gone)
    refuse_erased(stays)
    if stays.unconfirmed:
        raise not_confirmed_yet(stays)
    for part in PARTS.values():
        part.merge(gone.code, stays.code)
    _hand_over(gone, stays)
    return stays


def not_confirmed_yet(stays: Person) -> Fault:
    """What a stranger may have written does not take over what the union knows."""
    return Fault(
        CONFLICT,
        "person_unconfirmed",
        "The row that is to stay was written by its owner and is not confirmed; nothing changed.",
        zh="要保留的记录由本人填写、尚未核实，数据没有改变。",
        fix="Merge the other way round, or confirm it first / 请反向合并，或先核实。",
        params={"person": stays.code},
    )


def _hand_over(gone: Person, stays: Person) -> None:
    if gone.user_id is not None and stays.user_id is not None:
        raise Fault(
            CONFLICT,
            "two_accounts",
            "Both have an account; one of them must be unlinked first.",
            zh="两人都已绑定账号，请先解除其中一个。",
            fix="Unlink one account / 请先解除一个账号的绑定。",
        )
    phone, number, user = phone_of(gone), id_of(gone), gone.user_id
    blank = {name: getattr(gone, name) for name in PLAIN}
    wipe(gone)
    gone.merged_into = stays
    gone.save()
    for name, value in blank.items():
        if getattr(stays, name) in (None, ""):
            setattr(stays, name, value)
    if phone and not stays.phone:
        put_phone(stays, phone)
    if number and not stays.id_number:
        put_number(stays, number)
    stays.user_id = stays.user_id or user
    stays.version += 1
    stays.save()
    Consent.objects.filter(person=gone).update(person=stays)
    Person.objects.filter(merged_into=gone).update(merged_into=stays)


def erase_person(*, person: Person, confirm: str) -> Person:
    """Erase what is personal; the pseudonym stays where results name it.

    Raises:
        Fault: it was not confirmed with the person's code.
    """
    if confirm != person.code:
        raise Fault(
            CONFLICT,
            "not_confirmed",
            "To erase somebody's data, send the person's own code along; nothing was erased.",
            zh="抹除个人数据须附上本人代码确认；数据没有改变。",
            fix="Send `confirm` with the code / 请在 confirm 中填写代码。",
        )
    with transaction.atomic():
        row = Person.objects.select_for_update().select_related("unit").get(pk=person.pk)
        for part in PARTS.values():
            part.erase(row.code)
        if row.erased is None:
            wipe(row)
            row.save()
    return row


def wipe(row: Person) -> None:
    """Leave the pseudonym and the unit only; not saved yet."""
    row.name = row.gender = row.trade = ""
    row.grade = row.born = None
    row.standing, row.unconfirmed = "worker", False
    put_phone(row, "")
    put_id(row, None)
    row.user = None
    row.erased = timezone.now()
    row.version += 1
    NameEnding.objects.filter(person=row).delete()


def refuse_erased(row: Person) -> None:
    """Raise `Fault` if there is nobody behind the pseudonym any more."""
    if row.erased is None:
        return
    raise Fault(
        CONFLICT,
        "person_erased",
        "This person's data were erased.",
        zh="此人的个人数据已抹除。",
        fix="Register the person again if need be / 如有需要请重新登记。",
        params={"merged_into": row.merged_into_id or ""},
    )


def changed_meanwhile(current: dict[str, Any]) -> Fault:
    """Somebody else was faster."""
    return Fault(
        CONFLICT,
        "changed_meanwhile",
        "Somebody else changed this meanwhile; your change was not made.",
        zh="其他人刚修改过，您的修改没有写入。",
        fix="Look at what is there now, then save again / 请查看最新内容后再保存。",
        params=current,
    )


def problem_fault(problem: Problem) -> Fault:
    """A row's problem as the answer to a call."""
    status = CONFLICT if problem is ELSEWHERE else UNPROCESSABLE
    return Fault(status, problem.code, problem.message, zh=problem.zh, fix=problem.fix)
