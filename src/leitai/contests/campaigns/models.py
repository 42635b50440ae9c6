"""What sites report; it counts once an assessor has verified it, by a mark in the ledger."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models

from leitai.contests.models import Contest


class State(models.TextChoices):
    """How far a report has come."""

    REPORTED = "reported", "已填报"
    VERIFIED = "verified", "已核定"
    RETURNED = "returned", "已退回"


class Report(models.Model):
    """One indicator of one site in one period.

    Attributes:
        period: `1`, `2` … in the order of the months; empty: once for the whole campaign.
        value: a decimal number as text.
        round: counts the times it was reported; part of the mark's id.
        by: who reported it; whoever verifies is somebody else.
    """

    contest = models.ForeignKey(Contest, on_delete=models.CASCADE, related_name="reports")
    site = models.CharField(max_length=64)
    period = models.CharField(max_length=8, blank=True)
    indicator = models.CharField(max_length=64)
    value = models.CharField(max_length=24)
    note = models.CharField(max_length=200, blank=True)
    state = models.CharField(max_length=8, choices=State.choices, default=State.REPORTED)
    reason = models.CharField(max_length=200, blank=True)
    round = models.IntegerField(default=1)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL)
    changed = models.DateTimeField(auto_now=True)

    class Meta:
        """One report per place."""

        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["contest", "site", "period", "indicator"], name="campaign_report"
            )
        ]

    def __str__(self) -> str:
        return f"{self.contest_id}:{self.site}/{self.indicator}@{self.period}"


class Proof(models.Model):
    """A file that proves a report; its hash goes into the ledger when the report is verified."""

    contest = models.ForeignKey(Contest, on_delete=models.CASCADE, related_name="proofs")
    site = models.CharField(max_length=64)
    period = models.CharField(max_length=8, blank=True)
    indicator = models.CharField(max_length=64)
    name = models.CharField(max_length=200)
    media = models.CharField(max_length=80)
    size = models.IntegerField()
    digest = models.CharField(max_length=64)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        """The same file once per place."""

        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["contest", "site", "period", "indicator", "digest"], name="campaign_proof"
            )
        ]

    def __str__(self) -> str:
        return f"{self.contest_id}:{self.digest[:12]}"
