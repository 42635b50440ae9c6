"""Applications and imported lists. They become acts only when an application is accepted."""

from __future__ import annotations

from typing import ClassVar, Final

from django.conf import settings
from django.db import models
from django.db.models import Q

from leitai.contests.models import Contest
from leitai.governance.organisation.models import Person, Unit


class Enrolment(models.Model):
    """A contest's plan (`core/enrolment/plan.py`); locked while places are given.

    Attributes:
        last: number of the newest application; entries are numbered by it.
        version: counts changes of the plan, so that two people do not overwrite each other.
    """

    contest = models.OneToOneField(Contest, primary_key=True, on_delete=models.CASCADE)
    plan = models.JSONField(default=dict)
    last = models.PositiveIntegerField(default=0)
    version = models.PositiveIntegerField(default=0)
    changed = models.DateTimeField(auto_now=True)

    def __str__(self) -> str:
        return self.contest_id


class State(models.TextChoices):
    """How far an application has come."""

    DRAFT = "draft", "草稿"
    SUBMITTED = "submitted", "已提交"
    ACCEPTED = "accepted", "已录取"
    WAITLISTED = "waitlisted", "候补"
    REFUSED = "refused", "未通过"
    WITHDRAWN = "withdrawn", "已退出"
    REPLACED = "replaced", "已替换"


OPEN: Final = (State.DRAFT, State.SUBMITTED, State.ACCEPTED, State.WAITLISTED)
"""States in which an application holds its people."""
UNDECIDED: Final = (State.SUBMITTED, State.WAITLISTED)
"""Handed in, and without a place."""
ENDED: Final = (State.REFUSED, State.WITHDRAWN, State.REPLACED)


class Application(models.Model):
    """Somebody, a team or a project wants to take part.

    Attributes:
        code: its id in the contest, `A` and a number.
        key: the id it has in the unit's own list, so that an import finds it again.
        place: where it stands in the order of handing in; microseconds of that moment.
        entry: its id in the ledger once it is accepted; `registered`: the ledger knows it.
        late: an organiser let it in after the deadline.
        arrived: it came by a link from another contest; its place is none of the quotas'.
        reason: why it was refused or withdrawn; a code.
        replaces: the application whose place it took.
        job: the import that made it.
    """

    contest = models.ForeignKey(Contest, on_delete=models.CASCADE, related_name="applications")
    code = models.CharField(max_length=16)
    key = models.CharField(max_length=64, blank=True)
    title = models.CharField(max_length=200, blank=True)
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="applications")
    group = models.CharField(max_length=64, blank=True)
    state = models.CharField(max_length=10, choices=State.choices, default=State.DRAFT)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL)
    place = models.BigIntegerField(default=0)
    entry = models.CharField(max_length=64, blank=True)
    registered = models.BooleanField(default=False)
    late = models.BooleanField(default=False)
    arrived = models.BooleanField(default=False)
    consent = models.CharField(max_length=32, blank=True)
    reason = models.CharField(max_length=64, blank=True)
    replaces = models.ForeignKey("self", null=True, on_delete=models.SET_NULL)
    job = models.ForeignKey(
        "ImportJob", null=True, on_delete=models.SET_NULL, related_name="applications"
    )
    version = models.PositiveIntegerField(default=1)
    created = models.DateTimeField(auto_now_add=True)
    changed = models.DateTimeField(auto_now=True)

    class Meta:
        """One code, one entry; lists are read by state, unit or in order."""

        constraints: ClassVar = [
            models.UniqueConstraint(fields=["contest", "code"], name="application_code"),
            models.UniqueConstraint(
                fields=["contest", "entry"], name="application_entry", condition=~Q(entry="")
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["contest", "state", "code"], name="application_state"),
            models.Index(fields=["contest", "unit", "key"], name="application_key"),
        ]

    def __str__(self) -> str:
        return f"{self.contest_id}:{self.code}"


class Member(models.Model):
    """Somebody who belongs to an application; what ties people to entries.

    Attributes:
        entry: as the application's, for those who ask from the ledger's side.
        part: leader, member or substitute.
        left: replaced by somebody else; kept, because it was so.
    """

    contest = models.ForeignKey(Contest, on_delete=models.CASCADE, related_name="members")
    application = models.ForeignKey(Application, on_delete=models.CASCADE, related_name="members")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="memberships")
    entry = models.CharField(max_length=64, blank=True)
    part = models.CharField(max_length=10, default="member")
    left = models.BooleanField(default=False)

    class Meta:
        """Nobody stands twice in an application."""

        constraints: ClassVar = [
            models.UniqueConstraint(fields=["application", "person"], name="member_once"),
        ]
        indexes: ClassVar = [
            models.Index(fields=["contest", "person"], name="member_contest_person"),
            models.Index(fields=["contest", "entry"], name="member_contest_entry"),
        ]

    def __str__(self) -> str:
        return f"{self.application_id}:{self.person_id}"


class Attachment(models.Model):
    """A file that was asked for; `slot` is what the plan calls it."""

    application = models.ForeignKey(
        Application, on_delete=models.CASCADE, related_name="attachments"
    )
    slot = models.CharField(max_length=64)
    name = models.CharField(max_length=200)
    media = models.CharField(max_length=80)
    size = models.BigIntegerField()
    digest = models.CharField(max_length=64)
    at = models.DateTimeField(auto_now=True)

    class Meta:
        """One file in a slot."""

        constraints: ClassVar = [
            models.UniqueConstraint(fields=["application", "slot"], name="attachment_slot"),
        ]

    def __str__(self) -> str:
        return f"{self.application_id}:{self.slot}"


class Step(models.Model):
    """Something that was done to an application.

    Attributes:
        by: who did it, if somebody did.
        act: submit, late, correct, accept, refuse, withdraw, reopen, replace or join.
        before: the state it had until then.
        reason: a code, as in the ledger; `words`: what was said besides, for those who take part.
    """

    application = models.ForeignKey(Application, on_delete=models.CASCADE, related_name="steps")
    at = models.DateTimeField(auto_now_add=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL)
    act = models.CharField(max_length=10)
    before = models.CharField(max_length=10, choices=State.choices)
    reason = models.CharField(max_length=64, blank=True)
    words = models.CharField(max_length=200, blank=True)

    def __str__(self) -> str:
        return f"{self.application_id}:{self.act}"


class ColumnMemory(models.Model):
    """What a unit's people said a column is, for the next list that has it."""

    unit = models.ForeignKey(Unit, on_delete=models.CASCADE, related_name="column_memory")
    label = models.CharField(max_length=120)
    field = models.CharField(max_length=16, blank=True)

    class Meta:
        """One meaning of a label."""

        constraints: ClassVar = [
            models.UniqueConstraint(fields=["unit", "label"], name="column_unit_label"),
        ]

    def __str__(self) -> str:
        return f"{self.unit_id}:{self.label}"


class Phase(models.TextChoices):
    """Where an import stands; those that end in -ing are the worker's."""

    READING = "reading", "读取中"
    CHECKED = "checked", "已检查"
    APPLYING = "applying", "写入中"
    APPLIED = "applied", "已写入"
    UNDOING = "undoing", "撤销中"
    UNDONE = "undone", "已撤销"
    FAILED = "failed", "失败"


WORKING: Final = (Phase.READING, Phase.APPLYING, Phase.UNDOING)


LATE: Final = "late"


class ImportJob(models.Model):
    """A list that was sent in.

    Attributes:
        file: name of the file in the data folder while it may still be read again.
        sheets: names of its visible sheets; `notes`: what else was found in it, and
            `LATE` if an organiser writes it outside the time of enrolment.
        header: index of the header's first row; `height`: its rows; 0: there is none.
        labels, fields: of the columns; `units`: words of the unit column → unit's code.
        total, done: rows to go through in this phase, and gone through.
        resumed: how often a restart of the server found it at work.
    """

    contest = models.ForeignKey(Contest, on_delete=models.CASCADE, related_name="imports")
    unit = models.ForeignKey(Unit, on_delete=models.CASCADE, related_name="imports")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL)
    name = models.CharField(max_length=200)
    file = models.CharField(max_length=64, blank=True)
    phase = models.CharField(max_length=8, choices=Phase.choices, default=Phase.READING)
    sheets = models.JSONField(default=list)
    sheet = models.CharField(max_length=100, blank=True)
    notes = models.JSONField(default=list)
    header = models.PositiveIntegerField(default=0)
    height = models.PositiveIntegerField(default=0)
    chosen = models.BooleanField(default=False)
    labels = models.JSONField(default=list)
    fields = models.JSONField(default=dict)
    units = models.JSONField(default=dict)
    submit = models.BooleanField(default=True)
    total = models.PositiveIntegerField(default=0)
    done = models.PositiveIntegerField(default=0)
    resumed = models.PositiveIntegerField(default=0)
    error = models.JSONField(default=dict)
    version = models.PositiveIntegerField(default=1)
    created = models.DateTimeField(auto_now_add=True)
    changed = models.DateTimeField(auto_now=True)

    def __str__(self) -> str:
        return f"{self.contest_id}:{self.pk}"


class RowState(models.TextChoices):
    """What is to become of a row."""

    READY = "ready", "可写入"
    FLAGGED = "flagged", "待修正"
    SKIPPED = "skipped", "跳过"
    APPLIED = "applied", "已写入"
    UNDONE = "undone", "已撤销"


class ImportRow(models.Model):
    """One row of a list.

    Attributes:
        n: its number in the sheet, from 1.
        sealed: its texts by field, as JSON, encrypted: they are personal data.
        flags: what is wrong with it; never a person's data.
        identity: keyed digest of what tells the person from others.
        made: what applying it made: `{"person": "new" | "changed", "application": "new"}`.
        before: the person's earlier data, encrypted, for undoing.
    """

    job = models.ForeignKey(ImportJob, on_delete=models.CASCADE, related_name="rows")
    n = models.PositiveIntegerField()
    sealed = models.TextField()
    state = models.CharField(max_length=8, choices=RowState.choices)
    flags = models.JSONField(default=list)
    identity = models.CharField(max_length=64, blank=True)
    person = models.CharField(max_length=64, blank=True)
    application = models.CharField(max_length=16, blank=True)
    made = models.JSONField(default=dict)
    before = models.TextField(blank=True)

    class Meta:
        """Read by state, in the sheet's order."""

        constraints: ClassVar = [models.UniqueConstraint(fields=["job", "n"], name="import_row")]
        indexes: ClassVar = [
            models.Index(fields=["job", "state", "n"], name="import_row_state"),
            models.Index(fields=["job", "identity"], name="import_row_identity"),
        ]

    def __str__(self) -> str:
        return f"{self.job_id}:{self.n}"
