"""Enrolment's part of the API; thin."""

from __future__ import annotations

from typing import Annotated, Any, Final
from urllib.parse import unquote

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router, Schema
from pydantic import Field

from leitai.contests.enrolment import applying, deciding, queries, replacing, schemas
from leitai.contests.enrolment.applying import Wish
from leitai.contests.enrolment.attaching import attach, attachment_answer
from leitai.contests.enrolment.models import Application
from leitai.contests.enrolment.people import write_self
from leitai.contests.enrolment.plans import plan_row, save_plan
from leitai.contests.enrolment.refusals import unlinked
from leitai.contests.enrolment.rules import (
    access_application_for,
    enrolled_contest,
    organised_contest,
    organises,
)
from leitai.contests.enrolment.steps import Doing
from leitai.contests.enrolment.wishes import people_of, wish_of
from leitai.contests.rules import find_contest
from leitai.governance.bodies import Code
from leitai.governance.door import asker, signed_in
from leitai.governance.faults import not_allowed, not_found
from leitai.governance.identity import Identity
from leitai.governance.organisation.models import Person, Unit
from leitai.governance.organisation.rules import UnitRight, may_over

router = Router(tags=["enrolment"])
Row = dict[str, Any]
BASE: Final = "/contests/{contest_id}"
ONE: Final = BASE + "/applications/{code}"
_FILE: Final = {"type": "string", "format": "binary"}


class Asked(Schema):
    """Which applications."""

    state: Annotated[str, Field(max_length=12)] = ""
    unit: Annotated[str, Field(max_length=64)] = ""
    q: Annotated[str, Field(max_length=100)] = ""
    after: Annotated[str, Field(max_length=16)] = ""
    limit: Annotated[int, Field(ge=1, le=200)] = 50


@router.get(BASE + "/enrolment", response=schemas.EnrolmentOut, operation_id="getEnrolment")
def get_enrolment(request: HttpRequest, contest_id: str) -> Row:
    """What the contest asks of those who want to take part; public."""
    del request
    return plan_row(find_contest(contest_id=contest_id))


@router.put(BASE + "/enrolment", response=schemas.EnrolmentOut, operation_id="putEnrolment")
def put_enrolment(request: HttpRequest, contest_id: str, body: schemas.EnrolmentIn) -> Row:
    """Set what the contest asks."""
    contest = organised_contest(identity=asker(request), contest_id=contest_id)
    return save_plan(
        contest=contest, document=body.plan, version=body.version, actor=asker(request).actor
    )


@router.get(BASE + "/enrolment/quota", response=schemas.QuotaOut, operation_id="getEnrolmentQuota")
def get_quota(request: HttpRequest, contest_id: str) -> Row:
    """Quotas, and how much of each is taken."""
    identity = asker(request)
    contest = enrolled_contest(identity=identity, contest_id=contest_id)
    return queries.quota_board(identity=identity, contest=contest)


@router.get(
    BASE + "/enrolment/units",
    response=list[schemas.UnitNamed],
    operation_id="findEnrolmentUnits",
)
def find_units(
    request: HttpRequest, contest_id: str, q: Annotated[str, Field(min_length=1, max_length=50)]
) -> list[Row]:
    """Units one may say to belong to, by a part of their names."""
    contest = enrolled_contest(identity=asker(request), contest_id=contest_id)
    return queries.units_to_choose(contest=contest, q=q)


@router.get(BASE + "/enrolment/me", response=schemas.EnrolmentMeOut, operation_id="getEnrolmentMe")
def get_me(request: HttpRequest, contest_id: str) -> Row:
    """Who you are, if your account is tied to a person."""
    find_contest(contest_id=contest_id)
    person = queries.person_of(signed_in(request))
    if person is None:
        raise unlinked()
    return queries.me_row(person)


@router.put(BASE + "/enrolment/me", response=schemas.EnrolmentMeOut, operation_id="putEnrolmentMe")
def put_me(request: HttpRequest, contest_id: str, body: schemas.ApplicantIn) -> Row:
    """Say who you are."""
    find_contest(contest_id=contest_id)
    user = signed_in(request)
    unit = Unit.objects.filter(code=body.unit, closed=False).first()
    if unit is None:
        raise not_found("unit", "单位", body.unit)
    row = {name: str(value) for name, value in body.model_dump().items() if value}
    return queries.me_row(write_self(user=user, row=row, unit=unit))


@router.get(
    BASE + "/applications",
    response=schemas.ApplicationsOut,
    operation_id="listApplications",
)
def list_applications(request: HttpRequest, contest_id: str, asked: Query[Asked]) -> Row:
    """Applications within your reach: all for organisers, a union's, or your own."""
    identity = asker(request)
    contest = enrolled_contest(identity=identity, contest_id=contest_id)
    return queries.list_applications(identity=identity, contest=contest, **asked.model_dump())


@router.post(
    BASE + "/applications",
    response={201: schemas.ApplicationOut},
    operation_id="createApplication",
)
def create_application(
    request: HttpRequest, contest_id: str, body: schemas.ApplicationIn
) -> tuple[int, Row]:
    """Apply, for yourself or for people of your union; `submit` hands it in at once."""
    identity, user = asker(request), signed_in(request)
    contest = enrolled_contest(identity=identity, contest_id=contest_id)
    wish = wish_of(identity=identity, contest=contest, body=body)
    made = applying.draft_application(contest=contest, wish=wish, by=user)
    if body.submit:
        made = applying.submit_application(application=made, actor=identity.actor, words=body.words)
    return 201, queries.application_detail(identity=identity, application=made)


@router.post(
    BASE + "/applications/bulk", response=schemas.BulkOut, operation_id="decideApplications"
)
def decide_applications(request: HttpRequest, contest_id: str, body: schemas.BulkIn) -> Row:
    """Accept, refuse, withdraw many, or take that back; what is refused is told, the rest done."""
    identity = asker(request)
    contest = organised_contest(identity=identity, contest_id=contest_id)
    doing = Doing(body.act, identity.actor, body.reason, body.words)
    done = deciding.decide(contest=contest, codes=list(dict.fromkeys(body.ids)), doing=doing)
    return {"results": [one.row() for one in done]}


@router.get(ONE, response=schemas.ApplicationOut, operation_id="getApplication")
def get_application(request: HttpRequest, contest_id: str, code: Code) -> Row:
    """An application, and what each rule says of it."""
    identity = asker(request)
    found = access_application_for(identity=identity, contest_id=contest_id, code=code)
    return queries.application_detail(identity=identity, application=found)


@router.put(ONE, response=schemas.ApplicationOut, operation_id="putApplication")
def put_application(
    request: HttpRequest, contest_id: str, code: Code, body: schemas.ApplicationEdit
) -> Row:
    """Change what an application says before it is decided; a draft again, unless `submit`."""
    identity = asker(request)
    found = access_application_for(identity=identity, contest_id=contest_id, code=code, change=True)
    contest = found.contest
    people = people_of(identity=identity, contest=contest, wanted=body.people, known_in=found)
    words = body.model_dump(include={"title", "group", "key", "consent"})
    decides = organises(identity, contest)
    if not (decides or may_over(identity, found.unit.path, UnitRight.ENROL)):
        words["key"] = found.key
    wish = Wish(found.unit, people, **words)
    if body.submit:
        changed = applying.correct_application(
            application=found,
            wish=wish,
            version=body.version,
            actor=identity.actor,
            organiser=decides,
        )
    else:
        changed = applying.change_application(application=found, wish=wish, version=body.version)
    return queries.application_detail(identity=identity, application=changed)


@router.post(ONE + "/submit", response=schemas.ApplicationOut, operation_id="submitApplication")
def submit_application(request: HttpRequest, contest_id: str, code: Code) -> Row:
    """Hand it in; every rule is checked."""
    identity = asker(request)
    found = access_application_for(identity=identity, contest_id=contest_id, code=code, change=True)
    done = applying.submit_application(application=found, actor=identity.actor)
    return queries.application_detail(identity=identity, application=done)


@router.post(ONE + "/accept", response=schemas.ApplicationOut, operation_id="acceptApplication")
def accept_application(request: HttpRequest, contest_id: str, code: Code) -> Row:
    """Accept it; it has a place, or waits for one."""
    identity = asker(request)
    found = _to_decide(identity, contest_id, code)
    done = deciding.accept_application(application=found, actor=identity.actor)
    return queries.application_detail(identity=identity, application=done)


@router.post(ONE + "/refuse", response=schemas.ApplicationOut, operation_id="refuseApplication")
def refuse_application(
    request: HttpRequest, contest_id: str, code: Code, body: schemas.EndingIn
) -> Row:
    """Refuse it; it may be mended and handed in again."""
    identity = asker(request)
    found = _to_decide(identity, contest_id, code)
    done = deciding.refuse_application(
        application=found, reason=body.reason, words=body.words, actor=identity.actor
    )
    return queries.application_detail(identity=identity, application=done)


@router.post(ONE + "/withdraw", response=schemas.ApplicationOut, operation_id="withdrawApplication")
def withdraw_application(
    request: HttpRequest, contest_id: str, code: Code, body: schemas.EndingIn
) -> Row:
    """Withdraw it; its place goes to the next who waits."""
    identity = asker(request)
    found = access_application_for(identity=identity, contest_id=contest_id, code=code, change=True)
    done = deciding.withdraw_application(
        application=found, reason=body.reason, words=body.words, actor=identity.actor
    )
    return queries.application_detail(identity=identity, application=done)


@router.post(ONE + "/reopen", response=schemas.ApplicationOut, operation_id="reopenApplication")
def reopen_application(
    request: HttpRequest, contest_id: str, code: Code, body: schemas.WordsIn
) -> Row:
    """Take the last decision on it back: it is looked at again in its old place in the order."""
    identity = asker(request)
    found = _to_decide(identity, contest_id, code)
    done = deciding.reopen_application(application=found, words=body.words, actor=identity.actor)
    return queries.application_detail(identity=identity, application=done)


@router.post(ONE + "/replace", response=schemas.ApplicationOut, operation_id="replaceApplicant")
def replace_applicant(
    request: HttpRequest, contest_id: str, code: Code, body: schemas.ReplaceIn
) -> Row:
    """Let somebody else take part instead; in a person's contest that is a new application."""
    identity = asker(request)
    found = access_application_for(identity=identity, contest_id=contest_id, code=code, change=True)
    leaves, comes = _exchanged(identity, found, body)
    doing = Doing("replace", identity.actor, words=body.words)
    done = replacing.replace_member(application=found, leaves=leaves, comes=comes, doing=doing)
    return queries.application_detail(identity=identity, application=done)


@router.post(
    ONE + "/replace/check",
    response=list[schemas.RuleHeldOut],
    operation_id="checkReplacement",
)
def check_replacement(
    request: HttpRequest, contest_id: str, code: Code, body: schemas.ReplaceIn
) -> list[dict[str, str]]:
    """What each rule says of somebody else taking part instead; nothing is changed."""
    identity = asker(request)
    found = access_application_for(identity=identity, contest_id=contest_id, code=code, change=True)
    leaves, comes = _exchanged(identity, found, body)
    return replacing.replacement_findings(application=found, leaves=leaves, comes=comes)


@router.put(
    ONE + "/attachments/{slot}",
    response=list[schemas.AttachmentOut],
    operation_id="putAttachment",
    openapi_extra={"requestBody": {"required": True, "content": {"*/*": {"schema": _FILE}}}},
)
def put_attachment(request: HttpRequest, contest_id: str, code: Code, slot: Code) -> list[Row]:
    """Hand a file in: JPEG, PNG or PDF, 4 MB at most, named in the header `X-File-Name`."""
    found = access_application_for(
        identity=asker(request), contest_id=contest_id, code=code, change=True
    )
    name = unquote(request.headers.get("X-File-Name", slot))
    attach(application=found, slot=slot, name=name, body=request.body)
    return queries.attachments_of(found)


@router.get(
    ONE + "/attachments/{slot}",
    operation_id="getAttachment",
    openapi_extra={
        "responses": {200: {"description": "The file.", "content": {"*/*": {"schema": _FILE}}}}
    },
)
def get_attachment(request: HttpRequest, contest_id: str, code: Code, slot: Code) -> HttpResponse:
    """A file that was handed in."""
    found = access_application_for(identity=asker(request), contest_id=contest_id, code=code)
    return attachment_answer(application=found, slot=slot)


def _to_decide(identity: Identity, contest_id: str, code: str) -> Application:
    found = access_application_for(identity=identity, contest_id=contest_id, code=code)
    if not organises(identity, found.contest):
        raise not_allowed()
    return found


def _exchanged(
    identity: Identity, found: Application, body: schemas.ReplaceIn
) -> tuple[Person, Person]:
    wanted = [schemas.MemberIn(person=body.leaves), schemas.MemberIn(person=body.comes)]
    leaves, comes = people_of(
        identity=identity, contest=found.contest, wanted=wanted, known_in=found
    )
    return leaves.person, comes.person
