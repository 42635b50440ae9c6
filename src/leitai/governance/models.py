"""Who may come in, and as what. Secrets are stored as SHA-256 digests only."""

from __future__ import annotations

from django.conf import settings
from django.db import models


class ApiToken(models.Model):
    """Lets a script act as a user (`Authorization: Bearer …`)."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
    name = models.CharField(max_length=100)
    digest = models.CharField(max_length=64, unique=True)
    created = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return self.name


class Role(models.TextChoices):
    """What a user is to a contest; `rules.py` says what each may do."""

    ORGANISER = "organiser", "组织者"
    SCOREKEEPER = "scorekeeper", "记分员"
    JURY = "jury", "裁判长"
    SUPERVISOR = "supervisor", "监督员"
    ENCRYPTION = "encryption", "加密裁判"
    ARBITRATOR = "arbitrator", "仲裁员"


class Grant(models.Model):
    """A user's role in a contest."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
    contest = models.CharField(max_length=64, db_index=True)
    role = models.CharField(max_length=16, choices=Role.choices)

    class Meta:
        """One role per user and contest."""

        constraints = [  # noqa: RUF012 -- Django's form
            models.UniqueConstraint(fields=["user", "contest"], name="grant_user_contest"),
        ]

    def __str__(self) -> str:
        return f"{self.contest}:{self.role}"


class PersonalLink(models.Model):
    """A judge's way in: whoever opens it marks as this judge. Issuing again ends the old one."""

    contest = models.CharField(max_length=64)
    judge = models.CharField(max_length=64)
    digest = models.CharField(max_length=64, unique=True)
    issued = models.DateTimeField(auto_now=True)

    class Meta:
        """One living link per judge."""

        constraints = [  # noqa: RUF012 -- Django's form
            models.UniqueConstraint(fields=["contest", "judge"], name="link_contest_judge"),
        ]

    def __str__(self) -> str:
        return f"{self.contest}:{self.judge}"


class RecalledLink(models.Model):
    """A judge's link that was in force once, so that whoever still has it can be told so."""

    contest = models.CharField(max_length=64)
    judge = models.CharField(max_length=64)
    digest = models.CharField(max_length=64, unique=True)
    recalled = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return f"{self.contest}:{self.judge}"


class Official(models.Model):
    """An account made for one contest; its personal link signs it in, and only there.

    Attributes:
        digest: of the link in force; issuing again ends the old one and the sessions it opened.
        opened: when the link was last opened.
    """

    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
    contest = models.CharField(max_length=64, db_index=True)
    digest = models.CharField(max_length=64, unique=True)
    opened = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"{self.contest}:{self.user_id}"
