"""Django's handle on this room."""

from __future__ import annotations

from django.apps import AppConfig


class AuditConfig(AppConfig):
    """The log of acts."""

    name = "leitai.governance.audit"
    label = "audit"
