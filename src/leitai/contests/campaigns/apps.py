"""Django's entry to campaigns."""

from __future__ import annotations

from django.apps import AppConfig


class CampaignsConfig(AppConfig):
    """What sites report and prove."""

    name = "leitai.contests.campaigns"
    label = "campaigns"
    verbose_name = "立功竞赛 campaigns"
