"""Django's entry to certificates."""

from __future__ import annotations

from django.apps import AppConfig


class CredentialsConfig(AppConfig):
    """Signed certificates, beside the ledger that knows their digests."""

    name = "leitai.records.credentials"
    label = "credentials"
    verbose_name = "证书 credentials"
