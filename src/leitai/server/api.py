"""The API's root: routers, the one shape of errors, the OpenAPI schema."""

from __future__ import annotations

import logging
from importlib.metadata import version
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import HttpError, ValidationError

from leitai.contests.api import router as contests
from leitai.contests.builder.api import router as builder
from leitai.contests.campaigns.api import router as campaigns
from leitai.contests.cascade.api import router as cascade
from leitai.contests.enrolment.api import router as enrolment
from leitai.contests.enrolment.entering_api import router as entering
from leitai.contests.enrolment.import_api import router as imports
from leitai.contests.officials_api import router as officials
from leitai.contests.schedule.api import router as schedule
from leitai.contests.schemas import ErrorOut
from leitai.core.rulebook.errors import RulebookError
from leitai.core.rulebook.refusal import Refused
from leitai.devices.api import station_routes
from leitai.devices.refusal import DeviceRefused
from leitai.governance.accounts.api import router as accounts
from leitai.governance.api import router as session
from leitai.governance.audit.api import router as audit
from leitai.governance.door import fault_of_request, fault_response, plain_fault
from leitai.governance.faults import Fault, fault_of, internal_error, invalid
from leitai.governance.organisation.api import router as organisation
from leitai.governance.organisation.people_api import router as people
from leitai.judging.api import router as judging
from leitai.judging.appeals.api import router as appeals
from leitai.judging.attempts.api import router as attempts
from leitai.judging.awards.api import router as awards
from leitai.judging.books.api import router as books
from leitai.judging.evidence.api import router as evidence
from leitai.judging.fairness.api import router as fairness
from leitai.judging.panels.api import router as panels
from leitai.judging.places.api import router as places
from leitai.judging.procedure.api import router as procedure
from leitai.records.credentials.api import router as credentials
from leitai.server.archive.api import router as archive
from leitai.server.clock_api import router as clock
from leitai.server.demo_api import router as demo
from leitai.server.openapi import describe
from leitai.server.wiring import station_gate

log = logging.getLogger(__name__)


class Api(NinjaAPI):
    """The API whose schema also names the hot reads and every operation's error."""

    def get_openapi_schema(self, **options: Any) -> Any:
        """The schema, completed."""
        return describe(super().get_openapi_schema(**options), ErrorOut)


api = Api(
    title="Leitai 擂台",
    version=version("leitai"),
    description="From a judge's mark to a result anyone can verify. 从评分到人人可验证的成绩。",
    docs_url=None,
    openapi_url="/openapi.json",
)
ROUTERS = (
    session,
    accounts,
    organisation,
    people,
    audit,
    contests,
    officials,
    station_routes(station_gate),
    judging,
    attempts,
    procedure,
)
for each in (
    archive,
    builder,
    campaigns,
    *ROUTERS,
    schedule,
    places,
    credentials,
    awards,
    cascade,
    entering,  # its words stand where codes stand in the other's paths
    enrolment,
    imports,
    panels,
    evidence,
    appeals,
    books,
    fairness,
    clock,
    demo,
):
    api.add_router("", each)


@api.exception_handler(Fault)
@api.exception_handler(Refused)
@api.exception_handler(DeviceRefused)
@api.exception_handler(RulebookError)
def known(request: HttpRequest, error: Exception) -> HttpResponse:  # noqa: ARG001
    """Everything that says itself what is wrong."""
    return fault_response(fault_of(error))


@api.exception_handler(ValidationError)
def malformed(request: HttpRequest, error: ValidationError) -> HttpResponse:  # noqa: ARG001
    """What was sent has not the right form."""
    places = [
        {"where": ".".join(str(part) for part in one["loc"]), "why": str(one["msg"])}
        for one in error.errors[:20]
    ]
    first = places[0] if places else {"where": "", "why": ""}
    return fault_response(
        invalid(
            f"{first['where']}: {first['why']}",
            f"请求内容格式不正确：{first['where']}",
            params={"errors": places},
        )
    )


@api.exception_handler(HttpError)
def refused(request: HttpRequest, error: HttpError) -> HttpResponse:  # noqa: ARG001
    """The framework's own refusals, such as a body that is no JSON."""
    return fault_response(plain_fault(error.status_code))


@api.exception_handler(Http404)
def nowhere(request: HttpRequest, error: Http404) -> HttpResponse:  # noqa: ARG001
    """There is nothing here."""
    return fault_response(plain_fault(404))


@api.exception_handler(Exception)
def unknown(request: HttpRequest, error: Exception) -> HttpResponse:
    """Tell the log, not the client."""
    fault = fault_of_request(error)
    if fault is None:
        log.error("%s %s failed", request.method, request.path, exc_info=error)
        fault = internal_error()
    return fault_response(fault)
