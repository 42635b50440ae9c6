"""Django's entry to the devices."""

from __future__ import annotations

from django.apps import AppConfig


class DevicesConfig(AppConfig):
    """Enrolled stations and what was wrong with their data."""

    name = "leitai.devices"
    label = "devices"
    verbose_name = "器 devices"
