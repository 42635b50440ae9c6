"""Django's entry to awards."""

from __future__ import annotations

from django.apps import AppConfig


class AwardsConfig(AppConfig):
    """Words of objections, promotions decided, certificates under way."""

    name = "leitai.judging.awards"
    label = "awards"
    verbose_name = "奖项 awards"
