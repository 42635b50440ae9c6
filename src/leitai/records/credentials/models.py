"""Certificates beside the ledger, which knows their numbers and digests only."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class Credential(models.Model):
    """One signed certificate.

    Attributes:
        code: its number, in the ledger, too.
        place: its bit in the status lists; null where another installation keeps it.
        issuer: name of the key that signed it (`did:key:…`); empty: this installation's.
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
    place = models.PositiveIntegerField(unique=True, null=True)
    issuer = models.CharField(max_length=100, blank=True)
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


class NextPlace(models.Model):
    """The one row that gives out places in the status lists; whoever takes some holds it."""

    place = models.PositiveIntegerField()

    def __str__(self) -> str:
        return str(self.place)


class KnownIssuer(models.Model):
    """Another installation whose certificates came here with an archive.

    Attributes:
        did: name of its key, which contains the key.
        name, url: what it calls itself, and where it is found.
        lists: its status lists as it signed them last, by number.
        at: as of when the lists hold, as they say themselves.
    """

    did = models.CharField(max_length=100, primary_key=True)
    name = models.CharField(max_length=200)
    url = models.CharField(max_length=200)
    lists = models.JSONField(default=dict)
    at = models.CharField(max_length=32, blank=True)

    def __str__(self) -> str:
        return self.name
