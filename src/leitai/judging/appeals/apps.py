"""Django's entry to appeals."""

from __future__ import annotations

from django.apps import AppConfig


class AppealsConfig(AppConfig):
    """Words of appeals, and re-judge sets that do not count yet."""

    name = "leitai.judging.appeals"
    label = "appeals"
    verbose_name = "评 appeals"
