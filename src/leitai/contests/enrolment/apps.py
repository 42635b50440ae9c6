"""Django's entry to enrolment."""

from __future__ import annotations

from django.apps import AppConfig


class EnrolmentConfig(AppConfig):
    """Applications and imports; entries themselves are in the ledger."""

    name = "leitai.contests.enrolment"
    label = "enrolment"
    verbose_name = "报名 enrolment"

    def ready(self) -> None:
        """Go on with applications when their people are confirmed; answer for personal data."""
        from leitai.contests.enrolment import personal  # noqa: PLC0415 -- models are ready now
        from leitai.contests.enrolment.applying import settle_confirmed  # noqa: PLC0415 -- models first
        from leitai.governance.organisation.personal import PARTS, Part  # noqa: PLC0415 -- the same
        from leitai.governance.organisation.services import CONFIRMED  # noqa: PLC0415 -- the same

        CONFIRMED.append(settle_confirmed)
        PARTS["enrolment"] = Part("报名", personal.kept_of, personal.erase, personal.hand_over)
