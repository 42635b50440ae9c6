"""What the campaigns' API takes and gives."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from ninja import Schema
from pydantic import Field, StringConstraints

from leitai.contests.schemas import Body, Code, Name

Period = Annotated[str, StringConstraints(pattern=r"^([1-9][0-9]?)?$")]
Value = Annotated[str, StringConstraints(pattern=r"^-?[0-9]{1,12}(\.[0-9]{1,9})?$")]
Round = Annotated[int, Field(ge=1)]
Reason = Annotated[Name, StringConstraints(min_length=1, max_length=200)]


class IndicatorIn(Body):
    """One indicator's value; `round`: of the report as it was read, 0 if there was none."""

    indicator: Code
    value: Value
    note: Name = ""
    round: Annotated[int, Field(ge=0)] = 0


class SiteReportIn(Body):
    """What a site reports for a period; empty: for the whole campaign."""

    period: Period
    values: Annotated[list[IndicatorIn], Field(min_length=1, max_length=200)]


class SeenReportsIn(Body):
    """Reports of a site as they were read: indicator → its round."""

    period: Period
    reports: Annotated[dict[Code, Round], Field(min_length=1, max_length=200)]


class SiteVerifyIn(SeenReportsIn):
    """Which reports of a site are right; `unproved`: also those that nothing proves."""

    unproved: bool = False


class SiteReturnIn(SeenReportsIn):
    """Which reports go back to the site, and why."""

    reason: Reason


class CampaignOut(Schema):
    """A campaign in one period, as the asker may see it."""

    stage: str
    status: str
    period: str
    periods: list[dict[str, str]]
    indicators: list[dict[str, Any]]
    sites: list[dict[str, Any]]
    honours: list[dict[str, Any]]
    assess: bool


class CampaignProofOut(Schema):
    """A proof that was kept."""

    digest: str
    name: str
    media: str
    size: int


class ReportsOut(Schema):
    """How many reports were taken over."""

    count: int
    state: Literal["reported", "verified", "returned"]
