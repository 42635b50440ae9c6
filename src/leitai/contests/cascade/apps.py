"""The cascade as a Django app."""

from __future__ import annotations

from django.apps import AppConfig


class CascadeConfig(AppConfig):
    """Links between contests."""

    name = "leitai.contests.cascade"
    label = "cascade"
    default_auto_field = "django.db.models.BigAutoField"
