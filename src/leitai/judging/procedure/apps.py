"""Django's entry to the judging procedure."""

from __future__ import annotations

from django.apps import AppConfig


class ProcedureConfig(AppConfig):
    """Words of problems, requests that wait for a second person, refused marks."""

    name = "leitai.judging.procedure"
    label = "procedure"
    verbose_name = "评 procedure"
