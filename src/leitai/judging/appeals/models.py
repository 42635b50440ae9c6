"""What belongs to an appeal beside the ledger. Nothing here can change a result."""

from __future__ import annotations

from django.db import models


class AppealState(models.TextChoices):
    """How far an appeal has come."""

    OPEN = "open", "受理中"
    WAITING = "waiting", "待第二名仲裁员确认"
    DECIDED = "decided", "已裁决"


class AppealCase(models.Model):
    """One appeal: what was said, and what arbitration prepares.

    Attributes:
        code: its id in the contest, as in `AppealLodged`.
        number: of the receipt, from 1.
        by: the name of who appeals; personal, so never in the ledger.
        actor: pseudonym of who took it in.
        deadline: of appeals when it was lodged, UTC microseconds; null: the rules name none.
        changes: the re-judge set, as the act's; `preview`: what it moves; `digest`: names both.
        decision, reason, first, second: what is asked to be decided, and by whom.
    """

    contest = models.CharField(max_length=64)
    code = models.CharField(max_length=64)
    number = models.IntegerField()
    stage = models.CharField(max_length=64)
    entry = models.CharField(max_length=64)
    ground = models.CharField(max_length=16)
    text = models.CharField(max_length=4000)
    by = models.CharField(max_length=200)
    actor = models.CharField(max_length=64)
    at = models.BigIntegerField()
    deadline = models.BigIntegerField(null=True)
    changes = models.JSONField(default=list)
    preview = models.JSONField(default=dict)
    digest = models.CharField(max_length=64, blank=True)
    prepared_by = models.CharField(max_length=64, blank=True)
    decision = models.CharField(max_length=10, blank=True)
    reason = models.CharField(max_length=200, blank=True)
    first = models.CharField(max_length=64, blank=True)
    second = models.CharField(max_length=64, blank=True)
    state = models.CharField(max_length=8, choices=AppealState.choices, default=AppealState.OPEN)

    class Meta:
        """One appeal of a code."""

        constraints = [  # noqa: RUF012 -- Django's form
            models.UniqueConstraint(fields=["contest", "code"], name="appeal_contest_code"),
        ]

    def __str__(self) -> str:
        return f"{self.contest}:{self.code}"

    @property
    def label(self) -> str:
        """The receipt's number as people read it."""
        return f"SS-{self.number:04d}"
