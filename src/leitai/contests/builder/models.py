"""What an organiser writes of a contest, and what of it is public; no result depends on it."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models

from leitai.contests.models import Contest


class Profile(models.Model):
    """How a contest presents itself.

    Attributes:
        version: counts every change, so that two editors do not overwrite each other.
        template: the template it was started from; `source`: the contest it was cloned from.
        entry: who or what takes part.
        groups: the groups of the contest, in order.
        plan: the days of its life, rows of `{"id", "title", "from", "to"}`.
        place, contact, notice: words for the public page.
    """

    contest = models.OneToOneField(
        Contest, primary_key=True, on_delete=models.CASCADE, related_name="profile"
    )
    version = models.IntegerField(default=1)
    template = models.CharField(max_length=64, blank=True)
    source = models.CharField(max_length=64, blank=True)
    entry = models.CharField(max_length=8, blank=True)
    groups = models.JSONField(default=list)
    plan = models.JSONField(default=list)
    place = models.CharField(max_length=200, blank=True)
    contact = models.CharField(max_length=400, blank=True)
    notice = models.TextField(blank=True)

    def __str__(self) -> str:
        return self.contest_id


class Artefact(models.TextChoices):
    """What is published by a switch of its own.

    Each hides all that strangers see of it, wherever they look: `schedule` calendars too, `results`
    who goes on to other contests too, `live` the board, its sheets and its feeds.
    """

    NOTICE = "notice", "竞赛通知"
    ENTRIES = "entries", "参赛名单"
    SCHEDULE = "schedule", "竞赛日程"
    DRAW = "draw", "抽签结果"
    RESULTS = "results", "成绩与奖项"
    LIVE = "live", "实况榜"


class Publication(models.Model):
    """Whether an artefact is public, since when, by whom.

    Without a row only the live board is. A contest from a template or clone has its row for that.
    """

    contest = models.ForeignKey(Contest, on_delete=models.CASCADE, related_name="publications")
    artefact = models.CharField(max_length=8, choices=Artefact.choices)
    public = models.BooleanField(default=False)
    changed = models.DateTimeField(auto_now=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL)

    class Meta:
        """One switch per artefact."""

        constraints: ClassVar = [
            models.UniqueConstraint(fields=["contest", "artefact"], name="publication_artefact")
        ]

    def __str__(self) -> str:
        return f"{self.contest_id}:{self.artefact}"


class ForeignActor(models.Model):
    """What somebody was called on the installation that an imported contest comes from."""

    contest = models.ForeignKey(Contest, on_delete=models.CASCADE, related_name="foreign_actors")
    actor = models.CharField(max_length=64)
    name = models.CharField(max_length=200)

    class Meta:
        """One name per pseudonym."""

        constraints: ClassVar = [
            models.UniqueConstraint(fields=["contest", "actor"], name="foreign_actor")
        ]

    def __str__(self) -> str:
        return f"{self.contest_id}:{self.actor}"


class Origin(models.Model):
    """Where an imported contest comes from: whose key vouched for how much of its ledger.

    Attributes:
        digest: SHA-256 of the archive; key: that signed it; note: its last checkpoint.
        size: entries the archive held.
    """

    contest = models.OneToOneField(
        Contest, primary_key=True, on_delete=models.CASCADE, related_name="origin"
    )
    digest = models.CharField(max_length=64)
    key = models.TextField()
    note = models.TextField()
    size = models.BigIntegerField()
    imported = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return self.contest_id
