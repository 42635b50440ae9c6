"""Django's entry to evidence and works."""

from __future__ import annotations

from django.apps import AppConfig


class EvidenceConfig(AppConfig):
    """Which file belongs to what; the files are in the data folder."""

    name = "leitai.judging.evidence"
    label = "evidence"
    verbose_name = "评 evidence"
