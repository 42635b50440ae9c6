"""What panels keep beside the ledger: relations, the tree of units, sealed mappings.

Nothing here can change a result. Relations are personal and stay out of the ledger; a mapping of
blind codes is here only as ciphertext, whose key two of three people hold.
"""

from __future__ import annotations

from django.db import models


class RelationKind(models.TextChoices):
    """What a judge has to do with a unit."""

    SUPERIOR = "superior", "上级单位"
    SUPPLIER = "supplier", "供应商"
    TEACHER = "teacher", "师徒、师生"
    KIN = "kin", "亲属"
    COACH = "coach", "教练、辅导"


class Relation(models.Model):
    """A judge has to do with a unit beside belonging to it."""

    contest = models.CharField(max_length=64)
    judge = models.CharField(max_length=64)
    unit = models.CharField(max_length=64)
    kind = models.CharField(max_length=8, choices=RelationKind.choices)
    note = models.CharField(max_length=200, blank=True)

    class Meta:
        """One of a kind."""

        constraints = [  # noqa: RUF012 -- Django's form
            models.UniqueConstraint(
                fields=["contest", "judge", "unit", "kind"], name="panel_relation"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.contest}:{self.judge}-{self.unit}"


class UnitAbove(models.Model):
    """The unit above a unit (上级单位)."""

    contest = models.CharField(max_length=64)
    unit = models.CharField(max_length=64)
    parent = models.CharField(max_length=64)

    class Meta:
        """One parent per unit."""

        constraints = [  # noqa: RUF012 -- Django's form
            models.UniqueConstraint(fields=["contest", "unit"], name="panel_unit_above"),
        ]

    def __str__(self) -> str:
        return f"{self.contest}:{self.unit}<{self.parent}"


class Asked(models.Model):
    """What the assignment in force of a stage was asked with, so that it can be explained."""

    contest = models.CharField(max_length=64)
    stage = models.CharField(max_length=64)
    request = models.JSONField()

    class Meta:
        """One per stage."""

        constraints = [  # noqa: RUF012 -- Django's form
            models.UniqueConstraint(fields=["contest", "stage"], name="panel_asked"),
        ]

    def __str__(self) -> str:
        return f"{self.contest}:{self.stage}"


class SealedCodes(models.Model):
    """The mapping of one layer, encrypted; deleted once it is opened.

    Attributes:
        sealed: initialisation vector and AES-GCM ciphertext of the mapping.
        holders: pseudonyms of who holds share 1, 2, 3.
    """

    contest = models.CharField(max_length=64)
    stage = models.CharField(max_length=64)
    layer = models.IntegerField()
    sealed = models.BinaryField()
    commitment = models.CharField(max_length=64)
    holders = models.JSONField()

    class Meta:
        """One mapping per commitment."""

        constraints = [  # noqa: RUF012 -- Django's form
            models.UniqueConstraint(
                fields=["contest", "stage", "commitment"], name="panel_sealed_codes"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.contest}:{self.stage}/{self.layer}"
