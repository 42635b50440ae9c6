"""Django's entry to enrolment."""

from __future__ import annotations

from django.apps import AppConfig


class EnrolmentConfig(AppConfig):
    """Applications and imports; entries themselves are in the ledger."""

    name = "leitai.contests.enrolment"
    label = "enrolment"
    verbose_name = "报名 enrolment"
