"""Django's entry to the attempts."""

from __future__ import annotations

from django.apps import AppConfig


class AttemptsConfig(AppConfig):
    """Which attempts are under way, and what waits for a second person."""

    name = "leitai.judging.attempts"
    label = "attempts"
    verbose_name = "评 attempts"
