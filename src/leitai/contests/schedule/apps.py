"""Django's entry to schedules."""

from __future__ import annotations

from django.apps import AppConfig


class ScheduleConfig(AppConfig):
    """Venues, drafts of timetables, what was published, links of entries, incidents."""

    name = "leitai.contests.schedule"
    label = "schedule"
    verbose_name = "日程 schedule"
