"""Django's entry to the journal."""

from __future__ import annotations

from django.apps import AppConfig


class JournalConfig(AppConfig):
    """The ledger's tables."""

    name = "leitai.journal"
    label = "journal"
    verbose_name = "账 journal"
