"""People: listed, registered, edited, merged, unmasked; their consents; export and erasure."""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import asdict
from typing import Any, Literal

from django.db import transaction
from django.http import HttpRequest, HttpResponse, JsonResponse
from ninja import Query, Router

from leitai.governance.audit.services import note
from leitai.governance.door import asker
from leitai.governance.organisation import consents, personal, queries, schemas, services
from leitai.governance.organisation.api import known_asker, problem_row, unit_for
from leitai.governance.organisation.models import ConsentPurpose, Person
from leitai.governance.organisation.numbers import id_of, phone_of
from leitai.governance.organisation.rules import UnitRight, access_person_for, may_over
from leitai.governance.organisation.services import PersonRow

router = Router(tags=["people"])
Row = dict[str, Any]
DOCUMENTED = {
    "responses": {
        200: {
            "description": "Everything kept of the person, for programs or for reading.",
            "content": {
                "application/json": {"schema": {"type": "object"}},
                "text/html": {"schema": {"type": "string"}},
            },
        }
    }
}


def person_for(request: HttpRequest, code: str, right: UnitRight) -> Person:
    """The person, if the asker has the right or is that person; attempts are logged."""
    person = access_person_for(identity=asker(request), code=code, right=UnitRight.VIEW)
    note(request, path=person.unit.path, subject=f"person {person.code}")
    return access_person_for(identity=asker(request), code=code, right=right)


@router.get("/people", response=schemas.PeopleOut, operation_id="listPeople")
def list_people(request: HttpRequest, asked: Query[schemas.PeopleAsked]) -> Row:
    """People within your reach, by unit and name, numbers masked."""
    identity = known_asker(request)
    unit = unit_for(request, asked.unit, UnitRight.VIEW) if asked.unit else None
    wanted: Row = {
        "paths": queries.paths_asked(identity, unit),
        "q": asked.q,
        "trade": asked.trade,
        "grade": asked.grade,
        "unconfirmed": asked.unconfirmed,
    }
    rows, going_on = queries.list_people(**wanted, after=asked.after, limit=asked.limit)
    if asked.after:
        total = None
    else:
        total = len(rows) if going_on is None else queries.count_people(**wanted)
    return {"people": rows, "next": going_on, "total": total}


@router.post("/people", response={201: schemas.PersonDetail}, operation_id="createPerson")
def create_person(request: HttpRequest, body: schemas.PersonIn) -> tuple[int, Row]:
    """Register somebody in a unit."""
    unit = unit_for(request, body.unit, UnitRight.ENROL)
    code = services.create_person(row=PersonRow(**body.model_dump()), unit=unit)
    note(request, subject=f"person {code}")
    person = Person.objects.select_related("unit").get(pk=code)
    return 201, queries.person_detail(person=person, identity=asker(request))


@router.post("/people/bulk", response=schemas.PeopleUpserted, operation_id="upsertPeople")
def upsert_people(request: HttpRequest, body: schemas.PeopleIn) -> Row:
    """Register or update up to 1000 people of a unit and those below."""
    unit = unit_for(request, body.unit, UnitRight.ENROL)
    rows = [PersonRow(**one.model_dump()) for one in body.people]
    with transaction.atomic() if body.dry else nullcontext():
        done = services.upsert_people(rows=rows, unit=unit)
        if body.dry:
            transaction.set_rollback(True)
    if not body.dry:
        note(request, subject=f"unit {unit.code}", detail=f"{len(done.people)}")
    people = [asdict(one) for one in done.people]
    return {"people": people, "problems": [problem_row(*one) for one in done.problems]}


@router.get("/people/{code}", response=schemas.PersonDetail, operation_id="getPerson")
def get_person(request: HttpRequest, code: str) -> Row:
    """Somebody, numbers masked."""
    person = person_for(request, code, UnitRight.VIEW)
    return queries.person_detail(person=person, identity=asker(request))


@router.patch("/people/{code}", response=schemas.PersonDetail, operation_id="editPerson")
def edit_person(request: HttpRequest, code: str, body: schemas.PersonEdit) -> Row:
    """Change what is said of somebody; to move them you register for both units."""
    person = person_for(request, code, UnitRight.ENROL)
    changes = body.model_dump(exclude_unset=True)
    version = changes.pop("version")
    nullable = ("grade", "born")
    changes = {name: v for name, v in changes.items() if v is not None or name in nullable}
    identity = asker(request)
    if not (person.unconfirmed or may_over(identity, person.path, UnitRight.ENROL)):
        services.refuse_confirmed(person, {k: v for k, v in changes.items() if k != "phone"})
    target = changes.pop("unit", person.unit_id)
    unit = unit_for(request, target, UnitRight.ENROL) if target != person.unit_id else None
    edited = services.edit_person(person=person, unit=unit, changes=changes, version=version)
    note(request, path=edited.path, subject=f"person {edited.code}")
    return queries.person_detail(person=edited, identity=identity)


@router.post("/people/{code}/confirm", response=schemas.PersonDetail, operation_id="confirmPerson")
def confirm_person(request: HttpRequest, code: str, body: schemas.PersonConfirmIn) -> Row:
    """Say that it is this person, who wrote the row, and that what it says is right."""
    person = person_for(request, code, UnitRight.ENROL)
    unit_for(request, person.unit_id, UnitRight.ENROL)
    identity = asker(request)
    done = services.confirm_person(person=person, version=body.version, actor=identity.actor)
    return queries.person_detail(person=done, identity=identity)


@router.post("/people/{code}/unmask", response=schemas.NumbersOut, operation_id="unmaskPerson")
def unmask_person(request: HttpRequest, code: str, body: schemas.UnmaskIn) -> Row:
    """Show the numbers in full; who did it and why is logged, and the person can read it."""
    person = person_for(request, code, UnitRight.MANAGE)
    note(request, detail=body.reason)
    return {"phone": phone_of(person), "id_number": id_of(person)}


@router.post("/people/{code}/merge", response=schemas.PersonDetail, operation_id="mergePeople")
def merge_people(request: HttpRequest, code: str, body: schemas.MergeIn) -> Row:
    """Two rows are one person: this one stands for `into` from now on."""
    gone = managed(request, code)
    stays = services.merge_people(
        person=gone, into=managed(request, body.into), version=body.version
    )
    services.tell_confirmed(code=stays.code, actor=asker(request).actor)
    note(request, subject=f"person {code} into {stays.code}")
    return queries.person_detail(person=stays, identity=asker(request))


def managed(request: HttpRequest, code: str) -> Person:
    """The person, if the asker manages the person's unit; being that person is not enough."""
    person = person_for(request, code, UnitRight.MANAGE)
    unit_for(request, person.unit_id, UnitRight.MANAGE)
    return person


@router.get("/people/{code}/export", operation_id="exportPerson", openapi_extra=DOCUMENTED)
def export_person(
    request: HttpRequest, code: str, form: Literal["json", "html"] = "json"
) -> HttpResponse:
    """Everything kept of somebody, for that person or who manages the unit; logged."""
    person = person_for(request, code, UnitRight.MANAGE)
    note(request, read=True)
    data = personal.collect(person.code)
    name = f"leitai-{person.code}.{form}"
    answer: HttpResponse
    if form == "html":
        answer = HttpResponse(personal.readable(data), content_type="text/html; charset=utf-8")
    else:
        answer = JsonResponse(data, json_dumps_params={"ensure_ascii": False})
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


@router.post("/people/{code}/erase", response=schemas.ErasedOut, operation_id="erasePerson")
def erase_person(request: HttpRequest, code: str, body: schemas.EraseIn) -> Row:
    """Erase what is personal; results keep the pseudonym. There is no way back."""
    person = person_for(request, code, UnitRight.MANAGE)
    erased = services.erase_person(person=person, confirm=body.confirm)
    return {"code": erased.code, "erased": erased.erased}


@router.get(
    "/people/{code}/consents", response=list[schemas.ConsentOut], operation_id="listConsents"
)
def list_consents(request: HttpRequest, code: str) -> Any:
    """What the person agreed to, and took back."""
    return person_for(request, code, UnitRight.VIEW).consents.order_by("given", "pk")


@router.post("/people/{code}/consents", response=schemas.ConsentOut, operation_id="giveConsent")
def give_consent(request: HttpRequest, code: str, body: schemas.ConsentIn) -> Any:
    """Keep that the person agreed; who registers people may do it from a signed form."""
    person = person_for(request, code, UnitRight.ENROL)
    services.refuse_erased(person)
    note(request, detail=body.purpose)
    return consents.give_consent(
        person=person, purpose=body.purpose, text_version=body.text_version
    )


@router.delete(
    "/people/{code}/consents/{purpose}", response={204: None}, operation_id="withdrawConsent"
)
def withdraw_consent(request: HttpRequest, code: str, purpose: ConsentPurpose) -> tuple[int, None]:
    """Take an agreement back."""
    person = person_for(request, code, UnitRight.ENROL)
    consents.withdraw_consent(person=person, purpose=purpose)
    note(request, detail=purpose.value)
    return 204, None
