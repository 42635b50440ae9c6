"""What the procedure keeps beside the ledger. Nothing here can change a result."""

from __future__ import annotations

from django.db import models

from leitai.judging.attempts.models import Decision


class Request(models.Model):
    """What one person asked for; it becomes an act once another person confirms.

    Attributes:
        code: the request's id in the contest.
        kind: what is asked for (`unlock`); `subject`: of what. One may wait for each.
        body: what the act is made of.
        first: pseudonym of who asked; `second`: of who confirmed, empty before.
        asked: when, UTC microseconds.
    """

    contest = models.CharField(max_length=64)
    code = models.CharField(max_length=64)
    kind = models.CharField(max_length=16)
    subject = models.CharField(max_length=200)
    body = models.JSONField(default=dict)
    reason = models.CharField(max_length=200)
    first = models.CharField(max_length=64)
    second = models.CharField(max_length=64, blank=True)
    state = models.CharField(max_length=9, choices=Decision.choices, default=Decision.WAITING)
    asked = models.BigIntegerField()

    class Meta:
        """One request of a code; one that waits for the same."""

        constraints = [  # noqa: RUF012 -- Django's form
            models.UniqueConstraint(fields=["contest", "code"], name="request_contest_code"),
            models.UniqueConstraint(
                fields=["contest", "kind", "subject"],
                condition=models.Q(state="waiting"),
                name="request_waiting",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.contest}:{self.kind}/{self.subject}"


class ProblemWords(models.Model):
    """What a judge wrote about a problem, and what was answered; its code is in the ledger."""

    contest = models.CharField(max_length=64)
    problem = models.CharField(max_length=64)
    text = models.CharField(max_length=1000)
    answer = models.CharField(max_length=200, blank=True)

    class Meta:
        """One text per problem."""

        constraints = [  # noqa: RUF012 -- Django's form
            models.UniqueConstraint(fields=["contest", "problem"], name="problem_words"),
        ]

    def __str__(self) -> str:
        return f"{self.contest}:{self.problem}"


class RefusedMark(models.Model):
    """A mark that was not taken in, and why; the same again only counts up.

    Attributes:
        actor: pseudonym of who sent it; empty: a stranger.
        judge: whose mark it was to be.
        first, last: when, UTC microseconds; `times`: how often.
    """

    contest = models.CharField(max_length=64)
    actor = models.CharField(max_length=64, blank=True)
    judge = models.CharField(max_length=64, blank=True)
    mark = models.CharField(max_length=80, blank=True)
    stage = models.CharField(max_length=64, blank=True)
    entry = models.CharField(max_length=64, blank=True)
    aspect = models.CharField(max_length=64, blank=True)
    item = models.CharField(max_length=64, blank=True)
    value = models.CharField(max_length=32, null=True)  # noqa: DJ001 -- null is "absent"
    code = models.CharField(max_length=64)
    message = models.CharField(max_length=400)
    zh = models.CharField(max_length=400)
    first = models.BigIntegerField()
    last = models.BigIntegerField()
    times = models.IntegerField(default=1)

    class Meta:
        """One row for the same refusal of the same mark."""

        constraints = [  # noqa: RUF012 -- Django's form
            models.UniqueConstraint(
                fields=["contest", "actor", "mark", "code"], name="refused_mark"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.contest}:{self.mark} {self.code}"
