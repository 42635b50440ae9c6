"""Django's handle on this room."""

from __future__ import annotations

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """Invitations, and WeCom as a provider of identities (`provider.py`)."""

    name = "leitai.governance.accounts"
    label = "accounts"

    def ready(self) -> None:
        """Let the personal data kept here be shown, erased and handed over."""
        from leitai.governance.accounts import personal_data  # noqa: PLC0415 -- models are ready
        from leitai.governance.organisation.personal import PARTS, Part  # noqa: PLC0415 -- the same

        PARTS["account"] = Part(
            "账号", personal_data.kept_of, personal_data.erase, personal_data.hand_over
        )
