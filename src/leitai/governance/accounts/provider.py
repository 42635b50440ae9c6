"""Where the library looks for providers of identities; WeCom only where it is in use."""

from __future__ import annotations

from django.conf import settings

from leitai.governance.accounts.configured import WECOM

provider_classes = []
if WECOM in settings.SIGN_IN.providers:
    from leitai.governance.accounts.wecom import WeComProvider

    provider_classes.append(WeComProvider)
