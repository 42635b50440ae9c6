"""Django's entry to awards."""

from __future__ import annotations

from django.apps import AppConfig


class AwardsConfig(AppConfig):
    """Words of objections, promotions decided, certificates under way."""

    name = "leitai.judging.awards"
    label = "awards"
    verbose_name = "奖项 awards"

    def ready(self) -> None:
        """Show people their promotions; codes are all that is kept of them."""
        from leitai.governance.organisation.personal import (  # noqa: PLC0415 -- models are ready now
            PARTS,
            Part,
        )
        from leitai.judging.awards import promotions  # noqa: PLC0415 -- the same

        PARTS["promotions"] = Part("晋升", promotions.kept_of, merge=promotions.hand_over)
