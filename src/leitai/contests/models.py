"""What contests, entries and judges are called.

Nothing here can change a result: that is all in the ledger, which knows ids only. Names live here,
beside it, and can be corrected or erased without touching a result.
"""

from __future__ import annotations

from django.conf import settings
from django.db import models

from leitai.governance.organisation.models import Unit


class Series(models.Model):
    """A contest brand that comes back (赛事品牌)."""

    slug = models.CharField(max_length=64, primary_key=True)
    title_zh = models.CharField(max_length=200)
    title_en = models.CharField(max_length=200, blank=True)

    def __str__(self) -> str:
        return self.slug


class Edition(models.Model):
    """One holding of a series (届)."""

    slug = models.CharField(max_length=64, primary_key=True)
    series = models.ForeignKey(Series, on_delete=models.PROTECT, related_name="editions")
    title_zh = models.CharField(max_length=200)
    title_en = models.CharField(max_length=200, blank=True)

    def __str__(self) -> str:
        return self.slug


class ContestKind(models.TextChoices):
    """What kind of undertaking it is."""

    CONTEST = "contest", "竞赛"
    PROJECTS = "projects", "项目评审"
    CAMPAIGN = "campaign", "立功竞赛"


class Level(models.TextChoices):
    """How far a contest reaches (竞赛级别)."""

    NATIONAL = "national", "国家级"
    REGION = "region", "区域"
    PROVINCE = "province", "省级"
    CITY = "city", "市级"
    DISTRICT = "district", "区县级"
    TOWN = "town", "镇街级"
    ENTERPRISE = "enterprise", "企业级"


class Contest(models.Model):
    """One contest (赛项); `slug` is its id in the ledger.

    Attributes:
        unit: the union or enterprise that holds it; its administrators may run it.
        trade: code of the occupation it is about.
        hosts: 主办、承办、协办、支持 as `[{"role", "name"}]`, in the order they are printed.
        starts, ends: first and last day.
        archived: put away; it opens no more, and is left out of lists.
    """

    slug = models.CharField(max_length=64, primary_key=True)
    edition = models.ForeignKey(
        Edition, null=True, on_delete=models.PROTECT, related_name="contests"
    )
    title_zh = models.CharField(max_length=200)
    title_en = models.CharField(max_length=200, blank=True)
    created = models.DateTimeField(auto_now_add=True)
    opened_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL)
    kind = models.CharField(max_length=10, choices=ContestKind.choices, default=ContestKind.CONTEST)
    unit = models.ForeignKey(
        Unit, null=True, blank=True, on_delete=models.PROTECT, related_name="contests"
    )
    level = models.CharField(max_length=10, choices=Level.choices, blank=True)
    trade = models.CharField(max_length=16, blank=True)
    hosts = models.JSONField(default=list)
    starts = models.DateField(null=True)
    ends = models.DateField(null=True)
    archived = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return self.slug


class ContestState(models.Model):
    """How far a contest has come, in the words of a stage, after `seq` entries of its ledger."""

    contest = models.OneToOneField(
        Contest, primary_key=True, on_delete=models.CASCADE, related_name="progress"
    )
    state = models.CharField(max_length=9)
    seq = models.BigIntegerField()

    def __str__(self) -> str:
        return f"{self.contest_id}:{self.state}"


class EntryKind(models.TextChoices):
    """Who or what takes part."""

    PERSON = "person", "选手"
    TEAM = "team", "团队"
    PROJECT = "project", "项目"
    UNIT = "unit", "单位"


class EntryName(models.Model):
    """What an entry is called."""

    contest = models.ForeignKey(Contest, on_delete=models.CASCADE, related_name="entry_names")
    entry = models.CharField(max_length=64)
    name = models.CharField(max_length=200, blank=True)
    unit = models.CharField(max_length=64, blank=True)
    kind = models.CharField(max_length=8, choices=EntryKind.choices, default=EntryKind.PERSON)

    class Meta:
        """One name per entry."""

        constraints = [  # noqa: RUF012 -- Django's form
            models.UniqueConstraint(fields=["contest", "entry"], name="entry_name"),
        ]

    def __str__(self) -> str:
        return self.entry


class JudgeName(models.Model):
    """What a judge is called."""

    contest = models.ForeignKey(Contest, on_delete=models.CASCADE, related_name="judge_names")
    judge = models.CharField(max_length=64)
    name = models.CharField(max_length=200, blank=True)

    class Meta:
        """One name per judge."""

        constraints = [  # noqa: RUF012 -- Django's form
            models.UniqueConstraint(fields=["contest", "judge"], name="judge_name"),
        ]

    def __str__(self) -> str:
        return self.judge


class UnitName(models.Model):
    """What a unit (company, school, delegation) is called."""

    contest = models.ForeignKey(Contest, on_delete=models.CASCADE, related_name="unit_names")
    unit = models.CharField(max_length=64)
    name = models.CharField(max_length=200)

    class Meta:
        """One name per unit."""

        constraints = [  # noqa: RUF012 -- Django's form
            models.UniqueConstraint(fields=["contest", "unit"], name="unit_name"),
        ]

    def __str__(self) -> str:
        return self.unit
