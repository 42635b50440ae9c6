"""The tables of the ledger as stored.

Django owns the schema; the writer reaches the same tables by plain SQL (`store.py`), and a test
fails when a migration changes the columns that SQL names.
"""

from __future__ import annotations

from django.db import models


class LedgerLine(models.Model):
    """One entry of one contest's ledger; written once, never changed.

    Attributes:
        contest: the contest's id.
        seq: place in the contest's ledger, from 1.
        at: when it was taken in, UTC microseconds.
        key: what makes a repeated request the same request (a mark's id); null = none.
        leaf: the entry's hash in the Merkle log.
        line: the entry in canonical JSON.
    """

    contest = models.CharField(max_length=64)
    seq = models.BigIntegerField()
    at = models.BigIntegerField()
    key = models.CharField(max_length=96, null=True)  # noqa: DJ001 -- null is "no key", unique
    leaf = models.BinaryField()
    line = models.BinaryField()

    class Meta:
        """One seq and one key per contest."""

        constraints = [  # noqa: RUF012 -- Django's form
            models.UniqueConstraint(fields=["contest", "seq"], name="ledger_contest_seq"),
            models.UniqueConstraint(fields=["contest", "key"], name="ledger_contest_key"),
        ]

    def __str__(self) -> str:
        return f"{self.contest}#{self.seq}"


class Document(models.Model):
    """A document the ledger names by its SHA-256 (a rulebook's bytes)."""

    digest = models.CharField(max_length=64, primary_key=True)
    content = models.BinaryField()

    def __str__(self) -> str:
        return self.digest


class StoredCheckpoint(models.Model):
    """A signed statement "after `size` entries the log's root is …"."""

    contest = models.CharField(max_length=64)
    size = models.BigIntegerField()
    at = models.BigIntegerField()
    note = models.TextField()

    class Meta:
        """One checkpoint per size is enough."""

        constraints = [  # noqa: RUF012 -- Django's form
            models.UniqueConstraint(fields=["contest", "size"], name="checkpoint_contest_size"),
        ]

    def __str__(self) -> str:
        return f"{self.contest}@{self.size}"
