"""Django's entry to schedules."""

from __future__ import annotations

from django.apps import AppConfig


class ScheduleConfig(AppConfig):
    """Venues, drafts of timetables, what was published, links of entries, incidents."""

    name = "leitai.contests.schedule"
    label = "schedule"
    verbose_name = "日程 schedule"

    def ready(self) -> None:
        """Answer for personal data: which judges somebody is."""
        from leitai.contests.schedule import ties  # noqa: PLC0415 -- models are ready now
        from leitai.governance.organisation.personal import PARTS, Part  # noqa: PLC0415 -- the same

        PARTS["judging"] = Part("担任裁判", ties.kept_of, ties.erase, ties.hand_over)
