"""Django's entry to the contests."""

from __future__ import annotations

from django.apps import AppConfig


class ContestsConfig(AppConfig):
    """Series, editions, contests and what things are called."""

    name = "leitai.contests"
    label = "contests"
    verbose_name = "赛 contests"

    def ready(self) -> None:
        """Tell the log of acts which unit holds a contest."""
        from leitai.contests.queries import host_path  # noqa: PLC0415 -- needs Django to be set up
        from leitai.governance.audit.services import HOSTS  # noqa: PLC0415 -- the same

        HOSTS.append(host_path)
