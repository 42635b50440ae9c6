"""Django's handle on this room."""

from __future__ import annotations

from django.apps import AppConfig


class OrganisationConfig(AppConfig):
    """The tree of units."""

    name = "leitai.governance.organisation"
    label = "organisation"
