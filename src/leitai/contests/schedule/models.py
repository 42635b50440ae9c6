"""What schedules keep beside the ledger: halls, drafts, published versions, links, incidents.

Where and when an entry competes is in the ledger once it is published (`PlacesAssigned`); the draft
before that, and the words about what happened, are here.
"""

from __future__ import annotations

from django.db import models

from leitai.governance.organisation.models import Person


class Hall(models.Model):
    """Venues, stations, sessions and devices of a contest; `version` counts its changes."""

    contest = models.CharField(max_length=64, primary_key=True)
    version = models.IntegerField(default=0)
    plan = models.JSONField(default=dict)

    def __str__(self) -> str:
        return self.contest


class Draft(models.Model):
    """The timetable of a stage as it is being worked on.

    Attributes:
        rules: lengths, groups and what must hold, as `schemas.RulesIn`.
        places: entry → `[station, start]`, minutes since 1970 UTC.
        published: number of the version that people have; 0: none.
    """

    contest = models.CharField(max_length=64)
    stage = models.CharField(max_length=64)
    version = models.IntegerField(default=0)
    rules = models.JSONField(default=dict)
    places = models.JSONField(default=dict)
    published = models.IntegerField(default=0)

    class Meta:
        """One per stage."""

        constraints = [  # noqa: RUF012 -- Django's form
            models.UniqueConstraint(fields=["contest", "stage"], name="schedule_draft_stage"),
        ]

    def __str__(self) -> str:
        return f"{self.contest}:{self.stage}"


class Version(models.Model):
    """A timetable as it was published."""

    contest = models.CharField(max_length=64)
    stage = models.CharField(max_length=64)
    number = models.IntegerField()
    at = models.DateTimeField(auto_now_add=True)
    by = models.CharField(max_length=64)
    places = models.JSONField()
    moved = models.IntegerField(default=0)

    class Meta:
        """Numbered by stage."""

        constraints = [  # noqa: RUF012 -- Django's form
            models.UniqueConstraint(
                fields=["contest", "stage", "number"], name="schedule_version_number"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.contest}:{self.stage}#{self.number}"


class JudgeTie(models.Model):
    """Who a judge is, so that one person in two contests is seen to be one.

    Attributes:
        person: somebody of the organisation, if the judge is known by their code.
        id_digest: else the keyed hash of the identity number, whether anybody has it or not.
    """

    contest = models.CharField(max_length=64)
    judge = models.CharField(max_length=64)
    person = models.ForeignKey(Person, null=True, on_delete=models.CASCADE, related_name="+")
    id_digest = models.CharField(max_length=64, blank=True, db_index=True)

    class Meta:
        """A judge is one person."""

        constraints = [  # noqa: RUF012 -- Django's form
            models.UniqueConstraint(fields=["contest", "judge"], name="schedule_judge_tie"),
        ]

    def __str__(self) -> str:
        return f"{self.contest}:{self.judge}"


class EntryLink(models.Model):
    """An entry's way to its own day; whoever has it sees only that. Issuing again ends the old."""

    contest = models.CharField(max_length=64)
    entry = models.CharField(max_length=64)
    digest = models.CharField(max_length=64, unique=True)
    issued = models.DateTimeField(auto_now=True)

    class Meta:
        """One living link per entry."""

        constraints = [  # noqa: RUF012 -- Django's form
            models.UniqueConstraint(fields=["contest", "entry"], name="schedule_entry_link"),
        ]

    def __str__(self) -> str:
        return f"{self.contest}:{self.entry}"


class CalendarKey(models.Model):
    """The key that calendar programs send in an address reads what was held when it was made.

    Attributes:
        proof: what was held: `entry:` or `judge:` and the digest of a link, `user:` and an account;
            it reads that no longer than the link is in force.
        digest: of the key; one key may read by several.
    """

    proof = models.CharField(max_length=80, unique=True)
    digest = models.CharField(max_length=64, db_index=True)

    def __str__(self) -> str:
        return self.proof


class Incident(models.Model):
    """Something that happened at a station (突发事件), and what was decided.

    Attributes:
        topic: one of `schemas.Topic`; `words`: what happened.
        started, ended: when the work stood still, UTC microseconds; `ended` 0: not yet known.
        state: `open`, `settled` or `dismissed`; `back`: time given back, microseconds.
    """

    contest = models.CharField(max_length=64, db_index=True)
    stage = models.CharField(max_length=64)
    entry = models.CharField(max_length=64)
    topic = models.CharField(max_length=16)
    words = models.CharField(max_length=500, blank=True)
    started = models.BigIntegerField()
    ended = models.BigIntegerField(default=0)
    state = models.CharField(max_length=10, default="open")
    decision = models.CharField(max_length=500, blank=True)
    back = models.BigIntegerField(default=0)
    by = models.CharField(max_length=64)
    settled_by = models.CharField(max_length=64, blank=True)
    at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return f"{self.contest}:{self.entry}"
