"""The log of acts. Rows are written once; nothing here holds personal data."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from leitai.governance.organisation.fields import ByteField


class AuditRow(models.Model):
    """One call that changed something, tried to, or read personal data unmasked.

    Attributes:
        actor: pseudonym, `user.7` or `judge.J1`; `stranger` for who did not get in.
        operation: the API's operation id, or what a background job did.
        path: of the unit concerned, wherever it has moved since; `/` where there is none.
        subject: id of what was acted upon, `person P7K2…`.
        outcome: HTTP status.
        detail: a code, such as the reason of an unmasking; a count for bulk acts.
    """

    at = models.DateTimeField(auto_now_add=True)
    actor = models.CharField(max_length=80)
    operation = models.CharField(max_length=64)
    contest = models.CharField(max_length=64, blank=True)
    path = ByteField(max_length=700, default="/")
    subject = models.CharField(max_length=200, blank=True)
    outcome = models.SmallIntegerField()
    detail = models.CharField(max_length=64, blank=True)

    class Meta:
        """Read from the newest, all or of one unit, contest, actor or subject."""

        indexes: ClassVar = [
            models.Index(fields=["path", "-id"], name="audit_path"),
            models.Index(fields=["contest", "-id"], name="audit_contest"),
            models.Index(fields=["actor", "-id"], name="audit_actor"),
            models.Index(fields=["subject", "-id"], name="audit_subject"),
        ]

    def __str__(self) -> str:
        return f"{self.actor} {self.operation}"
