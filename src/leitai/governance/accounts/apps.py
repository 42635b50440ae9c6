"""Django's handle on this room."""

from __future__ import annotations

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """Invitations, and WeCom as a provider of identities (`provider.py`)."""

    name = "leitai.governance.accounts"
    label = "accounts"

    def ready(self) -> None:
        """Let personal data be shown, erased and handed over, and links end with their office."""
        from leitai.governance.accounts import links, personal_data  # noqa: PLC0415 -- models are ready
        from leitai.governance.organisation.offices import TAKEN  # noqa: PLC0415 -- the same
        from leitai.governance.organisation.personal import PARTS, Part  # noqa: PLC0415 -- the same

        PARTS["account"] = Part(
            "账号", personal_data.kept_of, personal_data.erase, personal_data.hand_over
        )
        TAKEN.append(links.end_letters)
