"""Django's entry to the builder."""

from __future__ import annotations

from django.apps import AppConfig


class BuilderConfig(AppConfig):
    """Profiles and publications of contests."""

    name = "leitai.contests.builder"
    label = "builder"
    verbose_name = "赛 builder"
