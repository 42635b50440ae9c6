"""Django's entry to governance."""

from __future__ import annotations

from django.apps import AppConfig


class GovernanceConfig(AppConfig):
    """Accounts, tokens, roles, personal links."""

    name = "leitai.governance"
    label = "governance"
    verbose_name = "治 governance"
