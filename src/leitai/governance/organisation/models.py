"""Units from the national union down to a workshop, their people, and who may act for them.

Names of units are public; people are personal data: they stay out of the ledger, are masked in
lists, exported and erased on demand. Telephone and identity numbers are stored encrypted.
"""

from __future__ import annotations

from typing import Any, ClassVar, Final

from django.conf import settings
from django.db import models, transaction
from django.db.models import Q

from leitai.governance.organisation.fields import ByteField

ROOT_PATH = "/"


class UnitKind(models.TextChoices):
    """The level a unit stands on."""

    NATIONAL = "national", "全国"
    PROVINCE = "province", "省"
    CITY = "city", "市"
    DISTRICT = "district", "区县"
    INDUSTRY = "industry", "产业"
    TOWN = "town", "镇街"
    ENTERPRISE = "enterprise", "企业"
    SECTION = "section", "车间、分会"


class Unit(models.Model):
    """A union or enterprise; everything belongs to one.

    Attributes:
        code: its id everywhere, in the ledger too.
        path: codes from the root down, `/CN/3303/W01/`; a subtree is a prefix.
        credit_code: 统一社会信用代码, empty if not known.
        version: counts changes, so that two people's changes do not overwrite each other.
    """

    code = models.CharField(max_length=64, primary_key=True)
    name = models.CharField(max_length=200)
    name_en = models.CharField(max_length=200, blank=True)
    kind = models.CharField(max_length=12, choices=UnitKind.choices)
    parent = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="children")
    path = ByteField(max_length=700, unique=True)
    credit_code = models.CharField(max_length=18, blank=True, db_index=True)
    closed = models.BooleanField(default=False)
    version = models.PositiveIntegerField(default=1)

    def __str__(self) -> str:
        return self.code


class Grade(models.IntegerChoices):
    """新八级工: from apprentice to chief technician."""

    APPRENTICE = 1, "学徒工"
    JUNIOR = 2, "初级工"
    INTERMEDIATE = 3, "中级工"
    SENIOR = 4, "高级工"
    TECHNICIAN = 5, "技师"
    SENIOR_TECHNICIAN = 6, "高级技师"
    SPECIAL_TECHNICIAN = 7, "特级技师"
    CHIEF_TECHNICIAN = 8, "首席技师"


LIVING: Final = Q(erased=None)
"""Rows that still hold somebody's data."""
DOUBTFUL: Final = Q(unconfirmed=True) | Q(user__isnull=False, id_digest=None)
"""Rows that somebody wrote of themselves, or that have an account and no identity number."""


class Person(models.Model):
    """Somebody who works, teaches or studies in a unit.

    Attributes:
        code: pseudonym, `P` and a random part; the id in addresses and in ledgers.
        path: the unit's, so that a subtree's people are one range of an index.
        trade: code of the occupation, 职业分类大典, e.g. `6-31-01-10`.
        standing: worker, teacher or student, for groups of a contest and promotion tables.
        phone, id_number: ciphertext; phone_tail: its last four digits, for searching;
            id_digest: keyed hash of the identity number, so that one person is one row.
        unconfirmed: written by whoever has the account; the union has not said that it is so.
            The identity number of such a row is kept, but claims nothing: it has no digest.
        erased: when the person's data were erased; the row keeps the pseudonym only.
        merged_into: the row that stands for this one since two rows turned out to be one person.
    """

    code = models.CharField(max_length=64, primary_key=True)
    path = ByteField(max_length=700, default="")
    name = models.CharField(max_length=100, blank=True, db_index=True)
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="people")
    trade = models.CharField(max_length=16, blank=True)
    grade = models.SmallIntegerField(choices=Grade.choices, null=True)
    standing = models.CharField(
        max_length=8,
        choices=[("worker", "职工"), ("teacher", "教师"), ("student", "学生")],
        default="worker",
    )
    gender = models.CharField(max_length=1, choices=[("f", "女"), ("m", "男")], blank=True)
    born = models.DateField(null=True)
    phone = models.TextField(blank=True)
    phone_tail = models.CharField(max_length=4, blank=True, db_index=True)
    id_number = models.TextField(blank=True)
    id_digest = models.CharField(max_length=64, null=True, unique=True)  # noqa: DJ001 -- unique when known
    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="person"
    )
    unconfirmed = models.BooleanField(default=False)
    created = models.DateTimeField(auto_now_add=True)
    changed = models.DateTimeField(auto_now=True)
    erased = models.DateTimeField(null=True)
    merged_into = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="was")
    version = models.PositiveIntegerField(default=1)

    class Meta:
        """Lists are read subtree by subtree, in the order of units, names and codes."""

        indexes: ClassVar = [
            models.Index(
                fields=["unit", "name", "phone_tail"], name="person_namesakes", condition=LIVING
            ),
            models.Index(
                fields=["unit", "name"], name="person_doubtful", condition=LIVING & DOUBTFUL
            ),
            models.Index(fields=["path", "name", "code"], name="person_list", condition=LIVING),
            models.Index(
                fields=["path", "name", "code"],
                name="person_unconfirmed",
                condition=LIVING & Q(unconfirmed=True),
            ),
            models.Index(
                fields=["trade", "path", "name", "code"], name="person_trade", condition=LIVING
            ),
            models.Index(
                fields=["grade", "path", "name", "code"], name="person_grade", condition=LIVING
            ),
        ]

    def __str__(self) -> str:
        return self.code

    def save(self, *args: Any, **options: Any) -> None:
        """Keep the path the unit's, wherever that has moved since it was read."""
        with transaction.atomic():
            held = Unit.objects.select_for_update(no_key=True).filter(pk=self.unit_id)
            self.path = held.values_list("path", flat=True).get()
            super().save(*args, **options)


class NameEnding(models.Model):
    """A name from one of its letters on: what a name contains is what an ending begins with."""

    ending = ByteField(max_length=40)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="endings")

    class Meta:
        """Looked up by the beginning of the ending."""

        indexes: ClassVar = [models.Index(fields=["ending", "person"], name="name_ending")]

    def __str__(self) -> str:
        return f"{self.ending}:{self.person_id}"


class OfficeRole(models.TextChoices):
    """What somebody is to a unit and all below it; `rules.py` says what each may do."""

    ADMIN = "admin", "管理员"
    OFFICER = "officer", "经办人"
    VIEWER = "viewer", "查看者"


class Office(models.Model):
    """A user's role over a subtree."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="offices"
    )
    unit = models.ForeignKey(Unit, on_delete=models.CASCADE, related_name="offices")
    role = models.CharField(max_length=8, choices=OfficeRole.choices)

    class Meta:
        """One role per user and unit."""

        constraints: ClassVar = [
            models.UniqueConstraint(fields=["user", "unit"], name="office_user_unit")
        ]

    def __str__(self) -> str:
        return f"{self.user_id}:{self.unit_id}:{self.role}"


class ConsentPurpose(models.TextChoices):
    """What somebody agreed to."""

    REGISTER = "register", "报名参赛"
    PUBLISH_NAME = "publish_name", "公布姓名与成绩"
    PUBLISH_IMAGE = "publish_image", "公布影像"
    PORTRAIT = "portrait", "能力画像"


class Consent(models.Model):
    """Somebody agreed to a purpose, and perhaps took it back."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="consents")
    purpose = models.CharField(max_length=16, choices=ConsentPurpose.choices)
    text_version = models.CharField(max_length=32)
    given = models.DateTimeField(auto_now_add=True)
    withdrawn = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"{self.person_id}:{self.purpose}"
