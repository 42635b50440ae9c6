"""What an organiser does to set a contest up."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from leitai.contests import services as contests
from leitai.contests.builder import schemas
from leitai.contests.builder.gates import GATES
from leitai.contests.builder.models import Profile, Publication
from leitai.contests.builder.published import NOT_READY, is_ready
from leitai.contests.builder.queries import profile_row
from leitai.contests.models import Contest, Edition
from leitai.contests.rules import runs
from leitai.contests.schemas import Title
from leitai.governance.faults import Fault, invalid, not_allowed, not_found
from leitai.governance.identity import Identity
from leitai.governance.organisation.models import Unit
from leitai.governance.organisation.rules import UnitRight, access_unit_for

WORDS = ("place", "contact", "notice", "entry", "groups", "plan")
COLUMNS = ("level", "trade", "starts", "ends")
BLANK = {"level": "", "trade": ""}


def change_profile(*, contest: Contest, identity: Identity, asked: schemas.ProfileIn) -> Profile:
    """Change what is said of a contest, if nobody else has meanwhile.

    Raises:
        Fault: somebody changed it meanwhile; no such unit or edition; impossible dates; the unit
            that holds it is not the asker's to change.
    """
    given = asked.model_dump(exclude_unset=True, by_alias=True, mode="json")
    if "unit" in given and asked.unit != contest.unit_id:
        if contest.unit is not None and not runs(identity, contest):
            raise not_allowed()
        contest.unit = managed_unit(identity, asked.unit)
    if asked.edition is not None and not Edition.objects.filter(slug=asked.edition).exists():
        raise not_found("edition", "届次", asked.edition)
    with transaction.atomic():
        Profile.objects.get_or_create(contest=contest)
        profile = Profile.objects.select_for_update().get(contest=contest)
        if profile.version != asked.version:
            raise changed_meanwhile(profile_row(contest, profile))
        describe(contest, asked, given)
        contest.save(update_fields=[*COLUMNS, "hosts", "edition", "title_zh", "title_en", "unit"])
        for column in WORDS:
            if given.get(column) is not None:
                setattr(profile, column, given[column])
        profile.version += 1
        profile.save()
    return profile


def describe(contest: Contest, asked: schemas.ProfileIn, given: dict[str, Any]) -> None:
    """Take over what belongs to the contest's own row; raises `Fault` for impossible dates."""
    for column in COLUMNS:
        if column in given:
            setattr(contest, column, getattr(asked, column) or BLANK.get(column))
    if asked.hosts is not None:
        contest.hosts = given["hosts"]
    if "edition" in given:
        contest.edition_id = asked.edition
    if asked.title is not None:
        for column, text in contests.words(said(asked.title)).items():
            setattr(contest, column, text)
    if contest.starts is not None and contest.ends is not None:
        refuse_backwards(contest.starts, contest.ends)


def turn_switch(*, contest: Contest, artefact: str, public: bool, user: int | None) -> None:
    """Publish an artefact, or take it back; raises `Fault` if there is nothing to show yet."""
    if public and not is_ready(contest, artefact):
        reason = NOT_READY[artefact]
        raise Fault(
            409,
            "nothing_to_publish",
            f"{reason['en']} Nothing was published.",
            zh=f"{reason['zh']}没有公开任何内容。",
            fix="Finish it first, then publish.",
            params={"artefact": artefact},
        )
    Publication.objects.update_or_create(
        contest=contest, artefact=artefact, defaults={"public": public, "by_id": user}
    )
    GATES.changed(contest.slug)


def put_away(*, contest: Contest, away: bool) -> None:
    """Archive a contest, or bring it back."""
    contest.archived = (contest.archived or timezone.now()) if away else None
    contest.save(update_fields=["archived"])


def said(title: Title) -> dict[str, str]:
    """A title's words, by language."""
    return {language: text for language, text in title.model_dump().items() if text}


def managed_unit(identity: Identity, code: str | None) -> Unit | None:
    """The unit that holds a contest; raises `Fault` unless the asker manages it."""
    if code is None:
        return None
    return access_unit_for(identity=identity, code=code, right=UnitRight.MANAGE)


def refuse_backwards(first: date, last: date) -> None:
    """Raise `Fault` if it ends before it begins."""
    if last < first:
        raise invalid(
            "The contest ends before it begins; nothing was changed.",
            "竞赛结束日早于开始日，数据没有改变。",
            params={"starts": first.isoformat(), "ends": last.isoformat()},
        )


def changed_meanwhile(now: dict[str, Any]) -> Fault:
    """Somebody else saved it first."""
    return Fault(
        409,
        "changed_meanwhile",
        "Somebody else has changed this meanwhile; yours was not saved, nothing is lost.",
        zh="其他人刚刚修改过，您的修改尚未保存，也没有丢失。",
        fix="Look at the current version in `params.current`, then save again.",
        params={"current": now},
    )
