"""What is agreed between contests: rules of links, and under which id somebody arrived.

Who has a seat is in the target's ledger (`EntrantsSeated`); nothing here can change a result.
"""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from leitai.contests.models import Contest


class Link(models.Model):
    """A stage of one contest feeds another contest.

    Attributes:
        contest: the target.
        source: the contest they come from, and its `stage`; `result`: the result over all stages.
        rule: places, quota, reserved places, named entries, ties; see `plans.rule_of`.
        position: links of one target are told in this order.
        history: every version of the rule, `[{"at", "actor", "late", "reason", "rule"}]`; `late`:
            said when the source stage had begun.
    """

    contest = models.ForeignKey(Contest, on_delete=models.CASCADE, related_name="links")
    code = models.CharField(max_length=16)
    source = models.ForeignKey(Contest, on_delete=models.PROTECT, related_name="feeds")
    stage = models.CharField(max_length=64)
    rule = models.JSONField()
    position = models.PositiveSmallIntegerField(default=0)
    version = models.PositiveIntegerField(default=1)
    history = models.JSONField(default=list)

    class Meta:
        """One link per code and target."""

        constraints: ClassVar = [
            models.UniqueConstraint(fields=["contest", "code"], name="cascade_link_code")
        ]
        ordering: ClassVar = ["position", "code"]

    def __str__(self) -> str:
        return f"{self.contest_id}:{self.code}"


class Arrival(models.Model):
    """Somebody was given a seat by a link once.

    Attributes:
        source: the entry there; `entry`: here.
        seated: it is on the list that was seated last.
        lost: the seat was taken back because the source's result changed.
        kept: the source's result changed, and the seat was kept because of marks given here.
    """

    link = models.ForeignKey(Link, on_delete=models.CASCADE, related_name="arrivals")
    source = models.CharField(max_length=64)
    entry = models.CharField(max_length=64)
    seated = models.BooleanField(default=False)
    lost = models.BooleanField(default=False)
    kept = models.BooleanField(default=False)

    class Meta:
        """One arrival per entry of the source."""

        constraints: ClassVar = [
            models.UniqueConstraint(fields=["link", "source"], name="cascade_arrival_source")
        ]

    def __str__(self) -> str:
        return f"{self.link_id}:{self.source}"
