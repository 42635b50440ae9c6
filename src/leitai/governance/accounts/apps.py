"""Django's handle on this room."""

from __future__ import annotations

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """Invitations, and WeCom as a provider of identities (`provider.py`)."""

    name = "leitai.governance.accounts"
    label = "accounts"
