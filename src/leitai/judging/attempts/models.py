"""Attempts under way, and decisions that wait for a second person.

Nothing here counts: an attempt counts once `AttemptSealed` is in the ledger, a decision once its
act is. These rows say what a server that comes back has to go on with.
"""

from __future__ import annotations

import hashlib
import json

from django.db import models


class State(models.TextChoices):
    """How far an attempt has come."""

    RUNNING = "running", "进行中"
    SEALING = "sealing", "封存中"
    SEALED = "sealed", "已封存"
    ABORTED = "aborted", "已中止"


class Attempt(models.Model):
    """One attempt of an entry at a station.

    Attributes:
        code: the attempt's id in the contest.
        start: of the attempt, UTC microseconds; `end`: null while it runs.
        position: sequence number of the station's last block before it began.
        actor: pseudonym of who began it.
        recording: SHA-256 of the sealed recording; empty before.
        reason: why it was aborted.
        findings: what was odd about it (`live_differs`, `recording_unsaved`), as JSON.
    """

    contest = models.CharField(max_length=64)
    code = models.CharField(max_length=64)
    stage = models.CharField(max_length=64)
    entry = models.CharField(max_length=64)
    item = models.CharField(max_length=64, blank=True)
    station = models.CharField(max_length=64)
    start = models.BigIntegerField()
    end = models.BigIntegerField(null=True)
    position = models.BigIntegerField(default=0)
    actor = models.CharField(max_length=64)
    state = models.CharField(max_length=8, choices=State.choices, default=State.RUNNING)
    recording = models.CharField(max_length=64, blank=True)
    reason = models.CharField(max_length=200, blank=True)
    findings = models.JSONField(default=list)

    class Meta:
        """One attempt of a code; one under way per station and per place."""

        constraints = [  # noqa: RUF012 -- Django's form
            models.UniqueConstraint(fields=["contest", "code"], name="attempt_contest_code"),
            models.UniqueConstraint(
                fields=["contest", "station"],
                condition=models.Q(state__in=["running", "sealing"]),
                name="attempt_station_busy",
            ),
            models.UniqueConstraint(
                fields=["contest", "stage", "entry", "item"],
                condition=models.Q(state__in=["running", "sealing"]),
                name="attempt_entry_busy",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.contest}:{self.code}"


class Decision(models.TextChoices):
    """How far a decision of two people has come.

    `changed` is a correction that waits, too: the contest has moved on, and it would move other
    marks now than when it was asked for.
    """

    PREVIEW = "preview", "预览"
    WAITING = "waiting", "待确认"
    CHANGED = "changed", "影响已变，待确认"
    APPLIED = "applied", "已生效"
    CANCELLED = "cancelled", "已取消"


class Override(models.Model):
    """A mark that somebody set instead of the referee's; it counts once another person confirms.

    Attributes:
        mark: id of the mark in the ledger.
        group: shared by marks that are confirmed as a whole; empty: it stands alone.
        judge: pseudonym of who decided; `second`: of who confirmed, empty before.
    """

    contest = models.CharField(max_length=64)
    mark = models.CharField(max_length=64)
    group = models.CharField(max_length=64, blank=True)
    attempt = models.CharField(max_length=64)
    aspect = models.CharField(max_length=64)
    value = models.CharField(max_length=32)
    reason = models.CharField(max_length=200)
    judge = models.CharField(max_length=64)
    second = models.CharField(max_length=64, blank=True)
    state = models.CharField(max_length=9, choices=Decision.choices, default=Decision.WAITING)
    asked = models.BigIntegerField()

    class Meta:
        """One open decision per mark."""

        constraints = [  # noqa: RUF012 -- Django's form
            models.UniqueConstraint(fields=["contest", "mark"], name="override_contest_mark"),
            models.UniqueConstraint(
                fields=["contest", "attempt", "aspect"],
                condition=models.Q(state="waiting"),
                name="override_waiting",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.contest}:{self.attempt}/{self.aspect}"


class Correction(models.Model):
    """Corrected rules and what they would move; they count once another person confirms.

    Attributes:
        code: the correction's id in the contest.
        rulebook: SHA-256 of the corrected rulebook, kept as a document.
        seq: the ledger's length the preview was computed at.
        preview: marks, ranks and awards that move, as told to people.
        changes: the act's changes: `[attempt, aspect, value]`.
        judge: pseudonym of who made it; `second`: of who confirmed.
    """

    contest = models.CharField(max_length=64)
    code = models.CharField(max_length=64)
    rulebook = models.CharField(max_length=64)
    seq = models.BigIntegerField()
    preview = models.JSONField()
    changes = models.JSONField()
    reason = models.CharField(max_length=200, blank=True)
    judge = models.CharField(max_length=64)
    second = models.CharField(max_length=64, blank=True)
    state = models.CharField(max_length=9, choices=Decision.choices, default=Decision.PREVIEW)
    asked = models.BigIntegerField()

    class Meta:
        """One correction of a code."""

        constraints = [  # noqa: RUF012 -- Django's form
            models.UniqueConstraint(fields=["contest", "code"], name="correction_contest_code"),
        ]

    def __str__(self) -> str:
        return f"{self.contest}:{self.code}"

    @property
    def preview_digest(self) -> str:
        """Names what a person has seen: the rules, those they replace, and the marks that move."""
        seen = [self.preview.get("base", ""), self.rulebook, self.changes]
        return hashlib.sha256(json.dumps(seen).encode()).hexdigest()
