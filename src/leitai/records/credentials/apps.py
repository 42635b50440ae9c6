"""Django's entry to certificates."""

from __future__ import annotations

from django.apps import AppConfig


class CredentialsConfig(AppConfig):
    """Signed certificates, beside the ledger that knows their digests."""

    name = "leitai.records.credentials"
    label = "credentials"
    verbose_name = "证书 credentials"

    def ready(self) -> None:
        """Show people their certificates, and erase names when a person's data are erased."""
        from leitai.governance.organisation.personal import (  # noqa: PLC0415 -- models are ready now
            PARTS,
            Part,
        )
        from leitai.records.credentials import queries, services  # noqa: PLC0415 -- the same

        PARTS["credentials"] = Part(
            "证书", queries.kept_of, services.forget_holder, services.hand_over
        )
