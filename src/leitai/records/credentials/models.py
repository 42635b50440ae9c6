"""Certificates beside the ledger, which knows their numbers and digests only."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class Credential(models.Model):
    """One signed certificate.

    Attributes:
        code: its number, in the ledger, too.
        place: its bit in the status list.
        entry, award: what it is for; no award: for taking part.
        person: code of the holder, empty where only the entry is known.
        holder: the name as printed, to find it by; empty once the person's data are erased.
        title: what the award is called; contest_title: what the contest is.
        digest: SHA-256 of what it says.
        document: the signed JSON; empty once the person's data are erased.
        seq: its entry in the ledger; null: not in the ledger, so not issued.
        revoked, reason, words: when, why as a code, and in words.
    """

    code = models.CharField(max_length=64, primary_key=True)
    place = models.PositiveIntegerField(unique=True)
    contest = models.CharField(max_length=64)
    entry = models.CharField(max_length=64)
    award = models.CharField(max_length=64, blank=True)
    person = models.CharField(max_length=64, blank=True, db_index=True)
    holder = models.CharField(max_length=200, blank=True)
    unit = models.CharField(max_length=200, blank=True)
    title = models.CharField(max_length=200)
    contest_title = models.CharField(max_length=200)
    digest = models.CharField(max_length=64)
    document = models.TextField(blank=True)
    issued = models.BigIntegerField()
    issued_by = models.CharField(max_length=64)
    seq = models.BigIntegerField(null=True)
    revoked = models.BigIntegerField(null=True, db_index=True)
    reason = models.CharField(max_length=64, blank=True)
    words = models.CharField(max_length=200, blank=True)

    class Meta:
        """Lists are read contest by contest."""

        indexes: ClassVar = [
            models.Index(fields=["contest", "award", "place"], name="credential_contest")
        ]

    def __str__(self) -> str:
        return self.code
