"""Django's entry to panels."""

from __future__ import annotations

from django.apps import AppConfig


class PanelsConfig(AppConfig):
    """Relations of judges, requests of assignments, sealed mappings."""

    name = "leitai.judging.panels"
    label = "panels"
    verbose_name = "评委分配 panels"
