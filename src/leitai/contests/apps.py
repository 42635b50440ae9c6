"""Django's entry to the contests."""

from __future__ import annotations

from django.apps import AppConfig


class ContestsConfig(AppConfig):
    """Series, editions, contests and what things are called."""

    name = "leitai.contests"
    label = "contests"
    verbose_name = "赛 contests"
