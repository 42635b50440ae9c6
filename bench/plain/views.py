"""The same rules as Leitai's hot door, as one writes them with django-ninja and the ORM."""

# ruff: noqa: ARG001 -- Django's views

from __future__ import annotations

from decimal import Decimal

from django.db import transaction
from django.db.models import Max
from django.http import HttpRequest, JsonResponse
from django.urls import path
from ninja import NinjaAPI, Schema
from ninja.errors import HttpError

from plain.models import Aspect, Entry, Judge, Mark

api = NinjaAPI()


class MarkIn(Schema):
    stage: str
    entry: str
    aspect: str
    judge: str
    value: Decimal | None
    item: str = ""
    replaces: str | None = None


class MarkOut(Schema):
    mark: str
    seq: int
    at: int
    duplicate: bool


@api.put("/contests/{contest}/marks/{uid}", response=MarkOut)
def give_mark(request: HttpRequest, contest: str, uid: str, body: MarkIn) -> MarkOut:
    """Check session and rules, insert, commit; what can be checked before is not in the lock."""
    if request.session.get("judge") != body.judge:
        raise HttpError(403, "not your mark")
    known = Mark.objects.filter(uid=uid).first()
    if known is not None:
        return receipt(known, duplicate=True)
    mark = checked(uid, body)
    with transaction.atomic():
        insert(mark, body.replaces)
    return receipt(mark, duplicate=False)


def checked(uid: str, body: MarkIn) -> Mark:
    """The mark, if the rules allow it."""
    judge = Judge.objects.filter(code=body.judge).first()
    entry = Entry.objects.filter(code=body.entry).first()
    aspect = (
        Aspect.objects.select_related("stage")
        .filter(code=body.aspect, stage__code=body.stage)
        .first()
    )
    if judge is None or entry is None or aspect is None or entry.withdrawn:
        raise HttpError(422, "unknown")
    if not aspect.stage.is_open:
        raise HttpError(409, "the stage is not open")
    if body.value is not None and not (
        aspect.lowest <= body.value <= aspect.highest
        and (body.value - aspect.lowest) % aspect.step == 0
    ):
        raise HttpError(422, "out of scale")
    return Mark(
        uid=uid, stage=aspect.stage, entry=entry, aspect=aspect, judge=judge, value=body.value
    )


def insert(mark: Mark, replaces: str | None) -> None:
    """Give it the next number, if the cell is as the judge saw it."""
    current = (
        Mark.objects.filter(entry=mark.entry, aspect=mark.aspect, judge=mark.judge)
        .order_by("-seq")
        .first()
    )
    if (current.uid if current else None) != replaces:
        raise HttpError(409, "the cell is marked")
    mark.replaces = current
    mark.seq = (Mark.objects.aggregate(last=Max("seq"))["last"] or 0) + 1
    mark.save()


def receipt(mark: Mark, *, duplicate: bool) -> MarkOut:
    at = int(mark.at.timestamp() * 1_000_000)
    return MarkOut(mark=mark.uid, seq=mark.seq, at=at, duplicate=duplicate)


def board(request: HttpRequest, contest: str) -> JsonResponse:
    """The standings, which are kept ready in the table, as JSON."""
    rows = {
        entry.code: {
            "id": entry.code,
            "pos": pos,
            "rank": entry.rank,
            "shared": False,
            "change": 0,
            "name": entry.name,
            "unit": None,
            "group": None,
            "status": "withdrawn" if entry.withdrawn else "ok",
            "official": True,
            "total": None if entry.total is None else str(entry.total),
            "score": None if entry.total is None else str(entry.total),
            "cells": {"practice": None if entry.total is None else str(entry.total)},
            "deductions": None,
        }
        for pos, entry in enumerate(Entry.objects.order_by("rank", "code"), 1)
    }
    return JsonResponse({"contest": contest, "rows": rows})


urlpatterns = [
    path("api/contests/<str:contest>/board", board),
    path("api/", api.urls),
]
