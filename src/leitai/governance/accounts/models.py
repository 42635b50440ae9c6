"""Links that let somebody in once: to make an account, or to set a new password."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models

from leitai.governance.organisation.models import OfficeRole, Person, Unit


class LetterKind(models.TextChoices):
    """What a link is for."""

    INVITATION = "invitation", "邀请"
    RESET = "reset", "重设密码"


class Letter(models.Model):
    """A link somebody was given; it can be used once.

    Attributes:
        digest: of its secret, which is shown once.
        label: whom it is for, until it is used; personal data.
        unit: who invites; person: who is meant, if that person is known.
        office: role over the unit that comes with an invitation, empty for none.
        user: whose password is to be reset, or who came by the invitation.
        clear_factors: a reset takes away the account's second factors, too.
    """

    digest = models.CharField(max_length=64, unique=True)
    kind = models.CharField(max_length=10, choices=LetterKind.choices)
    label = models.CharField(max_length=100, blank=True)
    unit = models.ForeignKey(Unit, on_delete=models.CASCADE, related_name="+")
    person = models.ForeignKey(Person, null=True, on_delete=models.CASCADE, related_name="+")
    office = models.CharField(max_length=8, choices=OfficeRole.choices, blank=True)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.CASCADE, related_name="+"
    )
    clear_factors = models.BooleanField(default=False)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    made = models.DateTimeField(auto_now_add=True)
    expires = models.DateTimeField()
    used = models.DateTimeField(null=True)

    class Meta:
        """Lists are read unit by unit, newest first."""

        indexes: ClassVar = [models.Index(fields=["unit", "-made"], name="letter_unit_made")]

    def __str__(self) -> str:
        return f"{self.kind}:{self.unit_id}:{self.pk}"
