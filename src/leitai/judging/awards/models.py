"""What belongs to awards beside the ledger. Nothing here can change a result."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class Objection(models.Model):
    """An objection to a published result (公示异议) and what was said.

    Attributes:
        code: its id in the ledger; number: of the receipt, from 1.
        entry: whom it is about, or empty.
        text, name, contact: the objector's words and, if given, who that is; personal, so they
            are seen only by those who settle it.
        ended: when it was settled, UTC microseconds; upheld, reason: how.
    """

    contest = models.CharField(max_length=64)
    code = models.CharField(max_length=64)
    number = models.PositiveIntegerField()
    stage = models.CharField(max_length=64)
    entry = models.CharField(max_length=64, blank=True)
    text = models.CharField(max_length=2000)
    name = models.CharField(max_length=100, blank=True)
    contact = models.CharField(max_length=100, blank=True)
    at = models.BigIntegerField()
    ended = models.BigIntegerField(null=True)
    upheld = models.BooleanField(default=False)
    reason = models.CharField(max_length=200, blank=True)
    settled_by = models.CharField(max_length=64, blank=True)

    class Meta:
        """One objection of a code, and of a number."""

        constraints: ClassVar = [
            models.UniqueConstraint(fields=["contest", "code"], name="objection_contest_code"),
            models.UniqueConstraint(fields=["contest", "number"], name="objection_contest_number"),
        ]

    def __str__(self) -> str:
        return f"{self.contest}:{self.code}"

    @property
    def label(self) -> str:
        """The receipt's number as people read it."""
        return f"YY-{self.number:04d}"


class Promotion(models.Model):
    """A promotion in grade that was decided.

    Attributes:
        year: calendar year of the conferral, by the clocks of the house.
        once: it used up the person's one promotion of the year.
        rank: the place it was won with; old, new: grades as the rulebook names them.
    """

    contest = models.CharField(max_length=64)
    entry = models.CharField(max_length=64)
    person = models.CharField(max_length=64)
    year = models.PositiveSmallIntegerField()
    once = models.BooleanField(default=False)
    rank = models.PositiveIntegerField()
    old = models.CharField(max_length=64)
    new = models.CharField(max_length=64)
    at = models.BigIntegerField()
    by = models.CharField(max_length=64)

    class Meta:
        """One decision per person and contest, and a year where the rules say so."""

        constraints: ClassVar = [
            models.UniqueConstraint(fields=["contest", "person"], name="promotion_contest_person"),
            models.UniqueConstraint(
                fields=["person", "year"], condition=models.Q(once=True), name="promotion_once"
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["person", "year"], name="promotion_person_year")]

    def __str__(self) -> str:
        return f"{self.contest}:{self.person}"


class IssueJob(models.Model):
    """Certificates being issued.

    Attributes:
        fault: the error's body, if it failed.
    """

    contest = models.CharField(max_length=64, db_index=True)
    by = models.CharField(max_length=64)
    state = models.CharField(max_length=8, default="running")
    total = models.PositiveIntegerField(default=0)
    done = models.PositiveIntegerField(default=0)
    new = models.PositiveIntegerField(default=0)
    started = models.BigIntegerField()
    ended = models.BigIntegerField(null=True)
    fault = models.JSONField(default=dict)

    def __str__(self) -> str:
        return f"{self.contest}:{self.pk}"
