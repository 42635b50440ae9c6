"""Files handed in. What counts of evidence is in the ledger; works are named only here."""

from __future__ import annotations

from django.db import models


class Evidence(models.Model):
    """A photo, clip or document of somebody who judges.

    Attributes:
        code: its id in the contest, as in `EvidenceAttached`.
        entry: as named when it was attached; a blind code while the stage is sealed.
        digest: SHA-256 of the file as kept; `source`: of the file as sent.
        by: pseudonym of who attached it.
    """

    contest = models.CharField(max_length=64)
    code = models.CharField(max_length=64)
    stage = models.CharField(max_length=64)
    entry = models.CharField(max_length=64)
    aspect = models.CharField(max_length=64, blank=True)
    item = models.CharField(max_length=64, blank=True)
    digest = models.CharField(max_length=64)
    source = models.CharField(max_length=64)
    media = models.CharField(max_length=80)
    size = models.BigIntegerField()
    by = models.CharField(max_length=64)
    at = models.BigIntegerField()

    class Meta:
        """One file of a code."""

        constraints = [  # noqa: RUF012 -- Django's form
            models.UniqueConstraint(fields=["contest", "code"], name="evidence_contest_code"),
        ]

    def __str__(self) -> str:
        return f"{self.contest}:{self.code}"


class Work(models.Model):
    """What an entry hands in to be judged: video, slides, drawings.

    Attributes:
        code: its id in the contest.
        entry: whose; the blind code where it was handed in under one.
        digest, source: as of evidence.
        blind: it was searched for names before it was taken in.
    """

    contest = models.CharField(max_length=64)
    code = models.CharField(max_length=64)
    stage = models.CharField(max_length=64)
    entry = models.CharField(max_length=64)
    title = models.CharField(max_length=200, blank=True)
    kind = models.CharField(max_length=16)
    digest = models.CharField(max_length=64)
    source = models.CharField(max_length=64)
    media = models.CharField(max_length=80)
    size = models.BigIntegerField()
    blind = models.BooleanField(default=False)
    by = models.CharField(max_length=64)
    at = models.BigIntegerField()

    class Meta:
        """One file of a code."""

        constraints = [  # noqa: RUF012 -- Django's form
            models.UniqueConstraint(fields=["contest", "code"], name="work_contest_code"),
        ]

    def __str__(self) -> str:
        return f"{self.contest}:{self.code}"
